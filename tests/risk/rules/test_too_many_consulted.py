"""Too many consulted: four opinions fire, three do not."""

from __future__ import annotations

from orgmodel.records import Level
from tests.organizations import outcome, row, tiny

THREE = ["boss", "comm_head", "editor"]


def test_four_consulted_roles_fire() -> None:
    found = tiny(responsibilities=[row(responsible="cm", accountable="boss", consulted=[*THREE, "agent"])])
    finding = found.finding("too-many-consulted@publish")
    assert finding and finding.level is Level.MEDIUM
    assert str(finding.message) == "Publish: 4 roles are consulted, Boss, Communication head, Editor and Agent."
    assert found.lines(finding) == ["- boss"]


def test_three_do_not() -> None:
    rows = [row(responsible="cm", accountable="boss", consulted=THREE)]
    assert outcome("too-many-consulted", responsibilities=rows).hits == ()
