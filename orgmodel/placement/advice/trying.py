"""A change tried on the model: quickly, for one question alone, or on the text itself, for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Measured, Situation
from orgmodel.placement.advice.rewriting import rewritten
from orgmodel.profiles import find_profile
from orgmodel.records import Malformed, Refused
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.placed import place
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario


class WhenAsked(Mapping[str, Measured]):
    """The measures of a situation, each taken once, when it is first asked for."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._taken: dict[str, Measured] = {}
        self._measures = {one.id: one for one in MEASURES}

    def __getitem__(self, name: str) -> Measured:
        if name not in self._taken:
            self._taken[name] = self._measures[name].measure(self._situation)
        return self._taken[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._measures)

    def __len__(self) -> int:
        return len(self._measures)


def tried(scenario: Scenario, placement: Placement | None, edits: tuple[Edit, ...]) -> Facts | None:
    """What rules and checks would see with some edits made; None where they make no scenario.

    The edits are made on what was read, and references are not looked up again: who gives advice reads the text.
    """
    try:
        made = remade(scenario, edits)
        return facts_of(made, _named(made, placement))
    except (LookupError, Malformed, ValidationError):
        return None


def remade(scenario: Scenario, edits: tuple[Edit, ...]) -> Scenario:
    """The scenario with edits made on its tree; what they leave alone is typed only once.

    Raises:
        LookupError: an edit goes through something that is not there.
        ValidationError: the types refuse what comes out.
    """
    source = scenario.source
    tree = rewritten(source.tree, edits)
    made = Scenario.model_validate(tree, context=source.typed)
    made.attach(replace(source, tree=tree))
    return made


def facts_of(scenario: Scenario, placement: Placement | None) -> Facts:
    """What rules and checks see of a placement, each measure taken when it is asked for."""
    graph = build_graph(place(scenario, placement))
    situation = Situation(graph, find_profile(scenario.domain))
    return Facts(graph, situation.profile, WhenAsked(situation))


def read_again(
    scenario: Scenario, placement: Placement | None, edits: tuple[Edit, ...]
) -> tuple[Scenario, Placement | None] | None:
    """The scenario that the edited text says, and the placement in it; None where it cannot be written or read."""
    source = scenario.source
    folder: Path | None = source.path.parent if source.path else None
    try:
        made = read_text(edited(source.text, edits), source.tree.location.file, folder).scenario
    except (Malformed, Refused):
        return None
    return made, _named(made, placement)


def _named(scenario: Scenario, placement: Placement | None) -> Placement | None:
    return next((one for one in scenario.placements if placement is not None and one.id == placement.id), None)
