"""Where there is no advice: what no line of a file can mend, and what to say instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from orgmodel.placement.advice.target import Target
from orgmodel.risk.rule import Rule
from orgmodel.text import Message, listing, msg

REASONS: Mapping[str, Message] = MappingProxyType(
    {
        "platform-dependency": msg("A space of one’s own and the people in it are built over years."),
        "generous": msg("What an organization gives has to be given, not written."),
        "extraordinary-experiences": msg("Room for trying things is a habit of the house."),
        "domain-evidenced": msg("It asks whether the file describes the domain it names."),
        "chart-explains-work": msg("It asks whether the chart as a whole shows how people work together."),
        "boundary-balance": msg("The balance of inside and outside follows from all ties of the role together."),
        "declared-shape": msg("Another name for the shape would change nothing but the name."),
        "strategy": msg("An objective is decided on, with those who answer for it."),
        "speaking-right": msg("It only asks for something to be decided."),
        "role-without-letter": msg("It stays low, and is left out of the findings."),
        "person-named": msg("It stays low, and is left out of the findings."),
    }
)
"""Why nothing is proposed, by the id of a rule or check that no move is for."""


def why_none(target: Target) -> Message:
    """Why there is no advice on something, and how it is treated otherwise."""
    if target.before.status == "not_assessable":
        return msg("{title} cannot be assessed; write first what it lacks.", title=target.title)
    if not target.is_open:
        return msg("There is nothing to mend: {title}.", title=target.title)
    member = target.member
    treatment = member.treatment if isinstance(member, Rule) else member.remedy
    said = msg("{title}: no advice. {reason} What treats it: {treatment}", title=target.title, reason=_reason(target),
               treatment=treatment)  # fmt: skip
    if not target.missing:
        return said
    return msg("{said} Not written, and needed: {fields}.", said=said, fields=listing(target.missing))


def _reason(target: Target) -> Message:
    return REASONS.get(target.family) or msg("No change that was tried, alone or with another, mends it.")
