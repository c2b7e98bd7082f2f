"""A ranking as a plain JSON document; the additive value only orders and is not in it."""

from __future__ import annotations

import math
from typing import Any

from orgmodel.criteria.axes import quadrant_of
from orgmodel.placement.candidate import Candidates
from orgmodel.placement.ranking import Ranked
from orgmodel.placement.verdict import Verdict, verdict_in_words
from orgmodel.text import render


def ranking_document(found: Candidates, verdict: Verdict, language: str) -> dict[str, Any]:
    """Sentence, weights, candidates in their order, robustness of the shortlist, switch points, exclusions."""
    ranking = verdict.ranking
    return {
        "sentence": render(verdict_in_words(verdict), language),
        "winner": ranking.winner.id,
        "weights": {name: round(weight, 6) for name, weight in ranking.weights.items()},
        "left_out": list(ranking.scores.left_out),
        "flat": list(ranking.scores.flat),
        "spread": {name: [round(one, 6) for one in ranking.scores.spread(name)] for name in ranking.scores.criteria},
        "candidates": [_candidate(place, row, language) for place, row in enumerate(ranking.rows, 1)],
        "shortlist": _shortlist(verdict),
        "switches": [one._asdict() for one in verdict.switches],
        "flip": verdict.flip._asdict() if verdict.flip else None,
        "grounded": verdict.grounded,
        "excluded": [
            {"candidate": one.candidate.id, "reason": render(one.reason, language), "place": str(one.location)}
            for one in found.excluded
        ],
    }


def _candidate(place: int, row: Ranked, language: str) -> dict[str, Any]:
    candidate = row.scored.candidate
    quadrant = quadrant_of(row.axes)
    return {
        "place": place,
        "id": row.id,
        "title": render(candidate.placement.title, language),
        "written": candidate.is_written,
        "shape": candidate.shape or candidate.placement.shape,
        "hosts": list(candidate.hosts),
        "like": None if row.spokesman == row.id else row.spokesman,
        "lever": row.axes.lever,
        "risk": row.axes.risk,
        "quadrant": quadrant.value if quadrant else None,
        "criteria": dict(row.scored.criteria),
    }


def _shortlist(verdict: Verdict) -> dict[str, Any]:
    statistics = verdict.statistics
    return {
        "ids": [row.id for row in verdict.shortlist],
        "undominated": [verdict.shortlist[number].id for number in verdict.undominated],
        "ahead": verdict.ahead.round(6).tolist(),
        "first": statistics.first.round(6).tolist(),
        "ranks": None if statistics.ranks is None else statistics.ranks.round(6).tolist(),
        "central_weights": [_known(row) for row in statistics.central.round(6).tolist()],
        "confidence": _known(statistics.confidence.round(6).tolist()),
    }


def _known(values: list[float]) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values]
