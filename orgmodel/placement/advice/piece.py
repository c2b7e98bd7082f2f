"""One piece of advice: what to write, what it does, in figures and in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.placement.advice.effect import Effect, Pairs, Shift
from orgmodel.placement.advice.move import Cost
from orgmodel.records import Finding
from orgmodel.scenario.edit import Edit
from orgmodel.text import Message


class Advice(NamedTuple):
    """What to do about one finding or check, and all that it changes."""

    target: str
    """Id of the finding or check it is for."""
    moves: tuple[str, ...]
    steps: tuple[Message, ...]
    """What to do, one sentence a change."""
    edits: tuple[Edit, ...]
    """On the text of the scenario's file, in this order."""
    said: Message
    """Steps, what they clear, what else they change and what they make worse."""
    clears: bool
    """Whether the finding is gone, or the check lifted."""
    result: Message
    """What becomes of what it is for."""
    improves: tuple[Message, ...]
    """What else is better: findings and checks."""
    worsens: tuple[Message, ...]
    """All that is for the worse: findings, checks, criteria."""
    cost: Cost
    effect: Effect
    after: Assessment
    """The placement as it would be, read from the edited text."""

    @property
    def fixed(self) -> tuple[Finding, ...]:
        """Findings that are gone."""
        return self.effect.fixed

    @property
    def new(self) -> tuple[Finding, ...]:
        """Findings that were not there."""
        return self.effect.new

    @property
    def worse(self) -> Pairs:
        """Findings of a higher level: before, after."""
        return self.effect.worse

    @property
    def better(self) -> Pairs:
        """Findings of a lower level: before, after."""
        return self.effect.better

    @property
    def lifted(self) -> tuple[Shift, ...]:
        """Checks that come out better."""
        return self.effect.lifted

    @property
    def lowered(self) -> tuple[Shift, ...]:
        """Checks that come out worse."""
        return self.effect.lowered

    @property
    def criteria_before(self) -> Mapping[str, float | None]:
        """Worth of each criterion as it is, 0 to 1; None where it cannot be assessed."""
        return self.effect.criteria_before

    @property
    def criteria_after(self) -> Mapping[str, float | None]:
        """Worth of each criterion as it would be."""
        return self.effect.criteria_after
