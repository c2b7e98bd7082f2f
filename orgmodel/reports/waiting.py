"""What waits for each field that is not written: criteria with their weight, checks, risks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.weighing import weights_of
from orgmodel.text import Message, Share, listing, msg, plural


@dataclass(frozen=True, slots=True)
class Waiting:
    """Ids of all that cannot be told, or only up to a bound, while a field is not written."""

    weight: float = 0.0
    """Share of all weight that lies on the criteria that wait, 0 to 1: how far the field can move the ranking."""
    criteria: frozenset[str] = frozenset()
    checks: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[float, int, int]:
        """What matters most first."""
        return -self.weight, -len(self.checks), -len(self.rules)

    def in_words(self) -> Message | None:
        """How much waits; None where nothing does."""
        said: list[Message] = []
        if self.criteria:
            said.append(plural("{n} criterion of the ranking ({weight} of the weight)",
                               "{n} criteria of the ranking ({weight} of the weight)",
                               len(self.criteria), weight=Share(self.weight)))  # fmt: skip
        if self.checks:
            said.append(plural("{n} check", "{n} checks", len(self.checks)))
        if self.rules:
            said.append(plural("{n} risk", "{n} risks", len(self.rules)))
        return msg("{things}", things=listing(said)) if said else None


@dataclass(slots=True)
class _Found:
    criteria: set[str] = field(default_factory=set)
    checks: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)


def waiting(assessments: Iterable[Assessment]) -> Mapping[str, Waiting]:
    """Field, as checks and measures name it (`block[].field`), → what waits for it in any of the placements."""
    found: dict[str, _Found] = {}
    rows = tuple(assessments)
    for one in rows:
        for name in CHECKS:
            checked = one.checks[name.id]
            if checked.status == "not_assessable":
                for path in checked.missing:
                    found.setdefault(path, _Found()).checks.add(name.id)
        for criterion in CRITERIA:
            for measure in (criterion.measure, *criterion.also):
                for path in one.measures[measure].missing:
                    found.setdefault(path, _Found()).criteria.add(criterion.id)
        for rule, outcome in one.outcomes.items():
            for path in outcome.missing:
                found.setdefault(path, _Found()).rules.add(rule)
    weights = weights_of(rows[0].placed.base, [criterion.id for criterion in CRITERIA]) if rows else {}
    return {
        path: Waiting(sum(weights.get(name, 0.0) for name in its.criteria), frozenset(its.criteria),
                      frozenset(its.checks), frozenset(its.rules))
        for path, its in found.items()
    }  # fmt: skip
