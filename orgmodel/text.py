"""Every sentence a person reads: messages in English source, rendered in the reader's language."""

from __future__ import annotations

import gettext
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES = Path(__file__).parent / "locales"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that knows its values: `template` is the English source and the key of the catalogues."""

    template: str
    values: tuple[tuple[str, Any], ...] = ()
    many: str | None = None
    count: int = 1

    def __str__(self) -> str:
        return render(self, "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A title or name as written: plain, or by language."""

    plain: str | None = None
    by_language: tuple[tuple[str, str], ...] = ()

    def get(self, language: str) -> str:
        """The text in `language`, else as written plainly, else in the first language given."""
        found = dict(self.by_language)
        return found.get(language) or self.plain or next(iter(found.values()), "")

    def __str__(self) -> str:
        return self.get("en")


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1, shown as a percentage."""

    value: float


@dataclass(frozen=True, slots=True)
class Minutes:
    """A duration in minutes, shown in minutes, hours or days."""

    value: float


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values, shown as an enumeration."""

    items: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Several values, each on a line of its own."""

    items: tuple[Any, ...]


def msg(template: str, /, **values: Any) -> Message:
    """A message of one sentence; catalogue tools look for calls of this name."""
    return Message(template, tuple(values.items()))


def plural(one: str, many: str, n: int, /, **values: Any) -> Message:
    """A message that depends on a count, available to the templates as `{n}`."""
    return Message(one, (("n", n), *values.items()), many, n)


def listing(items: Iterable[Any]) -> Listing:
    """An enumeration of values, each rendered in its turn."""
    return Listing(tuple(items))


def render(message: Any, language: str) -> str:
    """`message` (or any value a message may hold) in `language`, numbers and dates included."""
    if isinstance(message, Message):
        template = _template(message, language)
        return template.format_map({name: render(value, language) for name, value in message.values})
    return _render_value(message, language)


def _template(message: Message, language: str) -> str:
    catalogue = _catalogue(language)
    if message.many is None:
        return catalogue.gettext(message.template)
    return catalogue.ngettext(message.template, message.many, message.count)


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("orgmodel", LOCALES, [language], fallback=True)


def _render_value(value: Any, language: str) -> str:
    match value:
        case None:
            return "–"
        case Text():
            return value.get(language)
        case Share():
            return _percent(value.value, language)
        case Minutes():
            return _duration(value.value, language)
        case Listing() | Lines():
            items = [render(item, language) for item in value.items]
            return "\n".join(items) if isinstance(value, Lines) else _enumeration(items, language)
        case bool():
            return render(msg("yes") if value else msg("no"), language)
        case int() | float():
            return number(value, language)
        case date():
            return _date(value, language)
        case Mapping():
            return _enumeration([f"{key} {render(item, language)}" for key, item in value.items()], language)
        case _:
            return str(value)


def number(value: float, language: str, digits: int = 2) -> str:
    """A number with at most `digits` decimals, in the manner of `language`; a dash where undefined."""
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:,.{digits}f}" if isinstance(value, float) else f"{value:,d}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        text = "0"
    text = text.replace("-", "−")
    return text if language == "en" else text.replace(",", "\u202f").replace(".", ",")


def _percent(value: float, language: str) -> str:
    if math.isnan(value):
        return "–"
    shown = number(float(round(value * 100)), language, 0)
    return f"{shown}\u202f%" if language == "fr" else f"{shown}%"


def _duration(minutes: float, language: str) -> str:
    if not math.isfinite(minutes):
        return number(minutes, language)
    whole = round(minutes)
    if whole < 60:
        return f"{whole}\u00a0min"
    hours, rest = divmod(whole, 60)
    if hours < 48:
        return f"{hours}\u00a0h\u00a0{rest:02d}\u00a0min" if rest else f"{hours}\u00a0h"
    day = "j" if language == "fr" else "d"
    days, left = divmod(hours, 24)
    return f"{days}\u00a0{day} {left}\u00a0h" if left else f"{days}\u00a0{day}"


def _enumeration(items: list[str], language: str) -> str:
    if len(items) < 2:
        return "".join(items)
    last = {"fr": " et "}.get(language, " and ")
    return ", ".join(items[:-1]) + last + items[-1]


def _date(value: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(value, "long", locale=language)
