"""A placement that the program made, as the format would write it."""

from __future__ import annotations

from typing import Any

from orgmodel.scenario.placing import Placement, Seat
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.values import Quantity
from orgmodel.text import Text

FLAGS = {"true": True, "false": False}
OVERLAYS = ("change", "add", "remove")


def spelled(placement: Placement) -> dict[str, Any]:
    """The placement as plain data, for an edit or a text; what it does not say is left out.

    Its seats say what generated ones do: superiors, lines, unit and time.
    """
    found: dict[str, Any] = {"id": placement.id, "title": _text(placement.title)}
    if placement.shape is not None:
        found["shape"] = placement.shape
    found["seats"] = [_seat(one) for one in placement.seats]
    for name in OVERLAYS:
        overlay = getattr(placement, name)
        if overlay is not None:
            found[name] = _plain(overlay)
    return found


def _seat(seat: Seat) -> dict[str, Any]:
    fields = {
        "id": seat.id,
        "title": _text(seat.title) if seat.title else None,
        "reports_to": _names(seat.reports_to),
        "arbitration": seat.arbitration,
        "dotted_to": _names(seat.dotted_to),
        "unit": seat.unit,
        "fte": _number(seat.fte),
        "coordinates_with": list(seat.coordinates_with),
    }
    return {name: value for name, value in fields.items() if value not in (None, [])}


def _names(roles: tuple[str, ...]) -> str | list[str]:
    return roles[0] if len(roles) == 1 else list(roles)


def _number(value: Quantity | None) -> float | int | str | None:
    if value is None:
        return None
    if isinstance(value, Quantity) and value.is_range:
        ends = [value.low, value.high] if value.mode is None else [value.low, value.mode, value.high]
        return "..".join(f"{one:g}" for one in ends)
    return int(value) if float(value).is_integer() else round(float(value), 6)


def _text(text: Text) -> str | dict[str, str]:
    return dict(text.by_language) or text.plain or ""


def _plain(tree: Tree) -> Any:
    if isinstance(tree, WrittenMapping):
        return {key: _plain(value) for key, value in tree.items()}
    if isinstance(tree, WrittenList):
        return [_plain(one) for one in tree]
    if isinstance(tree, Scalar):
        return FLAGS.get(tree, str(tree)) if tree.plain else str(tree)
    return tree
