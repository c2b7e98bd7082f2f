"""Speak normally: the seat decides alone and passes; luxury asks for less; a language or a guide that lacks tells."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, ROLES, tiny

GUIDE = {"voice_guide": {"examples": [1, 2]}}
SPEAKERS = {
    "community_manager": {"languages": ["fr"]},
    "organization": {"roles": [{**role, "languages": ["en"]} if role["id"] == "editor" else role for role in ROLES]},
}


def cases(own: float, domain: str = "group", languages: Any = ("fr", "en"), governance: Any = GUIDE) -> dict[str, Any]:
    """A seat that speaks French, an editor who speaks English, and clients who write in `languages`."""
    rows = [{"id": "a", "severity": 1, "share": own, "decides": "cm"},
            {"id": "b", "severity": 2, "share": 1 - own, "decides": "boss"}]  # fmt: skip
    clients = {**CLIENTS, "served_by": ["cm", "editor"], **({"languages": list(languages)} if languages else {})}
    return {"domain": domain, "case_types": rows, "governance": governance, "stakeholders": [clients], **SPEAKERS}


def test_eight_in_ten_pass_and_six_in_ten_warn_but_in_luxury() -> None:
    assert tiny(**cases(0.8)).check("autonomous").status == "pass"
    assert tiny(**cases(0.6)).check("autonomous").status == "warn"
    assert tiny(**cases(0.6, "luxury")).check("autonomous").status == "pass"
    assert tiny(**cases(0.4)).check("autonomous").status == "fail"


def test_no_guide_of_tone_is_a_warning() -> None:
    checked = tiny(**cases(0.9, governance={"voice_guide": "none"})).check("autonomous")
    assert (checked.status, str(checked.explanation)) == ("warn", "There is no guide of tone.")


@pytest.mark.parametrize(
    ("languages", "status"),
    [(["fr"], "pass"), (["fr", "es"], "warn"), (["es", "it"], "fail"), (["fr", "en", "es"], "warn")],
)
def test_a_language_of_the_publics_that_nobody_speaks(languages: list[str], status: str) -> None:
    """One of two is .5, two of three .67."""
    checked = tiny(**cases(0.9, languages=languages)).check("autonomous")
    assert (checked.status, checked.value) == (status, pytest.approx(0.9))


def test_languages_or_a_guide_that_are_not_written_keep_it_from_passing() -> None:
    checked = tiny(**cases(0.9, languages=None)).check("autonomous")
    assert (checked.status, checked.missing) == (
        "not_assessable", ("stakeholders[].languages", "stakeholders[].served_by"),
    )  # fmt: skip
    assert tiny(**cases(0.9, governance={})).check("autonomous").missing == ("governance.voice_guide",)
    assert tiny(**cases(0.4, languages=None)).check("autonomous").status == "fail"
