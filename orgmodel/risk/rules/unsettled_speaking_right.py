"""Unsettled speaking right: people speak in public where nobody may, or everybody may and nobody is taught."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.measures.speaker_cover import Voiced
from orgmodel.records import Evidence, Location
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import Governance, Policy
from orgmodel.text import Share, listing, msg

CONTRADICTED: Final = 0.5
"""Driver where people speak although nobody may (our proposal)."""
DECLARED: Final = 0.3
"""Driver where a placement lets everybody speak although nobody may (our proposal)."""
UNTAUGHT: Final = 0.4
"""Driver of a right open to all without training, times the share of the reach untrained (our proposal)."""
OWN = ("personal", "shared")
"""Accounts under which it is not the organization's channel that speaks."""


def find(facts: Facts) -> Outcome:
    """Hits where the written right and what people do contradict each other; all of them one finding."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.speaking is None:
        return Outcome(missing=("governance.speaking",))
    if governance.speaking == "none":
        return _forbidden(facts, governance)
    if governance.speaking == "open":
        return _open(facts, governance)
    return Outcome()


def _forbidden(facts: Facts, governance: Governance) -> Outcome:
    placed = facts.graph.placed
    speakers = placed.scenario.speakers
    heard = [one for one in speakers or () if one.account in OWN]
    hits = []
    if heard:
        actors = tuple(dict.fromkeys(actor for one in heard for actor in placed.resolve(one.role)))
        names = listing(placed.name(one) for one in actors)
        message = msg(
            "Nobody may speak in public, and these do under accounts of their own: {speakers}.", speakers=names
        )
        places = (governance.at("speaking"), *(one.at("account") for one in heard))
        hits.append(Hit(CONTRADICTED, message, Evidence(actors, places=places), "", ""))
    if placed.placement and placed.placement.shape == "holistic":
        message = msg(
            "{placement} lets everybody speak, and the right to speak is given to nobody.", placement=placed.title
        )
        places = (governance.at("speaking"), placed.placement.at("shape"))
        hits.append(Hit(DECLARED, message, Evidence(placed.seat_ids, places=places), "", ""))
    unknown = [one for one in speakers or () if one.account is None]
    missing = ("speakers[]",) if speakers is None else ("speakers[].account",) if unknown else ()
    return Outcome(tuple(hits), missing)


def _open(facts: Facts, governance: Governance) -> Outcome:
    """Whole without a policy that is taught; with one, by the reach of those who are known not to be trained."""
    policy = governance.policy
    if policy is not None and (not isinstance(policy, Policy) or policy.training == "none"):
        place = policy.at("training") if isinstance(policy, Policy) else governance.at("policy")
        proof = Evidence(tuple(row.role for row, _ in _untrained(facts)), places=(governance.at("speaking"), place))
        return Outcome((Hit(UNTAUGHT, msg("Everybody may speak in public, and no policy is taught."), proof),))
    measured = facts.measures["speaker-cover"]
    missing = [field for field in measured.missing if field in ("speakers[]", "speakers[].trained")]
    if policy is None or policy.training is None:
        missing.insert(0, "governance.policy" if policy is None else "governance.policy.training")
    loose = _untrained(facts)
    return Outcome((_reach(facts, governance, loose),) if loose else (), tuple(missing))


def _untrained(facts: Facts) -> tuple[tuple[Voiced, Location], ...]:
    """The speakers known not to be trained, and where that is written."""
    rows = zip(facts.measures["speaker-cover"].detail or (), facts.graph.placed.scenario.speakers or (), strict=False)
    return tuple((row, written.at("trained")) for row, written in rows if row.trained is False)


def _reach(facts: Facts, governance: Governance, loose: tuple[tuple[Voiced, Location], ...]) -> Hit:
    share = sum(row.share for row, _ in loose)
    message = msg(
        "Everybody may speak in public, and {share} of the reach of those who do is without training: {speakers}.",
        share=Share(share), speakers=listing(facts.graph.placed.name(row.role) for row, _ in loose),
    )  # fmt: skip
    places = (governance.at("speaking"), *(place for _, place in loose))
    return Hit(UNTAUGHT * share, message, Evidence(tuple(row.role for row, _ in loose), places=places))


RULE = Rule(
    id="unsettled-speaking-right",
    code="G02",
    title=msg("An unsettled right to speak"),
    why=msg("Who speaks without knowing whether they may is praised while it goes well, and alone when it does not."),
    detected=msg(
        "People who speak under accounts of their own, or a placement where everybody speaks, while nobody may; or a "
        "right open to everybody without training."
    ),
    assessed=msg(
        "Likelihood higher where practice contradicts the rule; for an open right, from the share of the reach of "
        "those who are not trained (our proposal)."
    ),
    treatment=msg("Decide who may speak and on what, write it, and train before opening."),
    question=msg("Does everybody who spoke of the organization last month know that they may?"),
    false_positives=msg("Accounts kept on purpose in a private name, which never speak of the organization."),
    reference=msg(
        "Altimeter 2011 (of 18 advanced firms all let staff speak: 5 on approval, 7 within guidelines, 6 encourage "
        "it); figures our proposal"
    ),
    harm="people",
    find=find,
    part_of="uncontrolled-speaker",
)
