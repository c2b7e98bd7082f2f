"""An agency is accountable: a role of an agency with the A fires, the same role with the R does not."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny


def test_an_agency_that_answers_for_publishing_fires() -> None:
    found = tiny(responsibilities=[row(responsible="cm", accountable="agency_writer")])
    finding = found.finding("agency-accountable@agency_writer")
    assert finding and finding.level is Level.HIGH
    assert str(finding.message) == "Publish: Agency writer, of an agency, answers for it."
    assert found.lines(finding) == ["agency_writer"]


def test_an_agency_that_does_the_work_is_silent() -> None:
    rows = [row(responsible="agency_writer", accountable="boss")]
    assert outcome("agency-accountable", responsibilities=rows).hits == ()
