"""`orgmodel rank`: every candidate placement of a scenario in order, how sure that is, and what would flip it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import print_json, print_table, say
from orgmodel.cli.rankings import ranking_document
from orgmodel.cli.reading import open_scenarios, print_notes
from orgmodel.cli.voted import ballots_table, opinion_document, titles_of
from orgmodel.cli.weighing import read_priorities, read_weights
from orgmodel.placement.ballots import read_ballots
from orgmodel.placement.candidate import Candidate
from orgmodel.placement.candidates import candidates
from orgmodel.placement.opinion import opinion_in_words, opinion_of
from orgmodel.placement.priorities import DRAWS
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import score
from orgmodel.placement.verdict import Verdict, judge, verdict_in_words
from orgmodel.records import Refused
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.types import Scenario
from orgmodel.standings import (
    criteria_spread_table,
    exclusions_table,
    flip_in_words,
    shortlist_table,
    switches_table,
)
from orgmodel.text import msg, render


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def rank_(  # noqa: PLR0917
        file: options.file(language),  # type: ignore[valid-type]
        weights: Annotated[
            str, typer.Option(help=render(msg("Factors on the weights in force: load=2,autonomy=0.5."), language))
        ] = "",
        order: Annotated[
            str, typer.Option(help=render(msg("Criteria from the most important: load,autonomy."), language))
        ] = "",
        bounds: Annotated[
            str, typer.Option(help=render(msg("Bounds of weights: load=0.1..0.4,autonomy=..0.2."), language))
        ] = "",
        host: Annotated[
            list[str] | None,
            typer.Option(help=render(msg("Only under this role; may be repeated."), language)),
        ] = None,
        draws: Annotated[
            int, typer.Option(min=1, max=1_000_000, help=render(msg("Priorities drawn."), language))
        ] = DRAWS,
        seed: Annotated[int, typer.Option(min=0, help=render(msg("Seed of the draws."), language))] = 0,
        as_written: Annotated[
            bool,
            typer.Option(
                "--as-written", help=render(msg("Draw the weights alone; ranges count as written."), language)
            ),
        ] = False,
        ballots: Annotated[
            Path | None,
            typer.Option(
                help=render(
                    msg("Ballots of a room (CSV): their mean takes the place of the weights in force."), language
                ),
                show_default=False,
            ),
        ] = None,
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        (reading,) = readings = open_scenarios([Path(file)])
        print_notes(readings, language)
        given = read_ballots(ballots.read_bytes(), ballots.name) if ballots else ()
        scenario = reading.scenario
        found = candidates(scenario, _roles(scenario, host))
        with _progress(found.kept, language) as rows:
            scores = score(scenario, rows)
        opinion = opinion_of(given, scores) if given else None
        ranking = rank(scores, read_weights(weights, scores, opinion.weights if opinion else None))
        said = read_priorities(order, bounds, scores.criteria)
        verdict = judge(ranking, said, draws, seed, uncertain=not as_written)
        if form is options.Format.json:
            room = {"ballots": opinion_document(opinion)} if opinion else {}
            print_json(ranking_document(found, verdict, language) | room)
            return 0
        if opinion is not None:
            say(opinion_in_words(opinion, titles_of(scores)[opinion.winner]), language)
        _print(verdict, language)
        if opinion is not None:
            print_table(ballots_table(opinion, scores), language)
        print_table(exclusions_table(found.excluded), language)
        return 0

    return rank_


def _print(verdict: Verdict, language: str) -> None:
    """The sentences, and the tables they rest on."""
    say(verdict_in_words(verdict), language)
    flip = flip_in_words(verdict)
    if flip is not None:
        say(flip, language)
    for table in (shortlist_table(verdict), criteria_spread_table(verdict.ranking), switches_table(verdict)):
        print_table(table, language)


def _roles(scenario: Scenario, hosts: Sequence[str] | None) -> Sequence[str] | None:
    known = [role.id for role in scenario.organization.roles]
    for name in hosts or ():
        if name not in known:
            raise Refused(msg("“{name}” is not a role of this file; {choice}", name=name, choice=choose(name, known)))
    return hosts or None


@contextmanager
def _progress(rows: Sequence[Candidate], language: str) -> Iterator[Iterator[Candidate]]:
    """The candidates, with a bar on the standard error where a person looks on."""
    label = render(msg("Candidates"), language)
    with typer.progressbar(rows, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield iter(bar)
