"""Orders of the six headings: as a person writes them, as one line, and what they weigh."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from typing import Final

from orgmodel.criteria.headings import HEADINGS
from orgmodel.records import Refused
from orgmodel.text import msg

Order = tuple[tuple[str, ...], ...]
"""Ids of headings from the most important; those of one group are equal."""
IDS: Final = tuple(heading.id for heading in HEADINGS)
QUOTED: Final = 60
"""Letters of a line that a refusal quotes (our proposal)."""
RANKS: Final = re.compile(rf"[1-{len(IDS)}]{{{len(IDS)}}}")


def centroid_weights(order: Order) -> dict[str, float]:
    """Weight of each heading, which sum to 1: rank-order centroid, the mean of all weights that keep the order.

    Place k of n weighs (1/k + … + 1/n) / n; equal headings share the mean of their places (Barron and Barrett 1996).
    """
    count = sum(len(group) for group in order)
    centroid = [sum(1 / place for place in range(first, count + 1)) / count for first in range(1, count + 1)]
    return {name: fmean(centroid[place - 1] for place in its) for name, its in places(order).items()}


def order_of(ranks: Mapping[str, float]) -> Order:
    """The order that ranks spell, whatever their gaps; the lowest is the most important."""
    return tuple(tuple(name for name in IDS if ranks[name] == rank) for rank in sorted({ranks[name] for name in IDS}))


def write_order(order: Order) -> str:
    """An order in one line: `speed,voice=metiers,…`."""
    return ",".join("=".join(group) for group in order)


def read_order(written: str) -> Order:
    """The order of a line: ids from the most important, equal ones joined by `=`; or six ranks such as `132456`.

    Headings that the line leaves out are equal, after the others.

    Raises:
        Refused: a heading that is none, one that stands twice, or no heading at all.
    """
    line = written.strip()
    if RANKS.fullmatch(digits := re.sub(r"[\s,;/.-]", "", line)):
        return order_of(dict(zip(IDS, map(int, digits), strict=True)))
    groups = [tuple(name.strip() for name in part.split("=")) for part in re.split(r"[,>;]", line) if part.strip()]
    named = [name for group in groups for name in group]
    unknown = next((name for name in named if name not in IDS), None)
    if unknown is not None or not named:
        raise Refused(msg("“{line}” is no order; write six ranks such as 132456, or headings such as {first},{second}",
                          line=_short(line), first=IDS[0], second=IDS[1]))  # fmt: skip
    if len(set(named)) < len(named):
        raise Refused(msg("“{line}” names a heading twice", line=_short(line)))
    rest = tuple(name for name in IDS if name not in named)
    return tuple(groups) + ((rest,) if rest else ())


def _short(line: str) -> str:
    return line if len(line) <= QUOTED else line[: QUOTED - 1] + "…"


def places(order: Iterable[Sequence[str]]) -> dict[str, range]:
    """The places from 1 that the group of each heading fills."""
    found: dict[str, range] = {}
    first = 1
    for group in order:
        found.update(dict.fromkeys(group, range(first, first + len(group))))
        first += len(group)
    return found
