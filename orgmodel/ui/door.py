"""The pages that stand before the app, in plain HTML: the one that asks for a code, and a notice."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.diagram.style import LIGHT
from orgmodel.text import LANGUAGES, Language, Message, msg, render
from orgmodel.ui.markup import Markup, element

STYLE = f"""
body {{ font: 1.35rem/1.4 'Source Sans Pro', 'Source Sans', sans-serif; max-width: 26rem; margin: 18vh auto 0;
  padding: 0 1rem; color: {LIGHT.ink}; background: {LIGHT.paper}; }}
h1 {{ font-size: 1.9rem; font-weight: 400; line-height: 1.25; }}
label {{ display: block; margin: 1.6rem 0 .4rem; }}
input {{ font: inherit; width: 100%; box-sizing: border-box; padding: .7rem; text-transform: uppercase;
  letter-spacing: .15em; border: 1px solid {LIGHT.line}; border-radius: .6rem; }}
button, .way {{ display: inline-block; font: inherit; margin-top: 1rem; padding: .7rem 1.6rem; border: 0;
  border-radius: 2rem; text-decoration: none; color: {LIGHT.paper}; background: {LIGHT.role.line}; }}
p {{ color: {LIGHT.secondary}; }}
"""


def door(language: Language, *, wrong: bool, kept: Sequence[tuple[str, str]] = ()) -> str:
    """The whole page; `kept` are the other parameters of the address, so that a link leads where it was meant to."""

    def say(message: Message) -> str:
        return render(message, language)

    hidden = [element("input", type="hidden", name=name, value=value) for name, value in kept]
    told = element("p", say(msg("That is not the code. Please look again.")), role="alert") if wrong else None
    form = element(
        "form",
        *hidden,
        element("label", say(msg("Code of the workshop")), for_="code"),
        element("input", id="code", name="code", autocomplete="off", autocapitalize="characters", autofocus=True,
                maxlength=40, required=True, inputmode="text"),
        told,
        element("button", say(msg("Enter")), type="submit"),
        method="get",
    )  # fmt: skip
    question = say(msg("This room asks for a code. Whoever runs the workshop shows it."))
    return _sheet(language, question, form)


def notice(language: Language, said: Message, way: Message, target: str) -> str:
    """A sentence, and a way on from it."""
    return _sheet(language, render(said, language), element("a", render(way, language), class_="way", href=target))


def language_of(accepted: str) -> Language:
    """The first language of an Accept-Language header that we speak, else our first."""
    wishes = [one.strip()[:2].lower() for one in accepted.split(",")]
    return next((known for wish in wishes for known in LANGUAGES if wish == known), LANGUAGES[0])


def _sheet(language: Language, title: str, *parts: Markup) -> str:
    body = element("main", element("h1", title), *parts)
    head = element("meta", charset="utf-8").html + (
        element("meta", name="viewport", content="width=device-width, initial-scale=1")
        + element("title", "orgmodel")
        + Markup(f"<style>{STYLE}</style>")
    ).html  # fmt: skip
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body.html}</body></html>'
