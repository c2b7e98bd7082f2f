"""Random small organizations, written by position so that every id can be another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

FUNCTIONS = ("executive", "marketing", "press_pr", "customer_service", "sales", "hr")
LINKS = ("coordinates", "collaborates", "integrates", "informs", "escalates_to", "feeds_back", "represents")
METIERS = {"marketing": 0.4, "public_relations": 0.3, "customer_service": 0.3}
ACTIVITIES = {"conversation": 0.5, "coordination": 0.2, "content": 0.3}
CM = "cm"

Namer = Callable[[str, int], str]
"""Kind and position → id."""


def plainly(kind: str, position: int) -> str:
    """An id that rises with its position."""
    return f"{kind}{position}"


def backwards(kind: str, position: int) -> str:
    """An id that falls with its position and says nothing of its kind."""
    return f"z{ord(kind[0])}_{999 - position}"


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """The choices behind an organization of 3 to 9 roles, in positions only."""
    roles = draw(st.integers(3, 9))
    publics = draw(st.integers(1, 4))
    below = [draw(st.integers(0, position - 1)) for position in range(1, roles)]
    pair = st.tuples(st.integers(0, roles), st.integers(0, roles), st.sampled_from(LINKS)).filter(
        lambda t: t[0] != t[1]
    )
    some = st.lists(st.integers(0, roles), max_size=3, unique=True)
    return {
        "below": below,
        "unit": [draw(st.integers(0, len(FUNCTIONS) - 1)) for _ in range(roles)],
        "links": draw(st.lists(pair, max_size=8, unique_by=lambda t: t)),
        "served": [draw(st.none() | some) for _ in range(publics)],
        "salience": [draw(st.tuples(*[st.sampled_from((0, 0.3, 0.5, 1))] * 3)) for _ in range(publics)],
        "channels": [(draw(some), draw(st.lists(st.integers(0, publics - 1), max_size=2, unique=True)))
                     for _ in range(draw(st.integers(0, 3)))],
        "cases": [(draw(st.integers(1, 4)), draw(st.integers(0, roles)), draw(st.integers(0, len(FUNCTIONS) - 1)))
                  for _ in range(draw(st.integers(0, 4)))],
        "seats": draw(st.lists(st.integers(0, roles - 1), min_size=1, max_size=2)),
        "sponsor": draw(st.none() | st.integers(0, roles - 1)),
    }  # fmt: skip


def written(plan: dict[str, Any], name: Namer = plainly) -> dict[str, Any]:
    """The parts of a scenario that say what `plan` says, under the ids that `name` gives."""
    roles = len(plan["unit"])

    def actor(position: int) -> str:
        return CM if position == roles else name("role", position)

    return {
        "organization": {
            "week_hours": 35,
            "shrinkage": 0.2,
            "units": [{"id": name("unit", n), "name": f"U{n}", "function": one} for n, one in enumerate(FUNCTIONS)],
            "roles": [
                {
                    "id": name("role", n),
                    "title": f"R{n}",
                    "unit": name("unit", plan["unit"][n]),
                    "reports_to": [name("role", plan["below"][n - 1])] if n else [],
                }
                for n in range(roles)
            ],
            "links": [{"from": actor(start), "to": actor(end), "type": kind} for start, end, kind in plan["links"]],
        },
        "stakeholders": [
            {
                "id": name("public", n),
                "name": f"P{n}",
                **dict(zip(("power", "legitimacy", "urgency"), plan["salience"][n], strict=True)),
                "served_by": None if served is None else [actor(one) for one in served],
                "messages_per_month": 100 * (n + 1),
            }
            for n, served in enumerate(plan["served"])
        ],
        "channels": [
            {
                "id": name("channel", n),
                "owner": name("unit", n),
                "operators": [actor(one) for one in operators],
                "stakeholders": [name("public", one) for one in publics],
                "audience": 10 * (n + 1),
            }
            for n, (operators, publics) in enumerate(plan["channels"])
        ],
        "case_types": [
            {
                "id": name("question", n),
                "severity": severity,
                "decides": actor(decider),
                "expert": name("unit", unit),
                "minutes": 4,
            }
            for n, (severity, decider, unit) in enumerate(plan["cases"])
        ],
        "responsibilities": [{"activity": "publish", "responsible": [CM], "accountable": name("role", 0)}],
        "manager": {
            "fte": 1,
            "metiers": METIERS,
            "activities": ACTIVITIES,
            "mandate": {"publish": True},
            "sponsor": "none" if plan["sponsor"] is None else name("role", plan["sponsor"]),
        },
        "seats": [
            {"id": CM if not n else name("seat", n), "reports_to": name("role", boss), "fte": 1}
            for n, boss in enumerate(plan["seats"])
        ],
    }  # fmt: skip
