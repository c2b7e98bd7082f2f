"""Tables of a ranking: the shortlist, the criteria with their spread, what would flip the winner, who was ruled out."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.axes import quadrant_of
from orgmodel.placement.candidate import Exclusion
from orgmodel.placement.ranking import Ranking
from orgmodel.placement.verdict import Verdict
from orgmodel.tables import Table
from orgmodel.text import Message, Share, msg, plural

TITLES = {criterion.id: criterion.title for criterion in CRITERIA}
LEAST = 0.01
"""A smaller change of weights is said to be less than that (our proposal)."""
SHOWN = 5
"""Switch points a table shows (our proposal)."""


def shortlist_table(verdict: Verdict) -> Table:
    """The shortlist in its order: how often first, ahead of the winner for how many priorities, lever and risk."""
    rows = []
    numbers = {row.id: number for number, row in enumerate(verdict.shortlist)}
    winner = numbers[verdict.ranking.winner.id]
    sizes = {group[0].id: len(group) for group in verdict.ranking.groups}
    for place, row in enumerate(verdict.shortlist, 1):
        number = numbers[row.id]
        quadrant = quadrant_of(row.axes)
        rows.append((
            place,
            _named(row.scored.candidate.placement.title, sizes.get(row.id, 1)),
            msg("written") if row.scored.candidate.is_written else msg("generated"),
            Share(float(verdict.statistics.first[number])),
            msg("–") if number == winner else Share(float(verdict.ahead[winner, number])),
            _share(row.axes.lever),
            _share(row.axes.risk),
            quadrant.label if quadrant else msg("–"),
            msg("yes") if number in verdict.undominated else msg("no"),
        ))  # fmt: skip
    head = (msg("Place"), msg("Placement"), msg("Origin"), msg("First for"), msg("Behind the winner for"), msg("Lever"),
            msg("Risk"), msg("Quadrant"), msg("On the front"))  # fmt: skip
    return Table(msg("Shortlist"), head, tuple(rows))


def _named(title: object, size: int) -> object:
    """The title, and how many near-equal candidates stand behind it."""
    if size <= 1:
        return title
    return msg("{title} {others}", title=title,
               others=plural("(and {n} other like it)", "(and {n} others like it)", size - 1))  # fmt: skip


def _share(value: float | None) -> object:
    return msg("–") if value is None else Share(value)


def criteria_spread_table(ranking: Ranking) -> Table:
    """Each criterion's weight in force, its lowest and highest value, and whether it tells anybody apart."""
    scores = ranking.scores
    rows: list[tuple[object, ...]] = []
    for name in scores.criteria:
        low, high = scores.spread(name)
        rows.append((
            TITLES[name], Share(ranking.weights.get(name, 0.0)), Share(low), Share(high),
            msg("tells nobody apart") if name in scores.flat else "",
        ))  # fmt: skip
    rows += [(TITLES[name], msg("–"), msg("–"), msg("–"), msg("left out: not assessable for all")) for name in
             scores.left_out]  # fmt: skip
    head = (msg("Criterion"), msg("Weight"), msg("Lowest"), msg("Highest"), msg("Note"))
    return Table(msg("Criteria over all candidates"), head, tuple(rows))


def switches_table(verdict: Verdict) -> Table:
    """The nearest switch points: what would have to weigh how much, and who would lead then."""
    titles = {row.id: row.scored.candidate.placement.title for row in verdict.shortlist}
    rows = [
        (TITLES[one.criterion], Share(one.now), _moved(one.is_up, one.weight), titles[one.rival])
        for one in verdict.switches[:SHOWN]
    ]
    head = (msg("Criterion"), msg("Weighs now"), msg("Switches at"), msg("Then leads"))
    return Table(msg("What would flip the winner"), head, tuple(rows))


def _moved(is_up: bool, weight: float) -> Message:
    return msg("above {weight}", weight=Share(weight)) if is_up else msg("below {weight}", weight=Share(weight))


def exclusions_table(excluded: Iterable[Exclusion]) -> Table:
    """Candidates that a limit rules out, with the reason and the line of the limit."""
    rows = tuple((one.candidate.placement.title, one.reason, str(one.location)) for one in excluded)
    return Table(msg("Ruled out by the limits"), (msg("Placement"), msg("Reason"), msg("Where")), rows)


def flip_in_words(verdict: Verdict) -> Message | None:
    """The smallest change of all weights that flips the winner, None where none does."""
    if verdict.flip is None:
        return None
    title = next(row.scored.candidate.placement.title for row in verdict.shortlist if row.id == verdict.flip.rival)
    if verdict.flip.moved < LEAST:
        return msg("Moving less than {share} of the weight is enough for {rival} to draw level.",
                   share=Share(LEAST), rival=title)  # fmt: skip
    return msg("Moving {share} of the weight is enough for {rival} to draw level.",
               share=Share(verdict.flip.moved), rival=title)  # fmt: skip
