"""Crisis unprepared: a grave case without route, deputy, practice, or close to nobody who decides."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """One hit, with the mean of the four gaps as its driver."""
    measured = facts.measures["crisis-gaps"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    hits = (Hit(measured.value, measured.explanation, measured.evidence),) if measured.value else ()
    return Outcome(hits, measured.missing)


RULE = Rule(
    id="crisis-unprepared",
    code="R06",
    title=msg("A crisis nobody is ready for"),
    why=msg("More than a quarter of crises are international within the hour; firms take most of a day to speak."),
    detected=msg(
        "No role for severity 3 or 4 in the crisis plan, four steps or more from who sees it to who decides, no "
        "exercise in twelve months, nobody who stands in."
    ),
    assessed=msg("Likelihood from the mean of the four; what is not written counts as present."),
    treatment=msg(
        "Name a role, a substitute and a time for each severity, give them the number to call, and rehearse."
    ),
    question=msg("On Sunday at three in the morning, who is called, and who if that phone is off?"),
    false_positives=msg("A crisis cell that exists and rehearses elsewhere, and is not written here."),
    reference=msg("Freshfields 2013 (28% of crises international within the hour, 21 h to a statement); our proposal"),
    harm="reputation",
    find=find,
    shared_causes=("overload",),
)
