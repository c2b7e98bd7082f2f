"""An import on the command line: shown, checked whole, then written or laid on what is there."""

from __future__ import annotations

import secrets
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from orgmodel.cli.output import say
from orgmodel.importers.importing import imported
from orgmodel.importers.opening import MAX_BYTES
from orgmodel.importers.own_workbook import own_tree
from orgmodel.records import Refused
from orgmodel.scenario.block_style import written
from orgmodel.scenario.characters import decode
from orgmodel.scenario.difference import edits_between, plain, told
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.intake import Drafted, scenario_of
from orgmodel.scenario.preview import preview
from orgmodel.scenario.reader import Reading, read, read_text
from orgmodel.scenario.reimport import Relaid, relaid
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.staff_list import staff_text
from orgmodel.scenario.writer import ChangedElsewhere, replace_file, save
from orgmodel.text import msg, plural, render

Mapped = Mapping[str, str | Sequence[str]]
MOST_CHANGES = 40
"""Changes listed one by one (our proposal)."""


def read_mapping(file: Path | None, pairs: Iterable[str]) -> dict[str, str | Sequence[str]]:
    """What means what: the file's entries, then those of the command line.

    Raises:
        Malformed: the file is no mapping.
        Refused: a pair without `=`.
    """
    given: dict[str, str | Sequence[str]] = {}
    if file is not None:
        tree = read_tree(decode(_bytes(file), file.name), file.name)
        given = {str(key): [str(one) for one in value] if isinstance(value, list) else str(value)
                 for key, value in tree.items()}  # fmt: skip
    for pair in pairs:
        meaning, sign, column = pair.partition("=")
        if not sign:
            raise Refused(msg("“{pair}” says nothing; write MEANING=COLUMN, as superior=Manager", pair=pair[:60]))
        given[meaning.strip()] = column.strip()
    return given


def bring_in(
    files: Sequence[Path],
    output: Path,
    language: str,
    given: Mapped,
    *,
    sheet: str | None = None,
    keep_names: bool = False,
    yes: bool = False,
) -> int:
    """The exit code of an import; whatever keeps it from being done is raised, and nothing is written."""
    read_in = [(file.name, _bytes(file)) for file in files]
    there = read(output) if output.exists() else None
    own = own_tree(*read_in[0]) if len(read_in) == 1 else None
    if own is not None:
        say(msg("a workbook of orgmodel's own: every sheet is read back"), language)
        if there is None:
            return _write(output, Drafted(written(plain(own))), language)
        return _lay(output, there, Relaid(_differences(there, own), ()), language, yes)
    made = imported(read_in, given, keep_names=keep_names, sheet=sheet, salt=_salt(there))
    for line in preview(made):
        say(line, language)
    if there is None:
        return _write(output, scenario_of(made, language, f"{output.stem}_staff.csv"), language)
    laid = relaid(there.scenario, made, language)
    for name in laid.kept:
        say(msg("“{role}” is no longer in the file, and stays: the scenario still names it", role=name), language)
    return _lay(output, there, laid, language, yes)


def _differences(there: Reading, own: Mapping[str, Any]) -> tuple[Edit, ...]:
    """What the workbook says otherwise; where the roles stand, it does not say."""
    edits = edits_between(there.scenario.source.tree, own)
    return tuple(edit for edit in edits if edit != Edit("drop", ("organization", "roles_from")))


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _salt(there: Reading | None) -> str:
    """The salt of the hashes that are there, so that the same people are known again; else a new one."""
    roles = there.scenario.organization.roles if there else ()
    salted = (role.source_id.partition(":")[0] for role in roles if role.source_id and ":" in role.source_id)
    return next(salted, "") or secrets.token_hex(4)


def _write(output: Path, drafted: Drafted, language: str) -> int:
    """A new scenario, read once before it is written."""
    staff = f"{output.stem}_staff.csv"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / staff).write_text(drafted.staff, "utf-8")
        read_text(drafted.text, output.name, folder)
    if drafted.staff:
        replace_file(output.with_name(staff), drafted.staff.encode())
        say(msg("{file} written.", file=str(output.with_name(staff))), language)
    replace_file(output, drafted.text.encode())
    say(msg("{file} written.", file=str(output)), language)
    return 0


def _lay(output: Path, there: Reading, laid: Relaid, language: str, yes: bool) -> int:
    """The changes shown, agreed to, and laid on the file, and on its staff list where it has one."""
    source, changes = there.scenario.source, (*laid.edits, *laid.beside)
    if not changes:
        say(msg("{file} says all of this already; nothing was written", file=output.name), language)
        return 0
    _tell(changes, output, there, language)
    text = edited(source.text, laid.edits)
    staff = _staff_of(output, there, laid)
    with tempfile.TemporaryDirectory() as folder:
        if staff:
            (Path(folder) / staff[0].name).write_bytes(staff[2])
        read_text(text, output.name, folder if staff else output.parent)
    if not (yes or _agreed(language)):
        say(msg("Nothing was written; --yes writes it."), language)
        return 0
    if staff and staff[0].read_bytes() != staff[1]:
        raise ChangedElsewhere(staff[0], b"")
    if laid.edits:
        save(output, text, source.digest)
        say(msg("{file} written.", file=str(output)), language)
    if staff:
        replace_file(staff[0], staff[2])
        say(msg("{file} written.", file=str(staff[0])), language)
    return 0


def _tell(changes: Sequence[Edit], output: Path, there: Reading, language: str) -> None:
    say(plural("{n} change to {file}:", "{n} changes to {file}:", len(changes), file=output.name), language)
    for edit in changes[:MOST_CHANGES]:
        say(told(edit, there.scenario.source.tree), language)
    if len(changes) > MOST_CHANGES:
        say(plural("and {n} more", "and {n} more", len(changes) - MOST_CHANGES), language)


def _staff_of(output: Path, there: Reading, laid: Relaid) -> tuple[Path, bytes, bytes] | None:
    """The staff list, what it holds, and what it is to hold; None where nothing changes in it."""
    if laid.staff is None:
        return None
    path = output.parent / str(there.scenario.organization.roles_from)
    before = path.read_bytes()
    head = next(iter(before.decode("utf-8-sig", "replace").splitlines()), "")
    separator = ";" if ";" in head and "," not in head else ","
    columns = [column.strip() for column in head.split(separator)]
    return path, before, staff_text(laid.staff, columns, separator).encode()


def _agreed(language: str) -> bool:
    """Whether somebody sits at the terminal and says yes."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    answer = input(render(msg("Write it? (yes/no)"), language) + " ")
    return answer.strip().casefold() in ("y", "yes", "o", "oui")
