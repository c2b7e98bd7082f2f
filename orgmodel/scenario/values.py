"""How each value of a scenario is read: ids, texts, numbers and ranges, durations, dates, references."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from orgmodel.scenario.item import Fault
from orgmodel.text import Text, msg

SLUG = re.compile(r"[a-z][a-z0-9_]*\Z")
INFINITE = re.compile(r"[-+]?\.?(?:inf|infinity|nan)\Z", re.IGNORECASE)
NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\Z", re.ASCII)
DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(min|h|d|w|y)\Z", re.ASCII)
MINUTES = {"min": 1, "h": 60, "d": 1440, "w": 10_080, "y": 525_600}
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
URL = re.compile(r"(?:https?://[^\s<>\"]+|mailto:[^\s<>\"]+)\Z", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2}\Z")
SHOWN = 60
"""Characters of a refused value that a message repeats (our proposal)."""


class Quantity(float):
    """A number that may be a range: its value is the mode, or the middle; `low` and `high` are its ends."""

    low: float
    high: float
    mode: float | None

    def __new__(cls, value: float, low: float | None = None, high: float | None = None) -> Quantity:
        quantity = super().__new__(cls, value)
        quantity.low = float(value) if low is None else low
        quantity.high = float(value) if high is None else high
        quantity.mode = None
        return quantity

    @classmethod
    def between(cls, low: float, high: float, mode: float | None = None) -> Quantity:
        """The range from `low` to `high`, with its most likely value where it is known."""
        quantity = cls((low + high) / 2 if mode is None else mode, low, high)
        quantity.mode = mode
        return quantity

    @property
    def is_range(self) -> bool:
        """Whether the value is uncertain."""
        return self.low < self.high


@dataclass(frozen=True, slots=True)
class Refers:
    """What a reference may name; `free` where an id that nothing defines is fine."""

    kinds: tuple[str, ...]
    free: bool = False
    or_none: bool = False
    """Whether `none` may stand instead: known not to exist."""


def shown(value: object) -> str:
    """A refused value as a message repeats it: short, on one line."""
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    text = " ".join(str(value)[: 20 * SHOWN].split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def read_slug(value: Any) -> str:
    """An id: a lower-case letter, then lower-case letters, digits or underscores."""
    if isinstance(value, str) and SLUG.match(value) and len(value) <= 64:
        return str(value)
    raise Fault(
        msg(
            "“{found}” is not an id; write a–z first, then a–z, 0–9 or _, such as press_lead",
            found=shown(value),
        )
    )


def read_text(value: Any) -> Text:
    """A title: plain, or by language (`{en: …, fr: …}`)."""
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text(plain=str(value))
    if isinstance(value, Mapping) and value and all(isinstance(text, str) for text in value.values()):
        return Text(by_language=tuple((read_language(key), str(text)) for key, text in value.items()))
    raise Fault(msg("a text was expected; write it plainly, or by language as {example}", example="{en: …, fr: …}"))


def read_plain(value: Any) -> str:
    """A plain text, kept as written."""
    if isinstance(value, str):
        return str(value)
    raise Fault(msg("a plain text was expected; write one line of text"))


def read_flag(value: Any) -> bool:
    """`true` or `false`, and nothing else."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise Fault(msg("“{found}” is neither true nor false; write true or false", found=shown(value)))


def _float(value: Any) -> float:
    if (isinstance(value, int | float) and not isinstance(value, bool)) or (
        isinstance(value, str) and NUMBER.match(value)
    ):
        number = float(value)
    elif isinstance(value, str) and INFINITE.match(value):
        number = math.inf
    else:
        raise Fault(
            msg("“{found}” is not a number; write digits with a decimal point, or a range such as 700..1100",
                found=shown(value))
        )  # fmt: skip
    if not math.isfinite(number):
        raise Fault(msg("“{found}” is not a finite number; write an ordinary number", found=shown(value)))
    return number


def _range(value: Any, read: Callable[[Any], float]) -> Quantity:
    if isinstance(value, Quantity):
        return value
    parts = [part.strip() for part in value.split("..")] if isinstance(value, str) else [value]
    if len(parts) == 1:
        return Quantity(read(parts[0]))
    if len(parts) > 3:
        raise Fault(msg("“{found}” has too many ends; write low..high or low..mode..high", found=shown(value)))
    ends = [read(part) for part in parts]
    if ends != sorted(ends):
        raise Fault(msg("“{found}” runs downwards; write the smaller number first", found=shown(value)))
    return Quantity.between(ends[0], ends[-1], ends[1] if len(ends) == 3 else None)


def read_number(value: Any, *, low: float, high: float, above: bool = False, whole: bool = False) -> Quantity:
    """A number or range within `low` and `high`; `above` excludes `low` itself."""
    quantity = _range(value, _float)
    if above and quantity.low <= low:
        raise Fault(
            msg("“{found}” is out of range; write a number above {low}, up to {high}",
                found=shown(value), low=low, high=high)
        )  # fmt: skip
    if quantity.low < low or quantity.high > high:
        raise Fault(
            msg("“{found}” is out of range; write a number from {low} to {high}",
                found=shown(value), low=low, high=high)
        )  # fmt: skip
    if whole and not all(end.is_integer() for end in (quantity.low, quantity.high)):
        raise Fault(msg("“{found}” is not a whole number; write one without decimals", found=shown(value)))
    return quantity


def _minutes(value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    found = DURATION.match(value) if isinstance(value, str) else None
    if not found:
        raise Fault(msg("“{found}” is not a duration; write 20min, 4h, 2d or 3y", found=shown(value)))
    return float(found[1]) * MINUTES[found[2]]


def read_duration(value: Any) -> Quantity:
    """A duration or range of durations, in minutes (`2d` is 48 h, `3y` is three times 365 days)."""
    quantity = _range(value, _minutes)
    if quantity.high > 100 * MINUTES["y"]:
        raise Fault(msg("“{found}” is longer than a hundred years; write a shorter time", found=shown(value)))
    return quantity


def read_date(value: Any) -> date:
    """A date; `2026-11` and `2026` mean their first day."""
    if isinstance(value, date):
        return value
    found = DATE.match(value) if isinstance(value, str) else None
    try:
        if found:
            return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        pass
    raise Fault(msg("“{found}” is not a date; write 2026-11-20, 2026-11 or 2026", found=shown(value)))


def read_language(value: Any) -> str:
    """A language as two letters."""
    if isinstance(value, str) and LANGUAGE.match(value):
        return str(value)
    raise Fault(msg("“{found}” is not a language; write two letters, such as en or fr", found=shown(value)))


def read_url(value: Any) -> str:
    """An address that is safe to show: http, https or mailto."""
    if isinstance(value, str) and URL.match(value):
        return str(value)
    raise Fault(msg("“{found}” is not an address that may be shown; write http://, https:// or mailto:",
                    found=shown(value)))  # fmt: skip


def read_names(value: Any) -> Any:
    """One reference or several: `a` and `[a]` say the same."""
    return [value] if isinstance(value, str) else value


def read_absence(value: Any) -> Any:
    """Known absence: `none` and `false` say the same."""
    return "none" if value in ("none", "false", False) else value
