"""What lies before a page: where the reader is, the open file, and the assessments asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.diagram.style import ThemeName
from orgmodel.graph import OrgGraph
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.types import Scenario
from orgmodel.study import Study
from orgmodel.text import render
from orgmodel.ui.candidacy import try_at
from orgmodel.ui.opening import Opened, assessment_of, graph_of
from orgmodel.ui.seating import TRY, Try
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Address, Visit


@dataclass(frozen=True)
class Desk:
    """Everything a page may read; nothing on it changes while the page is drawn, so it is looked up once."""

    address: Address
    visit: Visit
    shelf: tuple[Item, ...]
    opened: Opened | None
    theme: ThemeName
    routes: Mapping[str, Any] = field(default_factory=dict)
    """Pages by id, as Streamlit knows them, to link to."""

    @property
    def language(self) -> str:
        """The reader's language."""
        return self.address.language

    def say(self, message: Any) -> str:
        """A message, title or value in the reader's language."""
        return render(message, self.language)

    @property
    def scenario(self) -> Scenario:
        """The open scenario; pages that need one are only drawn with one.

        Raises:
            LookupError: none is open.
        """
        if self.opened is None or self.opened.scenario is None:
            raise LookupError
        return self.opened.scenario

    @property
    def digest(self) -> str:
        """What the open file holds, in one word; empty where none is open."""
        return self.opened.digest if self.opened else ""

    @property
    def is_open(self) -> bool:
        """Whether a scenario is open and whole."""
        return self.opened is not None and self.opened.scenario is not None

    @cached_property
    def tried(self) -> Try | None:
        """What is tried beside what is written: a seat under a role, or a generated candidate."""
        return try_at(self.digest, self.scenario, self.address.seat)

    @cached_property
    def host(self) -> str:
        """The role, or the candidate, that is tried; empty where the address names neither."""
        return self.address.seat if self.tried else ""

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """The written placements, then the try."""
        tried = self.tried
        return (*self.scenario.placements, tried.placement) if tried else self.scenario.placements

    @cached_property
    def choice(self) -> Placement | None:
        """The placement chosen in the header, else today's, else the first."""
        named = [one for one in self.placements if one.id == self.address.placement]
        today = [one for one in self.placements if one.as_is]
        return next(iter((*named, *today, *self.placements)), None)

    @property
    def chosen(self) -> Assessment:
        """The assessment of the chosen placement."""
        return self.assessment(self.choice)

    @cached_property
    def study(self) -> Study:
        """Every written placement, and the try."""
        return Study((self.scenario,), tuple(self._assessments()))

    @cached_property
    def written(self) -> Study:
        """Every written placement."""
        kept = tuple(self.assessment(one) for one in self.scenario.placements) or (self.assessment(None),)
        return Study((self.scenario,), kept)

    def assessment(self, placement: Placement | None) -> Assessment:
        """The assessment of a placement, computed once for each content of the file and what is changed here."""
        word = self.opened.word if self.opened else ""
        return assessment_of(word, self.scenario, self._key(placement), placement)

    def graph(self, placement: Placement | None) -> OrgGraph:
        """The graph of a placement alone, which is all that a picture needs."""
        return graph_of(self.digest, self.scenario, self._key(placement), placement)

    def _key(self, placement: Placement | None) -> str:
        name = "" if placement is None else placement.id
        return f"{name}={self.host}" if name == TRY else name

    def _assessments(self) -> Iterator[Assessment]:
        if not self.placements:
            yield self.assessment(None)
        for placement in self.placements:
            yield self.assessment(placement)
