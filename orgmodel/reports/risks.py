"""The risks of a placement as documents tell them: the register of what is found, and what was decided about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.assessment import Assessment
from orgmodel.records import Finding, Level
from orgmodel.reports.document import Block, Grid, Heading, Paragraph
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import subject_name
from orgmodel.risk.tracking import STATUSES, entry_of, is_closed, is_in_force
from orgmodel.scenario.types import RegisterEntry
from orgmodel.tables import Table
from orgmodel.text import Message, listing, msg, plural

SHOWN = 8
"""Risks a document tells in full; the register has the rest (our proposal)."""
BRIEF, NAMED = 6, 3
"""Risks and subjects told to the executive level (our proposal)."""
TREATMENTS = {rule.id: rule.treatment for rule in RULES}


def open_risks(one: Assessment) -> tuple[Finding, ...]:
    """What is found and neither accepted, mitigated nor called false: the gravest of each group first."""
    return tuple(group.head for group in one.groups if not is_closed(group.head))


def accepted(one: Assessment) -> tuple[tuple[Finding, RegisterEntry], ...]:
    """Findings that the register accepts, in force on the scenario's day, each with its entry."""
    scenario = one.placed.scenario
    found = ((finding, entry_of(scenario, finding)) for finding in one.findings)
    return tuple(
        (finding, entry)
        for finding, entry in found
        if entry is not None and entry.status == "accepted" and is_in_force(scenario, entry)
    )


def counted(findings: Sequence[Finding]) -> Message:
    """How many, and how many of them are grave."""
    grave = sum(one.level >= Level.HIGH for one in findings)
    if not findings:
        return msg("no open risk")
    if not grave:
        return plural("{n} open risk, none of them high", "{n} open risks, none of them high", len(findings))
    return plural("{n} open risk, {grave} high or critical", "{n} open risks, {grave} high or critical",
                  len(findings), grave=grave)  # fmt: skip


def risk_blocks(one: Assessment, *, brief: bool = False) -> Iterator[Block]:
    """The open risks as a table, the gravest first, and how many more there are.

    A brief one, for the executive level, names what each is about instead of telling what is seen.
    """
    found = open_risks(one)
    yield Heading(msg("Risks"))
    if not found:
        yield Paragraph(msg("Nothing is found on “{placement}” that is not settled.", placement=one.placed.title))
        return
    columns = (msg("Level"), msg("Risk"), msg("Concerns") if brief else msg("What is seen"), msg("What to do"))
    shown = found[: BRIEF if brief else SHOWN]
    rows = tuple(
        (_level(row), row.title, _about(one, row) if brief else row.message, TREATMENTS[row.rule]) for row in shown
    )
    title = msg("Open risks of “{placement}”", placement=one.placed.title)
    yield Grid(Table(title, columns, rows), widths=(10, 26, 28, 36) if brief else (10, 22, 40, 34))
    if len(found) > len(shown):
        said = plural("One more stands in the register.", "{n} more stand in the register.", len(found) - len(shown))
        yield Paragraph(said, "quiet")


def _about(one: Assessment, finding: Finding) -> object:
    """Names of the first subjects of a finding, and how many more there are."""
    names = [subject_name(one.placed, subject) for subject in finding.subjects or (finding.subject,)]
    if len(names) <= NAMED:
        return listing(names)
    return listing((*names[:NAMED], msg("{n} more", n=len(names) - NAMED)))


def accepted_blocks(one: Assessment) -> Iterator[Block]:
    """Risks accepted, with who accepted them, until when and why."""
    yield Heading(msg("Risks accepted"))
    found = accepted(one)
    if not found:
        yield Paragraph(msg("No risk was accepted."))
        return
    columns = (msg("Risk"), msg("Accepted by"), msg("Until"), msg("Reason"))
    rows = tuple(
        (
            msg("{risk}: {subject}", risk=finding.title, subject=subject_name(one.placed, finding.subject)),
            listing(one.placed.name(who) for who in one.placed.resolve(entry.by)) if entry.by else msg("not said"),
            entry.until or msg("no end"),
            entry.reason or msg("not said"),
        )
        for finding, entry in found
    )
    yield Grid(Table(msg("Accepted with open eyes"), columns, rows), widths=(30, 20, 16, 34))


def _level(finding: Finding) -> Message:
    if finding.status is None:
        return finding.level.label
    return msg("{level}, {status}", level=finding.level.label, status=STATUSES[finding.status])
