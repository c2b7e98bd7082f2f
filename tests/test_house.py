"""The house's own rules, where no linter knows them: families, lazy imports, catalogues, no trace of a machine."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import catalogues

ROOT = Path(__file__).parents[1]
FAMILIES = {
    "orgmodel.metrics": ("METRICS", "METRIC"),
    "orgmodel.measures": ("MEASURES", "MEASURE"),
    "orgmodel.checks": ("CHECKS", "CHECK"),
    "orgmodel.criteria": ("CRITERIA", "CRITERION"),
    "orgmodel.profiles": ("PROFILES", "PROFILE"),
    "orgmodel.risk.rules": ("RULES", "RULE"),
    "orgmodel.placement.shapes": ("SHAPES", "SHAPE"),
    "orgmodel.placement.advice.moves": ("MOVES", "MOVE"),
    "orgmodel.export": ("FORMATS", "FORMAT"),
    "orgmodel.importers.conventions": ("CONVENTIONS", "CONVENTION"),
    "orgmodel.reports": ("DOCUMENTS", "DOCUMENT"),
}
LAZY = {
    "scipy", "pandas", "numba", "pygraphviz", "typst", "pptx", "openpyxl", "python_calamine", "sqlalchemy", "joblib",
    "dask", "distributed", "segno", "babel", "PIL", "fontTools", "lxml", "streamlit", "graphviz", "jsonschema",
    "zoneinfo", "networkx", "xlsxwriter", "charset_normalizer", "authlib",
}  # fmt: skip
"""Packages that may be imported inside a function, to keep the command line fast (house.md)."""
HEAVY = ("streamlit", "pandas", "scipy", "networkx", "pygraphviz", "PIL", "babel", "lxml", "sqlalchemy", "pptx")
"""Packages that reading, checking and comparing do without."""
LATER = ("orgmodel.ui.server", "orgmodel.ui.entry", "orgmodel.cli.findings", "orgmodel.risk.entries")
"""Our own modules that the command line imports only once a file is read without fault."""
TRACES = r"/(?:work|root|home)/\w+|index-url \S+|find-links \S+"
"""A path or a package address of one machine."""
SOURCES = sorted((ROOT / "orgmodel").rglob("*.py"))


@pytest.mark.parametrize("package", FAMILIES)
def test_folder_and_tuple_of_a_family_agree_and_file_name_is_id(package: str) -> None:
    plural, single = FAMILIES[package]
    family = importlib.import_module(package)
    folder = Path(family.__file__).parent
    exporting = {
        path.stem for path in folder.glob("*.py") if re.search(rf"^{single}\b", path.read_text("utf-8"), re.MULTILINE)
    }
    ids = [member.id for member in getattr(family, plural)]
    assert {one.replace("-", "_") for one in ids} == exporting
    assert len(set(ids)) == len(ids)


def test_only_heavy_packages_are_imported_inside_functions() -> None:
    rows = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for inner in ast.walk(node):
                names = [alias.name for alias in inner.names] if isinstance(inner, ast.Import) else []
                names += [inner.module or ""] if isinstance(inner, ast.ImportFrom) else []
                rows += [f"{path.name}:{inner.lineno} {name}" for name in names if name.split(".")[0] not in LAZY
                         and not name.startswith(LATER)]  # fmt: skip
    assert rows == []


@pytest.mark.parametrize("command", ["check", "assess", "compare", "schema"])
def test_the_command_line_does_not_load_what_it_does_not_need(command: str, tmp_path: Path) -> None:
    scenario = ROOT / "scenarios" / "work_and_fans.yaml"
    arguments = [command] if command == "schema" else [command, str(scenario)]
    code = (
        "import sys; from orgmodel.cli import run; code = run(" + repr(arguments) + ", 'en'); "
        "heavy = {" + ", ".join(map(repr, HEAVY)) + "} & set(sys.modules); "
        "sys.stderr.write(' '.join(sorted(heavy))); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("language", ["fr"])
def test_every_sentence_is_translated_and_the_compiled_catalogue_is_fresh(language: str) -> None:
    assert catalogues.faults(language) == []
    compiled = catalogues.LOCALES / language / "LC_MESSAGES" / "orgmodel.mo"
    assert compiled.read_bytes() == catalogues.compiled(language)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    caption = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert caption, "say what the module gives"
    assert caption.splitlines()[0].endswith((".", "?"))


def test_nothing_of_a_machine_is_in_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    rows = []
    for name in listed:
        path = ROOT / name
        if path.suffix in {".png", ".mo", ".pdf", ".svg"} or name == "tests/test_house.py" or not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        rows += [
            f"{name}: {found}" for found in re.findall(r"/(?:work|root|home)/\w+|index-url \S+|find-links \S+", text)
        ]
    assert rows == []
