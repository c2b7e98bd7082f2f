"""Social media policy: written, reviewed within the year, for everybody concerned, and taught."""

from __future__ import annotations

from datetime import timedelta

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import POLICY_TRAINING, POLICY_UPDATES
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import Policy
from orgmodel.text import msg

REVIEW = timedelta(days=366)
"""A policy older than twelve months is due for review (our proposal)."""
AUDIENCES = frozenset({"staff", "executives", "agencies"})
TAUGHT = ("yearly", "continuous")


def check(facts: Facts) -> Checked:
    """Four items: it exists, it is recent, it covers all, it is taught again."""
    scenario = facts.graph.placed.scenario
    policy = scenario.governance.policy if scenario.governance else None
    if scenario.governance is None or policy is None:
        return unwritten(msg("It is not written whether there is a social media policy."), "governance.policy")
    if not isinstance(policy, Policy):
        proof = Evidence(places=(scenario.governance.at("policy"),))
        return Checked("fail", msg("There is no social media policy."), 0.0, proof)
    recent = None if policy.date is None else scenario.day - policy.date <= REVIEW
    covers = None if policy.covers is None else set(policy.covers) >= AUDIENCES
    taught = None if policy.training is None else policy.training in TAUGHT
    items = (
        Item(True, msg("a policy"), "governance.policy", policy.location),
        Item(recent, msg("a review within the year"), "governance.policy.date", policy.at("date")),
        Item(covers, msg("all of staff, executives, agencies"), "governance.policy.covers", policy.at("covers")),
        Item(taught, msg("training every year"), "governance.policy.training", policy.at("training")),
    )
    return count(items, 4, 2, msg("The policy is recent, covers everybody and is taught every year."))


CHECK = Check(
    id="social-media-policy",
    code="",
    part="governance",
    title=msg("Social media policy"),
    question=msg("Does everybody who may speak know the rules, and are they taught again every year?"),
    thresholds=msg("4 of 4 / 2 or 3 / ≤ 1"),
    provenance=msg(
        "60% of firms never train on it, or only at hiring (Altimeter 2012); 72% of the most advanced "
        "teach its updates (Altimeter 2011)"
    ),
    remedy=msg("Review it, extend it to executives and agencies, and teach it every year."),
    check=check,
    context=(POLICY_TRAINING, POLICY_UPDATES),
)
