"""The reference pages, written from the code in both languages."""

from __future__ import annotations

from orgmodel.text import LANGUAGES
from tools.reference.families import checks, criteria, measures, metrics, risks
from tools.reference.scenario_format import scenario_format

MAKERS = {
    "metrics": metrics,
    "measures": measures,
    "checks": checks,
    "criteria": criteria,
    "risks": risks,
    "scenario-format": scenario_format,
}
"""Each page's maker, by the page's name."""


def pages() -> dict[str, str]:
    """Page name under docs/ → its Markdown."""
    return {
        f"reference/{language}/{name}.md": make(language) for language in LANGUAGES for name, make in MAKERS.items()
    }
