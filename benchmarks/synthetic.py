"""Organizations of any size for measuring, written as scenario text: the same size and seed give the same text."""

from __future__ import annotations

from random import Random

UNITS = (
    ("management", "executive", None), ("communication", "communication", "management"),
    ("press", "press_pr", "communication"), ("marketing", "marketing", "management"),
    ("care", "customer_service", "management"), ("sales", "sales", "management"), ("product", "product", "management"),
    ("legal", "legal", "management"), ("people", "hr", "management"), ("operations", "operations", "management"),
    ("digital", "digital", "operations"), ("north", "sales", "management"),
)  # fmt: skip
"""Id, function and parent; the first role of each unit is its head, `<unit>_1`."""
HOURS = (None, None, "Mon-Fri 08:00-18:00", "Mon-Sat 07:30-20:00", "Mon-Sun 07:00-22:00", None)
CHANNELS = (
    ("photo", "marketing", ("cm", "marketing_4"), ("clients", "fans"), "Mon-Fri 09:00-18:00"),
    ("page", "communication", ("cm", "care_5"), ("clients", "neighbours"), "Mon-Sat 08:00-20:00"),
    ("feed", "press", ("cm", "press_3"), ("journalists", "clients"), "Mon-Sun 07:00-22:00"),
    ("forum", "care", ("care_6", "cm"), ("clients", "members"), "Mon-Sat 08:00-20:00"),
    ("films", "digital", ("digital_3",), ("fans",), "Mon-Fri 09:00-18:00"),
    ("north_page", "north", ("north_2",), ("clients", "neighbours"), "Mon-Fri 08:30-18:30"),
)
CASES = (
    ("question", 1, 0.5, "all_seats", (), "care", "4h"),
    ("complaint", 2, 0.3, "care_2", ("care_1",), "care", "2h"),
    ("rumour", 3, 0.15, "press_1", ("communication_1", "legal_2"), "press", None),
    ("crisis", 4, 0.05, "management_1", ("press_1",), "legal", None),
)
CHANGE = """\
    change: {{channels: [{{id: photo, owner: {unit}, operators: [{operators}]}}, {{id: forum, admins: [cm, {host}]}}]}}
    add: {{organization: {{links: [{{from: cm, to: {host}, type: collaborates}}]}}}}
"""
FRAME = """\
format: 1
title: A synthetic organization of {size} roles
domain: group
as_of: 2026-11-20
organization:
  hours: Mon-Fri 08:30-18:30
  week_hours: 35..37
  shrinkage: 0.2..0.24..0.28
  cost_per_fte: 50000..60000
  units:
{units}
  roles:
{roles}
  links:
{links}
stakeholders:
{stakeholders}
channels:
{channels}
case_types:
{cases}
responsibilities:
  - {{activity: publish, responsible: [cm], accountable: communication_1, consulted: [marketing_1]}}
  - {{activity: reply, responsible: [cm], accountable: care_1, informed: [press_1]}}
  - {{activity: moderate, responsible: [cm, care_6], accountable: communication_1}}
  - {{activity: crisis_statement, responsible: [press_1], accountable: management_1, consulted: [legal_1, cm]}}
  - {{activity: credentials, responsible: [cm], accountable: digital_1}}
speakers:
  - {{role: management_1, account: personal, audience: 20000..30000, covered: true, trained: true}}
tools:
  - {{id: listening, family: monitoring, users: [cm, press_3], channels: [page, feed], alerts_out_of_hours: true}}
strategy:
  reports:
    - {{cadence: weekly, owner: cm, audience: [communication_1]}}
    - {{cadence: strategic, owner: communication_1, audience: [management_1]}}
governance:
  policy: {{date: 2026-01-15, covers: [staff], training: yearly}}
  speaking: authorised
  crisis_plan:
    date: 2025-11-02
    last_exercise: 2026-03-10
    levels: true
    severities:
      3: {{role: press_1, substitute: communication_1, within: 20min..40min}}
      4: {{role: management_1, substitute: press_1, within: 20min..30min..60min}}
  on_call: {{roles: [press_1, press_3], hours: always, agreement: true}}
community_manager:
  id: cm
  title: Community manager
  fte: 1..1.5
  holders: [p001]
  metiers: {{marketing: 0.35, public_relations: 0.2, customer_service: 0.3, business_development: 0.1,
    internal_communication: 0.05}}
  activities: {{listening: 0.2, content: 0.2, conversation: 0.3, moderation: 0.1, analysis: 0.1, coordination: 0.1}}
  mandate: {{publish: true, reply: true, hide: true, speak_for_organization: false}}
  sponsor: management_1
  backup: {{role: care_5, documented: true}}
placements:
{placements}"""


def organization(size: int = 200, seed: int = 7) -> str:
    """A scenario of `size` roles (72 or more) in 12 units, with 8 placements, 6 channels and 4 case types."""
    luck = Random(seed)
    return FRAME.format(
        size=size,
        units="\n".join(_unit(*unit) for unit in UNITS),
        roles="\n".join(_roles(size, luck)),
        links="\n".join(_links(size, luck)),
        stakeholders="\n".join(_stakeholders(luck)),
        channels="\n".join(_channel(luck, *channel) for channel in CHANNELS),
        cases="\n".join(_case(luck, *case) for case in CASES),
        placements="".join(_placements()),
    )


def _unit(name: str, function: str, parent: str | None) -> str:
    above = f", parent: {parent}" if parent else ""
    kind = ", kind: country" if name == "north" else ""
    return f"    - {{id: {name}, name: {name.title()}, function: {function}{above}{kind}}}"


def _roles(size: int, luck: Random) -> list[str]:
    """The roles of each unit report to its head, or three by three to one of its first."""
    rows = []
    for index in range(size):
        (unit, _, parent), number = UNITS[index % len(UNITS)], index // len(UNITS) + 1
        superior = f"{unit}_{max(1, number // 3)}" if number > 1 else f"{parent}_1" if parent else None
        fields = [f"id: {unit}_{number}", f"title: {unit.title()} {number}", f"unit: {unit}"]
        fields += [f"reports_to: {superior}"] if superior else []
        hours = luck.choice(HOURS)
        fields += [f"hours: {hours}"] if hours else []
        fields += [f"holders: [h{index}]"] if luck.random() < 0.5 else [f"headcount: {luck.randint(1, 6)}"]
        rows.append(f"    - {{{', '.join(fields)}}}")
    return rows


def _links(size: int, luck: Random) -> list[str]:
    """A link for every fourth role, to a role of another unit; half of them say how long they take."""
    rows: dict[tuple[str, str], str] = {}
    names = [f"{UNITS[index % len(UNITS)][0]}_{index // len(UNITS) + 1}" for index in range(size)]
    for _ in range(size // 4):
        start, end = luck.sample(names, 2)
        kind = luck.choice(("collaborates", "coordinates", "escalates_to", "informs", "feeds_back", "dotted_to"))
        low = luck.randint(5, 30)
        latency = f", latency: {low}min..{low * luck.randint(2, 4)}min" if luck.random() < 0.5 else ""
        rows[start, end] = f"    - {{from: {start}, to: {end}, type: {kind}{latency}}}"
    return list(rows.values())


def _stakeholders(luck: Random) -> list[str]:
    served = {"suppliers": "operations_4", "unions": "people_2", "authorities": "legal_1"}
    rows = []
    for name in ("clients", "fans", "journalists", "neighbours", "members", *served):
        power, legitimacy, urgency = (luck.randint(2, 7) / 10 for _ in range(3))
        fields = [f"id: {name}", f"name: {name.title()}", f"power: {power}..{power + 0.2:.1f}"]
        fields += [f"legitimacy: {legitimacy}", f"urgency: {urgency}..{urgency + 0.1:.2f}..{urgency + 0.3:.1f}"]
        fields += [f"served_by: [{served[name]}]"] if name in served else []
        rows.append(f"  - {{{', '.join(fields)}}}")
    return rows


def _channel(
    luck: Random, name: str, owner: str, operators: tuple[str, ...], publics: tuple[str, ...], hours: str
) -> str:
    messages, audience = luck.randint(200, 900), luck.randint(5, 90) * 1000
    return (
        f"  - {{id: {name}, name: {name.title()}, family: social, platform: {name}, owner: {owner}, hours: {hours},"
        f" operators: [{', '.join(operators)}], stakeholders: [{', '.join(publics)}], hours_public: true,"
        f" admins: [{operators[0]}, {owner}_1], legal_owner: organization, mfa: true, recovery: organization,"
        f" audience: {audience}..{audience * 2}, messages_per_month: {messages}..{messages * 2}, reply_within: 2h,"
        f" arrivals: {{weekday_day: 0.6, weekday_night: 0.15, weekend: 0.25}}}}"
    )


def _case(
    luck: Random, name: str, severity: int, share: float, decides: str, approvals: tuple[str, ...], expert: str,
    within: str | None,
) -> str:  # fmt: skip
    minutes = luck.randint(3, 15)
    asked = ", ".join(f"{{role: {role}, within: 30min..2h}}" for role in approvals)
    target = f", reply_within: {within}" if within else ", detection: 5min..20min"
    return (
        f"  - {{id: {name}, severity: {severity}, share: {share - 0.05:.2f}..{share + 0.05:.2f}, decides: {decides},"
        f" approvals: [{asked}], expert: {expert}, minutes: {minutes}..{minutes + 2}..{minutes * 3}{target}}}"
    )


def _placements() -> list[str]:
    hosts = ("marketing_1", "communication_1", "care_1", "management_1", "digital_1")
    rows = [_placement(f"under_{host}", f"      - {{id: cm, reports_to: {host}}}\n") for host in hosts]
    rows[0] = rows[0].replace("title:", "as_is: true\n    title:", 1)
    joint = "      - {id: cm, reports_to: marketing_1, dotted_to: press_1}\n"
    rows.append(_placement("joint", joint) + CHANGE.format(unit="press", operators="cm, press_3", host="press_1"))
    spokes = "".join(
        f"      - {{id: cm_{unit}, reports_to: {unit}_1, fte: 0.2..0.4, coordinates_with: [cm]}}\n"
        for unit in ("care", "sales", "people")
    )
    for name, unit, host in (("hub", "management", "care_1"), ("hub_low", "communication", "sales_1")):
        seats = f"      - {{id: cm, reports_to: {unit}_1}}\n" + spokes
        rows.append(_placement(name, seats) + CHANGE.format(unit=unit, operators="cm, cm_care", host=host))
    return rows


def _placement(name: str, seats: str) -> str:
    return f"  - id: {name}\n    title: {name.replace('_', ' ').title()}\n    seats:\n{seats}"
