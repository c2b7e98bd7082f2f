"""Ways of straight stretches and curves, by hand arithmetic."""

from __future__ import annotations

from itertools import pairwise
from math import dist, pi

import pytest

from orgmodel.diagram.connectors import fan, hang, straighten
from orgmodel.diagram.curves import beside_end, flat, pierced
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.strokes import dashes, merged, middle, parted, rounded, shortened

CORNER = ((0.0, 0.0), (100.0, 0.0), (100.0, 50.0))


def test_a_bend_is_rounded_by_its_radius() -> None:
    spline = rounded(CORNER, 5)
    assert (len(spline) - 1) % 3 == 0
    assert (spline[0], spline[-1]) == (CORNER[0], CORNER[-1])
    assert (95.0, 0.0) in spline and (100.0, 5.0) in spline
    assert CORNER[1] not in spline
    length = sum(dist(a, b) for a, b in pairwise(flat(spline)))
    assert length == pytest.approx(95 + 45 + 5 * pi / 2, rel=0.01), "the corner is nearly a quarter of a circle"


def test_a_short_stretch_rounds_less() -> None:
    assert (98.0, 0.0) in rounded(((0.0, 0.0), (100.0, 0.0), (100.0, 4.0)), 5)


def test_dashes_go_round_corners() -> None:
    """8 on, 4 off over 150 points: 12.5 periods, the thirteenth stroke ends with the way."""
    strokes = dashes(CORNER, 8, 4)
    assert len(strokes) == 13
    drawn = sum(dist(a, b) for stroke in strokes for a, b in pairwise(flat(stroke)))
    assert drawn == pytest.approx(12 * 8 + 6)
    assert dashes(((0.0, 0.0), (0.0, 0.0))) == ()


def test_heads_of_arrows_take_room_at_the_ends() -> None:
    assert shortened(CORNER, 6, 5) == ((6.0, 0.0), (100.0, 0.0), (100.0, 45.0))


def test_a_sign_stands_in_a_hole_of_the_longest_stretch() -> None:
    assert middle(CORNER) == (50.0, 0.0)
    assert parted(CORNER, (50.0, 0.0), 10) == (((0.0, 0.0), (45.0, 0.0)), ((55.0, 0.0), *CORNER[1:]))


def test_stretches_that_run_on_each_other_are_drawn_once() -> None:
    """Two ways leave one point and part at x = 60."""
    ways = [((0.0, 0.0), (60.0, 0.0), (60.0, 20.0)), ((0.0, 0.0), (90.0, 0.0), (90.0, 20.0))]
    assert set(merged(ways)) == {
        ((0.0, 0.0), (90.0, 0.0)), ((60.0, 0.0), (60.0, 20.0)), ((90.0, 0.0), (90.0, 20.0)),
    }  # fmt: skip


def test_points_in_line_are_left_out() -> None:
    assert straighten([(0, 0), (0, 5), (0, 5), (0, 9), (4, 9)]) == ((0, 0), (0, 9), (4, 9))


def test_lines_to_reports_run_over_the_bus_or_down_the_trunk() -> None:
    head, beside, stacked = Rect(100, 20, 60, 20), Rect(200, 80, 60, 20), Rect(106, 80, 60, 20)
    assert fan(head, beside, 50) == ((100, 30), (100, 50), (200, 50), (200, 70))
    assert fan(head, Rect(100, 80, 60, 20), 50) == ((100, 30), (100, 70))
    assert hang(head, stacked, 73, 50) == ((73, 30), (73, 80), (76, 80))
    assert hang(head, beside, 165, 50) == ((100, 30), (100, 50), (165, 50), (165, 80), (170, 80))
    assert hang(head, Rect(30, 80, 60, 20), 100, 50)[-1] == (60, 80), "the side that faces the trunk"


def test_a_curve_is_opened_around_a_point_of_it() -> None:
    curve = ((0.0, 0.0), (50.0, 0.0), (50.0, 60.0), (100.0, 60.0))
    sign = beside_end(curve, last=True)
    before, after = pierced(curve, sign, 10)
    assert (before[0], after[-1]) == (curve[0], curve[-1])
    assert dist(before[-1], after[0]) == pytest.approx(10, rel=0.35)
    assert dist(before[-1], sign) < 10 > dist(after[0], sign)
    assert sign[0] > 80
    assert flat(curve)[0] == curve[0] and flat(curve)[-1] == curve[-1]
