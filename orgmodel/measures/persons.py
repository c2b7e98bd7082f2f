"""How many persons stand behind some actors: holders counted once, unknown ones as one person an actor."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.scenario.placed import Placed


def persons_behind(placed: Placed, actors: Iterable[str]) -> int:
    """Distinct holders, plus the headcount (one, or two above 1 FTE) of each actor whose holders are not written.

    A public that answers counts its size, where it is written.
    """
    holders: set[str] = set()
    others = 0
    for actor in dict.fromkeys(actors):
        item = placed.seat(actor) or placed.roles.get(actor)
        if item is not None and item.holders:
            holders.update(item.holders)
        elif item is not None and item.headcount:
            others += int(item.headcount)
        elif item is None and actor in placed.stakeholders:
            others += max(1, int(placed.stakeholders[actor].size or 1))
        else:
            others += 2 if item is not None and item.fte is not None and item.fte > 1 else 1
    return len(holders) + others
