"""Every candidate of a file held against the others at the weights of the address, and where the chosen one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from orgmodel.placement.candidate import Exclusion
from orgmodel.placement.priorities import draw_weights
from orgmodel.placement.ranking import Ranked, Ranking, rank
from orgmodel.placement.robustness import pairwise
from orgmodel.placement.scoring import Scored, Scores, compared
from orgmodel.placement.verdict import Verdict, judge
from orgmodel.placement.worlds import stacked
from orgmodel.ui.desk import Desk
from orgmodel.ui.scoreboard import facts_of, found_of, is_waiting, scored_of, worlds_of
from orgmodel.ui.seating import TRY
from orgmodel.ui.weights import read_weights

VERDICTS: Final = 200
"""Bound of the caches (our proposal)."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Who is ahead, how sure that is, and where the placement in the header stands."""

    verdict: Verdict
    rows: tuple[Ranked, ...]
    """All candidates from the best, with what is tried unless a limit rules it out."""
    excluded: tuple[Exclusion, ...]
    chosen: Ranked | None
    """The placement in the header; None where nobody has said where the role sits today."""
    behind: float
    """The share of priorities for which the winner is ahead of it."""
    exclusion: Exclusion | None
    """The limit that speaks against the chosen one, which then takes no part."""
    waiting: int
    """Candidates not looked at, because somebody said so."""

    @property
    def winner(self) -> Ranked:
        """The candidate that leads."""
        return self.verdict.ranking.winner

    @property
    def scores(self) -> Scores:
        """All candidates with the criteria they are compared on."""
        return self.verdict.ranking.scores

    @property
    def ranking(self) -> Ranking:
        """The order, with what is tried in it."""
        return self.verdict.ranking._replace(rows=self.rows)

    @property
    def shown(self) -> tuple[Ranked, ...]:
        """The shortlist, and the chosen placement where that is not on it."""
        known = {row.id for row in self.verdict.shortlist}
        extra = () if self.chosen is None or self.chosen.id in known else (self.chosen,)
        return tuple(sorted((*self.verdict.shortlist, *extra), key=lambda row: -row.value))

    def place(self, row: Ranked) -> int | None:
        """The place of a candidate among all, from 1; None where it takes no part."""
        return next((place for place, one in enumerate(self.rows, 1) if one.id == row.id), None)

    def first(self, row: Ranked) -> float | None:
        """The share of priorities for which a placement of the shortlist is first."""
        numbers = {one.id: number for number, one in enumerate(self.verdict.shortlist)}
        return float(self.verdict.statistics.first[numbers[row.id]]) if row.id in numbers else None


def contest_of(desk: Desk) -> Contest | None:
    """The contest at the weights of the address; None where candidates wait, or nothing can be compared."""
    if is_waiting(desk):
        return None
    rows = scored_of(desk)
    key = (desk.digest, str(desk.scenario.day), len(rows), desk.address.weights, desk.host, _chosen(desk))
    return _contest(key, lambda: _held(desk, rows))


def _held(desk: Desk, scored: Sequence[Scored]) -> Contest | None:
    scores, found = compared(desk.scenario, scored), found_of(desk)
    if not scores.rows or not scores.criteria:
        return None
    weights, own = read_weights(desk.address.weights), _own(desk, scores)
    key = (desk.digest, str(desk.scenario.day), len(scores.rows), desk.address.weights if weights else "")
    verdict = _judged(key, lambda: _verdict(desk, rank(scores, weights)))
    ranking, exclusion = verdict.ranking, None
    if own is not None:
        ranking = rank(compared(desk.scenario, [*scores.rows, own]), weights)
        exclusion = desk.tried.exclusion if desk.tried else None
        if exclusion is None and _matters(own, ranking, verdict):
            verdict = _judged((*key, own.candidate.id), lambda: _verdict(desk, ranking))
    out, name = exclusion.candidate.id if exclusion else "", _chosen(desk)
    rows = tuple(row for row in ranking.rows if row.id != out)
    chosen = next((row for row in ranking.rows if row.id == name), None)
    waiting = len(found.kept) - len(scores.rows)
    behind = _behind(desk, verdict, chosen) if chosen else 0.0
    return Contest(verdict, rows, found.excluded, chosen, behind, exclusion if name == out else None, waiting)


@st.cache_resource(max_entries=VERDICTS, show_spinner=False)
def _contest(key: tuple[str | int, ...], _make: Callable[[], Contest | None]) -> Contest | None:
    return _make()


def _behind(desk: Desk, verdict: Verdict, row: Ranked) -> float:
    """The share of priorities and worlds for which the winner is ahead of a row."""
    numbers = {one.id: number for number, one in enumerate(verdict.shortlist)}
    winner = verdict.ranking.winner
    if row.id in numbers:
        return float(verdict.ahead[numbers[winner.id], numbers[row.id]])
    criteria = verdict.ranking.scores.criteria
    drawn = stacked([worlds_of(desk, one.scored.candidate) for one in (winner, row)], criteria)
    return float(pairwise(drawn, draw_weights(criteria))[0, 1])


def _own(desk: Desk, scores: Scores) -> Scored | None:
    """What is tried, where it is none of the candidates."""
    tried = desk.tried
    if tried is None or any(row.candidate.id == tried.candidate.id for row in scores.rows):
        return None
    return Scored(tried.candidate, None, desk.assessment(tried.placement).criteria)


def _matters(own: Scored, ranking: Ranking, verdict: Verdict) -> bool:
    """Whether a try changes what is said of the others: it is on the shortlist, or lacks what they are compared on."""
    is_short = any(row.id == own.candidate.id for row in ranking.shortlist)
    return is_short or ranking.scores.criteria != verdict.ranking.scores.criteria


def _chosen(desk: Desk) -> str:
    """The id of the placement in the header, as the ranking knows it."""
    choice, tried = desk.choice, desk.tried
    if tried and choice and choice.id == TRY:
        return tried.candidate.id
    return choice.id if choice else ""


def _verdict(desk: Desk, ranking: Ranking) -> Verdict:
    """The verdict over all priorities and all worlds; the winner is asked for its facts."""
    winner = ranking.winner
    known = winner._replace(scored=facts_of(desk, winner.scored.candidate))
    drawn = stacked([worlds_of(desk, row.scored.candidate) for row in ranking.shortlist], ranking.scores.criteria)
    return judge(ranking._replace(rows=(known, *ranking.rows[1:])), drawn=drawn)


@st.cache_resource(max_entries=VERDICTS, show_spinner=False)
def _judged(key: tuple[str | int, ...], _make: Callable[[], Verdict]) -> Verdict:
    return _make()
