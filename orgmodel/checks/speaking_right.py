"""Speaking right: who may speak in public is decided; which right it is describes, and is not judged."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_governance import STAFF_MAY_SPEAK
from orgmodel.records import Evidence
from orgmodel.text import msg

RIGHTS = {
    "none": msg("Nobody but the channels speaks in public."),
    "authorised": msg("People who are authorised speak in public."),
    "trained_open": msg("Everybody who is trained may speak in public."),
    "open": msg("Everybody may speak in public."),
}


def check(facts: Facts) -> Checked:
    """Passes once it is decided, whatever is decided: whether speech is covered and taught is asked elsewhere."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.speaking is None:
        return unwritten(msg("It is not written who may speak in public."), "governance.speaking")
    return Checked("pass", RIGHTS[governance.speaking], None, Evidence(places=(governance.at("speaking"),)))


CHECK = Check(
    id="speaking-right",
    code="",
    part="governance",
    title=msg("The right to speak"),
    question=msg("Is it decided who may speak in public about the organization?"),
    thresholds=msg("decided / – / –"),
    provenance=msg(
        "18 advanced firms all let staff speak: 5 with approval, 7 within guidelines, 6 with encouragement "
        "(Altimeter 2011)"
    ),
    remedy=msg("Decide it, write it, and train before opening."),
    check=check,
    context=(STAFF_MAY_SPEAK,),
)
