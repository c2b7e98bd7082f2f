"""`orgmodel export`: a picture of a placement, in a file."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import say
from orgmodel.cli.reading import open_scenarios, print_notes, require_placements
from orgmodel.export import FORMATS
from orgmodel.export.format import Request
from orgmodel.records import Refused
from orgmodel.scenario.writer import replace_file
from orgmodel.study import compare
from orgmodel.text import listing, msg, render


class What(StrEnum):
    """What is drawn."""

    chart = "chart"
    map = "map"
    risk_matrix = "risk-matrix"
    lever_map = "lever-map"
    certainty = "certainty"


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def export(  # noqa: PLR0917
        file: options.file(language),  # type: ignore[valid-type]
        to: Annotated[
            Path,
            typer.Option(
                "--to",
                help=render(msg("The file to write; its suffix is the format: {suffixes}.", suffixes=_all()), language),
                show_default=False,
            ),
        ],
        what: Annotated[
            What,
            typer.Option(
                "--what",
                help=render(
                    msg(
                        "The reporting lines, the map of inside and outside, the risks, the map of lever and risk,"
                        " or how sure the ranking is."
                    ),
                    language,
                ),
            ),
        ] = What.chart,
        placement: Annotated[
            str | None,
            typer.Option(
                "--placement",
                help=render(msg("The placement to draw, or all; as it is today where not said."), language),
            ),
        ] = None,
        dark: Annotated[bool, typer.Option("--dark", help=render(msg("On a dark ground."), language))] = False,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        readings = open_scenarios([file])
        print_notes(readings, language)
        form = next((one for one in FORMATS if one.suffix == to.suffix.lower()), None)
        if form is None:
            raise Refused(
                msg("{file}: no format has this suffix; write one of {suffixes}", file=str(to), suffixes=_all())
            )
        if placement and placement != "all":
            require_placements([readings[0].scenario], [placement])
        study = compare(readings[0].scenario)
        names = [one.placed.id for one in study.assessments] if placement == "all" else [placement]
        for name in names:
            target = to.with_stem(f"{to.stem}-{name}") if placement == "all" else to
            replace_file(target, form.write(study, Request(what.value, name, language, dark=dark)))
            say(msg("{file} written.", file=str(target)), language)
        return 0

    return export


def _all() -> object:
    return listing(form.suffix for form in FORMATS)
