"""The ballot on paper: four to a page, a page for each language, the reader's first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from orgmodel.criteria.headings import HEADINGS
from orgmodel.diagram.fonts import folder, outside_face
from orgmodel.export.typeset import STANDARD
from orgmodel.text import LANGUAGES, msg, render
from orgmodel.ui.themes import ABOUT

TEMPLATE: Final = Path(__file__).parent / "assets" / "ballot.typ"


def ballot_sheet(title: str, language: str) -> bytes:
    """The PDF; `title` says what the vote is about. The same title gives the same bytes."""
    import typst

    order = (language, *(one for one in LANGUAGES if one != language))
    data = json.dumps({"title": title, "pages": [_page(one) for one in order]}, ensure_ascii=False)
    made = typst.compile(
        TEMPLATE,
        format="pdf",
        pdf_standards=STANDARD,
        root=TEMPLATE.parent,
        font_paths=[folder()],
        ignore_system_fonts=not outside_face(data),
        sys_inputs={"data": data},
    )
    return bytes(made)


def _page(language: str) -> dict[str, Any]:
    return {
        "language": language,
        "ask": render(msg("What matters most for this role?"), language),
        "how": render(msg("Number the six themes: 1 for the most important, 6 for the least."), language),
        "name": render(msg("Name, if you wish"), language),
        "themes": [[render(one.title, language), render(ABOUT[one.id], language)] for one in HEADINGS],
    }
