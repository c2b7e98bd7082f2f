"""What can go wrong: today's risks and those of the placement recommended, on the grid and in words."""

from __future__ import annotations

from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.diagram.risk_matrix import counted_levels, matrix_of
from orgmodel.diagram.style import LEVELS
from orgmodel.export.deck.flow import Words, draw_columns, laid
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, spread
from orgmodel.export.deck.matrix import draw_risks
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story, open_findings, placed_at
from orgmodel.records import Finding, Level
from orgmodel.risk.rules import RULES
from orgmodel.text import Share, msg, plural

ABREAST = 3
"""Columns of checks that pass."""
MOST = 2
"""Slides of risks in words; the register has the rest (our proposal)."""


def add(slides: Slides, story: Story) -> None:
    """Grids, then what remains under the placement recommended."""
    for one in (story.today, story.chosen) if story.changes_seat else (story.today,):
        _grid(slides, story, one)
    _remaining(slides, story)


def _grid(slides: Slides, story: Story, one: Assessment) -> None:
    if not one.findings:
        _quiet(slides, story, one)
        return
    risks = counted_levels(open_findings(one))
    title = msg("“{placement}”: {risks}", placement=one.placed.title, risks=risks)
    if open_findings(one):
        title = msg("“{placement}” leaves {risks}", placement=one.placed.title, risks=risks)
    if one is story.chosen and story.changes_seat and open_findings(one) and open_findings(story.today):
        before = counted_levels(open_findings(story.today))
        title = msg("“{placement}” leaves {risks}; today there are {before}", placement=one.placed.title, risks=risks,
                    before=before)  # fmt: skip
    paper = Paper(slides.language)
    draw_risks(slides, paper, matrix_of(one, slides.language), slides.room)
    slides.sheet(title, paper, [*_told(slides, one), slides.say(story.sources)], [slides.say(one.placed.title)])


def _quiet(slides: Slides, story: Story, one: Assessment) -> None:
    """Where nothing is found: what was looked at, in words; an empty red grid would alarm for nothing."""
    passed = [each.title for each in CHECKS if one.checks[each.id].status == "pass"]
    title = msg("None of the {n} risk rules finds anything on “{placement}”", n=len(RULES), placement=one.placed.title)
    words = [Words(slides.say(msg("{n} checks pass, {share} of those that apply can be assessed.", n=len(passed),
                                  share=Share(one.completeness))), "lead")]  # fmt: skip
    words += [Words(slides.say(each), "item", "✓") for each in passed]
    notes = [slides.say(story.sources)]
    paper, page = Paper(slides.language), laid(words, slides.face, slides.room, ABREAST)[0]
    draw_columns(paper, page, slides.room, ABREAST)
    slides.sheet(title, paper, notes, [slides.say(one.placed.title)])


def _told(slides: Slides, one: Assessment) -> list[str]:
    said = [slides.say(msg("The grid is a picture; levels come from a table, never from a product."))]
    for number, group in enumerate(one.groups, 1):
        for each in group.findings:
            line = msg("{number}. {title} ({level}): {seen}", number=number, title=each.title, level=each.level.label,
                       seen=each.message)  # fmt: skip
            said.append(f"{slides.say(line)} {placed_at(each)}")
    return said


def _remaining(slides: Slides, story: Story) -> None:
    one = story.chosen
    found = open_findings(one)
    if not found:
        return
    grave = sum(each.level >= Level.HIGH for each in found)
    title = msg("{risks} to treat under “{placement}”, {grave}", placement=one.placed.title,
                risks=plural("{n} risk", "{n} risks", len(found)),
                grave=plural("{n} of them high or critical", "{n} of them high or critical", grave))  # fmt: skip
    heads = (msg("Level"), msg("Risk"), msg("What is seen"), msg("What would mend it"))
    columns = Columns(tuple(slides.say(head) for head in heads), spread(slides.room.width, (0.8, 2.0, 4.0, 3.6)), 10.5)
    pages = paged(columns, [_row(slides, each) for each in found], slides.face, slides.room.height)
    for page in pages[:MOST]:
        paper = Paper(slides.language)
        draw_grid(paper, slides.room, columns, page, slides.face, name=slides.say(msg("Risks")))
        slides.sheet(title, paper, [*_told(slides, one), slides.say(story.sources)], [slides.say(one.placed.title)])


def _row(slides: Slides, finding: Finding) -> list[Cell]:
    ink = LEVELS[finding.level]
    return [
        Cell(slides.say(finding.level.label), True, ink.text, ink.fill),
        Cell(slides.say(finding.title), True),
        Cell(slides.say(finding.message)),
        Cell(slides.say(_treatment(finding))),
    ]


def _treatment(finding: Finding) -> Any:
    return next((rule.treatment for rule in RULES if rule.id == finding.rule), "")
