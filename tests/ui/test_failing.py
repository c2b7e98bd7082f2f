"""A page that fails says a reference and nothing else; the log says where, and nothing of anybody."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from orgmodel.ui import frame
from orgmodel.ui.desk import Desk
from tests.ui.app import open_page

SECRET = "Jeanne Dupont <jeanne@example.org>"


def fail(_desk: Desk) -> None:
    raise ValueError(SECRET)


def test_a_failing_page_shows_a_reference_and_the_log_holds_no_value(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failing = [replace(page, draw=fail) if page.id == "health" else page for page in frame.PAGES]
    monkeypatch.setattr(frame, "PAGES", tuple(failing))
    with caplog.at_level(logging.ERROR, logger="orgmodel.ui"):
        app = open_page("health", scenario="luxury_house")
    assert not app.exception
    said = app.error[0].value.replace("\\", "")
    logged = next(record.getMessage() for record in caplog.records if record.name == "orgmodel.ui")
    reference = logged.split()[0]
    assert reference in said
    assert "ValueError" in logged
    assert "fail:" in logged
    assert SECRET not in said + caplog.text
