"""The network as other programs read it: same actors, same ties, same attributes, in GraphML, GEXF and JSON."""

from __future__ import annotations

import json
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from jsonschema import Draft202012Validator

from orgmodel.export.json import SCHEMA
from orgmodel.study import Study
from tests.export.studies import EVIL, hostile, shipped, small, written


def graphml(study: Study) -> Any:
    return nx.read_graphml(BytesIO(written("graphml", study)), force_multigraph=True)


def gexf(study: Study) -> Any:
    return nx.read_gexf(BytesIO(written("gexf", study)))


@pytest.mark.parametrize("read", [graphml, gexf])
def test_actors_and_ties_come_back(read: Any) -> None:
    graph, study = read(shipped()), shipped()
    one = study.baseline.graph
    assert set(graph.nodes) == set(one.actors)
    ties = Counter((tie.source, tie.target, tie.type) for tie in one.ties)
    assert Counter((a, b, data["tie"]) for a, b, data in graph.edges(data=True)) == ties
    assert all(graph.nodes[name]["side"] == one.side(name) for name in graph.nodes)
    weights = sorted(float(data["weight"]) for _, _, data in graph.edges(data=True))
    assert weights == pytest.approx(sorted(tie.strength for tie in one.ties))


@pytest.mark.parametrize("read", [graphml, gexf])
def test_a_title_is_an_attribute_as_written(read: Any) -> None:
    assert read(hostile()).nodes["boss"]["label"] == EVIL


def test_gexf_bears_no_day_unless_asked() -> None:
    assert b"lastmodified" not in written("gexf", small())


def schema() -> Any:
    return json.loads(Path(SCHEMA).read_text("utf-8"))


@pytest.mark.parametrize("name", ["federation", "transport_group", "work_and_fans"])
def test_json_is_of_the_published_shape(name: str) -> None:
    Draft202012Validator.check_schema(schema())
    document = json.loads(written("json", shipped(name), language="fr"))
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(document)] == []
    assert document["model"] == shipped(name).digest
    assert len(document["networks"]) == len(document["placements"]) == len(shipped(name).assessments)


def test_json_cannot_end_a_script_of_the_page_it_stands_in() -> None:
    raw = written("json", hostile()).decode()
    assert "</script" not in raw
    assert "<" not in raw
    assert json.loads(raw)["scenarios"][0]["title"] == EVIL
