"""The placements held side by side, of this file and of others, and who is ahead among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Final, NamedTuple

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.criteria.drawn import Drawn
from orgmodel.placement.candidate import Candidate
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import Scored, compared
from orgmodel.placement.verdict import Verdict, judge
from orgmodel.placement.worlds import stacked
from orgmodel.scenario.placing import Placement
from orgmodel.study import Study
from orgmodel.text import LANGUAGES, Text
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.opening import open_item
from orgmodel.ui.scoreboard import worlds_of
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import Address
from orgmodel.ui.weights import read_weights

MOST: Final = 8
"""Placements on one screen (app.md)."""
APART: Final = "~"
OF: Final = "@"
"""Between a placement and the file it is of, where that is not the open one."""
VERDICTS: Final = 60
"""Bound of the cache (our proposal)."""


class Entrant(NamedTuple):
    """One placement that is compared."""

    name: str
    """As the address names it."""
    desk: Desk
    """What lies before its own file."""
    assessment: Assessment
    is_own: bool
    """Whether it is of the file that is open."""

    @property
    def placement(self) -> Placement | None:
        """The placement as it is written."""
        return self.assessment.placed.placement

    @property
    def today(self) -> Assessment:
        """What it is held against: how things are today in its own organization."""
        return self.desk.written.baseline

    @property
    def is_today(self) -> bool:
        """Whether it is that itself."""
        return self.assessment is self.today

    @property
    def title(self) -> Text:
        """Its title, behind the name of its organization where that is another one."""
        title = self.assessment.placed.title
        if self.is_own:
            return title
        scenario = self.desk.scenario
        house = scenario.organization.name or scenario.title
        return Text(by_language=tuple((code, f"{house.get(code)} · {title.get(code)}") for code in LANGUAGES))


class Comparison:
    """Everything about the placements compared; what only some parts of a page read is worked out when asked for."""

    def __init__(self, desk: Desk, entrants: tuple[Entrant, ...]) -> None:
        self.desk = desk
        self.entrants = entrants

    @property
    def own(self) -> tuple[Entrant, ...]:
        """Every placement of the open file."""
        return tuple(_own(self.desk))

    @cached_property
    def study(self) -> Study:
        """The entrants under the names and titles they have here."""
        return Study((self.desk.scenario,), tuple(_renamed(one) for one in self.entrants))

    @cached_property
    def verdict(self) -> Verdict | None:
        """Who is ahead over all priorities and worlds; None where fewer than two can be held against each other."""
        if len(self.entrants) < 2:
            return None
        key = (*(_key(one) for one in self.entrants), self.desk.address.weights)
        return _judged(key, self)

    @property
    def ranges(self) -> Mapping[str, Mapping[str, Drawn]]:
        """By entrant and criterion: nine worlds in ten."""
        return {one.name: worlds_of(one.desk, _candidate(one)) for one in self.entrants}

    def find(self, name: str) -> Entrant | None:
        """The entrant of that name."""
        return next((one for one in self.entrants if one.name == name), None)

    def first(self, name: str) -> float | None:
        """The share of priorities for which an entrant is first."""
        verdict = self.verdict
        if verdict is None:
            return None
        number = next(number for number, row in enumerate(verdict.shortlist) if row.id == name)
        return float(verdict.statistics.first[number])

    def by_file(self) -> list[tuple[Desk, tuple[Entrant, ...]]]:
        """The entrants of each file, the open one first."""
        files = dict.fromkeys(one.desk.address.scenario for one in self.entrants)
        groups = [tuple(one for one in self.entrants if one.desk.address.scenario == name) for name in files]
        return [(group[0].desk, group) for group in groups]


def comparison_of(desk: Desk) -> Comparison:
    """What the address asks to compare; where it is mute, all placements of the open file that a screen holds."""
    named = [name for name in dict.fromkeys(desk.address.beside.split(APART)) if name]
    found = tuple(_found(named, desk))[:MOST] if named else ()
    return Comparison(desk, found or tuple(_own(desk))[:MOST])


def written(names: Iterable[str]) -> str:
    """Names of entrants as the address carries them."""
    return APART.join(names)


def _own(desk: Desk) -> Iterator[Entrant]:
    for placement in desk.placements or (None,):
        one = desk.assessment(placement)
        yield Entrant(one.placed.id, desk, one, True)


def of_file(desk: Desk, item: shelf.Item) -> tuple[Entrant, ...]:
    """Every written placement of another file; nothing where it cannot be opened."""
    there = beside(desk, item)
    if not there.is_open:
        return ()
    return tuple(
        Entrant(f"{one.id}{OF}{item.id}", there, there.assessment(one), False) for one in there.scenario.placements
    )


def beside(desk: Desk, item: shelf.Item) -> Desk:
    """What lies before another file of the shelf, read in the same language at the same weights."""
    here = desk.address
    there = Address(scenario=item.id, language=here.language, weights=here.weights)
    return replace(desk, address=there, opened=open_item(item))


def _found(names: list[str], desk: Desk) -> Iterator[Entrant]:
    """Those that exist, in the order named."""
    own = {one.name: one for one in _own(desk)}
    opened: dict[str, dict[str, Entrant]] = {}
    for name in names:
        _, _, file = name.partition(OF)
        if file and file not in opened and file != desk.address.scenario:
            item = shelf.find(desk.shelf, file)
            opened[file] = {one.name: one for one in of_file(desk, item)} if item else {}
        known = own.get(name) or opened.get(file, {}).get(name)
        if known:
            yield known


def _renamed(one: Entrant) -> Assessment:
    placement = one.placement
    if one.is_own or placement is None:
        return one.assessment
    own = {"id": one.name, "title": one.title, "as_is": False}
    return replace(one.assessment, placed=replace(one.assessment.placed, placement=placement.model_copy(update=own)))


def _candidate(one: Entrant) -> Candidate:
    """The entrant as its own file knows it, which is how its worlds are kept."""
    tried = one.desk.tried
    if tried and one.name == TRY:
        return tried.candidate
    if one.placement is None:
        raise LookupError(one.name)
    return Candidate(one.placement)


def _key(one: Entrant) -> tuple[str, str, str, str]:
    decided = one.desk.opened.decided if one.desk.opened else ""
    return (one.desk.digest + decided, str(one.desk.scenario.day), one.name, one.desk.host if one.name == TRY else "")


@st.cache_resource(max_entries=VERDICTS, show_spinner=False)
def _judged(key: tuple[object, ...], _comparison: Comparison) -> Verdict | None:
    """The verdict on the entrants alone: anchors are fixed, so nobody's value depends on who else takes part."""
    desk, rows = _comparison.desk, []
    for one in _comparison.entrants:
        if one.placement is None:
            return None
        named = one.placement.model_copy(update={"id": one.name, "title": one.title})
        rows.append(Scored(Candidate(named), one.assessment.facts, one.assessment.criteria))
    scores = compared(desk.scenario, rows)
    if not scores.criteria:
        return None
    ranking = rank(scores, read_weights(desk.address.weights))
    ranges = _comparison.ranges
    return judge(ranking, drawn=stacked([ranges[row.id] for row in ranking.shortlist], scores.criteria))
