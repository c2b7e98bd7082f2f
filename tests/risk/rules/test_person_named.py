"""A person named: a person's id in the matrix is low; the role that person holds is silent."""

from __future__ import annotations

from tests.organizations import outcome, row, tiny

PEOPLE = [{"id": "p001"}]


def test_a_person_in_the_matrix_is_named_and_stays_low() -> None:
    found = tiny(people=PEOPLE, responsibilities=[row(responsible=["cm", "p001"], accountable="boss")])
    (hit,) = found.outcomes["person-named"].hits
    assert str(hit.message) == "Publish names the person p001."
    assert found.finding("person-named") is None


def test_a_role_is_silent() -> None:
    rows = [row(responsible=["cm"], accountable="boss")]
    assert outcome("person-named", people=PEOPLE, responsibilities=rows).hits == ()
