"""Agency dependency: an agency answers where nobody inside could take over."""

from __future__ import annotations

from orgmodel.measures.agency_reliance import Outsourced
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the audience share; all of them one finding."""
    measured = facts.measures["agency-reliance"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    hits = tuple(_hit(facts, row) for row in measured.detail if row.dependent)
    return Outcome(hits, measured.missing)


def _hit(facts: Facts, row: Outsourced) -> Hit:
    placed = facts.graph.placed
    lack = (
        msg("no administrator inside")
        if row.admin_inside is False
        else msg("nobody inside who may approve during all its hours")
    )
    message = msg("{channel} is answered by {agents}, with {lack}.", channel=placed.name(row.channel),
                  agents=listing(placed.name(one) for one in row.agents), lack=lack)  # fmt: skip
    return Hit(row.share, message, Evidence(row.agents, places=(row.location,)), row.channel, "")


RULE = Rule(
    id="agency-dependency",
    code="R15",
    title=msg("Dependency on an agency"),
    why=msg(
        "The day the contract ends, or the answer cannot be outsourced, nobody inside knows the page or holds its key."
    ),
    detected=msg(
        "Channels an agency answers with no administrator inside, or with nobody inside who answers, decides or "
        "approves during all their hours."
    ),
    assessed=msg("Likelihood from the audience share of those channels."),
    treatment=msg("Keep an administrator inside, an approver on the same hours, and a clause on handing over."),
    question=msg("If the agency stopped on Monday, who would answer on Tuesday?"),
    false_positives=msg("An agency of the same group, bound for years."),
    reference=msg("our proposal"),
    harm="service",
    find=find,
    shared_causes=("platform_down",),
)
