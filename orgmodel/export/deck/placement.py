"""Each placement: the same boxes at the same places, and only what moved is marked."""

from __future__ import annotations

from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.diagram.picture import Chart
from orgmodel.export.deck.chart import Staged
from orgmodel.export.deck.charted import charted, told
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story, placed_at
from orgmodel.study import difference
from orgmodel.text import Share, msg, plural


def add(slides: Slides, story: Story, one: Assessment, chart: Chart, drawn: Staged) -> None:
    """The chart of one placement against today's."""
    found = difference(story.today, one)
    notes = [slides.say(msg("✓ {title}: {seen}", title=each.title, seen=each.message)) for each in found.fixed]
    new = [(slides.say(msg("! {title}: {seen}", title=each.title, seen=each.message)), each) for each in found.new]
    notes += [f"{said} {placed_at(each)}" for said, each in new]
    notes += [*told(chart), slides.say(story.sources)]
    for paper in charted(slides, drawn, chart):
        slides.sheet(_title(story, one), paper, notes, [slides.say(one.placed.title)])


def _title(story: Story, one: Assessment) -> Any:
    found = difference(story.today, one)
    settled = plural("settles {n} finding of today’s {all}", "settles {n} findings of today’s {all}",
                     len(found.fixed), all=len(story.today.findings))  # fmt: skip
    brings = plural("brings {n} new one", "brings {n} new ones", len(found.new)) if found.new else msg("brings none")
    if not story.today.findings:
        settled = plural("brings {n} finding where today has none", "brings {n} findings where today has none",
                         len(found.new))  # fmt: skip
        brings = msg("settles none")
    values = [story.axis(each, axis) for axis in ("lever", "risk") for each in (story.today, one)]
    name = one.placed.title
    if any(value is None for value in values):
        return msg("“{placement}” {settled} and {brings}", placement=name, settled=settled, brings=brings)
    a, b, c, d = (Share(value or 0.0) for value in values)
    return msg("“{placement}” {settled} and {brings}; lever {a} → {b}, risk {c} → {d}",
               placement=name, settled=settled, brings=brings, a=a, b=b, c=c, d=d)  # fmt: skip
