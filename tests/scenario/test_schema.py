"""The published JSON Schema agrees with the types, explains every key, and accepts what the reader accepts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from orgmodel.scenario.schema import PUBLISHED, schema, schema_text
from orgmodel.scenario.shipped import shipped_files, shipped_scenarios
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from scenario.small import SMALL, said

EXAMPLE = Path(__file__).with_name("example.yaml")
PLAIN_ENOUGH = {"id", "name", "title", "text", "languages", "source"}
"""Keys whose name says it all."""
CORE = {"true": True, "false": False, "null": None, "Null": None}


def as_an_editor_reads(tree: Tree) -> Any:
    """A tree with the types of the core schema of YAML 1.2, as an editor hands it to the validator."""
    if isinstance(tree, WrittenMapping):
        value = {key: as_an_editor_reads(item) for key, item in tree.items()}
        for key, ground in tree.groundings.items():
            value[key] = {"value": value[key], "grounding": ground.grounding}
        return value
    if isinstance(tree, WrittenList):
        return [as_an_editor_reads(item) for item in tree]
    if not isinstance(tree, Scalar) or not tree.plain:
        return tree if tree is None else str(tree)
    if re.fullmatch(r"[-+]?[0-9]+", tree):
        return int(tree)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", tree):
        return float(tree)
    return CORE.get(tree, str(tree))


VALIDATOR = Draft202012Validator(schema())


def complaints(text: str | bytes) -> list[str]:
    """Where the schema objects to a file."""
    tree = as_an_editor_reads(read_tree(text, "f"))
    return ["/".join(str(step) for step in error.absolute_path) for error in VALIDATOR.iter_errors(tree)]


def test_the_published_file_is_what_the_types_say() -> None:
    assert PUBLISHED.read_text("utf-8") == schema_text(), "write it again: python -m tools.generate, or orgmodel schema"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("path", [EXAMPLE, *shipped_files()], ids=lambda path: path.stem)
def test_every_shipped_scenario_satisfies_it(path: Path) -> None:
    assert complaints(path.read_bytes()) == []


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_the_first_line_of_every_shipped_scenario_names_it(path: Path) -> None:
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", path.read_text("utf-8").splitlines()[0])
    assert found
    assert (shipped_scenarios() / found[1]).resolve() == PUBLISHED.resolve()


@pytest.mark.parametrize(
    "line",
    [
        "channels: [{id: web, famly: social}]",
        "channels: [{id: web, family: socail}]",
        "channels: [{id: web, mfa: maybe}]",
        "channels: [{id: web, hostile_share: 1.5}]",
        "channels: [{id: web, reply_within: 4 hours}]",
        "channels: [{id: web, url: 'javascript:x'}]",
        "channels: [{name: Web}]",
        "channels: {web: {}}",
        "weights: {speed: 1}",
        "as_of: tomorrow",
        "governance: {policy: perhaps}",
        "placements: [{id: a, title: A, seats: [{id: cm, reports_to: ceo}], change: {channels: [{id: web, oner: x}]}}]",
    ],
)
def test_what_the_reader_refuses_by_its_shape_the_schema_refuses(line: str) -> None:
    assert said(SMALL + line)
    assert complaints(SMALL + line)


@pytest.mark.parametrize(
    "line",
    [
        "channels: [{id: web, audience: 900..1100, answered_in: {median: 1h..3h}, hostile_share: .1}]",
        "channels: [{id: web, audience: {value: 900, grounding: observed, source: log}, mfa: , name: 2026}]",
        "channels: [{id: web, name: {value: {fr: Toile}, grounding: assumed}, moderation: none, paid_content: false}]",
        "governance: {crisis_plan: {severities: {3: {role: ceo, within: 30min}}}, policy: {date: 2026}}",
        "weights: {load: 2.5}",
        "placements: [{id: a, title: A, seats: [{id: cm, reports_to: [ceo, lead], arbitration: none, backup: none}]}]",
        "placements: [{id: a, title: A, seats: [{id: cm, reports_to: ceo}], change: {organization: {name: }}, "
        "remove: {organization: {roles: [lead]}}}]",
    ],
)
def test_what_the_reader_accepts_the_schema_accepts(line: str) -> None:
    assert said(SMALL + line) == []
    assert complaints(SMALL + line) == []


def test_a_file_that_extends_another_need_not_say_the_rest() -> None:
    assert complaints("extends: base.yaml\ntitle: Second\n") == []
    assert complaints("title: First\n") == ["", "", ""], "format, organization and community_manager"


def test_roles_may_all_stand_in_a_staff_list() -> None:
    text = SMALL.split("  roles:")[0]
    assert complaints(text) == ["organization"]
    assert complaints(text + "  roles_from: staff.csv\n") == []


def test_every_key_is_explained() -> None:
    silent = [
        f"{name}.{key}"
        for name, block in schema()["$defs"].items()
        for key, value in block.get("properties", {}).items()
        if not name.startswith("Part") and "description" not in value and "." not in name
        if key not in PLAIN_ENOUGH
    ]
    assert silent == []
