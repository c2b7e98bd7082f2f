"""The sentence above the ranking: who leads and how surely, or what the placement one looks at gains and costs."""

from __future__ import annotations

from orgmodel.placement.verdict import CERTAIN, lead_in_words
from orgmodel.study import difference
from orgmodel.text import Message, Share, Text, msg, plural
from orgmodel.ui.changes import counted, verdict
from orgmodel.ui.contest import Contest
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Strong, stressed
from orgmodel.ui.parts import answer


def say_contest(desk: Desk, contest: Contest) -> None:
    """The verdict where today's placement or the winner is chosen, else what the chosen one changes."""
    lead = lead_in_words(contest.verdict)
    chosen, today = desk.chosen, desk.written.baseline
    if contest.chosen is None or contest.chosen.id == contest.winner.id or chosen is today:
        answer(stressed(lead, _tones(contest)), desk.language, _grounds(contest))
        return
    change = verdict(today, chosen, desk.language)
    said = msg("{change} {standing}", change=change, standing=standing(contest))
    winner = {contest.winner.scored.candidate.placement.title: ""}
    where = [msg("{place}", place=str(contest.exclusion.location))] if contest.exclusion else []
    answer(stressed(said, winner), desk.language, [*where, *counted(difference(today, chosen)), lead])


def say_waiting(desk: Desk) -> None:
    """While candidates are still looked at: what the chosen placement changes, or what a click does."""
    chosen, today = desk.chosen, desk.written.baseline
    if chosen is today:
        role = Strong(chosen.placed.manager.title, "role")
        answer(msg("Click a box: {role} takes a seat there, and everything follows.", role=role), desk.language,
               [today.placed.title, msg("Today’s seat stays as it is written.")])  # fmt: skip
        return
    against = msg("against “{placement}”", placement=today.placed.title)
    answer(verdict(today, chosen, desk.language), desk.language, [against, *counted(difference(today, chosen))])


def standing(contest: Contest) -> Message:
    """Where the chosen placement stands against the winner, in a sentence."""
    winner: Text = contest.winner.scored.candidate.placement.title
    if contest.exclusion is not None:
        return msg("It is ruled out: {reason}.", reason=contest.exclusion.reason)
    share = contest.behind
    if share >= CERTAIN:
        return msg("{winner} is ahead of it whatever the priorities.", winner=winner)
    if share >= 0.5:
        return msg("{winner} is ahead of it for {share} of priorities.", winner=winner, share=Share(share))
    return msg("{winner} leads at these weights, but is ahead of it for {share} of priorities only.",
               winner=winner, share=Share(share))  # fmt: skip


def _tones(contest: Contest) -> dict[Text, str]:
    """The winner in the colour of the role, and whoever could overtake it in bold."""
    rival = contest.verdict.rival
    tones = {contest.winner.scored.candidate.placement.title: "role"}
    return {rival.scored.candidate.placement.title: "", **tones} if rival else tones


def _grounds(contest: Contest) -> list[Message]:
    """What the verdict rests on: observations, and everybody who was looked at."""
    said = []
    if contest.verdict.grounded is not None:
        share = Share(contest.verdict.grounded)
        said.append(msg("{share} of what this rests on was observed or declared", share=share))
    said.append(plural("{n} placement compared", "{n} placements compared", len(contest.rows)))
    if contest.waiting:
        said.append(plural("{n} not looked at", "{n} not looked at", contest.waiting))
    return said
