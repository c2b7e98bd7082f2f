"""What would mend the risk that is open: changes tried on the model, with all they do, before anybody takes one."""

from __future__ import annotations

from difflib import ndiff

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.placement.advice.advising import advise_on, is_editable
from orgmodel.placement.advice.piece import Advice
from orgmodel.placement.advice.sentences import joined as in_one
from orgmodel.scenario.edit import edited
from orgmodel.text import Message, Share, listing, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, element, joined
from orgmodel.ui.parts import heading, pairs, quiet, show

KEPT = 100
"""Findings whose advice is kept (our proposal)."""


def advise_about(desk: Desk, chosen: Assessment) -> None:
    """Advice on the finding that the address names, if this placement has it."""
    name = desk.address.open
    if not any(finding.id == name for finding in chosen.findings):
        return
    with st.container(key="advice"):
        show(heading(msg("What would mend it"), desk.language))
        if not is_editable(chosen):
            show(quiet(desk.say(msg("Advice is given on placements that the file holds; save this one first."))))
            return
        decided = desk.opened.decided if desk.opened else ""
        with st.spinner(desk.say(msg("Trying changes on the model…"))):
            found = _advice(desk.digest, decided, chosen.placed.id, name, chosen)
        if not found:
            show(quiet(desk.say(msg("Nothing that can be written into the file would mend this alone."))))
        show(element("ol", *(_piece(one, desk) for one in found), class_="om-advice"))


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _advice(digest: str, decided: str, placement: str, name: str, _chosen: Assessment) -> tuple[Advice, ...]:
    """The advice on a finding, once for each content of the file."""
    return advise_on(_chosen, name)


def _piece(piece: Advice, desk: Desk) -> Markup:
    before, after = piece.effect.axes_before, piece.effect.axes_after
    rows: list[tuple[Message, Child]] = [
        (msg("Effect"), desk.say(piece.result)),
        (msg("Also better"), desk.say(listing(piece.improves)) if piece.improves else None),
        (msg("Worse"), desk.say(listing(piece.worsens)) if piece.worsens else desk.say(msg("nothing"))),
        (msg("Lever"), _moved(before.lever, after.lever, desk)),
        (msg("Risk"), _moved(before.risk, after.risk, desk)),
    ]
    lines = element("details", element("summary", desk.say(msg("Lines to write"))),
                    element("pre", _lines(piece, desk)), class_="om-lines")  # fmt: skip
    said = element("p", desk.say(in_one(piece.steps)), class_="om-step")
    return element("li", said, pairs((desk.say(label), value) for label, value in rows), lines)


def _moved(before: float | None, after: float | None, desk: Desk) -> str | None:
    if before is None or after is None or round(before, 2) == round(after, 2):
        return None
    return f"{desk.say(Share(before))} → {desk.say(Share(after))}"


def _lines(piece: Advice, desk: Desk) -> Markup:
    """The lines of the file that change: those that go, then those that come."""
    text = desk.scenario.source.text
    changed = [line for line in ndiff(text.splitlines(), edited(text, piece.edits).splitlines()) if line[:1] in "+-"]
    return joined(element("span", f"{line}\n", class_="gone" if line[0] == "-" else "new") for line in changed)
