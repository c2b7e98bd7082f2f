"""Role ambiguity: the share of the role's duties without one accountable role or without a mandate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import Responsibility
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Seat
from orgmodel.text import Message, Share, Text, listing, msg, plural

ACTS: Mapping[str, str] = MappingProxyType(
    {"publish": "publish", "reply": "reply", "moderate": "hide", "crisis_statement": "speak_for_organization"}
)
"""What the mandate must mention for an activity (our proposal)."""
ACTIVITIES: Mapping[str, Message] = MappingProxyType(
    {
        "strategy": msg("strategy"),
        "calendar": msg("editorial calendar"),
        "publish": msg("publishing"),
        "reply": msg("replying"),
        "moderate": msg("moderation"),
        "escalate": msg("escalation"),
        "crisis_statement": msg("crisis statement"),
        "paid_content": msg("paid partnerships"),
        "monitor": msg("monitoring"),
        "insight": msg("insight for the product"),
        "report": msg("reporting"),
        "credentials": msg("access to the accounts"),
        "train": msg("training"),
        "data_requests": msg("personal data requests"),
    }
)
"""Names of the activities of the format."""


class Duty(NamedTuple):
    """One activity a seat is responsible for."""

    activity: str
    accountable: tuple[str, ...]
    unmandated: bool
    """Whether the act needs a mandate that does not mention it."""

    @property
    def clear(self) -> bool:
        """One accountable role, and a mandate for the act."""
        return len(self.accountable) == 1 and not self.unmandated


def role_ambiguity(situation: Situation) -> Measured:
    """Share of the rows where a seat is responsible that lack a single accountable or a mandate, 0 to 1."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    rows = placed.scenario.responsibilities
    if rows is None:
        return unmeasured(msg("No responsibility is written."), "responsibilities[]")
    borne = [(row, bearers) for row in rows if (bearers := _bearers(placed, row))]
    if not borne:
        return unmeasured(msg("No responsibility names the role as responsible."), "responsibilities[].responsible")
    duties = tuple(_duty(placed, row, bearers) for row, bearers in borne)
    vague = [duty for duty in duties if not duty.clear]
    silent = any(seat.mandate is None for _, bearers in borne for seat in bearers)
    places = tuple(row.at("activity") for (row, _), duty in zip(borne, duties, strict=True) if not duty.clear)
    notes = (msg("The mandate is not written: only the accountable roles were looked at."),) if silent else ()
    return Measured(
        len(vague) / len(duties),
        _explanation(placed, duties, vague),
        Evidence(placed.seat_ids, places=places or tuple(row.at("activity") for row, _ in borne)),
        ("community_manager.mandate",) if silent else (),
        "at_least" if silent else "exact",
        notes,
        duties,
    )


def _bearers(placed: Placed, row: Responsibility) -> tuple[Seat, ...]:
    """The seats responsible for a row, named themselves or by their holder."""
    named = placed.resolve_all(row.driver if placed.scenario.scheme == "daci" else row.responsible)
    return tuple(seat for seat in placed.seats if seat.id in named or set(seat.holders or ()) & set(named))


def _duty(placed: Placed, row: Responsibility, bearers: Sequence[Seat]) -> Duty:
    accountable = placed.resolve_all(row.approver if placed.scenario.scheme == "daci" else row.accountable)
    act = ACTS.get(row.activity)
    mandates = [seat.mandate for seat in bearers if seat.mandate is not None]
    unmandated = act is not None and any(getattr(mandate, act) is None for mandate in mandates)
    return Duty(row.activity, accountable, unmandated)


def _explanation(placed: Placed, duties: Sequence[Duty], vague: Sequence[Duty]) -> Message:
    if not vague:
        return plural(
            "The role’s only responsibility has one accountable role and a mandate.",
            "Each of the role’s {n} responsibilities has one accountable role and a mandate.",
            len(duties),
        )
    labels = {row.activity: row.label for row in placed.scenario.responsibilities or ()}
    names = [ACTIVITIES.get(duty.activity) or labels.get(duty.activity) or Text(plain=duty.activity) for duty in vague]
    return msg(
        "{share} of the role’s responsibilities lack a single accountable role or a mandate: {activities}.",
        share=Share(len(vague) / len(duties)), activities=listing(names),
    )  # fmt: skip


MEASURE = Measure(
    id="role-ambiguity",
    title=msg("Role ambiguity"),
    meaning=msg("How many of the role’s responsibilities leave open who answers for them or whether the role may act."),
    unit="share",
    formula=msg(
        "rows where a seat is responsible without exactly one accountable, or whose act the mandate does not "
        "mention ÷ rows where a seat is responsible"
    ),
    reference=msg(
        "J. R. Rizzo, R. J. House, S. I. Lirtzman, Administrative Science Quarterly 15 (1970) 150-163 for the "
        "idea; the proxy is our proposal"
    ),
    measure=role_ambiguity,
)
