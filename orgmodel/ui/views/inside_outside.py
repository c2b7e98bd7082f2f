"""The publics on one side, the functions on the other, the role between: what passes, what is lost without it."""

from __future__ import annotations

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.scenario.outside import Channel
from orgmodel.text import Message, Minutes, Text, listing, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing_form import edit_button
from orgmodel.ui.markup import Markup, Strong
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, card, heading, quiet, row, rows, show, words
from orgmodel.ui.person import particulars
from orgmodel.ui.picture import show_picture
from orgmodel.ui.pictures import in_words, outside_picture
from orgmodel.ui.state import go


def say(desk: Desk) -> None:
    """Who finds nobody to answer without the role."""
    answer(_sentence(desk.chosen), desk.language, [desk.chosen.placed.title])


def draw(desk: Desk) -> None:
    """The map, what passes through the role, and what is lost without it."""
    chosen = desk.chosen
    left, right = st.columns([4, 1.25], gap="large")
    with left:
        _map(chosen, desk)
    with right:
        if _is_known(desk.address.actor, chosen):
            edit_button(desk, desk.address.actor)
            show(particulars(desk.address.actor, chosen, desk))
        show(_passing(chosen, desk))
        show(_lost(chosen, desk))


def _is_known(name: str, chosen: Assessment) -> bool:
    """Whether a box stands for somebody, or for a channel."""
    return name in chosen.graph.actors or name in chosen.placed.channels


def only_through(chosen: Assessment) -> tuple[str, ...]:
    """Publics that nobody but the seats serves, in the order written."""
    seats = set(chosen.placed.seat_ids)
    servers: dict[str, set[str]] = {}
    for tie in chosen.graph.ties_of("serves"):
        servers.setdefault(tie.target, set()).add(tie.source)
    return tuple(one for one in chosen.placed.stakeholders if servers.get(one) and servers[one] <= seats)


def _sentence(chosen: Assessment) -> Message:
    placed = chosen.placed
    role = Strong(placed.manager.title, "role")
    alone = only_through(chosen)
    total = len(placed.stakeholders)
    if not total:
        return msg("Nobody outside is written down yet.")
    if not alone:
        return msg("Without {role}, every public still finds somebody to answer.", role=role)
    names = Strong(listing(placed.name(one) for one in alone[:3]))
    return plural(
        "Without {role}, {n} public of {total} finds nobody to answer: {names}.",
        "Without {role}, {n} publics of {total} find nobody to answer: {names}.",
        len(alone), role=role, total=total, names=names,
    ) if len(alone) <= 3 else plural(
        "Without {role}, {n} public of {total} finds nobody to answer, {names} among them.",
        "Without {role}, {n} publics of {total} find nobody to answer, {names} among them.",
        len(alone), role=role, total=total, names=names,
    )  # fmt: skip


def _map(chosen: Assessment, desk: Desk) -> None:
    picture = outside_picture(desk, chosen)

    def open_actor(box: str) -> None:
        actor = picture.actors.get(box, "")
        go(desk.address, actor="" if actor == desk.address.actor else actor)

    show_picture(
        picture,
        "outside-map",
        desk.language,
        on_pick=open_actor,
        selected=[box for box, actor in picture.actors.items() if actor == desk.address.actor],
        pickable=[box for box, actor in picture.actors.items() if _is_known(actor, chosen)],
    )
    in_words(picture, desk)


def _passing(chosen: Assessment, desk: Desk) -> Markup:
    """The channels the seats answer on, with what is promised there."""
    placed = chosen.placed
    seats = set(placed.seat_ids)
    held = [one for one in placed.channels.values() if seats & set(placed.resolve_all(one.operators))]
    lines = [row("", desk.say(_name(one)), _promise(one, desk)) for one in held]
    body = rows(lines) if lines else quiet(desk.say(msg("No channel: the role answers nowhere.")))
    return card(heading(msg("What passes through"), desk.language), body)


def _name(channel: Channel) -> Text | str:
    return channel.name or channel.id


def _promise(channel: Channel, desk: Desk) -> str:
    return desk.say(Minutes(float(channel.reply_within))) if channel.reply_within is not None else "–"


def _lost(chosen: Assessment, desk: Desk) -> Markup:
    """Publics and channels nobody else holds."""
    placed = chosen.placed
    seats = set(placed.seat_ids)
    channels = [
        _name(one)
        for one in placed.channels.values()
        if (held := set(placed.resolve_all(one.operators))) and held <= seats
    ]
    lines = [row("−", desk.say(placed.name(one)), desk.say(msg("public"))) for one in only_through(chosen)]
    if channels:
        lines.append(row("−", words(channels, desk.language), desk.say(msg("unanswered"))))
    body = rows(lines) if lines else quiet(desk.say(msg("Nothing: somebody else answers everywhere.")))
    return card(heading(msg("What is lost without it"), desk.language), body)


VIEW = View("inside-outside", msg("Inside and outside"), say, draw)
