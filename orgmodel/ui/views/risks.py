"""What could go wrong: the register in its order, each state edited in its row, beside the 5 × 5 picture."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.diagram.risk_matrix import counted_levels
from orgmodel.risk.tracking import STATUSES, is_closed
from orgmodel.text import Message, msg, plural
from orgmodel.ui.advising import advise_about
from orgmodel.ui.desk import Desk
from orgmodel.ui.maps import risk_picture
from orgmodel.ui.markup import Strong, element
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, quiet, show
from orgmodel.ui.picture import Picture, show_picture
from orgmodel.ui.pictures import in_words
from orgmodel.ui.risk_row import group_row, largest_share
from orgmodel.ui.state import go
from orgmodel.ui.tracking_form import track, waiting
from orgmodel.ui.unfolding import follow

SIDES = (1.9, 1)
"""Widths of the register and of the picture."""


def say(desk: Desk) -> None:
    """How many risks of which level are open, and the first of them; then what was decided, and what lacks data."""
    chosen = desk.chosen
    answer(_sentence(chosen), desk.language, [chosen.placed.title, *_settled(chosen), *_unassessed(chosen)])


def draw(desk: Desk) -> None:
    """The register beside its picture; where there is nothing to register, how much was looked at."""
    chosen = desk.chosen
    if not chosen.groups:
        asked = sum(outcome.applicable and not outcome.missing for outcome in chosen.outcomes.values())
        show(quiet(desk.say(plural("{n} rule looks at this placement; what it sees stays below that level.",
                                   "{n} rules look at this placement; what they see stays below that level.",
                                   asked))))  # fmt: skip
        waiting(desk)
        return
    left, right = st.columns(SIDES, gap="large")
    with left:
        _register(chosen, desk)
    with right, st.container(key="risk-side"):
        picture = _picture(chosen, desk)
        waiting(desk)
        advise_about(desk, chosen)
        in_words(picture, desk)
    follow(desk, "opened-risk")


def _sentence(chosen: Assessment) -> Message:
    heads = [group.head for group in chosen.groups if not is_closed(group.head)]
    if not chosen.findings:
        return msg("Nothing stands out: no risk reaches the level at which we would speak.")
    if not heads:
        return msg("Every risk that stands out is settled.")
    return msg("{counts}; first of all, {risk}.", counts=Strong(counted_levels(heads)),
               risk=Strong(heads[0].title, "role"))  # fmt: skip


def _settled(chosen: Assessment) -> list[Message]:
    counts = Counter(group.head.status for group in chosen.groups)
    said = [msg("{n} {state}", n=counts[name], state=word) for name, word in STATUSES.items() if counts[name]]
    unseen = counts[None]
    return [*said, plural("{n} not looked at", "{n} not looked at", unseen)] if unseen else said


def _unassessed(chosen: Assessment) -> list[Message]:
    lacking = sum(1 for outcome in chosen.outcomes.values() if outcome.applicable and outcome.missing)
    return [plural("{n} rule lacks data", "{n} rules lack data", lacking)] if lacking else []


def _register(chosen: Assessment, desk: Desk) -> None:
    """A row a group: what it says on the left, its state on the right."""
    tick = desk.say(msg("Bar: share of a mean year’s loss. Tick: share of the worst years."))
    share = element("span", desk.say(msg("of a year’s loss")), title=tick)
    show(element("div", element("span", desk.say(msg("Register"))), share, class_="om-register-head"))
    most = largest_share(chosen)
    with st.container(key="register", gap=None):
        for index, group in enumerate(chosen.groups, 1):
            with st.container(key=f"risk-{index}", horizontal=True, gap="small", vertical_alignment="top"):
                show(group_row(index, group, most, chosen, desk))
                track(group, chosen, desk)


def _picture(chosen: Assessment, desk: Desk) -> Picture:
    """The 5 × 5 picture: a picture, not a product (Cox 2008); a click on a number opens its row."""
    picture = risk_picture(desk, chosen)

    def open_row(finding: str) -> None:
        go(desk.address, open=finding)

    show_picture(picture, "risk-matrix", desk.language, on_pick=open_row, selected=[desk.address.open])
    return picture


VIEW = View("risks", msg("Risks"), say, draw)
