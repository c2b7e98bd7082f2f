"""Versions and the journal: what was saved over can be had back, and edits under way outlive a crash."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from orgmodel.store.journal import clear, pending, write
from orgmodel.store.opening import Store
from orgmodel.store.versions import KEPT, keep, versions

NOON = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=2)))


def test_versions_come_back_newest_first_as_they_were_with_their_moment(store: Store) -> None:
    keep(store, "house.yaml", "title: Œuvre – 日本\n", NOON)
    keep(store, "house.yaml", "title: second\r\n", NOON + timedelta(minutes=1))
    keep(store, "other.yaml", "title: other\n", NOON)
    assert [one.text for one in versions(store, "house.yaml")] == ["title: second\r\n", "title: Œuvre – 日本\n"]
    assert versions(store, "house.yaml")[1].at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert versions(store, "none.yaml") == ()


def test_the_same_text_twice_in_a_row_is_one_version_and_fifty_are_kept(store: Store) -> None:
    for number in range(KEPT + 3):
        for _ in range(2):
            keep(store, "house.yaml", f"title: {number}", NOON)
    keep(store, "other.yaml", "title: other", NOON)
    found = versions(store, "house.yaml")
    assert [one.text for one in found] == [f"title: {number}" for number in range(KEPT + 2, 2, -1)]
    assert len(versions(store, "other.yaml")) == 1


def test_a_text_as_long_as_a_file_may_be_is_kept_whole(store: Store) -> None:
    text = "é" * 2_500_000
    keep(store, "large.yaml", text, NOON)
    assert versions(store, "large.yaml")[0].text == text


def test_the_journal_holds_the_last_steps_of_each_visit_until_they_are_cleared(store: Store) -> None:
    write(store, "ana", "house.yaml", "d1", "[1]")
    write(store, "ben", "house.yaml", "d1", "[7]")
    write(store, "ana", "house.yaml", "d1", "[1, 2]")
    write(store, "ana", "other.yaml", "d2", "[9]")
    assert [(one.visit, one.digest, one.steps) for one in pending(store, "house.yaml")] == [
        ("ana", "d1", "[1, 2]"),
        ("ben", "d1", "[7]"),
    ]
    clear(store, "ana", "house.yaml")
    assert [one.visit for one in pending(store, "house.yaml")] == ["ben"]
    assert [one.steps for one in pending(store, "other.yaml")] == ["[9]"]
