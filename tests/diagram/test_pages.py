"""What one page folds, further pages show."""

from __future__ import annotations

from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.pages import pages_of
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
