"""A chart as DOT text to lay out and change by hand: our own names, every word quoted, no places."""

from __future__ import annotations

from graphviz import Digraph

from orgmodel.diagram.picture import PUBLIC, Chart, Line
from orgmodel.diagram.quoting import literal
from orgmodel.diagram.style import FAMILY, LIGHT, box_ink, line_colour, line_pen


def plain_dot(chart: Chart) -> str:
    """The chart in DOT: reporting lines rank it, all others never constrain it."""
    face = {"fontname": f"{FAMILY},sans-serif", "fontsize": "10"}
    graph = Digraph(
        graph_attr={"rankdir": "TB", "splines": "ortho", "label": literal(chart.title), "labelloc": "t", **face},
        node_attr={"shape": "box", "style": "rounded,filled", **face},
        edge_attr={"arrowhead": "none", "color": LIGHT.line},
    )
    names = {box.id: f"n{number}" for number, box in enumerate(chart.boxes)}
    for box in chart.boxes:
        ink = box_ink(LIGHT, box.kind)
        style = "filled" if box.kind in PUBLIC else "rounded,filled"
        label = f"{box.label}\n{box.caption}" if box.caption else box.label
        graph.node(
            names[box.id], label=literal(label), style=style, fillcolor=ink.fill, color=ink.line, fontcolor=ink.text,
            peripheries="2" if box.kind == "seat" else "1",
        )  # fmt: skip
    for line in chart.lines:
        graph.edge(names[line.source], names[line.target], **_look(line))
    return str(graph.source)


def _look(line: Line) -> dict[str, str]:
    pen = line_pen(line.kind)
    look = {"color": line_colour(LIGHT, line.kind)}
    if pen.dash in ("dashed", "dotted"):
        look["style"] = pen.dash
    if line.kind != "reporting":
        look |= {"constraint": "false", "dir": pen.arrows, "arrowhead": "normal", "arrowtail": "normal"}
    return look
