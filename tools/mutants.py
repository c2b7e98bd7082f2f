"""Mutation testing of measures, checks and risk: a sample of small faults, and how many of them the tests notice."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import sys
from importlib.machinery import SourceFileLoader
from itertools import chain, zip_longest
from pathlib import Path
from random import Random
from typing import Any

import libcst as cst
import pytest
from mutmut.mutation import mutators

ROOT = Path(__file__).parents[1]
ROOMS = ("measures", "checks", "risk")
WHOLE = [*(f"tests/{room}" for room in (*ROOMS, "cases")), "tests/test_scenarios.py"]
RATE, LEAST, SEED, SECONDS, MOST = 0.025, 2, 20261123, 150, 6
"""Share of a file's mutants and the fewest of a file; seconds for one; most test files near to a module."""
WARM = "tests/measures/test_sponsor_distance.py"  # run once: each mutant's process finds the lower rooms imported
UNUSED = ("cacheprovider", "xdist", "benchmark", "cov", "unraisableexception", "threadexception", "playwright", "anyio")
OPTIONS = ["-x", "-q", "--hypothesis-seed=0", "-k", "not milliseconds", *(f"-pno:{name}" for name in UNUSED)]
WORDS = {"Measure", "Check", "Rule", "Survey", "msg", "plural", "TypeVar"}  # hold words alone
CALLS = {mutators.operator_arg_removal, mutators.operator_assignment}
Mutant = dict[str, Any]


def nodes(node: Any) -> list[Any]:
    """The node and all below it that are no annotations."""
    return [node, *(one for child in node.children if not isinstance(child, cst.Annotation) for one in nodes(child))]


def only_words(node: Any, operator: Any) -> bool:
    """Whether mutating the node would change texts, titles or types alone."""
    value = getattr(node, "value", None)
    called = getattr(node if isinstance(node, cst.Call) else value, "func", None)
    worded = isinstance(value, cst.Subscript) or getattr(called, "value", None) in WORDS
    return operator is mutators.operator_string or (operator in CALLS and worded)


def mutants(path: Path) -> list[Mutant]:
    """A file's sample: every second one changes logic, the others drop an argument or a value."""
    module = cst.parse_module(path.read_text(encoding="utf-8"))
    kinds: list[list[Any]] = [[], []]
    for node in nodes(module):
        for kind, operator in mutators.mutation_operators:
            if isinstance(node, kind) and not only_words(node, operator):
                kinds[operator in CALLS].extend((node, new, operator) for new in operator(node))
    for rows in kinds:
        Random(f"{SEED} {path.relative_to(ROOT)}").shuffle(rows)
    mixed = [row for row in chain.from_iterable(zip_longest(*kinds)) if row]
    return [difference(path, module, *row) for row in mixed[: max(LEAST, round(RATE * len(mixed)))]]


def difference(path: Path, module: Any, old: Any, new: Any, operator: Any) -> Mutant:
    """A mutant as the lines it replaces, so that it can be laid over a later version too."""
    before, after = module.code.splitlines(), module.deep_replace(old, new).code.splitlines()
    shorter = min(len(before), len(after))
    start = next(i for i in range(shorter) if before[i] != after[i])
    end = next((i for i in range(shorter - start - 1) if before[-1 - i] != after[-1 - i]), shorter - start - 1)
    gone, come = ("\n".join(lines[start : len(lines) - end]) for lines in (before, after))
    name = operator.__name__.removeprefix("operator_")
    return {"path": str(path.relative_to(ROOT)), "line": start + 1, "operator": name, "before": gone, "after": come}


def mutated(mutant: Mutant) -> str | None:
    """The file's present text with the fault laid over it; None where the lines are no longer there."""
    text = (ROOT / mutant["path"]).read_text(encoding="utf-8")
    starts = [one.start() for one in re.finditer(f"^{re.escape(mutant['before'])}$", text, re.MULTILINE)]
    at = min(starts, key=lambda start: abs(text.count("\n", 0, start) + 1 - mutant["line"]), default=None)
    return None if at is None else text[:at] + mutant["after"] + text[at + len(mutant["before"]) :]


def nearest_tests(path: str) -> list[str]:
    """The test files named after the module, then those that name it, then those of the modules that name it."""
    stem = Path(path).stem
    naming = re.compile(rf"\.{stem}\b|import .*\b{stem}\b|[\"']{stem.replace('_', '-')}[\"']")
    files = [file for top in ("tests", "orgmodel") for room in ROOMS for file in (ROOT / top / room).rglob("*.py")]
    named = {file: bool(naming.search(file.read_text("utf-8"))) for file in files}
    names = {f"test_{file.stem}" for file in files if named[file]} | {f"test_{stem}"}
    near = [file for file in sorted(files) if file.stem.startswith("test_") and (named[file] or file.stem in names)]
    near.sort(key=lambda file: (file.stem != f"test_{stem}", not named[file]))
    return [str(file.relative_to(ROOT)) for file in near[:MOST]] or WHOLE


def attempt(path: str, text: str, tests: list[str]) -> None:
    """In a process of its own: the mutated text in place of the file's, then the tests; exits 1 where one fails."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    sys.dont_write_bytecode = True
    for name, module in list(sys.modules.items()):
        if name.startswith("orgmodel." + path.split("/")[1]) or f"{ROOT}/tests" in str(getattr(module, "__file__", "")):
            del sys.modules[name]
    read = SourceFileLoader.get_code
    put: Any = lambda one, name: compile(text, path, "exec") if one.path == str(ROOT / path) else read(one, name)  # noqa: E731
    SourceFileLoader.get_code = put  # type: ignore[method-assign]
    os._exit(any(pytest.main([*OPTIONS, one]) not in {0, 5} for one in tests))


def outcome(mutant: Mutant, tests: list[str]) -> str:
    """Whether the tests noticed: killed, by the clock too, or survived; gone where the lines are."""
    text = mutated(mutant)
    if text is None:
        return "gone"
    process = multiprocessing.get_context("fork").Process(target=attempt, args=(mutant["path"], text, tests))
    process.start()
    process.join(SECONDS)
    process.kill()
    return "survived" if process.exitcode == 0 else "killed"


def report(rows: list[Mutant]) -> None:
    """The rate by room and by kind of fault with Wilson's 95 % interval (Wilson 1927), then every survivor."""
    groups: dict[str, list[Mutant]] = {}
    for row in (row for row in rows if row.get("status", "gone") != "gone"):
        for name in ("all", row["path"].split("/")[1], row["operator"]):
            groups.setdefault(name, []).append(row)
    for name, group in groups.items():
        n, killed, z = len(group), sum(row["status"] != "survived" for row in group), 1.96
        middle, half = killed / n + z * z / (2 * n), z * (killed * (n - killed) / n**3 + z * z / (4 * n * n)) ** 0.5
        ends = (f"{(middle + side) / (1 + z * z / n):.1%}" for side in (-half, half))
        print(f"{name:32}{killed:4} of {n:4} = {killed / n:6.1%} ", *ends)
    for row in rows:
        if row.get("status") == "survived":
            print(f"\n{row['path']}:{row['line']} {row['operator']}\n- {row['before']}\n+ {row['after']}")


def main(act: str, file: Path) -> None:
    """`sample FILE`, `run FILE` on the nearest tests, `again FILE` for survivors on all of the rooms, `report FILE`."""
    if act == "sample":
        paths = chain.from_iterable(sorted((ROOT / "orgmodel" / room).rglob("[!_]*.py")) for room in ROOMS)
        file.write_text("".join(f"{json.dumps(one)}\n" for path in paths for one in mutants(path)), encoding="utf-8")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    turn = [row for row in rows if row.get("status") == {"run": None, "again": "survived"}.get(act, "")]
    if turn:
        pytest.main([*OPTIONS, WARM])
    for row in turn:
        row["status"] = outcome(row, nearest_tests(row["path"]) if act == "run" else WHOLE)
        file.write_text("".join(f"{json.dumps(one)}\n" for one in rows), encoding="utf-8")
    report(rows)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
