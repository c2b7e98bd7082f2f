"""Mandate written: the act that a responsibility needs, in the letter of the role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.role_ambiguity import ACTS, Duty
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.text import Message, listing, msg

SAID: Mapping[str, Message] = MappingProxyType(
    {
        "publish": msg("it may publish without asking"),
        "reply": msg("it may answer without asking"),
        "hide": msg("it may hide what others wrote"),
        "speak_for_organization": msg("it may not commit the organization"),
    }
)


def trials(bench: Bench) -> Iterator[Trial]:
    """Acts that the mandate does not mention, one after the other; committing the organization is written as a no."""
    duties: Sequence[Duty] = bench.detail("role-ambiguity") or ()
    acts = [ACTS[duty.activity] for duty in duties if duty.unmandated]
    for chosen in gradually(list(dict.fromkeys(acts))):
        edits = tuple(edit for act in chosen for edit in _edits(bench, act))
        said = msg("Write in the mandate of the role: {acts}.", acts=listing(SAID[act] for act in chosen))
        yield Trial(edits, said)


def _edits(bench: Bench, act: str) -> Iterator[Edit]:
    """In the mandate of each seat that has one of its own, and in that of the role for the others."""
    value = act != "speak_for_organization"
    seats = bench.placed.placement.seats if bench.placed.placement else ()
    yield from (bench.pen.seat(seat.id, ("mandate", act), value) for seat in seats if seat.mandate is not None)
    if any(seat.mandate is None for seat in seats):
        yield bench.pen.put(("community_manager", "mandate", act), value)


MOVE = Move(
    id="mandate-written",
    title=msg("Write the mandate"),
    mends=("role-conflict", "clear-role"),
    trials=trials,
)
