"""A placement's network as GraphML."""

from __future__ import annotations

from io import BytesIO

from orgmodel.export.format import Format, Request
from orgmodel.export.network import network_of
from orgmodel.export.standing import wanted
from orgmodel.study import Study
from orgmodel.text import msg


def write(study: Study, request: Request) -> bytes:
    """The bytes of the file."""
    import networkx as nx

    file = BytesIO()
    nx.write_graphml_xml(network_of(wanted(study, request), request.language), file)
    return file.getvalue()


FORMAT = Format(
    "graphml", ".graphml", "application/graphml+xml", msg("GraphML: for yEd, Gephi and others"), write, ("graph",)
)
