"""Which actors no way runs through: those tied to one other at most, once such actors are gone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set


def dead_ends(ties: Mapping[str, Collection[str]], ends: Collection[str], away: Set[str] = frozenset()) -> set[str]:
    """Actors that no way between `ends` runs through; those who are `away`, whom no way runs through either, included.

    O(ties).
    """
    dead = {actor for actor in away if actor in ties}
    degree = {actor: len(near) for actor, near in ties.items()}
    queue = [actor for actor, count in degree.items() if count <= 1 and actor not in ends and actor not in dead]
    queue += dead
    dead.update(queue)
    while queue:
        for other in ties[queue.pop()]:
            degree[other] -= 1
            if degree[other] <= 1 and other not in ends and other not in dead:
                dead.add(other)
                queue.append(other)
    return dead
