"""Speaking right: who may speak in public is decided, and open speech rests on training."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import Policy
from orgmodel.text import msg

RIGHTS = {
    "none": msg("Nobody but the channels speaks in public."),
    "authorised": msg("People who are authorised speak in public."),
    "trained_open": msg("Everybody who is trained may speak in public."),
    "open": msg("Everybody may speak in public."),
}


def check(facts: Facts) -> Checked:
    """Passes once it is decided; open speech without a policy that is taught is a warning (our proposal)."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.speaking is None:
        return unwritten(msg("It is not written who may speak in public."), "governance.speaking")
    proof = Evidence(places=(governance.at("speaking"),))
    policy = governance.policy
    taught = isinstance(policy, Policy) and policy.training not in (None, "none")
    if governance.speaking == "open" and policy is not None and not taught:
        return Checked("warn", msg("Everybody may speak in public, and no policy is taught."), None, proof)
    return Checked("pass", RIGHTS[governance.speaking], None, proof)


CHECK = Check(
    id="speaking-right",
    code="",
    part="governance",
    title=msg("The right to speak"),
    question=msg("Is it decided who may speak in public about the organization?"),
    thresholds=msg("decided / open and untaught / –"),
    provenance=msg("18 advanced firms: all allow, 5 with approval, 7 within guidelines, 6 encourage (Altimeter 2011)"),
    remedy=msg("Decide it, write it, and train before opening."),
    check=check,
)
