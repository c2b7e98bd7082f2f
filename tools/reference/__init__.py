"""The reference pages, written from the code in both languages."""

from __future__ import annotations

from orgmodel.text import LANGUAGES
from tools.reference.families import checks, criteria, measures, metrics
from tools.reference.index import index
from tools.reference.profiles import profiles
from tools.reference.risks import risks
from tools.reference.scenario_format import scenario_format
from tools.reference.shapes import shapes
from tools.reference.surveys import surveys

MAKERS = {
    "index": index,
    "checks": checks,
    "risks": risks,
    "criteria": criteria,
    "measures": measures,
    "metrics": metrics,
    "profiles": profiles,
    "shapes": shapes,
    "surveys": surveys,
    "scenario-format": scenario_format,
}
"""Each page's maker, by the page's name."""


def pages() -> dict[str, str]:
    """Page name under docs/ → its Markdown."""
    return {
        f"reference/{language}/{name}.md": make(language) for language in LANGUAGES for name, make in MAKERS.items()
    }
