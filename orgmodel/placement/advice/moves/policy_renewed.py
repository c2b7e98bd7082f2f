"""Policy renewed: reviewed, extended to all who speak, taught every year; or written where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.drafts import AUDIENCES, drafted_policy, today
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import Policy
from orgmodel.scenario.edit import Edit
from orgmodel.text import Message, listing, msg

TAUGHT = ("yearly", "continuous")
REVIEW = timedelta(days=366)
"""Age from which a review is due (our proposal)."""
Part = tuple[Edit, Message]


def trials(bench: Bench) -> Iterator[Trial]:
    """A whole policy where there is none; else what lacks of it, one part after the other."""
    governance = bench.scenario.governance
    policy = governance.policy if governance else None
    if policy == ABSENT:
        said = msg("Write a social media policy that binds staff, executives and agencies, and teach it every year.")
        yield Trial((bench.pen.put(("governance", "policy"), drafted_policy(bench)),), said)
    if not isinstance(policy, Policy):
        return
    for chosen in gradually(tuple(_parts(bench, policy))):
        said = msg("Renew the social media policy: {parts}.", parts=listing(said for _, said in chosen))
        yield Trial(tuple(edit for edit, _ in chosen), said)


def _parts(bench: Bench, policy: Policy) -> Iterator[Part]:
    path = ("governance", "policy")
    day = bench.scenario.day
    if policy.covers is not None and not set(policy.covers) >= set(AUDIENCES):
        whole = list(dict.fromkeys((*policy.covers, *AUDIENCES)))
        yield bench.pen.put((*path, "covers"), whole), msg("it binds staff, executives and agencies")
    if policy.training is not None and policy.training not in TAUGHT:
        yield bench.pen.put((*path, "training"), "yearly"), msg("it is taught every year")
    if policy.date is not None and day - policy.date > REVIEW:
        yield bench.pen.put((*path, "date"), today(bench)), msg("it is reviewed now")


MOVE = Move(
    id="policy-renewed",
    title=msg("Renew the social media policy"),
    mends=("no-social-media-policy", "social-media-policy", "unsettled-speaking-right",
           "uncontrolled-speaker", "confidential-leak", "exemplary"),
    trials=trials,
)  # fmt: skip
