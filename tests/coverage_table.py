"""The coverage table: with which outcomes every check comes out, and where every rule fires and is silent.

`python -m tests.coverage_table` prints it, over the shipped scenarios and the public cases, every placement of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Status
from orgmodel.risk.register import LEAST, group_hits
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare

ROOT = Path(__file__).parents[1]
STATUSES: tuple[Status, ...] = get_args(Status)
NEEDED: tuple[Status, ...] = ("pass", "warn", "fail", "not_assessable")
SHORT = {"pass": "pass", "warn": "warn", "fail": "fail", "not_assessable": "n/ass", "not_applicable": "n/app"}

LEVER = "a lever and never a risk: without it nothing is lost, so it only warns"
DESCRIBES = "describes and judges nothing"
DECIDED = "decided or not written; what is decided is not judged here"
YES_OR_NO = "a yes or a no, with nothing between"
NOT_GRAVE = "what lacks is a warning at most: thresholds of the page"
CANNOT: Mapping[str, Mapping[Status, str]] = {
    "extraordinary-experiences": {"fail": LEVER},
    "chart-explains-work": {"warn": DESCRIBES, "fail": DESCRIBES},
    "declared-shape": {"fail": "a name that does not fit harms nobody"},
    "speaking-right": {"warn": DECIDED, "fail": DECIDED},
    "crisis-exercise": {"warn": YES_OR_NO},
    "offboarding": {"warn": YES_OR_NO},
    "approval-workflow": {"fail": NOT_GRAVE},
    "data-protection": {"fail": NOT_GRAVE},
}
"""Outcomes that a check cannot have, each with its reason."""


class Ruled(NamedTuple):
    """Where a rule fires, and where it is silent although all it needs is written."""

    fires: tuple[str, ...]
    silent: tuple[str, ...]


class Coverage(NamedTuple):
    """Placements by check and outcome, and by rule."""

    checks: Mapping[str, Mapping[Status, tuple[str, ...]]]
    rules: Mapping[str, Ruled]


def files() -> tuple[Path, ...]:
    """The shipped scenarios, then the public cases."""
    return (*sorted((ROOT / "scenarios").glob("*.yaml")), *sorted((ROOT / "tests" / "cases").glob("*.yaml")))


@cache
def assessed(path: Path) -> tuple[Assessment, ...]:
    """Every placement of a file."""
    return compare(read_scenario(path)).assessments


def coverage() -> Coverage:
    """What every check and rule said of every placement, each named `file:placement`."""
    found = {f"{path.stem}:{one.placed.id}": one for path in files() for one in assessed(path)}
    checks = {
        check.id: {
            status: tuple(name for name, one in found.items() if one.checks[check.id].status == status)
            for status in STATUSES
        }
        for check in CHECKS
    }
    return Coverage(checks, {rule.id: _ruled(rule, found) for rule in RULES})


def _ruled(rule: Rule, found: Mapping[str, Assessment]) -> Ruled:
    firing = {name for name, one in found.items() if _fires(rule, one)}
    told = (
        name for name, one in found.items() if one.outcomes[rule.id].applicable and not one.outcomes[rule.id].missing
    )
    return Ruled(tuple(sorted(firing)), tuple(name for name in told if name not in firing))


def _fires(rule: Rule, one: Assessment) -> bool:
    """Whether a finding says so; a rule whose level is below the least of findings fires in its outcome only."""
    if rule.level is not None and rule.level < LEAST:
        return bool(group_hits(one.outcomes[rule.id].hits))
    return any(finding.rule == rule.id for finding in one.findings)


def gaps(table: Coverage) -> list[str]:
    """What has not come out and can, and what is said not to come out and did."""
    rows = []
    for check, by_status in table.checks.items():
        cannot = CANNOT.get(check, {})
        rows += [f"{check}: never {one}" for one in NEEDED if not by_status[one] and one not in cannot]
        rows += [f"{check}: {one} after all, in {by_status[one][0]}" for one in cannot if by_status[one]]
    for rule, ruled in table.rules.items():
        rows += [f"{rule}: never fires"] if not ruled.fires else []
        rows += [f"{rule}: never silent where its inputs are written"] if not ruled.silent else []
    return rows + [f"{check}: no such check" for check in CANNOT if check not in table.checks]


def shown(table: Coverage) -> str:
    """The table as text: how many placements, with a dash for an outcome that cannot be."""
    placements = sum(len(assessed(path)) for path in files())
    width = max(len(name) for name in (*table.checks, *table.rules)) + 2
    lines = [f"{placements} placements of {len(files())} files", "", "check".ljust(width) + _cells(SHORT.values())]
    for check, by_status in table.checks.items():
        cannot = CANNOT.get(check, {})
        lines.append(check.ljust(width) + _cells("–" if one in cannot else len(by_status[one]) for one in STATUSES))
    lines += ["", "rule".ljust(width) + _cells(("fires", "silent"))]
    lines += [rule.ljust(width) + _cells((len(one.fires), len(one.silent))) for rule, one in table.rules.items()]
    lines += ["", "outcomes that cannot be"]
    lines += [f"{check}, {status}: {why}" for check, row in CANNOT.items() for status, why in row.items()]
    return "\n".join(lines)


def _cells(values: Iterable[str | int]) -> str:
    return "".join(f"{value:>7}" for value in values)


if __name__ == "__main__":
    whole = coverage()
    print(shown(whole), *gaps(whole), sep="\n")
