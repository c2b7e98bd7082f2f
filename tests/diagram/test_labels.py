"""Labels stand beside their dots: none over another, over a dot, over what is kept free, or off the page."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as some

from orgmodel.diagram.labels import Label, Wanted, place_labels
from orgmodel.diagram.picture import Rect

ROOM = Rect(200, 150, 400, 300)
SIZES = ((120.0, 16.0), (70.0, 32.0))
PLACES = some.lists(some.tuples(some.floats(10, 390), some.floats(10, 290)), max_size=8)


def wanted(*places: tuple[float, float]) -> list[Wanted]:
    return [Wanted(Rect(x, y, 12, 12), SIZES, ROOM) for x, y in places]


def placed(labels: tuple[Label | None, ...]) -> list[Label]:
    return [label for label in labels if label]


def test_a_label_alone_stands_right_of_its_dot() -> None:
    (label,) = place_labels(wanted((100, 150)), ROOM)
    assert label is not None
    assert (label.rect.left, label.rect.y, label.size, label.leader) == (109, 150, 0, None)


def test_at_the_right_edge_it_stands_on_the_left() -> None:
    (label,) = place_labels(wanted((390, 150)), ROOM)
    assert label is not None and label.rect.right == 381


def test_it_breaks_into_lines_before_it_leaves_its_field() -> None:
    field = Rect(100, 150, 200, 300)
    (label,) = place_labels([Wanted(Rect(100, 150, 12, 12), SIZES, field)], ROOM)
    assert label is not None
    assert (label.size, label.rect.right <= field.right) == (0, True)
    (narrow,) = place_labels([Wanted(Rect(100, 150, 12, 12), SIZES, Rect(100, 150, 180, 40))], ROOM)
    assert narrow is not None and narrow.size == 1


def test_what_is_kept_free_stays_free() -> None:
    kept = Rect(170, 150, 130, 60)
    (label,) = place_labels(wanted((100, 150)), ROOM, [kept])
    assert label is not None and not label.rect.meets(kept)


def test_a_label_apart_from_its_dot_has_a_leader() -> None:
    crowd = wanted((200, 150), (200, 164), (200, 136), (186, 150), (214, 150))
    labels = placed(place_labels(crowd, ROOM))
    assert len(labels) == 5
    assert any(label.leader for label in labels)


def test_where_there_is_no_room_at_all_there_is_no_label() -> None:
    tight = Rect(20, 20, 40, 40)
    assert place_labels([Wanted(Rect(20, 20, 12, 12), SIZES, tight)], tight) == (None,)
    assert place_labels([], ROOM) == ()


@settings(deadline=None, max_examples=60)
@given(PLACES)
def test_no_label_covers_another_or_a_dot_and_all_are_inside(places: list[tuple[float, float]]) -> None:
    dots = wanted(*places)
    labels = placed(place_labels(dots, ROOM))
    assert not any(one.rect.meets(other.rect) for one, other in combinations(labels, 2))
    assert not any(label.rect.meets(one.dot) for label in labels for one in dots)
    assert all(ROOM.left <= label.rect.left and label.rect.right <= ROOM.right for label in labels)
    assert all(ROOM.top <= label.rect.top and label.rect.bottom <= ROOM.bottom for label in labels)
