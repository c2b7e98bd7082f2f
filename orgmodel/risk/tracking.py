"""What was decided about a finding: the entry of the register that speaks of it, and whether it still does."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

from orgmodel.records import Finding
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import RegisterEntry, Scenario
from orgmodel.text import Message, listing, msg

SETTLED: Mapping[str, int] = {
    "in_discussion": 0,
    "in_progress": 1,
    "accepted": 2,
    "mitigated": 3,
    "false_positive": 4,
}
"""Statuses from the least settled; several subjects of one finding show the least settled of theirs."""
CLOSED = frozenset({"accepted", "mitigated", "false_positive"})
"""Statuses that nothing more is asked of: `--fail-on` passes over them."""
STATUSES = {
    "in_discussion": msg("in discussion"),
    "accepted": msg("accepted"),
    "in_progress": msg("in progress"),
    "mitigated": msg("mitigated"),
    "false_positive": msg("false positive"),
}
"""Statuses as a person reads them."""
WILD = "*?["
"""What makes an entry a pattern, as in a shell."""


def entry_of(scenario: Scenario, finding: Finding) -> RegisterEntry | None:
    """The entry that decides about a finding, whether or not its time has passed."""
    return deciding_entry(scenario, finding.rule, finding.subject, finding.subjects)


def deciding_entry(scenario: Scenario, rule: str, subject: str, subjects: tuple[str, ...]) -> RegisterEntry | None:
    """The entry that decides about a finding, given its rule, its subject and all it concerns.

    Each subject is decided by the most exact of the entries that name it or the finding; the finding by what is
    least settled among its subjects: nothing where one of them has no entry, an entry whose time has passed before
    one in force.
    """
    whole = _most_exact(scenario, f"{rule}@{subject}" if subject else rule)
    found = [_more_exact(whole, _most_exact(scenario, f"{rule}@{one}")) for one in subjects] or [whole]
    known = [entry for entry in found if entry is not None]
    if len(known) < len(found):
        return None
    return min(known, key=lambda entry: SETTLED[entry.status] if is_in_force(scenario, entry) else -1)


def is_in_force(scenario: Scenario, entry: RegisterEntry) -> bool:
    """Whether the entry's `until` has not passed."""
    return entry.until is None or scenario.day <= entry.until


def is_closed(finding: Finding) -> bool:
    """Whether the finding is accepted, mitigated or a false positive, by an entry in force."""
    return finding.status in CLOSED


def said_of(entry: RegisterEntry, placed: Placed) -> Message:
    """What an entry says: its status, who decided, until when, and why; the day as it is written in the file."""
    said = _signed(STATUSES[entry.status], entry, placed)
    if not is_in_force(placed.scenario, entry):
        said = msg("open again, after {said}", said=said)
    return msg("{said}: {reason}", said=said, reason=entry.reason) if entry.reason else said


def _signed(status: Message, entry: RegisterEntry, placed: Placed) -> Message:
    by = listing(placed.name(one) for one in placed.resolve(entry.by)) if entry.by else None
    until = entry.until.isoformat() if entry.until else None
    if by and until:
        return msg("{status} ({by}, until {until})", status=status, by=by, until=until)
    if by:
        return msg("{status} ({by})", status=status, by=by)
    return msg("{status} (until {until})", status=status, until=until) if until else status


def is_pattern(risk: str) -> bool:
    """Whether an entry's `risk` may name several findings."""
    return any(sign in risk for sign in WILD)


def matches(entry: RegisterEntry, name: str) -> bool:
    """Whether an entry names the finding, or the rule and subject, called `name`."""
    return fnmatchcase(name, entry.risk) if is_pattern(entry.risk) else entry.risk == name


def _most_exact(scenario: Scenario, name: str) -> RegisterEntry | None:
    """Of the entries that match; the first written where several are as exact."""
    found = [entry for entry in scenario.risk_register if matches(entry, name)]
    return max(found, key=_exactness, default=None)


def _more_exact(whole: RegisterEntry | None, one: RegisterEntry | None) -> RegisterEntry | None:
    if whole is None or one is None:
        return whole or one
    return one if _exactness(one) > _exactness(whole) else whole


def _exactness(entry: RegisterEntry) -> tuple[bool, int]:
    """A name before a pattern; among patterns, the one with more letters of its own. Names are all as exact."""
    is_name = not is_pattern(entry.risk)
    return is_name, 0 if is_name else sum(sign.isalnum() for sign in entry.risk)
