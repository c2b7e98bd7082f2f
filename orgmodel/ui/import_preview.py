"""What an import shows before anything is made of it: what was found, the first roles, every row with a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from orgmodel.importers.conventions import CONVENTIONS
from orgmodel.importers.recognition import Unrecognised
from orgmodel.importers.record import Import
from orgmodel.records import Problem
from orgmodel.scenario.preview import found, understood
from orgmodel.text import Message, listing, msg, plural, render
from orgmodel.ui.markup import NOTHING, Markup, element, joined
from orgmodel.ui.parts import card, heading, quiet, row, rows, table, words
from orgmodel.ui.problems import problem_list

FIRST: Final = 6
"""Rows of the preview (our proposal)."""
MOST: Final = 200
"""Rows with a word that are listed (our proposal)."""


def can_be_read(language: str) -> Markup:
    """The conventions that need no explanation."""
    titles = dict.fromkeys(one.title for one in CONVENTIONS)
    names = (element("li", render(one, language)) for one in titles)
    said = [
        msg("Headings in English or French, in any order; superiors named by identifier, e-mail or name."),
        msg("Any separator and encoding; in a workbook, any sheet that is a table."),
        msg("A file that fits nothing asks which column is which, and guesses nothing."),
    ]
    return card(
        heading(msg("Read without a question"), language),
        element("ul", *names, class_="om-import-names"),
        rows(row("·", render(one, language)) for one in said),
    )


def shown(made: Import, language: str) -> Markup:
    """The whole preview: what came of it, every row with a word, then the first rows."""
    lines = [render(one, language) for one in found(made)]
    if made.dropped:
        dropped = msg("columns dropped on sight, never stored: {columns}", columns=listing(made.dropped))
        lines.append(render(dropped, language))
    return joined([
        card(heading(msg("In the file"), language), rows(row("·", line) for line in lines)),
        _rows(made.rejected, plural("{n} row rejected", "{n} rows rejected", len(made.rejected)), language),
        _rows(made.repaired, plural("{n} row repaired", "{n} rows repaired", len(made.repaired)), language),
        _more(msg("How it was read"), rows(row("·", render(one, language)) for one in understood(made)), language),
        _first(made, language),
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
    return table([render(one, language) for one in head], body, kind="om-import", caption=caption)


def _rows(problems: Sequence[Problem], title: Message, language: str) -> Markup:
    if not problems:
        return NOTHING
    return _more(title, problem_list(problems[:MOST], language), language)


def _more(title: Message, what: Markup, language: str) -> Markup:
    return element("details", element("summary", render(title, language)), what, class_="om-import-more")


def asked_for(unknown: Unrecognised, language: str) -> Markup:
    """Why somebody is asked, and the first rows to answer from."""
    (first, *_) = unknown.tables
    body = [row.cells for row in first.rows[:4] if row.cells]
    caption = render(msg("The first rows"), language)
    return joined([
        element("p", render(msg("No convention known fits this file. Which column is which?"), language)),
        quiet(render(msg("Nothing is guessed; a column that is not named here is left unread."), language)),
        table(first.headings, body, kind="om-import", caption=caption) if body else NOTHING,
    ])  # fmt: skip
