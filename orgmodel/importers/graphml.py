"""GraphML and GEXF as two grids, nodes and edges; no document type declaration is read."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final
from xml.etree.ElementTree import ParseError

import networkx as nx

from orgmodel.importers.table import Grid, Written
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

DECLARED: Final = ("<!DOCTYPE", "<!ENTITY")
CODES: Final = ("utf-8", "utf-16-le", "utf-16-be")
NODES, EDGES = "nodes", "edges"


def read_graph(raw: bytes, file: str) -> tuple[Grid, Grid]:
    """The nodes and edges of a graph, an attribute a column; lines are those of the records, counted.

    Raises:
        Malformed: neither GraphML nor GEXF, damaged, or with a document type declaration.
    """
    if any(word.encode(code) in raw for word in DECLARED for code in CODES):
        raise _malformed(file, msg("this file holds a document type declaration; take it out, and save it again"))
    try:
        graph = nx.read_gexf(BytesIO(raw)) if b"<gexf" in raw else nx.read_graphml(BytesIO(raw))
    except ParseError as error:
        line, column = error.position
        place = Location(file, line, column + 1)
        raise Malformed((Problem(place, msg("this is not well-formed XML; save the file again")),)) from None
    except Exception:  # networkx answers a file that is no graph with whatever it stumbles over
        raise _malformed(file, msg("this is neither GraphML nor GEXF, or it is damaged")) from None
    nodes = [{"id": str(name), **_plain(fields)} for name, fields in graph.nodes(data=True)]
    edges = [{"source": str(start), "target": str(end), **_plain(fields, ("id",))}
             for start, end, fields in graph.edges(data=True)]  # fmt: skip
    for one in nodes:
        one.setdefault("label", one["id"])
    return _grid(nodes, NODES, file), _grid(edges, EDGES, file)


def _malformed(file: str, message: Message) -> Malformed:
    return Malformed((Problem(Location(file, 1, 1), message),))


def _plain(fields: dict[str, Any], without: tuple[str, ...] = ()) -> dict[str, str]:
    """The attributes that are plain values, by lower-case name; those of the ends are ours."""
    kept = {str(key).lower(): str(value) for key, value in fields.items() if isinstance(value, str | int | float)}
    return {key: value for key, value in kept.items() if key not in ("source", "target", *without)}


def _grid(records: list[dict[str, str]], name: str, file: str) -> Grid:
    headings = tuple(dict.fromkeys(key for record in records for key in record))
    rows = [Written(line, tuple(record.get(key, "") for key in headings)) for line, record in enumerate(records, 1)]
    return Grid(file, name, (Written(1, headings), *rows) if rows else ())
