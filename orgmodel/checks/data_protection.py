"""Data protection: pages in the register, joint control, notice and an officer."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import DataProtection
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Four items; what lacks is a warning, as the domain page has it."""
    governance = facts.graph.placed.scenario.governance
    data = governance.data if governance else None
    if governance is None or data is None:
        return unwritten(msg("It is not written how personal data are protected."), "governance.data")
    if not isinstance(data, DataProtection):
        said = msg("Nothing protects the personal data of the publics.")
        return Checked("warn", said, 0.0, Evidence(places=(governance.at("data"),)))
    rows = (
        (data.in_register, msg("an entry in the register of processing"), "register"),
        (data.joint_controller, msg("an agreement as joint controller with the platforms"), "joint_controller"),
        (data.notice, msg("a notice to the publics"), "notice"),
        (data.dpo, msg("a link to the data protection officer"), "dpo"),
    )
    items = [Item(kept, lack, f"governance.data.{field}", data.at(field)) for kept, lack, field in rows]
    return count(items, 4, 0, msg("Register, joint control, notice and officer are in place."))


CHECK = Check(
    id="data-protection",
    code="",
    part="governance",
    title=msg("Data protection"),
    question=msg("Are the pages in the register, with a notice and an officer to ask?"),
    thresholds=msg("4 of 4 / less / –"),
    provenance=msg("CJEU, C-210/16, 5 June 2018: who runs a page is joint controller"),
    remedy=msg("Enter the pages in the register, publish a notice, and involve the data protection officer."),
    check=check,
)
