"""Well supported: back-up on the channels, experts, a sponsor and peers around the role."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, between
from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Facts
from orgmodel.measures.persons import persons_behind
from orgmodel.profiles.survey_practice import ALONE, REPORTING_LINE, RISK_STAFF, TEAM_SIZE
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

SUPPORT = Cuts(0.75, 0.5)
NEAR_SPONSOR = 3
"""Steps within which a sponsor helps (domain.md C08, our proposal)."""
EXECUTIVE = 1
"""Level down to which a sponsor is executive (domain.md C08)."""
FEWEST_PERSONS = 2


def check(facts: Facts) -> Checked:
    """Mean of the four supports; no back-up anywhere is at least a warning."""
    parts = {
        "channels[].operators": _backup(facts.graph.placed),
        "case_types[].expert": facts.measures["expert-access"].value,
        "community_manager.sponsor": _sponsor(facts),
        "community_manager.peers": _peers(facts.graph.placed),
    }
    missing = tuple(field for field, value in parts.items() if value is None)
    known = [value or 0.0 for value in parts.values()]
    least, best = sum(known) / len(parts), (sum(known) + len(missing)) / len(parts)
    backup, experts, sponsor, peers = (msg("unknown") if one is None else Share(one) for one in parts.values())
    said = msg("Back-up {backup}, experts {experts}, sponsor {sponsor}, peers {peers}.",
               backup=backup, experts=experts, sponsor=sponsor, peers=peers)  # fmt: skip
    status = between(SUPPORT.status(best), SUPPORT.status(least))
    checked = Checked(status, said, None if missing else least, _proof(facts), missing)
    if parts["channels[].operators"] == 0 and status == "pass":
        return checked._replace(status="warn", explanation=_alone(facts.graph.placed))
    return checked


def _backup(placed: Placed) -> float | None:
    """Audience share of the channels outside that two persons may answer."""
    channels = [one for one in placed.channels.values() if one.is_external]
    if placed.scenario.channels is None or any(one.operators is None for one in channels):
        return None
    shares = audience_of(channels).shares
    return sum(shares[one.id] for one in channels if persons_behind(placed, _able(placed, one)) >= FEWEST_PERSONS)


def _able(placed: Placed, channel: Channel) -> list[str]:
    """Operators but those whose mandate says they may not reply; admins whose mandate says they may."""
    operators, admins = placed.resolve_all(channel.operators), placed.resolve_all(channel.admins)
    able = [one for one in operators if _may_reply(placed, one) is not False]
    return able + [one for one in admins if one not in operators and _may_reply(placed, one)]


def _may_reply(placed: Placed, actor: str) -> bool | None:
    item = placed.seat(actor) or placed.roles.get(actor)
    return item.mandate.reply if item is not None and item.mandate is not None else None


def _sponsor(facts: Facts) -> float | None:
    """1 where the sponsor is executive and within reach."""
    measured = facts.measures["sponsor-distance"]
    if measured.value is None:
        return None
    sponsor = measured.detail[-1] if measured.detail else None
    executive = sponsor is not None and facts.graph.levels.get(sponsor, EXECUTIVE + 1) <= EXECUTIVE
    return float(executive and measured.value <= NEAR_SPONSOR)


def _peers(placed: Placed) -> float | None:
    peers = placed.manager.peers
    return None if peers is None else float(bool(peers))


def _alone(placed: Placed) -> Message:
    names = listing(placed.name(one.id) for one in placed.channels.values() if one.is_external)
    return msg("Nobody else may answer on {channels}.", channels=names)


def _proof(facts: Facts) -> Evidence:
    placed = facts.graph.placed
    places = [one.at("operators") for one in placed.channels.values() if one.is_external and one.operators is not None]
    sponsor = facts.measures["sponsor-distance"].evidence
    peers = (placed.manager.at("peers"),) if placed.manager.peers is not None else ()
    return Evidence(placed.seat_ids, places=tuple(places)) + sponsor + Evidence(places=peers)


CHECK = Check(
    id="well-supported",
    code="C08",
    part="commandments",
    title=msg("Be well supported"),
    question=msg("Does the role have a back-up, experts close by, a sponsor above and peers outside?"),
    thresholds=msg("mean ≥ .75 / ≥ .5 / < .5"),
    provenance=msg("67% are the only community manager in their company (France 2021, n = 853); cuts our proposal"),
    remedy=msg(
        "A second person on every channel, a tie to each expert department, a named sponsor, a circle of peers."
    ),
    check=check,
    context=(ALONE, TEAM_SIZE, RISK_STAFF, REPORTING_LINE),
)
