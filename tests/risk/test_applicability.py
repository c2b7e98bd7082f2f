"""Which rules do not apply where nothing of their kind exists, and what a row of the matrix weighs."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.text import LANGUAGES, Message, render
from tests.organizations import channel, outcome, row, tiny

NOTHING: dict[str, Any] = {
    "channels": [], "stakeholders": [], "case_types": [], "speakers": [], "responsibilities": [], "tools": [],
    "people": [],
}  # fmt: skip
"""Known to be none: nobody is met, nothing arrives, nobody speaks."""
NEED_CHANNELS = {
    "account-loss", "incoherent-voices", "unlawful-content", "hidden-advertising", "agency-dependency",
    "platform-dependency", "unwatched-channel", "inexperienced-front-line", "no-moderation-charter",
    "unrecorded-credentials", "unframed-on-call", "unreviewed-paid-content",
}  # fmt: skip
NEED_CASES = {"confidential-leak", "unrouted-cases", "absent-approver"}
NEED_SPEAKERS = {"uncontrolled-speaker"}
ONLY_DACI = {"several-drivers-or-approvers"}
ONLY_RACI = {"several-or-no-accountable", "nobody-responsible"}


def idle(**parts: Any) -> set[str]:
    return {rule for rule, found in tiny(**parts).outcomes.items() if not found.applicable}


def test_where_nothing_exists_what_reads_it_does_not_apply() -> None:
    assert idle(**NOTHING) == NEED_CHANNELS | NEED_CASES | NEED_SPEAKERS | ONLY_DACI


def test_each_scheme_of_letters_has_rules_of_its_own() -> None:
    assert idle(responsibilities=[row(responsible="cm", accountable="boss")]) == ONLY_DACI
    assert idle(scheme="daci", responsibilities=[row(driver="cm", approver="boss")]) == ONLY_RACI


def test_in_a_daci_the_letter_that_lacks_has_its_own_name() -> None:
    found = outcome("several-drivers-or-approvers", scheme="daci", responsibilities=[row()])
    assert found.missing == ("responsibilities[].driver", "responsibilities[].approver")


GOOD = {"responsible": "cm", "accountable": "boss"}
MANY = ["boss", "comm_head", "editor", "agent"]


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        ("several-or-no-accountable", {**GOOD, "accountable": []}),
        ("nobody-responsible", {**GOOD, "responsible": []}),
        ("too-many-consulted", {**GOOD, "consulted": MANY}),
    ],
)
def test_a_row_weighs_its_share_of_the_matrix(rule: str, bad: dict[str, Any]) -> None:
    rows = [row("publish", **bad), *(row(one, **GOOD) for one in ("reply", "moderate", "report"))]
    (hit,) = outcome(rule, responsibilities=rows).hits
    assert hit.driver == 1 / 4


def test_a_row_with_two_drivers_weighs_its_share_too() -> None:
    rows = [row("publish", driver=["cm", "editor"], approver="boss"), row("reply", driver="cm", approver="boss")]
    (hit,) = outcome("several-drivers-or-approvers", scheme="daci", responsibilities=rows).hits
    assert hit.driver == 1 / 2


LITTLE: dict[str, dict[str, Any]] = {
    "roles alone": {},
    "empty lists": NOTHING,
    "bare items": {
        "channels": [{"id": "page", "name": "Page"}],
        "stakeholders": [{"id": "clients", "name": "Clients"}],
        "case_types": [{"id": "complaint", "severity": 2}],
        "speakers": [{"role": "boss"}],
        "governance": {"crisis_plan": {"levels": False}, "policy": {"training": "yearly"}},
        "responsibilities": [row()],
    },
    "known absences": {
        "channels": [channel(moderation="none", operators=[], admins=[])],
        "governance": {"crisis_plan": "none", "policy": "none", "voice_guide": "none", "offboarding": False},
        "responsibilities": [row(responsible=[], accountable=[], consulted=[], informed=[])],
    },
}


@pytest.mark.parametrize("parts", LITTLE.values(), ids=LITTLE)
def test_whatever_little_is_written_an_outcome_is_whole(parts: dict[str, Any]) -> None:
    told = tiny(**parts)
    for rule, found in told.outcomes.items():
        assert all("." in field or field.endswith("[]") for field in found.missing), rule
        for hit in found.hits:
            assert 0 < hit.driver <= 1 and isinstance(hit.message, Message), rule
            assert {*hit.evidence.actors, *hit.evidence.path} <= set(told.facts.graph.actors), rule
            assert hit.evidence.places and all(spot.line > 0 for spot in hit.evidence.places), rule
            assert all("{" not in render(hit.message, language) for language in LANGUAGES), rule
