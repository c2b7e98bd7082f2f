"""The small facts every room shares: where something is written, what is wrong, what proves a result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from orgmodel.text import Message, msg


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to say about a file at a place: an error makes it malformed, a note does not."""

    location: Location
    message: Message
    severity: Literal["error", "note"] = "error"


class Malformed(Exception):
    """A file that cannot be used as it is; carries all its problems, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{problem.location}: {problem.message}" for problem in problems))
        self.problems = problems


class Refused(Exception):
    """Something that cannot be done as asked; the message says what to do instead."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves a result: actors and ties by id, and the places in the file that say so."""

    actors: tuple[str, ...] = ()
    ties: tuple[tuple[str, str], ...] = ()
    places: tuple[Location, ...] = ()
    path: tuple[str, ...] = ()

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            tuple(dict.fromkeys(self.actors + other.actors)),
            tuple(dict.fromkeys(self.ties + other.ties)),
            tuple(dict.fromkeys(self.places + other.places)),
            self.path or other.path,
        )


class Level(IntEnum):
    """Level of a risk; the words are the same in the command line, JSON and registers."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def word(self) -> str:
        """The level's name as written in files and options."""
        return self.name.lower()

    @property
    def label(self) -> Message:
        """The level's name as read by a person."""
        return LEVEL_LABELS[self]


LEVEL_LABELS = {
    Level.LOW: msg("low"),
    Level.MEDIUM: msg("medium"),
    Level.HIGH: msg("high"),
    Level.CRITICAL: msg("critical"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fires on a placement, about one subject; `id` is `rule@subject` as registers name it."""

    rule: str
    subject: str
    level: Level
    message: Message
    evidence: Evidence
    title: Message
    likelihood: int | None = None
    consequence: int | None = None
    driver: float | None = None
    cause: str | None = None
    """Id of what its hits share (a role, a channel), where several were grouped into this finding."""
    subjects: tuple[str, ...] = ()
    """Ids of all it concerns, in the order found; registers may name any of them."""
    status: str | None = None
    """What the scenario's register says of it (accepted, mitigated…), while that is in force."""

    @property
    def id(self) -> str:
        """`rule@subject`, or the rule alone where it concerns the whole placement."""
        return f"{self.rule}@{self.subject}" if self.subject else self.rule
