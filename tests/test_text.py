"""Messages and values as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from orgmodel.text import Message, Minutes, Share, Text, listing, msg, number, plural, render


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (Share(0.394), "39%", "39\u202f%"),
        (Share(float("nan")), "–", "–"),
        (Minutes(45), "45\u00a0min", "45\u00a0min"),
        (Minutes(72), "1\u00a0h\u00a012\u00a0min", "1\u00a0h\u00a012\u00a0min"),
        (Minutes(120), "2\u00a0h", "2\u00a0h"),
        (Minutes(3 * 1440 + 60), "3\u00a0d 1\u00a0h", "3\u00a0j 1\u00a0h"),
        (1234.5, "1,234.5", "1\u202f234,5"),
        (-2, "−2", "−2"),
        (float("inf"), "∞", "∞"),
        (None, "–", "–"),
        (True, "yes", "oui"),
        (date(2026, 11, 20), "November 20, 2026", "20 novembre 2026"),
        (listing(["a", "b", "c"]), "a, b and c", "a, b et c"),
        (Text(by_language=(("en", "Clients"), ("fr", "Clientes"))), "Clients", "Clientes"),
    ],
)
def test_values_follow_the_language(value: object, english: str, french: str) -> None:
    assert (render(value, "en"), render(value, "fr")) == (english, french)


def test_a_message_renders_the_values_it_holds_in_the_same_language() -> None:
    message = Message("{level}: {share}", (("level", msg("high")), ("share", Share(0.5))))
    assert render(message, "en") == "high: 50%"
    assert render(message, "fr") == "élevé: 50\u202f%"


def test_zero_is_singular_in_french_and_plural_in_english() -> None:
    message = plural("{n} finding", "{n} findings", 0)
    assert render(message, "en") == "0 findings"
    assert render(message, "fr") == "0 constat"


def test_braces_in_a_value_are_text() -> None:
    assert render(msg("{file} written.", file="{0}{secret}"), "en") == "{0}{secret} written."


@pytest.mark.parametrize(("value", "shown"), [(0.004, "0"), (2.5, "2.5"), (-0.001, "0"), (10.0, "10")])
def test_numbers_carry_no_idle_digits(value: float, shown: str) -> None:
    assert number(value, "en") == shown


def test_a_text_falls_back_to_what_is_written() -> None:
    assert Text(plain="Élan").get("en") == "Élan"
    assert Text(by_language=(("de", "Dienst"),)).get("fr") == "Dienst"
