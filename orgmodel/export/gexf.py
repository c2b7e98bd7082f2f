"""A placement's network as GEXF, which Gephi reads."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final

from orgmodel.export.format import Format, Request
from orgmodel.export.network import network_of
from orgmodel.export.standing import wanted
from orgmodel.study import Study
from orgmodel.text import msg

DATED: Final = re.compile(rb' lastmodifieddate="[^"]*"')


def write(study: Study, request: Request) -> bytes:
    """The bytes of the file, dated only where a day is printed."""
    import networkx as nx

    file = BytesIO()
    nx.write_gexf(network_of(wanted(study, request), request.language), file, version="1.2draft")
    day = f' lastmodifieddate="{request.day.isoformat()}"'.encode() if request.day else b""
    return DATED.sub(day, file.getvalue())


FORMAT = Format("gexf", ".gexf", "application/gexf+xml", msg("GEXF: for Gephi"), write, ("graph",))
