"""The decision: what is asked of those in the room, what stays open, what was accepted and decided already."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from orgmodel.contrasts import contrast
from orgmodel.criteria import CRITERIA
from orgmodel.export.deck.flow import Words, draw_columns, laid
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story, few, superiors
from orgmodel.risk.tracking import entry_of, said_of
from orgmodel.study import difference
from orgmodel.text import Share, msg, plural


def add(slides: Slides, story: Story) -> None:
    """One slide, more where the lists are long."""
    scenario, one = story.chosen.placed.scenario, story.chosen
    asked = [slides.say(each) for each in _asked(story)]
    accepted = [each for each in one.findings if each.status == "accepted"]
    settled = [(each, entry_of(scenario, each)) for each in accepted]
    title = msg("Decide on “{placement}”: {asked}, {questions}, {accepted}", placement=one.placed.title,
                asked=plural("{n} decision", "{n} decisions", len(asked)),
                questions=plural("{n} open question", "{n} open questions", len(scenario.questions)),
                accepted=plural("{n} accepted risk", "{n} accepted risks", len(accepted)))  # fmt: skip
    words = [Words(slides.say(msg("Decisions asked today")), "heading")]
    words += [Words(text, "asked", str(number)) for number, text in enumerate(asked, 1)]
    rest = _listed(slides, msg("Open questions"), [each.text for each in scenario.questions], msg("None is written."))
    rest += _listed(
        slides, msg("Risks accepted"),
        [msg("{risk}: {said}", risk=each.title, said=said_of(entry, one.placed)) if entry else each.title
         for each, entry in settled], msg("None is accepted."),
    )  # fmt: skip
    rest += _listed(slides, msg("Decided already"), [_decided(each) for each in scenario.decisions], None)
    columns = [[column for page in laid(each, slides.face, slides.room) for column in page] for each in (words, rest)]
    for page in zip_longest(*columns, fillvalue=[]):
        paper = Paper(slides.language)
        draw_columns(paper, page, slides.room)
        slides.sheet(title, paper, [*asked, slides.say(story.sources)], [slides.say(one.placed.title)])


def _listed(slides: Slides, heading: Any, items: list[Any], otherwise: Any) -> list[Words]:
    if not items:
        return [Words(slides.say(heading), "heading"), Words(slides.say(otherwise), "quiet")] if otherwise else []
    return [Words(slides.say(heading), "heading"), *(Words(slides.say(item), "item", "–") for item in items)]


def _decided(decision: Any) -> Any:
    if decision.date is None:
        return decision.text
    return msg("{day}: {text}", day=decision.date.isoformat(), text=decision.text)


def _asked(story: Story) -> list[Any]:
    """What the numbers ask for, in the order it has to be settled."""
    one, today, verdict = story.chosen, story.today, story.verdict
    found = difference(today, one)
    asked: list[Any] = []
    if story.changes_seat:
        asked.append(msg("Seat the role as in “{placement}”, under {superiors}.", placement=one.placed.title,
                         superiors=few(superiors(one.placed)) if superiors(one.placed) else msg("nobody")))  # fmt: skip
        count = len(contrast(today, one).all)
        asked.append(plural("Name who carries out the change of {n} line, letter or channel, and by when.",
                            "Name who carries out the {n} changes of lines, letters and channels, and by when.",
                            count))  # fmt: skip
    else:
        asked.append(msg("Keep the role where it is: “{placement}”.", placement=one.placed.title))
    grave = [*found.new, *(after for _, after in found.worse)]
    if grave:
        asked.append(plural("Treat or accept the risk that this brings: {names}.",
                            "Treat or accept the {n} risks that this brings: {names}.", len(grave),
                            names=few(list(dict.fromkeys(each.title for each in grave)))))  # fmt: skip
    if verdict is not None and verdict.switches:
        switch = verdict.switches[0]
        criterion = next(each.title for each in CRITERIA if each.id == switch.criterion)
        rival = next(row for row in verdict.shortlist if row.id == switch.rival).scored.candidate.placement.title
        said = (msg("Agree that “{criterion}” weighs no more than {weight}: beyond that {rival} leads.",
                    criterion=criterion, weight=Share(switch.weight), rival=rival) if switch.is_up else
                msg("Agree that “{criterion}” weighs no less than {weight}: below that {rival} leads.",
                    criterion=criterion, weight=Share(switch.weight), rival=rival))  # fmt: skip
        asked.append(said)
    return [*asked, *_winner(story)]


def _winner(story: Story) -> list[Any]:
    """What stands out of the file, where a placement nobody wrote leads."""
    verdict = story.verdict
    if verdict is None or verdict.ranking.winner.id == story.chosen.placed.id:
        return []
    winner = verdict.ranking.winner.scored.candidate
    if winner.is_written:
        return [msg("Say why “{winner}”, which leads at the weights in force, is not taken.",
                    winner=winner.placement.title)]  # fmt: skip
    return [msg("Say whether “{winner}”, generated and ahead at the weights in force, is to be worked out.",
                winner=winner.placement.title)]  # fmt: skip
