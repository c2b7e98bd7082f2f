"""What a move may see: the placement as it is, what advice is for, and the pen that writes what it proposes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.graph import OrgGraph
from orgmodel.measures.agency_reliance import is_agency
from orgmodel.placement.advice.pen import Pen
from orgmodel.placement.advice.target import Target
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Scenario
from orgmodel.text import LANGUAGES, Listing, Message, Text, listing, render

TOP_LEVEL = 1
"""Level down to which a role is executive (domain.md §5)."""


@dataclass(frozen=True)
class Bench:
    """One placement, one thing to mend."""

    assessment: Assessment
    target: Target
    pen: Pen

    @property
    def placed(self) -> Placed:
        """The placement as it is."""
        return self.assessment.placed

    @property
    def graph(self) -> OrgGraph:
        """Its graph."""
        return self.assessment.graph

    @property
    def scenario(self) -> Scenario:
        """The scenario as the placement makes it."""
        return self.assessment.placed.scenario

    @property
    def manager(self) -> str:
        """The id that means the role, whoever is seated."""
        return self.placed.manager.id

    def detail(self, measure: str) -> Any:
        """What a measure is made of; nothing where it could not be taken."""
        return self.assessment.measures[measure].detail

    def name(self, actor: str) -> Text:
        """The name of an actor, unit or channel."""
        return self.placed.name(actor)

    def names(self, actors: Iterable[str]) -> Listing:
        """The names of several, each once."""
        return listing(dict.fromkeys(self.placed.name(one) for one in actors))

    def is_for(self, *families: str) -> bool:
        """Whether advice is asked about one of these rules and checks."""
        return self.target.family in families

    def channels(self) -> tuple[Channel, ...]:
        """The channels outside that advice is about; all of them where it names none. Those of most audience first."""
        outside = [one for one in self.placed.channels.values() if one.is_external]
        named = [one for one in outside if one.id in self.target.subjects]
        return tuple(sorted(named or outside, key=lambda one: -float(one.audience or 0)))

    def superiors(self, actors: Iterable[str]) -> Iterator[str]:
        """Roles of the house above some actors, the nearest first."""
        queue = deque(dict.fromkeys(actors))
        seen = set(queue)
        while queue:
            for above in self.graph.superiors(queue.popleft()):
                if above not in seen:
                    seen.add(above)
                    queue.append(above)
                    if above in self.placed.roles and not is_agency(self.placed, above):
                        yield above

    def keeper(self, channel: Channel, without: Iterable[str] = ()) -> str | None:
        """A role of the house that can answer for a channel: above those who answer, else its owner's head."""
        refused = set(without)
        heads = [self.graph.heads[channel.owner]] if channel.owner in self.graph.heads else []
        found = (*self.superiors(self.placed.resolve_all(channel.operators)), *heads, *self.executives())
        return next((one for one in found if one not in refused and not is_agency(self.placed, one)), None)

    def executives(self) -> tuple[str, ...]:
        """The top, then the roles right below it."""
        levels = self.graph.levels
        found = (role for role in self.placed.roles if levels.get(role, TOP_LEVEL + 1) <= TOP_LEVEL)
        return tuple(sorted(found, key=levels.__getitem__))

    def hours(self, actor: str) -> Hours | None:
        """The hours an actor works: its own, else the organization's."""
        item = self.placed.seat(actor) or self.placed.roles.get(actor)
        own = item.hours if item is not None else None
        return own or self.scenario.organization.hours

    def words(self, message: Message) -> str:
        """A sentence for a field of plain text, in the language of plain titles."""
        first = self.scenario.languages[0]
        return render(message, first if first in LANGUAGES else "en")


def titled(message: Message) -> dict[str, str]:
    """A title in every language, as it is written."""
    return {code: render(message, code) for code in LANGUAGES}
