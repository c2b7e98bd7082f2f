"""Holistic: a hub, and in every department somebody trained who may speak."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.ground import central_hosts
from orgmodel.placement.making import HERE, Plan, candidate, mapping, scalar
from orgmodel.placement.spokes import hub_seats
from orgmodel.scenario.tree import WrittenList
from orgmodel.text import msg


def seat(ground: Ground) -> Iterator[Candidate]:
    """One candidate a central host."""
    for host in central_hosts(ground):
        title = msg("Everyone speaks, hub under {role}", role=ground.graph.placed.name(host))
        change = {"governance": mapping({"speaking": scalar("trained_open")})}
        speakers = _speakers(ground)
        add = {"speakers": speakers} if speakers else {}
        yield candidate(ground, Plan("holistic", title, (host,), hub_seats(ground, host), change, add))


def _speakers(ground: Ground) -> WrittenList:
    """The head of each unit where nobody speaks yet, trained and covered by the policy."""
    placed = ground.graph.placed
    spoken = {unit for one in ground.scenario.speakers or () for unit in placed.units_of(one.role)}
    heads = dict.fromkeys(
        head for unit, head in ground.graph.heads.items() if unit not in spoken and placed.units[unit].kind != "agency"
    )
    rows = [
        mapping(
            {"role": scalar(head), "account": scalar("official"), "covered": scalar("true"), "trained": scalar("true")}
        )
        for head in heads
    ]
    return WrittenList(rows, HERE, [HERE] * len(rows))


SHAPE = Shape(
    id="holistic",
    title=msg("Holistic"),
    meaning=msg("A hub, and in every department a trained person who may speak in public."),
    seat=seat,
)
