"""What a value rests on, taken off the value: `{value:, grounding:, source:}`."""

from __future__ import annotations

from typing import cast, get_args

from orgmodel.records import Location, Problem
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.tree import Ground, Grounding, Scalar, Tree, WrittenMapping
from orgmodel.scenario.values import shown
from orgmodel.text import msg

KEYS = ("value", "grounding", "source")
DEFAULT: Grounding = "declared"
"""Grounding of a value that names its source and nothing else (our proposal)."""


def unwrap(
    written: WrittenMapping,
    location: Location,
    key: str,
    groundings: dict[str, Ground],
    problems: list[Problem],
) -> tuple[Tree, Location]:
    """The value inside and its place; its ground goes to `groundings[key]`, faults to `problems`."""
    if len(written) > 1 and not any(known in written for known in KEYS[1:]):
        return written, location
    for unknown in (name for name in written if name not in KEYS):
        message = msg("unknown key “{key}”; {choice}", key=shown(unknown), choice=choose(unknown, KEYS))
        problems.append(Problem(written.keys_at[unknown], message))
    word, source = written.get("grounding"), written.get("source")
    if word is not None and word not in get_args(Grounding):
        choice = choose(str(word), get_args(Grounding))
        problems.append(
            Problem(
                written.values_at["grounding"],
                msg("“{found}” is not a known word here; {choice}", found=shown(word), choice=choice),
            )
        )
    elif word is not None or source is not None:
        source_text = str(source) if isinstance(source, Scalar) else None
        groundings[key] = Ground(cast(Grounding, str(word or DEFAULT)), source_text)
    return written["value"], written.values_at["value"]
