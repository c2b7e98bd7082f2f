"""Agile: few approvals, ready answers, and as many ties sideways as up and down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from statistics import median

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, unwritten, worst
from orgmodel.measures.measure import Facts
from orgmodel.measures.mix import mix_of
from orgmodel.records import Evidence
from orgmodel.scenario.outside import CaseType
from orgmodel.text import Message, Share, msg

ROUTINE = Cuts(1, 2, falling=True)
SENSITIVE = Cuts(2, 3, falling=True)
LATERAL = Cuts(0.5, 0.25)
EVERYDAY = (1, 2)
SIDEWAYS = ("collaborates", "coordinates", "integrates")
UPWARD = ("reports_to", "escalates_to")


def check(facts: Facts) -> Checked:
    """The worst of the approvals of everyday cases, those of grave cases, and the share of lateral ties; all are said.

    The share of everyday volume with a ready answer is said beside it and judges nothing: the design has no cut for it.
    """
    cases = facts.graph.placed.scenario.case_types
    if not cases or all(case.decides is None for case in cases):
        return unwritten(msg("It is not written who decides or approves."), "case_types[].decides")
    known = [case for case in cases if case.decides is not None]
    parts = [
        _approvals([case for case in known if int(case.severity) in EVERYDAY], ROUTINE),
        _approvals([case for case in known if int(case.severity) not in EVERYDAY], SENSITIVE),
        _lateral(facts),
    ]
    judged = [part for part in parts if part is not None]
    found = worst(*judged)
    said = reduce(_and, (part.explanation for part in judged if part.explanation != found.explanation),
                  found.explanation)  # fmt: skip
    return found._replace(explanation=_with_templates(cases, said))


def _and(one: Message, other: Message) -> Message:
    return msg("{one} {other}", one=one, other=other)


def _with_templates(cases: Sequence[CaseType], said: Message) -> Message:
    """What is said, with the share of everyday volume for which a ready answer exists."""
    everyday = [case for case in cases if int(case.severity) in EVERYDAY]
    known = [case for case in everyday if case.template is not None]
    if not known:
        return said
    shares = mix_of(everyday).shares
    ready = Share(sum(shares[case.id] for case in known if case.template))
    if len(known) < len(everyday):
        return msg("{said} Ready answers exist for {ready} of everyday messages at least.", said=said, ready=ready)
    return msg("{said} Ready answers exist for {ready} of everyday messages.", said=said, ready=ready)


def _approvals(cases: Sequence[CaseType], cuts: Cuts) -> Checked | None:
    if not cases:
        return None
    steps = median(len(case.approvals or ()) for case in cases)
    said = (
        msg("Median number of approvals of everyday cases: {n}.", n=steps)
        if cuts is ROUTINE
        else msg("Median number of approvals of grave cases: {n}.", n=steps)
    )
    places = tuple(case.at("approvals" if case.approvals else "decides") for case in cases)
    return Checked(cuts.status(steps), said, float(steps), Evidence(places=places))


def _lateral(facts: Facts) -> Checked | None:
    seats = facts.graph.placed.seat_ids
    if not seats:
        return None
    own = [tie for tie in facts.graph.ties if tie.source in seats or tie.target in seats]
    across = {frozenset((tie.source, tie.target)) for tie in own if tie.type in SIDEWAYS}
    along = {frozenset((tie.source, tie.target)) for tie in own if tie.type in UPWARD}
    share = len(across) / len(across | along) if across | along else 0.0
    said = msg("{share} of the role’s working ties go sideways.", share=Share(share))
    proof = Evidence(seats, places=tuple(dict.fromkeys(tie.location for tie in own if tie.type != "serves")))
    return Checked(LATERAL.status(share), said, share, proof)


CHECK = Check(
    id="agile",
    code="C09",
    part="commandments",
    title=msg("Be agile"),
    question=msg("Can the role act with few approvals, by asking colleagues rather than superiors?"),
    thresholds=msg("≤ 1 and ≤ 2 / ≤ 2 and ≤ 3 / more approvals · lateral ≥ .5 / ≥ .25 / < .25"),
    provenance=msg("public case of a brand and its agency in one room, 2013; cuts our proposal"),
    remedy=msg(
        "Replace an approval by a template, make approvals parallel, and add working ties to other departments."
    ),
    check=check,
)
