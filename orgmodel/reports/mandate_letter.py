"""The mandate letter: one page that says what the role is for, whom it answers to and what it may do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgmodel.assessment import Assessment
from orgmodel.reports.document import Block, Bullets, Document, Grid, Heading, Paragraph
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.mandate import terms
from orgmodel.reports.subject import chosen, organization, signed
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.letters import bearers
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.strategy import Indicator, Strategy
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Message, Minutes, listing, msg

PURPOSES, CASES, INDICATORS = 4, 7, 6
"""Lines of each kind that leave the letter on one page (our proposal)."""
SIGNING = 4
"""Signatures that stand side by side (our proposal)."""
SEVERITIES = (msg("everyday"), msg("sensitive"), msg("serious"), msg("crisis"))


def draw(study: Study, asked: Asked) -> Document:
    """The letter of the placement that is chosen."""
    one = chosen(study, asked)
    role = one.placed.manager.title
    subtitle = msg("{role} · {organization}", role=role, organization=organization(one.placed))
    return Document("mandate-letter", TITLE, subtitle, tuple(_blocks(study, asked, one)), "one")


def _blocks(study: Study, asked: Asked, one: Assessment) -> Iterator[Block]:
    placed = one.placed
    strategy = placed.scenario.strategy or Strategy()
    if not placed.seats:
        yield Paragraph(msg("This placement seats nobody, so there is no mandate to write."), "gap")
        yield signed(study, asked)
        return
    yield from _purpose(strategy)
    yield Grid(Table(msg("The mandate"), ("", ""), terms(placed)), bare=True, widths=(24, 76))
    yield from _cases(placed)
    yield from _responsibilities(placed)
    yield from _indicators(strategy)
    yield from _signatures(placed)
    yield signed(study, asked)


def _purpose(strategy: Strategy) -> Iterator[Block]:
    yield Heading(msg("Purpose"))
    if not strategy.objectives:
        yield Paragraph(msg("No objective is written for the role (strategy.objectives)."), "gap")
        return
    yield Bullets(tuple(one.text for one in strategy.objectives[:PURPOSES]))


def _cases(placed: Placed) -> Iterator[Block]:
    yield Heading(msg("Who decides"))
    cases = placed.scenario.case_types
    if not cases:
        yield Paragraph(msg("No case is written, so nobody is said to decide (case_types)."), "gap")
        return
    gravest = sorted(cases, key=lambda case: -float(case.severity))[:CASES]
    columns = (msg("Case"), msg("Severity"), msg("Decides"), msg("After agreement of"), msg("Answer within"))
    rows = tuple(_case(placed, case) for case in sorted(gravest, key=lambda case: float(case.severity)))
    yield Grid(Table(msg("Who decides"), columns, rows), widths=(30, 13, 23, 22, 12))


def _case(placed: Placed, case: CaseType) -> tuple[object, ...]:
    agreed = placed.resolve_all(tuple(approval.role for approval in case.approvals or ()))
    return (
        case.name or case.id,
        SEVERITIES[int(case.severity) - 1],
        _names(placed, placed.resolve(case.decides)) if case.decides else msg("nobody said"),
        _names(placed, agreed) if agreed else msg("nobody"),
        Minutes(float(case.reply_within)) if case.reply_within is not None else None,
    )


def _responsibilities(placed: Placed) -> Iterator[Block]:
    seats = set(placed.seat_ids)
    held: dict[str, list[object]] = {}
    for row in placed.scenario.responsibilities or ():
        for letter, actors in bearers(row, placed).items():
            if seats & set(actors):
                held.setdefault(letter, []).append(activity_name(placed, row.activity))
    if not held:
        yield Paragraph(msg("The matrix gives the role no letter (responsibilities)."), "gap")
        return
    rows = tuple((WORDS[letter], listing(names)) for letter, names in _in_order(held))
    yield Grid(Table(msg("Responsibilities"), ("", ""), rows), bare=True, widths=(24, 76))


def _in_order(held: Mapping[str, list[object]]) -> Iterator[tuple[str, list[object]]]:
    return ((letter, held[letter]) for letter in WORDS if letter in held)


def _indicators(strategy: Strategy) -> Iterator[Block]:
    yield Heading(msg("Measured by"))
    if not strategy.indicators:
        yield Paragraph(msg("No indicator is written (strategy.indicators)."), "gap")
        return
    yield Bullets(tuple(_indicator(one) for one in strategy.indicators[:INDICATORS]))


def _indicator(one: Indicator) -> Message:
    name = one.name or one.id
    if one.target:
        return msg("{indicator}, aimed at {target}", indicator=name, target=one.target)
    return msg("{indicator}, without a target yet", indicator=name)


def _signatures(placed: Placed) -> Iterator[Block]:
    bosses = dict.fromkeys(boss for seat in placed.seats for boss in seat.reports_to)
    sponsors = dict.fromkeys(seat.sponsor for seat in placed.seats if seat.sponsor and seat.sponsor != ABSENT)
    signing = tuple(placed.name(one) for one in dict.fromkeys((*sponsors, *bosses, placed.seat_ids[0])))[:SIGNING]
    yield Grid(Table(msg("Date and signature"), signing, (tuple("\u00a0\n\u00a0" for _ in signing),)))


def _names(placed: Placed, ids: tuple[str, ...]) -> object:
    return listing(placed.name(one) for one in ids)


WORDS = {
    "R": msg("Does"),
    "A": msg("Answers for"),
    "C": msg("Is consulted on"),
    "I": msg("Is informed of"),
    "S": msg("Helps with"),
    "D": msg("Drives"),
}
"""What each letter says of the role."""
TITLE = msg("Mandate letter")
DOCUMENT = Kind("mandate-letter", TITLE, draw)
