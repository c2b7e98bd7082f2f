"""The ten questions, in the words of a meeting, with the fields that answer each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import streamlit as st

from orgmodel.profiles import PROFILES
from orgmodel.scenario.answers import CM, NOBODY, Answers
from orgmodel.scenario.draft import AIMS
from orgmodel.text import Message, Text, msg
from orgmodel.ui.guided.form import Form
from orgmodel.ui.guided.given import LEADER, ROLE, departments, places, publics, roles
from orgmodel.ui.guided.suggestions import choose_placements
from orgmodel.ui.guided.words import (
    ARRIVALS,
    DEPARTMENTS,
    HOURS,
    MUCH,
    PLACES,
    PROMISES,
    PUBLICS,
    REACHED,
    SALIENCE,
    TIMES,
    USUAL_DEPARTMENTS,
    USUAL_PLACES,
    USUAL_PUBLICS,
    VOLUMES,
)
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import show

SAME: Final = (1.1, 1.1, 0.9)
THREE: Final = (1.15, 1, 1)
"""Widths of the columns of a row of fields."""


class Question(NamedTuple):
    """One question: what is asked, what the answer is for, and its fields."""

    id: str
    title: Message
    why: Message
    ask: Callable[[Form, Answers], None]
    about: str = ""
    """The block of the scenario that it fills."""


def _who_are_you(form: Form, _: Answers) -> None:
    left, right = st.columns([2, 1])
    with left:
        form.text("organization", msg("Name of the organization"))
    with right:
        form.number("headcount", msg("People who work there"))
    form.listed("domain", msg("What its community is about"), {one.id: one.title for one in PROFILES},
                [one.publics for one in PROFILES])  # fmt: skip


def _who_leads(form: Form, _: Answers) -> None:
    usual = USUAL_DEPARTMENTS.get(form.given.get("domain") or "", USUAL_DEPARTMENTS[""])
    form.text("top", msg("Who leads the organization"), LEADER)
    form.several("departments", msg("Departments"), {name: one.name for name, one in DEPARTMENTS.items()}, usual)
    with st.container(key="guide-rows"):
        for name in departments(form.given):
            left, right = st.columns(2)
            kind = DEPARTMENTS[name]
            with left:
                form.text(f"name-{name}", msg("Name of the department: {name}", name=kind.name), kind.name, bare=True)
            with right:
                form.text(f"head-{name}", msg("Who leads: {name}", name=kind.name), kind.head, bare=True)


def _who_cares(form: Form, answers: Answers) -> None:
    known = _roles(form, answers)
    form.text("manager", msg("What the role is called"), ROLE)
    form.choice("superior", msg("Who it answers to today"), {NOBODY: msg("nobody does this today"), **known})
    form.choice("time", msg("How much time it has"), TIMES)
    form.choice("backup", msg("Who takes over when they are away"), {NOBODY: msg("nobody"), **known})


def _where(form: Form, answers: Answers) -> None:
    owners = {one.function: _text(one.name) for one in answers.departments}
    form.several("places", msg("Places"), {name: one.name for name, one in PLACES.items()}, USUAL_PLACES)
    _header(form, THREE, msg("Messages"), msg("Department that owns it"))
    with st.container(key="guide-rows"):
        for name in places(form.given):
            first, second, third = st.columns(THREE, vertical_alignment="center")
            with first:
                show(_row_name(form, PLACES[name].name))
            with second:
                form.choice(f"volume-{name}", msg("Messages on {place}", place=PLACES[name].name), VOLUMES, bare=True)
            with third:
                form.choice(f"owner-{name}", msg("Who owns {place}", place=PLACES[name].name), owners, bare=True)


def _to_whom(form: Form, _: Answers) -> None:
    usual = USUAL_PUBLICS.get(form.given.get("domain") or "", USUAL_PUBLICS[""])
    form.several("publics", msg("Publics"), PUBLICS, usual)
    with st.container(key="guide-rows"):
        for name in publics(form.given):
            first, second = st.columns([1, 2.1], vertical_alignment="center")
            with first:
                show(_row_name(form, PUBLICS[name]))
            with second:
                form.several(f"salience-{name}", msg("What is true of: {public}", public=PUBLICS[name]), SALIENCE,
                             bare=True)  # fmt: skip


def _who_answers(form: Form, answers: Answers) -> None:
    known = _roles(form, answers)
    deciders, agreeing = {**_manager(answers), **known}, {NOBODY: msg("nobody"), **known}
    _header(form, SAME, msg("Who decides the answer"), msg("Who has to agree first"), msg("Reached"))
    with st.container(key="guide-rows"):
        for name, arrival in ARRIVALS.items():
            if name == "crisis":
                continue
            show(_row_name(form, arrival.name))
            first, second, third = st.columns(SAME)
            with first:
                form.choice(f"decides-{name}", msg("Who decides: {case}", case=arrival.name), deciders, bare=True)
            with second:
                form.choice(f"approves-{name}", msg("Who agrees: {case}", case=arrival.name), agreeing, bare=True)
            with third:
                form.choice(f"within-{name}", msg("Reached: {case}", case=arrival.name), REACHED, bare=True)


def _when(form: Form, answers: Answers) -> None:
    form.choice("office", msg("When the offices work"), HOURS)
    form.choice("hours", msg("When somebody answers the publics"), HOURS)
    form.choice("promise", msg("How soon an answer is promised"), PROMISES)
    form.several("watch", msg("Who watches at night and at the weekend"),
                 {NOBODY: msg("nobody"), **_manager(answers), **_roles(form, answers)})  # fmt: skip


def _bad_day(form: Form, answers: Answers) -> None:
    known = _roles(form, answers)
    form.choice("crisis", msg("Who decides in a crisis"), known)
    form.choice("reached", msg("How soon they can be reached"), REACHED)
    form.choice("substitute", msg("Who stands in"), {NOBODY: msg("nobody"), **known})
    form.scale("plan", msg("Is there a crisis plan in writing?"), {"yes": msg("yes"), "no": msg("no")})


def _what_for(form: Form, answers: Answers) -> None:
    with st.container(key="guide-rows"):
        for name, aim in AIMS.items():
            left, right = st.columns([1.7, 1], vertical_alignment="center")
            with left:
                show(_row_name(form, aim))
            with right:
                form.scale(f"aim-{name}", aim, MUCH, bare=True)
    form.choice("sponsor", msg("Who stands up for the role at the top"),
                {NOBODY: msg("nobody"), **_roles(form, answers)})  # fmt: skip


def _manager(answers: Answers) -> dict[str, Any]:
    return {CM: _text(answers.manager) if answers.manager else ROLE}


def _header(form: Form, widths: Sequence[float], *names: Message) -> None:
    """What stands in the last columns; each field says it, too."""
    for column, name in zip(st.columns(widths)[-len(names) :], names, strict=True):
        with column:
            show(element("p", form.desk.say(name), class_="om-column-name", aria_hidden="true"))


def _roles(form: Form, answers: Answers) -> dict[str, Any]:
    return {name: _text(title) for name, title in roles(answers).items()}


def _text(words: Any) -> Text:
    return Text(plain=words) if isinstance(words, str) else Text(by_language=tuple(words.items()))


def _row_name(form: Form, name: Message | Text) -> Markup:
    return element("p", form.desk.say(name), class_="om-row-name")


QUESTIONS: tuple[Question, ...] = (
    Question("organization", msg("Who are you?"),
             msg("The domain brings its targets, its weights and its usual publics."), _who_are_you, "organization"),
    Question("departments", msg("Who leads, and which departments are there?"),
             msg("Only those that meet the publics, or have a say: five or six are enough."), _who_leads,
             "organization.roles"),
    Question("role", msg("Who looks after the communities today?"),
             msg("This is the seat that the others will be held against."), _who_cares, "community_manager"),
    Question("places", msg("Where do people write to you?"),
             msg("How much arrives, and which department holds the keys."), _where, "channels"),
    Question("publics", msg("Who are these people?"),
             msg("Leave a line untouched where you cannot tell."), _to_whom, "stakeholders"),
    Question("answers", msg("Who answers, and who has to agree first?"),
             msg("Each agreement costs time: this is what makes an answer late."), _who_answers, "case_types"),
    Question("hours", msg("When does somebody answer?"),
             msg("What arrives while nobody is there waits, and grows."), _when, "community_manager.hours"),
    Question("crisis", msg("And on a bad day?"),
             msg("Who can say what the organization says, on a Sunday at three in the morning."), _bad_day,
             "governance.crisis_plan"),
    Question("aims", msg("What should it achieve?"),
             msg("Your answers are the role’s trades: they say which department is its home."), _what_for,
             "strategy.objectives"),
    Question("placements", msg("Which placements do you want to compare?"),
             msg("Made from your answers; the best ones for your domain come first. More can be tried later."),
             choose_placements, "placements"),
)  # fmt: skip
"""In the order in which they are asked; later ones offer what earlier ones named."""
