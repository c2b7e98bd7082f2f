"""The table of values: rows found by id or name in either language, amounts as numbers, rows that name nothing said."""

from __future__ import annotations

import pytest

from orgmodel.records import Malformed
from orgmodel.reports.reporting import dated
from orgmodel.reports.values import amount, read_values
from tests.reports.small import small


@pytest.mark.parametrize(
    ("text", "number", "is_time"),
    [
        ("0,52", 0.52, False),
        ("0.8", 0.8, False),
        ("52 %", 0.52, False),
        ("1 234,5", 1234.5, False),
        ("1,234,567", 1234567.0, False),
        ("4 h", 240.0, True),
        ("90min", 90.0, True),
        ("≤ 2 d", 2880.0, True),
        ("−3", -3.0, False),
        ("about ten", None, False),
        ("", None, False),
        ("1.2.3", None, False),
    ],
)
def test_an_amount_is_read_in_both_manners_of_writing(text: str, number: float | None, is_time: bool) -> None:
    found = amount(text)
    assert (found.number, found.is_time) == (number, is_time)


def test_rows_are_found_by_id_and_by_name_and_stand_in_the_order_of_their_periods() -> None:
    raw = "Indicateur;Période;Valeur\nPremière réponse;2026-W47;5 h\nfirst_reply;2026-W46;3 h\nPage;2026-W47;41\n"
    values = read_values(raw.encode("cp1252"), small())
    assert [row.amount.text for row in values.indicators["first_reply"]] == ["3 h", "5 h"]
    assert values.channels["page"][0].amount.number == 41
    assert values.latest == {"9999-W99": "2026-W47"}


def test_what_happened_counts_in_the_latest_period_alone() -> None:
    raw = b"indicator,period,value\nescalation,2026-W46,Old\nescalade,2026-W47,New\nweak signal,,Undated\n"
    values = read_values(raw, small())
    assert [row.amount.text for row in values.now("escalation")] == ["New"]
    assert [row.amount.text for row in values.now("weak_signal")] == ["Undated"]


def test_a_row_that_names_nothing_is_said_with_its_line_and_left_out() -> None:
    values = read_values(b"indicator,value\nfirst_reply,1\nnonsense,2\n", small(), "figures.csv")
    (note,) = values.notes
    assert (str(note.location), note.severity) == ("figures.csv:3:1", "note")
    assert "nonsense" in str(note.message)


def test_a_table_without_a_column_of_indicators_is_refused_at_its_place() -> None:
    with pytest.raises(Malformed) as malformed:
        read_values(b"what,how much\na,1\n", small(), "figures.csv")
    assert str(malformed.value).startswith("figures.csv:1:1: no table here has the columns indicator")


def test_no_table_is_no_fault() -> None:
    assert read_values(b"", small()).latest == {}


def test_weeks_and_months_stand_in_one_table_and_an_older_value_bears_its_period() -> None:
    rows = ("incident,2026-11,Outage", "incident,2026-10,Old", "first_reply,2026-W46,3 h", "Page,2026-W47,4")
    values = read_values("\n".join(("indicator,period,value", *rows)).encode(), small())
    assert [row.amount.text for row in values.now("incident")] == ["Outage"]
    assert str(dated(values, values.of("first_reply")[-1])) == "3 h (2026-W46)"
    assert str(dated(values, values.channels["page"][-1])) == "4"


def test_a_row_without_a_value_is_a_gap_and_keeps_its_note() -> None:
    values = read_values(b"indicator,value,note\nfirst_reply,,tool down\n", small())
    assert values.of("first_reply") == ()
    assert values.indicators["first_reply"][-1].note == "tool down"
