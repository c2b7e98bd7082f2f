"""The family: folder and tuple agree, every record is complete, graphs are left as they were."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import networkx as nx
import pytest

from orgmodel import metrics
from orgmodel.metrics import METRICS
from orgmodel.metrics.constraint import constraint
from orgmodel.metrics.ego import contracted
from orgmodel.metrics.metric import Metric
from orgmodel.text import Message, render

SHARED = {"__init__", "metric", "ego", "burt", "chance"}
"""The record, and what several metrics or one long one are made of."""


def test_folder_and_tuple_agree() -> None:
    files = {path.stem for path in Path(metrics.__file__).parent.glob("*.py")} - SHARED
    assert {metric.id.replace("-", "_") for metric in METRICS} == files
    assert len(METRICS) == len(files)
    for metric in METRICS:
        assert import_module(f"orgmodel.metrics.{metric.id.replace('-', '_')}").METRIC is metric


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_every_record_says_what_it_is_in_both_languages(metric: Metric) -> None:
    assert metric.formula
    assert metric.reference
    assert callable(metric.compute)
    for message in (metric.title, metric.meaning, metric.unit, metric.undefined):
        assert isinstance(message, Message)
        assert render(message, "fr") != ""


def test_frozen_graphs_are_enough_and_stay_as_they_were() -> None:
    graph = nx.freeze(nx.Graph([("one", "two"), ("one", "a"), ("two", "b")]))
    assert constraint(graph, ("one", "two")) == pytest.approx(0.5)
    whole = contracted(graph, ("one", "two"))
    assert set(whole.edges) == {("one", "a"), ("one", "b")}
    assert graph.number_of_edges() == 3


def test_contracting_merges_as_ties_do() -> None:
    """Strength the largest, latency the smallest; a tie without them counts 1 for each."""
    graph = nx.DiGraph()
    graph.add_edge("one", "a", strength=0.2, latency=5)
    graph.add_edge("two", "a", strength=0.6, latency=20)
    graph.add_edge("b", "two")
    whole = contracted(graph, ("one", "two"))
    assert whole["one"]["a"] == {"strength": 0.6, "latency": 5}
    assert whole["b"]["one"] == {"strength": 1.0, "latency": 1.0}
    assert contracted(graph, "one") is graph
