"""A placement's reporting lines as DOT text, for Graphviz."""

from __future__ import annotations

from orgmodel.diagram.org_chart import chart_of
from orgmodel.diagram.plain_dot import plain_dot
from orgmodel.export.format import Format, Request
from orgmodel.export.standing import wanted
from orgmodel.study import Study
from orgmodel.text import msg


def write(study: Study, request: Request) -> bytes:
    """The text in UTF-8."""
    return plain_dot(chart_of(wanted(study, request).graph, request.language)).encode("utf-8", "replace")


FORMAT = Format("dot", ".dot", "text/vnd.graphviz; charset=utf-8", msg("DOT: text for Graphviz"), write, ("chart",))
