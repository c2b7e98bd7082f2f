"""Orthogonal ways between two boxes through free lanes: short, with few bends and crossings."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import Final, NamedTuple

from orgmodel.diagram.connectors import straighten
from orgmodel.diagram.lanes import OFFSETS, SHARED, SHARES, Lanes, Pictures
from orgmodel.diagram.picture import Point, Rect

BLOCKED: Final = float("inf")
BEND: Final = 18.0
"""A bend costs as much as this many points of way."""

State = tuple[int, int, bool]
"""Lane across, lane down, and whether the way comes along (else down)."""


class Port(NamedTuple):
    """Where a line may leave a box: the point on its edge and the crossing of lanes outside it."""

    edge: Point
    state: State
    price: float = 0.0
    """What leaving here costs: the middle of a side is best."""


def ports(lanes: Lanes, box: Rect, sides: str, shares: tuple[float, ...] = SHARES) -> list[Port]:
    """Ports of `box` on the `sides` allowed, of l, r, t, b, at so much of a side from its middle."""
    found: list[Port] = []
    for side in sides:
        for share in shares:
            along = side in "lr"
            sign = -1 if side in "lt" else 1
            x = box.x + (sign * (box.width / 2 + OFFSETS[0]) if along else share * box.width)
            y = box.y + (share * box.height if along else sign * (box.height / 2 + OFFSETS[0]))
            column, row = lanes.cell((x, y))
            lane = (float(lanes.xs[column]), float(lanes.ys[row]))
            edge = (box.x + sign * box.width / 2, lane[1]) if along else (lane[0], box.y + sign * box.height / 2)
            found.append(Port(edge, (column, row, along), BEND * abs(share)))
    return found


def row_ports(lanes: Lanes, y: float) -> list[Port]:
    """Every crossing of the lane nearest to `y`, reached from above."""
    row = lanes.cell((float(lanes.xs[0]), y))[1]
    return [Port((float(x), y), (column, row, False)) for column, x in enumerate(lanes.xs)]


def route(
    lanes: Lanes, starts: list[Port], ends: list[Port], bundle: str, pictures: Pictures
) -> tuple[Point, ...] | None:
    """The cheapest way from a start to an end (A*); None where every way is blocked."""
    along, down = lanes.costs(bundle, pictures)
    xs, ys = lanes.xs.tolist(), lanes.ys.tolist()
    goals = {port.state: port for port in ends}
    ahead = _ahead(ends, xs, ys, SHARED if lanes.has(bundle) else 1.0)
    before: dict[State, State | None] = {}
    best = {port.state: port.price for port in starts}
    queue: list[tuple[float, float, State, State | None]] = []
    for port in starts:
        heappush(queue, (port.price, port.price, port.state, None))
    while queue:
        _, cost, here, previous = heappop(queue)
        if here in before:
            continue
        before[here] = previous
        if here in goals:
            states = _trace(before, here)
            first = next(port for port in starts if port.state == states[0])
            return straighten([first.edge, *((xs[x], ys[y]) for x, y, _ in states), goals[here].edge])
        x, y, level = here
        row, column = along[y], down[x]
        bend, straight = (BEND, 0.0) if level else (0.0, BEND)
        for there, price in (
            ((x, y, not level), BEND),
            ((x - 1, y, True), row[x - 1] + straight if x else BLOCKED),
            ((x + 1, y, True), row[x] + straight if x < len(row) else BLOCKED),
            ((x, y - 1, False), column[y - 1] + bend if y else BLOCKED),
            ((x, y + 1, False), column[y] + bend if y < len(column) else BLOCKED),
        ):
            paid = cost + price
            if paid < best.get(there, BLOCKED):
                best[there] = paid
                heappush(queue, (paid + ahead[0][there[0]] + ahead[1][there[1]], paid, there, here))
    return None


def _ahead(ends: list[Port], xs: list[float], ys: list[float], least: float) -> tuple[list[float], list[float]]:
    """A lower bound of what is left, across and down, by lane: the way to the frame around all ends."""
    across, below = [xs[port.state[0]] for port in ends], [ys[port.state[1]] for port in ends]
    return (
        [least * max(min(across) - x, 0.0, x - max(across)) for x in xs],
        [least * max(min(below) - y, 0.0, y - max(below)) for y in ys],
    )


def _trace(before: dict[State, State | None], last: State) -> list[State]:
    states: list[State] = []
    state: State | None = last
    while state is not None:
        states.append(state)
        state = before[state]
    return states[::-1]
