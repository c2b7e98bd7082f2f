"""Bytes nobody wrote, given to the reader and the importers for some seconds: only sentences may come out of it.

`python tools/fuzz.py reader 60` needs atheris (`requirements/fuzz.lock`). What reaches new code is kept in
`tests/fuzz/reader`, where the tests read it again; what breaks stops the run and stands in `crash-*`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOUND = ROOT / "tests" / "fuzz"
LONGEST = 2_048
"""Bytes of one input: enough for every block of a small scenario."""
KINDS = ("staff.csv", "staff.json", "net.graphml", "net.gexf", "staff.tsv")
"""Names that bytes are given to the importers under; the first byte chooses. Workbooks are read in another process."""


def read_anything(raw: bytes) -> None:
    """The bytes as a scenario: read, placed and assessed, or refused."""
    from orgmodel.assessment import assess
    from orgmodel.records import Malformed
    from orgmodel.scenario.characters import decode
    from orgmodel.scenario.reader import read_text

    try:
        scenario = read_text(decode(raw, "fuzz.yaml"), "fuzz.yaml").scenario
        for placement in scenario.placements or (None,):
            assess(scenario, placement)
    except Malformed as malformed:
        _said(malformed)


def import_anything(raw: bytes) -> None:
    """The bytes as somebody's export: a scenario that reads, or a refusal."""
    from orgmodel.importers.importing import imported
    from orgmodel.records import Malformed, Refused
    from orgmodel.scenario.intake import scenario_of
    from orgmodel.scenario.reader import read_text

    try:
        made = imported([(KINDS[raw[0] % len(KINDS)] if raw else KINDS[0], raw[1:])])
    except Malformed as malformed:
        _said(malformed)
        return
    except Refused as refused:
        str(refused)
        return
    drafted = scenario_of(made, "fr")
    read_text(drafted.text, "made.yaml")


def _said(malformed: object) -> None:
    from orgmodel.text import render

    for problem in malformed.problems:  # type: ignore[attr-defined]
        render(problem.message, "fr")


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": read_anything, "importers": import_anything}


def seeds(name: str) -> list[Path]:
    """Where a run starts: our own hostile files and exports."""
    folders = {"reader": ["tests/bad_inputs", "tests/scenario"], "importers": ["tests/imports/files"]}
    return [ROOT / folder for folder in folders[name]]


def main() -> None:
    """Run one target for some seconds."""
    import atheris

    name, seconds = sys.argv[1], int(sys.argv[2])
    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["orgmodel"]):
        import orgmodel.assessment
        import orgmodel.importers.importing
        import orgmodel.scenario.intake
        import orgmodel.scenario.reader  # noqa: F401

    (FOUND / name).mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=20", "-rss_limit_mb=2048", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(FOUND / name), *map(str, seeds(name))], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
