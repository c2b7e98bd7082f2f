"""Speaker cover: the share of the reach of those who speak in public that policy and training cover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import Policy, Speaker
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.vocabulary import PolicyAudience
from orgmodel.text import Message, Share, listing, msg

LOUD = 0.25
"""Reach of a personal account, over the official reach, from which it can outweigh it (domain.md C06, our proposal)."""

EXECUTIVE = 1
"""Level down to which a speaker is an executive."""


class Voiced(NamedTuple):
    """One speaker: share of the reach of all, whether policy covers the account and the speaker is trained."""

    role: str
    account: str | None
    share: float
    audience: float | None
    covered: bool | None
    trained: bool | None
    loud: bool
    """Whether it is a personal account with a reach above a quarter of that of the official channels."""
    location: Location

    @property
    def uncontrolled(self) -> bool:
        """Whether it is known to lack policy or training."""
        return self.covered is False or self.trained is False


def speaker_cover(situation: Situation) -> Measured:
    """Reach of the speakers covered and trained over the reach of all, 0 to 1; `at_most` where some is not written."""
    placed = situation.graph.placed
    speakers = placed.scenario.speakers
    if speakers is None:
        return unmeasured(msg("It is not written who speaks in public."), "speakers[]")
    if not speakers:
        return Measured(1.0, msg("Nobody but the channels speaks in public."), detail=())
    rows = _rows(situation.graph, speakers)
    missing = _missing(rows)
    if all(row.covered is None and row.trained is None for row in rows):
        return unmeasured(msg("It is not written whether policy and training cover those who speak."), *missing)
    loose = [row for row in rows if row.uncontrolled]
    value = max(0.0, 1 - sum(row.share for row in loose))
    proof = Evidence(tuple(row.role for row in loose), places=tuple(row.location for row in loose or rows))
    note = msg("The reach of every speaker is not written: they count equally.")
    return Measured(value, _explanation(placed, loose, value), proof, missing, "at_most" if missing else "exact",
                    (note,) if any(row.audience is None for row in rows) else (), rows)  # fmt: skip


def _rows(graph: OrgGraph, speakers: Sequence[Speaker]) -> tuple[Voiced, ...]:
    placed = graph.placed
    sizes = [None if one.audience is None else float(one.audience) for one in speakers]
    total = sum(size for size in sizes if size is not None)
    even = None in sizes or not total
    official = sum(float(one.audience or 0) for one in placed.channels.values() if one.is_external)
    return tuple(
        Voiced(
            role=placed.resolve(one.role)[0] if placed.resolve(one.role) else one.role,
            account=one.account,
            share=1 / len(speakers) if even or size is None else size / total,
            audience=size,
            covered=_covered(graph, one),
            trained=_trained(placed, one),
            loud=one.account == "personal" and size is not None and size > LOUD * official > 0,
            location=one.at("trained" if one.covered else "covered"),
        )
        for one, size in zip(speakers, sizes, strict=True)
    )


def _covered(graph: OrgGraph, one: Speaker) -> bool | None:
    """What is written; else known not to be where there is no policy, or it leaves out the speaker's group.

    A policy for the group does not prove that it covers an account of the speaker's own.
    """
    governance = graph.placed.scenario.governance
    policy = governance.policy if governance else None
    if one.covered is not None or policy is None:
        return one.covered
    if not isinstance(policy, Policy):
        return False
    groups = {_group(graph, actor) for actor in graph.placed.resolve(one.role)}
    return False if policy.covers is not None and groups.isdisjoint({*policy.covers, None}) else None


def _trained(placed: Placed, one: Speaker) -> bool | None:
    """What is written; else known not to be where the policy is never taught."""
    governance = placed.scenario.governance
    policy = governance.policy if governance else None
    untaught = isinstance(policy, Policy) and policy.training == "none"
    return False if one.trained is None and untaught else one.trained


def _group(graph: OrgGraph, actor: str) -> PolicyAudience | None:
    """Whom a policy would call this speaker; None where it stands under another root."""
    placed = graph.placed
    units = [placed.units[one] for one in placed.units_of(actor) if one in placed.units]
    if any(unit.kind == "agency" or unit.function == "agency" for unit in units):
        return "agencies"
    level = graph.levels.get(actor)
    if level is None:
        return None
    return "executives" if level <= EXECUTIVE and actor in placed.roles else "staff"


def _missing(rows: Sequence[Voiced]) -> tuple[str, ...]:
    lacks = {
        "speakers[].covered": any(row.covered is None for row in rows),
        "speakers[].trained": any(row.trained is None for row in rows),
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _explanation(placed: Placed, loose: Sequence[Voiced], value: float) -> Message:
    if not loose:
        return msg("Policy and training cover everybody who speaks, as far as it is written.")
    names = listing(dict.fromkeys(placed.name(row.role) for row in loose))
    return msg("Policy and training cover {share} of the reach of those who speak; not that of {speakers}.",
               share=Share(value), speakers=names)  # fmt: skip


MEASURE = Measure(
    id="speaker-cover",
    title=msg("Speakers covered"),
    meaning=msg("How much of what is said under people’s own accounts comes from trained people under the policy."),
    unit="share",
    formula=msg("Σ reach of the speakers covered by the policy and trained ÷ Σ reach of the speakers"),
    reference=msg(
        "74% of 144 firms have no baseline process for employees who speak (Altimeter, 2011); cuts our proposal"
    ),
    measure=speaker_cover,
)
