"""`orgmodel report`: a report, the decision record, the mandate letter and their like, in a file or on the screen."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import print_problems, say
from orgmodel.cli.reading import open_scenarios, print_notes, require_placements
from orgmodel.export import FORMATS
from orgmodel.export.contents import DOCUMENTS
from orgmodel.export.format import Format, Request
from orgmodel.export.guide import write_guide
from orgmodel.export.md import FORMAT as MARKDOWN
from orgmodel.records import Refused
from orgmodel.reports.values import read_values
from orgmodel.scenario.writer import replace_file
from orgmodel.study import Study, compare
from orgmodel.text import listing, msg, render

GUIDE, SHEET = "interview-guide", ".csv"


class Cadence(StrEnum):
    """The book's three reports."""

    weekly = "weekly"
    monthly = "monthly"
    strategic = "strategic"


class What(StrEnum):
    """Every document."""

    decision_record = "decision-record"
    mandate_letter = "mandate-letter"
    first_90_days = "first-90-days"
    interview_guide = "interview-guide"
    weekly = "weekly"
    monthly = "monthly"
    strategic = "strategic"
    minutes = "minutes"


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def helped(name: str, help_: object) -> typer.models.OptionInfo:
        return typer.Option(name, help=render(help_, language), show_default=False)  # type: ignore[no-any-return]

    def report(  # noqa: PLR0917
        file: options.file(language),  # type: ignore[valid-type]
        what: Annotated[What | None, helped("--what", msg("The document; the decision record where not said."))] = None,
        cadence: Annotated[Cadence | None, helped("--cadence", msg("A report: weekly, monthly, strategic."))] = None,
        to: Annotated[
            Path | None,
            helped("--to", msg("The file to write; its suffix is the format. Markdown on the screen else.")),
        ] = None,
        placement: Annotated[
            str | None,
            helped("--placement", msg("The placement it is about; else the one last decided on, else today’s.")),
        ] = None,
        values: Annotated[
            Path | None,
            helped("--values", msg("Values of the indicators: a table with columns indicator, period, value, note.")),
        ] = None,
        ballots: Annotated[Path | None, helped("--ballots", msg("Ballots of the room (CSV), for the minutes."))] = None,
        template: Annotated[Path | None, helped("--template", msg("The client’s own .pptx to write on."))] = None,
        day: Annotated[
            datetime | None,
            typer.Option("--day", formats=["%Y-%m-%d"], show_default=False,
                         help=render(msg("The day printed on it, from which plans count."), language)),
        ] = None,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:  # fmt: skip
        readings = open_scenarios([file])
        print_notes(readings, language)
        scenario = readings[0].scenario
        if placement:
            require_placements([scenario], [placement])
        name = cadence.value if cadence else what.value if what else DOCUMENTS[0]
        given = _bytes(values)
        print_problems(read_values(given, scenario, values.name if values else "").notes, language)
        request = Request(name, placement, language, day=_date(day), template=_bytes(template), values=given,
                          ballots=_bytes(ballots))  # fmt: skip
        made = _made(compare(scenario), request, to)
        if to is None:
            print(made.decode(), end="")
        else:
            replace_file(to, made)
            say(msg("{file} written.", file=str(to)), language)
        return 0

    return report


def _made(study: Study, request: Request, to: Path | None) -> bytes:
    """The file's bytes; a guide as CSV is one sheet for all who are asked."""
    if request.what == GUIDE and to is not None and to.suffix.lower() == SHEET:
        return write_guide(study, request)
    return _form(request.what, to).write(study, request)


def _form(what: str, to: Path | None) -> Format:
    """The format of a file's suffix.

    Raises:
        Refused: no format of that suffix gives the document.
    """
    if to is None:
        return MARKDOWN
    giving = [form for form in FORMATS if what in form.contents]
    form = next((one for one in giving if one.suffix == to.suffix.lower()), None)
    if form is None:
        suffixes = listing([one.suffix for one in giving] + ([SHEET] if what == GUIDE else []))
        raise Refused(msg("{file}: no document has this suffix; write one of {suffixes}", file=str(to),
                          suffixes=suffixes))  # fmt: skip
    return form


def _bytes(path: Path | None) -> bytes:
    return path.read_bytes() if path else b""


def _date(day: datetime | None) -> date | None:
    return day.date() if day else None
