"""The widths we count with are those of the face; titles wrap within them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from orgmodel.diagram.fonts import FILES, advances, ems, folder, outside_face, width
from orgmodel.diagram.wrapping import ELLIPSIS, least_rooms, wrap
from tests.diagram.samples import TITLES

ROOMS = st.floats(min_value=3, max_value=30)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["Directrice générale", "Où ? À l’étranger…", "−+✓!←→"])
def test_width_is_that_of_the_face(text: str, bold: bool) -> None:
    """Oracle: FreeType through Pillow, without kerning."""
    face = ImageFont.truetype(folder() / FILES[bold], 1000, layout_engine=ImageFont.Layout.BASIC)
    letters = sum(face.getlength(letter) for letter in text)
    assert ems(text, bold) * 1000 == pytest.approx(letters, abs=len(text))
    assert width(text, 9, bold) == pytest.approx(9 * ems(text, bold))


def test_semibold_is_wider_than_regular() -> None:
    assert ems("Directrice générale", bold=True) > ems("Directrice générale")


def test_what_the_face_lacks_is_named_once_and_joiners_are_nothing() -> None:
    assert outside_face("é 🙂 ↔ 🙂 \u200d\u0301") == "🙂↔"
    assert ems("🙂") > ems("m")
    assert ems("e\u0301") == ems("e")


def test_a_title_takes_the_fewest_lines_and_evens_them() -> None:
    """Widths in ems: `Responsable` 5.4, `des partenariats` 6.9, `institutionnels` 6.2."""
    assert wrap("Responsable des partenariats institutionnels", 8.0, 3) == (
        "Responsable", "des partenariats", "institutionnels",
    )  # fmt: skip
    assert wrap("Community manager", 20, 3) == ("Community manager",)


def test_small_words_begin_a_line_rather_than_end_it() -> None:
    assert wrap("Cheffe des ateliers et métiers d’art", 9.5, 3)[1].startswith("et ")


def test_no_break_spaces_hold_and_hyphens_let_go() -> None:
    assert wrap("Voulez\u00a0vous", 4, 3)[0].startswith("Voul")
    assert "Présidente-" in wrap("Présidente-directrice générale", 7, 3)


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    lines = wrap("mot " * 50, 8, 3)
    assert len(lines) == 3
    assert lines[-1].endswith(ELLIPSIS)


@given(st.text(max_size=80), ROOMS, st.integers(1, 3))
def test_no_line_is_wider_than_the_room(text: str, room: float, most: int) -> None:
    lines = wrap(text, room, most)
    assert 1 <= len(lines) <= most
    assert all(ems(line) <= room + 1e-6 or len(line) <= 1 for line in lines)


@given(st.sampled_from(TITLES), st.integers(1, 3), st.booleans())
def test_the_least_room_is_enough_and_less_is_not(title: str, count: int, bold: bool) -> None:
    room = least_rooms(title, 3, bold)[count - 1]
    assert " ".join(wrap(title, room, count, bold)) == title
    cut = wrap(title, 0.97 * room, count, bold)
    assert cut[-1].endswith(ELLIPSIS) or " ".join(cut) != title


def test_the_face_has_french_in_full() -> None:
    assert [c for c in "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’“”–—…\u00a0\u202f" if ord(c) not in advances(False)] == []
