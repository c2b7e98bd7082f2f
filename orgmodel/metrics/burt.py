"""Burt's proportional strengths, from which constraint, effective size and hierarchy are made."""

from __future__ import annotations

from collections.abc import Callable

from orgmodel.metrics.ego import Actor, Row


def proportions(row: Row) -> Row:
    """p_ij: the share of an actor's whole tie strength that goes to each other actor."""
    whole = sum(row.values())
    return {other: strength / whole for other, strength in row.items()}


def marginals(row: Row) -> Row:
    """m_ij: the strength of each tie as a share of the actor's strongest."""
    strongest = max(row.values(), default=1.0)
    return {other: strength / strongest for other, strength in row.items()}


def dyadic_constraints(ego: Actor, row_of: Callable[[Actor], Row]) -> Row:
    """c_ij = (p_ij + Σ_q p_iq p_qj)² for each neighbour j of the ego, q another neighbour of the ego.

    O(sum of the neighbours' degrees); empty for an ego without ties.
    """
    shares = proportions(row_of(ego))
    invested = dict(shares)
    for contact, share in shares.items():
        for other, onward in proportions(row_of(contact)).items():
            if other in invested:
                invested[other] += share * onward
    return {other: value**2 for other, value in invested.items()}
