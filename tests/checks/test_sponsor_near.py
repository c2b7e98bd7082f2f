"""A sponsor within reach: two steps pass, none fails, one below the executives warns."""

from __future__ import annotations

import pytest

from tests.organizations import tiny


@pytest.mark.parametrize(
    ("sponsor", "status"), [("boss", "pass"), ("comm_head", "pass"), ("editor", "warn"), ("none", "fail")]
)
def test_steps_and_standing_of_the_sponsor(sponsor: str, status: str) -> None:
    """Boss: two steps; communication head: one, level 1; editor: two steps, level 2."""
    assert tiny(community_manager={"sponsor": sponsor}).check("sponsor-near").status == status
