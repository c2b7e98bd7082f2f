"""Change effort by hand: lines and owners that change against today, time and money beside them."""

from __future__ import annotations

from textwrap import dedent

from orgmodel.measures.change_effort import MEASURE
from orgmodel.scenario.reader import read_text

from .tiny import measured, situate

TODAY = {"id": "today", "title": "Today", "as_is": True, "seats": [{"id": "cm", "reports_to": "mkt_head"}]}


def test_today_changes_nothing() -> None:
    found = measured(MEASURE, placements=[TODAY])
    assert found.value == 0
    assert str(found.explanation) == "This is how things are today."


def test_another_superior_moves_a_line_and_a_dotted_line_is_added() -> None:
    joint = {"id": "joint", "title": "Joint", "seats": [{"id": "cm", "reports_to": "press_head", "dotted_to": "boss"}]}
    found = measured(MEASURE, 1, placements=[TODAY, joint])
    assert found.value == 2
    assert (found.detail.moved, found.detail.dotted) == (("cm",), (("cm", "boss"),))
    assert str(found.explanation) == "Against today: 1 solid line moves and 1 dotted line is added."


def test_a_further_seat_is_a_line_and_its_time_and_money_stand_beside_the_count() -> None:
    hub = {"id": "hub", "title": "Hub", "seats": [*TODAY["seats"], {"id": "spoke", "reports_to": "boss", "fte": 0.5}]}
    parts = {"manager": {"fte": 1}, "organization": {"cost_per_fte": 50000}}
    found = measured(MEASURE, 1, placements=[TODAY, hub], **parts)
    assert (found.value, found.detail.fte, found.detail.cost) == (1, 0.5, 25000)
    assert str(found.explanation) == "Against today: 1 solid line moves and 0.5 FTE more (25,000 a year)."


def test_without_the_cost_of_a_full_time_there_is_no_money() -> None:
    less = {"id": "less", "title": "Less", "seats": [{**TODAY["seats"][0], "fte": 0.5}]}
    found = measured(MEASURE, 1, placements=[TODAY, less], manager={"fte": 1})
    assert (found.value, found.detail.cost) == (0, None)
    assert str(found.explanation) == "Against today: 0.5 FTE less."


def test_without_a_placement_of_today_it_is_not_assessable() -> None:
    found = measured(MEASURE)
    assert (found.value, found.missing) == (None, ("placements[].as_is",))


FILE = dedent("""\
    format: 1
    title: Tiny
    organization:
      units: [{id: top, name: Top}, {id: mkt, name: Marketing}]
      roles:
        - {id: boss, title: Boss, unit: top}
        - {id: head, title: Head, unit: mkt, reports_to: boss}
        - {id: aide, title: Aide, unit: mkt, reports_to: head}
      links: [{from: aide, to: boss, type: dotted_to}]
    channels: [{id: forum, owner: mkt}, {id: page, owner: mkt}]
    community_manager: {id: cm, title: Community manager, fte: 1}
    placements:
      - id: today
        title: Today
        as_is: true
        seats: [{id: cm, reports_to: head}]
        change: {channels: [{id: page, owner: top}]}
      - id: other
        title: Other
        seats: [{id: cm, reports_to: head}]
        change:
          channels: [{id: forum, owner: top}]
          organization: {roles: [{id: aide, reports_to: boss}]}
        add: {organization: {links: [{from: head, to: aide, type: dotted_to}]}}
    """)


def test_what_a_placement_changes_in_the_house_is_held_against_what_today_changes() -> None:
    written = read_text(FILE, "tiny.yaml").scenario
    found = MEASURE.measure(situate(written, 1))
    # the aide moves, a dotted line is added, both channels change owner (the page back from where today puts it)
    assert (found.detail.moved, found.detail.owners) == (("aide",), ("forum", "page"))
    assert found.detail.dotted == (("head", "aide"),)
    assert found.value == 4
    assert MEASURE.measure(situate(written, 0)).value == 0
