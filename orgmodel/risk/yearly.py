"""What findings may cost in a year, in points: simulated years, with causes that strike several risks at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from orgmodel.records import Finding
from orgmodel.risk.levels import FREQUENCY, LOSS, SHARED_CHANCE, SHARED_FACTOR, yearly_points
from orgmodel.risk.order import places
from orgmodel.risk.rule import SharedCause
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import position_of
from orgmodel.scenario.placed import Placed

YEARS: Final = 10_000
"""Simulated years (model.md §3)."""
SEED: Final = 20_261_120
"""Fixed, so that the same file gives the same figures."""
PERCENTILES: Final = (5, 95)
"""Percentiles of a finding's own year (model.md §3)."""
WORST: Final = YEARS // 20
"""Years of the tail: the worst 5 % by the loss of all findings together (model.md §5)."""
CAUSES: Final = get_args(SharedCause)
KEPT: Final = 512
"""Series of years kept in memory, 10 kB each: findings of the placements a session looks at (our proposal)."""
STEPS: Final = 2**16
"""Numbers a year is drawn from: a step is a hundredth of what chance leaves in a mean of these years."""

Stream = tuple[int, int, int]
"""Position of the rule in its family, kind of the subject, position of the subject: nothing that a name changes."""
Times = NDArray[np.uint8]


class YearlyLoss(NamedTuple):
    """What a finding costs in a year, in points (never money), and its place among the findings of its placement."""

    mean: float
    """Exact: frequency · (1 + .1 · 2) to the power of its shared causes · loss. It orders; it is not shown."""
    low: float
    high: float
    """5th and 95th percentile of the year's loss."""
    share_of_mean: float
    """Of the mean year of all findings, 0 to 1."""
    share_of_tail: float
    """Of what the worst year in twenty costs on average; the shares of all findings sum to 1."""
    order: int
    """Place in the list of findings, 1 the first."""
    order_low: int
    order_high: int
    """Places it may have where its likelihood and consequence are each one class off (our proposal)."""


class _Risk(NamedTuple):
    finding: Finding
    stream: Stream
    likelihood: int
    consequence: int
    causes: tuple[int, ...]

    @property
    def loss(self) -> int:
        return LOSS[self.consequence - 1]

    @property
    def mean(self) -> float:
        return yearly_points(self.likelihood, self.consequence, len(self.causes))

    @property
    def times(self) -> Times:
        return times(self.stream, self.likelihood, self.causes)


def yearly_losses(placed: Placed, findings: Sequence[Finding]) -> dict[str, YearlyLoss]:
    """The yearly loss of each finding of one placement, in order, by its id; those of fixed level have none.

    What the register says of a finding changes no figure.
    """
    risks = _risks(placed, findings)
    if not risks:
        return {}
    where, tails = places(findings), _tail_shares(risks)
    total = math.fsum(risk.mean for risk in risks)
    losses = {}
    for risk, tail in zip(risks, tails, strict=True):
        low, high = _interval(risk.stream, risk.likelihood, risk.causes)
        name = risk.finding.id
        losses[name] = YearlyLoss(
            risk.mean, low * risk.loss, high * risk.loss, risk.mean / total, tail, *where[name]
        )  # fmt: skip
    return losses


@lru_cache(maxsize=KEPT)
def times(stream: Stream, likelihood: int, causes: tuple[int, ...]) -> Times:
    """How often it happens in each simulated year: Poisson, more frequent where its causes strike.

    Years are drawn by inversion from the stream's own numbers, so that a higher likelihood never lowers a year, and
    no finding changes the years of another.
    """
    drawn = _drawn(stream)
    happened = np.zeros(YEARS, np.uint8)
    for count, years in enumerate(_years_by_strikes(causes)):
        happened[years] = _poisson(FREQUENCY[likelihood - 1] * SHARED_FACTOR**count)[drawn[years]]
    happened.flags.writeable = False
    return happened


def _risks(placed: Placed, findings: Sequence[Finding]) -> list[_Risk]:
    rules = {rule.id: (index, rule) for index, rule in enumerate(RULES)}
    risks = []
    for finding in findings:
        if finding.likelihood is not None and finding.consequence is not None:
            index, rule = rules[finding.rule]
            stream = (index, *position_of(placed, finding.subject))
            causes = tuple(CAUSES.index(cause) for cause in rule.shared_causes)
            risks.append(_Risk(finding, stream, finding.likelihood, finding.consequence, causes))
    return risks


def _tail_shares(risks: Sequence[_Risk]) -> list[float]:
    """Each finding's share of the worst years (contributions to the expected shortfall)."""
    total = np.zeros(YEARS, np.int32)
    for risk in risks:
        total += np.multiply(risk.times, risk.loss, dtype=np.int32)
    weights = _worst_years(total)
    worst = np.flatnonzero(weights)
    parts = [float(risk.times[worst] @ weights[worst]) * risk.loss for risk in risks]
    whole = math.fsum(parts) or 1.0
    return [part / whole for part in parts]


def _worst_years(total: NDArray[np.int32]) -> NDArray[np.float64]:
    """1 for a year of the tail; years that tie at its edge share what is left of it."""
    edge = np.partition(total, YEARS - WORST)[YEARS - WORST]
    beyond, tied = total > edge, total == edge
    left = (WORST - int(beyond.sum())) / int(tied.sum())
    return np.where(beyond, 1.0, np.where(tied, left, 0.0))


@lru_cache(maxsize=KEPT)
def _interval(stream: Stream, likelihood: int, causes: tuple[int, ...]) -> tuple[int, int]:
    """How often at least, and at most, but for one year in twenty each."""
    up_to = np.cumsum(np.bincount(times(stream, likelihood, causes)))
    low, high = np.searchsorted(up_to, [YEARS * percentile // 100 for percentile in PERCENTILES])
    return int(low), int(high)


@lru_cache(maxsize=KEPT)
def _years_by_strikes(causes: tuple[int, ...]) -> tuple[NDArray[np.intp], ...]:
    """Years in which none of these causes strikes, one of them, two…"""
    strikes = sum((_struck(cause) for cause in causes), np.zeros(YEARS, np.int64))
    return tuple(np.flatnonzero(strikes == count) for count in range(len(causes) + 1))


@lru_cache(maxsize=len(CAUSES))
def _struck(cause: int) -> NDArray[np.bool_]:
    """Whether a shared cause strikes, year by year; the same for all that name it."""
    return _drawn((cause,)) < SHARED_CHANCE * STEPS


def _drawn(stream: tuple[int, ...]) -> NDArray[np.uint16]:
    """The numbers of a stream, one a year; its length keeps causes apart from findings."""
    seed = np.random.SeedSequence(SEED, spawn_key=stream)
    return np.random.default_rng(seed).integers(STEPS, size=YEARS, dtype=np.uint16)


@lru_cache(maxsize=len(FREQUENCY) * (len(CAUSES) + 1))
def _poisson(mean: float) -> Times:
    """How often it happens for each number that can be drawn: an inverse Poisson distribution, in steps."""
    chance = total = math.exp(-mean)
    edges = [0, round(total * STEPS)]
    while edges[-1] < STEPS:
        chance *= mean / (len(edges) - 1)
        total += chance
        edges.append(round(total * STEPS))
    return np.repeat(np.arange(len(edges) - 1, dtype=np.uint8), np.diff(edges))
