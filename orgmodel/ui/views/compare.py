"""Three to eight placements side by side: who wins, for whom, what flips it, and all that tells them apart."""

from __future__ import annotations

import streamlit as st

from orgmodel.text import Message, listing, msg
from orgmodel.ui.comparing import Comparison, comparison_of
from orgmodel.ui.comparing_board import ahead_table, change_cards, flip_card, score_table
from orgmodel.ui.comparing_choice import choose_placements
from orgmodel.ui.comparing_pictures import large, multiples
from orgmodel.ui.comparing_words import beneath, sentence_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.levers import fad_banner, show_levers
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, quiet, show


def say(desk: Desk) -> None:
    """Who wins, for whom, and what flips it."""
    found = comparison_of(desk)
    answer(sentence_of(found), desk.language, beneath(found))


def draw(desk: Desk) -> None:
    """The pictures, one of them large where it was clicked; scores with ranges, what flips the winner, what changes."""
    found = comparison_of(desk)
    show(fad_banner(desk))
    enlarged = found.find(desk.address.open)
    with st.container(key="compare-top"):
        choose_placements(found, desk)
    if enlarged is not None:
        large(enlarged, desk)
    multiples(found, desk, enlarged.name if enlarged else "")
    show(quiet(desk.say(_key(found))))
    show(score_table(found, desk))
    _verdict(found, desk)
    show(change_cards(found, desk, enlarged.name if enlarged else ""))


def _verdict(found: Comparison, desk: Desk) -> None:
    left, right = st.columns([1, 1], gap="large")
    with left:
        if found.verdict is not None:
            show(flip_card(found.verdict, desk))
            show(ahead_table(found, found.verdict, desk))
    with right:
        show_levers(found.study, desk.chosen.placed.id, desk, "compare-levers")


def _key(found: Comparison) -> Message:
    """What the signs mean; charts of another organization have places of their own."""
    signs = msg("+ added, − removed, ↔ moved; dashes: a dotted line")
    others = [there.scenario.organization.name or there.scenario.title for there, _ in found.by_file()[1:]]
    if not others:
        return signs
    return msg("{signs}. Charts of {others} are laid out on their own: only those of one organization share places.",
               signs=signs, others=listing(others))  # fmt: skip


VIEW = View("compare", msg("Compare"), say, draw)
