"""Change, add and remove: what each does, where its faults are placed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orgmodel.scenario.overlay import UNTOUCHABLE, lay
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.tree import WrittenList, WrittenMapping

BASE = """\
channels:
  - id: instagram
    owner: marketing
    admins: [cm, cmo]
    moderation: {mode: after, public_charter: true}
  - id: forum
    owner: care
case_types:
  - id: crisis
    approvals: [{role: press_lead, within: 1h}, {role: cmo}]
responsibilities:
  - {activity: publish, responsible: [cm], accountable: cmo}
organization:
  links:
    - {from: a, to: b, type: coordinates}
    - {from: a, to: b, type: informs}
governance:
  speaking: open
"""


def plain(tree: object) -> object:
    """A tree as ordinary Python."""
    if isinstance(tree, WrittenMapping):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, WrittenList):
        return [plain(item) for item in tree]
    return tree if tree is None else str(tree)


def laid(part: str, **parts: str) -> tuple[dict, list[str]]:
    """The base with the parts laid over it, and the problems as `line: message`."""
    base = read_tree(BASE, "base.yaml")
    read = {name: read_tree(text, "change.yaml") for name, text in {part: parts.pop("text"), **parts}.items()}
    tree, problems = lay(base, **read, untouchable=UNTOUCHABLE)
    assert plain(base) == plain(read_tree(BASE, "base.yaml")), "the base itself is never changed"
    return plain(tree), [f"{one.location.line}:{one.location.column} {one.message}" for one in problems]


def test_change_merges_an_item_field_by_field() -> None:
    tree, problems = laid("change", text="channels:\n  - {id: instagram, owner: care, moderation: {mode: before}}\n")
    assert problems == []
    assert tree["channels"][0] == {
        "id": "instagram",
        "owner": "care",
        "admins": ["cm", "cmo"],
        "moderation": {"mode": "before", "public_charter": "true"},
    }


def test_change_replaces_a_list_of_plain_values_whole_and_nothing_clears() -> None:
    tree, _ = laid("change", text="channels:\n  - {id: instagram, admins: [ceo], owner: }\n")
    assert tree["channels"][0]["admins"] == ["ceo"]
    assert "owner" not in tree["channels"][0]


def test_an_empty_list_is_written_emptiness() -> None:
    tree, problems = laid("change", text="case_types: [{id: crisis, approvals: []}]")
    assert problems == []
    assert tree["case_types"][0]["approvals"] == []


def test_change_of_an_unknown_id_names_the_nearest() -> None:
    tree, problems = laid("change", text="channels:\n  - id: instagran\n    owner: care\n")
    assert problems == ["2:9 there is no “instagran” in channels; did you mean instagram?"]
    assert tree["channels"] == plain(read_tree(BASE, "b")["channels"])


def test_links_are_known_by_both_ends_and_their_type() -> None:
    tree, problems = laid("change", text="organization: {links: [{from: a, to: b, type: informs, strength: 0.9}]}")
    assert problems == []
    assert tree["organization"]["links"][1]["strength"] == "0.9"
    assert "strength" not in tree["organization"]["links"][0]


def test_add_of_a_known_id_is_a_fault_and_of_an_unknown_one_an_item() -> None:
    tree, problems = laid("add", text="channels:\n  - {id: forum, owner: press}\n  - {id: blog, owner: press}\n")
    assert problems == ["2:10 “forum” is already in channels; write it under change"]
    assert [one["id"] for one in tree["channels"]] == ["instagram", "forum", "blog"]


def test_an_item_that_carries_lists_addresses_the_lists() -> None:
    tree, problems = laid(
        "add",
        text="channels: [{id: instagram, admins: [ceo, cm]}]\ncase_types: [{id: crisis, approvals: [{role: ceo}]}]\n",
    )
    assert problems == []
    assert tree["channels"][0]["admins"] == ["cm", "cmo", "ceo"]
    assert [one["role"] for one in tree["case_types"][0]["approvals"]] == ["press_lead", "cmo", "ceo"]


def test_a_single_value_takes_another_as_a_list() -> None:
    tree, _ = laid("add", text="responsibilities: [{activity: publish, accountable: [ceo]}]")
    assert tree["responsibilities"][0]["accountable"] == ["cmo", "ceo"]


def test_add_makes_missing_mappings_and_lists_on_the_way() -> None:
    tree, problems = laid("add", text="strategy: {objectives: [{id: trust, text: Win trust}]}")
    assert problems == []
    assert tree["strategy"]["objectives"][0]["id"] == "trust"


def test_remove_takes_ids_bare_or_in_a_mapping() -> None:
    tree, problems = laid("remove", text="channels: [forum]\norganization: {links: [{from: a, to: b, type: informs}]}")
    assert problems == []
    assert [one["id"] for one in tree["channels"]] == ["instagram"]
    assert [one["type"] for one in tree["organization"]["links"]] == ["coordinates"]


def test_remove_of_values_and_approvals_leaves_the_item() -> None:
    tree, problems = laid(
        "remove",
        text="channels: [{id: instagram, admins: [cmo]}]\ncase_types: [{id: crisis, approvals: [{role: cmo}]}]\n",
    )
    assert problems == []
    assert tree["channels"][0]["admins"] == ["cm"]
    assert [one["role"] for one in tree["case_types"][0]["approvals"]] == ["press_lead"]


def test_remove_of_what_is_not_there_is_a_fault() -> None:
    _, problems = laid("remove", text="channels: [{id: instagram, admins: [nobody]}]")
    assert problems == ["1:37 there is no “nobody” in admins; nothing to remove"]


def test_the_order_is_change_then_add_then_remove() -> None:
    tree, problems = laid(
        "change",
        text="channels: [{id: instagram, admins: [ceo]}]",
        add="channels: [{id: instagram, admins: [cm]}]",
        remove="channels: [{id: instagram, admins: [ceo]}]",
    )
    assert problems == []
    assert tree["channels"][0]["admins"] == ["cm"]


def test_a_placement_leaves_the_register_alone() -> None:
    _, problems = laid("add", text="register: [{risk: late-answer, status: accepted}]")
    assert problems == ["1:1 a placement leaves “register” alone; write it at the top of the file"]


def test_values_keep_the_place_where_they_are_written() -> None:
    base = read_tree(BASE, "base.yaml")
    change = read_tree("channels:\n  - {id: instagram, owner: care}\n", "change.yaml")
    tree, _ = lay(base, change=change)
    item = tree["channels"][0]
    assert str(item.values_at["owner"]) == "change.yaml:2:28"
    assert str(item.values_at["id"]) == "base.yaml:2:9"
    assert str(item.location) == "base.yaml:2:5"


@given(st.lists(st.sampled_from("abcdef"), unique=True), st.lists(st.sampled_from("abcdef"), unique=True))
def test_what_is_added_can_be_removed_again(old: list[str], new: list[str]) -> None:
    fresh = [name for name in new if name not in old]
    if not fresh:
        return
    base = read_tree(f"tags: [{', '.join(old)}]\nid: x\n", "base.yaml")
    part = read_tree(f"tags: [{', '.join(fresh)}]\n", "part.yaml")
    added, problems = lay(base, add=part)
    back, more = lay(added, remove=part)
    assert not problems and not more
    assert plain(back) == plain(base)
