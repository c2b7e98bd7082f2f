"""Agency reliance: the share of the audience that an agency answers where the organization cannot step in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import CaseType, Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg


class Outsourced(NamedTuple):
    """One channel that an agency answers: the agency's roles, and what the organization keeps, None if not written."""

    channel: str
    share: float
    agents: tuple[str, ...]
    admin_inside: bool | None
    approver_in_hours: bool | None
    location: Location

    @property
    def dependent(self) -> bool:
        """Whether no admin, or nobody who may approve during its hours, is known to be inside."""
        return self.admin_inside is False or self.approver_in_hours is False


def agency_reliance(situation: Situation) -> Measured:
    """Audience share of the channels outside that an agency answers without an admin or an approver inside, 0 to 1."""
    placed = situation.graph.placed
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    if placed.scenario.channels is None or (channels and all(one.operators is None for one in channels)):
        return unmeasured(msg("It is not written who operates the channels."), "channels[].operators")
    weights = audience_of(channels)
    rows = tuple(_outsourced(placed, one, weights.shares[one.id]) for one in channels if agents_of(placed, one))
    dependent = [row for row in rows if row.dependent]
    value = min(1.0, sum(row.share for row in dependent))
    missing = _missing(rows)
    places = tuple(row.location for row in dependent or rows)
    actors = tuple(dict.fromkeys(agent for row in dependent for agent in row.agents))
    return Measured(value, _explanation(placed, rows, dependent, value), Evidence(actors, places=places), missing,
                    "at_least" if missing else "exact", weights.notes, rows)  # fmt: skip


def is_agency(placed: Placed, actor: str) -> bool:
    """Whether a role or seat belongs to an agency."""
    units = [placed.units[one] for one in placed.units_of(actor) if one in placed.units]
    return any(unit.kind == "agency" or unit.function == "agency" for unit in units)


def agents_of(placed: Placed, channel: Channel) -> tuple[str, ...]:
    """The operators of a channel that belong to an agency."""
    return tuple(one for one in placed.resolve_all(channel.operators) if is_agency(placed, one))


def _outsourced(placed: Placed, channel: Channel, share: float) -> Outsourced:
    admins = None if channel.admins is None else placed.resolve_all(channel.admins)
    inside = None if admins is None else any(not is_agency(placed, one) for one in admins)
    place = channel.at("admins" if inside is False else "operators")
    return Outsourced(channel.id, share, agents_of(placed, channel), inside, _approver(placed, channel), place)


def _approver(placed: Placed, channel: Channel) -> bool | None:
    """Whether somebody inside who answers, decides or approves there is at work for all its hours; None if unknown."""
    if channel.hours is None:
        return None
    asked = [one for case in _cases(placed, channel) for one in _deciders(placed, case)]
    able = dict.fromkeys([*asked, *placed.resolve_all(channel.operators)])
    own = [one for one in able if not is_agency(placed, one) and (one in placed.roles or one in placed.seat_ids)]
    if not own:
        return False if asked else None
    default = placed.scenario.organization.hours
    found = [item.hours or default for one in own if (item := placed.seat(one) or placed.roles.get(one))]
    known = [hours for hours in found if hours is not None]
    if any(hours.covers(channel.hours) for hours in known):
        return True
    return False if len(known) == len(found) else None


def _cases(placed: Placed, channel: Channel) -> tuple[CaseType, ...]:
    cases = placed.scenario.case_types or ()
    return tuple(case for case in cases if case.channels is None or channel.id in case.channels)


def _deciders(placed: Placed, case: CaseType) -> tuple[str, ...]:
    decides = placed.resolve(case.decides) if case.decides else ()
    return decides + placed.resolve_all(tuple(one.role for one in case.approvals or ()))


def _missing(rows: Sequence[Outsourced]) -> tuple[str, ...]:
    lacks = {
        "channels[].admins": any(row.admin_inside is None for row in rows),
        "channels[].hours": any(row.approver_in_hours is None for row in rows),
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _explanation(placed: Placed, rows: Sequence[Outsourced], dependent: Sequence[Outsourced], value: float) -> Message:
    if not rows:
        return msg("No agency answers on a channel outside.")
    agents = listing(dict.fromkeys(placed.name(one) for row in dependent or rows for one in row.agents))
    if not dependent:
        return msg("Where {agents} answer, an admin and somebody able to approve are inside, as far as it is written.",
                   agents=agents)  # fmt: skip
    names = listing(placed.name(row.channel) for row in dependent)
    return msg("Nobody inside can step in on {channels}, answered by {agents}: {share} of the audience.",
               agents=agents, channels=names, share=Share(value))  # fmt: skip


MEASURE = Measure(
    id="agency-reliance",
    title=msg("Reliance on an agency"),
    meaning=msg("How much of the audience is answered by an agency without anybody inside able to take over."),
    unit="share",
    formula=msg(
        "audience of the channels outside answered by an agency without admin inside, or without anybody inside "
        "who answers, decides or approves for all their hours ÷ audience of the channels outside"
    ),
    reference=msg("our proposal"),
    measure=agency_reliance,
)
