"""The one place where two texts differ: laid on the first it makes the second, taken back it makes the first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patch:
    """At `start`, the letters `gone` give way to `come`."""

    start: int
    gone: str
    come: str

    def laid(self, text: str) -> str:
        """The second text, made of the first."""
        return text[: self.start] + self.come + text[self.start + len(self.gone) :]

    def taken_back(self, text: str) -> str:
        """The first text, made of the second."""
        return text[: self.start] + self.gone + text[self.start + len(self.come) :]


def patch_between(before: str, after: str) -> Patch:
    """What makes `after` of `before`: all that stands between what both begin and end with."""
    most = min(len(before), len(after))
    start = _shared(before, after, most)
    end = _shared(before[::-1], after[::-1], most - start)
    return Patch(start, before[start : len(before) - end], after[start : len(after) - end])


def _shared(one: str, other: str, most: int) -> int:
    """How many letters both begin with, found by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
