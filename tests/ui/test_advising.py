"""Advice on the risks page: for the open row, what would mend it, what else that does, and the lines to write."""

from __future__ import annotations

from tests.ui.app import open_page
from tests.ui.test_health import html


def test_the_open_risk_says_what_would_mend_it_with_all_its_effects() -> None:
    page = html(open_page("health", scenario="newsroom", view="risks", open="confidential-leak"))
    assert "What would mend it" in page
    assert "Bring Head of politics under the social media policy." in page
    assert "Cleared: Confidential information let out (critical)." in page
    assert "Lines to write" in page and 'class="new">+' in page


def test_nothing_is_advised_while_no_row_is_open() -> None:
    assert "What would mend it" not in html(open_page("health", scenario="newsroom", view="risks"))


def test_it_speaks_french() -> None:
    page = html(open_page("health", scenario="newsroom", view="risks", open="confidential-leak", lang="fr"))
    assert "Ce qui y remédierait" in page and "Constat levé" in page


def test_a_try_that_no_file_holds_gets_no_lines_to_write() -> None:
    page = html(open_page("health", scenario="newsroom", view="risks", seat="editor_in_chief", placement="what_if",
                          open="incoherent-voices"))  # fmt: skip
    assert "save this one first" in page
