"""Colours keep their contrast, their difference under colour blindness, and are never the only sign."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from orgmodel.diagram.fonts import advances
from orgmodel.diagram.style import (
    LEVELS,
    NUMBERED,
    PENS,
    SETTLED,
    SIGNS,
    THEMES,
    Ink,
    Theme,
    box_ink,
    line_colour,
    line_pen,
)
from orgmodel.records import Level

TEXT = 4.5
LINES = 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""
TELLABLE = 11.0
"""Distance in CIELAB from which two lines side by side are told apart (just noticeable is 2.3)."""
BLINDNESS = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
"""Full severity, on linear RGB: Machado, Oliveira and Fernandes 2009, table 1."""


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: np.ndarray) -> np.ndarray:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(rgb, 0, 1) / [0.9505, 1.0, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def inks(theme: Theme) -> tuple[Ink, ...]:
    return (theme.inside, theme.outside, theme.role, theme.gone, box_ink(theme, "channel"))


def test_contrast_is_what_we_think_it_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read_on_every_surface(theme: Theme) -> None:
    pairs = [(ink.text, ink.fill) for ink in inks(theme)]
    pairs += [(theme.secondary, ink.fill) for ink in (theme.inside, theme.role)]
    pairs += [(colour, theme.paper) for colour in (theme.ink, theme.secondary)]
    pairs += [(theme.secondary, ground) for ground in (theme.band, theme.outside_ground)]
    pairs += [(theme.paper, colour) for colour in (theme.role.line, theme.gone.line)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_lines_stand_out_from_what_is_behind_them(theme: Theme) -> None:
    grounds = (theme.paper, theme.band, theme.outside_ground)
    colours = {theme.line, *(ink.line for ink in inks(theme))}
    pairs = [(colour, ground) for colour in colours for ground in grounds]
    pairs += [(ink.line, ink.fill) for ink in inks(theme)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < LINES} == {}


@pytest.mark.parametrize("level", Level)
def test_the_word_of_a_level_can_be_read_on_its_colour(level: Level) -> None:
    assert contrast(LEVELS[level].text, LEVELS[level].fill) >= TEXT


def test_numbered_dots_can_be_read_and_seen_on_every_level() -> None:
    for ink in (NUMBERED, SETTLED):
        assert contrast(ink.text, ink.fill) >= TEXT
        for level in Level:
            ground = LEVELS[level].fill
            assert max(contrast(ink.line, ground), contrast(ink.fill, ground)) >= LINES


def test_levels_go_from_light_to_dark_in_one_hue() -> None:
    colours = [lab(linear(LEVELS[level].fill)) for level in Level]
    lightness = [colour[0] for colour in colours]
    hues = [np.degrees(np.arctan2(colour[2], colour[1])) for colour in colours]
    assert all(a - b > 10 for a, b in pairwise(lightness))
    assert max(hues) - min(hues) < 25


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("blindness", [None, *BLINDNESS])
def test_inside_outside_and_role_are_told_apart(theme: Theme, blindness: str | None) -> None:
    seen = np.array(BLINDNESS[blindness]) if blindness else np.eye(3)
    colours = {name: lab(seen @ linear(getattr(theme, name).line)) for name in ("inside", "outside", "role")}
    near = {(a, b): np.linalg.norm(colours[a] - colours[b]) for a, b in combinations(colours, 2)}
    assert {pair: distance for pair, distance in near.items() if distance < TELLABLE} == {}


@pytest.mark.parametrize("bold", [False, True])
def test_every_sign_is_in_the_face(bold: bool) -> None:
    printed = "".join(SIGNS.values()) + "…−×·’ " + "\u00a0\u202f"
    assert [sign for sign in printed if ord(sign) not in advances(bold)] == []
    assert ord("↔") not in advances(bold), "the face has it now: draw it as text"


def test_kinds_of_lines_differ_without_colour() -> None:
    looks = {(pen.dash, pen.arrows) for kind, pen in PENS.items() if kind not in ("reporting", "uses")}
    assert len(looks) == len(PENS) - 2
    assert PENS["reporting"].dash == "solid"
    assert PENS["dotted"].dash == "dashed"
    assert PENS["serves"].dash == "dotted"


def test_what_a_placement_changes_shows_in_the_line_itself() -> None:
    theme = THEMES["light"]
    usual, new, gone = (line_pen("reporting", mark) for mark in (None, "added", "removed"))
    assert new.width > usual.width > gone.width
    assert gone.dash == "gone" != usual.dash
    assert line_colour(theme, "dotted", "added") == theme.role.line
    assert line_colour(theme, "serves", "added") == theme.outside.line
