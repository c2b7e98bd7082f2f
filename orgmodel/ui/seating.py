"""A try: the community manager seated where the room points, as the placement engine would seat it."""

from __future__ import annotations

from typing import Final, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.placement.candidate import Candidate, Exclusion
from orgmodel.placement.candidates import exclusion_of
from orgmodel.placement.ground import ground_of
from orgmodel.placement.shapes import single
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.types import Scenario

TRY: Final = "what_if"


class Try(NamedTuple):
    """What is tried beside what is written, and the limit that speaks against it."""

    candidate: Candidate
    """As the engine made it, under its own id."""
    exclusion: Exclusion | None = None

    @property
    def placement(self) -> Placement:
        """The same under the one id that a try has in addresses, so that one follows the other at the same place."""
        return self.candidate.placement.model_copy(update={"id": TRY})


def seat_under(scenario: Scenario, host: str, today: OrgGraph | None = None) -> Try:
    """One seat with a solid line to `host`; its channels go to the host's unit (model.md §7)."""
    ground = ground_of(scenario, [host], today)
    made = next(single.SHAPE.seat(ground))
    return Try(made, exclusion_of(made, ground))
