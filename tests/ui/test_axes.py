"""Labels of the lever and risk map: near their point, none over another, all on the map."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from orgmodel.ui.axes import LINE, Point, spread

SHARES = some.floats(0, 1)


def point(name: str, lever: float, risk: float, title: str = "Under marketing") -> Point:
    return Point(name, title, lever, risk, "")


def test_a_label_alone_stands_at_its_point() -> None:
    ((_, y),) = spread([point("a", 0.3, 0.6)])
    assert y == 40


def test_two_labels_at_one_place_stand_one_over_the_other() -> None:
    low, high = (y for _, y in spread([point("a", 0.3, 0.5), point("b", 0.3, 0.5)]))
    assert high - low >= LINE - 0.01
    assert abs((low + high) / 2 - 50) < 0.01


def test_labels_on_either_side_of_the_map_do_not_push_each_other() -> None:
    heights = [y for _, y in spread([point("a", 0.05, 0.5, "Left"), point("b", 0.95, 0.5, "Right")])]
    assert heights == [50, 50]


@given(some.lists(some.tuples(SHARES, SHARES), max_size=5))
def test_up_to_five_labels_never_cover_each_other_and_stay_on_the_map(places: list[tuple[float, float]]) -> None:
    points = [point(str(number), lever, risk, "Hub") for number, (lever, risk) in enumerate(places)]
    found = spread(points)
    assert all(0 <= y <= 100 for _, y in found)
    for (one, low), (other, high) in combinations(found, 2):
        if one.meets(other):
            assert abs(high - low) >= LINE * (one.lines + other.lines) / 2 - 0.5
