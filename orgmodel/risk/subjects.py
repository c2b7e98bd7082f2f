"""What a risk may be about, and how a person calls it."""

from __future__ import annotations

from itertools import chain

from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Scenario
from orgmodel.text import Message, Text, msg

ACTIVITIES = {
    "strategy": msg("Set the strategy"),
    "calendar": msg("Keep the editorial calendar"),
    "publish": msg("Publish"),
    "reply": msg("Reply"),
    "moderate": msg("Moderate"),
    "escalate": msg("Escalate"),
    "crisis_statement": msg("Speak in a crisis"),
    "paid_content": msg("Run paid partnerships"),
    "monitor": msg("Keep watch"),
    "insight": msg("Bring insight inside"),
    "report": msg("Report"),
    "credentials": msg("Manage access to accounts"),
    "train": msg("Train"),
    "data_requests": msg("Answer personal data requests"),
}


def activity_name(placed: Placed, activity: str) -> Message | Text:
    """The name of a responsibility activity: the author's label, else the format's, else its id."""
    rows = placed.scenario.responsibilities or ()
    label = next((row.label for row in rows if row.activity == activity and row.label), None)
    return label or ACTIVITIES.get(activity) or Text(plain=activity)


def subject_name(placed: Placed, subject: str) -> Message | Text:
    """The name of a subject: an actor, channel, unit, case type or activity; empty is the placement itself."""
    if not subject:
        return placed.title
    scenario = placed.scenario
    if any(row.activity == subject for row in scenario.responsibilities or ()):
        return activity_name(placed, subject)
    case = next((one for one in scenario.case_types or () if one.id == subject), None)
    return case.name if case and case.name else placed.name(subject)


def subjects_of(scenario: Scenario) -> frozenset[str]:
    """Every id that a risk of this scenario may be about, seats of all its placements included."""
    seats = (seat.id for placement in scenario.placements for seat in placement.seats)
    return frozenset(chain(seats, *_kinds(scenario)))


def position_of(placed: Placed, subject: str) -> tuple[int, int]:
    """The kind of a subject and its position among its kind, as written: what renaming it does not change.

    The placement itself is (0, 0); what is none of these kinds shares one position after them.
    """
    if not subject:
        return 0, 0
    kinds = (*_kinds(placed.scenario), list(placed.seat_ids))
    for kind, ids in enumerate(kinds, 1):
        if subject in ids:
            return kind, ids.index(subject)
    return len(kinds) + 1, 0


def _kinds(scenario: Scenario) -> tuple[list[str], ...]:
    """Ids by kind, in the order written: the role, roles, units, publics, channels, cases, decisions, activities."""
    lists = (
        scenario.organization.roles,
        scenario.organization.units,
        scenario.stakeholders,
        scenario.channels,
        scenario.case_types,
        scenario.governance.binding_decisions if scenario.governance else (),
    )
    ids = ([item.id for item in items or ()] for items in lists)
    return [scenario.community_manager.id], *ids, [row.activity for row in scenario.responsibilities or ()]
