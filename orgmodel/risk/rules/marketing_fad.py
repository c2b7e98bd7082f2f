"""Marketing fad: a role that only markets, hears nothing, proves nothing and has no plan."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.fad_signs import Sign
from orgmodel.measures.measure import Facts
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg

DRIVER: Final = 0.5
"""All five signs together are a likely disappointment, no certain one (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One finding where all five signs show; where one is known not to, there is none, whatever is missing."""
    measured = facts.measures["fad-signs"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    signs: tuple[Sign, ...] = measured.detail
    if any(sign.shows is False for sign in signs):
        return Outcome()
    if any(sign.shows is None for sign in signs):
        return Outcome(missing=measured.missing)
    return Outcome((Hit(DRIVER, measured.explanation, measured.evidence, "", ""),))


RULE = Rule(
    id="marketing-fad",
    code="V2",
    title=msg("A marketing fad"),
    why=msg(
        "A role that only broadcasts is cut with the first budget, and leaves a public behind that expected answers."
    ),
    detected=msg(
        "All five signs: superiors in marketing only, marketing above 80% of the role, no feedback written, more than "
        "half of the indicators counting activity, no crisis plan."
    ),
    assessed=msg("Likely where all five signs show; four signs are no finding."),
    treatment=msg("Begin with the cheapest: a feedback line, an indicator of effect, a crisis plan of one page."),
    question=msg("What would the communities lose if the role closed tomorrow?"),
    false_positives=msg("A launch campaign with a written end."),
    reference=msg("our proposal"),
    harm="reputation",
    find=find,
)
