"""Platform dependency: the audience sits on one or two platforms that belong to others."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """One hit, with the concentration on others' platforms as its driver, about the largest of them."""
    measured = facts.measures["platform-concentration"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    others = [row for row in measured.detail if not row.owned]
    if not measured.detail:
        return Outcome(applicable=False)
    if not others:
        return Outcome()
    channels = [facts.graph.placed.channels[one] for one in others[0].channels]
    proof = measured.evidence
    operators = [one for channel in channels for one in facts.graph.placed.resolve_all(channel.operators)]
    hit = Hit(measured.value, measured.explanation, Evidence(tuple(dict.fromkeys(operators))) + proof)
    return Outcome((hit,))


RULE = Rule(
    id="platform-dependency",
    code="R17",
    title=msg("Dependency on a platform"),
    why=msg("A platform changes its rules, its reach or its owner without asking those who built their public there."),
    detected=msg(
        "The concentration of the audience outside on platforms of others; spaces of one’s own count for nothing."
    ),
    assessed=msg("Likelihood from the sum of the squared shares of those platforms."),
    treatment=msg("Open a space of your own, a newsletter or a forum, and lead people there from each platform."),
    question=msg("How many of these people could you still write to if the platform closed tonight?"),
    false_positives=msg("A public that exists nowhere else, such as a game’s own network."),
    reference=msg("Herfindahl–Hirschman index; its use here is our proposal"),
    harm="service",
    find=find,
    shared_causes=("platform_down",),
)
