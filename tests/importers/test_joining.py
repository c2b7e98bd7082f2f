"""Superiors are found by the pair of columns that finds most; what contradicts or circles is settled by evidence."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.importers.cutting import cuts
from orgmodel.importers.importing import imported
from orgmodel.importers.record import Import


def brought(text: str, **given: object) -> Import:
    return imported([("staff.csv", text.encode())], **given)  # type: ignore[arg-type]


def above(made: Import) -> dict[str, tuple[str, ...]]:
    return {role.id: role.reports_to for role in made.roles}


def test_ids_keep_their_zeros_and_are_found_without_them() -> None:
    made = brought("id,name,manager\n007,Anna,\n008,Bo,7\n")
    assert above(made) == {"r_007": (), "r_008": ("r_007",)}
    assert [role.source_id for role in made.roles] == ["007", "008"]
    assert made.joins[0].without_zeros


def test_names_join_whatever_their_order_capitals_and_accents() -> None:
    made = brought('id,name,manager\n1,Zoé Dupont,\n2,Bo Lind,"DUPONT, Zoe"\n')
    assert above(made)["r_2"] == ("r_1",)


def test_of_two_numbers_that_fit_the_one_that_the_address_bears_out_is_believed() -> None:
    """Ids 1 to 4 and numbers 4 to 1: both find everybody, and the e-mail of the superior says which is meant."""
    rows = "".join(
        f"{n},{5 - n},u{n}@x.example,{1 if n > 1 else ''},{'u1@x.example' if n > 1 else ''}\n" for n in range(1, 5)
    )
    made = brought("id,employee number,email,manager id,manager email\n" + rows)
    assert above(made) == {"r_1": (), "r_2": ("r_1",), "r_3": ("r_1",), "r_4": ("r_1",)}


def test_columns_that_name_different_superiors_are_said_and_the_stronger_believed() -> None:
    made = brought(
        "id,name,manager id,manager name\n1,Ann Bee,,\n2,Cee Dee,1,Ann Bee\n3,Eff Gee,1,Cee Dee\n4,Ha Ij,1,Ann Bee\n"
    )
    assert above(made)["r_3"] == ("r_1",)
    said = [(one.location.line, str(one.message)) for one in made.repaired]
    assert said == [(4, "“manager name” names another superior than “manager id”, which was believed")]


def test_a_unit_led_by_somebody_else_than_the_superior_is_said() -> None:
    made = brought("id,name,manager,team\n1,Ann Bee,,Board\n2,Cee Dee,1,Sales (Ann Bee)\n3,Eff Gee,1,Care (Cee Dee)\n")
    assert [(one.location.line, "somebody else" in str(one.message)) for one in made.repaired] == [(4, True)]


def test_who_reports_to_themselves_is_a_top_unless_another_column_says_otherwise() -> None:
    made = brought("id,email,manager,manager email\n1,a@x.example,1,\n2,b@x.example,2,a@x.example\n")
    assert above(made) == {"r_1": (), "r_2": ("r_1",)}


def test_zero_is_nobody_unless_somebody_is_called_so() -> None:
    assert above(brought("id,name,manager\n1,A,0\n"))["r_1"] == ()
    assert above(brought("id,name,manager\n1,A,0\n0,B,\n"))["r_1"] == ("r_0",)


def test_the_same_id_under_another_superior_is_a_second_superior_and_for_another_post_a_new_id() -> None:
    made = brought("id,name,title,manager\n1,A,Top,\n2,B,Mid,1\n3,C,Work,1\n3,C,Work,2\n3,C,Other,1\n")
    assert above(made) == {"r_1": (), "r_2": ("r_1",), "r_3_2": ("r_1", "r_2"), "r_3": ("r_1",)}
    assert len({role.holders for role in made.roles if role.source_id == "3"}) == 1


def test_a_circle_is_cut_at_the_link_found_on_weaker_evidence() -> None:
    made = brought("id,name,manager id,manager name\n1,Ann Bee,2,\n2,Cee Dee,,Ann Bee\n3,Eff Gee,2,\n")
    assert above(made) == {"r_1": ("r_2",), "r_2": (), "r_3": ("r_2",)}
    assert any("lines 2 and 3" in str(one.message) for one in made.repaired)


def test_of_equal_lines_that_of_who_has_most_below_is_cut() -> None:
    lines = {("a", "b"): 1, ("b", "a"): 1, ("c", "b"): 1, ("d", "c"): 1}
    assert [cut.line for cut in cuts(lines)] == [("b", "a")]
    assert cuts({("a", "b"): 1, ("b", "c"): 1}) == ()


def test_no_name_leaves_the_file_unless_it_is_asked_for() -> None:
    text = "name,title,manager,department\nAnn Bee,Top,,Board (Ann Bee)\nCee Dee,Work,Ann Bee,Sales (Ann Bee)\n"
    assert "Bee" not in str([brought(text).roles, brought(text).units, brought(text).people, brought(text).repaired])
    assert [person.name for person in brought(text, keep_names=True).people] == ["Ann Bee", "Cee Dee"]
    assert [unit.name for unit in brought(text).units] == ["Board", "Sales"]


def test_ids_that_are_addresses_are_hashed_with_the_salt() -> None:
    text = "id,title,manager\na@x.example,Top,\nb@x.example,Work,A@x.example\n"
    one, other = brought(text, salt="s").roles
    assert (one.id, other.reports_to) == ("r_2", ("r_2",))
    assert one.source_id.startswith("s:")
    assert "example" not in one.source_id
    assert one.source_id != brought(text, salt="t").roles[0].source_id


def test_a_mapping_says_what_no_heading_does_and_none_says_that_nothing_does() -> None:
    text = "code agent,blah,zzz\n1,Anna,\n2,Bo,1\n"
    made = brought(text, mapping={"id": "code agent", "name": "blah", "superior": "zzz"})
    assert above(made) == {"r_1": (), "r_2": ("r_1",)}
    assert above(brought("id,name,zzz\n1,A,\n2,B,1\n", mapping={"superior": "none"})) == {"r_1": (), "r_2": ()}


TRUTH = [
    ("1", "Ann", ""),
    ("2", "Bo", "1"),
    ("3", "Cy", "1"),
    ("4", "Di", "3"),
    ("5", "Ed", "6"),
    ("6", "Fy", "5"),
    ("7", "Gi", "99"),
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(TRUTH), st.integers(0, 1000))
def test_the_order_of_rows_and_columns_changes_nothing(rows: list[tuple[str, str, str]], seed: int) -> None:
    order = [0, 1, 2]
    random.Random(seed).shuffle(order)
    table = [("id", "name", "manager"), *rows]
    text = "\n".join(",".join(row[place] for place in order) for row in table) + "\n"
    made = brought(text, keep_names=True)
    names = {person.id: person.name for person in made.people}
    assert {(role.id, role.reports_to, *(names[one] for one in role.holders or ())) for role in made.roles} == {
        ("r_1", (), "Ann"), ("r_2", ("r_1",), "Bo"), ("r_3", ("r_1",), "Cy"), ("r_4", ("r_3",), "Di"),
        ("r_5", (), "Ed"), ("r_6", ("r_5",), "Fy"), ("r_7", (), "Gi"),
    }  # fmt: skip
