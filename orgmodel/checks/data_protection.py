"""Data protection: pages in the register, joint control, notice and an officer, where European law applies."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten, without
from orgmodel.measures.data_gaps import DataGaps
from orgmodel.measures.measure import Facts
from orgmodel.profiles.jurisdictions import is_european
from orgmodel.records import Evidence
from orgmodel.scenario.conduct import DataProtection
from orgmodel.text import listing, msg


def check(facts: Facts) -> Checked:
    """Four items; what lacks is a warning under European law, and open where the country is not written."""
    european = is_european(facts.graph.placed.scenario.organization)
    if european is False:
        return without(msg("European data protection law does not bind the organization."))
    checked = _judged(facts)
    if checked.status == "warn" and european is None:
        return checked._replace(status="not_assessable", missing=(*checked.missing, "organization.country"))
    return checked


def _judged(facts: Facts) -> Checked:
    governance = facts.graph.placed.scenario.governance
    data = governance.data if governance else None
    if governance is None or data is None:
        return unwritten(msg("It is not written how personal data are protected."), "governance.data")
    if not isinstance(data, DataProtection):
        said = msg("Nothing protects the personal data of the publics.")
        return Checked("warn", said, 0.0, Evidence(places=(governance.at("data"),)))
    rows = (
        (data.joint_controller, msg("an agreement as joint controller with the platforms"), "joint_controller"),
        (data.notice, msg("a notice to the publics"), "notice"),
        (data.dpo, msg("a link to the data protection officer"), "dpo"),
    )
    items = [Item(kept, lack, f"governance.data.{field}", data.at(field)) for kept, lack, field in rows]
    items.append(_registered(facts, data))
    return count(items, 4, 0, msg("Register, joint control, notice and officer are in place."))


def _registered(facts: Facts, data: DataProtection) -> Item:
    """The entry in the register: of all pages, and of each that says otherwise."""
    detail = facts.measures["data-gaps"].detail
    outside = [row for row in detail.channels if row.registered is False] if isinstance(detail, DataGaps) else []
    if data.in_register and outside:
        names = listing(facts.graph.placed.name(row.channel) for row in outside)
        lack = msg("an entry in the register of processing for {channels}", channels=names)
        return Item(False, lack, "channels[].in_data_register", outside[0].location)
    lack = msg("an entry in the register of processing")
    return Item(data.in_register, lack, "governance.data.register", data.at("register"))


CHECK = Check(
    id="data-protection",
    code="",
    part="governance",
    title=msg("Data protection"),
    question=msg("Are the pages in the register, with a notice and an officer to ask?"),
    thresholds=msg("4 of 4 / less / – (Europe)"),
    provenance=msg("CJEU, C-210/16, 5 June 2018: who runs a page is joint controller"),
    remedy=msg("Enter the pages in the register, publish a notice, and involve the data protection officer."),
    check=check,
)
