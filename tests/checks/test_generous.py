"""Be generous: as much given as asked passes; a lever, whose shortfall is no risk."""

from __future__ import annotations

import pytest

from orgmodel.risk.rules import RULES
from tests.organizations import CLIENTS, tiny


@pytest.mark.parametrize(
    ("gives", "asks", "status"),
    [(["a"], ["b"], "pass"), (["a", "b", "c", "d"], ["a", "b", "c", "d", "e"], "pass"), (["a"], ["b", "c"], "warn"),
     ([], ["b"], "fail")],
)  # fmt: skip
def test_given_over_asked(gives: list[str], asks: list[str], status: str) -> None:
    found = tiny(stakeholders=[{**CLIENTS, "gives": gives, "asks": asks}])
    assert found.check("generous").status == status


def test_it_names_the_public_and_its_line() -> None:
    found = tiny(stakeholders=[{**CLIENTS, "gives": [], "asks": ["time"], "programme": False}])
    checked = found.check("generous")
    assert "less for Clients (given 0, asked 1); there is no ambassador programme." in str(checked.explanation)
    assert (checked.evidence.actors, found.lines(checked)) == (("clients",), ["[]"])


def test_no_risk_reads_it() -> None:
    """domain.md C03: information, never a risk."""
    mean = tiny(stakeholders=[{**CLIENTS, "gives": [], "asks": ["time", "money"]}])
    kind = tiny(stakeholders=[{**CLIENTS, "gives": ["news", "thanks"], "asks": ["time", "money"]}])
    assert len(RULES) == len(mean.outcomes)
    assert [one.hits for one in mean.outcomes.values()] == [one.hits for one in kind.outcomes.values()]
