"""`orgmodel advise`: what to write to clear a finding or lift a check, and all that this changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.assessment import Assessment, assess
from orgmodel.checks import CHECKS
from orgmodel.cli import options
from orgmodel.cli.advised import advice_document, advice_table, diff_of
from orgmodel.cli.names import is_called, names_of, unknown
from orgmodel.cli.output import print_json, print_table, say
from orgmodel.cli.reading import as_is, open_scenarios, print_notes, require_placements
from orgmodel.placement.advice.advising import LIMIT, advise_on, is_editable
from orgmodel.placement.advice.piece import Advice
from orgmodel.placement.advice.silence import why_none
from orgmodel.placement.advice.target import find_target
from orgmodel.records import Refused
from orgmodel.risk.rules import RULES
from orgmodel.text import msg, render


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def advise(  # noqa: PLR0917
        file: options.file(language),  # type: ignore[valid-type]
        target: Annotated[
            str | None,
            typer.Argument(
                help=render(msg("A finding, rule or check; the gravest findings where not said."), language),
                show_default=False,
            ),
        ] = None,
        placement: Annotated[
            str | None,
            typer.Option(
                "--placement", help=render(msg("The placement of the file; as it is today where not said."), language)
            ),
        ] = None,
        pairs: Annotated[
            bool,
            typer.Option(
                "--pairs/--no-pairs", help=render(msg("Try changes two by two where none alone is enough."), language)
            ),
        ] = True,
        limit: Annotated[
            int, typer.Option("--limit", min=1, max=50, help=render(msg("Pieces of advice at most."), language))
        ] = LIMIT,
        diff: Annotated[bool, typer.Option("--diff", help=render(msg("Show the lines to write."), language))] = False,
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        assessment = _assessed(file, placement, language)
        name = target and _resolved(assessment, target)
        advice = advise_on(assessment, name, pairs, limit)
        if form is options.Format.json:
            print_json([advice_document(assessment.placed.base, one, language) for one in advice])
        elif not advice:
            say(why_none(find_target(assessment, name)) if name else msg("No finding asks for advice."), language)
        else:
            _print(assessment, advice, diff, language)
        return 0

    return advise


def _assessed(file: Path, placement: str | None, language: str) -> Assessment:
    (reading,) = readings = open_scenarios([file])
    print_notes(readings, language)
    scenario = reading.scenario
    require_placements([scenario], [placement] if placement else [])
    chosen = next((one for one in scenario.placements if one.id == placement), None) or as_is(scenario)
    assessment = assess(scenario, chosen)
    if not is_editable(assessment):
        raise Refused(msg("this placement is written in another file; ask for advice there"))
    return assessment


def _resolved(assessment: Assessment, name: str) -> str:
    """The id of the finding or check that a name means: its own, that of one of its subjects, of its rule or code."""
    findings = assessment.findings
    for finding in findings:
        if name in {finding.id, *(f"{finding.rule}@{subject}" for subject in finding.subjects)}:
            return finding.id
    rules = [rule.id for rule in RULES if is_called(rule, name)]
    found = next((one.id for one in findings if one.rule in rules), None)
    check = next((one.id for one in CHECKS if is_called(one, name)), None)
    if found or check:
        return found or check or ""
    if rules:
        raise Refused(msg("nothing of {rule} is found here, so there is nothing to mend", rule=rules[0]))
    raise unknown(name, (*(one.id for one in findings), *names_of((*RULES, *CHECKS))))


def _print(assessment: Assessment, advice: tuple[Advice, ...], diff: bool, language: str) -> None:
    print_table(advice_table(advice), language)
    for index, piece in enumerate(advice if diff else (), 1):
        say(msg("\nLines to write for {index}:", index=index), language)
        print(diff_of(assessment.placed.base, piece))
