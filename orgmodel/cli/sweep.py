"""`orgmodel sweep`: many files, their placements and worlds of their ranges, on one machine or many."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import complain, print_json, print_problems, print_table, say
from orgmodel.cli.swept import sweep_csv, sweep_document, sweep_json, sweep_table
from orgmodel.records import Refused
from orgmodel.scenario.writer import replace_file
from orgmodel.sweep import Sweep, sweep
from orgmodel.text import msg, render

MALFORMED = 2
"""Exit code where a file could not be read; the others are done all the same."""
FORMS = {".csv": lambda found, language: sweep_csv(found), ".json": sweep_json}


class What(StrEnum):
    """Which placements take part."""

    placements = "placements"
    candidates = "candidates"


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def sweep_(  # noqa: PLR0917
        files: Annotated[
            list[Path],
            typer.Argument(help=render(msg("Scenario files, or folders of them."), language), show_default=False),
        ],
        what: Annotated[
            What,
            typer.Option("--what", help=render(msg("The placements written, or all candidates."), language)),
        ] = What.placements,
        draws: Annotated[
            int, typer.Option(min=0, help=render(msg("Worlds drawn from the ranges of each file."), language))
        ] = 0,
        seed: Annotated[int, typer.Option(min=0, help=render(msg("Seed of the draws."), language))] = 0,
        workers: Annotated[
            int, typer.Option(min=0, help=render(msg("Processes of this machine; 0 for one a core."), language))
        ] = 0,
        scheduler: Annotated[
            str | None,
            typer.Option(help=render(msg("Address of a Dask scheduler, whose workers do the work."), language)),
        ] = None,
        output: Annotated[
            Path | None,
            typer.Option(help=render(msg("File for all rows, .csv or .json; its journal stands beside it."), language)),
        ] = None,
        resume: Annotated[
            Path | None,
            typer.Option(help=render(msg("Journal to go on with; it is begun where there is none."), language)),
        ] = None,
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        gc.freeze()
        gc.enable()  # a sweep may last for hours
        journal = _journal(output, resume)
        with _hint(journal, language), _progress(language) as progress:
            found = sweep(
                files, what=what.value, draws=draws, seed=seed, workers=workers, scheduler=scheduler, journal=journal,
                progress=progress,
            )  # fmt: skip
        if output:
            replace_file(output, FORMS[output.suffix.lower()](found, language))
            say(msg("{file} written.", file=str(output)), language)
        elif form is options.Format.json:
            print_json(sweep_document(found, language))
        else:
            print_table(sweep_table(found), language)
        return _close(found, journal if output else None, language)

    return sweep_


def _journal(output: Path | None, resume: Path | None) -> Path | None:
    """Where the journal stands; one that was left behind is gone on with only where that is said."""
    if output is None:
        return resume
    if output.suffix.lower() not in FORMS:
        raise Refused(msg("{file}: rows are written as .csv or .json; choose one of these", file=str(output)))
    beside = output.with_name(f"{output.name}.journal")
    if resume is None and beside.exists():
        raise Refused(
            msg("{file} is left from a sweep that was stopped; go on with --resume {file}, or delete it",
                file=str(beside))
        )  # fmt: skip
    return resume or beside


def _close(found: Sweep, journal: Path | None, language: str) -> int:
    """Says what is wrong with the files left out; a journal whose rows all stand in a file has done its work."""
    for one in found.refused:
        print_problems(one.problems, language)
    if not found.refused:
        if journal:
            journal.unlink(missing_ok=True)
        return 0
    if journal:
        complain(msg("Mend these files and go on with --resume {file}.", file=str(journal)), language)
    return MALFORMED


@contextmanager
def _hint(journal: Path | None, language: str) -> Iterator[None]:
    """Where a sweep is stopped, says how to go on."""
    try:
        yield
    except (KeyboardInterrupt, Refused):
        if journal and journal.exists():
            complain(msg("What is done stands in {file}; go on with --resume {file}.", file=str(journal)), language)
        raise


@contextmanager
def _progress(language: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on the standard error where a person looks on."""
    label = render(msg("Evaluations"), language)
    with typer.progressbar(length=1, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def told(done: int, whole: int) -> None:
            bar.length = whole
            bar.update(done - bar.pos)

        yield told
