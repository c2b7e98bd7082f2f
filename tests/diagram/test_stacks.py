"""The forest of reporting lines, its stacks and its tiers, on the smallest organizations that show the point."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.diagram.forest import forest_of
from orgmodel.diagram.grid import frame_of, grid_of
from orgmodel.diagram.lanes import Lanes
from orgmodel.diagram.picture import Line, Rect
from orgmodel.diagram.routing import ports, route
from orgmodel.diagram.stacks import ANY, PLANS, Plan, stacks_of
from orgmodel.diagram.tiers import BEFORE_PUBLICS, BUS, aligned, compact, tops, total

LINES = [Line("ceo", one) for one in "abc"] + [Line("a", f"a{n}") for n in range(3)] + [Line("b", "b0")]
FOREST = forest_of(["ceo", *"abc", "a0", "a1", "a2", "b0"], LINES)


def test_a_box_stands_under_its_first_superior() -> None:
    forest = forest_of(["x", "y", "z"], [Line("x", "z"), Line("y", "z"), Line("y", "x", "dotted")])
    assert forest.roots == ("x", "y")
    assert (forest.parent, forest.children["x"]) == ({"z": "x"}, ("z",))


def test_a_circle_is_opened_where_it_closes() -> None:
    forest = forest_of("abc", [Line("a", "b"), Line("b", "c"), Line("c", "a"), Line("a", "a")])
    assert forest.roots == ("a",)
    assert forest.below("a") == ("b", "c")
    assert (forest.height("a"), forest.above("c")) == (2, ("b", "a"))


def test_leaves_are_stacked_and_heads_stand() -> None:
    only = stacks_of(FOREST, "a", Plan(1))
    assert [[box for row in stack.rows for box, _ in row.cells] for stack in only] == [["a0", "a1", "a2"]]
    assert [stack.first for stack in stacks_of(FOREST, "ceo", Plan(1))] == ["c"]
    assert stacks_of(FOREST, "ceo", Plan(0)) == ()


def test_long_stacks_become_two_columns_with_the_line_between() -> None:
    (stack,) = stacks_of(FOREST, "a", Plan(1, pairs_above=2))
    assert [[box for box, _ in row.cells] for row in stack.rows] == [["a0", "a1"], ["a2"]]
    assert stack.trunk == {"a0": 0, "a1": 0, "a2": 0}
    (left, right) = stack.rows[0].cells
    assert left[1] == -right[1] < 0


def test_subtrees_hang_indented_in_one_column_or_in_more_where_it_would_be_long() -> None:
    (whole,) = stacks_of(FOREST, "ceo", Plan(9, 9))
    assert [box for row in whole.rows for box, _ in row.cells] == ["a", "a0", "a1", "a2", "b", "b0", "c"]
    offsets = {box: offset for row in whole.rows for box, offset in row.cells}
    assert offsets["a"] == offsets["b"] < offsets["a0"] == offsets["b0"]
    split = stacks_of(FOREST, "ceo", Plan(9, 4))
    assert [stack.first for stack in split] == ["b"], "a fills a column alone, so it stands; b and c share one"


@pytest.mark.parametrize("plan", PLANS, ids=str)
def test_every_box_is_placed_once_and_none_on_another(plan: Plan) -> None:
    grid = grid_of(FOREST, frame_of(FOREST, plan))
    assert sorted(grid.x) == sorted(FOREST.children)
    levels = [(stood.level, *stood.reach) for stood in grid.stood.values()]
    for level, left, right in levels:
        assert not [1 for other in levels if other[0] == level and other[1] < right - 0.01 and left < other[2] - 0.01
                    and other != (level, left, right)]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 100), min_size=1, max_size=30), st.sampled_from(PLANS))
def test_any_tree_is_placed_without_overlap(superiors: list[int], plan: Plan) -> None:
    """Box n + 1 reports to box `superiors[n]` modulo the boxes before it."""
    lines = [Line(f"r{above % (n + 1)}", f"r{n + 1}") for n, above in enumerate(superiors)]
    forest = forest_of([f"r{n}" for n in range(len(superiors) + 1)], lines)
    grid = grid_of(forest, frame_of(forest, plan))
    for arrange in (aligned, compact):
        tiers = arrange(grid, ())
        heights = [10.0 + n % 3 for n in range(len(tiers))]
        rects = {
            box: Rect(grid.x[box] * 100, top + height / 2, 100, height)
            for tier, top, height in zip(tiers, tops(tiers, heights, 10), heights, strict=True)
            for box in tier.boxes
        }
        assert set(rects) == set(forest.children)
        names = sorted(rects)
        assert not [(a, b) for a in names for b in names if a < b and rects[a].grown(-0.5).meets(rects[b])]


def test_tiers_stand_under_each_other_with_the_gap_of_their_kind() -> None:
    """Chief, three heads, their stacks: bus, then stacked gaps; publics under all of it."""
    grid = grid_of(FOREST, frame_of(FOREST, Plan(0)))
    tiers = aligned(grid, (("p", "q"),))
    assert [set(tier.boxes) for tier in tiers] == [{"ceo"}, set("abc"), {"a0", "a1", "a2", "b0"}, {"p", "q"}]
    assert tops(tiers, [10, 20, 10, 10], 10) == [
        0, 10 + 10 * BUS, 30 + 20 * BUS, pytest.approx(40 + 20 * BUS + 10 * BEFORE_PUBLICS),
    ]  # fmt: skip
    assert total(tiers, [10, 20, 10, 10], 10) == pytest.approx(50 + 20 * BUS + 10 * BEFORE_PUBLICS)
    assert total((), (), 10) == 0


def test_compact_tiers_move_up_on_their_own() -> None:
    grid = grid_of(FOREST, frame_of(FOREST, Plan(1)))
    tiers = compact(grid, ())
    where = {box: number for number, tier in enumerate(tiers) for box in tier.boxes}
    assert where["a1"] != where["b0"], "rows of different stacks are no tier"
    assert where["a"] == where["b"]


def test_a_way_goes_around_what_stands_between() -> None:
    left, wall, right = Rect(50, 100, 60, 30), Rect(150, 100, 60, 120), Rect(250, 100, 60, 30)
    lanes = Lanes([left, wall, right], [left, right], Rect(150, 100, 320, 180))
    way = route(lanes, ports(lanes, left, "lrtb"), ports(lanes, right, "lrtb"), "x", frozenset({0}))
    assert way is not None
    assert all(not (wall.left < x < wall.right and wall.top < y < wall.bottom) for x, y in way)
    assert max(abs(y - 100) for _, y in way) > 60


def test_lines_of_one_bundle_join_and_others_keep_off() -> None:
    boxes = [Rect(50, 50, 60, 20), Rect(250, 50, 60, 20), Rect(150, 200, 60, 20)]
    lanes = Lanes(boxes, boxes, Rect(150, 125, 320, 200))
    first = route(lanes, ports(lanes, boxes[0], "b"), ports(lanes, boxes[2], "t"), "one", frozenset({0}))
    assert first is not None
    lanes.lay(first, "one", frozenset({0}))
    again = route(lanes, ports(lanes, boxes[0], "b"), ports(lanes, boxes[2], "t"), "one", frozenset({0}))
    other = route(lanes, ports(lanes, boxes[0], "b"), ports(lanes, boxes[2], "t"), "two", frozenset({0}))
    elsewhere = route(lanes, ports(lanes, boxes[0], "b"), ports(lanes, boxes[2], "t"), "two", frozenset({1}))
    assert again == first == elsewhere
    assert other != first


def test_plans_start_simple() -> None:
    assert PLANS[0] == Plan(0) and PLANS[1] == Plan(1, ANY, ANY)
