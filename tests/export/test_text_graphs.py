"""Charts as text: Graphviz reads the DOT, every label of the Mermaid is one literal string, both as they were."""

from __future__ import annotations

import re
from pathlib import Path

from orgmodel.diagram.fontconfig import graphviz
from orgmodel.export.mermaid import escaped
from tests.export.studies import EVIL, hostile, shipped, small, written

GOLDEN = Path(__file__).parent / "golden"
NODE = re.compile(r'  n\d+\[{1,2}"([^"]*)"\]{1,2}:::(inside|seat|outside)')
EDGE = re.compile(r"  n\d+ (---|-\.-|<-\.->|-\.->) n\d+")
LOOK = re.compile(r"  classDef \w+ fill:#\w{6},stroke:#\w{6},color:#\w{6}")


def decoded(label: str) -> str:
    """A label as Mermaid shows it."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label)


def test_dot_is_as_it_was_and_graphviz_reads_it() -> None:
    text = written("dot", small()).decode()
    assert text == (GOLDEN / "tiny.dot").read_text("utf-8")
    graph = graphviz().AGraph(string=text)
    assert len(graph.nodes()) == 8
    assert len(graph.edges()) == 6


def test_every_label_of_dot_is_the_title_as_written() -> None:
    graph = graphviz().AGraph(string=written("dot", hostile()).decode())
    labels = [str(graph.get_node(node).attr["label"]) for node in graph.nodes()]
    plain = [label.replace("&amp;", "&").replace("\\\\", "\\") for label in labels]
    assert any(label.startswith(EVIL) for label in plain)
    assert {str(graph.get_node(node).attr["shape"]) for node in graph.nodes()} <= {"box", ""}
    assert not [node for node in graph.nodes() if not re.fullmatch(r"n\d+", node)]


def test_mermaid_is_as_it_was_and_holds_nothing_but_our_statements() -> None:
    assert written("mermaid", small()).decode() == (GOLDEN / "tiny.mmd").read_text("utf-8")
    for study in (small(), hostile(), shipped()):
        first, title, *rows = written("mermaid", study, language="fr").decode().splitlines()
        assert first == "flowchart TD"
        assert title.startswith("  accTitle: ")
        assert [row for row in rows if not (NODE.fullmatch(row) or EDGE.fullmatch(row) or LOOK.fullmatch(row))] == []


def test_every_label_of_mermaid_is_the_title_as_written() -> None:
    rows = written("mermaid", hostile()).decode().splitlines()
    labels = [decoded(found[1]) for row in rows if (found := NODE.fullmatch(row))]
    assert any(label.startswith(EVIL) for label in labels)
    assert decoded(escaped(EVIL)) == EVIL
    assert not set(escaped(EVIL)) & set('"<>[]{}|%`&\\')
