"""The page of profiles: what each of the five domains changes, then its weights beside those of the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orgmodel.checks.domain_evidenced import PUBLICS
from orgmodel.criteria import CRITERIA
from orgmodel.profiles import NEUTRAL, PROFILES
from orgmodel.profiles.profile import APPETITE, KPI_FAMILIES, Profile
from orgmodel.risk.rules import RULES
from orgmodel.text import Listing, Message, Minutes, Share, listing, msg, plural, render
from tools.reference.families import links
from tools.reference.page import Entry, Group, headed, link, page, table

UNITS = {"editorial": msg("an editorial department"), "creative": msg("a creative direction")}
"""Functions of units that a domain cannot do without."""


def profiles(language: str) -> str:
    """What a domain changes."""
    introduction = msg(
        "A scenario names the domain it works in, and the domain says what is usual there: targets, weights, what must "
        "be written to bear it out, which risks weigh one class more. Weights and appetite are our proposal. A "
        "scenario without a domain is read with the mean of the five; its own `weights` multiply those of the domain."
    )
    groups = [Group(msg("Five domains"), tuple(_profile(one, language) for one in PROFILES))]
    return page(msg("Profiles"), introduction, groups, language, _weights(language))


def _profile(profile: Profile, language: str) -> Entry:
    low, high = profile.risk_appetite
    appetite = low if low == high else msg("{low} to {high}", low=low, high=high)
    rows: tuple[tuple[Message, Any], ...] = (
        (msg("Usual place"), profile.attachment),
        (msg("Usual publics"), profile.publics),
        (msg("Tone"), profile.tone),
        (msg("Risk appetite"), msg("{appetite}, on a scale from {least} (low) to {most} (high)",
                                   appetite=appetite, least=APPETITE[0], most=APPETITE[1])),
        (msg("Answer within"), msg(
            "{ordinary}; a complaint {complaint}; a crisis {crisis}; {urgent} {urgently}",
            ordinary=Minutes(profile.reply_within), complaint=Minutes(profile.complaint_within),
            crisis=Minutes(profile.crisis_within), urgent=profile.urgent, urgently=Minutes(profile.urgent_within),
        )),
        (msg("Approvals"), msg(
            "{routine} for everyday cases, {sensitive} for sensitive ones; at least {share} of everyday cases "
            "without any",
            routine=profile.routine_approvals, sensitive=profile.sensitive_approvals,
            share=Share(profile.autonomy_pass),
        )),
        (msg("Borne out by"), tuple(render(one, language) for one in _needs(profile))),
        (msg("Typical risks"), links("risks", (one for one in RULES if one.id in profile.typical_risks), language)),
    )  # fmt: skip
    return Entry(profile.id, profile.title, rows)


def _needs(profile: Profile) -> Iterator[Message | Listing]:
    for kinds in profile.must_have:
        names = listing(PUBLICS[kind] for kind in kinds)
        yield msg("at least one of: {kinds}", kinds=names) if len(kinds) > 1 else names
    for unit in profile.must_units:
        yield UNITS[unit]
    if profile.must_companies:
        yield plural(
            "{n} brand, subsidiary or country", "{n} brands, subsidiaries or countries", profile.must_companies
        )


def _weights(language: str) -> Iterator[str]:
    every = (*PROFILES, NEUTRAL)
    titles = tuple(one.title for one in every)
    yield from headed(msg("Weights of the criteria"), language, "weights")
    yield from table((msg("Criterion"), *titles), (
        (link(one.title, f"criteria.md#{one.id}", language), *(profile.weights[one.id] for profile in every))
        for one in CRITERIA
    ), language)  # fmt: skip
    yield from headed(msg("Weights of the indicators"), language)
    yield from table((msg("What the indicators are about"), *titles), (
        (name, *(profile.kpi_weights[family] for profile in every)) for family, name in KPI_FAMILIES.items()
    ), language)  # fmt: skip
