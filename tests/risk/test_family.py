"""Every rule says everything it must, in both languages, under an id that is its file's name."""

from __future__ import annotations

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


def test_folder_and_tuple_agree_and_every_rule_has_its_test() -> None:
    ids = [rule.id for rule in RULES]
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("[a-z]*.py")}
    own = (Path(__file__).parent / "rules").glob("test_*.py")
    tests = {path.stem.removeprefix("test_").replace("_", "-") for path in own}
    assert set(ids) == files == tests
    assert len(ids) == len(set(ids))


def test_all_of_the_register_and_of_the_matrix_is_there_in_its_order() -> None:
    codes = [f"R{number:02}" for number in range(1, 18)] + [f"L{number}" for number in range(1, 12)]
    assert [rule.code for rule in RULES if rule.code] == codes
    assert {rule.code: rule.level for rule in RULES if rule.level is not None} == LEVELS


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
