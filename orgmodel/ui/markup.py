"""The only way text enters a page: HTML whose words are always escaped, and `plain` for Markdown labels."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any, Final

from orgmodel.text import Message, Text, render

MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&@/=^\"'])")
"""Every sign that Streamlit's Markdown gives a meaning; escaped, it stands for itself."""
DRAWN: Final = re.compile(r"[-<>~!=](?=[-<>=])|:(?=\w)")
"""Where Streamlit would draw an arrow, a dash or its logo although the signs are escaped."""
TURNS: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that change the direction of writing (Unicode Standard Annex 9, explicit directional formatting)."""
UNSEEN: Final = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{TURNS}]")
"""Those, all controls but the tab and the line's end, and halves of a pair."""
JOINER: Final = "\u2060"
"""Takes no room and shows nothing; it keeps two signs apart."""
VOID: Final = frozenset({"br", "hr", "col", "img", "input", "meta", "line", "rect", "circle", "path"})


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML made by `element`: every word in it is escaped already."""

    html: str

    def __add__(self, other: Markup) -> Markup:
        return Markup(self.html + other.html)


@dataclass(frozen=True, slots=True)
class Strong:
    """A value to stand out in a sentence; `tone` names its colour: role, good, bad or none."""

    value: Any
    tone: str = ""


Child = Markup | str | int | float | None
NOTHING: Final = Markup("")


def visible(text: str) -> str:
    """`text` without controls, and with direction changes shown as their code point, so none reorders the page."""
    return UNSEEN.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    character = found[0]
    return f"[U+{ord(character):04X}]" if character in TURNS else ""


def plain(text: str) -> str:
    """Any text as a Markdown label that reads exactly as written: no link, picture, formula, colour or icon."""
    line = " ".join(visible(text).split())
    return MARKDOWN.sub(r"\\\1", DRAWN.sub(rf"\g<0>{JOINER}", line))


def element(tag: str, *children: Child, **attributes: str | int | float | bool | None) -> Markup:
    """One HTML element: children that are text and all attributes are escaped; `class_` and `data_x` as in HTML.

    A None or False attribute is left out, a True one stands without value. Tags and attribute names are ours.
    """
    written = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in VOID and not children:
        return Markup(f"<{tag}{written}>")
    return Markup(f"<{tag}{written}>{joined(children).html}</{tag}>")


def _attribute(name: str, value: str | int | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    key = name.rstrip("_").replace("_", "-")
    return f" {key}" if value is True else f' {key}="{escape(visible(str(value)))}"'


def lowered(text: str) -> str:
    """A title as it reads inside a sentence: its first letter small, unless it is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def joined(children: Iterable[Child]) -> Markup:
    """Several children one after the other."""
    return Markup("".join(_child(child) for child in children))


def _child(child: Child) -> str:
    if isinstance(child, Markup):
        return child.html
    return "" if child is None else escape(visible(str(child)))


def stressed(message: Message, tones: Mapping[Any, str]) -> Message:
    """The message whose values that are among `tones` stand out in their tone, those of messages inside it too."""
    values = tuple((name, _stressed(value, tones)) for name, value in message.values)
    return replace(message, values=values)


def _stressed(value: Any, tones: Mapping[Any, str]) -> Any:
    if isinstance(value, Message):
        return stressed(value, tones)
    return Strong(value, tones[value]) if isinstance(value, Text) and value in tones else value


def sentence(message: Message, language: str) -> Markup:
    """A message in `language` whose `Strong` values stand out, those of messages inside it too; all is escaped."""
    fields = dict(message.values)
    skeleton = replace(message, values=tuple((name, "{" + name + "}") for name in fields))
    pieces = string.Formatter().parse(render(skeleton, language))
    return joined(child for words, name, _, _ in pieces for child in (words, _value(name, fields, language)))


def _value(name: str | None, fields: dict[str, Any], language: str) -> Markup:
    value = fields[name] if name else None
    if name is None:
        return NOTHING
    if isinstance(value, Strong):
        return element("strong", render(value.value, language), class_=value.tone or None)
    if isinstance(value, Message):
        return sentence(value, language)
    return joined([render(value, language)])
