"""Where advice is written, and that what is tried on the tree is what the edited text says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from orgmodel.assessment import Assessment, assess
from orgmodel.placement.advice.advising import advise
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.moves import MOVES
from orgmodel.placement.advice.pen import Pen, folded
from orgmodel.placement.advice.rewriting import rewritten
from orgmodel.placement.advice.target import find_target
from orgmodel.placement.advice.trying import facts_of, read_again, remade, tried
from orgmodel.placement.advice.walking import reached
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.reader import read, read_text
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from tests.organizations import BASE, WithoutAliases, channel, merged, tiny

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))


def plain(tree: Tree) -> Any:
    """What a tree says, without its places."""
    if isinstance(tree, WrittenMapping):
        return {key: plain(value) for key, value in tree.items() if value is not None}
    if isinstance(tree, WrittenList):
        return [plain(one) for one in tree]
    return str(tree) if isinstance(tree, Scalar) else tree


def pen_of(**changes: Any) -> Pen:
    scenario = tiny(**changes).scenario
    return Pen(scenario, scenario.placements[0])


def today(**parts: Any) -> list[dict[str, Any]]:
    seats = [{"id": "cm", "reports_to": "comm_head"}]
    return [{"id": "today", "title": "Today", "as_is": True, "seats": seats, **parts}]


MFA = ("channels", "page", "mfa")
ADMINS = ("channels", "page", "admins")
BACK = ("placements", "today")


def test_what_the_base_says_is_changed_in_the_base() -> None:
    pen = pen_of(channels=[channel()])
    assert pen.put(MFA, True) == Edit("put", MFA, True)
    assert pen.append(ADMINS, "boss") == Edit("append", ADMINS, "boss")
    other = today(change={"channels": [{"id": "page", "owner": "care"}]})
    assert pen_of(channels=[channel()], placements=other).put(MFA, True) == Edit("put", MFA, True)


def test_what_the_placement_overrides_is_changed_there() -> None:
    own = today(change={"channels": [{"id": "page", "mfa": False, "admins": ["cm"]}]})
    pen = pen_of(channels=[channel()], placements=own)
    assert pen.put(MFA, True) == Edit("put", (*BACK, "change", *MFA), True)
    assert pen.append(ADMINS, "boss") == Edit("append", (*BACK, "change", *ADMINS), "boss")


def test_what_the_placement_adds_is_changed_there() -> None:
    own = today(add={"channels": [channel(id="new")]})
    pen = pen_of(channels=[channel()], placements=own)
    assert pen.put(("channels", "new", "mfa"), True) == Edit("put", (*BACK, "add", "channels", "new", "mfa"), True)


def test_a_seat_s_line_belongs_to_the_placement() -> None:
    """A link of the role is added there, even where nothing is added yet; one of two others in the base."""
    pen = pen_of()
    links = ("organization", "links")
    own = {"from": "cm", "to": "boss", "type": "feeds_back"}
    assert pen.append(links, own) == Edit("append", (*BACK, "add", *links), own)
    theirs = {"from": "editor", "to": "boss", "type": "feeds_back"}
    assert pen.append(links, theirs) == Edit("append", links, theirs)
    assert pen.seat("cm", ("arbitration",), "boss").path == (*BACK, "seats", "cm", "arbitration")


def test_another_seat_s_id_stays_inside_its_placement() -> None:
    seats = [{"id": "cm", "reports_to": "comm_head"}, {"id": "cm_care", "reports_to": "care_head"}]
    pen = pen_of(channels=[channel()], placements=today(seats=seats))
    wanted = {"id": "page", "operators": ["cm", "cm_care"]}
    edit = pen.put(("channels", "page", "operators"), ["cm", "cm_care"])
    assert edit == Edit("append", (*BACK, "change", "channels"), wanted)


def test_what_another_placement_speaks_of_is_dropped_here_alone() -> None:
    """Else the other would remove what is no longer there."""
    cases = [{"id": "complaint", "severity": 2, "decides": "boss", "approvals": [{"role": "comm_head"}]}]
    approval = ("case_types", "complaint", "approvals", "comm_head")
    alone = pen_of(case_types=cases)
    assert alone.drop(approval) == Edit("drop", approval)
    other = {"id": "other", "title": "Other", "seats": [{"id": "cm", "reports_to": "boss"}],
             "remove": {"case_types": [{"id": "complaint", "approvals": ["comm_head"]}]}}  # fmt: skip
    pen = pen_of(case_types=cases, placements=[*today(), other])
    edit = pen.drop(approval)
    assert edit == Edit("append", (*BACK, "remove", "case_types"), {"id": "complaint", "approvals": ["comm_head"]})
    read_here = read_again(pen.scenario, pen.placement, (edit,))
    assert read_here is not None
    assert assess(*read_here).placed.scenario.case_types[0].approvals == ()  # type: ignore[index]


def test_a_link_that_another_placement_adds_is_added_here_alone() -> None:
    link = {"from": "editor", "to": "boss", "type": "informs"}
    other = {"id": "other", "title": "Other", "seats": [{"id": "cm", "reports_to": "boss"}],
             "add": {"organization": {"links": [link]}}}  # fmt: skip
    pen = pen_of(placements=[*today(), other])
    assert pen.append(("organization", "links"), link).path[:3] == (*BACK, "add")


@pytest.fixture
def extending(tmp_path: Path) -> Path:
    """A scenario whose channels stand in the one it extends."""
    base = merged(BASE, {"channels": [channel(mfa=False)]})
    (tmp_path / "base.yaml").write_text(yaml.dump(base, Dumper=WithoutAliases, sort_keys=False), "utf-8")
    own = {"extends": "base.yaml", "placements": today()}
    path = tmp_path / "own.yaml"
    path.write_text(yaml.dump(own, Dumper=WithoutAliases, sort_keys=False), "utf-8")
    return path


def test_what_stands_in_the_file_it_extends_is_changed_in_the_placement(extending: Path) -> None:
    scenario = read(extending).scenario
    (piece,) = advise(scenario, scenario.placements[0], "account-loss")
    assert piece.clears
    assert piece.edits == (Edit("append", (*BACK, "change", "channels"), {"id": "page", "mfa": True}),)
    after = read_text(edited(extending.read_text("utf-8"), piece.edits), "own.yaml", extending.parent).scenario
    assert [one.id for one in assess(after, after.placements[0]).findings] == ["platform-dependency"]


def test_there_is_no_advice_on_a_placement_of_the_file_it_extends(extending: Path) -> None:
    extending.write_text("extends: base.yaml\n", "utf-8")
    scenario = read(extending).scenario
    assert scenario.placements
    assert advise(scenario, scenario.placements[0], "account-loss") == ()


def test_a_role_of_the_staff_list_is_changed_in_the_placement() -> None:
    path = next(one for one in SCENARIOS if one.stem == "large_group")
    scenario = read(path).scenario
    role = next(one for one in scenario.organization.roles if one.location.file.endswith(".csv"))
    edit = Pen(scenario, scenario.placements[0]).put(("organization", "roles", role.id, "hours"), "always")
    assert edit.path[:3] == ("placements", "today", "change") and edit.value == {"id": role.id, "hours": "always"}


def test_two_things_said_of_one_item_are_written_in_one_place() -> None:
    one = Edit("append", ("a", "channels"), {"id": "x", "mfa": True, "admins": ["b"]})
    other = Edit("append", ("a", "channels"), {"id": "x", "recovery": "organization", "admins": ["c"]})
    third = Edit("append", ("a", "channels"), {"id": "y", "mfa": True})
    whole = {"id": "x", "mfa": True, "admins": ["b", "c"], "recovery": "organization"}
    assert folded((one, other, third)) == (Edit("append", ("a", "channels"), whole), third)


def test_a_path_leads_as_far_as_it_goes() -> None:
    tree = tiny(channels=[channel()]).scenario.source.tree
    assert reached(tree, MFA) == ("true", 3)
    assert reached(tree, ("channels", "other", "mfa"))[1] == 1
    assert reached(tree, ("channels", "page", "mfa", "more"))[1] == 3


EDITS = [
    Edit("put", MFA, False),
    Edit("put", ("governance", "crisis_plan", "date"), date(2026, 1, 2)),
    Edit("put", ("channels", "page", "moderation"), {"mode": "after", "moderators": ["cm"], "public_charter": True}),
    Edit("append", ADMINS, "boss"),
    Edit("append", ("governance", "shared_charters"), ["comm", "care"]),
    Edit("append", ("channels",), {"id": "new", "name": {"en": "New", "fr": "Nouveau"}}),
    Edit("drop", ("channels", "page", "admins", "editor")),
    Edit("drop", ("channels", "page", "hours")),
    Edit("put", ("community_manager", "fte"), 1.5),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit.kind} {'.'.join(edit.path)}")
def test_an_edit_of_the_tree_says_what_the_edited_text_says(edit: Edit) -> None:
    scenario = tiny(channels=[channel()]).scenario
    text = edited(scenario.source.text, [edit])
    assert plain(rewritten(scenario.source.tree, [edit])) == plain(read_text(text, "tiny.yaml").scenario.source.tree)


@pytest.mark.parametrize(
    "edit", [Edit("put", ("channels", "other", "mfa"), True), Edit("drop", ("weights", "load")),
             Edit("append", ("title",), "x")],
)  # fmt: skip
def test_an_edit_through_what_is_not_there_makes_no_scenario(edit: Edit) -> None:
    scenario = tiny(channels=[channel()]).scenario
    with pytest.raises(LookupError):
        remade(scenario, (edit,))
    assert tried(scenario, scenario.placements[0], (edit,)) is None
    assert read_again(scenario, scenario.placements[0], (edit,)) is None


def proposed(before: Assessment) -> Iterator[Edit]:
    """Edits of as many moves as can be made together, for everything that is found and fails in a placement."""
    names = [one.id for one in before.findings]
    names += [name for name, found in before.checks.items() if found.status in ("fail", "warn")]
    taken: list[tuple[str, ...]] = []
    pen = Pen(before.placed.base, before.placed.placement)
    for name in names:
        bench = Bench(before, find_target(before, name), pen)
        for move in MOVES:
            trials = list(move.trials(bench)) if bench.target.family in move.mends else []
            for trial in trials[-1:]:
                paths = [edit.path for edit in trial.edits]
                if not any(_meet(path, other) for path in paths for other in taken):
                    taken += paths
                    yield from trial.edits


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    steps = min(len(one), len(other))
    return one[:steps] == other[:steps]


@pytest.mark.parametrize("index", [0, -1], ids=["first", "last"])
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_what_is_tried_on_the_tree_is_what_the_edited_text_says(path: Path, index: int) -> None:
    """All moves at once, on the first and on the last placement: the same tree, and the same of everything computed."""
    scenario = read(path).scenario
    placement = scenario.placements[index]
    edits = folded(proposed(assess(scenario, placement)))
    assert len(edits) > (1 if path.stem == "federation" else 10)
    text = edited(path.read_text("utf-8"), edits)
    written = read_text(text, path.name, path.parent).scenario
    quick = remade(scenario, edits)
    assert plain(quick.source.tree) == plain(written.source.tree)
    one, other = (assess(made, made.placements[index]) for made in (quick, written))
    assert [(f.id, f.level, f.driver) for f in one.findings] == [(f.id, f.level, f.driver) for f in other.findings]
    assert {name: found.status for name, found in one.checks.items()} == {
        name: found.status for name, found in other.checks.items()
    }
    assert one.criteria == pytest.approx(other.criteria, abs=1e-9)
    lazily = facts_of(quick, quick.placements[index])
    assert {name: lazily.measures[name].value for name in lazily.measures} == pytest.approx(
        {name: measured.value for name, measured in other.measures.items()}, abs=1e-9
    )
