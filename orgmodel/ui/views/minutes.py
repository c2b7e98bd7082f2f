"""Minutes: what the room decided, accepted, left open and voted, with the model it looked at; and their files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from orgmodel.export.bundle import ALL
from orgmodel.export.contents import TITLES
from orgmodel.placement.ballots import Ballot, write_ballots
from orgmodel.records import Finding, Refused
from orgmodel.reports.risks import accepted
from orgmodel.risk.subjects import subject_name
from orgmodel.scenario.types import Decision, Question, RegisterEntry
from orgmodel.store.votes import votes
from orgmodel.text import Message, msg, plural
from orgmodel.ui.ballots_results import agreement, winners
from orgmodel.ui.desk import Desk
from orgmodel.ui.keeping import store
from orgmodel.ui.markup import NOTHING, Markup, Strong, element
from orgmodel.ui.minutes_forms import PROBLEMS, decision_form, question_form, refusal
from orgmodel.ui.minuting import settle
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, card, heading, quiet, row, rows, show
from orgmodel.ui.polling import Poll, count_of, rounds_of
from orgmodel.ui.scoreboard import is_waiting, look_at_rest
from orgmodel.ui.taking import Options, offer

FILES = ("minutes", "decision-record")
"""What the exports of this view hold."""


def say(desk: Desk) -> None:
    """How much is settled and how much is not, and on which model."""
    decided = plural("{n} decision", "{n} decisions", len(desk.scenario.decisions))
    borne = plural("{n} accepted risk", "{n} accepted risks", len(accepted(desk.chosen)))
    left = plural("{n} open question", "{n} open questions", len(desk.scenario.questions))
    answer(msg("So far: {decisions}, {risks}, {questions}.", decisions=Strong(decided), risks=borne, questions=left),
           desk.language, [desk.chosen.placed.title, msg("model {digest}", digest=desk.written.digest)])  # fmt: skip


def draw(desk: Desk) -> None:
    """Decisions and questions, each with its form; then risks borne and the vote; the files last."""
    poll, refused = _closed_vote(desk)
    refusal(desk)
    left, right = st.columns([1.55, 1], gap="large")
    with left:
        _decisions(desk)
        show(_accepted(desk))
    with right:
        _questions(desk)
        show(quiet(desk.say(refused)) if refused else _vote(poll, desk))
    _files(poll, desk)


def _decisions(desk: Desk) -> None:
    with st.container(key="minutes-decisions", border=True):
        show(heading(msg("Decisions"), desk.language) + _listed(desk))
        decision_form(desk)


def _listed(desk: Desk) -> Markup:
    found = sorted(desk.scenario.decisions, key=lambda one: one.date or date.min)
    if not found:
        return quiet(desk.say(msg("Nothing is decided yet.")))
    return rows(_decision(one, desk) for one in found)


def _decision(one: Decision, desk: Desk) -> Markup:
    titles = {placement.id: placement.title for placement in desk.scenario.placements}
    placed = desk.chosen.placed
    beside = [desk.say(titles[one.placement])] if one.placement in titles else []
    beside += [desk.say(placed.name(one.by))] if one.by else []
    under = element("span", " · ".join(beside), class_="om-under") if beside else None
    return row("✓", element("span", desk.say(one.text), under), desk.say(one.date) if one.date else None)


def _questions(desk: Desk) -> None:
    with st.container(key="minutes-questions", border=True):
        show(heading(msg("Open questions"), desk.language))
        for number, question in enumerate(desk.scenario.questions):
            with st.container(horizontal=True, vertical_alignment="center", key=f"question-{number}"):
                show(element("p", desk.say(question.text), class_="om-question"))
                st.button(desk.say(msg("Settled")), key=f"settle-{number}", type="tertiary", icon=":material/check:",
                          help=desk.say(question.text), on_click=_settle, args=(desk, question))  # fmt: skip
        if not desk.scenario.questions:
            show(quiet(desk.say(msg("Nothing is left open."))))
        question_form(desk)


def _settle(desk: Desk, question: Question) -> None:
    if desk.opened is not None:
        st.session_state[PROBLEMS] = settle(desk.visit, desk.opened.item, question)


def _accepted(desk: Desk) -> Markup:
    """Risks the register accepts, with their reason, who bears them and until when."""
    lines = [_borne(finding, entry, desk) for finding, entry in accepted(desk.chosen)]
    body = (
        rows(lines) if lines else quiet(desk.say(msg("None; a risk is accepted in its row, under Health and risks.")))
    )
    return card(heading(msg("Risks accepted"), desk.language), body)


def _borne(finding: Finding, entry: RegisterEntry, desk: Desk) -> Markup:
    placed = desk.chosen.placed
    beside = [entry.reason] if entry.reason else []
    beside += [desk.say(placed.name(entry.by))] if entry.by else []
    title = desk.say(msg("{risk}: {subject}", risk=finding.title, subject=subject_name(placed, finding.subject)))
    under = element("span", " · ".join(beside), class_="om-under") if beside else None
    until = desk.say(msg("until {day}", day=entry.until)) if entry.until else desk.say(msg("no end"))
    return row("~", element("span", title, under), until)


def _closed_vote(desk: Desk) -> tuple[Poll | None, Message | None]:
    """The last vote on this file that was closed; why none can be told, where the store does not answer."""
    try:
        closed = next((one for one in rounds_of(desk) if not one.is_open), None)
        return (Poll(closed, votes(store(), closed.code)) if closed else None), None
    except Refused as refused:
        return None, refused.message


def _vote(poll: Poll | None, desk: Desk) -> Markup:
    """What the ballots say together; nobody by name."""
    if poll is None or not poll.ballots:
        return NOTHING
    if is_waiting(desk):
        look_at_rest(desk, lambda done, whole: None)
    count = count_of(desk, poll)
    if count is None:
        return NOTHING
    said = plural("The vote: {n} ballot", "The vote: {n} ballots", len(poll.ballots))
    when = desk.say(poll.round.closed_at.date()) if poll.round.closed_at else None
    agreed = [quiet(desk.say(one)) for one in agreement(count.opinion)]
    return card(heading(said, desk.language), quiet(when) if when else None, winners(count, desk), *agreed)


def _files(poll: Poll | None, desk: Desk) -> None:
    show(heading(msg("To take along"), desk.language))
    ballots = _nameless(poll.ballots) if poll else b""
    options = Options(desk.language, day=date.today(), ballots=ballots)
    for column, what in zip(st.columns(len(FILES)), FILES, strict=True):
        with column, st.container(key=f"minutes-{what}", horizontal=True, gap="small", vertical_alignment="center"):
            show(element("p", desk.say(TITLES[what]), class_="om-take"))
            for form in (one for one in ALL if what in one.contents):
                offer(form, what, desk, options, form.id.upper(), key=f"minutes-{what}-{form.id}")


def _nameless(ballots: Sequence[Ballot]) -> bytes:
    """The ballots as a table without names: minutes tell the vote in aggregate."""
    return write_ballots(one._replace(name="") for one in ballots).encode()


VIEW = View("minutes", msg("Minutes"), say, draw)
