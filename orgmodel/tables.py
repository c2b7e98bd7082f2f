"""Tables that a person reads: rows of values with their headings, and their pandas form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.criteria import CRITERIA
from orgmodel.measures import MEASURES
from orgmodel.records import Finding, Location
from orgmodel.risk.reasons import HARMS
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import activity_name
from orgmodel.risk.tracking import STATUSES, entry_of, said_of
from orgmodel.scenario.letters import LETTERS
from orgmodel.scenario.placed import Placed
from orgmodel.study import Study, difference
from orgmodel.text import Message, Minutes, Share, listing, msg, render

if TYPE_CHECKING:
    import pandas as pd

STATUS = {
    "pass": msg("pass"),
    "warn": msg("warning"),
    "fail": msg("fail"),
    "not_assessable": msg("not assessable"),
    "not_applicable": msg("not applicable"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows; the values are rendered in the reader's language."""

    title: Message
    columns: tuple[Any, ...]
    rows: tuple[tuple[Any, ...], ...]

    def rendered(self, language: str) -> tuple[list[str], list[list[str]]]:
        """Headings and rows as texts in `language`."""
        head = [render(column, language) for column in self.columns]
        return head, [[render(value, language) for value in row] for row in self.rows]

    def frame(self, language: str) -> pd.DataFrame:
        """The table as a pandas frame of texts."""
        import pandas as pd

        head, rows = self.rendered(language)
        return pd.DataFrame(rows, columns=pd.Index(head), dtype=str)


def shown_value(value: float | None, unit: str) -> Any:
    """A measured value with its unit, ready to render; a dash where there is none."""
    if value is None:
        return msg("–")
    return {"share": Share, "minutes": Minutes}.get(unit, float)(value)


def source(locations: Iterable[Location]) -> str:
    """The first place of some evidence, and how many more there are."""
    places = list(locations)
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    return f"{places[0]}{more}" if places else ""


def findings_table(assessment: Assessment, with_shares: bool = False) -> Table:
    """Findings by group, members marked with └: place and its interval, level, what, why, where.

    With shares, also what each is of a mean year and of the worst one in twenty; that takes simulated years.
    """
    rows = [
        (_place(assessment, one), *_shares(assessment, one, with_shares), *_finding(assessment, one, one is group.head))
        for group in assessment.groups
        for one in group.findings
    ]
    shares = (msg("Mean year, tail"),) if with_shares else ()
    columns = (msg("Place"), *shares, msg("Level"), msg("Finding"), msg("What is seen"), msg("Where"))
    return Table(msg("Findings"), columns, tuple(rows))


def _place(assessment: Assessment, finding: Finding) -> Message:
    place = assessment.places[finding.id]
    if place.low == place.high:
        return msg("{place}", place=place.place)
    return msg("{place}\u00a0({low}–{high})", place=place.place, low=place.low, high=place.high)


def _shares(assessment: Assessment, finding: Finding, with_shares: bool) -> tuple[Message, ...]:
    if not with_shares:
        return ()
    loss = assessment.yearly.get(finding.id)
    if loss is None:
        return (msg("–"),)
    return (msg("{mean},\u00a0{tail}", mean=Share(loss.share_of_mean), tail=Share(loss.share_of_tail)),)


def _finding(assessment: Assessment, finding: Finding, is_head: bool) -> tuple[Any, ...]:
    title = finding.title if is_head else msg("└ {title}", title=finding.title)
    entry = entry_of(assessment.placed.scenario, finding)
    said = finding.message
    if entry is not None:
        said = msg("{seen} [{decided}]", seen=said, decided=said_of(entry, assessment.placed))
    return _level(finding), title, said, source(finding.evidence.places)


def _level(finding: Finding) -> Message:
    """The level, and what the register says of the finding."""
    if finding.status is None:
        return finding.level.label
    return msg("{level}, {status}", level=finding.level.label, status=STATUSES[finding.status])


def rules_table() -> Table:
    """Every risk rule: id, code, title, what is at stake, and its level where that is fixed."""
    return Table(
        msg("Risks"),
        (msg("Id"), msg("Code"), msg("Risk"), msg("At stake"), msg("Level")),
        tuple(
            (rule.id, rule.code, rule.title, HARMS[rule.harm], rule.level.label if rule.level else msg("graded"))
            for rule in RULES
        ),
    )


def checks_table(assessment: Assessment) -> Table:
    """Every check with its outcome."""
    rows = []
    for check in CHECKS:
        checked = assessment.checks[check.id]
        said = missing(checked.missing) if checked.status == "not_assessable" else checked.explanation
        rows.append((check.title, STATUS[checked.status], said, source(checked.evidence.places)))
    return Table(msg("Checks"), (msg("Check"), msg("Outcome"), msg("Explanation"), msg("Where")), tuple(rows))


def missing(fields: tuple[str, ...]) -> Message:
    """What has to be written before something can be assessed."""
    return msg("not assessable; write {fields}", fields=listing(fields)) if fields else msg("not assessable")


def measures_table(assessment: Assessment) -> Table:
    """Every measure of one placement, with its unit and explanation."""
    rows = []
    for measure in MEASURES:
        measured = assessment.measures[measure.id]
        said = missing(measured.missing) if measured.value is None and measured.missing else measured.explanation
        rows.append((measure.title, shown_value(measured.value, measure.unit), said))
    return Table(msg("Measures"), (msg("Measure"), msg("Value"), msg("Explanation")), tuple(rows))


def criteria_table(study: Study) -> Table:
    """Criteria down, placements across, values from 0 to 1; lever and risk on the last lines."""
    rows = [
        (criterion.title, *(_grade(one.criteria[criterion.id]) for one in study.assessments)) for criterion in CRITERIA
    ]
    rows += [
        (title, *(_grade(study.axis(one, axis)) for one in study.assessments))
        for axis, title in (("lever", msg("Lever")), ("risk", msg("Risk")))
    ]
    return Table(
        msg("Criteria, 0 at worst and 1 at best"),
        (msg("Criterion"), *(one.placed.title for one in study.assessments)),
        tuple(rows),
    )


def _grade(value: float | None) -> Any:
    return msg("–") if value is None else float(value)


def raci_table(placed: Placed) -> Table:
    """The responsibility matrix: activities down, the roles that appear in it across."""
    rows = placed.scenario.responsibilities or ()
    letters = [dict(_letters(placed, row)) for row in rows]
    actors = list(dict.fromkeys(actor for cells in letters for actor in cells))
    body = tuple(
        (activity_name(placed, row.activity), *(cells.get(actor, "") for actor in actors))
        for row, cells in zip(rows, letters, strict=True)
    )
    return Table(msg("Responsibilities"), (msg("Activity"), *(placed.name(actor) for actor in actors)), body)


def _letters(placed: Placed, row: Any) -> Iterable[tuple[str, Any]]:
    found: dict[str, list[str]] = {}
    for field, letter in LETTERS:
        for actor in placed.resolve_all(getattr(row, field)):
            found.setdefault(actor, []).append(letter.template)
    return ((actor, " ".join(letters)) for actor, letters in found.items())


def measures_across_table(study: Study) -> Table:
    """Measures down, placements across."""
    rows = tuple(
        (measure.title, *(shown_value(one.measures[measure.id].value, measure.unit) for one in study.assessments))
        for measure in MEASURES
    )
    return Table(msg("Measures"), (msg("Measure"), *(one.placed.title for one in study.assessments)), rows)


def differences_table(study: Study) -> Table:
    """What each placement does to the findings of the baseline, in signs: ✓ fixed, ! new or worse."""
    rows: list[tuple[Any, ...]] = []
    for one in study.assessments:
        if one is study.baseline:
            continue
        found = difference(study.baseline, one)
        signed = [
            *(("✓", msg("fixed"), finding) for finding in found.fixed),
            *(("!", msg("new"), finding) for finding in found.new),
            *(("!", msg("worse"), after) for _, after in found.worse),
            *(("✓", msg("less"), after) for _, after in found.better),
        ]
        rows += [(one.placed.title, sign, word, finding.title, finding.message) for sign, word, finding in signed]
    return Table(
        msg("Findings against {baseline}", baseline=study.baseline.placed.title),
        (msg("Placement"), "", msg("Change"), msg("Finding"), msg("What is seen")),
        tuple(rows),
    )
