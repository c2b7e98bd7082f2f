"""An import as a first scenario: what the file says is written, what is guessed says that it is assumed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from orgmodel.importers.record import Import, ImportedLink, ImportedRole, ImportedStakeholder
from orgmodel.scenario.block_style import written
from orgmodel.scenario.departments import function_of
from orgmodel.scenario.publics import kind_of, link_type
from orgmodel.scenario.seating import Seated, seated
from orgmodel.scenario.staff_list import staff_text
from orgmodel.text import LANGUAGES, Message, msg, render

CM: Final = "cm"
TOP: Final = "r_top"
MOST_INLINE: Final = 400
"""Roles written into the scenario itself; more go into a staff list beside it (our proposal)."""


class Drafted(NamedTuple):
    """The text of a scenario, and the staff list beside it where there is one."""

    text: str
    staff: str = ""


def scenario_of(made: Import, language: str, staff_file: str = "") -> Drafted:
    """The scenario that an import makes; with `staff_file`, roles beyond `MOST_INLINE` go into a list of that name."""
    parts = scenario_parts(made, language)
    blocks = parts["organization"]["roles"]
    if not staff_file or len(blocks) <= MOST_INLINE:
        return Drafted(written(parts))
    listed = [
        ("roles_from", staff_file) if key == "roles" else (key, value) for key, value in parts["organization"].items()
    ]
    return Drafted(written({**parts, "organization": dict(listed)}), staff_text(blocks))


def scenario_parts(made: Import, language: str) -> dict[str, Any]:
    """The scenario as plain data, every role in it."""
    seats = seated(made.roles)
    roles = [role for role in made.roles if role.id not in seats.ids] or [_top(made)]
    blocks = [_role(role, seats, number) for number, role in enumerate(roles, 1)]
    return _said({
        "format": 1,
        "title": _both(msg("An organization imported from {file}", file=made.title)),
        "languages": [language, *(one for one in LANGUAGES if one != language)],
        "organization": _said({"units": [*_units(made)], "roles": blocks, "links": [*_ties(made.links)]}),
        "people": [{"id": one.id, "name": one.name} for one in made.people if one.name],
        "stakeholders": [_public(one) for one in made.stakeholders],
        "community_manager": _manager(seats),
        "placements": [_placement(seats, roles)],
        "questions": [*_questions(seats)],
    })  # fmt: skip


def _top(made: Import) -> ImportedRole:
    """Somebody to report to, where the file names nobody."""
    place = made.stakeholders[0].place if made.stakeholders else made.roles[0].place
    return ImportedRole(TOP, "", (), (), (), None, None, "", place)


def _units(made: Import) -> Iterator[dict[str, Any]]:
    if not made.units:
        yield {"id": "organization", "name": _both(msg("Organization"))}
    for unit in made.units:
        function = function_of(unit.name)
        yield _said({"id": unit.id, "name": unit.name, "parent": unit.parent,
                     "function": {"value": function, "grounding": "assumed"} if function else None})  # fmt: skip


def _role(role: ImportedRole, seats: Seated, number: int) -> dict[str, Any]:
    return {
        **_said({
            "id": role.id,
            "title": role.title or _untitled(role, number),
            "unit": role.units[0] if len(role.units) == 1 else "",
            "units": list(role.units) if len(role.units) > 1 else [],
            "reports_to": _references(role.reports_to, seats),
            "dotted_to": _references(role.dotted_to, seats),
        }),
        **({} if role.holders is None else {"holders": list(role.holders)}),
        **_said({"fte": role.fte, "source_id": role.source_id}),
    }  # fmt: skip


def _untitled(role: ImportedRole, number: int) -> dict[str, str]:
    if role.id == TOP:
        return _both(msg("General manager"))
    own = role.source_id if role.source_id and ":" not in role.source_id else str(number)
    return _both(msg("Post {id}", id=own))


def _references(ids: Sequence[str], seats: Seated) -> str | list[str]:
    """One id plainly, several as a list; the main seat is meant by the role's own id."""
    named = list(dict.fromkeys(CM if one in seats.ids else one for one in ids))
    return named[0] if len(named) == 1 else named


def _manager(seats: Seated) -> dict[str, Any]:
    if not seats.seats:
        return {"id": CM, "title": "Community manager"}
    main = seats.seats[0]
    return _said({"id": CM, "title": main.title, "holders": list(main.holders or ()), "fte": main.fte})


def _placement(seats: Seated, roles: Sequence[ImportedRole]) -> dict[str, Any]:
    """Today's seats where the file shows them; else one to begin with, under whoever stands on top."""
    if seats.seats and seats.seats[0].reports_to:
        shown = [_seat(role, number) for number, role in enumerate(seats.seats, 1)]
        return {"id": "today", "title": _both(msg("As it is today")), "as_is": True, "seats": shown}
    seat = {"id": CM, "reports_to": {"value": _highest(roles), "grounding": "assumed"}}
    return {"id": "to_place", "title": _both(msg("To begin with: at the top")), "seats": [seat]}


def _seat(role: ImportedRole, number: int) -> dict[str, Any]:
    own: dict[str, Any] = {"id": CM if number == 1 else f"{CM}_{number}"}
    if number > 1:
        own |= _said({"title": role.title, "holders": list(role.holders or ()), "fte": role.fte})
    superiors = list(role.reports_to)
    dotted = [one for one in role.dotted_to if one not in superiors]
    return own | _said({"reports_to": superiors[0] if len(superiors) == 1 else superiors, "dotted_to": dotted,
                        "unit": role.units[0] if role.units else ""})  # fmt: skip


def _highest(roles: Sequence[ImportedRole]) -> str:
    """Of those who report to nobody, the one to whom most report."""
    reports = Counter(one for role in roles for one in role.reports_to)
    tops = [role for role in roles if not role.reports_to] or list(roles)
    return max(tops, key=lambda role: reports[role.id]).id


def _questions(seats: Seated) -> Iterator[dict[str, Any]]:
    if not seats.seats:
        yield {"text": _both(msg("Who is the community manager today, and whom do they report to?")),
               "about": "community_manager"}  # fmt: skip
    elif not seats.seats[0].reports_to:
        yield {"text": _both(msg("Whom does the community manager report to today?")), "about": "placements"}


def _public(one: ImportedStakeholder) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, **_said({"kind": kind_of(one.kind)}), **dict(one.attributes)}


def _ties(links: Sequence[ImportedLink]) -> Iterator[dict[str, Any]]:
    seen: set[tuple[str, str, str]] = set()
    for link in links:
        kind = link_type(link.kind)
        if (link.start, link.end, kind) not in seen:
            seen.add((link.start, link.end, kind))
            yield _said({"from": link.start, "to": link.end, "type": kind, "strength": link.strength})


def _both(message: Message) -> dict[str, str]:
    return {code: render(message, code) for code in LANGUAGES}


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: nothing is said about it."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
