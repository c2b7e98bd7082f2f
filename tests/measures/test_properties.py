"""What must hold of the measures whatever the organization: names do not count, nor does what nobody uses."""

from __future__ import annotations

from math import isfinite
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.measures import MEASURES, stakeholder_voice
from orgmodel.measures.measure import Measured
from orgmodel.text import LANGUAGES, render

from .organizations import backwards, plainly, plans, written
from .tiny import measured, scenario, situate

STRUCTURAL = tuple(
    measure for measure in MEASURES
    if measure.id in {
        "autonomy", "brokerage", "change-effort", "coherence", "ei-balance", "expert-access", "grounding", "load",
        "metier-fit", "observed-shape", "role-ambiguity", "role-conflict", "sponsor-distance", "stakeholder-voice",
    }
)  # fmt: skip


def values(parts: dict[str, Any]) -> dict[str, float | None]:
    situation = situate(scenario(**parts))
    return {measure.id: measure.measure(situation).value for measure in STRUCTURAL}


def same(left: dict[str, float | None], right: dict[str, float | None]) -> None:
    for name, value in left.items():
        assert right[name] == (None if value is None else pytest.approx(value)), name


def grown(parts: dict[str, Any], unit: dict[str, str]) -> dict[str, Any]:
    house = parts["organization"]
    return {**parts, "organization": {**house, "units": [*house["units"], unit]}}


@settings(deadline=None, max_examples=60)
@given(plans())
def test_renaming_every_id_changes_nothing(plan: dict[str, Any]) -> None:
    same(values(written(plan, plainly)), values(written(plan, backwards)))


@settings(deadline=None, max_examples=60)
@given(plans(), st.sampled_from(["hr", "internal_communication", "agency", "other"]))
def test_a_unit_that_nobody_uses_changes_nothing(plan: dict[str, Any], function: str) -> None:
    parts = written(plan)
    before = values(parts)
    same(before, values(grown(parts, {"id": "spare", "name": "Spare"})))
    # a function is a value that somebody wrote: grounding may see it, nothing else may
    before.pop("grounding")
    same(before, values(grown(parts, {"id": "spare", "name": "Spare", "function": function})))


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_removing_a_feeds_back_never_raises_voice(plan: dict[str, Any], data: st.DataObject) -> None:
    roles = len(plan["unit"])
    backs = st.tuples(st.integers(0, roles), st.integers(0, roles), st.just("feeds_back"))
    link = data.draw(backs.filter(lambda t: t[0] != t[1] and t not in plan["links"]))
    more = measured(stakeholder_voice.MEASURE, **written({**plan, "links": [*plan["links"], link]})).value
    less = measured(stakeholder_voice.MEASURE, **written(plan)).value
    assert (more is None) == (less is None)
    assert more is None or less is None or less <= more + 1e-12


@settings(deadline=None, max_examples=60)
@given(plans())
def test_a_value_is_finite_or_says_what_is_missing_and_every_sentence_renders(plan: dict[str, Any]) -> None:
    situation = situate(scenario(**written(plan)))
    for measure in STRUCTURAL:
        found: Measured = measure.measure(situation)
        assert bool(found.missing) if found.value is None else isfinite(found.value), measure.id
        if measure.unit == "share" and found.value is not None:
            assert -1e-12 <= found.value <= 1 + 1e-12, measure.id
        for language in LANGUAGES:
            for message in (found.explanation, *found.notes):
                assert "{" not in render(message, language)


@pytest.mark.parametrize("measure", STRUCTURAL, ids=lambda measure: measure.id)
def test_without_a_seat_nothing_but_coherence_and_grounding_is_assessed(measure: Any) -> None:
    found = measure.measure(situate(scenario(), None))
    assert found.value is None or measure.id in {"coherence", "grounding"}


@pytest.mark.parametrize("measure", STRUCTURAL, ids=lambda measure: measure.id)
def test_a_measure_says_what_it_means_how_it_is_computed_and_after_whom(measure: Any) -> None:
    assert str(measure.meaning).endswith(".")
    assert measure.formula
    assert measure.reference
