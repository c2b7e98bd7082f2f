"""The study that a command is about: files read, notes said, placements assessed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from orgmodel.cli.reading import open_scenarios, print_notes, print_register_notes, require_placements
from orgmodel.study import Study, compare


def open_study(files: Sequence[Path], placements: list[str] | None, language: str) -> Study:
    """The placements named, or all; notes of the files and of their registers go to the standard error.

    Raises:
        Malformed: with the problems of all files together.
        Refused: a placement named exists in none of the files.
    """
    readings = open_scenarios(files)
    print_notes(readings, language)
    scenarios = [reading.scenario for reading in readings]
    require_placements(scenarios, placements or ())
    study = compare(scenarios, placements)
    if placements is None:
        print_register_notes(study, language)
    return study
