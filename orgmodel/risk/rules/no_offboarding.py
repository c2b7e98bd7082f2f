"""No offboarding: whoever leaves keeps the keys of the accounts."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.outside import Channel
from orgmodel.text import Message, msg, plural

UNLISTED, LISTED = 0.75, 0.4
"""Driver without and with a register of who holds which access: listed keys can be taken back late (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit for the organization, where access is known not to end with a departure."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.offboarding is None:
        return Outcome(missing=("governance.offboarding",))
    if governance.offboarding:
        return Outcome()
    admins = _admins(facts)
    listed = governance.credential_register is True
    places = (governance.at("offboarding"), *(channel.at("admins") for channel in _channels(facts)))
    return Outcome((Hit(LISTED if listed else UNLISTED, _said(len(admins), listed), Evidence(admins, places=places)),))


def _said(admins: int, listed: bool) -> Message:
    kept = msg("a register says who holds which") if listed else msg("and no register says who holds which")
    return plural(
        "Nobody takes access back from who leaves: {n} actor administers accounts; {kept}.",
        "Nobody takes access back from who leaves: {n} actors administer accounts; {kept}.",
        admins, kept=kept,
    )  # fmt: skip


def _channels(facts: Facts) -> tuple[Channel, ...]:
    return tuple(one for one in facts.graph.placed.channels.values() if one.is_external and one.admins)


def _admins(facts: Facts) -> tuple[str, ...]:
    placed = facts.graph.placed
    return tuple(dict.fromkeys(admin for one in _channels(facts) for admin in placed.resolve_all(one.admins)))


RULE = Rule(
    id="no-offboarding",
    code="",
    title=msg("Keys that leave with people"),
    why=msg("A dismissal told live from the official account, by those dismissed, went round the world in an hour."),
    detected=msg("The file says that access is not taken back before a departure is announced."),
    assessed=msg("Likelihood higher where no register says who holds which access."),
    treatment=msg("A procedure that revokes access before the announcement, and a register to run it from."),
    question=msg("Who takes the keys back, and before or after the person is told?"),
    false_positives=msg("An identity provider that closes every account at once: then write offboarding: true."),
    reference=msg("HMV, January 2013 (managingcommunities.com); NCSC: manage leavers"),
    harm="account",
    find=find,
)
