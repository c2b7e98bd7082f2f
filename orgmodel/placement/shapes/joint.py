"""Joint: one seat with a second line, dotted or solid, to the head of the second métier."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.ground import metier_heads
from orgmodel.placement.making import Plan, candidate
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.placing import Seat
from orgmodel.text import msg


def seat(ground: Ground) -> Iterator[Candidate]:
    """Two candidates a host, nobody settling between the two superiors: that is for the organization to say."""
    manager, name = ground.scenario.community_manager, ground.graph.placed.name
    heads = metier_heads(ground)
    for host in ground.hosts:
        home = set(ground.graph.placed.units_of(host))
        others = [head for head in heads if head != host and not home & set(ground.graph.placed.units_of(head))]
        if not others:
            continue
        second = others[0]
        dotted = Seat(id=manager.id, reports_to=(host,), dotted_to=(second,), arbitration=ABSENT, fte=ground.fte)
        solid = Seat(id=manager.id, reports_to=(host, second), arbitration=ABSENT, fte=ground.fte)
        titles = (
            msg("Under {role}, dotted line to {second}", role=name(host), second=name(second)),
            msg("Under {role} and {second} together", role=name(host), second=name(second)),
        )
        yield candidate(ground, Plan("joint", titles[0], (host, second), [dotted]))
        made = candidate(ground, Plan("joint", titles[1], (host, second), [solid]))
        yield made._replace(placement=made.placement.model_copy(update={"id": f"{made.id}_solid"}))


SHAPE = Shape(
    id="joint",
    title=msg("Joint seat"),
    meaning=msg("One seat, with a second superior: the head of the métier that weighs most after that of the first."),
    seat=seat,
)
