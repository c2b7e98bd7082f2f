"""Late answer: messages whose authorised public answer does not come in time."""

from __future__ import annotations

from orgmodel.graph import OrgGraph
from orgmodel.measures.case_times import CaseTime
from orgmodel.measures.decision_time import DecisionTime
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import subject_name
from orgmodel.text import Message, Minutes, Share, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the share of messages late; all of them one finding."""
    measured = facts.measures["decision-time"]
    if measured.value is None or not isinstance(measured.detail, DecisionTime):
        return Outcome(missing=measured.missing)
    graph = facts.graph
    rows = measured.detail.rows
    late = {channel: sum(_late(graph, row) for row in rows if row.channel == channel)
            for channel in dict.fromkeys(row.channel for row in rows)}  # fmt: skip
    worst = max(rows, key=lambda row: _late(graph, row))
    message = _message(graph, worst, sum(late.values()))
    hits = tuple(
        Hit(driver, message, _proof(graph, channel, worst, measured.evidence), channel, "")
        for channel, driver in late.items()
        if driver > 0
    )
    return Outcome(hits, measured.missing)


def _late(graph: OrgGraph, row: CaseTime) -> float:
    return row.share * (1 - _chance(graph, row))


def _chance(graph: OrgGraph, row: CaseTime) -> float:
    """In promised hours where the public knows them, at any hour where it does not."""
    known = graph.placed.channels[row.channel].hours_public is True
    return row.chance if known or not row.open_clock else row.wall_chance


def _proof(graph: OrgGraph, channel: str, worst: CaseTime, path: Evidence) -> Evidence:
    written = graph.placed.channels[channel]
    place = Evidence(places=(written.at("hours" if written.hours_public else "hours_public"),))
    return path + place if channel == worst.channel else place


def _message(graph: OrgGraph, worst: CaseTime, late: float) -> Message:
    placed = graph.placed
    known = _chance(graph, worst) == worst.chance
    return msg(
        "{late} of messages are not answered in time; most of all {case} on {channel}, where {chance} are within "
        "{target} and half take more than {median}.",
        late=Share(late),
        case=subject_name(placed, worst.case),
        channel=placed.name(worst.channel),
        chance=Share(_chance(graph, worst)),
        target=Minutes(worst.target),
        median=Minutes(worst.median if known else worst.wall_median),
    )


RULE = Rule(
    id="late-answer",
    code="R01",
    title=msg("Late answers"),
    why=msg(
        "A question left open on a public page is answered by somebody else; 72% of those who complain expect a word "
        "within the hour."
    ),
    detected=msg(
        "The chance that a message gets its authorised answer within its target: from who notices to who decides, "
        "through the approvals and back, everybody in their own hours."
    ),
    assessed=msg(
        "Likelihood from the share of messages late. Everyday cases count promised hours where the public knows them, "
        "any hour where it does not; grave cases any hour."
    ),
    treatment=msg(
        "Let the seat decide everyday cases, widen hours, publish them, put somebody on call, drop an approval."
    ),
    question=msg("What happens to a complaint that arrives on Friday at seven in the evening?"),
    false_positives=msg("A public that does not expect answers, or a target written more strictly than anybody needs."),
    reference=msg("Lithium and Millward Brown 2013 (53% expect an answer within the hour, 72% for complaints)"),
    harm="service",
    find=find,
    shared_causes=("overload",),
)
