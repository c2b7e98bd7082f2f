"""The verdict on a scenario in one call: its candidates found, scored, ranked and judged."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.placement.candidates import candidates
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import score
from orgmodel.placement.verdict import Verdict, judge
from orgmodel.scenario.types import Scenario


def standing_of(scenario: Scenario, weights: Mapping[str, float] | None = None) -> Verdict:
    """Who is ahead over all priorities and worlds at `weights` (criterion → share), else at those in force.

    A second or more: every candidate is scored and the shortlist is drawn 10,000 times (see `judge`).
    """
    return judge(rank(score(scenario, candidates(scenario).kept), weights), uncertain=True)
