"""Which placement leads, over how many priorities, who could overtake it and when: the sentence said aloud."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.criteria import CRITERIA
from orgmodel.measures import grounding
from orgmodel.measures.measure import Situation
from orgmodel.placement.priorities import DRAWS, Floats, Priorities, draw_weights
from orgmodel.placement.ranking import Ranked, Ranking
from orgmodel.placement.robustness import Robustness, pairwise, robustness, undominated
from orgmodel.placement.switching import Flip, Switch, smallest_flip, switches
from orgmodel.placement.worlds import worlds
from orgmodel.text import Message, Share, msg

CERTAIN = 0.995
"""Share of the priorities from which "all" is said rather than a rounded hundred per cent (our proposal)."""
EXTREME = 0.005
"""A weight of nothing or of everything is no priority that a room could have (our proposal)."""


class Verdict(NamedTuple):
    """What can be said of a ranking's winner over all priorities, on the shortlist."""

    ranking: Ranking
    shortlist: tuple[Ranked, ...]
    """In the order of the ranking: rows and columns of what follows."""
    ahead: Floats
    """Share of the priorities for which the row is worth more than the column."""
    statistics: Robustness
    undominated: tuple[int, ...]
    """Numbers of the shortlist that no other beats or equals everywhere."""
    switches: tuple[Switch, ...]
    """Nearest first."""
    flip: Flip | None
    grounded: float | None
    """Share of what the winner's criteria rest on that was observed or declared."""

    @property
    def share(self) -> float:
        """Share of the priorities for which the winner leads the shortlist."""
        return float(self.statistics.first[self._winner])

    @property
    def rival(self) -> Ranked | None:
        """The one that the winner is ahead of least often."""
        others = [index for index in range(len(self.shortlist)) if index != self._winner]
        if not others:
            return None
        return self.shortlist[min(others, key=lambda index: self.ahead[self._winner, index])]

    @property
    def _winner(self) -> int:
        return next(index for index, row in enumerate(self.shortlist) if row.id == self.ranking.winner.id)


def judge(
    ranking: Ranking,
    said: Priorities | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    *,
    uncertain: bool = False,
    drawn: Floats | None = None,
) -> Verdict:
    """The verdict over `draws` priorities, the ranges of the scenario drawn with them where `uncertain`.

    `drawn` are the values of the shortlist in worlds that were drawn already.
    """
    names, shortlist = ranking.scores.criteria, ranking.shortlist
    values = {row.id: ranking.scores.values(row.scored) for row in shortlist}
    table = np.array(list(values.values()))
    weights = draw_weights(names, said, draws, seed)
    if drawn is None:
        drawn = worlds(ranking.scores, shortlist, seed=seed) if uncertain else table
    return Verdict(
        ranking,
        shortlist,
        pairwise(drawn, weights),
        robustness(drawn, weights),
        undominated(table),
        tuple(
            one for one in switches(ranking.weights, ranking.winner.id, values) if EXTREME < one.weight < 1 - EXTREME
        ),
        smallest_flip(ranking.weights, ranking.winner.id, values),
        _grounded(ranking.winner),
    )


def _grounded(row: Ranked) -> float | None:
    facts = row.scored.facts
    if facts is None:
        return None
    return grounding.MEASURE.measure(Situation(facts.graph, facts.profile)).value


def verdict_in_words(verdict: Verdict) -> Message:
    """The sentence of model.md §8."""
    return _and_grounding(verdict, lead_in_words(verdict))


def lead_in_words(verdict: Verdict) -> Message:
    """Who leads, and what would let the closest rival pass; what it rests on is left to the page."""
    winner = verdict.ranking.winner.scored.candidate.placement.title
    rival = verdict.rival
    if rival is None:
        return msg("{winner} is the only candidate.", winner=winner)
    said = _how_far(verdict)
    name = rival.scored.candidate.placement.title
    switch = next((one for one in verdict.switches if one.rival == rival.id), None)
    if switch is None:
        return msg(
            "{lead}; its closest rival is {rival}, which no single weight brings in front.", lead=said, rival=name
        )
    criterion = next(one.title for one in CRITERIA if one.id == switch.criterion)
    if switch.is_up:
        return msg("{lead}; its closest rival, {rival}, overtakes it once “{criterion}” weighs more than {weight}.",
                   lead=said, rival=name, criterion=criterion, weight=Share(switch.weight))  # fmt: skip
    return msg("{lead}; its closest rival, {rival}, overtakes it once “{criterion}” weighs less than {weight}.",
               lead=said, rival=name, criterion=criterion, weight=Share(switch.weight))  # fmt: skip


def _how_far(verdict: Verdict) -> Message:
    """Over how many priorities the winner leads; another may lead over more of them than it does."""
    winner, share = verdict.ranking.winner.scored.candidate.placement.title, verdict.share
    if share >= CERTAIN:
        return msg("{winner} is ahead of every other placement of the shortlist whatever the priorities", winner=winner)
    if share < float(verdict.statistics.first.max()):
        return msg("{winner} leads at the weights in force, but for {share} of priorities only",
                   winner=winner, share=Share(share))  # fmt: skip
    return msg("{winner} is ahead of every other placement of the shortlist for {share} of priorities",
               winner=winner, share=Share(share))  # fmt: skip


def _and_grounding(verdict: Verdict, lead: Message) -> Message:
    if verdict.grounded is None:
        return lead
    return msg("{lead} {share} of what this rests on was observed or declared.",
               lead=lead, share=Share(verdict.grounded))  # fmt: skip
