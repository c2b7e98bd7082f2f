"""What is written about the program is what the program does: pages, schema, README, links, examples."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from orgmodel.checks import CHECKS
from orgmodel.criteria import CRITERIA
from orgmodel.measures import MEASURES
from orgmodel.metrics import METRICS
from orgmodel.placement.shapes import SHAPES
from orgmodel.profiles import PROFILES
from orgmodel.risk.levels import TABLE
from orgmodel.risk.rules import RULES
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.schema import published, schema_text
from orgmodel.text import LANGUAGES, render
from tools import reference
from tools.reference.format_examples import EXAMPLES, FIRST, NAME
from tools.reference.reading import measures_of

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
LINK = re.compile(r"\]\(([^()\s]+)\)")
ADDRESS = re.compile(r"[a-z]+:")


@cache
def pages() -> dict[str, str]:
    """The pages as the program writes them now."""
    return reference.pages()


def blocks(text: str, word: str) -> list[str]:
    """The fenced blocks of a page that bear this word."""
    return re.findall(rf"^```{word}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", pages())
def test_a_generated_page_is_fresh(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == pages()[name]


def test_no_page_is_left_from_before() -> None:
    assert {str(path.relative_to(DOCS)) for path in (DOCS / "reference").rglob("*.md")} == set(pages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_published_schema_is_fresh(language: str) -> None:
    assert published(language).read_text("utf-8") == schema_text(language)


def test_the_two_schemas_differ_by_their_words_only() -> None:
    english, french = (re.sub(r'"(description|title)": ".*"', "", schema_text(one)) for one in LANGUAGES)
    assert english == french


def test_the_readme_shows_the_help_as_it_is() -> None:
    shown = re.search(r"^```\w*\n\$ orgmodel --help\n(.*?)^```", readme(), re.MULTILINE | re.DOTALL)
    assert shown, "the README shows what orgmodel --help prints"
    environment = {**os.environ, "LC_ALL": "C", "COLUMNS": "80"}
    command = [sys.executable, "-m", "orgmodel", "--help"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert shown[1].strip() == printed.strip()


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def test_the_readme_stays_short() -> None:
    assert len(readme().splitlines()) < 80


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_every_link_within_the_repository_finds_its_file(path: Path) -> None:
    targets = [one.partition("#")[0] for one in LINK.findall(path.read_text("utf-8")) if not ADDRESS.match(one)]
    assert [one for one in targets if one and not (path.parent / one).exists()] == []


@pytest.mark.parametrize("name", pages())
def test_every_link_of_a_generated_page_finds_its_place(name: str) -> None:
    made = pages()
    folder = Path(name).parent
    missing = []
    for link in LINK.findall(made[name]):
        if ADDRESS.match(link):
            continue
        file, _, anchor = link.partition("#")
        page = made.get(str(folder / file) if file else name)
        if page is None or (anchor and f'<a id="{anchor}"></a>' not in page):
            missing.append(link)
    assert missing == []


@pytest.mark.parametrize("example", blocks(readme(), "yaml"))
def test_every_scenario_of_the_readme_is_read(example: str) -> None:
    assert read_text(example, "readme.yaml").notes == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_format_shows_the_examples_that_are_read(language: str) -> None:
    shown = blocks(pages()[f"reference/{language}/scenario-format.md"], "yaml")
    assert sorted(shown) == sorted([FIRST, *EXAMPLES.values()])


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_of_the_format_is_read_over_the_first(name: str, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(FIRST, "utf-8")
    reading = read_text(f"extends: {NAME}\n{EXAMPLES[name]}", "example.yaml", tmp_path)
    assert reading.notes == ()
    for placement in reading.scenario.placements:
        assert place(reading.scenario, placement).seats


FAMILIES = {
    "checks": CHECKS,
    "risks": RULES,
    "criteria": CRITERIA,
    "measures": MEASURES,
    "metrics": METRICS,
    "profiles": PROFILES,
    "shapes": SHAPES,
}
"""Each page of a family, and who must stand on it."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_the_index_above_a_page_names_every_member_once(family: str, language: str) -> None:
    above = pages()[f"reference/{language}/{family}.md"].split("\n## ")[0]
    listed = [one for one in re.findall(r"\]\(#([\w-]+)\)", above) if one != "levels"]
    assert sorted(listed) == sorted(one.id for one in FAMILIES[family])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_leads_to_every_page_check_and_risk(language: str) -> None:
    links = set(LINK.findall(pages()[f"reference/{language}/index.md"]))
    others = {f"{Path(name).name}" for name in pages() if name.startswith(f"reference/{language}/")} - {"index.md"}
    assert others <= links
    assert {f"checks.md#{one.id}" for one in CHECKS} | {f"risks.md#{one.id}" for one in RULES} <= links


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_points_back_at_the_checks_and_risks_that_read_it(language: str) -> None:
    page = pages()[f"reference/{language}/measures.md"]
    entries = dict(re.findall(r'<a id="([\w-]+)"></a>\n(.*?)(?=<a id=|\Z)', page, re.DOTALL))
    for family, members in (("checks", CHECKS), ("risks", RULES)):
        for one in members:
            for measure in measures_of(one.check if family == "checks" else one.find):
                assert f"({family}.md#{one.id})" in entries[measure.id]


def test_what_a_check_reads_is_what_its_module_asks_for() -> None:
    by_id = {one.id: [read.id for read in measures_of(one.check)] for one in CHECKS}
    assert by_id["responsive"] == ["decision-time"]
    assert by_id["transparent"] == ["paid-content-gaps", "transparency"]
    assert by_id["metier-marketing"] == ["metier-anchoring"]  # through the module that the five métiers share
    assert by_id["offboarding"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_survey_stands_on_its_page_with_year_and_source(language: str) -> None:
    page = pages()[f"reference/{language}/surveys.md"]
    for survey in {one for check in CHECKS for one in check.context}:
        row = next(line for line in page.splitlines() if render(survey.statement, language) in line)
        assert f"| {survey.source} | {survey.year} |" in row


def test_the_tables_of_risk_are_those_of_the_code() -> None:
    page = pages()["reference/en/risks.md"]
    for likelihood, row in enumerate(TABLE, 1):
        assert f"| {likelihood} | {' | '.join(level.word for level in row)} |" in page
    for row in ("| 4 | from 0.5 | 1 |", "| 3 | the law, personal data and an account | 10 |"):
        assert row in page


@pytest.mark.parametrize("name", [name for name in pages() if name.startswith("reference/fr/")])
def test_a_french_page_has_no_english_facts_and_no_decimal_points(name: str) -> None:
    made, english = pages(), pages()[name.replace("/fr/", "/en/")]
    facts = {said for _, said in FACT.findall(english) if re.search(r"[^\W\d]{3} ", said)}
    same = [said for label, said in FACT.findall(made[name]) if said in facts and label != "Référence"]
    assert same == []
    if "scenario-format" not in name:
        assert re.findall(r"[\s(]\.\d.*", made[name]) == []


FACT = re.compile(r"^- \*\*(.+?)\*\*\s?: (.+)$", re.MULTILINE)
"""A fact of an entry: its label and what it says."""


def test_every_sentence_of_the_format_is_in_french() -> None:
    page = pages()["reference/fr/scenario-format.md"]
    english = {line for line in pages()["reference/en/scenario-format.md"].splitlines() if line.startswith("| `")}
    same = [line for line in page.splitlines() if line in english and not line.endswith("|  |")]
    assert same == []
