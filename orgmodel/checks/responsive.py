"""Responsive: whether messages get their authorised answer in time, over a short path."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.answer_path import AnswerPath
from orgmodel.measures.decision_time import DecisionTime
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import ANSWER_IN_TEN_HOURS, ANSWER_WITHIN_AN_HOUR, CRISES
from orgmodel.records import Evidence
from orgmodel.text import Text, msg

IN_TIME = Cuts(0.9, 0.7)
STEPS = Cuts(2, 3, falling=True)


def check(facts: Facts) -> Checked:
    """The worse of the chance in time and of the longest path to a decision."""
    measured = facts.measures["decision-time"]
    timed = judge(measured, IN_TIME)
    if not isinstance(measured.detail, DecisionTime):
        return timed
    paths = [row.path for row in measured.detail.rows if row.path.ties_to_decider is not None]
    longest = max(paths, key=lambda path: path.ties_to_decider or 0, default=None)
    return worst(timed, _steps(facts, longest))._replace(value=timed.value) if longest else timed


def _steps(facts: Facts, path: AnswerPath) -> Checked:
    steps = path.ties_to_decider or 0
    decider = path.groups[0][0].actor
    case = (path.case.name if path.case else None) or Text(plain=path.case.id if path.case else "")
    way = path.groups[0][0].ways[0]
    said = msg("{case} reaches {decider}, who decides, after {n} steps.", case=case,
               decider=facts.graph.placed.name(decider), n=steps)  # fmt: skip
    proof = Evidence(way.path if way else (), places=path.groups[0][0].places, path=way.path if way else ())
    return Checked(STEPS.status(steps), said, None, proof)


CHECK = Check(
    id="responsive",
    code="C07",
    part="commandments",
    title=msg("Be responsive"),
    question=msg("Does a message get its authorised answer in time, without passing through too many hands?"),
    thresholds=msg("chance in time ≥ .9 / ≥ .7 / < .7 · steps to who decides ≤ 2 / 3 / ≥ 4"),
    provenance=msg(
        "targets: Lithium 2013, Sprout 2016, Freshfields 2013; public cases of a computer maker that aims at 4 h and "
        "of an airline that promised 60 min and took 23; cuts our proposal"
    ),
    remedy=msg("Let the seat decide everyday cases, widen the hours of those who decide, or put them on call."),
    check=check,
    context=(ANSWER_WITHIN_AN_HOUR, ANSWER_IN_TEN_HOURS, CRISES),
)
