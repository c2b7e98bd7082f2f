"""Where phones cannot connect: the ballot to print, the grid the facilitator fills, a file of ballots in and out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import streamlit as st

from orgmodel.criteria.headings import HEADINGS
from orgmodel.placement.ballots import Ballot, clean_name, read_ballots, write_ballots
from orgmodel.placement.orders import order_of, read_order, write_order
from orgmodel.records import Malformed, Refused
from orgmodel.store.rounds import Round
from orgmodel.store.votes import take_in_paper
from orgmodel.text import Message, msg, plural
from orgmodel.ui.ballots_sheet import ballot_sheet
from orgmodel.ui.desk import Desk
from orgmodel.ui.entry import refuse_readers
from orgmodel.ui.keeping import store
from orgmodel.ui.markup import element, plain
from orgmodel.ui.parts import quiet, row, rows, show
from orgmodel.ui.polling import Poll, ballots_of, wished
from orgmodel.ui.problems import problem_list

GRID: Final = "ballots-grid"
FILE: Final = "ballots-file"
RANKS_FIRST: Final = re.compile(r"\s*((?:\d[ ,;./-]?){5}\d)(?:[\s,;:]+(.*))?")
NAME_FIRST: Final = re.compile(r"(.*\D)[\s,;:]+((?:\d[ ,;./-]?){5}\d)\s*")


def without_phones(poll: Poll, desk: Desk) -> None:
    """The ballot to print and the grid, side by side."""
    left, right = st.columns([1, 1.6], gap="large")
    with left:
        _print(poll.round, desk)
        _file(poll, desk)
    with right:
        _grid(poll, desk)


def download(poll: Poll, desk: Desk) -> None:
    """All ballots as CSV."""
    st.download_button(
        desk.say(msg("Ballots as CSV")),
        write_ballots(poll.ballots),
        file_name=f"ballots-{poll.round.code}.csv",
        mime="text/csv",
        key="ballots-csv",
        icon=":material/download:",
        on_click="ignore",
    )


def _print(one: Round, desk: Desk) -> None:
    st.download_button(
        desk.say(msg("Ballot to print")),
        lambda: ballot_sheet(desk.say(one.title), desk.language),
        file_name=f"ballot-{one.code}.pdf",
        mime="application/pdf",
        key="ballots-print",
        icon=":material/print:",
        on_click="ignore",
    )
    show(
        quiet(desk.say(msg("Four to a page, in both languages; a number beside each theme, 1 for the most important.")))
    )


def _file(poll: Poll, desk: Desk) -> None:
    given = st.file_uploader(
        desk.say(msg("Ballots from a CSV, into the grid")), type=["csv"], key=FILE, max_upload_size=1
    )
    if given is None or st.session_state.get("ballots-handled") == given.file_id:
        return
    try:
        ballots = read_ballots(given.getvalue(), given.name)
    except Malformed as malformed:
        show(problem_list(malformed.problems, desk.language))
        return
    st.session_state["ballots-handled"] = given.file_id
    st.session_state[f"{GRID}-{poll.round.code}"] = _lines(ballots)
    st.rerun()


def _grid(poll: Poll, desk: Desk) -> None:
    key = f"{GRID}-{poll.round.code}"
    st.session_state.setdefault(key, _lines(tuple(ballots_of(vote for vote in poll.votes if vote.is_paper))))
    show(element("ol", *(element("li", desk.say(one.title)) for one in HEADINGS), class_="om-legend"))
    written = st.text_area(
        desk.say(
            msg("One person a line: six numbers in this order, 1 for the most important, and a name if they wish")
        ),
        key=key,
        height=210,
        placeholder="132456\n213456 Ana",
    )
    ballots, problems = read_lines(written)
    show(
        rows(row("!", desk.say(msg("Line {number}: {reason}", number=number, reason=why))) for number, why in problems)
    )
    there = sum(vote.is_paper for vote in poll.votes)
    if there:
        show(quiet(desk.say(plural("{n} ballot of the grid counts now.", "{n} ballots of the grid count now.", there))))

    def take_in() -> None:
        with wished():
            refuse_readers()
            take_in_paper(store(), poll.round.code, [(write_order(one.order), one.name) for one in ballots])

    label = plural("Count this line", "Count these {n} lines", len(ballots)) if ballots else msg("Count these lines")
    if there and not ballots:
        label = msg("Take the ballots of the grid out")
    is_idle = bool(problems) or not (ballots or there)
    st.button(
        plain(desk.say(label)),
        key="ballots-take-in",
        on_click=take_in,
        disabled=is_idle,
        type="secondary" if is_idle else "primary",
    )


def read_lines(written: str) -> tuple[tuple[Ballot, ...], tuple[tuple[int, Message], ...]]:
    """The ballots of the grid, a line each, and what is wrong with the others, by the number of the line."""
    ballots: list[Ballot] = []
    problems: list[tuple[int, Message]] = []
    for number, line in enumerate(written.splitlines(), 1):
        if not line.strip():
            continue
        ranks, name = _halves(line)
        try:
            ballots.append(Ballot(read_order(ranks), clean_name(name)))
        except Refused as refused:
            problems.append((number, refused.message))
    return tuple(ballots), tuple(problems)


def _halves(line: str) -> tuple[str, str]:
    """The ranks and the name of a line, whichever comes first; all of it as ranks where six are not found."""
    found = RANKS_FIRST.fullmatch(line)
    if found:
        return found[1], found[2] or ""
    found = NAME_FIRST.fullmatch(line)
    return (found[2], found[1]) if found else (line, "")


def _lines(ballots: Sequence[Ballot]) -> str:
    return "\n".join(f"{_ranks(one)} {one.name}".strip() for one in ballots)


def _ranks(ballot: Ballot) -> str:
    """Six digits that give the order back; equal headings bear the same."""
    ranks = {name: rank for rank, group in enumerate(ballot.order, 1) for name in group}
    digits = "".join(str(ranks[heading.id]) for heading in HEADINGS)
    return digits if order_of(ranks) == ballot.order else ""
