"""Ten answers as a first scenario: what was not answered is left out, what is guessed says that it is assumed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from orgmodel.scenario.answers import CM, NOBODY, TOP, Answers, Case, Public, Space, Words
from orgmodel.scenario.block_style import written
from orgmodel.text import Message, msg, render

__all__ = ["AIMS", "draft", "written"]

STRONG, WEAK = 0.8, 0.2
"""An attribute of salience that a room gives, or does not give: past its threshold of one half, or short of it
(our proposal)."""
GRAVE = 4
"""The severity of a crisis."""


def draft(answers: Answers) -> str:
    """The text of the scenario that the answers make; it reads without fault whatever was left unanswered."""
    parts = {
        "format": 1,
        "title": answers.organization or _both(msg("A first draft"), answers),
        "domain": answers.domain,
        "languages": list(answers.languages),
        "as_of": answers.day,
        "organization": _organization(answers),
        "stakeholders": [_public(one) for one in answers.publics],
        "channels": [_space(one, answers) for one in answers.spaces],
        "case_types": [*_cases(answers)],
        "responsibilities": [*_responsibilities(answers)],
        "strategy": _strategy(answers),
        "governance": _governance(answers),
        "community_manager": _manager(answers),
        "placements": [*_today(answers), *answers.placements],
        "questions": list(answers.open),
    }
    return written(_said(parts))


def _organization(answers: Answers) -> dict[str, Any]:
    top = {"id": "management", "name": _both(msg("General management"), answers), "function": "executive"}
    units = [{"id": one.function, "name": one.name, "function": one.function, "parent": "management"}
             for one in answers.departments]  # fmt: skip
    leader = {"id": TOP, "title": answers.top or _both(msg("General manager"), answers), "unit": "management"}
    heads = [{"id": one.head_id, "title": one.head, "unit": one.function, "reports_to": TOP}
             for one in answers.departments]  # fmt: skip
    return _said({
        "name": answers.organization,
        "headcount": answers.headcount,
        "hours": answers.office_hours,
        "units": [top, *units],
        "roles": [leader, *heads],
    })  # fmt: skip


def _public(one: Public) -> dict[str, Any]:
    attributes = {"power": one.power, "legitimacy": one.legitimacy, "urgency": one.urgency}
    given = {name: _assumed(STRONG if value else WEAK) for name, value in attributes.items() if value is not None}
    return {"id": one.kind, "name": one.name, "kind": one.kind, **given}


def _space(one: Space, answers: Answers) -> dict[str, Any]:
    return _said({
        "id": one.id,
        "name": one.name,
        "family": one.family,
        "platform": one.id if one.family == "social" else None,
        "stakeholders": _assumed([public.kind for public in answers.publics]) if answers.publics else None,
        "owner": one.owner,
        "operators": [CM] if answers.superior else None,
        "hours": answers.hours,
        "reply_within": answers.reply_within,
        "messages_per_month": one.messages,
    })  # fmt: skip


def _cases(answers: Answers) -> Iterator[dict[str, Any]]:
    for one in answers.cases:
        agreed = _approvals(one)
        row = _said({"id": one.id, "name": one.name, "severity": one.severity, "share": _assumed(one.share),
                     "decides": one.decides})  # fmt: skip
        yield row if agreed is None else {**row, "approvals": agreed}


def _approvals(one: Case) -> list[dict[str, Any]] | None:
    if one.approver == NOBODY:
        return []
    return [_said({"role": one.approver, "within": one.within})] if one.approver else None


def _responsibilities(answers: Answers) -> Iterator[dict[str, Any]]:
    deciders = {one.severity: one.decides for one in answers.cases if one.decides}
    if answers.superior and 1 in deciders:
        yield {"activity": "reply", "responsible": [CM], "accountable": deciders[1]}
    if answers.crisis.decides:
        row = {"activity": "crisis_statement", "accountable": answers.crisis.decides}
        stands_in = answers.crisis.substitute
        yield {**row, "deputies": {answers.crisis.decides: stands_in}} if stands_in not in ("", NOBODY) else row


def _strategy(answers: Answers) -> dict[str, Any]:
    most = max(answers.aims.values(), default=0)
    aims = [name for name, weight in answers.aims.items() if weight == most > 0]
    return {"objectives": [{"id": f"aim_{name}", "text": _both(AIMS[name], answers), "metier": name}
                           for name in aims]} if aims else {}  # fmt: skip


AIMS: Final[Mapping[str, Message]] = MappingProxyType({
    "marketing": msg("Be known and liked"),
    "public_relations": msg("Be trusted, and heard in time when something goes wrong"),
    "customer_service": msg("Answer and help those who ask"),
    "business_development": msg("Bring ideas, partners and business"),
    "internal_communication": msg("Let colleagues know what is said, and speak"),
})  # fmt: skip
"""What the role is for, métier by métier, in the words of the ten questions."""


def _governance(answers: Answers) -> dict[str, Any]:
    crisis = answers.crisis
    plan: Any = None
    if crisis.plan is False:
        plan = NOBODY
    elif crisis.plan:
        grave = _said({"role": crisis.decides, "substitute": _named(crisis.substitute), "within": crisis.within})
        plan = {"severities": {GRAVE: grave}} if crisis.decides else {}
    on_call: Any = None
    if answers.on_call is not None:
        on_call = {"roles": list(answers.on_call), "hours": "always"} if answers.on_call else NOBODY
    return {name: value for name, value in (("crisis_plan", plan), ("on_call", on_call)) if value is not None}


def _manager(answers: Answers) -> dict[str, Any]:
    whole = sum(answers.aims.values())
    shares = {name: round(weight / whole, 3) for name, weight in answers.aims.items() if weight} if whole else {}
    backup = {"role": answers.backup} if _named(answers.backup) else answers.backup
    return _said({
        "id": CM,
        "title": answers.manager or "Community manager",
        "fte": answers.fte,
        "hours": answers.hours,
        "metiers": _assumed(shares) if shares else None,
        "sponsor": answers.sponsor,
        "backup": backup,
    })  # fmt: skip


def _today(answers: Answers) -> Iterator[dict[str, Any]]:
    if answers.superior:
        yield {"id": "today", "title": _both(msg("As it is today"), answers), "as_is": True,
               "seats": [{"id": CM, "reports_to": answers.superior}]}  # fmt: skip


def _named(role: str) -> str:
    """The role, where it is one."""
    return "" if role == NOBODY else role


def _assumed(value: Any) -> dict[str, Any]:
    return {"value": value, "grounding": "assumed"}


def _both(message: Message, answers: Answers) -> Words:
    return {code: render(message, code) for code in answers.languages}


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: nothing is said about it."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
