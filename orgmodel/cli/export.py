"""`orgmodel export`: a picture, a table, the deck, the workbook, the page or everything, in a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import say
from orgmodel.cli.reading import open_scenarios, print_notes, require_placements
from orgmodel.export.bundle import ALL
from orgmodel.export.contents import TITLES
from orgmodel.export.format import Format, Request
from orgmodel.records import Refused
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.pseudonyms import pseudonymised
from orgmodel.scenario.writer import replace_file
from orgmodel.study import compare
from orgmodel.text import listing, msg, render

EVERY = "all"


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def helped(name: str, help_: object) -> typer.models.OptionInfo:
        return typer.Option(name, help=render(help_, language), show_default=False)  # type: ignore[no-any-return]

    def export(  # noqa: PLR0917
        files: options.files(language),  # type: ignore[valid-type]
        to: Annotated[
            Path, helped("--to", msg("The file to write; its suffix is the format: {suffixes}.", suffixes=_suffixes()))
        ],
        what: Annotated[
            str | None,
            helped("--what", msg("What it holds: {contents}. Where not said, the first that the format gives.",
                                 contents=listing(TITLES))),
        ] = None,
        placement: Annotated[
            str | None,
            helped("--placement", msg("The placement to draw, or all; as it is today where not said.")),
        ] = None,
        dark: Annotated[bool, typer.Option("--dark", help=render(msg("On a dark ground."), language))] = False,
        template: Annotated[Path | None, helped("--template", msg("The client’s own .pptx to write on."))] = None,
        values: Annotated[
            Path | None,
            helped("--values", msg("Values of the indicators: a table with columns indicator, period, value, note.")),
        ] = None,
        ballots: Annotated[Path | None, helped("--ballots", msg("Ballots of the room (CSV), for the minutes."))] = None,
        day: Annotated[
            datetime | None,
            typer.Option("--day", formats=["%Y-%m-%d"], show_default=False,
                         help=render(msg("The day printed on it; undated, the same file gives the same bytes."),
                                     language)),
        ] = None,
        no_names: Annotated[
            bool,
            typer.Option("--pseudonymise", help=render(msg("Without names: holders are renumbered."), language)),
        ] = False,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:  # fmt: skip
        readings = open_scenarios(files)
        print_notes(readings, language)
        form = _form(to)
        content = _content(form, what)
        scenarios = [reading.scenario for reading in readings]
        if placement and placement != EVERY:
            require_placements(scenarios, [placement])
        study = compare([pseudonymised(one) for one in scenarios] if no_names else scenarios)
        request = Request(content, placement, language, dark=dark, day=day.date() if day else None,
                          template=_bytes(template), values=_bytes(values), ballots=_bytes(ballots))  # fmt: skip
        names = [one.placed.id for one in study.assessments] if placement == EVERY else [placement]
        for name in names:
            target = to.with_stem(f"{to.stem}-{name}") if placement == EVERY else to
            replace_file(target, form.write(study, replace(request, placement=name)))
            say(msg("{file} written.", file=str(target)), language)
        return 0

    return export


def _form(to: Path) -> Format:
    """The format of a file's suffix.

    Raises:
        Refused: there is none.
    """
    form = next((one for one in ALL if one.suffix == to.suffix.lower()), None)
    if form is None:
        known = _suffixes()
        raise Refused(msg("{file}: no format has this suffix; write one of {suffixes}", file=str(to), suffixes=known))
    return form


def _content(form: Format, what: str | None) -> str:
    """What is asked of the format, its first where nothing is said.

    Raises:
        Refused: the format does not give it.
    """
    if what is None or what in form.contents:
        return what or form.contents[0]
    others = listing(one.suffix for one in ALL if what in one.contents)
    if others.items:
        raise Refused(msg("a {suffix} file does not hold “{what}”, which comes as {others}; it holds {contents}",
                          suffix=form.suffix, what=what, others=others, contents=listing(form.contents)))  # fmt: skip
    raise Refused(msg("nothing is called “{what}”; {choice}", what=what, choice=choose(what, list(TITLES))))


def _bytes(path: Path | None) -> bytes:
    return path.read_bytes() if path else b""


def _suffixes() -> object:
    return listing(form.suffix for form in ALL)
