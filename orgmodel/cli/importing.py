"""`orgmodel import`: files of somebody's convention into a scenario, shown before anything is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.imported import bring_in, read_mapping
from orgmodel.text import msg, render


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def import_(  # noqa: PLR0917
        files: Annotated[
            list[Path], typer.Argument(help=render(msg("CSV, XLSX, ODS, JSON, GraphML or GEXF."), language))
        ],
        output: Annotated[
            Path,
            typer.Option(
                "-o",
                "--output",
                help=render(msg("The scenario to write; one that is there is changed, its changes shown."), language),
                show_default=False,
            ),
        ],
        mapping: Annotated[
            Path | None,
            typer.Option("--mapping", help=render(msg("A YAML file that says which column is which."), language)),
        ] = None,
        pairs: Annotated[
            list[str] | None,
            typer.Option(
                "--map",
                metavar="MEANING=COLUMN",
                help=render(msg("Which column is which, as superior=“N+1”; may be repeated."), language),
            ),
        ] = None,
        sheet: Annotated[
            str | None, typer.Option("--sheet", help=render(msg("The sheet of a workbook to read."), language))
        ] = None,
        keep_names: Annotated[
            bool,
            typer.Option(
                "--keep-names", help=render(msg("Keep names; pseudonyms stand in their place else."), language)
            ),
        ] = False,
        yes: Annotated[
            bool, typer.Option("--yes", help=render(msg("Change the scenario without asking."), language))
        ] = False,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        given = read_mapping(mapping, pairs or ())
        return bring_in(files, output, language, given, sheet=sheet, keep_names=keep_names, yes=yes)

    return import_
