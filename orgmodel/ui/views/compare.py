"""Three to eight placements side by side: boxes at the same place, criteria as bars, findings fixed and new."""

from __future__ import annotations

from typing import Final

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.study import Study, difference
from orgmodel.text import Message, Share, msg
from orgmodel.ui.changes import finding_rows
from orgmodel.ui.desk import Desk
from orgmodel.ui.levers import fad_banner, show_levers
from orgmodel.ui.markup import NOTHING, Child, Markup, Strong, element
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, bar, heading, quiet, show, table
from orgmodel.ui.picture import show_picture
from orgmodel.ui.pictures import wall_picture
from orgmodel.ui.state import go

MOST: Final = 8
"""Placements on one screen (app.md)."""
FEW: Final = 4
"""Up to here two charts stand in a row, above it three: smaller ones cannot be read from the back of the room."""


def say(desk: Desk) -> None:
    """Who promises most, and who risks least."""
    answer(_sentence(desk.study), desk.language, _beneath(desk.study, desk))


def draw(desk: Desk) -> None:
    """Charts, criteria and findings, side by side."""
    show(fad_banner(desk))
    study = Study((desk.scenario,), _kept(desk))
    _charts(study, desk)
    left, right = st.columns([3, 2], gap="large")
    with left:
        show(_criteria(study, desk))
    with right:
        show_levers(study, desk.chosen.placed.id, desk, "compare-levers")
    show(_findings(study, desk))


def _kept(desk: Desk) -> tuple[Assessment, ...]:
    """The placements compared: all of them, up to what a screen holds, else those picked."""
    every = desk.study.assessments
    if len(every) <= MOST:
        return every
    titles = {one.placed.id: desk.say(one.placed.title) for one in every}
    names = st.multiselect(
        desk.say(msg("Placements compared")),
        list(titles),
        default=list(titles)[:MOST],
        format_func=lambda name: titles.get(name, name),
        max_selections=MOST,
        key="compared",
    )
    return tuple(one for one in every if one.placed.id in names) or every[:MOST]


def _sentence(study: Study) -> Message:
    lever = {one.placed.id: value for one in study.assessments if (value := study.axis(one, "lever")) is not None}
    risk = {one.placed.id: value for one in study.assessments if (value := study.axis(one, "risk")) is not None}
    if not lever or not risk:
        return msg("Too little is written to hold these placements against each other.")
    strongest = max(lever, key=lambda name: lever[name])
    safest = min(risk, key=lambda name: risk[name])
    first, second = (study.find(name).placed.title for name in (strongest, safest))
    if strongest == safest:
        return msg("{placement} promises the strongest lever and carries the least risk.",
                   placement=Strong(first, "role"))  # fmt: skip
    return msg("{first} promises the strongest lever; {second} carries the least risk.",
               first=Strong(first, "role"), second=Strong(second, "role"))  # fmt: skip


def _beneath(study: Study, desk: Desk) -> list[Message]:
    weights = study.weights()
    said = [msg("Weights of the domain, times those of the file.")]
    if len(weights) < len(CRITERIA):
        left = len(CRITERIA) - len(weights)
        said.append(msg("{count} criteria of {total} cannot be assessed everywhere and are left out",
                        count=left, total=len(CRITERIA)))  # fmt: skip
    return said


def _charts(study: Study, desk: Desk) -> None:
    shown = study.assessments
    abreast = 2 if len(shown) <= FEW else 3
    for start in range(0, len(shown), abreast):
        for column, one in zip(st.columns(abreast, gap="large"), shown[start : start + abreast], strict=False):
            with column:
                _chart(one, study, desk)


def _chart(one: Assessment, study: Study, desk: Desk) -> None:
    picture = wall_picture(desk, one)
    chosen = one.placed.id == desk.chosen.placed.id

    def choose(_box: str) -> None:
        go(desk.address, placement=one.placed.id)

    show(element("h2", desk.say(one.placed.title), class_="om-placement chosen" if chosen else "om-placement"))
    show_picture(picture, f"compare-{one.placed.id}", desk.language, on_pick=choose)  # fmt: skip


def _criteria(study: Study, desk: Desk) -> Markup:
    weights = study.weights()
    today = study.baseline
    head: list[Child] = [desk.say(msg("Criterion")), desk.say(msg("Weight")),
            *(element("span", desk.say(one.placed.title), class_="om-head") for one in study.assessments)]  # fmt: skip
    body: list[list[Child]] = [
        [
            element("span", desk.say(criterion.title), title=desk.say(criterion.meaning)),
            desk.say(Share(weights[criterion.id])) if criterion.id in weights else "–",
            *(_bar(criterion, one, today, desk) for one in study.assessments),
        ]
        for criterion in sorted(CRITERIA, key=lambda one: -weights.get(one.id, 0.0))
    ]
    title = msg("Criteria, from worst to best; the tick is “{placement}”", placement=today.placed.title)
    return heading(title, desk.language) + table(head, body, "criteria", desk.say(title))


def _bar(criterion: Criterion, one: Assessment, today: Assessment, desk: Desk) -> Markup:
    value = one.criteria[criterion.id]
    said = msg("{placement}, {criterion}: {value}", placement=one.placed.title, criterion=criterion.title, value=value)
    reference = None if one is today else today.criteria[criterion.id]
    return bar(value, reference, chosen=one.placed.id == desk.chosen.placed.id, label=desk.say(said))


def _findings(study: Study, desk: Desk) -> Markup:
    today = study.baseline
    blocks = [_against(today, one, desk) for one in study.assessments if one is not today]
    return heading(msg("Findings against “{placement}”", placement=today.placed.title), desk.language) + element(
        "div", *blocks, class_="om-columns"
    )


def _against(today: Assessment, one: Assessment, desk: Desk) -> Markup:
    found = finding_rows(today, one, desk)
    same = len(difference(today, one).unchanged)
    body = found if found != NOTHING else quiet(desk.say(msg("No finding changes.")))
    return element(
        "section",
        element("h3", desk.say(one.placed.title), class_="om-name"),
        body,
        quiet(desk.say(msg("{count} unchanged", count=same))),
        class_="om-card",
    )


VIEW = View("compare", msg("Compare"), say, draw)
