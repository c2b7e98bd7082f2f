"""The five domains: their weights, targets and risks, and what holds where no domain is written."""

from __future__ import annotations

from typing import get_args

import pytest

from orgmodel.profiles import NEUTRAL, PROFILES, find_profile
from orgmodel.profiles.profile import APPETITE, KPI_FAMILIES, KpiFamily, Profile
from orgmodel.scenario.vocabulary import CriterionId, Domain, Function, StakeholderKind
from orgmodel.text import LANGUAGES, render

WEIGHTS = """
decision_speed    8 12  6  6 14
crisis_readiness  8 10  6 12 12
stakeholder_voice 16 12 18 8  8
metier_fit        8  8 10 10 10
expert_access     6  8  8  8 10
sponsor_access    6  4  4 12  6
coherence         6  6  6 14 12
resilience       14 10 12  8  8
role_clarity      6  6  6  6  8
load             12 12 10  4  6
brokerage         5  4  8  6  3
autonomy          5  8  6  6  3
"""
"""Criterion, then cause, media, work, luxury, group: the table of the model."""


def test_there_is_a_profile_for_every_domain() -> None:
    assert tuple(profile.id for profile in PROFILES) == get_args(Domain)


def test_the_weights_are_those_of_the_table() -> None:
    for row in WEIGHTS.strip().splitlines():
        name, *weights = row.split()
        assert [profile.weights[name] for profile in PROFILES] == [float(weight) for weight in weights], name


@pytest.mark.parametrize("profile", [*PROFILES, NEUTRAL], ids=lambda one: one.id)
def test_weights_of_every_criterion_sum_to_a_hundred(profile: Profile) -> None:
    assert set(profile.weights) == set(get_args(CriterionId))
    assert sum(profile.weights.values()) == pytest.approx(100)


def test_targets_are_in_minutes() -> None:
    assert [profile.reply_within for profile in PROFILES] == [240, 1440, 1440, 1440, 240]
    assert {profile.complaint_within for profile in PROFILES} == {60}
    assert {profile.crisis_within for profile in PROFILES} == {60}


def test_luxury_alone_bears_approvals_of_everyday_answers() -> None:
    assert [(one.routine_approvals, one.sensitive_approvals) for one in PROFILES] == [
        (0, 1),
        (0, 1),
        (0, 1),
        (1, 2),
        (0, 2),
    ]
    assert [one.autonomy_pass for one in PROFILES] == [0.8, 0.8, 0.8, 0.5, 0.8]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda one: one.id)
def test_typical_risks_and_required_publics_use_known_words(profile: Profile) -> None:
    rules = {
        "late-answer", "key-person-loss", "account-loss", "incoherent-voices", "uncontrolled-speaker",
        "crisis-unprepared", "unlawful-content", "hidden-advertising", "personal-data", "confidential-leak", "overload",
        "role-conflict", "no-inward-voice", "community-not-consulted", "agency-dependency", "unproven-value",
        "platform-dependency",
    }  # fmt: skip
    assert len(profile.typical_risks) == 3
    assert set(profile.typical_risks) <= rules
    assert {kind for group in profile.must_have for kind in group} <= set(get_args(StakeholderKind))


@pytest.mark.parametrize("profile", [*PROFILES, NEUTRAL], ids=lambda one: one.id)
def test_what_the_figures_are_about_sums_to_a_hundred_in_known_families(profile: Profile) -> None:
    assert tuple(profile.kpi_weights) == get_args(KpiFamily) == tuple(KPI_FAMILIES)
    assert sum(profile.kpi_weights.values()) == pytest.approx(100)


def test_the_figures_are_those_of_the_domain_page() -> None:
    rows = [tuple(profile.kpi_weights.values()) for profile in PROFILES]
    assert rows == [
        (15, 20, 15, 10, 25, 10, 5),
        (25, 25, 15, 5, 10, 15, 5),
        (15, 30, 10, 5, 25, 10, 5),
        (15, 10, 35, 10, 10, 10, 10),
        (10, 10, 25, 30, 5, 10, 10),
    ]


def test_appetite_for_risk_and_what_cannot_wait() -> None:
    assert [profile.risk_appetite for profile in PROFILES] == [(3, 3), (3, 3), (4, 4), (1, 2), (2, 2)]
    assert all(APPETITE[0] <= low <= high <= APPETITE[1] for low, high in (one.risk_appetite for one in PROFILES))
    assert [profile.urgent_within for profile in PROFILES] == [15, 10, 240, 120, 60]
    assert all(profile.urgent_within <= profile.reply_within for profile in PROFILES)


def test_units_without_which_a_domain_is_not_evidenced() -> None:
    units = {profile.id: (profile.must_units, profile.must_companies) for profile in PROFILES}
    none = ((), 0)
    assert units == {"cause": none, "media": (("editorial",), 0), "work": none, "luxury": (("creative",), 0),
                     "group": ((), 2)}  # fmt: skip
    assert {function for one in PROFILES for function in one.must_units} <= set(get_args(Function))


@pytest.mark.parametrize("profile", [*PROFILES, NEUTRAL], ids=lambda one: one.id)
@pytest.mark.parametrize("field", ["publics", "attachment", "tone", "urgent"])
def test_its_texts_are_in_both_languages(profile: Profile, field: str) -> None:
    english, french = (render(getattr(profile, field), language) for language in LANGUAGES)
    assert english and french and english != french


def test_without_a_domain_the_mean_of_the_five_holds_and_says_so() -> None:
    neutral = find_profile(None)
    assert neutral is NEUTRAL
    assert neutral.weights["decision_speed"] == pytest.approx((8 + 12 + 6 + 6 + 14) / 5)
    assert neutral.reply_within == pytest.approx((240 + 1440 + 1440 + 1440 + 240) / 5)
    assert (neutral.routine_approvals, neutral.sensitive_approvals) == (0, 1)
    assert (neutral.typical_risks, neutral.must_have) == ((), ())
    assert (neutral.must_units, neutral.must_companies, neutral.risk_appetite) == ((), 0, (3, 3))
    assert str(neutral.title) == "No domain written: the mean of the five"
    assert render(neutral.title, "fr") == "Aucun domaine écrit\u202f: la moyenne des cinq"


def test_a_domain_is_found_by_its_id_and_an_unknown_one_is_an_error() -> None:
    assert find_profile("luxury").id == "luxury"
    with pytest.raises(KeyError):
        find_profile("sport")
