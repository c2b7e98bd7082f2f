"""Internal tools by hand: needs met of three, the best tool for each, the bound where something is not written."""

from __future__ import annotations

from typing import Any

from orgmodel.measures.measure import Measured
from tests.organizations import tiny

CASE = {"id": "question", "severity": 1, "decides": "cm", "expert": "care"}
SHARED = {"id": "a", "family": "internal", "kind": "ticketing", "users": ["cm", "agent"]}


def measured(*tools: dict[str, Any]) -> Measured:
    return tiny(case_types=[CASE], tools=list(tools)).facts.measures["internal-tools"]


def test_the_best_of_several_tools_meets_a_need() -> None:
    """Clients stand in a file the role never opens; requests in one it shares with an agent."""
    found = measured({**SHARED, "id": "b", "kind": "crm", "users": ["agent"]}, SHARED)
    assert (found.value, found.bound, found.missing) == (1, "exact", ())
    assert found.evidence.actors == ("cm", "agent")
    assert [need.kept for need in found.detail] == [False, True, False]


def test_a_tool_of_another_family_is_no_internal_tool() -> None:
    assert measured({**SHARED, "family": "social"}).value == 0
    assert measured({**SHARED, "family": "monitoring"}).value == 0


def test_an_internal_tool_of_unknown_kind_might_meet_the_rest() -> None:
    found = measured(SHARED, {"id": "b", "family": "internal"})
    assert (found.value, found.bound, found.missing) == (1, "at_least", ("tools[].kind",))


def test_no_tool_at_all_is_known_and_names_the_three_needs() -> None:
    found = measured()
    assert (found.value, found.bound) == (0, "exact")
    assert str(found.explanation).endswith(
        "what lacks: a shared calendar, a tool that follows requests and a knowledge base."
    )
