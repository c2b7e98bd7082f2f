"""Mermaid draws what we write for it: every box with its words as written, and nothing of them runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from orgmodel.export import FORMATS
from orgmodel.export.format import Request
from orgmodel.study import Study
from tests.browser.conftest import MERMAID
from tests.export.studies import EVIL, hostile, shipped

WRITE = next(one for one in FORMATS if one.id == "mermaid").write


@pytest.fixture
def paper(chromium: Any) -> Iterator[Any]:
    """An empty page that knows Mermaid and nothing else."""
    page = chromium.new_context().new_page()
    page.add_script_tag(path=str(MERMAID / "dist" / "mermaid.min.js"))
    yield page
    page.context.close()


def drawn(paper: Any, text: str) -> list[str]:
    """The words of each box, squeezed; what Mermaid cannot read raises."""
    asked: list[str] = []
    paper.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    words = paper.evaluate(
        """async (text) => {
          mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 1e6, maxEdges: 5000 });
          await mermaid.parse(text);
          const { svg } = await mermaid.render("drawn", text);
          const page = new DOMParser().parseFromString(svg, "text/html");
          return [...page.querySelectorAll(".nodeLabel")].map((one) => one.textContent);
        }""",
        text,
    )
    assert asked == []
    return ["".join(one.split()) for one in words]


@pytest.mark.parametrize("name", ["federation", "luxury_house", "transport_group"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_role_of_a_shipped_scenario_is_drawn_under_its_title(paper: Any, name: str, language: str) -> None:
    study = shipped(name)
    words = drawn(paper, WRITE(study, Request("chart", None, language)).decode("utf-8"))
    titles = {"".join(role.title.get(language).split()) for role in study.scenarios[0].organization.roles}
    assert len(words) >= len(titles)
    assert [title for title in titles if not any(title in word for word in words)] == []


def test_a_hostile_title_comes_out_as_written(paper: Any) -> None:
    study: Study = hostile()
    words = drawn(paper, WRITE(study, Request("chart", None, "en")).decode("utf-8"))
    assert any("".join(EVIL.split()) in word for word in words)
