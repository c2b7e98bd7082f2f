"""What a check is: a measure held against its thresholds, with four outcomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from orgmodel.measures.measure import Facts
from orgmodel.profiles.surveys import Survey
from orgmodel.records import Evidence
from orgmodel.text import Message

Status = Literal["pass", "warn", "fail", "not_assessable", "not_applicable"]
Part = Literal["misconceptions", "commandments", "metiers", "tools", "steering", "organigramme", "governance"]


class Checked(NamedTuple):
    """The outcome of a check on one placement."""

    status: Status
    explanation: Message
    value: float | None = None
    evidence: Evidence = Evidence()
    missing: tuple[str, ...] = ()


class Check(NamedTuple):
    """One question about a placement: its thresholds, where they come from, what to do."""

    id: str
    code: str
    """The label of the domain page (C07, M1), where there is one."""
    part: Part
    title: Message
    question: Message
    thresholds: Message
    provenance: Message
    remedy: Message
    check: Callable[[Facts], Checked]
    context: tuple[Survey, ...] = ()
    """What surveys say of others, as context and never as a target."""
