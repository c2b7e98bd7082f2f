"""Each move on the smallest organization that it mends, and none of them on one that nothing is wrong with."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

import orgmodel.placement.advice.moves as family
from orgmodel.assessment import Assessment, assess
from orgmodel.checks import CHECKS
from orgmodel.placement.advice.advising import advise
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Trial, gradually
from orgmodel.placement.advice.moves import MOVES
from orgmodel.placement.advice.pen import Pen
from orgmodel.placement.advice.silence import REASONS
from orgmodel.placement.advice.target import find_target
from orgmodel.placement.advice.trying import read_again, tried
from orgmodel.risk.rules import RULES
from tests.organizations import BASE, CLIENTS, channel, row, tiny

ALL_WEEK = "Mon-Sun 08:00-22:00"
SEAT = {"id": "cm", "reports_to": "comm_head"}


def seated(**fields: Any) -> list[dict[str, Any]]:
    """Today's placement, its seat with some fields."""
    return [{"id": "today", "title": "Today", "as_is": True, "seats": [{**SEAT, **fields}]}]


def case(**fields: Any) -> dict[str, Any]:
    """A type of case."""
    return {"id": "question", "severity": 1, "decides": "cm", **fields}


def manager(**fields: Any) -> dict[str, Any]:
    """The role, with some fields."""
    return {"id": "cm", "title": "Community manager", **fields}


TOOL = {"id": "ears", "family": "monitoring", "users": ["cm"], "channels": []}
ALONE = {"channels": [channel(operators=["cm"], admins=["cm"], stakeholders=["clients"])], "stakeholders": [CLIENTS]}
AIM = {"id": "trust", "text": "Trust", "stakeholders": ["clients"]}
ASKED_THREE = [{"role": "boss"}, {"role": "comm_head"}, {"role": "care_head"}]
TWO_HOUSES = {"channels": [channel(owner="comm", operators=["cm", "agent"])]}
OUT = {"channels": [channel(operators=["agency_writer"], admins=["agency_writer"], hours=...)]}
HEARD_BY_NOBODY = {
    "channels": [channel(operators=["cm"], stakeholders=["clients"])], "stakeholders": [CLIENTS],
    "case_types": [case(decides="agent")],
}  # fmt: skip

SMALLEST: dict[str, tuple[str, dict[str, Any]]] = {
    "arbitration-named": (
        "role-conflict@cm",
        {"placements": seated(reports_to=["comm_head", "care_head"], arbitration="none")},
    ),
    "accountable-named": (
        "several-or-no-accountable@publish",
        {"responsibilities": [row(responsible="cm", accountable=["comm_head", "care_head"])]},
    ),
    "deputy-named": (
        "accountable-absent",
        {
            "channels": [channel(hours=ALL_WEEK)],
            "responsibilities": [row(responsible="cm", accountable="comm_head", deputies={})],
        },
    ),
    "doer-named": ("nobody-responsible@publish", {"responsibilities": [row(responsible=[], accountable="boss")]}),
    "opinions-fewer": (
        "too-many-consulted@publish",
        {
            "responsibilities": [
                row(responsible="editor", accountable="boss", consulted=["comm_head", "care_head", "agent", "cm"])
            ]
        },
    ),
    "manager-consulted": (
        "crisis-rules-without-manager@crisis_statement",
        {
            "responsibilities": [
                row("escalate", responsible="cm", accountable="comm_head"),
                row("crisis_statement", responsible="boss", accountable="boss", consulted=["comm_head"]),
            ]
        },
    ),
    "mandate-written": (
        "role-conflict@cm",
        {
            "responsibilities": [row(responsible="cm", accountable="comm_head")],
            "community_manager": manager(mandate={"reply": True}),
        },
    ),
    "approval-dropped": ("absent-approver", {"channels": [channel()], "case_types": [case(approvals=ASKED_THREE)]}),
    "approval-parallel": (
        "absent-approver",
        {"channels": [channel()], "case_types": [case(approvals=ASKED_THREE, severity=3)]},
    ),
    "decision-delegated": (
        "unrouted-cases",
        {"channels": [channel()], "case_types": [case(), {"id": "complaint", "severity": 2}]},
    ),
    "hours-published": (
        "late-answer",
        {"channels": [channel(hours_public=False)], "case_types": [case(reply_within="4h", minutes=5)]},
    ),
    "promise-narrowed": (
        "unframed-on-call",
        {"channels": [channel(hours=ALL_WEEK)], "governance": {"on_call": "none"}},
    ),
    "feedback-written": ("no-inward-voice", HEARD_BY_NOBODY),
    "escalation-drawn": (
        "unrouted-cases",
        {"channels": [channel()], "case_types": [case(decides="agency_writer", severity=3)]},
    ),
    "public-served": ("neglected-stakeholder@clients", {"stakeholders": [{**CLIENTS, "served_by": []}]}),
    "charter-shared": ("incoherent-voices", TWO_HOUSES),
    "departments-coordinated": ("incoherent-voices", TWO_HOUSES),
    "metier-anchored": (
        "metier-customer-service",
        {
            "community_manager": manager(metiers={"marketing": 0.5, "customer_service": 0.5}),
            "responsibilities": [row("reply", responsible="cm", accountable="care_head", metier="customer_service")],
            "tools": [{"id": "tickets", "family": "internal", "users": ["agent"], "metiers": ["customer_service"]}],
            "strategy": {"indicators": []},
            "organization": {"links": []},
        },
    ),
    "dotted-line-drawn": (
        "placed-by-metier",
        {"community_manager": manager(metiers={"customer_service": 1}, fte=1)},
    ),
    "sponsor-named": ("sponsor-near", {"community_manager": manager(sponsor="none")}),
    "backup-documented": (
        "key-person-loss@cm",
        {"channels": [channel(operators=["cm"], admins=["cm"]), channel(id="other", operators=["editor", "agent"])]},
    ),
    "admin-added": ("agency-dependency", OUT),
    "account-secured": ("account-loss", {"channels": [channel(mfa=False, recovery="person")]}),
    "keys-listed": ("no-offboarding", {"governance": {"offboarding": False}, "channels": [channel()]}),
    "moderation-ruled": (
        "unlawful-content",
        {
            "channels": [
                channel(moderation={"public_charter": False, "removal_within": "2d", "out_of_hours": "none",
                                    "moderators": ["editor"]})
            ]
        },
    ),
    "paid-content-ruled": (
        "hidden-advertising",
        {"channels": [channel(paid_content={"used": True, "labelled": False, "written_contract": False})]},
    ),
    "data-registered": ("personal-data", {"channels": [channel(in_data_register=False)]}),
    "openness-shown": (
        "transparent",
        {"channels": [channel(affiliation_shown=False, moderation="none", paid_content="none")]},
    ),
    "policy-renewed": ("no-social-media-policy", {"governance": {"policy": "none"}}),
    "speakers-covered": (
        "uncontrolled-speaker",
        {"speakers": [{"role": "boss", "account": "personal", "audience": 9, "covered": False, "trained": False}]},
    ),
    "speaking-settled": (
        "unsettled-speaking-right",
        {"governance": {"speaking": "none"}, "speakers": [{"role": "boss", "account": "personal"}]},
    ),
    "voice-guide-written": ("no-voice-guide", {"governance": {"voice_guide": "none"}, "channels": [channel()]}),
    "crisis-chain-completed": (
        "broken-escalation",
        {"governance": {"crisis_plan": {"date": "2026-01-01", "severities": {}}}, "case_types": [case()]},
    ),
    "crisis-levelled": (
        "undefined-crisis-levels",
        {"governance": {"crisis_plan": {"date": "2026-01-01", "levels": False, "severities": {}}}},
    ),
    "crisis-rehearsed": (
        "unrehearsed-crisis",
        {"governance": {"crisis_plan": {"date": "2022-01-01", "last_exercise": "2023-01-01"}}},
    ),
    "community-consulted": (
        "community-not-consulted",
        {
            "stakeholders": [CLIENTS],
            "governance": {"binding_decisions": [{"id": "rules", "kind": "rules", "consulted": []}]},
        },
    ),
    "report-decided-on": (
        "report-without-decision",
        {
            "strategy": {
                "reports": [{"cadence": "strategic", "owner": "cm", "audience": ["agent"], "decisions": [],
                             "indicators": []}]
            }
        },
    ),
    "indicator-added": ("unproven-value", {"strategy": {"objectives": [AIM], "indicators": []}, "tools": [TOOL],
                                           "stakeholders": [CLIENTS]}),
    "channel-watched": ("unwatched-channel", {"channels": [channel(monitored_by=[])], "tools": [TOOL]}),
    "alerts-set": (
        "monitoring-tools",
        {
            "channels": [channel(monitored_by=["ears"])],
            "tools": [{**TOOL, "channels": ["page"], "alerts_out_of_hours": False}],
        },
    ),
    "watch-widened": (
        "strategic-watch",
        {
            "tools": [{**TOOL, "scope": ["brand"], "cadence": "daily"}],
            "organization": {"links": [{"from": "cm", "to": "boss", "type": "feeds_back"}]},
        },
    ),
    "tool-shared": (
        "internal-tools",
        {
            "tools": [{"id": "agenda", "family": "internal", "kind": "calendar", "users": ["editor"]}],
            "case_types": [case(expert="care")],
        },
    ),
    "operator-added": ("key-person-loss@cm", {**ALONE, "community_manager": manager(backup="none")}),
    "hours-widened": (
        "absent-approver",
        {"channels": [channel(hours=ALL_WEEK)], "case_types": [case(approvals=[{"role": "boss"}], severity=3)]},
    ),
    "on-call-set": ("unframed-on-call", {"channels": [channel(hours=ALL_WEEK)], "governance": {"on_call": "none"}}),
    "time-added": (
        "few-hats",
        {
            "community_manager": manager(
                fte=1,
                metiers={"marketing": 0.2, "public_relations": 0.2, "customer_service": 0.2,
                         "business_development": 0.2, "internal_communication": 0.2},
            )
        },
    ),
}  # fmt: skip
"""By move: what it mends, and the smallest organization where that is."""


def bench_of(assessment: Assessment, target: str) -> Bench:
    placed = assessment.placed
    return Bench(assessment, find_target(assessment, target), Pen(placed.base, placed.placement))


def mending(bench: Bench, move: str) -> Trial | None:
    """The first trial of a move that clears what it is for."""
    placed = bench.placed
    trials = next(one for one in MOVES if one.id == move).trials(bench)
    for trial in trials:
        facts = tried(placed.base, placed.placement, trial.edits)
        if facts is not None and bench.target.is_cleared(bench.target.standing(facts)):
            return trial
    return None


@pytest.mark.parametrize("move", SMALLEST)
def test_a_move_mends_the_smallest_organization_that_needs_it(move: str) -> None:
    """It clears the finding or lifts the check, on the tree as on the text, and a person reads what to do."""
    target, changes = SMALLEST[move]
    scenario = tiny(**changes).scenario
    before = assess(scenario, scenario.placements[0])
    bench = bench_of(before, target)
    assert bench.target.before.rank, f"{target} is nothing to mend here"
    trial = mending(bench, move)
    assert trial is not None, [str(one.said) for one in next(m for m in MOVES if m.id == move).trials(bench)]
    read = read_again(scenario, scenario.placements[0], trial.edits)
    assert read is not None
    after = assess(*read)
    assert bench.target.is_cleared(bench.target.standing(after.facts))
    assert str(trial.said).endswith(".") and "{" not in str(trial.said)


def test_where_no_tool_listens_at_all_one_is_begun() -> None:
    scenario = tiny(channels=[channel(monitored_by=[])], tools=[]).scenario
    (piece, *_) = advise(scenario, scenario.placements[0], "unwatched-channel")
    assert piece.clears and piece.moves == ("channel-watched",)
    assert [tool.id for tool in piece.after.placed.scenario.tools or ()] == ["listening_tool"]


def test_a_decision_with_two_drivers_and_two_approvers_takes_two_changes() -> None:
    rows = [{"activity": "publish", "driver": ["cm", "editor"], "approver": ["boss", "comm_head"]}]
    scenario = tiny(scheme="daci", responsibilities=rows).scenario
    (piece, *_) = advise(scenario, scenario.placements[0], "several-drivers-or-approvers@publish")
    assert piece.clears and sorted(piece.moves) == ["accountable-named", "doer-named"]


def test_five_administrators_are_kept_one_of_them_above_those_who_answer() -> None:
    roles = [{"id": "crowd", "title": "Crowd", "unit": "care", "reports_to": "care_head", "headcount": 9}]
    page = channel(operators=["cm"], admins=["cm", "crowd"])
    changes = {"organization": {"roles": [*BASE["organization"]["roles"], *roles]}, "channels": [page]}
    scenario = tiny(**changes, governance={"offboarding": True}).scenario
    (piece, *_) = advise(scenario, scenario.placements[0], "account-ownership")
    assert piece.clears and piece.after.placed.channels["page"].admins == ("comm_head", "cm")


def test_every_move_has_its_smallest_organization() -> None:
    assert sorted(SMALLEST) == sorted(move.id for move in MOVES)


@pytest.mark.parametrize("move", [move.id for move in MOVES])
def test_where_hardly_anything_is_written_what_is_proposed_still_makes_a_scenario(move: str) -> None:
    scenario = tiny().scenario
    before = assess(scenario, scenario.placements[0])
    found = next(one for one in MOVES if one.id == move)
    for name in found.mends:
        if any(check.id == name for check in CHECKS):
            for trial in found.trials(bench_of(before, name)):
                assert tried(scenario, scenario.placements[0], trial.edits) is not None, trial


def test_folder_and_tuple_agree_and_file_name_is_id() -> None:
    folder = Path(family.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == {one.id.replace("-", "_") for one in MOVES}


def test_moves_do_not_know_their_neighbours() -> None:
    for path in Path(family.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        if path.stem != "__init__":
            assert not any(name.startswith("orgmodel.placement.advice.moves") for name in imported), path.name


def test_every_rule_and_check_has_a_move_or_a_reason() -> None:
    """A move names rules and checks that exist; what no move is for says why."""
    known = {one.id for one in (*RULES, *CHECKS)}
    mended = {name for move in MOVES for name in move.mends}
    assert mended <= known
    assert known - mended == set(REASONS)
    assert len(known) == len(RULES) + len(CHECKS), "an id that is both a rule's and a check's would be ambiguous"


def test_gradually_takes_one_more_at_a_time_then_each_other_alone() -> None:
    assert list(gradually("abc")) == [("a",), ("a", "b"), ("a", "b", "c"), ("b",), ("c",)]
    assert list(gradually("")) == []
