"""Confidential leak: people who speak in public and whom no policy tells what to keep."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, msg


def find(facts: Facts) -> Outcome:
    """Hits by speaker the policy does not cover, by share of reach; all of them one finding."""
    measured = facts.measures["speaker-cover"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    placed = facts.graph.placed
    hits = tuple(
        Hit(
            row.share,
            msg("No policy tells {speaker} what to keep inside ({share} of the reach of those who speak).",
                speaker=placed.name(row.role), share=Share(row.share)),
            Evidence((row.role,), places=(row.location,)),
            row.role,
            "",
        )
        for row in measured.detail
        if row.covered is False
    )  # fmt: skip
    unknown = ("speakers[].covered",) if any(row.covered is None for row in measured.detail) else ()
    return Outcome(hits, unknown)


RULE = Rule(
    id="confidential-leak",
    code="R10",
    title=msg("Confidential information let out"),
    why=msg("After reputation, what firms fear most of social media is what should have stayed inside."),
    detected=msg("Speakers whose account the social media policy does not cover."),
    assessed=msg("Likelihood from their share of the reach of all who speak."),
    treatment=msg("Extend the policy to them, say in one page what is never published, and train."),
    question=msg("What does this person know that must not be read tomorrow?"),
    false_positives=msg("Speakers bound by a contract or a professional secret that is not written here."),
    reference=msg("Altimeter 2012 (15% of 52 firms call the release of confidential information a critical risk)"),
    harm="confidentiality",
    find=find,
)
