"""Arguments and options that several commands share, with their help in the reader's language."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from orgmodel.text import LANGUAGES, msg, render


class Format(StrEnum):
    """How a result is printed."""

    table = "table"
    json = "json"


class FailOn(StrEnum):
    """The level from which findings make a command fail."""

    low = "low"
    medium = "medium"
    high = "high"
    critical = "critical"


class Lang(StrEnum):
    """The language of what is printed."""

    en = "en"
    fr = "fr"


def chosen_language(arguments: list[str]) -> str:
    """The language of `--lang` where it is given, else of the environment, else English."""
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or (arguments[index + 1] if index + 1 < len(arguments) else "")
            if value in LANGUAGES:
                return value
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return spoken[:2] if spoken[:2] in LANGUAGES else "en"


def files(language: str) -> Any:
    """One scenario or several."""
    return Annotated[list[Path], typer.Argument(help=render(msg("Scenario files."), language), show_default=False)]


def file(language: str) -> Any:
    """One scenario."""
    return Annotated[Path, typer.Argument(help=render(msg("The scenario file."), language), show_default=False)]


def form(language: str) -> Any:
    """`--format table|json`."""
    return Annotated[Format, typer.Option("--format", help=render(msg("A table for people, or JSON."), language))]


def fail_on(language: str) -> Any:
    """`--fail-on low|medium|high|critical`."""
    return Annotated[
        FailOn | None,
        typer.Option("--fail-on", help=render(msg("Exit with 1 where a finding reaches this level."), language)),
    ]


def placements(language: str) -> Any:
    """`--placement ID`, as often as wanted."""
    return Annotated[
        list[str] | None,
        typer.Option("--placement", help=render(msg("Only this placement; may be repeated."), language)),
    ]


def lang(language: str) -> Any:
    """`--lang en|fr`."""
    return Annotated[
        Lang | None, typer.Option("--lang", help=render(msg("Language of what is printed: en or fr."), language))
    ]
