"""One mechanism missing in the healthy scenario is said, and is at most medium by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Measured, Situation
from orgmodel.profiles import find_profile
from orgmodel.records import Level
from orgmodel.risk.levels import consequence_of, level_of, likelihood_of
from orgmodel.risk.rules import RULES
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text
from tests.organizations import WithoutAliases, merged

HEALTHY = yaml.safe_load((Path(__file__).parents[2] / "scenarios" / "federation.yaml").read_text("utf-8"))
CASES = {"information": {"approvals": [{"role": "comm_director"}, {"role": "press_lead"}]}}
"""A third of what arrives, in a domain where everyday cases need no approval."""
MISSING: dict[str, tuple[dict[str, Any], Level]] = {
    "no-social-media-policy": ({"governance": {"policy": "none"}}, Level.MEDIUM),
    "unsettled-speaking-right": ({"governance": {"speaking": "none"}}, Level.MEDIUM),
    "unrouted-cases": ({"case_types": {"information": {"decides": ...}}}, Level.MEDIUM),
    "broken-escalation": ({"governance": {"crisis_plan": {"severities": ...}}}, Level.LOW),
    "undefined-crisis-levels": ({"governance": {"crisis_plan": {"levels": False}}}, Level.LOW),
    "unrehearsed-crisis": ({"governance": {"crisis_plan": {"last_exercise": "2023-01-01"}}}, Level.MEDIUM),
    "absent-approver": ({"case_types": CASES}, Level.MEDIUM),
    "no-moderation-charter": ({"channels": {"*": {"moderation": {"public_charter": False}}}}, Level.MEDIUM),
    "unrecorded-credentials": ({"governance": {"credential_register": False}}, Level.MEDIUM),
    "no-offboarding": ({"governance": {"offboarding": False}}, Level.MEDIUM),
    "unframed-on-call": (
        {"governance": {"on_call": "none"}, "channels": {"*": {"hours": "always"}}},
        Level.MEDIUM,
    ),
    "no-voice-guide": ({"governance": {"voice_guide": "none"}}, Level.MEDIUM),
    "unreviewed-paid-content": ({"channels": {"*": {"paid_content": {"reviewer": ...}}}}, Level.MEDIUM),
    "unnamed-data-role": ({"governance": {"data": "none"}}, Level.MEDIUM),
}
"""What is changed of the healthy scenario, and the level it reaches; low ones are no findings."""


def changed(changes: dict[str, Any]) -> str:
    """The scenario with changes; items of lists are named by id, all of them by `*`."""
    tree = dict(HEALTHY)
    for block in ("case_types", "channels"):
        own = changes.get(block, {})
        tree[block] = [merged(item, own.get(item["id"], own.get("*", {}))) for item in tree[block]]
    rest = {name: value for name, value in changes.items() if name not in ("case_types", "channels")}
    return yaml.dump(merged(tree, rest), Dumper=WithoutAliases, allow_unicode=True, sort_keys=False)


class OnDemand(dict[str, Measured]):
    """Takes only the measures that a rule reads."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self.situation = situation

    def __missing__(self, name: str) -> Measured:
        return next(one for one in MEASURES if one.id == name).measure(self.situation)


def facts_of(text: str) -> Facts:
    scenario = read_text(text, "federation.yaml").scenario
    situation = Situation(build_graph(place(scenario, scenario.placements[0])), find_profile(scenario.domain))
    return Facts(situation.graph, situation.profile, OnDemand(situation))


@pytest.mark.parametrize("name", MISSING)
def test_one_missing_mechanism_is_never_high(name: str) -> None:
    changes, level = MISSING[name]
    rule = next(one for one in RULES if one.id == name)
    facts = facts_of(changed(changes))
    found = rule.find(facts)
    assert found.hits or found.missing, "it is said, found or not"
    likelihood = likelihood_of(min(1.0, sum(hit.driver for hit in found.hits)))
    reached = level_of(likelihood, consequence_of(rule, facts))
    assert reached == level


def test_all_mechanisms_are_asked_about() -> None:
    assert list(MISSING) == [rule.id for rule in RULES if rule.code.startswith("G")]
