"""An import becomes a scenario that reads: the role found by its title, departments guessed and said so."""

from __future__ import annotations

import pytest

from orgmodel.importers.importing import imported
from orgmodel.scenario.departments import function_of
from orgmodel.scenario.intake import MOST_INLINE, Drafted, scenario_of
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario

HEADER = "id,name,title,department,manager\n"
STAFF = HEADER + "1,Ann,Head,Executive office,\n2,Bo,Lead,Customer care,1\n3,Cy,Agent,Customer care,2\n"


def drafted(text: str, staff_file: str = "") -> Drafted:
    return scenario_of(imported([("staff.csv", text.encode())]), "en", staff_file)


def scenario(text: str) -> Scenario:
    return read_text(drafted(text).text, "made.yaml").scenario


def test_nobody_called_community_manager_leaves_a_seat_at_the_top_and_a_question() -> None:
    made = scenario(STAFF)
    (placement,) = made.placements
    assert (placement.id, placement.as_is, placement.seats[0].reports_to) == ("to_place", False, ("r_1",))
    assert [question.about for question in made.questions] == ["community_manager"]


@pytest.mark.parametrize(
    "title",
    ["Community Manager", "Animatrice de communautés", "Responsable des réseaux sociaux", "Head of community"],
)  # fmt: skip
def test_the_role_is_found_by_its_title(title: str) -> None:
    made = scenario(f"{STAFF}4,Di,{title},Marketing,2\n5,Ed,Assistant,Marketing,4\n")
    (placement,) = made.placements
    assert (placement.as_is, placement.seats[0].id, placement.seats[0].reports_to) == (True, "cm", ("r_2",))
    assert made.community_manager.holders == ("p004",)
    assert {role.id: role.reports_to for role in made.organization.roles}["r_5"] == ("cm",)
    assert made.questions == ()


def test_several_of_them_are_several_seats() -> None:
    made = scenario(f"{STAFF}4,Di,Community manager,Marketing,2\n5,Ed,Community manager junior,Care,1\n")
    assert [(seat.id, seat.reports_to) for seat in made.placements[0].seats] == [("cm", ("r_2",)), ("cm_2", ("r_1",))]


def test_the_role_without_a_superior_is_asked_for() -> None:
    made = scenario(f"{STAFF}4,Di,Community manager,Marketing,\n")
    assert (made.placements[0].id, made.questions[0].about) == ("to_place", "placements")


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("Customer care", "customer_service"), ("Service clients", "customer_service"), ("Ressources humaines", "hr"),
        ("Communication interne", "internal_communication"), ("Direction marketing et communication", "marketing"),
        ("Studio de création", None), ("Building 7", None), ("Direction générale", "executive"), ("DSI", "it_security"),
        ("Sales and legal", None),
    ],
)  # fmt: skip
def test_a_function_is_guessed_where_the_name_says_one_and_no_more(name: str, function: str | None) -> None:
    assert function_of(name) == function


def test_what_is_guessed_is_assumed() -> None:
    units = scenario(STAFF).organization.units
    assert [(unit.id, unit.function, unit.ground("function").grounding) for unit in units] == [
        ("executive_office", "executive", "assumed"), ("customer_care", "customer_service", "assumed"),
    ]  # fmt: skip


def test_many_roles_go_into_a_staff_list_that_says_the_same(tmp_path) -> None:  # type: ignore[no-untyped-def]
    rows = "".join(f"{n:04d},N{n},=Agent {n},Unit {n % 7},{max(1, n // 6):04d}\n" for n in range(2, MOST_INLINE + 3))
    text = f"{HEADER}0001,Ann,Head,Unit 0,\n{rows}"
    made = drafted(text, "list.csv")
    assert "roles_from: list.csv" in made.text
    (tmp_path / "list.csv").write_text(made.staff, "utf-8")
    beside = read_text(made.text, "made.yaml", tmp_path).scenario.organization.roles
    inline = scenario(text).organization.roles
    assert [role.model_dump() for role in beside] == [role.model_dump() for role in inline]
    assert "\n r_" not in made.staff
    assert ", =Agent 2," in made.staff


def test_words_that_yaml_would_turn_stay_words() -> None:
    made = scenario(HEADER + '1,Ann,no,"a: b #c, {d}",\n2,Bo,12:30,- x,1\n3,Cy,{{x}},\u202eleft,1\n')
    assert [str(role.title) for role in made.organization.roles] == ["no", "12:30", "{{x}}"]
    assert [str(unit.name) for unit in made.organization.units] == ["a: b #c, {d}", "- x", "left"]


def test_ids_with_zeros_and_short_words_are_quoted_and_give_no_note() -> None:
    text = drafted(HEADER + "00197,Ann,y,0815,\n00198,Bo,1:30,on,197\n").text
    assert "source_id: '00197'" in text
    assert read_text(text, "made.yaml").notes == ()
