"""Unrouted cases: messages arrive that nobody has the right to decide, or that no line leads to."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.mix import mix_of
from orgmodel.measures.steps import reach
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.outside import CaseType
from orgmodel.text import Share, Text, listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by case type, which add up to the share of what arrives; all of them one finding.

    A type that says nothing of who decides, beside others that do, counts as having nobody, and is missing too: the
    format has no other word for nobody.
    """
    cases = facts.graph.placed.scenario.case_types
    if cases is None:
        return Outcome(missing=("case_types[]",))
    if not cases:
        return Outcome(applicable=False)
    silent = [case for case in cases if case.decides is None]
    if len(silent) == len(cases):
        return Outcome(missing=("case_types[].decides",))
    shares = mix_of(cases).shares
    hits = [hit for case in cases if (hit := _hit(facts, case, shares[case.id])) is not None]
    return Outcome(tuple(hits), ("case_types[].decides",) if silent else ())


def _hit(facts: Facts, case: CaseType, share: float) -> Hit | None:
    placed = facts.graph.placed
    name = case.name or Text(plain=case.id)
    if case.decides is None:
        message = msg("“{case}”, {share} of what arrives: nobody is written to decide it.",
                      case=name, share=Share(share))  # fmt: skip
        return Hit(share, message, Evidence(places=(case.location,)), case.id, "")
    goals = placed.resolve(case.decides)
    starts = _operators(facts, case)
    if not goals or not starts or reach(facts.graph.decision_lines, starts).nearest(goals) is not None:
        return None
    message = msg("“{case}”, {share} of what arrives: no line leads from those who answer to {deciders}.",
                  case=name, share=Share(share), deciders=listing(placed.name(one) for one in goals))  # fmt: skip
    return Hit(share, message, Evidence((*starts, *goals), places=(case.at("decides"),)), case.id, "")


def _operators(facts: Facts, case: CaseType) -> tuple[str, ...]:
    """The roles and seats that answer where the case arrives."""
    placed = facts.graph.placed
    channels = [one for one in placed.channels.values() if one.is_external]
    own = [one for one in channels if case.channels is None or one.id in case.channels]
    operators = dict.fromkeys(actor for one in own for actor in placed.resolve_all(one.operators))
    return tuple(actor for actor in operators if actor in facts.graph.insiders)


RULE = Rule(
    id="unrouted-cases",
    code="G03",
    title=msg("Cases that nobody decides"),
    why=msg("A message that nobody may answer goes round the house until its author asks again, louder."),
    detected=msg(
        "Case types that name nobody who decides, beside others that do, or whose decider no line of the organization "
        "ties to those who answer."
    ),
    assessed=msg("Likelihood from the share of what arrives."),
    treatment=msg("Write who decides each type of case, and the line that leads there."),
    question=msg("Which message of last week is still waiting for somebody to say whose it is?"),
    false_positives=msg(
        "Cases that are left without an answer on purpose; a decider whom everybody knows how to call."
    ),
    reference=msg("Altimeter 2011 (14 of 18 advanced firms have triage)"),
    harm="service",
    find=find,
    part_of="late-answer",
    shared_causes=("overload",),
)
