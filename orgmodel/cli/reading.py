"""Open the files a command names, and say what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from orgmodel.cli.output import print_problems
from orgmodel.records import Finding, Level, Malformed, Problem
from orgmodel.scenario.reader import Reading, read

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
    """0, or 1 where a finding reaches the level named by `--fail-on`."""
    if fail_on is None:
        return 0
    threshold = Level[fail_on.upper()]
    return int(any(finding.level >= threshold for finding in findings))
