"""Where little is written every measure still says something, in both languages, and is never a figure of its own."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Measure
from orgmodel.measures.metiers import effective_number
from orgmodel.measures.salience import salience
from orgmodel.records import Evidence
from orgmodel.text import LANGUAGES, Message, render

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
    assert isinstance(found.explanation, Message)
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


STANDS: dict[str, float] = {"role-conflict": 0, "ei-balance": -1, "fad-signs": 1, "grounding": 1}
"""What roles and one seat under marketing say: no second duty, all ties inside, one sign of a fad, all declared."""
NONE_THERE: dict[str, float] = {
    **STANDS,
    "coherence": 1, "neglected-publics": 0, "credential-gaps": 0, "speaker-cover": 1, "moderation-gaps": 0,
    "paid-content-gaps": 0, "agency-reliance": 0, "platform-concentration": 0, "qualified-operators": 1,
    "watch-scope": 0, "internal-tools": 0, "monitoring-cover": 1, "channel-basics": 1, "spanner-type": 0,
}  # fmt: skip
"""Nothing to lose, nobody to serve, nothing to listen to; but watching and tools inside are known to be none."""


@pytest.mark.parametrize(("parts", "expected"), [(LITTLE["roles alone"], STANDS), (LITTLE["empty lists"], NONE_THERE)])
def test_what_is_known_to_be_none_has_a_value_and_what_is_not_written_has_none(
    parts: dict[str, Any], expected: dict[str, float]
) -> None:
    situation = situate(scenario(**parts))
    values = {measure.id: measure.measure(situation).value for measure in MEASURES}
    assert {id: value for id, value in values.items() if value is not None} == expected
