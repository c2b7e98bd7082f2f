"""The network of one placement with everything that is written of its actors and ties, ready for any program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgmodel.assessment import Assessment
from orgmodel.diagram.quoting import printable
from orgmodel.graph import Tie
from orgmodel.scenario.outside import Stakeholder

if TYPE_CHECKING:
    import networkx as nx

Value = str | float | int | bool


def actors_of(one: Assessment, language: str) -> Iterator[tuple[str, dict[str, Value]]]:
    """Each actor's id with its attributes; what is not written is left out."""
    graph, placed = one.graph, one.placed
    for actor in graph.actors:
        unit = next(iter(placed.units_of(actor)), "")
        found: dict[str, Value | None] = {"label": placed.name(actor).get(language), "side": graph.side(actor)}
        if actor in placed.stakeholders:
            found |= _public(placed.stakeholders[actor])
        else:
            post = placed.seat(actor) or placed.roles[actor]
            found |= {
                "unit": unit,
                "unit_name": placed.units[unit].name.get(language) if unit in placed.units else "",
                "level": graph.levels.get(actor),
                "fte": None if post.fte is None else float(post.fte),
                "holders": None if post.holders is None else " | ".join(post.holders),
            }
        yield actor, {key: _held(value) for key, value in found.items() if value not in (None, "")}


def ties_of(one: Assessment) -> Iterator[tuple[Tie, dict[str, Value]]]:
    """Each tie with its attributes."""
    for tie in one.graph.ties:
        found: dict[str, Value] = {"tie": tie.type, "weight": float(tie.strength), "minutes": float(tie.latency)}
        if tie.via:
            found["via"] = tie.via
        yield tie, found


def network_of(one: Assessment, language: str) -> nx.MultiDiGraph[str]:
    """The network as a graph of networkx: a tie of each kind is an edge of its own."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=_held(one.placed.title.get(language)))
    for actor, attributes in actors_of(one, language):
        graph.add_node(actor, **attributes)
    for number, (tie, attributes) in enumerate(ties_of(one)):
        graph.add_edge(tie.source, tie.target, key=f"e{number}", **attributes)
    return graph


def _public(one: Stakeholder) -> dict[str, Value | None]:
    known = {"power": one.power, "legitimacy": one.legitimacy, "urgency": one.urgency, "interest": one.interest}
    return {"kind": one.kind, **{key: None if value is None else float(value) for key, value in known.items()}}


def _held(value: Value | None) -> Value:
    """What XML can hold of a value."""
    return printable(value) if isinstance(value, str) else value or 0
