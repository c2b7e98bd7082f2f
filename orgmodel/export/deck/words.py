"""Runs and paragraphs as DrawingML: what a user wrote comes out literally, never a field, a link or a control."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

from orgmodel.diagram.quoting import printable

Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]
HUNDREDTHS: Final = 100
"""Sizes are written in hundredths of a point."""
HANGING: Final = 1.1
"""Indent of a bulleted paragraph, in sizes."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner; without a colour those of the master."""

    text: str
    size: float
    colour: str = ""
    bold: bool = False
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs on one line that may break."""

    runs: tuple[Run, ...]
    align: Align = "l"
    bullet: str = ""
    """A sign or number that hangs before it."""
    after: float = 0.0
    """Points kept free under it."""


def clean(text: str) -> str:
    """`text` without what XML cannot hold; ends of lines become spaces."""
    return " ".join(printable(text).split("\n"))


def quoted(text: str) -> str:
    """`text` for an attribute or an element."""
    return escape(clean(text))


def said(text: str, size: float, colour: str = "", *, bold: bool = False, align: Align = "l") -> Paragraph:
    """One paragraph in one manner."""
    return Paragraph((Run(text, size, colour, bold),), align)


def body(paragraphs: Sequence[Paragraph], language: str) -> str:
    """The paragraphs as `a:p` elements."""
    return "".join(_paragraph(one, language) for one in paragraphs) or "<a:p/>"


def bare(paragraphs: Sequence[Paragraph], language: str) -> str:
    """The same in the manner of the placeholder they stand in; runs of size 0 take its size too."""
    return "".join(f"<a:p>{''.join(_run(run, language) for run in one.runs)}</a:p>" for one in paragraphs)


def stressed(text: str, parts: Iterable[str], size: float, colour: str = "") -> tuple[Run, ...]:
    """`text` with every occurrence of `parts` in bold, in `colour` where one is given."""
    names = sorted({clean(part) for part in parts if part.strip()}, key=len, reverse=True)
    name = next((one for one in names if one in text), None)
    if name is None:
        return (Run(text, size),) if text else ()
    before, _, after = text.partition(name)
    return (*stressed(before, names, size, colour), Run(name, size, colour, bold=True),
            *stressed(after, names, size, colour))  # fmt: skip


def _paragraph(one: Paragraph, language: str) -> str:
    size = one.runs[0].size if one.runs else 10.0
    after = f'<a:spcAft><a:spcPts val="{round(one.after * HUNDREDTHS)}"/></a:spcAft>' if one.after else ""
    indent = round(HANGING * size * 12700)
    hang = f' marL="{indent}" indent="-{indent}"' if one.bullet else ' marL="0" indent="0"'
    mark = _bullet(one.bullet)
    space = f'<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>{after}'
    runs = "".join(_run(run, language) for run in one.runs if run.text)
    end = f'<a:endParaRPr lang="{_tag(language)}" sz="{round(size * HUNDREDTHS)}"/>'
    return f'<a:p><a:pPr algn="{one.align}"{hang}>{space}{mark}</a:pPr>{runs}{end}</a:p>'


def _bullet(sign: str) -> str:
    if not sign:
        return "<a:buNone/>"
    if sign.isdigit():
        return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="{sign}"/>'
    return f'<a:buFont typeface="Arial"/><a:buChar char="{quoted(sign)}"/>'


def _run(run: Run, language: str) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{run.colour.lstrip("#")}"/></a:solidFill>' if run.colour else ""
    bold, strike = ' b="1"' * run.bold, ' strike="sngStrike"' * run.strike
    size = f' sz="{round(run.size * HUNDREDTHS)}"' if run.size else ""
    kind = f'<a:rPr lang="{_tag(language)}"{size}{bold}{strike} dirty="0">{fill}</a:rPr>'
    return f"<a:r>{kind}<a:t>{quoted(run.text)}</a:t></a:r>"


def _tag(language: str) -> str:
    return "fr-FR" if language == "fr" else "en-GB"
