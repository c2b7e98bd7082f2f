"""What a room's ballots say together: who leads, how far they agree, which themes divide; nobody by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from orgmodel.criteria.headings import HEADINGS
from orgmodel.placement.ballots import Ballot
from orgmodel.placement.opinion import opinion_in_words, opinion_of
from orgmodel.placement.verdict import Verdict
from orgmodel.reports.document import Block, Grid, Heading, Paragraph
from orgmodel.tables import Table
from orgmodel.text import Share, msg


def ballot_blocks(ballots: Sequence[Ballot], verdict: Verdict) -> Iterator[Block]:
    """The room's winner, whom the ballots would seat where, and the themes with the spread of their ranks."""
    yield Heading(msg("Ballots"))
    scores = verdict.ranking.scores
    if not ballots or not scores.criteria:
        yield Paragraph(msg("There is no ballot that could be counted."), "gap")
        return
    opinion = opinion_of(ballots, scores)
    titles = {row.candidate.id: row.candidate.placement.title for row in scores.rows}
    yield Paragraph(opinion_in_words(opinion, titles[opinion.winner]))
    rows = tuple((titles[name], n, Share(n / len(ballots))) for name, n in opinion.winners)
    columns = (msg("Placement"), msg("Ballots"), msg("Share of ballots"))
    yield Grid(Table(msg("Whom the ballots put first"), columns, rows), widths=(70, 15, 15))
    yield Grid(_themes(ballots), widths=(46, 18, 18, 18))


def _themes(ballots: Sequence[Ballot]) -> Table:
    """The themes from the most important to the room, each with its best and worst rank."""
    ranks = {heading.id: [ballot.ranks[heading.id] for ballot in ballots] for heading in HEADINGS}
    ordered = sorted(HEADINGS, key=lambda heading: fmean(ranks[heading.id]))
    rows = tuple(
        (one.title, round(fmean(ranks[one.id]), 1), round(min(ranks[one.id]), 1), round(max(ranks[one.id]), 1))
        for one in ordered
    )
    return Table(
        msg("What matters, 1 the most"), (msg("Theme"), msg("Mean rank"), msg("Best rank"), msg("Worst rank")), rows
    )
