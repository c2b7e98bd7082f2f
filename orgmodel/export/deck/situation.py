"""The organization as it is: its chart with the seats of today, and a slide for each unit that the chart folds."""

from __future__ import annotations

from orgmodel.diagram.picture import PUBLIC, Chart
from orgmodel.diagram.risk_matrix import counted_levels
from orgmodel.export.deck.chart import Staged
from orgmodel.export.deck.charted import charted, told
from orgmodel.export.deck.org import MOST, Stage
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story, few, open_findings, superiors
from orgmodel.text import Share, Text, msg, plural


def add(slides: Slides, story: Story, chart: Chart, drawn: Staged, stage: Stage) -> None:
    """Today's chart and its details."""
    today = story.today
    risks = counted_levels(open_findings(today))
    names = superiors(today.placed)
    title = msg("{placement}: {risks} today", placement=today.placed.title, risks=risks)
    if names:
        title = msg("Today the role answers to “{superiors}” and leaves {risks}", superiors=few(names), risks=risks)
    lever, risk = story.axis(today, "lever"), story.axis(today, "risk")
    said = [] if lever is None or risk is None else [
        slides.say(msg("Lever {lever}, risk {risk}.", lever=Share(lever), risk=Share(risk)))
    ]  # fmt: skip
    if said and not open_findings(today):
        title = msg("Today the role answers to “{superiors}”: lever {lever}, risk {risk} and {risks}",
                    superiors=few(names) if names else msg("nobody"), lever=Share(lever or 0.0),
                    risk=Share(risk or 0.0), risks=risks)  # fmt: skip
    notes = [*said, *(slides.say(msg("{title}: {seen}", title=one.title, seen=one.message)) for one in
             open_findings(today)[:3]), *told(chart), slides.say(story.sources)]  # fmt: skip
    pages = stage.details(chart, drawn)
    if len(pages) >= MOST:
        notes.insert(0, slides.say(msg("Units stand on {n} slides at most; the app unfolds all.", n=MOST)))
    for paper in charted(slides, drawn, chart):
        slides.sheet(title, paper, notes)
    for page in pages:
        _unit(slides, story, page)


def _unit(slides: Slides, story: Story, page: Staged) -> None:
    chart = page.chart
    count = sum(box.count for box in chart.boxes if box.kind not in PUBLIC)
    names = [Text(plain=name) for name in chart.title.split(" · ") if name]
    title = plural("{unit}: {n} role with its superiors", "{unit}: {n} roles with their superiors", count,
                   unit=few(names) if names else story.organization())  # fmt: skip
    for paper in charted(slides, page, chart):
        slides.sheet(title, paper, [*told(chart), slides.say(story.sources)])
