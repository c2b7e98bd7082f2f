"""Every piece of advice on the shipped scenarios keeps its word: written, read from scratch and assessed again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from orgmodel.assessment import Assessment, assess
from orgmodel.placement.advice.advising import advise, advise_on
from orgmodel.placement.advice.effect import FELT, HEAVIER
from orgmodel.placement.advice.piece import Advice
from orgmodel.placement.advice.silence import REASONS, why_none
from orgmodel.placement.advice.target import find_target
from orgmodel.placement.candidates import candidates
from orgmodel.records import Level
from orgmodel.risk.tracking import is_closed
from orgmodel.scenario.edit import edited
from orgmodel.scenario.reader import read, read_text
from orgmodel.study import difference
from tests.organizations import channel, tiny

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
LARGE = "large_group"
STRIDE = 4
"""Of the checks that fail, every fourth is asked about: all of them would take minutes."""


def today(path: Path) -> Assessment:
    scenario = read(path).scenario
    return assess(scenario, next(one for one in scenario.placements if one.as_is))


def targets(before: Assessment, is_large: bool) -> Iterator[str]:
    """Findings of level high and above, and a sample of the checks that fail; few where assessing takes long."""
    grave = [one.id for one in before.findings if one.level >= Level.HIGH]
    failing = [name for name, found in before.checks.items() if found.status in ("fail", "warn")]
    yield from grave[:2] if is_large else grave
    yield from failing[:1] if is_large else failing[::STRIDE]


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_every_promise_is_kept(path: Path) -> None:
    """Findings gone, new, higher and lower, checks, criteria: exactly what the text gives when it is read again."""
    before = today(path)
    given = [piece for name in targets(before, path.stem == LARGE) for piece in advise_on(before, name, limit=2)]
    assert given, "even the healthy organization has a check to lift"
    for piece in given:
        keeps_its_word(path, before, piece)


def keeps_its_word(path: Path, before: Assessment, piece: Advice) -> None:
    scenario = read_text(edited(path.read_text("utf-8"), piece.edits), path.name, path.parent).scenario
    after = assess(scenario, next(one for one in scenario.placements if one.as_is))
    found = difference(before, after)
    assert [one.id for one in piece.fixed] == [one.id for one in found.fixed]
    assert [(one.id, one.level) for one in piece.new] == [(one.id, one.level) for one in found.new]
    for promised, real in ((piece.worse, found.worse), (piece.better, found.better)):
        assert [(one.id, one.level, other.level) for one, other in promised] == [
            (one.id, one.level, other.level) for one, other in real
        ]
    for shift in (*piece.lifted, *piece.lowered):
        assert (before.checks[shift.check].status, after.checks[shift.check].status) == (shift.before, shift.after)
    assert piece.criteria_after == pytest.approx(after.criteria, abs=1e-9)
    assert piece.criteria_before == pytest.approx(before.criteria, abs=1e-9)
    clears_what_it_says(before, after, piece)
    says_what_it_worsens(before, after, piece)


def clears_what_it_says(before: Assessment, after: Assessment, piece: Advice) -> None:
    target = find_target(before, piece.target)
    standing = target.standing(after.facts)
    assert piece.clears == target.is_cleared(standing)
    assert standing.is_better(target.before), "advice that does nothing is none"
    assert str(piece.result) in str(piece.said)
    assert all(str(step) in str(piece.said) for step in piece.steps)


def says_what_it_worsens(before: Assessment, after: Assessment, piece: Advice) -> None:
    """Counted anew: as many things are said to be worse as are worse, and the sentence holds each of them."""
    found = difference(before, after)
    heavier = [one.id for one in after.findings for other in before.findings
               if one.id == other.id and one.level == other.level
               and (one.driver or 0) - (other.driver or 0) >= HEAVIER]  # fmt: skip
    rank = {"pass": 0, "not_applicable": 0, "warn": 1, "fail": 2, "not_assessable": 3}
    changed = [name for name in before.checks if rank[before.checks[name].status] != rank[after.checks[name].status]]
    lowered = [name for name in changed if rank[after.checks[name].status] > rank[before.checks[name].status]
               or (before.checks[name].status == "not_assessable" and rank[after.checks[name].status])]  # fmt: skip
    fallen = [name for name, value in before.criteria.items() if value is not None
              and ((then := after.criteria[name]) is None or value - then >= FELT)]  # fmt: skip
    assert len(piece.worsens) == len(found.new) + len(found.worse) + len(heavier) + len(lowered) + len(fallen)
    assert all(str(one) in str(piece.said) for one in piece.worsens)
    assert ("Worse: " in str(piece.said)) == bool(piece.worsens)


def test_the_smallest_comes_first_and_what_brings_a_risk_as_grave_comes_last() -> None:
    """On the saga: handing activities on clears one bottleneck, and the advice that makes another comes last."""
    before = today(next(path for path in SCENARIOS if path.stem == "work_and_fans"))
    given = advise_on(before, "accountable-bottleneck@marketing_director", limit=9)
    grave = [bool(piece.new) for piece in given]
    assert grave == sorted(grave) and True in grave and False in grave
    light = [len(piece.edits) for piece in given if not piece.new]
    assert light == sorted(light)


def test_pairs_are_tried_only_where_nothing_alone_clears_it() -> None:
    """Voice in the luxury house takes a feedback line and somebody who serves; without pairs it is not advised."""
    before = today(next(path for path in SCENARIOS if path.stem == "luxury_house"))
    assert advise_on(before, "heard", pairs=False) == ()
    pair = advise_on(before, "heard")[0]
    assert sorted(pair.moves) == ["feedback-written", "public-served"] and len(pair.steps) == 2
    assert all(len(piece.moves) == 1 for piece in advise_on(before, "crisis-exercise"))


def test_what_nothing_clears_is_advised_on_by_what_helps_most_and_says_so() -> None:
    """1,800 messages of ten minutes a month are 69 hours a week for 21: half a post and a colleague are not enough."""
    changes = {
        "organization": {"week_hours": 35, "shrinkage": 0.25},
        "channels": [channel(operators=["cm"], messages_per_month=1800)],
        "case_types": [{"id": "question", "severity": 1, "decides": "cm", "minutes": 10}],
        "community_manager": {"fte": 1, "activities": {"conversation": 0.8, "content": 0.2}},
        "limits": {"max_fte": 1.5},
    }
    scenario = tiny(**changes).scenario
    given = advise(scenario, scenario.placements[0], "overload")
    assert given and not any(piece.clears for piece in given)
    assert all("Not cleared: Overload stays medium, its driver falls from 1 to " in str(one.said) for one in given)
    assert len({piece.moves for piece in given}) == len(given)


def test_without_a_target_the_gravest_open_findings_are_advised_on() -> None:
    before = today(next(path for path in SCENARIOS if path.stem == "newsroom"))
    given = advise_on(before, limit=3)
    open_findings = [one.id for one in before.findings if not is_closed(one)]
    assert [piece.target for piece in given] == open_findings[:3]


def test_there_is_no_advice_on_what_is_not_written_on_what_is_generated_or_on_what_nobody_knows() -> None:
    scenario = tiny().scenario
    placement = scenario.placements[0]
    assert advise(scenario, placement, "offboarding") == ()
    assert "write first what it lacks" in str(why_none(find_target(assess(scenario, placement), "offboarding")))
    made = next(one for one in candidates(scenario).kept if not one.is_written)
    assert advise(scenario, made.placement, "sponsor-near") == ()
    with pytest.raises(KeyError):
        advise(scenario, placement, "no-such-thing")


def test_where_there_is_no_advice_there_is_a_reason() -> None:
    """A platform’s share of the audience is no line of a file; what is well has nothing to mend."""
    before = today(next(path for path in SCENARIOS if path.stem == "luxury_house"))
    target = find_target(before, "platform-dependency")
    assert advise_on(before, "platform-dependency") == ()
    assert str(REASONS["platform-dependency"]) in str(why_none(target))
    assert str(target.member.treatment) in str(why_none(target))  # type: ignore[union-attr]
    assert "nothing to mend" in str(why_none(find_target(before, "offboarding")))
