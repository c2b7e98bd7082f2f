"""The smallest scenario with somebody to report to, and what its reader says of more lines."""

from __future__ import annotations

from orgmodel.records import Malformed
from orgmodel.scenario.reader import read_text
from orgmodel.text import render

SMALL = """\
format: 1
title: Test
community_manager: {id: cm, title: CM}
organization:
  units: [{id: office, name: Office}, {id: care, name: Care, parent: office}]
  roles:
    - {id: ceo, title: CEO, unit: office}
    - {id: lead, title: Lead, unit: care, reports_to: ceo}
"""
"""Eight lines: what a test adds starts on line 9."""


def said(text: str, language: str = "en") -> list[str]:
    """The problems of a scenario as `line:column: message`; none where it can be read."""
    try:
        read_text(text, "test.yaml")
    except Malformed as malformed:
        return [
            f"{problem.location.line}:{problem.location.column}: {render(problem.message, language)}"
            for problem in malformed.problems
        ]
    return []
