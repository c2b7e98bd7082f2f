"""`orgmodel rank` as a person runs it: the sentence, the tables, the options, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from orgmodel.cli import run

ROOT = Path(__file__).parents[2]
HOUSE = str(ROOT / "scenarios" / "luxury_house.yaml")


def document(capsys: pytest.CaptureFixture[str], *options: str) -> Any:
    assert run(["rank", HOUSE, "--draws", "500", "--format", "json", *options], "en") == 0
    return json.loads(capsys.readouterr().out)


def test_the_sentence_comes_first_and_the_reasons_after(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["rank", HOUSE, "--draws", "500"], "en") == 0
    said = capsys.readouterr().out
    assert said.startswith("Hub under general management is ahead of every other placement of the shortlist for ")
    assert "no seat may be put under" in said
    assert "luxury_house.yaml:" in said


def test_it_speaks_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rank", HOUSE, "--draws", "500", "--lang", "fr"], "fr") == 0
    said = capsys.readouterr().out
    assert said.startswith("«\u202fPôle auprès de la direction générale\u202f» devance tous les autres")
    assert "Liste restreinte" in said and "Shortlist" not in said


def test_the_document_holds_every_candidate_and_no_total_score(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys)
    assert [one["place"] for one in found["candidates"]] == list(range(1, len(found["candidates"]) + 1))
    assert found["candidates"][0]["id"] == found["winner"] == "hub"
    assert {one["id"] for one in found["candidates"] if one["written"]} == {
        "today", "image_and_creation", "hub", "agency_desk",
    }  # fmt: skip
    assert not {"value", "score", "total"} & set(found["candidates"][0])
    assert sum(found["weights"].values()) == pytest.approx(1, abs=1e-5)
    assert sum(found["shortlist"]["first"]) == pytest.approx(1, abs=1e-5)
    assert all(one["place"].startswith("luxury_house.yaml:") for one in found["excluded"])


def test_the_same_seed_says_the_same_and_weights_and_order_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert document(capsys, "--seed", "3") == document(capsys, "--seed", "3")
    heavy = document(capsys, "--weights", "load=3")
    assert heavy["weights"]["load"] > document(capsys)["weights"]["load"] * 2
    ordered = document(capsys, "--order", "load,autonomy")
    assert ordered["weights"] == document(capsys)["weights"]  # an order says what is drawn, not what is in force
    assert ordered["shortlist"]["first"] != document(capsys)["shortlist"]["first"]


def test_a_host_may_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "--host", "content_lead")
    generated = [one for one in found["candidates"] if not one["written"] and one["shape"] in ("single", "joint")]
    assert generated and all(one["hosts"][0] == "content_lead" for one in generated)


REFUSED = {
    "a criterion nobody knows": (["--weights", "laod=2"], "“laod” is not a criterion compared here; did"),
    "a factor that is none": (["--weights", "load=lots"], "“lots” is not a factor; write load=2 or load=0.5"),
    "bounds that are none": (["--bounds", "load=.."], "“..” are no bounds"),
    "bounds without room": (["--bounds", "load=0.7..,autonomy=0.6.."], "leave no room"),
    "an order with one twice": (["--order", "load,load"], "stands twice"),
    "no weight at all": (["--weights", ",".join(f"{name}=0" for name in (
        "decision_speed", "crisis_readiness", "stakeholder_voice", "metier_fit", "expert_access", "sponsor_access",
        "coherence", "resilience", "role_clarity", "load", "brokerage", "autonomy"))], "leave no weight at all"),
    "a host nobody knows": (["--host", "ceoo"], "“ceoo” is not a role of this file; did you mean “ceo”?"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_said_with_exit_code_2(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    options, sentence = REFUSED[name]
    assert run(["rank", HOUSE, "--draws", "100", *options], "en") == 2
    said = capsys.readouterr()
    assert sentence in said.err and not said.out
