"""The networks and all results of a study as JSON, of the shape that `results.schema.json` publishes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from orgmodel import __version__
from orgmodel.export.format import Format, Request
from orgmodel.export.network import actors_of, ties_of
from orgmodel.results import study_document
from orgmodel.study import Study
from orgmodel.text import msg, render

SCHEMA: Final = Path(__file__).parent / "results.schema.json"
"""What every such file holds, for whoever reads it."""
QUOTED: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Signs that would end a script or a line where the file is put into a page."""


def write(study: Study, request: Request) -> bytes:
    """The document in UTF-8, safe inside a page."""
    text = json.dumps(document(study, request), ensure_ascii=False, indent=1, allow_nan=False)
    for sign, written in QUOTED.items():
        text = text.replace(sign, written)
    return text.encode("utf-8", "replace") + b"\n"


def document(study: Study, request: Request) -> dict[str, Any]:
    """Scenarios, placements with measures, checks, criteria and findings, and the network of each."""
    language = request.language
    return {
        "format": 1,
        "orgmodel": __version__,
        "model": study.digest,
        "language": language,
        "day": request.day.isoformat() if request.day else None,
        "scenarios": [{"title": render(one.title, language), "domain": one.domain} for one in study.scenarios],
        **study_document(study, language),
        "networks": [
            {
                "placement": one.placed.id,
                "actors": [{"id": actor, **attributes} for actor, attributes in actors_of(one, language)],
                "ties": [{"from": tie.source, "to": tie.target, **attributes} for tie, attributes in ties_of(one)],
            }
            for one in study.assessments
        ],
    }


FORMAT = Format("json", ".json", "application/json", msg("JSON: all results, for programs"), write, ("results",))
