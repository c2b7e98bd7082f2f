"""Open the files a command names, and say what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from orgmodel.cli.output import print_problems
from orgmodel.records import Finding, Level, Malformed, Problem, Refused
from orgmodel.risk.tracking import is_closed
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.reader import Reading, read
from orgmodel.scenario.types import Scenario
from orgmodel.text import msg

if TYPE_CHECKING:
    from orgmodel.study import Study


def open_scenarios(files: Iterable[Path]) -> list[Reading]:
    """Every file read.

    Raises:
        Malformed: with the problems of all files together.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    for file in files:
        try:
            reading = read(file)
        except Malformed as malformed:
            problems += malformed.problems
            continue
        readings.append(reading)
    if not problems:
        from orgmodel.risk.entries import register_problems

        problems = [problem for reading in readings for problem in register_problems(reading.scenario)]
    if problems:
        raise Malformed(tuple(problems))
    return readings


def require_placements(scenarios: Iterable[Scenario], names: Iterable[str]) -> None:
    """Every name is a placement of the scenarios.

    Raises:
        Refused: one is not; the nearest is named.
    """
    known = [placement.id for scenario in scenarios for placement in scenario.placements]
    for name in names:
        if name not in known:
            raise Refused(
                msg("there is no placement “{name}” in these files; {choice}", name=name, choice=choose(name, known))
            )


def as_is(scenario: Scenario) -> Placement | None:
    """Today's placement, None where it is unknown."""
    return next((one for one in scenario.placements if one.as_is), None)


def print_notes(readings: Iterable[Reading], language: str) -> None:
    """Notes of the reader: they change no exit code."""
    for reading in readings:
        print_problems(reading.notes, language)


def print_register_notes(study: Study, language: str) -> None:
    """Entries of the registers that nothing fires for any more, and those whose time has passed."""
    from orgmodel.risk.entries import register_problems

    for scenario in study.scenarios:
        found = [
            finding
            for one in study.assessments
            if one.placed.scenario.source == scenario.source
            for finding in one.findings
        ]
        print_problems((note for note in register_problems(scenario, found) if note.severity == "note"), language)


def exit_code(findings: Iterable[Finding], fail_on: str | None) -> int:
    """0, or 1 where a finding reaches the level named by `--fail-on` and the register has not settled it."""
    if fail_on is None:
        return 0
    threshold = Level[fail_on.upper()]
    return int(any(finding.level >= threshold and not is_closed(finding) for finding in findings))
