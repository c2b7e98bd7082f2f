"""What an import shows before anything is made of it: what was found, the first roles, every row with a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from orgmodel.importers.conventions import CONVENTIONS
from orgmodel.importers.recognition import Unrecognised
from orgmodel.importers.record import Import
from orgmodel.records import Problem
from orgmodel.scenario.preview import found, understood
from orgmodel.text import Message, msg, plural, render
from orgmodel.ui.markup import NOTHING, Markup, element, joined
from orgmodel.ui.parts import card, heading, opening, quiet, row, rows, table, words
from orgmodel.ui.problems import problem_list

FIRST: Final = 8
"""Rows of the preview (our proposal)."""
MOST: Final = 200
"""Rows with a word that are listed (our proposal)."""


def can_be_read(language: str) -> Markup:
    """The conventions that need no explanation."""
    names = words((one.title for one in CONVENTIONS), language)
    said = [
        msg("Headings in English or French, in any order; superiors named by identifier, e-mail or name."),
        msg("Any separator and encoding; in a workbook, any sheet that is a table."),
        msg("A file that fits nothing asks which column is which, and guesses nothing."),
    ]
    return card(
        heading(msg("Read without a question"), language),
        element("p", names),
        rows(row("·", render(one, language)) for one in said),
    )


def shown(made: Import, language: str) -> Markup:
    """The whole preview."""
    return joined([
        card(heading(msg("What was found"), language), rows(row("·", render(one, language)) for one in found(made))),
        _first(made, language),
        _rows(made.rejected, plural("{n} row rejected", "{n} rows rejected", len(made.rejected)), language, True),
        _rows(made.repaired, plural("{n} row repaired", "{n} rows repaired", len(made.repaired)), language, False),
        opening(element("span", render(msg("How it was read"), language)),
                rows(row("·", render(one, language)) for one in understood(made))),
    ])  # fmt: skip


def _first(made: Import, language: str) -> Markup:
    """The first roles, or stakeholders, as they will stand."""
    titles = {role.id: role.title or role.source_id for role in made.roles}
    units = {unit.id: unit.name for unit in made.units}
    if made.roles:
        head = (msg("Role"), msg("Unit"), msg("Reports to"))
        body = [
            (role.title or "–", words((units[one] for one in role.units), language) or "–",
             words((titles[one] for one in role.reports_to), language) or "–")
            for role in made.roles[:FIRST]
        ]  # fmt: skip
    else:
        head = (msg("Stakeholder"), msg("Kind"), msg("Tags"))
        some = made.stakeholders[:FIRST]
        body = [(one.name, one.kind or "–", words(one.tags, language) or "–") for one in some]
    caption = render(msg("The first rows"), language)
    return table([render(one, language) for one in head], body, caption=caption)


def _rows(problems: Sequence[Problem], title: Message, language: str, is_open: bool) -> Markup:
    if not problems:
        return NOTHING
    summary = element("span", render(title, language))
    return opening(summary, problem_list(problems[:MOST], language), is_open=is_open and len(problems) <= FIRST)


def asked_for(unknown: Unrecognised, language: str) -> Markup:
    """Why somebody is asked, and the first rows to answer from."""
    (first, *_) = unknown.tables
    body = [row.cells for row in first.rows[:4] if row.cells]
    return joined([
        element("p", render(msg("No convention known fits this file. Which column is which?"), language)),
        quiet(render(msg("Nothing is guessed; a column that is not named here is left unread."), language)),
        table(first.headings, body, caption=render(msg("The first rows"), language)) if body else NOTHING,
    ])  # fmt: skip
