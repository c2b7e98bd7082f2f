"""The placements of one or more scenarios side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from orgmodel.assessment import Assessment, assess
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.axes import axes_of
from orgmodel.criteria.weighing import weights_of
from orgmodel.difference import Difference, difference
from orgmodel.scenario.types import Scenario

__all__ = ["Difference", "Study", "compare", "difference"]


@dataclass(frozen=True, slots=True)
class Study:
    """Assessments in the order of the files; the first as-is is what the others are held against."""

    scenarios: tuple[Scenario, ...]
    assessments: tuple[Assessment, ...]

    @property
    def baseline(self) -> Assessment:
        """The as-is, else the first placement."""
        return next((one for one in self.assessments if one.placed.is_as_is), self.assessments[0])

    @property
    def digest(self) -> str:
        """The model's hash in every document: twelve hex digits of the SHA-256 of the scenarios as written."""
        written = (one.source.text.encode("utf-8", "surrogatepass") for one in self.scenarios)
        return sha256(b"".join(sha256(text).digest() for text in written)).hexdigest()[:12]

    def find(self, placement: str) -> Assessment:
        """The assessment of a placement by its id.

        Raises:
            KeyError: no placement of the study has that id.
        """
        for one in self.assessments:
            if one.placed.id == placement:
                return one
        raise KeyError(placement)

    def weights(self) -> dict[str, float]:
        """Normalised weights in force: the profile's times the scenario's, over criteria assessed everywhere."""
        comparable = [
            criterion.id
            for criterion in CRITERIA
            if all(one.criteria[criterion.id] is not None for one in self.assessments)
        ]
        return weights_of(self.scenarios[0], comparable)

    def axis(self, assessment: Assessment, axis: str) -> float | None:
        """Lever, or risk (1 − mean of its criteria), between 0 and 1; None where nothing of it is assessed."""
        axes = axes_of(assessment.criteria, self.weights())
        return axes.lever if axis == "lever" else axes.risk


def compare(scenarios: Scenario | Sequence[Scenario], placements: Iterable[str] | None = None) -> Study:
    """The study of every placement of the scenarios, or of those named.

    Raises:
        KeyError: a placement named exists in none of the scenarios.
    """
    given = (scenarios,) if isinstance(scenarios, Scenario) else tuple(scenarios)
    wanted = None if placements is None else list(placements)
    known = {placement.id for scenario in given for placement in scenario.placements}
    for name in wanted or ():
        if name not in known:
            raise KeyError(name)
    assessments = [
        assess(scenario, placement)
        for scenario in given
        for placement in scenario.placements
        if wanted is None or placement.id in wanted
    ]
    return Study(given, tuple(assessments) or tuple(assess(scenario, None) for scenario in given))
