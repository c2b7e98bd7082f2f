"""Every rule says everything it must, in both languages, under an id that is its file's name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from orgmodel import risk
from orgmodel.records import Level
from orgmodel.risk.levels import CONSEQUENCES
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.text import LANGUAGES, render

TEXTS = ("title", "why", "detected", "assessed", "treatment", "question", "false_positives")
FOLDER = Path(str(risk.__path__[0])) / "rules"
LEVELS = {
    "L1": Level.HIGH, "L2": Level.HIGH, "L8": Level.HIGH,
    "L3": Level.MEDIUM, "L4": Level.MEDIUM, "L5": Level.MEDIUM, "L7": Level.MEDIUM, "L9": Level.MEDIUM,
    "L10": Level.MEDIUM, "L6": Level.LOW, "L11": Level.LOW,
}  # fmt: skip
"""Fixed levels of the responsibility rules (model.md §5)."""
PARTS = {
    "no-social-media-policy": "uncontrolled-speaker",
    "unsettled-speaking-right": "uncontrolled-speaker",
    "unrouted-cases": "late-answer",
    "broken-escalation": "crisis-unprepared",
    "undefined-crisis-levels": "crisis-unprepared",
    "unrehearsed-crisis": "crisis-unprepared",
    "absent-approver": "late-answer",
    "no-moderation-charter": "unlawful-content",
    "unrecorded-credentials": "account-loss",
    "no-offboarding": "account-loss",
    "unframed-on-call": "overload",
    "no-voice-guide": "",
    "unreviewed-paid-content": "hidden-advertising",
    "unnamed-data-role": "personal-data",
}
"""The mechanisms of domain.md §5, in its order, and the wider risk that each opens."""
CAUSES = {
    "overload": {"late-answer", "overload", "unlawful-content", "key-person-loss", "crisis-unprepared"},
    "sponsor_leaves": {"unproven-value", "role-conflict", "no-inward-voice"},
    "platform_down": {"platform-dependency", "account-loss", "agency-dependency"},
}
"""What may strike several risks in one year (model.md §5; which risks: our proposal)."""


def test_folder_and_tuple_agree_and_every_rule_has_its_test() -> None:
    ids = [rule.id for rule in RULES]
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("[a-z]*.py")}
    own = (Path(__file__).parent / "rules").glob("test_*.py")
    tests = {path.stem.removeprefix("test_").replace("_", "-") for path in own}
    assert set(ids) == files == tests
    assert len(ids) == len(set(ids))


def test_all_of_the_register_of_the_matrix_and_of_governance_is_there_in_its_order() -> None:
    """Rules that the domain page gives another label, or none, stand between them."""
    codes = [f"R{number:02}" for number in range(1, 18)] + [f"L{number}" for number in range(1, 12)]
    codes += [f"G{number:02}" for number in range(1, 15)]
    assert [rule.code for rule in RULES if re.fullmatch(r"[RLG]\d+", rule.code)] == codes
    assert {rule.code: rule.level for rule in RULES if rule.level is not None} == LEVELS


def test_a_part_names_a_wider_rule_that_is_part_of_nothing_and_shares_its_causes() -> None:
    by_id = {rule.id: rule for rule in RULES}
    for rule in RULES:
        if rule.part_of:
            wider = by_id[rule.part_of]
            assert (wider.part_of, wider.shared_causes) == ("", rule.shared_causes), rule.id


def test_governance_stands_under_the_risk_it_opens_the_guide_of_tone_alone() -> None:
    rules = [rule for rule in RULES if rule.code.startswith("G")]
    assert {rule.id: rule.part_of for rule in rules} == PARTS


def test_shared_causes_are_those_of_the_model() -> None:
    found = {cause: {rule.id for rule in RULES if cause in rule.shared_causes and not rule.part_of} for cause in CAUSES}
    assert found == CAUSES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_text_is_there_in_both_languages(rule: Rule) -> None:
    for name in TEXTS:
        said = {language: render(getattr(rule, name), language) for language in LANGUAGES}
        assert all(said.values()), name
        assert said["en"] != said["fr"], (name, said["en"])
    assert rule.reference and rule.harm in CONSEQUENCES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_question_asks(rule: Rule) -> None:
    assert all(render(rule.question, language).endswith("?") for language in LANGUAGES)
