"""What a deck tells: the placements of one scenario, who leads, and which of them the slides lead to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.export.format import Request
from orgmodel.export.standing import siblings, verdict_of, wanted
from orgmodel.placement.verdict import Verdict
from orgmodel.records import Finding
from orgmodel.risk.tracking import is_closed
from orgmodel.scenario.placed import Placed
from orgmodel.study import Study
from orgmodel.text import Listing, Message, listing, msg

NAMED = 3
"""Names in a sentence; of more, two and how many others (our proposal)."""


@dataclass(frozen=True)
class Story:
    """One scenario's placements, today's first of all, and the one the deck recommends."""

    whole: Study
    """As it was asked for; its hash is the model's."""
    study: Study
    """The placements of the scenario told."""
    request: Request
    """Whose placement is recommended; the best ranked one of the file where it names none."""

    @cached_property
    def verdict(self) -> Verdict | None:
        """Who leads over all candidates; None where nothing can be compared."""
        return verdict_of(self.whole, self.request)

    @property
    def today(self) -> Assessment:
        """The as-is, else the first placement."""
        return self.study.baseline

    @property
    def others(self) -> tuple[Assessment, ...]:
        """Every placement but today's, in the order of the file."""
        return tuple(one for one in self.study.assessments if one is not self.today)

    @cached_property
    def chosen(self) -> Assessment:
        """The placement recommended: the one asked for, else the best ranked of the file."""
        written = {one.placed.id: one for one in self.study.assessments}
        asked = written.get(self.request.placement or "")
        if asked is not None and asked is not self.today:
            return asked
        order = [row.id for row in self.verdict.ranking.rows] if self.verdict else []
        return next((written[name] for name in order if name in written), self.today)

    @property
    def changes_seat(self) -> bool:
        """Whether something else than today is recommended."""
        return self.chosen is not self.today

    def role(self) -> Any:
        """The title of the role to place."""
        return self.today.placed.manager.title

    def organization(self) -> Any:
        """The organization's name, else the scenario's title."""
        scenario = self.study.scenarios[0]
        return scenario.organization.name or scenario.title

    def axis(self, one: Assessment, axis: str) -> float | None:
        """Lever or risk of a placement."""
        return self.study.axis(one, axis)

    @property
    def sources(self) -> Message:
        """The last line of all notes: the model and its hash."""
        return msg("Computed by orgmodel from the scenario {file}, model {digest}.",
                   file=self.study.scenarios[0].location.file, digest=self.whole.digest)  # fmt: skip


def story_of(study: Study, request: Request) -> Story:
    """The story of the file that the wanted placement is of, the baseline's where none is.

    Raises:
        KeyError: the study has no placement of that id.
    """
    of = wanted(study, request)
    home = of.placed.scenario.source
    own = next((one for one in study.scenarios if one.source is home), study.scenarios[0])
    return Story(study, Study((own,), siblings(study, of)), request)


def open_findings(one: Assessment) -> list[Finding]:
    """The heads of the groups that ask for something still, the gravest first."""
    return [group.head for group in one.groups if not is_closed(group.head)]


def few(items: list[Any]) -> Listing | Message:
    """An enumeration of at most three, and how many more there are."""
    if len(items) <= NAMED:
        return listing(items)
    return msg("{first}, {second} and {n} more", first=items[0], second=items[1], n=len(items) - 2)


def superiors(placed: Placed) -> list[Any]:
    """Titles of those the first seat answers to."""
    return [placed.name(one) for one in placed.seats[0].reports_to] if placed.seats else []


def placed_at(finding: Finding) -> str:
    """The first place in the file that proves a finding."""
    return str(finding.evidence.places[0]) if finding.evidence.places else ""
