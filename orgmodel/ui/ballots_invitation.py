"""How a room comes to a vote: a QR code, the short address and the code, or why phones cannot come."""

from __future__ import annotations

import os
from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from orgmodel.store.rounds import Round
from orgmodel.text import msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.listening import ADDRESS, is_loopback
from orgmodel.ui.markup import NOTHING, Markup, element

QUIET: Final = 4
"""Empty squares around a code, as its standard asks (ISO/IEC 18004)."""
DARK, LIGHT = "#111827", "#FFFFFF"


def room_address() -> str:
    """Where phones reach the app: as the reader's own browser sees it, unless only this machine does so."""
    seen = urlsplit(st.context.url or "")
    if seen.hostname and not is_loopback(seen.hostname):
        return f"{seen.scheme}://{seen.netloc}"
    return os.environ.get(ADDRESS, "") or (f"{seen.scheme}://{seen.netloc}" if seen.netloc else "")


def invitation(one: Round, address: str, desk: Desk) -> Markup:
    """The code to scan, the address to type, and a caution where no phone will get through."""
    link = f"{address}/ballot?round={one.code}"
    typed = f"{urlsplit(address).netloc}/ballot"
    return element(
        "section",
        qr_code(link, desk.say(msg("QR code that opens {address}", address=link))),
        element(
            "div",
            element("p", desk.say(msg("Scan, or open")), class_="om-eyebrow"),
            element("p", typed, class_="om-typed"),
            element("p", desk.say(msg("and type")), class_="om-eyebrow"),
            element("p", one.code, class_="om-code-letters"),
            _caution(address, desk),
        ),
        class_="om-invitation",
    )


def invitation_line(one: Round, address: str, ballots: int, desk: Desk) -> Markup:
    """The same in one line, for those who come late."""
    typed = f"{urlsplit(address).netloc}/ballot"
    counted = desk.say(plural("{n} ballot", "{n} ballots", ballots))
    return element("p", element("b", counted, role="status"), " · ", typed, " · ",
                   element("b", one.code, class_="om-code-small"), class_="om-voting-line")  # fmt: skip


def _caution(address: str, desk: Desk) -> Markup:
    if not is_loopback(urlsplit(address).hostname or ""):
        return NOTHING
    said = msg("Phones cannot reach this address: the app listens to this machine alone. Start it with")
    or_else = msg("or fill in the grid below.")
    return element("p", desk.say(said), " ", element("code", "orgmodel app --host 0.0.0.0"), " ", desk.say(or_else),
                   class_="om-caution")  # fmt: skip


def qr_code(link: str, label: str) -> Markup:
    """A QR code as a picture, dark on white in every theme, as scanners want it."""
    import segno

    code = segno.make(link, error="m", micro=False)
    written = code.svg_data_uri(border=QUIET, dark=DARK, light=LIGHT, omitsize=True, encode_minimal=False)
    return element("img", src=written, alt=label, class_="om-qr")
