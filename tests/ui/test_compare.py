"""Compare and present: who wins and what flips it, placements of other files, small pictures, the stage."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from orgmodel.placement.candidate import Candidate
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import compared, score_one
from orgmodel.text import Message, render
from orgmodel.ui import shelf
from orgmodel.ui.changes import finding_rows
from orgmodel.ui.comparing import MOST, Comparison, comparison_of, of_file, written
from orgmodel.ui.comparing_words import leaning_of, sentence_of, switch_points
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Strong
from orgmodel.ui.opening import open_item
from orgmodel.ui.presenting_words import headline, things
from orgmodel.ui.state import Address, Visit, read_address
from orgmodel.ui.walls import STAGE, wall_pictures
from tests.organizations import tiny
from tests.ui.app import answer, open_page, words

FIVE = "today~image_and_creation~hub~hub@newsroom~dandelion@transport_group"


def desk(scenario: str = "luxury_house", **address: str) -> Desk:
    items = shelf.shipped()
    item = shelf.find(items, scenario)
    assert item is not None
    return Desk(Address(scenario=scenario, **address), Visit(), items, open_item(item), "light")  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def five() -> Comparison:
    return comparison_of(desk(beside=FIVE))


def test_every_placement_is_compared_where_the_address_is_mute() -> None:
    found = comparison_of(desk())
    assert [one.name for one in found.entrants] == ["today", "image_and_creation", "hub", "agency_desk"]
    assert found.entrants[0].is_today


def test_the_address_names_placements_of_several_files_in_their_order(five: Comparison) -> None:
    assert [one.name for one in five.entrants] == FIVE.split("~")
    assert [one.is_own for one in five.entrants] == [True, True, True, False, False]
    assert five.entrants[3].title.get("en") == "Le Courrier de Montcendre · Hub under the deputy editor"
    assert five.entrants[3].today.placed.base is not five.entrants[0].today.placed.base


@pytest.mark.parametrize("beside", ["nobody", "hub@nowhere", "hub@luxury_house@x", "~~", "today@start"])
def test_what_does_not_exist_is_passed_over(beside: str) -> None:
    assert [one.name for one in comparison_of(desk(beside=beside)).entrants][:1] == ["today"]


def test_the_screen_holds_eight_at_most() -> None:
    here = desk()
    names = [one.name for item in here.shelf for one in of_file(here, item)]
    assert len(names) > MOST
    assert len(comparison_of(desk(beside=written(names[:20]))).entrants) == MOST


def test_an_address_carries_names_with_their_files_and_nothing_else() -> None:
    assert read_address({"with": FIVE}, None, "").beside == FIVE
    assert read_address({"with": "<b>~today"}, None, "").beside == ""
    assert read_address({"placement": "a~b"}, None, "").placement == ""


def test_the_order_is_that_of_the_additive_value_whatever_file_a_placement_is_of(five: Comparison) -> None:
    """Each placement scored alone in its own file, at the weights of the open one."""
    assert five.verdict is not None
    scored = [
        score_one(one.desk.scenario, Candidate(one.placement.model_copy(update={"id": one.name})))
        for one in five.entrants
        if one.placement
    ]
    expected = rank(compared(five.desk.scenario, scored))
    assert [row.id for row in five.verdict.ranking.rows] == [row.id for row in expected.rows]
    assert five.verdict.ranking.weights == pytest.approx(expected.weights)
    assert sum(five.first(one.name) or 0.0 for one in five.entrants) == pytest.approx(1.0)


def test_the_nearest_switch_is_where_the_rival_draws_level(five: Comparison) -> None:
    verdict = five.verdict
    assert verdict is not None
    switch = verdict.switches[0]
    weights = dict(verdict.ranking.weights)
    rest = (1 - switch.weight) / (1 - weights[switch.criterion])
    moved = {name: switch.weight if name == switch.criterion else weight * rest for name, weight in weights.items()}
    values = {row.id: dict(zip(verdict.ranking.scores.criteria, verdict.ranking.scores.values(row.scored), strict=True))
              for row in verdict.ranking.rows}  # fmt: skip
    worth = {name: sum(moved[one] * its[one] for one in moved) for name, its in values.items()}
    assert worth[switch.rival] == pytest.approx(worth[verdict.ranking.winner.id])
    assert render(switch_points(verdict)[1], "en").startswith("Once “")


def test_the_sentence_says_who_wins_for_whom_and_what_flips_it(five: Comparison) -> None:
    said = render(_plain(sentence_of(five)), "en")
    assert said.startswith("Hub under general management wins for ")
    assert "most surely where “" in said
    assert "takes over once “" in said


def test_whom_a_placement_suits_is_read_off_the_priorities_that_put_it_first(five: Comparison) -> None:
    verdict = five.verdict
    assert verdict is not None
    central = verdict.statistics.central[[row.id for row in verdict.shortlist].index("hub")]
    assert leaning_of(verdict, "hub") == verdict.ranking.scores.criteria[int(np.argmax(central))]
    assert leaning_of(verdict, "today") is None


def test_one_placement_has_nothing_to_be_held_against(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tiny.yaml").write_text(tiny().text, "utf-8")
    monkeypatch.setenv(shelf.WORKSPACE, str(tmp_path))
    app = open_page("placements", scenario="tiny.yaml", view="compare")
    assert not app.exception
    assert answer(app) == "There is nothing yet to hold Today against."


def test_nobody_seated_is_compared_with_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tiny.yaml").write_text(tiny(placements=...).text, "utf-8")
    monkeypatch.setenv(shelf.WORKSPACE, str(tmp_path))
    for more in ({}, {"present": "none"}):
        app = open_page("placements", scenario="tiny.yaml", view="compare", **more)
        assert not app.exception
        assert not app.error


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_shows_scores_with_ranges_changes_and_switch_points(language: str) -> None:
    app = open_page("placements", scenario="luxury_house", view="compare", lang=language, open="hub", **{"with": FIVE})
    assert not app.exception
    assert not app.error
    said = words(app)
    expected = {
        "en": ("Community manager: reporting line to Chief executive, no longer to Content and", "2% to 69%",
               "Charts of Le Courrier de Montcendre and Groupe Trélanne are laid out on their own",
               "Instagram: owned by General management", "What would flip the winner"),
        "fr": ("rattachement hiérarchique à Directrice générale de la maison", "2\u202f% à 69\u202f%",
               "ont leur propre disposition", "Ce qui ferait basculer"),
    }[language]  # fmt: skip
    for one in expected:
        assert one in said


def test_the_stage_says_what_matters_of_each_placement(five: Comparison) -> None:
    hub = five.entrants[2]
    assert [thing.sign for thing in things(hub, five.study)] == ["✓", "!", "→"]
    assert len(things(five.entrants[0], five.study)) == 3
    assert render(_plain(headline(five.entrants[0], five.study, "en")), "en").startswith(
        "Today, In the image department"
    )
    assert "Le Courrier de Montcendre · Hub" in render(_plain(headline(five.entrants[3], five.study, "en")), "en")


def test_the_stage_is_open_where_the_address_says_so() -> None:
    app = open_page("placements", scenario="luxury_house", view="compare", present="hub")
    assert not app.exception
    assert not app.error
    assert "3/4" in words(app)
    assert "Situation" not in words(app)


def test_pictures_of_the_stage_hold_twenty_boxes_and_no_legend() -> None:
    here = desk("large_group", language="fr")
    for picture in wall_pictures(here, here.scenario.placements, STAGE):
        assert 0 < len(picture.labels) <= 20
        assert "le rôle" not in picture.svg


def _plain(message: object) -> object:
    """A message whose stressed values are bare again."""
    if isinstance(message, Strong):
        return _plain(message.value)
    if isinstance(message, Message):
        return replace(message, values=tuple((name, _plain(value)) for name, value in message.values))
    return message


def test_findings_of_one_rule_are_told_apart_by_their_subject(five: Comparison) -> None:
    hub = five.entrants[2]
    said = finding_rows(hub.today, hub.assessment, five.desk).html
    assert "Several or no accountable · Reply" in said
    assert "Overload ·" not in said
