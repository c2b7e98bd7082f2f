"""The parts of the page that is taken away: pictures with their words, comparison, risks, decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.criteria import CRITERIA
from orgmodel.diagram.drawing import CannotDraw
from orgmodel.diagram.style import LEVELS
from orgmodel.diagram.twin import Row
from orgmodel.export.contents import TITLES
from orgmodel.export.elements import Html, bullets, joined, table, tag
from orgmodel.export.format import Request
from orgmodel.export.picture import draw_charts, draw_picture, twin_rows
from orgmodel.export.standing import siblings, wanted
from orgmodel.records import Finding
from orgmodel.risk.tracking import entry_of, said_of
from orgmodel.standings import shortlist_table
from orgmodel.study import Study, difference
from orgmodel.tables import STATUS, missing, raci_table, source
from orgmodel.text import Message, Share, msg, render

MANY: Final = 8
"""Columns from which the heads of a matrix stand upright (our proposal)."""
SIGNS: Final = (("✓", msg("fixed")), ("!", msg("new")), ("!", msg("worse")), ("✓", msg("less")))


class Sections:
    """One study in one language; each method gives the inside of a section, empty where there is nothing to say."""

    def __init__(self, study: Study, request: Request) -> None:
        self.study, self.request, self.language = study, request, request.language
        self.one = wanted(study, request)
        self.near = siblings(study, self.one)
        self._pictures = 0

    def say(self, message: object) -> str:
        """A message, title or value in the reader's language."""
        return render(message, self.language)

    def charts(self, what: str) -> Html:
        """A picture of each placement, at the places they share, with its words."""
        request = _asking(self.request, what)
        try:
            drawn = draw_charts(self.study, request, "svg")
        except CannotDraw as refused:
            return tag("p", self.say(refused.message), class_="quiet")
        return joined(
            tag("h3", self.say(one.placed.title), class_="hidden") + self._figure(svg, rows, one.placed.title)
            for one, svg, rows in drawn
        )

    def picture(self, what: str) -> Html:
        """One picture of the placement asked for, with its words."""
        request = _asking(self.request, what)
        drawn = draw_picture(self.study, request, "svg")
        return tag("h3", self.say(TITLES[what]), class_="hidden") + self._figure(
            drawn, twin_rows(self.study, request), TITLES[what]
        )

    def comparison(self) -> Html:
        """Criteria down and placements across, each value as a figure and a bar."""
        head = [self.say(msg("Criterion")), *(self.say(one.placed.title) for one in self.near)]
        rows = [
            [self.say(criterion.title), *(self._grade(one.criteria[criterion.id]) for one in self.near)]
            for criterion in CRITERIA
        ]
        return table(self.say(msg("Criteria, 0% at worst and 100% at best")), head, rows, "grades")

    def changes(self) -> Html:
        """What each placement does to the findings of today's."""
        today = next((one for one in self.near if one.placed.is_as_is), None)
        if today is None:
            return Html("")
        parts = [self._against(today, one) for one in self.near if one is not today]
        return tag("div", *parts, class_="two") if parts else Html("")

    def ranking(self) -> Html:
        """The shortlist, best first."""
        if self.request.verdict is None:
            return Html("")
        shown = shortlist_table(self.request.verdict)
        head, rows = shown.rendered(self.language)
        return table(self.say(shown.title), head, rows)

    def risks(self) -> Html:
        """The findings of the placement asked for, under their heads."""
        found = [(finding, finding is group.head) for group in self.one.groups for finding in group.findings]
        if not found:
            return tag("p", self.say(msg("Nothing is found on this placement.")))
        head = [self.say(one) for one in (msg("Finding"), msg("Level"), msg("What is seen"), msg("Where"))]
        listed = table(self.say(self.one.placed.title), head, (self._finding(*one) for one in found))
        return self.picture("risk-matrix") + listed

    def checks(self) -> Html:
        """The checks that do not pass, each with what is said."""
        rows = [
            [self.say(check.title), self.say(STATUS[checked.status]), self.say(checked.explanation)]
            for check in CHECKS
            for checked in (self.one.checks[check.id],)
            if checked.status in ("fail", "warn")
        ]
        head = [self.say(one) for one in (msg("Check"), msg("Outcome"), msg("Explanation"))]
        return table(self.say(self.one.placed.title), head, rows) if rows else Html("")

    def unknown(self) -> Html:
        """What cannot be assessed for want of a field."""
        return bullets(
            tag("strong", self.say(check.title)) + _plain(": ") + _plain(self.say(missing(checked.missing)))
            for check in CHECKS
            for checked in (self.one.checks[check.id],)
            if checked.status == "not_assessable"
        )

    def responsibilities(self) -> Html:
        """The matrix of the placement asked for."""
        shown = raci_table(self.one.placed)
        head, rows = shown.rendered(self.language)
        kind = "matrix many" if len(head) > MANY else "matrix"
        return table(self.say(self.one.placed.title), head, rows, kind) if rows else Html("")

    def decision(self) -> Html:
        """Decisions taken, what the register says, and what is open."""
        scenario = self.one.placed.base
        taken = [_sentence([self.say(one.date) if one.date else "", self.say(one.text)]) for one in scenario.decisions]
        settled = [_sentence([one.risk, self.say(said_of(one, self.one.placed))]) for one in scenario.risk_register]
        asked = [self.say(one.text) for one in scenario.questions]
        return joined((
            *self._titled(msg("Decisions taken"), taken),
            *self._titled(msg("What was decided about risks"), settled),
            *self._titled(msg("Open questions"), asked),
        ))  # fmt: skip

    def _titled(self, title: Message, items: Iterable[str]) -> Iterator[Html]:
        listed = bullets(items)
        if listed:
            yield tag("h3", self.say(title)) + listed

    def _figure(self, svg: bytes, rows: Iterable[Row], title: object) -> Html:
        self._pictures += 1
        words = [tag("li", row.text, style=f"padding-left:{1.2 * row.depth:g}rem") for row in rows]
        told = tag("details", tag("summary", self.say(msg("The same in words"))), tag("ul", *words, class_="twin"))
        return tag("figure", _inline(svg, self._pictures), tag("figcaption", told), aria_label=self.say(title))

    def _grade(self, value: float | None) -> Html | str:
        if value is None:
            return "–"
        width = f"background-size:{100 * min(1.0, max(0.0, value)):.0f}% 100%"
        return tag("span", tag("i", style=width, aria_hidden="true"), self.say(Share(value)), class_="bar")

    def _against(self, today: Assessment, one: Assessment) -> Html:
        found = difference(today, one)
        groups = (found.fixed, found.new, [after for _, after in found.worse], [after for _, after in found.better])
        rows = [
            tag("span", f"{sign} {self.say(word)} ", class_="sign") + tag("strong", self.say(finding.title))
            for (sign, word), group in zip(SIGNS, groups, strict=True)
            for finding in group
        ]
        said = bullets(rows) or tag("p", self.say(msg("No finding changes.")))
        same = self.say(msg("{count} unchanged", count=len(found.unchanged)))
        return tag("section", tag("h3", self.say(one.placed.title)), said, tag("p", same, class_="quiet"))

    def _finding(self, finding: Finding, is_head: bool) -> list[Html | str]:
        ink = LEVELS[finding.level]
        look = f"background:{ink.fill};color:{ink.text};box-shadow:inset 0 0 0 1px {ink.line}"
        entry = entry_of(self.one.placed.scenario, finding)
        decided = tag("p", self.say(said_of(entry, self.one.placed)), class_="quiet") if entry else None
        return [
            ("" if is_head else "└ ") + self.say(finding.title),
            tag("span", self.say(finding.level.label), class_="chip", style=look),
            joined([self.say(finding.message), decided]),
            tag("code", source(finding.evidence.places)),
        ]


def _asking(request: Request, what: str) -> Request:

    return replace(request, what=what, dark=False)


def _plain(text: str) -> Html:
    return joined([text])


def _sentence(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _inline(svg: bytes, number: int) -> Html:
    """A picture as part of a page: no declaration, and its ids told apart from those of the other pictures."""
    from lxml import etree

    root = etree.fromstring(svg)
    for node in root.iter():
        if node.get("id"):
            node.set("id", f"p{number}-{node.get('id')}")
        for name in [name for name in node.keys() if str(name).startswith("data-")]:  # noqa: SIM118
            del node.attrib[name]
    return Html(etree.tostring(root, encoding="unicode"))
