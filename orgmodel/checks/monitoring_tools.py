"""Monitoring tools: whether what is said outside is noticed, out of hours too."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, ranged, unwritten, without, worst
from orgmodel.measures.measure import Facts
from orgmodel.measures.monitoring_cover import Listened, MonitoringCover
from orgmodel.records import Evidence
from orgmodel.text import Share, listing, msg

LISTENED = Cuts(0.9, 0.6)
ALERTED = Cuts(0.6, 0.0)
"""Audience share below which alerts out of hours are too few; never worse than a warning (our proposal)."""


def check(facts: Facts) -> Checked:
    """The worse of what tools listen to and of what they wake somebody for."""
    measured = facts.measures["monitoring-cover"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    cover: MonitoringCover = measured.detail
    if not cover.channels:
        return without(msg("No channel meets publics outside."))
    status = ranged(LISTENED, measured.value, cover.at_best)
    missing = tuple(field for field in measured.missing if field == "channels[].monitored_by")
    heard = Checked(status, measured.explanation, measured.value, measured.evidence, missing)
    return worst(heard, _woken(facts, cover))._replace(value=measured.value)


def _woken(facts: Facts, cover: MonitoringCover) -> Checked:
    """Whether most of the audience that is listened to is so when everybody has left."""
    placed = facts.graph.placed
    status = ranged(ALERTED, cover.alerted, cover.alerted_at_best)
    silent = [row for row in cover.channels if row.listened and row.alerted is False]
    tools = {tool.id: tool for tool in placed.scenario.tools or ()}
    mute = [tools[one] for one in dict.fromkeys(one for row in silent for one in row.tools) if one in tools]
    missing = ("tools[].alerts_out_of_hours",) if _is_open(cover) else ()
    users = tuple(dict.fromkeys(user for tool in mute for user in placed.resolve_all(tool.users)))
    said = msg("Out of hours, tools wake somebody for {share} of the audience outside; not for {channels}.",
               share=Share(cover.alerted), channels=listing(placed.name(row.channel) for row in silent))  # fmt: skip
    proof = Evidence(users, places=tuple(tool.at("alerts_out_of_hours") for tool in mute))
    return Checked(status, said, cover.alerted, proof, missing)


def _is_open(cover: MonitoringCover) -> bool:
    rows: tuple[Listened, ...] = cover.channels
    return any(row.listened and row.alerted is None for row in rows)


CHECK = Check(
    id="monitoring-tools",
    code="T2",
    part="tools",
    title=msg("Monitoring tools"),
    question=msg("Would a tool notice what is said outside, and wake somebody at night?"),
    thresholds=msg("≥ .9 / ≥ .6 / < .6 · alerts out of hours ≥ .6"),
    provenance=msg("weights and cuts our proposal"),
    remedy=msg("Point a monitoring tool at each channel outside, and let it alert whoever is on call."),
    check=check,
)
