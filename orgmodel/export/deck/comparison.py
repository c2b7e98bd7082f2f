"""All placements side by side, criterion by criterion."""

from __future__ import annotations

from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.criteria import CRITERIA
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, sized, spread
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.question import share
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story
from orgmodel.export.deck.words import Align
from orgmodel.text import Share, msg


def add(slides: Slides, story: Story) -> None:
    """All placements side by side, a criterion a row."""
    study, size = story.study, 12.0 if len(story.study.assessments) < 6 else 10.0
    levers = {one.placed.id: (one, story.axis(one, "lever"), story.axis(one, "risk")) for one in study.assessments}
    known = [(one, lever, risk) for one, lever, risk in levers.values() if lever is not None and risk is not None]
    right: Align = "r"
    aligns: tuple[Align, ...] = ("l", *(right for _ in levers))
    columns = Columns(
        (slides.say(msg("Criterion")), *(slides.say(one.placed.title) for one in study.assessments)),
        spread(slides.room.width, (2.4, *(1.0 if len(levers) > 5 else 1.5 for _ in levers))), size,
        aligns,
    )  # fmt: skip
    rows = _table(slides, story)
    columns = sized(columns, rows, slides.face, (size, 10.0, 9.0))
    pages = paged(columns, rows, slides.face, slides.room.height)
    notes = [slides.say(msg("{criterion}: {meaning} ({source})", criterion=each.title, meaning=each.meaning,
                            source=each.provenance)) for each in CRITERIA]  # fmt: skip
    for page in pages:
        paper = Paper(slides.language)
        draw_grid(paper, slides.room, columns, page, slides.face, name=slides.say(msg("Criterion")))
        slides.sheet(_comparison(known, len(levers)), paper, [*notes, slides.say(story.sources)],
                     [slides.say(one.placed.title) for one, _, _ in known])  # fmt: skip


def _comparison(known: list[tuple[Assessment, float, float]], count: int) -> Any:
    if not known:
        return msg("{n} placements side by side: too little is written for lever and risk", n=count)
    strong, safe = max(known, key=lambda one: one[1]), min(known, key=lambda one: one[2])
    if strong is safe:
        return msg("Of {n} placements “{one}” has both the strongest lever ({lever}) and the least risk ({risk})",
                   n=count, one=strong[0].placed.title, lever=Share(strong[1]), risk=Share(strong[2]))  # fmt: skip
    return msg("Of {n} placements “{one}” has the strongest lever ({lever}), “{other}” the least risk ({risk})",
               n=count, one=strong[0].placed.title, lever=Share(strong[1]), other=safe[0].placed.title,
               risk=Share(safe[2]))  # fmt: skip


def _table(slides: Slides, story: Story) -> list[list[Cell]]:
    study = story.study
    mine = study.assessments.index(story.chosen) if story.changes_seat else -1
    rows = [(each.title, [one.criteria[each.id] for one in study.assessments]) for each in CRITERIA]
    body = [_line(slides, title, values, max(filter(None, values), default=None), mine=mine) for title, values in rows]
    lever = [story.axis(one, "lever") for one in study.assessments]
    risk = [story.axis(one, "risk") for one in study.assessments]
    known = [value for value in risk if value is not None]
    return [
        *body,
        _line(slides, msg("Lever"), lever, max(filter(None, lever), default=None), mine=mine, fill=LIGHT.band),
        _line(slides, msg("Risk"), risk, min(known, default=None), mine=mine, fill=LIGHT.band),
    ]


def _line(
    slides: Slides, title: Any, values: list[float | None], best: float | None, *, mine: int, fill: str = ""
) -> list[Cell]:
    """A row with the best values in bold, where they are not all the same."""
    tells = len({round(value, 2) for value in values if value is not None}) > 1
    cells = [
        Cell(
            slides.say(share(value)),
            tells and value is not None and value == best,
            align="r",
            fill=LIGHT.role.fill if number == mine else fill,
        )
        for number, value in enumerate(values)
    ]
    return [Cell(slides.say(title), bool(fill), fill=fill), *cells]
