"""Graphviz at work: DOT in, positions or a drawing out, one at a time, in a child process where it may take long."""

from __future__ import annotations

import subprocess
import sys
from threading import Lock
from typing import Final

from orgmodel.diagram.fontconfig import graphviz

MANY: Final = 300
"""Above this many nodes Graphviz gets a process and a time limit of its own (trust.md)."""
SECONDS: Final = 30
GRAPHVIZ: Final = Lock()
"""Graphviz keeps global state: one drawing at a time in a process."""


class TooSlow(Exception):
    """The drawing did not end within the time limit."""


class Lost(Exception):
    """Graphviz read another number of nodes than were written."""


def run(dot: str, engine: str, form: str, nodes: int) -> bytes:
    """`dot` laid out by `engine` and written as `form`; it must hold `nodes` nodes.

    Raises:
        TooSlow: a child process took longer than `SECONDS`.
        Lost: the nodes read are not those written.
    """
    return _apart(dot, engine, form, nodes) if nodes > MANY else _here(dot, engine, form, nodes)


def positions(dot: str, nodes: int) -> dict[str, tuple[float, float]]:
    """Centre of every node as the engine `dot` places them, in inches, y upwards."""
    rows = (row.split() for row in run(dot, "dot", "plain", nodes).decode().splitlines())
    return {row[1]: (float(row[2]), float(row[3])) for row in rows if row[0] == "node"}


def _here(dot: str, engine: str, form: str, nodes: int) -> bytes:
    with GRAPHVIZ:
        graph = graphviz().AGraph(string=dot)
        try:
            if graph.number_of_nodes() != nodes:
                raise Lost(f"{graph.number_of_nodes()} nodes of {nodes}")
            return bytes(graph.draw(format=form, prog=engine))
        finally:
            graph.close()


def _apart(dot: str, engine: str, form: str, nodes: int) -> bytes:
    command = [sys.executable, "-m", "orgmodel.diagram.engine", engine, form, str(nodes)]
    try:
        ended = subprocess.run(  # noqa: S603 - our own module, no text of the user among the words
            command, input=dot.encode(), capture_output=True, timeout=SECONDS, check=True
        )
    except subprocess.TimeoutExpired as late:
        raise TooSlow from late
    return ended.stdout


if __name__ == "__main__":
    sys.stdout.buffer.write(_here(sys.stdin.buffer.read().decode(), sys.argv[1], sys.argv[2], int(sys.argv[3])))
