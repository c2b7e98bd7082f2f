"""Customer service: a line home, one accountable, a figure and a tool; two of the four warn, one fails."""

from __future__ import annotations

from .anchoring import METIER, anchored

CHECK = "metier-customer-service"
HOME = anchored("customer_service", "customer_service", "reply")


def test_its_code_and_its_part() -> None:
    assert (METIER[CHECK].code, METIER[CHECK].part) == ("J3", "metiers")


def test_all_four_pass_and_name_the_role_its_home_and_its_figure() -> None:
    checked = HOME.told().check(CHECK)
    assert (checked.status, checked.value) == ("pass", 1)
    assert str(checked.explanation) == (
        "100% of the role, anchored at 100%: Community manager under Head, one accountable for its duty, measured by "
        "Figure and equipped with Tool."
    )
    assert HOME.told().lines(checked) == ["head", "head", "id: figure", "id: tool"]


def test_without_a_line_home_it_still_passes_with_the_other_three() -> None:
    assert HOME.told(superior="boss").check(CHECK).status == "pass"


def test_two_of_the_four_warn_and_one_fails() -> None:
    assert HOME.told(superior="boss", tools=[]).check(CHECK).status == "warn"
    assert HOME.told(superior="boss", tools=[], responsibilities=[]).check(CHECK).status == "fail"


def test_what_is_not_written_is_named_unless_it_fails_whatever_is_written() -> None:
    checked = HOME.told(tools=..., strategy=...).check(CHECK)
    assert (checked.status, checked.missing) == ("not_assessable", ("strategy.indicators[]", "tools[]"))
    assert HOME.told(superior="boss", tools=[], responsibilities=[], strategy=...).check(CHECK).status == "fail"


def test_below_a_tenth_of_the_role_it_does_not_arise() -> None:
    told = HOME.told(metiers={"customer_service": 0.05, "marketing": 0.95})
    assert told.check(CHECK).status == "not_applicable"
    assert str(told.check(CHECK).explanation) == "Less than 10% of the role is customer service."
