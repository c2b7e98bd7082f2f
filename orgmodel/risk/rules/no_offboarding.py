"""No offboarding: whoever leaves keeps the keys of the accounts."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.outside import Channel
from orgmodel.text import msg, plural

KEPT: Final = 0.4
"""Driver of keys that nobody takes back; that nobody lists them is another risk (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit for the organization, where access is known not to end with a departure."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.offboarding is None:
        return Outcome(missing=("governance.offboarding",))
    if governance.offboarding:
        return Outcome()
    admins = _admins(facts)
    message = plural(
        "Nobody takes access back from who leaves: {n} holder of keys to accounts.",
        "Nobody takes access back from who leaves: {n} holders of keys to accounts.",
        len(admins),
    )  # fmt: skip
    places = (governance.at("offboarding"), *(channel.at("admins") for channel in _channels(facts)))
    return Outcome((Hit(KEPT, message, Evidence(admins, places=places)),))


def _channels(facts: Facts) -> tuple[Channel, ...]:
    return tuple(one for one in facts.graph.placed.channels.values() if one.is_external and one.admins)


def _admins(facts: Facts) -> tuple[str, ...]:
    placed = facts.graph.placed
    return tuple(dict.fromkeys(admin for one in _channels(facts) for admin in placed.resolve_all(one.admins)))


RULE = Rule(
    id="no-offboarding",
    code="G10",
    title=msg("Keys that leave with people"),
    why=msg("Staff dismissed who still held the official account told it there, live, and the world’s press followed."),
    detected=msg("The file says that access is not taken back before a departure is announced."),
    assessed=msg("One likelihood, because there are only yes and no (our proposal)."),
    treatment=msg("A procedure that revokes access before the announcement, and a register to run it from."),
    question=msg("Who takes the keys back, and before or after the person is told?"),
    false_positives=msg("An identity provider that closes every account at once: then write offboarding: true."),
    reference=msg("Public case of a record shop, January 2013; NCSC: manage leavers"),
    harm="account",
    find=find,
    part_of="account-loss",
    shared_causes=("platform_down",),
)
