"""`orgmodel explain`: everything about one finding, rule, check, measure, criterion or metric, in words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.assessment import assess
from orgmodel.cli import options
from orgmodel.cli.explained import Explained, print_explained
from orgmodel.cli.names import unknown
from orgmodel.cli.output import print_json
from orgmodel.cli.reading import as_is, open_scenarios, print_notes, require_placements
from orgmodel.cli.results import result_names, results
from orgmodel.cli.statements import names, statements
from orgmodel.records import Refused
from orgmodel.text import msg, render


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def explain(
        what: Annotated[
            list[str],
            typer.Argument(
                metavar="[FILE] NAME",
                help=render(
                    msg(
                        "The id or code of a rule, check, measure, criterion or metric; with a scenario file before "
                        "it, what is found there, such as the id of a finding."
                    ),
                    language,
                ),
                show_default=False,
            ),
        ],
        placement: Annotated[
            str | None,
            typer.Option(
                "--placement", help=render(msg("The placement of the file; as it is today where not said."), language)
            ),
        ] = None,
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        explained = _explained(what, placement, language)
        if form is options.Format.json:
            print_json([one.document(language) for one in explained])
        else:
            print_explained(explained, language)
        return 0

    return explain


def _explained(what: Sequence[str], placement: str | None, language: str) -> tuple[Explained, ...]:
    match what:
        case [name]:
            return _stated(name)
        case [file, name]:
            return _found(Path(file), name, placement, language)
        case _:
            raise Refused(msg("write one name, or a file and a name"))


def _stated(name: str) -> tuple[Explained, ...]:
    found = statements(name)
    if not found and Path(name).is_file():
        raise Refused(msg("say what to explain of {file}: a finding, check, measure or criterion", file=name))
    if not found:
        raise unknown(name, names())
    return found


def _found(file: Path, name: str, placement: str | None, language: str) -> tuple[Explained, ...]:
    readings = open_scenarios([file])
    print_notes(readings, language)
    scenario = readings[0].scenario
    require_placements([scenario], [placement] if placement else [])
    chosen = next((one for one in scenario.placements if one.id == placement), None) or as_is(scenario)
    assessment = assess(scenario, chosen)
    found = results(assessment, name, language)
    if not found:
        raise unknown(name, result_names(assessment))
    return found
