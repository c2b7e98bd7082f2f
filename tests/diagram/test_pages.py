"""What one page folds, further pages show."""

from __future__ import annotations

from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.pages import details_of, pages_of
from tests.diagram.samples import organization


def test_a_chart_that_fits_is_one_page() -> None:
    (only,) = pages_of(organization(30, 1))
    assert only.charts == (organization(30, 1),)


def test_every_role_of_a_large_chart_is_on_some_page_with_its_superiors() -> None:
    chart = organization(130, 2)
    overview, *units = pages_of(chart)
    shown = {box.id for page in (overview, *units) for box in page.charts[0].boxes}
    assert {box.id for box in chart.boxes} <= shown
    assert all(page.layout.page == PAGE for page in (overview, *units))
    for page in units:
        (one,) = page.charts
        assert "r0" in {box.id for box in one.boxes}, "the top is on every page"
        assert one.title.startswith("Lignes hiérarchiques · ")
        assert not [box for box in one.boxes if box.kind == "outside"]


def test_small_units_share_a_page_and_no_unit_is_begun_beyond_the_most() -> None:
    chart = organization(110, 12)
    overview, *alone = pages_of(chart)
    together = details_of(chart, overview, together=40)
    assert len(together) < len(alone)
    shown = {box.id for page in (overview, *together) for box in page.charts[0].boxes}
    assert {box.id for box in chart.boxes} <= shown
    assert len(details_of(chart, overview, most=2)) == 2
