"""What the ballots of a file say of a ranking: a sentence, a table and a document."""

from __future__ import annotations

from typing import Any

from orgmodel.criteria.headings import HEADINGS
from orgmodel.placement.opinion import Opinion
from orgmodel.placement.orders import centroid_weights, write_order
from orgmodel.placement.scoring import Scores
from orgmodel.tables import Table
from orgmodel.text import Share, Text, msg, plural


def ballots_table(opinion: Opinion, scores: Scores) -> Table:
    """Each ballot, what it weighs under each heading, and whom it puts first."""
    titles = titles_of(scores)
    rows = []
    for number, view in enumerate(opinion.views, 1):
        weights = centroid_weights(view.ballot.order)
        shares = (Share(weights[heading.id]) for heading in HEADINGS)
        rows.append((view.ballot.name or plural("Ballot {n}", "Ballot {n}", number), *shares, titles[view.winner]))
    head = (msg("Ballot"), *(heading.title for heading in HEADINGS), msg("Puts first"))
    return Table(msg("Ballots"), head, tuple(rows))


def titles_of(scores: Scores) -> dict[str, Text]:
    """The title of each candidate, by its id."""
    return {row.candidate.id: row.candidate.placement.title for row in scores.rows}


def opinion_document(opinion: Opinion) -> dict[str, Any]:
    """Weights of the room, Kendall's W, dissent, and each ballot with the first candidates of its ranking."""
    return {
        "count": len(opinion.views),
        "winner": opinion.winner,
        "concord": None if opinion.concord is None else round(opinion.concord, 6),
        "dissent": round(opinion.dissent, 6),
        "winners": dict(opinion.winners),
        "views": [
            {"name": view.ballot.name, "order": write_order(view.ballot.order), "first": list(view.first)}
            for view in opinion.views
        ],
    }
