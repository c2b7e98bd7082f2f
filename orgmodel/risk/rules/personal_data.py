"""Personal data: channels that no register of processing knows, and people who are watched."""

from __future__ import annotations

from orgmodel.measures.data_gaps import WATCHING, DataGaps
from orgmodel.measures.measure import Facts
from orgmodel.profiles.jurisdictions import is_european
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel without entry, one more where people are watched; all of them one finding."""
    if is_european(facts.graph.placed.scenario.organization) is False:
        return Outcome(applicable=False)
    measured = facts.measures["data-gaps"]
    if measured.value is None or not isinstance(measured.detail, DataGaps):
        return Outcome(missing=measured.missing)
    placed = facts.graph.placed
    outside = [row for row in measured.detail.channels if row.registered is False]
    hits = [
        Hit(
            row.share,
            msg("{channel} stands in no register of processing ({share} of the audience).",
                channel=placed.name(row.channel), share=Share(row.share)),
            Evidence(placed.resolve_all(placed.channels[row.channel].operators), places=(row.location,)),
            row.channel,
            "",
        )
        for row in outside
    ]  # fmt: skip
    watched_at = measured.detail.watched_at
    if watched_at:
        more = max(WATCHING - sum(row.share for row in outside), 0.01)
        hits.append(Hit(more, msg("Individuals are monitored."), Evidence(places=(watched_at,)), "", ""))
    return Outcome(tuple(hits), measured.missing)


RULE = Rule(
    id="personal-data",
    code="R09",
    title=msg("Personal data without a frame"),
    why=msg(
        "Who runs a page decides with the platform what becomes of its visitors’ data, and answers for it with it."
    ),
    detected=msg("Channels that do not stand in the register of processing; monitoring of individuals."),
    assessed=msg(
        "Likelihood from the audience share of those channels, at least one half where individuals are monitored."
    ),
    treatment=msg("Enter every channel in the register, inform its public, and ask the data protection officer."),
    question=msg("If a member asked what you know of them, who would answer, and from what list?"),
    false_positives=msg("Channels that hold no personal data at all; a country outside the European Economic Area."),
    reference=msg("CJEU, C-210/16, 5 June 2018"),
    harm="personal_data",
    find=find,
)
