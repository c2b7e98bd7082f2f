"""Burt's constraint and effective size of a vacant seat under every host at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.placement.hosts.contacts import Contacts, contacts_of
from orgmodel.placement.hosts.network import Floats, Ints, Network, Vacancy


class Holes(NamedTuple):
    """Per host, what the ties among the seat's contacts leave it (R. S. Burt, Structural Holes, 1992, chapter 2)."""

    constraint: Floats
    effective_size: Floats
    contacts: Ints


class _Rows(NamedTuple):
    """Per actor, the sum and the largest of the strengths of its ties."""

    whole: Floats
    strongest: Floats


def holes(vacancy: Vacancy) -> Holes:
    """Constraint and effective size under each host, as `metrics.constraint` and `metrics.effective_size` have them.

    What concerns the fixed contacts alone is summed once, and each host adds its ties to them: O(ties + hosts); a host
    that is a fixed contact, and gets a stronger tie, is summed anew, O(sum of the contacts' degrees).
    """
    contacts, rows = contacts_of(vacancy, tied=True), _rows(vacancy.network)
    found = _beside(vacancy, contacts, rows)
    constraint, size = found.constraint[vacancy.hosts], found.effective_size[vacancy.hosts]
    strength = contacts.links.strength
    among = np.full(vacancy.network.size, -1, np.int32)
    among[contacts.links.actors] = np.arange(len(strength))
    known: dict[int, tuple[float, float]] = {}
    for at in np.flatnonzero(among[vacancy.hosts] >= 0):
        place = int(among[vacancy.hosts[at]])
        is_stronger = vacancy.strength > strength[place]
        key = place if is_stronger else -1
        if key not in known:
            merged = strength.copy()
            merged[place] = max(merged[place], vacancy.strength)
            known[key] = _alone(contacts, rows, merged)
        constraint[at], size[at] = known[key]
    count = len(strength) + (among[vacancy.hosts] < 0)
    return Holes(constraint, size, count.astype(np.int32))


def _rows(network: Network) -> _Rows:
    whole = _summed(network.tails, network.strength, network.size)
    strongest = np.zeros(network.size)
    np.maximum.at(strongest, network.tails, network.strength)
    return _Rows(whole, strongest)


def _alone(contacts: Contacts, rows: _Rows, strength: Floats) -> tuple[float, float]:
    """Constraint and effective size of a seat with the fixed contacts alone."""
    share, invested, redundant = _fixed(contacts, rows, strength, strength.sum())
    return float(((share + invested) ** 2).sum()), len(strength) - redundant


def _fixed(contacts: Contacts, rows: _Rows, strength: Floats, whole: float) -> tuple[Floats, Floats, float]:
    """Of each contact, the seat's share and what reaches it through other contacts; and what they repeat in all."""
    inner, actors = contacts.inner, contacts.links.actors
    share = strength / whole
    onward = share[inner.contact] * inner.strength
    through = onward / (rows.whole[actors] + strength)[inner.contact]
    invested = _summed(inner.other, through, len(actors))
    repeated = onward / np.maximum(rows.strongest[actors], strength)[inner.other]
    return share, invested, float(repeated.sum())


def _beside(vacancy: Vacancy, contacts: Contacts, rows: _Rows) -> Holes:
    """Under any actor of the network that is no contact yet."""
    size, strength, outer = vacancy.network.size, contacts.links.strength, contacts.outer
    whole = strength.sum() + vacancy.strength
    share, invested, redundant = _fixed(contacts, rows, strength, whole)
    own = vacancy.strength / whole
    base = share + invested
    actor = contacts.links.actors[outer.contact]
    grown = base[outer.contact] + own * outer.strength / (rows.whole[outer.other] + vacancy.strength)
    more = _summed(outer.other, grown**2 - base[outer.contact] ** 2, size)
    back = share[outer.contact] * outer.strength / (rows.whole[actor] + strength[outer.contact])
    to_host = own + _summed(outer.other, back, size)
    repeated = own * outer.strength / np.maximum(rows.strongest[actor], strength[outer.contact])
    repeated += share[outer.contact] * outer.strength / np.maximum(rows.strongest[outer.other], vacancy.strength)
    spared = len(strength) + 1 - redundant - _summed(outer.other, repeated, size)
    count = np.full(size, len(strength) + 1, np.int32)
    return Holes((base**2).sum() + more + to_host**2, spared, count)


def _summed(places: Ints, values: Floats, size: int) -> Floats:
    return np.bincount(places, values, minlength=size).astype(np.float64)
