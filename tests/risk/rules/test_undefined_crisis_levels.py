"""Undefined crisis levels: none defined fires, less where every severity has somebody; defined is silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import drive, outcome, tiny

RULE = "undefined-crisis-levels"
TAKEN = {"role": "boss"}
ROUTED = {"severities": dict.fromkeys((1, 2, 3, 4), TAKEN)}
SOME = {"severities": {4: TAKEN}}
RIFT = {"id": "rift", "name": "Rift", "severity": 4, "decides": "boss"}
QUESTION = {"id": "question", "name": "Question", "severity": 1, "decides": "cm"}


def plan(**fields: Any) -> dict[str, Any]:
    return {"crisis_plan": fields}


def test_no_levels_says_what_may_become_a_crisis() -> None:
    found = tiny(governance=plan(levels=False, **SOME), case_types=[QUESTION, RIFT])
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.4, Level.MEDIUM)
    assert str(finding.message) == (
        "The crisis plan defines no levels; nothing says from when on this is a crisis: Rift."
    )
    assert (finding.evidence.actors, found.lines(finding)[0]) == (("boss",), "false")


def test_no_plan_has_no_levels() -> None:
    finding = tiny(governance={"crisis_plan": "none"}).finding(RULE)
    assert finding and str(finding.message) == ("There is no crisis plan; nothing says when trouble becomes a crisis.")


def test_where_every_severity_has_somebody_it_is_low() -> None:
    assert drive(RULE, governance=plan(levels=False, **ROUTED)) == pytest.approx(0.2)
    assert tiny(governance=plan(levels=False, **ROUTED)).finding(RULE) is None


def test_defined_levels_are_silent() -> None:
    found = outcome(RULE, governance=plan(levels=True))
    assert (found.hits, found.missing) == ((), ())


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("governance.crisis_plan",)
    assert outcome(RULE, governance=plan(**ROUTED)).missing == ("governance.crisis_plan.levels",)
    found = outcome(RULE, governance=plan(levels=False))
    assert (found.hits[0].driver, found.missing) == (0.2, ("governance.crisis_plan.severities",))


def test_what_may_become_a_crisis_begins_at_severity_3() -> None:
    cases = [{"id": name, "name": name, "severity": level} for name, level in (("slip", 2), ("row", 3), ("rift", 4))]
    finding = tiny(governance=plan(levels=False, **SOME), case_types=cases).finding(RULE)
    assert finding and str(finding.message).endswith("from when on this is a crisis: row and rift.")
