"""No social media policy: those who speak are bound by nothing written, or by something old or too narrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final, NamedTuple

from orgmodel.measures.agency_reliance import is_agency
from orgmodel.measures.crisis_gaps import MONTH
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Location
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import Governance, Policy
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg

REVIEW: Final = timedelta(days=366)
"""Age beyond which a policy is due for review: twelve months (our proposal)."""
ABSENT: Final = 0.5
"""Driver without any policy (our proposal)."""
PART: Final = 0.15
"""Driver of each part that lacks, up to that of none at all: one part alone stays low (our proposal)."""


class Gap(NamedTuple):
    """What a policy lacks, whom that leaves out, and where it is written."""

    lack: Message
    location: Location
    actors: tuple[str, ...] = ()


def find(facts: Facts) -> Outcome:
    """One hit: there is no policy, or parts of it lack."""
    placed = facts.graph.placed
    governance = placed.scenario.governance
    if governance is None or governance.policy is None:
        return Outcome(missing=("governance.policy",))
    if not isinstance(governance.policy, Policy):
        return Outcome((_none(placed, governance),))
    policy = governance.policy
    unwritten = {"governance.policy.date": policy.date, "governance.policy.covers": policy.covers}
    missing = tuple(field for field, value in unwritten.items() if value is None)
    gaps = tuple(_gaps(placed, policy))
    if not gaps:
        return Outcome(missing=missing)
    message = msg("The social media policy leaves gaps: {gaps}.", gaps=listing(gap.lack for gap in gaps))
    actors = tuple(dict.fromkeys(actor for gap in gaps for actor in gap.actors))
    places = tuple(dict.fromkeys(gap.location for gap in gaps))
    return Outcome((Hit(min(ABSENT, PART * len(gaps)), message, Evidence(actors, places=places)),), missing)


def _none(placed: Placed, governance: Governance) -> Hit:
    speakers = tuple(dict.fromkeys(one for said in placed.scenario.speakers or () for one in placed.resolve(said.role)))
    names = listing(placed.name(one) for one in speakers)
    message = (
        msg("There is no social media policy for those who speak in public: {speakers}.", speakers=names)
        if speakers
        else msg("There is no social media policy.")
    )
    return Hit(ABSENT, message, Evidence(speakers, places=(governance.at("policy"),)))


def _gaps(placed: Placed, policy: Policy) -> Iterator[Gap]:
    """Agencies need covering only where there are any."""
    day = placed.scenario.day
    if policy.date is not None and day - policy.date > REVIEW:
        months = round((day - policy.date).days / MONTH)
        yield Gap(msg("its last revision is {n} months old", n=months), policy.at("date"))
    if policy.covers is None:
        return
    if "staff" not in policy.covers:
        yield Gap(msg("it does not cover staff"), policy.at("covers"))
    if "executives" not in policy.covers:
        yield Gap(msg("it does not cover executives"), policy.at("covers"))
    hired = tuple(one for one in (*placed.roles, *placed.seat_ids) if is_agency(placed, one))
    if hired and "agencies" not in policy.covers:
        names = listing(placed.name(one) for one in hired)
        yield Gap(msg("it does not cover the agency ({roles})", roles=names), policy.at("covers"), hired)


RULE = Rule(
    id="no-social-media-policy",
    code="G01",
    title=msg("No social media policy in force"),
    why=msg("A rule that nobody wrote is discovered by breaking it, in public, and cannot be held against anybody."),
    detected=msg(
        "No social media policy, one last revised more than twelve months ago, or one that does not cover staff, "
        "executives or, where there is one, the agency."
    ),
    assessed=msg("Likelihood higher without any policy; with one, by the number of parts that lack (our proposal)."),
    treatment=msg("Write it on one page, date it, extend it to executives and agencies, and go over it every year."),
    question=msg("Where is it written what an executive may not say under their own name?"),
    false_positives=msg("Rules that stand in a contract, a code of conduct or a professional charter instead."),
    reference=msg("Altimeter 2011 (72% of 18 advanced firms reinforce their policy); parts and cuts our proposal"),
    harm="people",
    find=find,
    part_of="uncontrolled-speaker",
)
