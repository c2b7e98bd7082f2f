"""How sure a ranking is, a bar a placement: how often each is first, and how often ahead of the winner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.twin import Row
from orgmodel.placement.ranking import Ranked
from orgmodel.placement.verdict import CERTAIN, Verdict
from orgmodel.text import Message, Share, msg, plural, render

MOST: Final = 9
"""Rows that can be read from the back of a room (our proposal)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One placement of the shortlist, in the reader's language; shares of all priorities, 0 to 1."""

    id: str
    title: str
    first: float
    """In how many it is first of the shortlist."""
    ahead: float | None
    """In how many it is worth more than the winner; None for the winner."""
    is_today: bool = False
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Certainty:
    """The bars in the order of the ranking, and how many placements of the shortlist have none."""

    title: str
    bars: tuple[Bar, ...]
    language: str
    hidden: int = 0

    @property
    def winner(self) -> Bar:
        """The placement that leads at the weights in force."""
        return self.bars[0]


def certainty_of(verdict: Verdict, language: str, chosen: str = "") -> Certainty:
    """What the picture of a verdict shows; `chosen` is the id of the placement to stand out.

    The winner, today's placement and the chosen one are always shown, then those that beat the winner most often.
    """
    bars = [_bar(verdict, number, language, chosen) for number in range(len(verdict.shortlist))]
    bars.sort(key=lambda bar: bar.ahead is not None)
    turn = sorted(bars, key=lambda bar: (bar.ahead is not None, not (bar.is_today or bar.is_chosen), -_weight(bar)))
    kept = {bar.id for bar in turn[:MOST]}
    shown = tuple(bar for bar in bars if bar.id in kept)
    title = msg("{placement}: in first place {share}, of all priorities",
                placement=shown[0].title, share=often(shown[0].first))  # fmt: skip
    return Certainty(render(title, language), shown, language, len(bars) - len(shown))


def often(share: float) -> Message:
    """A share of all priorities in words; the extremes are not rounded to a number that they are not."""
    if share >= CERTAIN:
        return msg("always")
    if share <= 0:
        return msg("never")
    if share < 1 - CERTAIN:
        return msg("hardly ever")
    return msg("for {share}", share=Share(share))


def spoken_bar(bar: Bar, language: str) -> str:
    """A bar in one line: its placement, how often first, how often ahead of the winner."""
    title = msg("{placement}, today", placement=bar.title) if bar.is_today else msg("{placement}", placement=bar.title)
    if bar.ahead is None:
        return render(msg("{placement}: in first place {first}", placement=title, first=often(bar.first)), language)
    said = msg("{placement}: in first place {first}, ahead of the winner {ahead}", placement=title,
               first=often(bar.first), ahead=often(bar.ahead))  # fmt: skip
    return render(said, language)


def certainty_twin(found: Certainty) -> tuple[Row, ...]:
    """The picture in words."""
    head = msg("Of all priorities one can have, in the order of the weights in force")
    rows = [Row(0, render(head, found.language))]
    rows += [Row(1, spoken_bar(bar, found.language)) for bar in found.bars]
    if found.hidden:
        rows.append(Row(1, render(more(found.hidden), found.language)))
    return tuple(rows)


def more(hidden: int) -> Message:
    """How many placements of the shortlist the picture leaves out."""
    return plural(
        "{n} more of the shortlist, less often ahead.", "{n} more of the shortlist, less often ahead.", hidden
    )


def _bar(verdict: Verdict, number: int, language: str, chosen: str) -> Bar:
    row: Ranked = verdict.shortlist[number]
    winner = next(index for index, one in enumerate(verdict.shortlist) if one.id == verdict.ranking.winner.id)
    placement = row.scored.candidate.placement
    return Bar(
        id=row.id,
        title=render(placement.title, language),
        first=float(verdict.statistics.first[number]),
        ahead=None if number == winner else float(verdict.ahead[number, winner]),
        is_today=bool(placement.as_is),
        is_chosen=row.id == chosen,
    )


def _weight(bar: Bar) -> float:
    return max(bar.first, bar.ahead or 0.0)
