"""The ballot on a phone: six themes put in order by touch, sent until the store has it, changed until the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

import streamlit as st

from orgmodel.criteria.headings import HEADINGS
from orgmodel.placement.ballots import LONGEST, clean_name
from orgmodel.placement.orders import IDS, read_order, write_order
from orgmodel.records import Refused
from orgmodel.store.rounds import Round
from orgmodel.store.votes import cast
from orgmodel.text import Message, msg, render
from orgmodel.ui.keeping import store
from orgmodel.ui.picture import ASSETS
from orgmodel.ui.themes import ABOUT

KEY: Final = "ballot"
RECEIPT: Final = "ballot-receipt"
LONGEST_SENT: Final = 500
"""Letters of a name that are looked at; more is no name (our proposal)."""
DEVICE: Final = re.compile(r"[0-9a-f]{32}")
"""A phone names itself by chance; the name says nothing of whose it is."""
WORDS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "hint": msg("Touch the theme that matters most, then the next ones."),
        "rest": msg("You may send it now: those without a number count as equal, after the others."),
        "whole": msg("All six are in order."),
        "unranked": msg("without a number"),
        "undo": msg("Undo"),
        "clear": msg("Start over"),
        "name": msg("Your name, if you wish"),
        "send": msg("Send my ballot"),
        "sending": msg("Sending… keep this page open."),
        "thanks": msg("Thank you. Your ballot counts."),
        "until": msg("You can change it until the vote is closed."),
        "change": msg("Change my ballot"),
        "next": msg("Somebody else votes on this phone"),
        "closed": msg("The vote is closed."),
        "counted": msg("Your ballot counts as it stands here:"),
        "uncounted": msg("No ballot was sent from this phone."),
    }
)


def ballot(one: Round, language: str) -> None:
    """The ballot of a vote; once the vote is closed, what this phone sent."""
    data = {
        "code": one.code,
        "open": one.is_open,
        "language": language,
        "longest": LONGEST,
        "themes": [_theme(number, language) for number in range(len(HEADINGS))],
        "words": {name: render(word, language) for name, word in WORDS.items()},
        "receipt": st.session_state.get(RECEIPT),
    }

    def sent() -> None:
        st.session_state[RECEIPT] = receipt(one.code, st.session_state[KEY].sent, language)

    _component()(key=KEY, data=data, on_sent_change=sent)


def receipt(code: str, given: Any, language: str) -> dict[str, Any]:
    """What a phone hears of the ballot it sent: that it was taken in, or why not.

    Whatever is no ballot of ours is refused; `given` comes from a browser.
    """
    number = str(given.get("number", ""))[:40] if isinstance(given, dict) else ""
    try:
        device, order, name = _read(given)
        cast(store(), code, device, order, name)
    except Refused as refused:
        return {"number": number, "taken": False, "said": render(refused.message, language)}
    return {"number": number, "taken": True, "said": ""}


def _read(given: Any) -> tuple[str, str, str]:
    """Device, order and name of a ballot that a phone sent.

    Raises:
        Refused: it is none.
    """
    device, order, name = (given.get(key) if isinstance(given, dict) else None for key in ("device", "order", "name"))
    is_known = isinstance(device, str) and DEVICE.fullmatch(device) and isinstance(name, str)
    if not is_known or not isinstance(order, list) or not order or any(one not in IDS for one in order):
        raise Refused(msg("This is no ballot; open the page again."))
    return str(device), write_order(read_order(",".join(order))), clean_name(str(name)[:LONGEST_SENT])


def _theme(number: int, language: str) -> dict[str, str]:
    heading = HEADINGS[number]
    return {"id": heading.id, "title": render(heading.title, language), "about": render(ABOUT[heading.id], language)}


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    html, css, js = ((ASSETS / f"ballot.{kind}").read_text("utf-8") for kind in ("html", "css", "js"))
    return st.components.v2.component("orgmodel_ballot", html=html, css=css, js=js)
