"""One page that holds everything: no script, nothing from elsewhere, readable aloud, printable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from orgmodel.diagram.style import CSS_FAMILY, LIGHT
from orgmodel.export.elements import Html, joined, tag
from orgmodel.export.format import Format, Request
from orgmodel.export.sections import Sections
from orgmodel.export.standing import with_verdict
from orgmodel.export.typeface import face_rules
from orgmodel.placement.verdict import verdict_in_words
from orgmodel.study import Study
from orgmodel.text import Message, msg

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""What a browser may load for the page: what is inside it."""
SHEET: Final = Path(__file__).parent / "page.css"
COLOURS: Final = {
    "INSIDE_FILL": LIGHT.inside.fill, "INSIDE": LIGHT.inside.line, "INK": LIGHT.ink, "QUIET": LIGHT.secondary,
    "LINE": LIGHT.line, "BAND": LIGHT.band, "ROLE": LIGHT.role.line,
    "FACE": CSS_FAMILY.replace("Source Sans Pro", '"Source Sans Pro"', 1).replace("Source Sans,", '"Source Sans",'),
}  # fmt: skip
"""Words of the style sheet and the values they stand for; the longer first."""


def write(study: Study, request: Request) -> bytes:
    """The page in UTF-8."""
    sections = Sections(study, with_verdict(study, request))
    body = _body(sections)
    title = sections.say(sections.one.placed.base.title)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="generator", content="orgmodel"),
        tag("title", title),
        Html(f"<style>\n{face_rules(body)}{_style()}</style>"),
    )
    page = tag("html", head, body, lang=request.language)
    return f"<!DOCTYPE html>\n{page}\n".encode("utf-8", "replace")


def _style() -> str:
    sheet = SHEET.read_text("utf-8")
    for word, value in COLOURS.items():
        sheet = sheet.replace(f" {word};", f" {value};")
    return sheet


def _body(page: Sections) -> Html:
    parts: tuple[tuple[str, Message, Callable[[], Html]], ...] = (
        ("placements", msg("Reporting lines"), lambda: page.charts("chart")),
        ("comparison", msg("Comparison"), lambda: page.comparison() + page.changes()),
        ("ranking", msg("Ranking"), lambda: _ranking(page)),
        ("risks", msg("Risks"), page.risks),
        ("responsibilities", msg("Responsibilities"), page.responsibilities),
        ("decision", msg("Decision"), page.decision),
        ("outside", msg("Inside and outside"), lambda: page.charts("map")),
        ("checks", msg("Checks"), page.checks),
        ("unknown", msg("What is not known"), page.unknown),
    )
    made = [(name, title, inside()) for name, title, inside in parts]
    kept = [(name, page.say(title), inside) for name, title, inside in made if inside]
    links = [tag("li", tag("a", title, href=f"#{name}")) for name, title, _ in kept]
    sections = [
        tag("section", tag("h2", title, id=f"{name}-title"), inside, id=name, aria_labelledby=f"{name}-title")
        for name, title, inside in kept
    ]
    return tag(
        "body",
        tag("a", page.say(msg("To the contents")), href="#main", class_="skip"),
        _header(page, tag("nav", tag("ol", *links), aria_label=page.say(msg("Contents")))),
        tag("main", *sections, id="main"),
        tag("footer", tag("p", page.say(msg("Model {digest}", digest=page.study.digest)))),
    )


def _header(page: Sections, contents: Html) -> Html:
    one, day, verdict = page.one, page.request.day, page.request.verdict
    name = one.placed.base.organization.name
    said = page.say(verdict_in_words(verdict) if verdict else one.placed.base.title)
    return tag(
        "header",
        tag("p", page.say(name or one.placed.base.title), class_="eyebrow"),
        tag("h1", said),
        tag("p", page.say(one.placed.base.title), class_="lead"),
        tag("p", page.say(msg("Drawn up on {day}", day=day)), class_="quiet") if day else None,
        contents,
    )


def _ranking(page: Sections) -> Html:
    if page.request.verdict is None:
        return Html("")
    return joined((page.picture("certainty"), page.ranking(), page.picture("lever-map")))


FORMAT = Format("html", ".html", "text/html; charset=utf-8", msg("HTML: one page, for any browser"), write, ("page",))
