"""The five métiers of the role: what they are called, who hosts them, how much of the role each one is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from types import MappingProxyType

from orgmodel.scenario.placing import Seat
from orgmodel.scenario.vocabulary import Function, Metier
from orgmodel.text import Message, msg

HOSTS: Mapping[Metier, tuple[Function, ...]] = MappingProxyType(
    {
        "marketing": ("marketing",),
        "public_relations": ("press_pr", "communication"),
        "customer_service": ("customer_service",),
        "business_development": ("sales", "product"),
        "internal_communication": ("internal_communication", "hr"),
    }
)
"""Functions of the units at home in each métier (our proposal)."""
NAMES: Mapping[Metier, Message] = MappingProxyType(
    {
        "marketing": msg("marketing"),
        "public_relations": msg("public relations"),
        "customer_service": msg("customer service"),
        "business_development": msg("business development"),
        "internal_communication": msg("internal communication"),
    }
)


def shares_of(seats: Sequence[Seat]) -> dict[Metier, float]:
    """Shares of the métiers over `seats`, by full-time equivalents where all are written, which sum to 1.

    Empty where no seat says its métiers.
    """
    even = evenly_weighed(seats)
    total: dict[Metier, float] = {}
    for seat in seats:
        weight = 1.0 if even or seat.fte is None else float(seat.fte)
        for metier, share in (seat.metiers or {}).items():
            total[metier] = total.get(metier, 0.0) + float(share) * weight
    whole = sum(total.values())
    return {metier: share / whole for metier, share in total.items() if share > 0} if whole else {}


def evenly_weighed(seats: Sequence[Seat]) -> bool:
    """Whether the seats count equally, the working time of some not being written."""
    known = [seat.fte for seat in seats if seat.fte is not None]
    return len(known) < len(seats) or not sum(known)


def effective_number(shares: Mapping[Metier, float]) -> float:
    """How many equal métiers the shares amount to: exp of Shannon's entropy, 0 without shares."""
    return exp(-sum(share * log(share) for share in shares.values())) if shares else 0.0
