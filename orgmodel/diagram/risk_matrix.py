"""Risks by likelihood and consequence, one numbered dot a group of findings: a picture, never a product (Cox 2008)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.diagram.twin import Row
from orgmodel.records import Finding, Level
from orgmodel.risk.grouping import Group
from orgmodel.risk.tracking import STATUSES, is_closed
from orgmodel.text import Message, listing, msg, plural, render

WORST_FIRST: Final = tuple(sorted(Level, reverse=True))


@dataclass(frozen=True, slots=True)
class Spot:
    """One group of findings on the picture, in the reader's language."""

    number: int
    """Its place in the register, from 1."""
    id: str
    """Of the finding at its head."""
    title: str
    level: Level
    likelihood: int | None
    """1 to 5; None where a rule fixes the level, which then has no place on the grid."""
    consequence: int | None
    members: tuple[str, ...] = ()
    state: str = ""
    """What the register says of it."""
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """The risks of one placement, in the order of the register."""

    title: str
    spots: tuple[Spot, ...]
    language: str

    @property
    def placed(self) -> tuple[Spot, ...]:
        """Those with a place on the grid."""
        return tuple(spot for spot in self.spots if spot.likelihood is not None)

    @property
    def fixed(self) -> tuple[Spot, ...]:
        """Those whose level a rule fixes."""
        return tuple(spot for spot in self.spots if spot.likelihood is None)


def matrix_of(assessment: Assessment, language: str) -> Matrix:
    """What the picture of a placement's risks shows."""
    spots = tuple(_spot(number, group, language) for number, group in enumerate(assessment.groups, 1))
    counted = counted_levels(group.head for group in assessment.groups if not is_closed(group.head))
    title = msg("{placement}: {risks}", placement=assessment.placed.title, risks=counted)
    return Matrix(render(title, language), spots, language)


def counted_levels(findings: Iterable[Finding]) -> Message:
    """How many risks of which level, the gravest first."""
    counts = Counter(finding.level for finding in findings)
    parts = [_counted(level, counts[level]) for level in WORST_FIRST if counts[level]]
    return msg("{counts}", counts=listing(parts)) if parts else msg("no risk that asks for a decision")


def spoken_spot(spot: Spot, language: str) -> str:
    """A dot in one line: number, title, level, place on the grid, state."""
    found = msg("{number}. {risk}, {level}", number=spot.number, risk=spot.title, level=spot.level.label)
    parts = [render(found, language)]
    if spot.likelihood is not None:
        place = msg("likelihood {likelihood}, consequence {consequence}",
                    likelihood=spot.likelihood, consequence=spot.consequence)  # fmt: skip
        parts.append(render(place, language))
    return ", ".join(part for part in (*parts, spot.state) if part)


def matrix_twin(matrix: Matrix) -> tuple[Row, ...]:
    """The picture in words: every dot under its heading, its members under it."""
    rows: list[Row] = []
    headings = (
        (matrix.placed, msg("Risks by likelihood and consequence, both from 1 to 5")),
        (matrix.fixed, msg("Level fixed by rule, not on the grid")),
    )
    for spots, heading in headings:
        rows += [Row(0, render(heading, matrix.language))] if spots else []
        for spot in spots:
            rows.append(Row(1, spoken_spot(spot, matrix.language)))
            rows += [Row(2, member) for member in spot.members]
    return tuple(rows) or (Row(0, matrix.title),)


def _spot(number: int, group: Group, language: str) -> Spot:
    head = group.head
    return Spot(
        number=number,
        id=head.id,
        title=render(head.title, language),
        level=head.level,
        likelihood=head.likelihood,
        consequence=head.consequence,
        members=tuple(_member(one, language) for one in group.members),
        state=render(STATUSES[head.status], language) if head.status else "",
        is_closed=is_closed(head),
    )


def _member(finding: Finding, language: str) -> str:
    return render(msg("{risk}, {level}", risk=finding.title, level=finding.level.label), language)


def _counted(level: Level, n: int) -> Message:
    match level:
        case Level.CRITICAL:
            return plural("{n} critical risk", "{n} critical risks", n)
        case Level.HIGH:
            return plural("{n} high risk", "{n} high risks", n)
        case Level.MEDIUM:
            return plural("{n} medium risk", "{n} medium risks", n)
        case _:
            return plural("{n} low risk", "{n} low risks", n)
