"""How the uncertain numbers of a scenario may turn out, draw by draw, the same for every placement of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, reduce
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from orgmodel.graph import LATENCY, Tie
from orgmodel.measures.desk import crisis_plan_of
from orgmodel.measures.luck import TABLES, pert_quantile
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.values import Quantity

DRAWS = 10_000
"""Draws where nothing else is asked for (model.md §3)."""
KEPT = 2
"""Scenarios whose draws are kept (our proposal; some 10 MB each)."""
ENTRIES = 4096
"""Results of a scenario's draws that are kept, the oldest let go first (our proposal)."""
WIDTH = 2.0
"""The latency of a tie lies between its default divided and multiplied by this, most likely at it (model.md §1)."""
CELLS = 8192
"""Stretches of chance between which the quantiles of a PERT are read off (our proposal)."""
TAIL = 1 / 64
"""Chance below and above which they are searched for instead, being steep there."""
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "organization": ("week_hours", "shrinkage"),
        "community_manager": ("fte", "metiers", "activities"),
        "stakeholders": ("power", "legitimacy", "urgency", "messages_per_month"),
        "channels": ("audience", "messages_per_month", "reply_within"),
        "case_types": ("share", "minutes", "reply_within", "detection"),
        "approvals": ("within",),
        "severities": ("within",),
        "links": ("latency",),
    }
)
"""What is drawn where it is a range: all that a criterion reads. The rest counts as written."""
OF_SEATS = FIELDS["community_manager"]
T = TypeVar("T")
Values: TypeAlias = NDArray[np.float64]
"""One value a draw, or a single one for all draws."""
Written: TypeAlias = tuple[str, Hashable, str]
"""A field of an item: kind, what the item is known by, field."""
Stream: TypeAlias = tuple[str, int, str]
"""A stream of draws: kind, position among the items of the kind whose field is a range, field."""


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """The draws of one placement; draw number k is the same world for all placements of a scenario.

    A stream depends on the seed and on places in lists alone, so that renaming an id, or adding an item without a
    range, changes nothing; what a placement adds comes after what the scenario says.
    """

    n: int
    seed: int
    streams: Mapping[Written, Stream]
    _known: dict[Hashable, Any] = field(default_factory=dict)

    def of(self, kind: str, key: Hashable, name: str, value: float) -> Values:
        """A written value draw by draw: `a..b` evenly, `a..m..b` as a PERT."""
        if not isinstance(value, Quantity) or not value.is_range:
            return np.asarray(float(value))
        return self._drawn(self.streams[kind, key, name], value)

    def asked(self, kind: str, key: Hashable, name: str, value: float) -> Hashable:
        """What the draws of a value depend on beside the seed: the same for two values drawn alike."""
        if not isinstance(value, Quantity) or not value.is_range:
            return float(value)
        return (*self.streams[kind, key, name], value.low, value.mode, value.high)

    def latency(self, tie: Tie) -> Values:
        """Minutes a word takes along a tie: as written, else from half to double of the default of its type."""
        if tie.link is not None:
            return self.of("links", (*tie.link, tie.type), "latency", tie.latency)
        usual = LATENCY[tie.type]
        return self._drawn(("latency", 0, tie.type), Quantity.between(usual / WIDTH, usual * WIDTH, usual))

    def asked_of(self, tie: Tie) -> Hashable:
        """What the draws of a tie's latency depend on beside the seed."""
        return tie.type if tie.link is None else self.asked("links", (*tie.link, tie.type), "latency", tie.latency)

    def first(self, n: int) -> Draws:
        """The first `n` of these draws."""
        return replace(self, n=min(n, self.n))

    def kept(self, asked: Hashable, make: Callable[[], T]) -> T:
        """What is made once for all placements of the scenario, by what it depends on beside the seed."""
        key = (self.n, asked)
        found: T | None = self._known.get(key)
        if found is None:
            found = self._known[key] = make()
            if len(self._known) > ENTRIES:
                self._known.pop(next(iter(self._known)), None)
        return found

    def _drawn(self, stream: Stream, value: Quantity) -> Values:
        asked = (*stream, value.low, value.mode, value.high)
        return self.kept(asked, lambda: quantiles(value, self._chances(stream)))

    def _chances(self, stream: Stream) -> Values:
        kind, position, name = stream
        return np.random.default_rng((self.seed, _number(kind), position, _number(name))).random(self.n)


def quantiles(value: Quantity, chances: Values) -> Values:
    """The values of a range at chances between 0 and 1."""
    width = value.high - value.low
    if value.mode is None or not width:
        return value.low + width * chances
    mode = (value.mode - value.low) / width
    found, tails = _looked_up(_pert(mode), chances), np.abs(chances - 0.5) > 0.5 - TAIL
    found[tails] = pert_quantile(chances[tails], mode)
    return value.low + width * found


@lru_cache(maxsize=TABLES)
def _pert(mode: float) -> Values:
    """Quantiles of a PERT on (0, 1) at even chances: between the tails, reading them off takes a tenth of a search."""
    return pert_quantile(np.linspace(0, 1, CELLS + 1), mode)


def _looked_up(table: Values, chances: Values) -> Values:
    place = chances * CELLS
    cell = np.minimum(place.astype(np.intp), CELLS - 1)
    below = table.take(cell)
    return np.asarray(below + (place - cell) * (table.take(cell + 1) - below))


def total(values: Iterable[Values]) -> Values:
    """The sum of values, draw by draw; 0 of none."""
    return reduce(np.add, values, np.asarray(0.0))


def draws_of(placed: Placed, n: int = DRAWS, seed: int = 0) -> Draws:
    """The draws of a placement; those of its scenario are made once for all its placements."""
    whole = _of_scenario(_Itself(placed.base), n, seed)
    found = _streams(_ranges(placed.scenario), whole.streams) if placed.unchanged else whole.streams
    return replace(whole, streams={**found, **_of_seats(placed, found)})


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """A scenario as a key: equal to itself alone, and found without looking into it."""

    scenario: Scenario

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.scenario is other.scenario

    def __hash__(self) -> int:
        return id(self.scenario)


@lru_cache(maxsize=KEPT)
def _of_scenario(scenario: _Itself, n: int, seed: int) -> Draws:
    return Draws(n, seed, _streams(_ranges(scenario.scenario), {}))


def _streams(ranges: Iterable[Written], before: Mapping[Written, Stream]) -> dict[Written, Stream]:
    """A stream for each range, after those that have one already."""
    found = dict(before)
    counts = Counter((kind, name) for kind, _, name in before)
    for kind, key, name in ranges:
        if (kind, key, name) not in found:
            found[kind, key, name] = kind, counts[kind, name], name
            counts[kind, name] += 1
    return found


def _of_seats(placed: Placed, known: Mapping[Written, Stream]) -> dict[Written, Stream]:
    """The streams of the seats: that of the role for what a seat takes over from it, else of its own."""
    counts: Counter[str] = Counter()
    found: dict[Written, Stream] = {}
    for seat in placed.seats:
        for name in OF_SEATS:
            own = getattr(seat, name)
            for one in _ranged(own, name):
                if own is getattr(placed.manager, name):
                    found["seats", seat.id, one] = known["community_manager", "", one]
                else:
                    found["seats", seat.id, one] = "seats", counts[one], one
                    counts[one] += 1
    return found


def _ranges(scenario: Scenario) -> Iterator[Written]:
    """The ranges of a scenario, in the order written."""
    for kind, key, item in _items(scenario):
        for name in FIELDS[kind]:
            for one in _ranged(getattr(item, name), name):
                yield kind, key, one


def _ranged(value: Any, name: str) -> Iterator[str]:
    """The fields of a value that are ranges; of a table, `name.key` for each of its entries."""
    if isinstance(value, Mapping):
        for key, entry in value.items():
            yield from _ranged(entry, f"{name}.{key}")
    elif isinstance(value, Quantity) and value.is_range:
        yield name


def _items(scenario: Scenario) -> Iterator[tuple[str, Hashable, Any]]:
    """Kind, key and item of all that may carry a range."""
    yield "organization", "", scenario.organization
    yield "community_manager", "", scenario.community_manager
    for kind in ("stakeholders", "channels", "case_types"):
        for item in getattr(scenario, kind) or ():
            yield kind, item.id, item
    for case in scenario.case_types or ():
        for approval in case.approvals or ():
            yield "approvals", (case.id, approval.role), approval
    for severity, entry in crisis_plan_of(scenario).items():
        yield "severities", severity, entry
    for link in scenario.organization.links:
        yield "links", (link.start, link.end, link.type), link


def _number(name: str) -> int:
    return int.from_bytes(name.encode(), "big")
