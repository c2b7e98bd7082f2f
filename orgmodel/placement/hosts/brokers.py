"""Gould and Fernandez' brokerage roles of a vacant seat under every host at once, the seat in its host's group."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.placement.hosts.contacts import Contacts, contacts_of
from orgmodel.placement.hosts.network import Ints, Vacancy


class Brokers(NamedTuple):
    """Per host, open triads by role; the seat's group is A in A→A→B (R. V. Gould, R. M. Fernandez 1989)."""

    coordinator: Ints
    consultant: Ints
    representative: Ints
    gatekeeper: Ints
    liaison: Ints
    total: Ints


class _Groups(NamedTuple):
    """Of the fixed contacts by group: how many, and how many arcs among them stay in it or leave it."""

    size: Ints
    within: Ints
    leaving: Ints


def brokers(vacancy: Vacancy) -> Brokers:
    """Role counts under each host, as `metrics.brokerage_roles` has them; ties run both ways, so two roles are equal.

    Ordered pairs of contacts less those that are tied, by group: O(sum of the contacts' degrees + hosts).
    """
    contacts, group = contacts_of(vacancy), vacancy.network.group
    groups = _groups(contacts, group)
    own = group[vacancy.hosts]
    is_new = ~contacts.is_contact[vacancy.hosts]
    tied, tied_within = _tied(vacancy, contacts, group)
    count = len(contacts.links.actors) + is_new
    mates = groups.size[own] + is_new
    coordinator = mates * (mates - 1) - groups.within[own] - 2 * tied_within * is_new
    mixed = mates * (count - mates) - groups.leaving[own] - (tied - tied_within) * is_new
    consultant = _pairs(groups).sum() - _pairs(groups)[own]
    total = count * (count - 1) - len(contacts.inner.contact) - 2 * tied * is_new
    liaison = total - coordinator - consultant - 2 * mixed
    return Brokers(coordinator, consultant, mixed, mixed, liaison, total)


def _pairs(groups: _Groups) -> Ints:
    """Ordered pairs of fixed contacts of one group that are not tied, by group."""
    return groups.size * (groups.size - 1) - groups.within


def _groups(contacts: Contacts, group: Ints) -> _Groups:
    number = int(group.max(initial=0)) + 1
    mine = group[contacts.links.actors]
    one, other = mine[contacts.inner.contact], mine[contacts.inner.other]
    counts = (np.bincount(rows, minlength=number) for rows in (mine, one[one == other], one[one != other]))
    return _Groups(*(count.astype(np.int32) for count in counts))


def _tied(vacancy: Vacancy, contacts: Contacts, group: Ints) -> tuple[Ints, Ints]:
    """Of each host, its ties to fixed contacts, and those to contacts of its own group."""
    outer, size = contacts.outer, vacancy.network.size
    is_mate = group[outer.other] == group[contacts.links.actors][outer.contact]
    found = (np.bincount(rows, minlength=size) for rows in (outer.other, outer.other[is_mate]))
    whole, within = (count.astype(np.int32)[vacancy.hosts] for count in found)
    return whole, within
