"""Where little is written every measure still says something, in both languages, and is never a figure of its own."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Measure
from orgmodel.measures.metiers import effective_number
from orgmodel.measures.salience import salience
from orgmodel.records import Evidence
from orgmodel.text import LANGUAGES, render

from .tiny import CLIENTS, scenario, situate

LITTLE: dict[str, dict[str, Any]] = {
    "roles alone": {},
    "empty lists": {"channels": [], "stakeholders": [], "case_types": [], "speakers": [], "tools": [], "people": []},
    "bare items": {
        "channels": [{"id": "page", "name": "Page"}],
        "stakeholders": [{"id": "clients", "name": "Clients"}],
        "case_types": [{"id": "complaint", "severity": 2}],
    },
}


@pytest.mark.parametrize("index", [0, None], ids=["seated", "unseated"])
@pytest.mark.parametrize("parts", LITTLE.values(), ids=LITTLE)
@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_it_says_a_sentence_and_without_a_value_what_to_write(
    measure: Measure, parts: dict[str, Any], index: int | None
) -> None:
    found = measure.measure(situate(scenario(**parts), index))
    for language in LANGUAGES:
        assert all("{" not in render(said, language) for said in (found.explanation, *found.notes))
    assert isinstance(found.evidence, Evidence)
    assert found.value is not None or all("." in field or field.endswith("[]") for field in found.missing)
    assert found.value is not None or found.missing


def test_publics_that_weigh_nothing_weigh_the_same() -> None:
    nothing = {"power": 0, "legitimacy": 0, "urgency": 0}
    publics = [{**CLIENTS, **nothing}, {"id": "fans", "name": "Fans", **nothing}]
    weighed = salience(scenario(stakeholders=publics).stakeholders or ())
    assert weighed.shares == {"clients": 0.5, "fans": 0.5}


def test_no_metier_is_no_hat() -> None:
    assert effective_number({}) == 0
