"""Large charts fold by unit, far from the seats first, and nothing that a placement changes is folded away."""

from __future__ import annotations

from dataclasses import replace

from orgmodel.diagram.arranging import arrange
from orgmodel.diagram.folding import above_seats, core, fold, gather, nearest_units, publics_as_one
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.picture import Box, Chart, Line
from orgmodel.diagram.wall import wall
from tests.diagram.samples import moved, organization

CHART = Chart(
    "",
    (
        Box("ceo", "Chief", group="top"),
        Box("cmo", "Marketing director", group="marketing"), Box("brand", "Brand lead", group="marketing"),
        Box("study", "Analyst", group="marketing"), Box("cm", "Community manager", "seat", group="marketing"),
        Box("care", "Care lead", group="care"), Box("a", "Adviser", group="care"), Box("b", "Adviser", group="care"),
        Box("it", "IT lead", group="it"), Box("dev", "Developer", group="it"),
        Box("x", "Clients", "outside"), Box("y", "Press", "outside"),
    ),
    (
        Line("ceo", "cmo"), Line("cmo", "brand"), Line("cmo", "study"), Line("cmo", "cm"), Line("ceo", "care"),
        Line("care", "a"), Line("care", "b"), Line("care", "it"), Line("it", "dev"), Line("a", "cmo", "dotted"),
        Line("cm", "x", "serves"), Line("cm", "y", "serves"),
    ),
    "en",
    (("top", "Top"), ("marketing", "Marketing"), ("care", "Client care"), ("it", "IT")),
)  # fmt: skip


def ids(chart: Chart) -> list[str]:
    return [box.id for box in chart.boxes]


def test_a_folded_unit_is_one_box_with_its_name_and_count() -> None:
    folded = fold(CHART, {"care"})
    box = next(box for box in folded.boxes if box.id == "unit:care")
    assert (box.label, box.caption, box.kind, box.count) == ("Client care", "3 roles", "unit", 3)
    assert ids(folded) == ["ceo", "cmo", "brand", "study", "cm", "unit:care", "it", "dev", "x", "y"]
    assert Line("ceo", "unit:care") in folded.lines
    assert Line("unit:care", "it") in folded.lines
    assert not any(line.source == line.target for line in folded.lines)


def test_dotted_lines_go_with_what_is_folded() -> None:
    assert not any(line.kind == "dotted" for line in fold(CHART, {"care"}).lines)
    assert any(line.kind == "dotted" for line in fold(CHART, {"it"}).lines)


def test_seats_marked_boxes_and_superiors_of_seats_stay() -> None:
    marked = replace(CHART, boxes=tuple(replace(b, mark="moved") if b.id == "study" else b for b in CHART.boxes))
    folded = fold(marked, {"marketing", "top"}, above_seats([marked]))
    assert {"cm", "cmo", "ceo", "study"} <= set(ids(folded))


def test_a_unit_of_one_stays_itself() -> None:
    assert fold(CHART, {"top"}) == CHART


def test_leaf_reports_of_one_superior_are_gathered() -> None:
    gathered = gather(CHART, {"care"})
    box = next(box for box in gathered.boxes if box.id == "team:care")
    assert (box.label, box.caption) == ("2 roles", "")
    assert Line("care", "team:care") in gathered.lines
    assert {"brand", "study", "dev"} <= set(ids(gathered))


def test_the_core_is_seats_and_superiors_and_one_box_for_the_rest_of_each() -> None:
    assert ids(core(CHART, above_seats([CHART]))) == ["ceo", "cmo", "team:cmo", "cm", "team:ceo", "x", "y"]


def test_publics_become_one() -> None:
    chart = publics_as_one(CHART)
    assert [box.label for box in chart.boxes if box.kind == "outside"] == ["2 publics"]
    assert [line for line in chart.lines if line.kind == "serves"] == [Line("cm", "publics", "serves")]


def test_units_near_the_seats_stay_open_longest() -> None:
    """Steps from the seat: marketing 1; care 2, by the dotted line; top 2; it 4."""
    assert nearest_units([CHART]) == ("marketing", "top", "care", "it")


def test_folding_keeps_the_number_of_roles() -> None:
    chart = organization(200, 3)
    units = {unit for unit, _ in chart.units}
    for folded in (fold(chart, units), gather(chart), core(chart, above_seats([chart])), gather(fold(chart, units))):
        assert sum(box.count for box in folded.boxes if box.kind in ("inside", "unit")) == 200


def test_what_fits_is_not_folded() -> None:
    assert arrange([organization(45, 1)]).charts == (organization(45, 1),)


def test_large_charts_fold_until_the_page_holds_them() -> None:
    chart = organization(300, 5)
    found = arrange([chart, moved(chart)])
    assert found.layout.page == PAGE
    assert found.layout.size >= 9 and found.layout.whole
    assert all(len(one.boxes) < 100 for one in found.charts)
    assert {"cm@r1", "cm@r0", "r0", "r1"} <= set(found.layout.places)


def test_an_opened_unit_stays_open() -> None:
    chart = organization(90, 2)
    far = nearest_units([chart])[-1]
    members = {box.id for box in chart.boxes if box.group == far}
    assert not members <= set(ids(arrange([chart]).charts[0]))
    assert members <= set(ids(arrange([chart], opened={far}).charts[0]))


def test_the_same_units_are_folded_in_every_placement() -> None:
    chart = organization(150, 4)
    first, second = arrange([chart, moved(chart)]).charts
    assert {box.id for box in first.boxes if box.kind == "unit"} == {b.id for b in second.boxes if b.kind == "unit"}


def test_a_wall_shows_at_most_twenty_boxes_in_large_text() -> None:
    found = wall([organization(80, 1)])
    assert len(found.charts[0].boxes) <= 20
    assert found.layout.size >= found.layout.page.height / 30


def test_what_cannot_be_folded_gets_a_larger_page() -> None:
    seats = tuple(Box(f"s{n}", f"Community manager {n}", "seat") for n in range(150))
    found = arrange([Chart("", seats, (), "en")])
    assert found.layout.page.width > PAGE.width
    assert found.layout.size >= 9
