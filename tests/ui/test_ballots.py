"""Ballots in the room: a vote opened, counted, closed and frozen; the grid, the sheet to print, the phone's receipt."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from orgmodel.placement.ballots import Ballot
from orgmodel.placement.opinion import Opinion, View
from orgmodel.placement.orders import read_order, write_order
from orgmodel.store.opening import Store, open_store
from orgmodel.store.rounds import Round, close_round, find_round, open_round, rounds
from orgmodel.store.votes import cast, votes
from orgmodel.text import Text
from orgmodel.ui import ballots_invitation, voting
from orgmodel.ui.ballots_invitation import qr_code, room_address
from orgmodel.ui.ballots_paper import read_lines
from orgmodel.ui.ballots_results import podium, spread, winners
from orgmodel.ui.ballots_said import opinion_said
from orgmodel.ui.ballots_sheet import ballot_sheet
from orgmodel.ui.desk import Desk
from orgmodel.ui.listening import ADDRESS
from orgmodel.ui.markup import sentence
from orgmodel.ui.polling import Count
from orgmodel.ui.state import Address, Visit
from orgmodel.ui.voting import receipt
from tests.ui.app import answer, open_page, words

SCENARIO = "federation"
TITLE = Text("Federation")
DEVICE = "0123456789abcdef" * 2


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A fresh store, which the pages open as theirs."""
    monkeypatch.setenv("ORGMODEL_DATABASE_URL", f"sqlite:///{tmp_path / 'store.sqlite'}")
    return open_store()


def vote_of(store: Store, *orders: str) -> Round:
    one = open_round(store, SCENARIO, TITLE, "en")
    for number, order in enumerate(orders):
        cast(store, one.code, f"phone-{number}", write_order(read_order(order)))
    return one


def room(**query: str) -> AppTest:
    app = open_page("placements", scenario=SCENARIO, view="ballots", **query)
    assert not app.exception
    return app


def desk(language: str = "en") -> Desk:
    return Desk(Address(language=language), Visit(), (), None, "light")  # type: ignore[arg-type]


def test_a_vote_is_opened_on_the_open_scenario(store: Store) -> None:
    app = room()
    assert answer(app) == "What matters most to this room?"
    app.button(key="ballots-open").click().run()
    (one,) = rounds(store, SCENARIO)
    assert one.is_open
    assert one.code in words(app)
    assert answer(app) == "What matters most for this role? The vote is open."
    assert app.query_params["round"] == one.code


def test_while_a_vote_is_open_the_room_sees_how_many_have_voted_and_not_what(store: Store) -> None:
    one = vote_of(store, "123456", "213456")
    app = room(round=one.code)
    assert answer(app) == "2 ballots so far."
    assert "Where the ballots put each theme" not in words(app)
    assert answer(room(round=one.code, lang="fr")) == "2 bulletins pour l’instant."


def test_what_the_room_thinks_is_shown_before_where_somebody_asks_for_it(store: Store) -> None:
    app = room(round=vote_of(store, "123456", "213456").code, show="results")
    assert "leads for the room" in answer(app)
    assert "Where the ballots put each theme" in words(app)
    assert "Agreement on the themes: strong" in words(app)


def test_a_closed_vote_is_frozen_and_shows_what_the_room_thinks(store: Store) -> None:
    one = vote_of(store, "123456", "213456", "654321")
    app = room(round=one.code)
    app.button(key="ballots-close").click().run()
    assert not find_round(store, one.code).is_open  # type: ignore[union-attr]
    assert "leads for the room" in answer(app)
    assert "ballots-close" not in [button.key for button in app.button]
    assert "ballots-grid" not in " ".join(area.key or "" for area in app.text_area)
    assert find_round(store, one.code).digest  # type: ignore[union-attr]


def test_a_file_changed_since_the_vote_was_closed_is_said(store: Store) -> None:
    one = vote_of(store, "123456")
    close_round(store, one.code, "another content")
    assert "The file has changed since the vote was closed" in words(room(round=one.code))


def test_one_click_takes_the_room_s_weights_to_explore(store: Store) -> None:
    one = vote_of(store, "123456", "213456", "654321")
    close_round(store, one.code, "")
    app = room(round=one.code)
    app.button(key="ballots-apply").click().run()
    assert app.query_params["view"] == "explore"
    assert len(app.query_params["weights"].split("-")) == 12
    assert "round" not in app.query_params


def test_the_grid_counts_a_line_a_person_and_replaces_what_it_counted_before(store: Store) -> None:
    one = vote_of(store, "123456")
    app = room(round=one.code)
    grid = app.text_area(key=f"ballots-grid-{one.code}")
    grid.set_value("213456 Ana\n654321").run()
    app.button(key="ballots-take-in").click().run()
    assert [(vote.order.split(",")[0], vote.name) for vote in votes(store, one.code)] == [
        ("speed", ""), ("voice", "Ana"), ("resilience", ""),
    ]  # fmt: skip
    app.text_area(key=f"ballots-grid-{one.code}").set_value("213456 Ana\n1234567").run()
    assert app.button(key="ballots-take-in").disabled
    assert "is no order" in words(app)
    app.text_area(key=f"ballots-grid-{one.code}").set_value("").run()
    app.button(key="ballots-take-in").click().run()
    assert len(votes(store, one.code)) == 1


def test_a_vote_closed_meanwhile_refuses_the_grid_in_a_sentence(store: Store) -> None:
    one = vote_of(store, "123456")
    app = room(round=one.code)
    app.text_area(key=f"ballots-grid-{one.code}").set_value("213456").run()
    close_round(store, one.code, "")
    app.button(key="ballots-take-in").click().run()
    assert "The vote is closed; this ballot no longer counts" in app.error[0].value.replace("\\", "")
    assert len(votes(store, one.code)) == 1


@pytest.mark.parametrize(
    ("line", "order", "name"),
    [
        ("132456", "132456", ""),
        ("  1 3 2 4 5 6   Ana M.", "132456", "Ana M."),
        ("1,3,2,4,5,6; Ana", "132456", "Ana"),
        ("Ana 132456", "132456", "Ana"),
        ("Zoé-Lou\t132456", "132456", "Zoé-Lou"),
        ("voice,speed", "213333", ""),
    ],
)
def test_a_line_of_the_grid_is_read_as_people_type_it(line: str, order: str, name: str) -> None:
    ballots, problems = read_lines(line + "\n\n")
    assert problems == ()
    assert ballots == (Ballot(read_order(order), name),)


def test_lines_that_are_none_are_told_by_their_number() -> None:
    ballots, problems = read_lines("132456\n\n13245\n132457 Ana\n654321")
    assert len(ballots) == 2
    assert [number for number, _ in problems] == [3, 4]


def test_without_a_store_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGMODEL_DATABASE_URL", "sqlite:////nowhere/at/all/store.sqlite")
    assert "The store does not answer" in answer(room())
    assert "The store does not answer" in answer(open_page("ballot", round="BCDF"))


def test_the_ballot_page_needs_no_scenario_and_shows_no_places(store: Store) -> None:
    one = vote_of(store)
    app = open_page("ballot", round=one.code.lower(), lang="fr")
    assert answer(app) == "Qu’est-ce qui compte le plus pour ce poste\u202f?"
    assert "Federation" in words(app)
    assert "Santé et risques" not in str(app.main)
    assert answer(open_page("ballot")) == "Which vote?"
    assert answer(open_page("ballot", round="ZZZZ")) == "No vote bears the code ZZZZ."
    close_round(store, one.code, "")
    assert answer(open_page("ballot", round=one.code)) == "The vote is over."


@pytest.fixture
def phone(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(voting, "store", lambda: store)
    return store


def sent(**changes: object) -> dict[str, object]:
    return {"device": DEVICE, "order": ["voice", "speed"], "name": " Ana ", "number": "7", **changes}


def test_a_phone_hears_that_its_ballot_is_in_and_sent_again_it_counts_once(phone: Store) -> None:
    one = open_round(phone, SCENARIO, TITLE, "en")
    for _ in range(3):
        assert receipt(one.code, sent(), "en") == {"number": "7", "taken": True, "said": ""}
    (vote,) = votes(phone, one.code)
    assert (vote.order, vote.name) == ("voice,speed,metiers=sponsor=coherence=resilience", "Ana")


def test_a_phone_that_comes_too_late_hears_why(phone: Store) -> None:
    one = open_round(phone, SCENARIO, TITLE, "en")
    close_round(phone, one.code, "")
    found = receipt(one.code, sent(), "fr")
    assert found == {"number": "7", "taken": False, "said": "Le vote est clos\u202f; ce bulletin ne compte plus."}


@pytest.mark.parametrize(
    "given",
    [None, "x", [], {}, sent(device="paper:1"), sent(device=7), sent(device="x" * 32), sent(order="speed"),
     sent(order=[]), sent(order=["fast"]), sent(order=["speed", "speed"]), sent(order=["speed"] * 9), sent(name=None),
     sent(order=[["speed"]]), sent(order=["speed,voice,metiers=sponsor", "=" * 900])],
)  # fmt: skip
def test_what_is_no_ballot_is_refused_and_nothing_is_kept(given: object, phone: Store) -> None:
    one = open_round(phone, SCENARIO, TITLE, "en")
    assert receipt(one.code, given, "en")["taken"] is False
    assert votes(phone, one.code) == ()


def test_a_hostile_name_is_kept_as_one_line_of_plain_text(phone: Store) -> None:
    one = open_round(phone, SCENARIO, TITLE, "en")
    assert receipt(one.code, sent(name="<script>\x00\n\ud800" + "x" * 500), "en")["taken"]
    assert votes(phone, one.code)[0].name == "<script> " + "x" * 51


def test_the_code_to_scan_leads_to_the_short_address() -> None:
    said = qr_code("http://192.0.2.7:8501/ballot?round=BCDF", "QR <code>").html
    picture = unquote(re.search(r'src="data:image/svg\+xml;[^,]*,([^"]*)"', unescape(said))[1])  # type: ignore[index]
    assert picture.startswith("<")
    assert "#FFFFFF" in picture.upper() or "#fff" in picture
    assert 'alt="QR &lt;code&gt;"' in said


@pytest.mark.parametrize(
    ("seen", "listening", "shown"),
    [
        ("http://192.0.2.7:8501/placements", "", "http://192.0.2.7:8501"),
        ("https://atelier.example/placements", "http://192.0.2.7:8501", "https://atelier.example"),
        ("http://127.0.0.1:8501/placements", "http://192.0.2.7:8501", "http://192.0.2.7:8501"),
        ("http://localhost:8501", "", "http://localhost:8501"),
        (None, "", ""),
    ],
)
def test_the_address_shown_is_one_that_phones_reach(
    seen: str | None, listening: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS, listening)
    monkeypatch.setattr(ballots_invitation.st, "context", type("Context", (), {"url": seen}))
    assert room_address() == shown


def test_where_only_this_machine_listens_the_room_is_told_what_to_do(store: Store) -> None:
    app = room(round=vote_of(store).code)
    assert "orgmodel app --host 0.0.0.0" in words(app)


HOSTILE = Text("<b>Hub</b> & co")


def count_of(*firsts: str) -> Count:
    views = tuple(View(Ballot(read_order("123456")), (first, "other")) for first in firsts)
    return Count(
        Opinion({}, ("hub", "other"), views, 0.5), {"hub": HOSTILE, "other": Text("Other"), "third": Text("3")}
    )


def test_the_winners_stand_in_their_order_with_the_room_s_own_even_where_no_ballot_has_it() -> None:
    said = winners(count_of("other", "other", "third"), desk()).html
    names = re.findall(r'class="om-t">([^<]*)', said)
    assert names == ["&lt;b&gt;Hub&lt;/b&gt; &amp; co", "Other", "3"]
    assert re.findall(r"<b>(\d+)</b>", said) == ["0", "2", "1"]
    assert "<b>Hub" not in podium(count_of("hub"), desk()).html


def test_the_sentence_counts_who_would_have_it_otherwise() -> None:
    counts = (count_of("hub"), count_of("hub", "hub"), count_of("hub", "other"), count_of("hub", "other", "third"))
    said = [re.sub("<[^>]+>", "", sentence(opinion_said(one)[0], "en").html) for one in counts]
    assert [unescape(one).removeprefix("<b>Hub</b> & co ") for one in said] == [
        "leads for the only ballot.",
        "leads for the room, and for each of its 2 ballots.",
        "leads for the room; 1 ballot of 2 would have it otherwise.",
        "leads for the room; 2 ballots of 3 would have it otherwise.",
    ]


def test_the_spread_has_each_theme_once_the_heaviest_first_and_equal_ones_at_their_first_place() -> None:
    said = spread([Ballot(read_order("213456")), Ballot(read_order("112345"))], desk()).html
    rows = re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', said)
    assert [title for title, _ in rows][:2] == ["Voice and brokerage", "Speed and crisis"]
    cells = {
        title: [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td>(.*?)</td>", body)] for title, body in rows
    }
    assert cells["Voice and brokerage"][:6] == ["2", "", "", "", "", ""]
    assert cells["Speed and crisis"][:6] == ["1", "1", "", "", "", ""]


def test_the_sheet_to_print_is_a_pdf_whatever_the_title_and_the_same_each_time() -> None:
    hostile = 'Maison #eval("1") *x* <b> \\ "œ"'
    made = ballot_sheet(hostile, "fr")
    assert made.startswith(b"%PDF-")
    assert made == ballot_sheet(hostile, "fr")
    assert made != ballot_sheet(hostile, "en")
