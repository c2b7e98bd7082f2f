"""What is said of placements side by side: who wins, for whom, what flips it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from orgmodel.criteria import CRITERIA
from orgmodel.placement.switching import Switch
from orgmodel.placement.verdict import CERTAIN, Verdict
from orgmodel.standings import flip_in_words
from orgmodel.text import Message, Share, Text, msg, plural
from orgmodel.ui.comparing import Comparison
from orgmodel.ui.markup import Strong, stressed

TITLES: Final[Mapping[str, Message]] = {criterion.id: criterion.title for criterion in CRITERIA}
LEANING: Final = 1.15
"""Priorities that make a placement first lean to a criterion that weighs this much more in them (our proposal)."""
SWITCHES: Final = 5
"""Switch points said at once (our proposal)."""


def sentence_of(found: Comparison) -> Message:
    """The one sentence to say aloud."""
    verdict = found.verdict
    if verdict is None:
        if len(found.entrants) < 2:
            return msg("There is nothing yet to hold {placement} against.",
                       placement=Strong(found.entrants[0].title, "role"))  # fmt: skip
        return msg("Too little is written to hold these placements against each other.")
    tones: dict[Text, str] = {}
    felt = verdict.switches
    if felt:
        tones[_title(verdict, felt[0].rival)] = ""
    tones[verdict.ranking.winner.scored.candidate.placement.title] = "role"
    return stressed(_flipped(verdict, _for_whom(verdict)), tones)


def beneath(found: Comparison) -> list[Message]:
    """What the sentence rests on."""
    verdict = found.verdict
    said = [plural("{n} placement compared", "{n} placements compared", len(found.entrants))]
    files = len(found.by_file())
    if files > 1:
        said.append(msg("{n} organizations, each against its own today", n=files))
    if verdict is None:
        return said
    if verdict.grounded is not None:
        share = Share(verdict.grounded)
        said.insert(0, msg("{share} of what this rests on was observed or declared", share=share))
    left = len(verdict.ranking.scores.left_out)
    if left:
        said.append(msg("{count} criteria of {total} cannot be assessed everywhere and are left out",
                        count=left, total=len(CRITERIA)))  # fmt: skip
    return said


def switch_points(verdict: Verdict) -> list[Message]:
    """What would flip the winner: the smallest change of all weights, then one weight at a time, the nearest first."""
    smallest = flip_in_words(verdict)
    return [*([smallest] if smallest else []), *(_switch(one, verdict) for one in verdict.switches[:SWITCHES])]


def _for_whom(verdict: Verdict) -> Message:
    """Who leads, over how many priorities, and whom it suits most."""
    winner, share = verdict.ranking.winner.scored.candidate.placement.title, verdict.share
    if share >= CERTAIN:
        return msg("{winner} wins whatever the priorities", winner=winner)
    if share < float(verdict.statistics.first.max()):
        return msg("{winner} leads at the weights in force, but wins for only {share} of priorities",
                   winner=winner, share=Share(share))  # fmt: skip
    leaning = leaning_of(verdict, verdict.ranking.winner.id)
    if leaning is None:
        return msg("{winner} wins for {share} of priorities", winner=winner, share=Share(share))
    return msg("{winner} wins for {share} of priorities, most surely where “{criterion}” counts",
               winner=winner, share=Share(share), criterion=TITLES[leaning])  # fmt: skip


def leaning_of(verdict: Verdict, name: str) -> str | None:
    """The criterion that weighs most, beyond its even share, in the priorities that put a placement first."""
    number = next(number for number, row in enumerate(verdict.shortlist) if row.id == name)
    central = verdict.statistics.central[number]
    if np.isnan(central).any():
        return None
    best = int(central.argmax())
    return verdict.ranking.scores.criteria[best] if central[best] * len(central) >= LEANING else None


def _flipped(verdict: Verdict, lead: Message) -> Message:
    felt = verdict.switches
    if not felt:
        return msg("{lead}; no single weight brings another in front.", lead=lead)
    switch = felt[0]
    values = {
        "lead": lead, "rival": _title(verdict, switch.rival), "criterion": TITLES[switch.criterion],
        "weight": Share(switch.weight),
    }  # fmt: skip
    if switch.is_up:
        return msg("{lead}; {rival} takes over once “{criterion}” weighs more than {weight}.", **values)
    return msg("{lead}; {rival} takes over once “{criterion}” weighs less than {weight}.", **values)


def _switch(one: Switch, verdict: Verdict) -> Message:
    said = {
        "criterion": TITLES[one.criterion], "weight": Share(one.weight), "now": Share(one.now),
        "rival": _title(verdict, one.rival),
    }  # fmt: skip
    if one.is_up:
        return msg("Once “{criterion}” weighs more than {weight} ({now} now), {rival} leads.", **said)
    return msg("Once “{criterion}” weighs less than {weight} ({now} now), {rival} leads.", **said)


def _title(verdict: Verdict, name: str) -> Text:
    return verdict.ranking.find(name).scored.candidate.placement.title
