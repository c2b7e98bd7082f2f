"""The contacts of a vacant seat: its fixed links, the ties among them, and their ties to every possible host."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.placement.hosts.network import Bools, Floats, Ints, Links, Network, Vacancy


class Arms(NamedTuple):
    """Ties that lead away from fixed contacts, one a row."""

    contact: Ints
    """Place of the contact among the fixed links."""
    other: Ints
    """Number of the actor at the other end."""
    strength: Floats

    def where(self, rows: Bools) -> Arms:
        """Some of them."""
        return Arms(self.contact[rows], self.other[rows], self.strength[rows])


class Contacts(NamedTuple):
    """k fixed contacts and what they are tied to; O(sum of their degrees)."""

    links: Links
    inner: Arms
    """Among the contacts, each tie both ways; `other` is a place too."""
    outer: Arms
    """To actors that are no contacts."""
    is_contact: Bools
    """(n): whether an actor is a contact."""


def contacts_of(vacancy: Vacancy, *, tied: bool = False) -> Contacts:
    """The contacts of a vacant seat; with `tied`, links and ties of strength 0 count as none, as they do for Burt."""
    network, links = vacancy.network, vacancy.fixed
    if tied:
        kept = links.strength > 0
        links = Links(links.actors[kept], links.latency[kept], links.strength[kept])
    place = np.full(network.size, -1, np.int32)
    place[links.actors] = np.arange(len(links.actors))
    arms = _arms(network, links, tied)
    is_inner = place[arms.other] >= 0
    inner = arms.where(is_inner)
    return Contacts(links, inner._replace(other=place[inner.other]), arms.where(~is_inner), place >= 0)


def _arms(network: Network, links: Links, tied: bool) -> Arms:
    begin, count = network.starts[links.actors], np.diff(network.starts)[links.actors]
    contact = np.repeat(np.arange(len(count), dtype=np.int32), count)
    arcs = np.arange(count.sum()) + np.repeat(begin - count.cumsum() + count, count)
    arms = Arms(contact, network.near[arcs], network.strength[arcs])
    return arms.where(arms.strength > 0) if tied else arms
