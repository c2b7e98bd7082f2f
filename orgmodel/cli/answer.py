"""`orgmodel answer`: what was answered in an interview guide, shown as a change of the scenario and written."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import print_problems, say
from orgmodel.cli.reading import open_scenarios, print_notes
from orgmodel.records import Refused
from orgmodel.reports.interview import answers
from orgmodel.scenario.edit import edited
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.writer import save
from orgmodel.text import msg, plural, render

AROUND = 1
"""Lines shown around a change (our proposal)."""


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def answer(
        file: options.file(language),  # type: ignore[valid-type]
        guide: Annotated[
            Path,
            typer.Argument(help=render(msg("The guide that came back, CSV or workbook."), language)),
        ],
        yes: Annotated[
            bool, typer.Option("--yes", help=render(msg("Write the change into the file."), language))
        ] = False,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:  # fmt: skip
        readings = open_scenarios([file])
        print_notes(readings, language)
        scenario = readings[0].scenario
        given = answers(guide.read_bytes(), scenario, guide.name)
        print_problems(given.notes, language)
        if not given.edits:
            raise Refused(msg("{file}: no answer that changes the scenario", file=str(guide)))
        before, path = scenario.source.text, scenario.source.path or file
        after = edited(before, given.edits)
        read_text(after, path.name, path.parent)
        print(changes(before, after, path.name))
        if yes:
            save(path, after, scenario.source.digest)
            say(plural("{n} answer written to {file}.", "{n} answers written to {file}.", len(given.edits),
                       file=str(file)), language)  # fmt: skip
        else:
            say(msg("Nothing is written yet; run again with --yes to write it."), language)
        return 0

    return answer


def changes(before: str, after: str, name: str) -> str:
    """What differs, as a unified diff."""
    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, n=AROUND, lineterm="")
    return "\n".join(lines)
