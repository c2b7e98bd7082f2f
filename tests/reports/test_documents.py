"""Every document of every shipped scenario in both languages, and the small organization's checked by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from orgmodel.export.contents import DOCUMENTS as NAMES
from orgmodel.export.contents import TITLES
from orgmodel.export.md import as_markdown
from orgmodel.placement.standing import standing_of
from orgmodel.placement.verdict import Verdict
from orgmodel.reports import DOCUMENTS, Asked
from orgmodel.reports.document import Bullets, Document, Figure, Grid, Heading, Paragraph
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare
from orgmodel.text import LANGUAGES, render
from tests.conftest import SCENARIOS
from tests.reports.small import study

LARGE = {"large_group"}
"""Ranked over hundreds of candidates: the documents of the ranking are tested on the others."""
RANKED = {"decision-record", "strategic", "minutes"}
ASKED = Asked()
GOLDEN = Path(__file__).parent / "golden"
VALUES = (
    b"indicator,period,value,note\nfirst_reply,2026-W46,3 h,\nfirst_reply,2026-W47,5 h,two ill\nPage,2026-W47,41,\n"
    b"escalation,2026-W47,A rumour,\nnobody,2026-W47,1,\n"
)
CASES = [(path, kind) for path in SCENARIOS for kind in NAMES if not (path.stem in LARGE and kind in RANKED)]


@lru_cache(maxsize=8)
def shipped(path: Path) -> tuple[Study, Verdict | None]:
    """The study of a shipped scenario, and its verdict unless it is a large one."""
    scenario = read_scenario(path)
    return compare(scenario), None if path.stem in LARGE else standing_of(scenario)


def drawn(kind: str, of: Study, asked: Asked) -> Document:
    """The document of that id."""
    return next(one for one in DOCUMENTS if one.id == kind).draw(of, asked)


def texts(document: Document, language: str) -> Iterator[str]:
    """Everything a reader of a document reads."""
    yield render(document.title, language)
    yield render(document.subtitle, language)
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield render(block.text, language)
            case Bullets():
                yield from (render(item, language) for item in block.items)
            case Grid():
                head, rows = block.table.rendered(language)
                yield from (render(block.table.title, language), *head, *(cell for row in rows for cell in row))
            case Figure():
                yield render(block.caption, language)


def said(kind: str, asked: Asked = ASKED, language: str = "en", **changes: object) -> str:
    """A document of the small organization as Markdown, without the escapes."""
    made = as_markdown(drawn(kind, study(**changes), asked), language)
    return re.sub(r"\\(?=[^a-z0-9\s])", "", made)


def test_the_family_has_the_documents_that_formats_promise() -> None:
    assert {kind.id for kind in DOCUMENTS} == set(NAMES)
    assert all(kind.title == TITLES[kind.id] for kind in DOCUMENTS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("path", "kind"), CASES, ids=lambda one: one.stem if isinstance(one, Path) else one)
def test_every_document_of_a_shipped_scenario_is_drawn_up_without_a_gap_in_its_words(
    path: Path, kind: str, language: str
) -> None:
    one, verdict = shipped(path)
    for placement in (one.assessments[0].placed.id, one.assessments[-1].placed.id):
        document = drawn(kind, one, Asked(placement, verdict=verdict))
        every = list(texts(document, language))
        whole = "\n".join(every)
        assert one.digest in whole
        assert not re.search(r"\{\w*\}|\bNone\b(?! of)|Text\(|Message\(|[a-z]\.\.(?!\.)", whole)
        assert all(text.strip() == text for text in every if text.strip())


def test_the_weekly_report_of_the_small_organization_is_the_one_checked_by_hand() -> None:
    document = drawn("weekly", study(), Asked(values=VALUES))
    made = re.sub(r"[0-9a-f]{12}", "(hash)", as_markdown(document, "en"))
    assert made == (GOLDEN / "weekly.md").read_text("utf-8")


def test_a_gap_is_shown_as_a_gap_and_names_who_owes_the_value() -> None:
    whole = said("weekly", Asked(values=VALUES))
    assert "> No value for “Satisfied”; Care head takes it." in whole
    assert "None of 2 indicators has a value yet. No open escalation." in said("weekly")


def test_a_time_over_its_target_is_over_and_a_figure_without_direction_is_only_above() -> None:
    table = b"indicator,value\nfirst_reply,5 h\nsatisfied,0.9\n"
    whole = said("weekly", Asked(values=table))
    assert "| First reply | 5 h | – | 4 h | over the target | Agent |" in whole
    assert "| Satisfied | 0.9 | – | 0.8 | above the target | Care head |" in whole


def test_the_monthly_report_puts_each_indicator_under_its_objective_and_says_that_there_is_no_such_report() -> None:
    whole = said("monthly", Asked(values=b"indicator,value,note\ninsight,Evening answers,tried from May\n"))
    assert "No indicator is written for this report (strategy.indicators)." in whole
    assert "- Evening answers: tried from May" in whole
    assert "The scenario has no report of this cadence (strategy.reports)." in whole
    indicators = [{"id": "kept", "name": "Kept", "objective": "answers", "frequency": "monthly", "target": "≥ 5"}]
    strategy = {"indicators": indicators, "reports": []}
    whole = said("monthly", Asked(values=b"indicator,value\nkept,4\n"), strategy=strategy)
    assert "### Answer everybody" in whole
    assert "| Kept | 4 | – | ≥ 5 | short of the target | – |" in whole.replace("\\", "")
    assert "1 of 1 indicator has a value." in whole


def test_the_strategic_report_says_what_the_role_contributes_and_leaves_no_objective_out() -> None:
    indicators = [{"id": "kept", "name": "Kept", "objective": "answers", "frequency": "quarterly", "target": "0.9"}]
    report = {"cadence": "strategic", "owner": "comm_head", "audience": ["boss"], "decisions": ["Keep the seat"]}
    strategy = {"indicators": indicators, "reports": [report]}
    whole = said("strategic", Asked(values=b"indicator,value\nkept,0.7\n"), strategy=strategy)
    assert "| Be trusted | Answer everybody | Kept 0.7 (target 0.9) |" in whole
    assert "1. Keep the seat" in whole
    assert "| Read by | Boss |" in whole
    assert re.search(r"“Beside care” is (tamed|exposed lever|dormant|fad): lever \d+%, risk \d+%", whole)


def test_the_placement_last_decided_on_is_the_one_spoken_of() -> None:
    assert "| Reports to | Care head |" in said("mandate-letter")
    assert "| Reports to | Communication head |" in said("mandate-letter", Asked("today"))
    assert "| Reports to | Communication head |" in said("mandate-letter", decisions=[])


def test_the_mandate_letter_says_who_decides_what_may_be_done_and_who_stands_in() -> None:
    whole = said("mandate-letter")
    assert "| May, without asking | publish, reply in public and make a gesture of up to 50 EUR |" in whole
    assert "| Must ask before it may | hide or remove what others wrote |" in whole
    assert "| Complaint | sensitive | Community manager | nobody | – |" in whole
    assert "| Back-up | Editor; what is needed is not written down yet |" in whole
    assert "| Hours | Mon–Fri 9:00–18:00 and Sat 10:00–12:00 |" in whole
    assert "not written (community_manager.metiers)" in whole


def test_hours_in_french() -> None:
    assert "lun.–ven. 9\u00a0h\u00a000–18\u00a0h\u00a000 et sam. 10\u00a0h\u00a000–12\u00a0h\u00a000" in said(
        "mandate-letter", language="fr"
    )


def test_accepted_risks_stand_in_the_minutes_with_their_reason_and_their_end() -> None:
    entry = {"risk": "*", "status": "accepted", "by": "boss", "reason": "We watch it", "until": "2027-01-31"}
    found = said("minutes", register=[entry])
    assert re.search(r"\| Boss \| January 31, 2027 \| We watch it \|", found)
    assert "No risk was accepted." in said("minutes")


def test_ballots_are_told_together_and_nobody_by_name() -> None:
    ballots = b"name,speed,voice,metiers,sponsor,coherence,resilience\nAna,1,2,3,4,5,6\nBen,2,1,3,4,5,6\n"
    whole = said("minutes", Asked(ballots=ballots))
    assert "Ana" not in whole
    assert re.search(r"\| Speed and crisis \| 1.5 \| 1 \| 2 \|", whole), whole
    assert "> No ballot was handed in." in said("minutes")
    assert "| Speed and crisis | 1.5 | 1 | 2 |" in said("decision-record", Asked(ballots=ballots))
    assert "Ballots" not in said("decision-record")


def test_where_hardly_anything_is_written_the_record_still_stands() -> None:
    bare = dict.fromkeys(("stakeholders", "channels", "case_types", "responsibilities", "strategy", "governance"), ...)
    manager = {"id": "cm", "title": "Community manager", "fte": ..., "sponsor": ..., "mandate": ..., "backup": ...}
    today = {"id": "today", "title": "Today", "as_is": True, "seats": [{"id": "cm", "reports_to": "comm_head"}]}
    whole = said("decision-record", decisions=[], questions=[], placements=[today], community_manager=manager, **bare)
    assert "Where should “Community manager” sit" in whole
