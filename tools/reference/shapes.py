"""The page of shapes: the ways to seat the role from which placements are proposed."""

from __future__ import annotations

from orgmodel.checks import CHECKS
from orgmodel.measures import MEASURES
from orgmodel.placement.shapes import SHAPES
from orgmodel.text import listing, msg
from tools.reference.families import links
from tools.reference.page import Entry, Group, page


def shapes(language: str) -> str:
    """Ways to seat the role."""
    introduction = msg(
        "A shape is a way to seat the role. For each one the program proposes the placements that an organization "
        "allows, beside those its authors wrote, and ranks them all. {measure} says which shape a placement has, "
        "{check} whether it is the one it is said to have; [surveys](surveys.md#shapes) say how common some are. No "
        "shape is a target.",
        measure=listing(links("measures", (one for one in MEASURES if one.id == "observed-shape"), language)),
        check=listing(links("checks", (one for one in CHECKS if one.id == "declared-shape"), language)),
    )
    rows = tuple(Entry(one.id, one.title, ((msg("Meaning"), one.meaning),)) for one in SHAPES)
    return page(msg("Shapes of placement"), introduction, [Group(msg("From the simplest"), rows)], language)
