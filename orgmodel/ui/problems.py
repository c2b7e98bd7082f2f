"""What is wrong with a file, each problem at its place."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.records import Problem
from orgmodel.text import render
from orgmodel.ui.markup import NOTHING, Markup, element


def problem_list(problems: Sequence[Problem], language: str) -> Markup:
    """Problems as a list: file:line:column, then what is wrong and what to write."""
    lines = [
        element(
            "li",
            element("code", str(problem.location)),
            element("span", render(problem.message, language)),
            class_=f"om-problem {problem.severity}",
        )
        for problem in problems
    ]
    return element("ul", *lines, class_="om-problems") if lines else NOTHING
