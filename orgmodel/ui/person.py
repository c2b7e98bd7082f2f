"""The particulars of one actor: where it stands, what it carries, where that is written."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.assessment import Assessment
from orgmodel.graph import Tie
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.letters import LETTERS
from orgmodel.scenario.outside import Stakeholder
from orgmodel.text import Message, Minutes, msg, number
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, element
from orgmodel.ui.parts import card, pairs, places, words

DIRECTED = ("serves", "represents", "feeds_back")


def particulars(actor: str, assessment: Assessment, desk: Desk) -> Markup:
    """A card that says who an actor of the graph is, or what a channel is."""
    placed = assessment.placed
    side = "channel" if actor in placed.channels else assessment.graph.side(actor)
    kind = {"seat": "seat", "outside": "outside"}.get(side, "")
    rows = {"channel": _channel, "outside": _outside}.get(side, _inside)(actor, assessment, desk)
    where = places([placed.where(actor)], desk.language)
    return card(
        element("h2", desk.say(placed.name(actor)), class_=f"om-name {kind}".strip()),
        pairs((desk.say(name), value) for name, value in (*rows, (msg("Where"), where))),
        kind="om-particulars",
    )


def _inside(actor: str, assessment: Assessment, desk: Desk) -> list[tuple[Message, Child]]:
    placed, graph = assessment.placed, assessment.graph
    item = placed.seat(actor) or placed.roles[actor]
    reports = graph.reports.get(actor, ())
    return [
        (msg("Unit"), _names(placed.units_of(actor), assessment, desk)),
        (msg("Reports to"), _names(graph.superiors(actor), assessment, desk)),
        (msg("Dotted line to"), _names(_ends(graph.ties_of("dotted_to"), actor), assessment, desk)),
        (msg("Leads"), _names(reports, assessment, desk)),
        (msg("Works with"), _names(_partners(actor, assessment), assessment, desk)),
        (msg("Serves"), _names(_ends(graph.ties_of("serves"), actor), assessment, desk)),
        (msg("Answers on"), _names(_operated(actor, assessment), assessment, desk)),
        (msg("Decides"), words(_decided(actor, assessment), desk.language)),
        (msg("Carries"), _letters(actor, assessment, desk)),
        (msg("Hours"), item.hours.text if item.hours else None),
        (msg("Full-time equivalents"), number(float(item.fte), desk.language) if item.fte is not None else None),
    ]


def _outside(actor: str, assessment: Assessment, desk: Desk) -> list[tuple[Message, Child]]:
    public = assessment.placed.stakeholders[actor]
    servers = [tie.source for tie in assessment.graph.ties_of("serves") if tie.target == actor]
    speakers = [tie.source for tie in assessment.graph.ties_of("represents") if tie.target == actor]
    channels = [one.id for one in assessment.placed.channels.values() if actor in (one.stakeholders or ())]
    return [
        (msg("Served by"), _names(dict.fromkeys(servers), assessment, desk)),
        (msg("Spoken for by"), _names(dict.fromkeys(speakers), assessment, desk)),
        *_claims(public, desk),
        (msg("Met on"), _names(channels, assessment, desk)),
        (msg("People"), desk.say(int(public.size)) if public.size is not None else None),
        (msg("Gets"), words(public.gives or (), desk.language)),
        (msg("Is asked for"), words(public.asks or (), desk.language)),
    ]


def _claims(public: Stakeholder, desk: Desk) -> list[tuple[Message, Child]]:
    """Power, legitimacy, urgency and interest, between 0 and 1, where they are written."""
    values = (
        (msg("Power"), public.power),
        (msg("Legitimacy"), public.legitimacy),
        (msg("Urgency"), public.urgency),
        (msg("Interest"), public.interest),
    )
    return [(name, number(float(value), desk.language)) for name, value in values if value is not None]


def _channel(name: str, assessment: Assessment, desk: Desk) -> list[tuple[Message, Child]]:
    placed = assessment.placed
    channel = placed.channels[name]
    return [
        (msg("Owner"), _names([channel.owner] if channel.owner else (), assessment, desk)),
        (msg("Answered by"), _names(placed.resolve_all(channel.operators), assessment, desk)),
        (msg("Hours"), channel.hours.text if channel.hours else None),
        (msg("Answer within"), desk.say(Minutes(float(channel.reply_within))) if channel.reply_within else None),
        (msg("Publics"), _names(channel.stakeholders or (), assessment, desk)),
    ]


def _names(actors: Iterable[str], assessment: Assessment, desk: Desk) -> str:
    return words((assessment.placed.name(actor) for actor in actors), desk.language)


def _ends(ties: Iterable[Tie], actor: str) -> list[str]:
    return list(dict.fromkeys(tie.target for tie in ties if tie.source == actor))


def _partners(actor: str, assessment: Assessment) -> list[str]:
    ties = assessment.graph.ties_of("collaborates", "coordinates", "integrates")
    both = [{tie.source, tie.target} - {actor} for tie in ties if actor in (tie.source, tie.target)]
    return list(dict.fromkeys(other for others in both for other in others))


def _operated(actor: str, assessment: Assessment) -> list[str]:
    placed = assessment.placed
    return [one.id for one in placed.channels.values() if actor in placed.resolve_all(one.operators)]


def _decided(actor: str, assessment: Assessment) -> list[object]:
    placed = assessment.placed
    return [
        case.name or case.id
        for case in placed.scenario.case_types or ()
        if case.decides and actor in placed.resolve(case.decides)
    ]


def _letters(actor: str, assessment: Assessment, desk: Desk) -> str:
    placed = assessment.placed
    said = []
    for line in placed.scenario.responsibilities or ():
        held = [letter.template for field, letter in LETTERS if actor in placed.resolve_all(getattr(line, field))]
        if held:
            said.append(f"{desk.say(activity_name(placed, line.activity))} ({' '.join(held)})")
    return words(said, desk.language)
