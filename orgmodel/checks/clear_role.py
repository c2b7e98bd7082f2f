"""Clear role: one line of orders, and a mandate with one accountable role for each duty."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.text import msg

CONFLICT = Cuts(0.0, 0.5, falling=True)
AMBIGUITY = Cuts(0.1, 0.3, falling=True)


def check(facts: Facts) -> Checked:
    """The worse of conflict and ambiguity; without duties in the matrix it rests on conflict alone."""
    conflict = judge(facts.measures["role-conflict"], CONFLICT)
    if facts.measures["role-ambiguity"].value is None:
        return conflict
    return worst(conflict, judge(facts.measures["role-ambiguity"], AMBIGUITY))


CHECK = Check(
    id="clear-role",
    code="R12",
    part="organigramme",
    title=msg("A clear role"),
    question=msg("Does the role know whose orders count and what it may do alone?"),
    thresholds=msg("conflict 0 / ≤ .5 / > .5 · ambiguity ≤ .1 / ≤ .3 / > .3"),
    provenance=msg("Rizzo, House and Lirtzman 1970 for the idea; proxies and cuts our proposal"),
    remedy=msg("Write who settles between superiors, one accountable role for each duty, and a mandate letter."),
    check=check,
)
