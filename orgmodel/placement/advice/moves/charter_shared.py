"""Charter shared: departments that meet the same publics sign one charter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from orgmodel.measures.coherence import Pair
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.text import msg

FEWEST = 2


def trials(bench: Bench) -> Iterator[Trial]:
    """The departments that nobody keeps together, from the two that meet most others on."""
    pairs: Sequence[Pair] = bench.detail("coherence") or ()
    apart = [pair for pair in pairs if not pair.coordinated]
    met = Counter(unit for pair in apart for unit in pair.units)
    units = [unit for unit, _ in met.most_common()]
    for count in range(FEWEST, len(units) + 1):
        edit = bench.pen.append(("governance", "shared_charters"), units[:count])
        yield Trial((edit,), msg("Have {units} sign one charter.", units=bench.names(units[:count])))


MOVE = Move(
    id="charter-shared",
    title=msg("Share a charter"),
    mends=("incoherent-voices", "coherent"),
    trials=trials,
)
