"""What Gould and Fernandez' brokerage counts would be by chance, in random graphs of the same density."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from math import sqrt


@dataclass(frozen=True, slots=True)
class Roles:
    """One number for each of the five roles, then for all of them; the broker's group is A in A→A→B."""

    coordinator: float
    """A→A→A"""
    consultant: float
    """B→A→B, also called itinerant broker"""
    representative: float
    """A→A→B"""
    gatekeeper: float
    """B→A→A"""
    liaison: float
    """B→A→C"""
    total: float

    def __iter__(self) -> Iterator[float]:
        return (getattr(self, field.name) for field in fields(self))


def chance_of_one(groups: Mapping[Hashable, int], own: Hashable, density: float) -> tuple[Roles, Roles]:
    """Expectation and deviation of one broker's counts if each arc exists with the same chance.

    For T possible triads, of which O ordered pairs share an arc, with p = d²(1−d): mean pT, variance
    pT(1−p) + O d³(1−d)³ (two triads of one broker share at most the arc to it or from it).
    """
    open_chance, shared = density**2 * (1 - density), (density * (1 - density)) ** 3
    others = [size for group, size in groups.items() if group != own]
    pairs = zip(_triads(groups[own], others), _overlaps(groups[own], others), strict=True)
    moments = [(open_chance * number, overlap * shared) for number, overlap in pairs]
    expected = Roles(*(mean for mean, _ in moments))
    return expected, Roles(*(sqrt(mean * (1 - open_chance) + extra) for mean, extra in moments))


def _triads(own: int, others: Sequence[int]) -> Roles:
    outside = sum(others)
    whole = own + outside
    mixed = (own - 1) * outside
    return Roles(
        coordinator=(own - 1) * (own - 2),
        consultant=sum(size * (size - 1) for size in others),
        representative=mixed,
        gatekeeper=mixed,
        liaison=outside**2 - sum(size**2 for size in others),
        total=(whole - 1) * (whole - 2),
    )


def _overlaps(own: int, others: Sequence[int]) -> Roles:
    outside = sum(others)
    whole = own + outside
    mixed = (own - 1) * outside * (outside - 1) + outside * (own - 1) * (own - 2)
    return Roles(
        coordinator=2 * (own - 1) * (own - 2) * (own - 3),
        consultant=2 * sum(size * (size - 1) * (size - 2) for size in others),
        representative=mixed,
        gatekeeper=mixed,
        liaison=2 * sum(size * (outside - size) * (outside - size - 1) for size in others),
        total=2 * (whole - 1) * (whole - 2) * (whole - 3),
    )


def chance_of_all(groups: Sequence[int], density: float) -> tuple[Roles, Roles]:
    """Expectation and deviation of the counts summed over all brokers, `groups` being their sizes."""
    table = _whole_overlaps(groups)
    expected = Roles(*(density**2 * (1 - density) * triads for triads, *_ in table))
    return expected, Roles(*(sqrt(_variance(density, *row)) for row in table))


def _variance(density: float, triads: int, sharing: int, clashing: int, closing: int) -> float:
    """Variance of a count of open triads, from the ordered pairs of triads that are not independent.

    Sharing pairs have an arc that both need, closing pairs one that both need absent; in clashing pairs
    one needs present what the other needs absent.
    """
    absent = 1 - density
    open_chance = density**2 * absent
    return (
        triads * open_chance * (1 - open_chance)
        + sharing * density**3 * absent**3
        - clashing * density**4 * absent**2
        + closing * density**5 * absent
    )


def _whole_overlaps(groups: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """For each role and the total: triads, then ordered pairs sharing, clashing and closing."""
    whole = sum(groups)
    coordinator = _summed(_alike(size) for size in groups)
    consultant = _summed(
        _times(ends * (ends - 1) * middle, 2 * ends + 2 * middle - 6, 0, whole - ends - 1)
        for i, ends in enumerate(groups)
        for j, middle in enumerate(groups)
        if i != j
    )
    mixed = _summed(_times(own * (own - 1) * (whole - own), whole - 3, 2 * own - 3, own - 2) for own in groups)
    liaison = _summed(
        _times(
            giver * broker * taker,
            4 * whole - 4 * broker - 2 * giver - 2 * taker - 2,
            4 * whole - 3 * giver - 2 * broker - 3 * taker - 2,
            whole - giver - taker - 1,
        )
        for i, giver in enumerate(groups)
        for j, broker in enumerate(groups)
        for k, taker in enumerate(groups)
        if len({i, j, k}) == 3
    )
    return [coordinator, consultant, mixed, mixed, liaison, _alike(whole)]


def _alike(size: int) -> tuple[int, int, int, int]:
    return _times(size * (size - 1) * (size - 2), 4 * size - 10, 4 * size - 10, size - 3)


def _times(triads: int, sharing: int, clashing: int, closing: int) -> tuple[int, int, int, int]:
    return triads, triads * sharing, triads * clashing, triads * closing


def _summed(parts: Iterator[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    first, second, third, fourth = (sum(column) for column in zip((0, 0, 0, 0), *parts, strict=True))
    return first, second, third, fourth
