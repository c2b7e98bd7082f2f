"""A 10,000-row export of a personnel system: imported, checked and drawn folded within the five seconds of issue 6."""

from __future__ import annotations

import random
import time
from pathlib import Path

from orgmodel.assessment import assess
from orgmodel.diagram.arranging import arrange
from orgmodel.diagram.drawing import draw
from orgmodel.diagram.org_chart import charts_of
from orgmodel.importers.importing import imported
from orgmodel.scenario.intake import scenario_of
from orgmodel.scenario.reader import collector_at_rest, read_text

ROWS = 10_000
MOST = 5.0
"""Seconds (issue 6)."""
HEADER = (
    "Matricule;Nom;Prénom;Courriel;Intitulé du poste;Direction;Service;Site;Matricule N+1;ETP;Contrat;Entrée;Salaire"
)


def staff_export(rows: int = ROWS) -> bytes:
    """A French export in Windows-1252: six levels, 160 services in 16 directions, leading zeros."""
    chance = random.Random(6)
    lines = [HEADER]
    for number in range(1, rows + 1):
        above = "" if number == 1 else f"{(number + 5) // 6:06d}"
        service = number % 160
        title = "Community manager" if number == rows // 2 else f"Chargée de mission {number % 90}"
        lines.append(
            f"{number:06d};Nom{number};Zoé;u{number}@aurore.example;{title};Direction {service % 16};Service {service};"
            f"Lyon;{above};1,0;CDI;2019-0{chance.randint(1, 9)}-01;{chance.randint(20, 90)}000"
        )
    return "\r\n".join(lines).encode("cp1252")


def picture_of(raw: bytes, folder: Path) -> bytes:
    """Everything between the file and the picture."""
    made = imported([("staff.csv", raw)])
    drafted = scenario_of(made, "fr", "staff_list.csv")
    (folder / "staff_list.csv").write_text(drafted.staff, "utf-8")
    scenario = read_text(drafted.text, "scenario.yaml", folder).scenario
    charts = charts_of([assess(scenario, scenario.placements[0]).graph], "fr")
    arranged = arrange(charts)
    return draw(arranged.charts[0], arranged.layout, "svg", "light")


def test_ten_thousand_rows_are_imported_and_drawn_folded_in_five_seconds(tmp_path: Path) -> None:
    """With the collector at rest, as every command runs; the better of two, for other work goes on beside."""
    raw = staff_export()
    seconds = []
    with collector_at_rest():
        for _ in range(2):
            start = time.perf_counter()
            drawn = picture_of(raw, tmp_path)
            seconds.append(time.perf_counter() - start)
            assert b"<svg" in drawn
    assert min(seconds) < MOST
