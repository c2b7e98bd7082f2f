"""Unnamed data role: nobody has settled who answers for the personal data of those met on the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.profiles.jurisdictions import is_european
from orgmodel.records import Evidence, Location
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import DataProtection
from orgmodel.text import Message, listing, msg, plural

DRIVERS: Final = (0.0, 0.08, 0.2, 0.3, 0.4)
"""Driver by how many of the four parts lack: one alone stays low, none of them high (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit, by how many of register, joint control, notice and officer are known to lack."""
    placed = facts.graph.placed
    if is_european(placed.scenario.organization) is False:
        return Outcome(applicable=False)
    governance = placed.scenario.governance
    if governance is None or governance.data is None:
        return Outcome(missing=("governance.data",))
    actors = placed.resolve_all(_answering(facts))
    if not isinstance(governance.data, DataProtection):
        message = plural(
            "Nothing is settled about the personal data met on {n} channel.",
            "Nothing is settled about the personal data met on {n} channels.",
            len(placed.channels),
        )
        return Outcome((Hit(DRIVERS[-1], message, Evidence(actors, places=(governance.at("data"),))),))
    parts = tuple(_parts(governance.data))
    lacking = [(lack, place) for kept, lack, place, _ in parts if kept is False]
    missing = tuple(field for kept, _, _, field in parts if kept is None)
    if not lacking:
        return Outcome(missing=missing)
    message = msg("The personal data of the publics lack {parts}.", parts=listing(lack for lack, _ in lacking))
    proof = Evidence(actors, places=tuple(place for _, place in lacking))
    return Outcome((Hit(DRIVERS[len(lacking)], message, proof),), missing)


def _answering(facts: Facts) -> tuple[str, ...]:
    """Who does what people ask about their data, where that is written."""
    rows = facts.graph.placed.scenario.responsibilities or ()
    return tuple(one for row in rows if row.activity == "data_requests" for one in row.responsible or ())


def _parts(data: DataProtection) -> Iterator[tuple[bool | None, Message, Location, str]]:
    rows = (
        (data.in_register, msg("an entry in the register of processing"), "register"),
        (data.joint_controller, msg("an agreement as joint controller with the platforms"), "joint_controller"),
        (data.notice, msg("a notice to the publics"), "notice"),
        (data.dpo, msg("a link to the data protection officer"), "dpo"),
    )
    for kept, lack, field in rows:
        yield kept, lack, data.at(field), f"governance.data.{field}"


RULE = Rule(
    id="unnamed-data-role",
    code="G14",
    title=msg("Personal data that nobody answers for"),
    why=msg("With the platform you are joint controller of your page; who has settled nothing answers for all of it."),
    detected=msg(
        "No entry in the register of processing, no agreement as joint controller, no notice to the publics or no link "
        "to the data protection officer, for the organization as a whole."
    ),
    assessed=msg("Likelihood from how many of the four lack; one alone stays low (our proposal)."),
    treatment=msg("Enter the pages in the register, settle joint control, publish a notice, and name who is asked."),
    question=msg("To whom does a message about personal data go, and do they know of your pages?"),
    false_positives=msg("A group whose parent keeps the register and the officer; a country outside Europe."),
    reference=msg("CJEU, C-210/16, 5 June 2018: who runs a page is joint controller; figures our proposal"),
    harm="personal_data",
    find=find,
    part_of="personal-data",
)
