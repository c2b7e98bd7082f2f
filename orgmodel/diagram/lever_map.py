"""Placements by lever and risk: four quadrants, one named dot a placement, never a total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from orgmodel.criteria.axes import Quadrant, axes_of, quadrant_of
from orgmodel.diagram.twin import Row
from orgmodel.study import Study
from orgmodel.text import Message, Share, listing, msg, render

MEANINGS: Final[Mapping[Quadrant, Message]] = MappingProxyType(
    {
        Quadrant.TAMED: msg("strong lever, little risk"),
        Quadrant.EXPOSED_LEVER: msg("strong lever, great risk"),
        Quadrant.DORMANT: msg("weak lever, little risk"),
        Quadrant.FAD: msg("weak lever, great risk"),
    }
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One placement on the map, in the reader's language; lever and risk between 0 and 1."""

    id: str
    title: str
    lever: float
    risk: float
    quadrant: Quadrant
    is_today: bool = False
    is_chosen: bool = False
    is_front: bool = False
    """Whether no other dot has at least its lever at no more risk."""


@dataclass(frozen=True, slots=True)
class LeverMap:
    """Every placement that can be placed on both axes, and the names of those that cannot."""

    title: str
    dots: tuple[Dot, ...]
    language: str
    elsewhere: tuple[str, ...] = ()

    @property
    def front(self) -> tuple[Dot, ...]:
        """The dots of the front, the weakest lever first; nothing where it was not asked for."""
        return tuple(sorted((dot for dot in self.dots if dot.is_front), key=lambda dot: (dot.lever, dot.risk)))


def lever_map_of(study: Study, language: str, chosen: str = "") -> LeverMap:
    """What the picture of a study shows; `chosen` is the id of the placement to stand out."""
    dots, elsewhere = [], []
    for one in study.assessments:
        title = render(one.placed.title, language)
        axes = axes_of(one.criteria, study.weights())
        quadrant = quadrant_of(axes)
        if quadrant is None or axes.lever is None or axes.risk is None:
            elsewhere.append(title)
        else:
            name = one.placed.id
            dots.append(Dot(name, title, axes.lever, axes.risk, quadrant, one.placed.is_as_is, name == chosen))
    return LeverMap(_title(study, dots, language), tuple(dots), language, tuple(elsewhere))


def spoken_dot(dot: Dot, language: str) -> str:
    """A dot in one line: its name, its two values, its quadrant, and what it is."""
    said = msg("{placement}: lever {lever}, risk {risk}, {quadrant}", placement=dot.title, lever=Share(dot.lever),
               risk=Share(dot.risk), quadrant=dot.quadrant.label)  # fmt: skip
    return ", ".join((render(said, language), *_marks(dot, language)))


def lever_twin(found: LeverMap) -> tuple[Row, ...]:
    """The picture in words: placements by quadrant, with both values."""
    rows: list[Row] = []
    for quadrant in Quadrant:
        here = [dot for dot in found.dots if dot.quadrant == quadrant]
        heading = msg("{quadrant}: {meaning}", quadrant=quadrant.label, meaning=MEANINGS[quadrant])
        rows += [Row(0, render(heading, found.language))] if here else []
        rows += [Row(1, spoken_dot(dot, found.language)) for dot in here]
    if found.elsewhere:
        rows.append(Row(0, render(unplaced(found.elsewhere), found.language)))
    return tuple(rows)


def unplaced(names: tuple[str, ...]) -> Message:
    """Which placements have no place on the map."""
    return msg("Not on the map, for too little is written: {placements}.", placements=listing(names))


def today_word(language: str) -> str:
    """What marks the placement of today."""
    return render(msg("today"), language)


def fronted(dots: Sequence[Dot]) -> tuple[Dot, ...]:
    """The dots, those marked that no other beats on one axis without losing on the other."""
    return tuple(replace(dot, is_front=not any(_beats(other, dot) for other in dots)) for dot in dots)


def _beats(one: Dot, other: Dot) -> bool:
    is_level = one.lever == other.lever and one.risk == other.risk
    return one.lever >= other.lever and one.risk <= other.risk and not is_level


def _marks(dot: Dot, language: str) -> tuple[str, ...]:
    marks = ((dot.is_today, msg("today")), (dot.is_chosen, msg("chosen")), (dot.is_front, msg("on the front")))
    return tuple(render(word, language) for is_so, word in marks if is_so)


def _title(study: Study, dots: Sequence[Dot], language: str) -> str:
    """Where today's placement and the chosen one stand; the organization where neither is on the map."""
    today = next((dot for dot in dots if dot.is_today), None)
    chosen = next((dot for dot in dots if dot.is_chosen and not dot.is_today), None)
    said = []
    if today:
        said.append(msg("{placement}, today: {quadrant}", placement=today.title, quadrant=today.quadrant.label))
    if chosen:
        said.append(msg("{placement}: {quadrant}", placement=chosen.title, quadrant=chosen.quadrant.label))
    scenario = study.scenarios[0]
    name = msg("Lever and risk: {organization}", organization=scenario.organization.name or scenario.title)
    return " · ".join(render(one, language) for one in said or [name])
