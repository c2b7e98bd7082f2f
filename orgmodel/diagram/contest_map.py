"""The shortlist of a ranking by lever and risk at the weights in force, its front marked."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.criteria.axes import quadrant_of
from orgmodel.diagram.lever_map import Dot, LeverMap, fronted
from orgmodel.placement.ranking import Ranked
from orgmodel.text import msg, render


def contest_map_of(rows: Sequence[Ranked], language: str, chosen: str = "") -> LeverMap:
    """What the picture shows of `rows`, the winner first; `chosen` is the id of the placement to stand out."""
    dots, elsewhere = [], []
    for row in rows:
        placement, quadrant = row.scored.candidate.placement, quadrant_of(row.axes)
        title = render(placement.title, language)
        if quadrant is None or row.axes.lever is None or row.axes.risk is None:
            elsewhere.append(title)
        else:
            dots.append(Dot(row.id, title, row.axes.lever, row.axes.risk, quadrant, bool(placement.as_is),
                            row.id == chosen))  # fmt: skip
    return LeverMap(_title(dots, language), fronted(dots), language, tuple(elsewhere))


def _title(dots: Sequence[Dot], language: str) -> str:
    """Where the winner stands, and where the chosen one does."""
    shown = [dot for number, dot in enumerate(dots) if number == 0 or dot.is_chosen]
    said = [msg("{placement}: {quadrant}", placement=dot.title, quadrant=dot.quadrant.label) for dot in shown]
    return " · ".join(render(one, language) for one in said)
