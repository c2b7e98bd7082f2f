"""What was entered for the ten questions, as answers: those skipped or not reached are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from orgmodel.scenario.answers import (
    CM,
    NOBODY,
    TOP,
    Answers,
    Case,
    Crisis,
    Department,
    Public,
    Space,
    Words,
)
from orgmodel.scenario.draft import AIMS
from orgmodel.text import LANGUAGES, Language, Message, Text, msg, render
from orgmodel.ui.guided.form import is_usual
from orgmodel.ui.guided.words import (
    ARRIVALS,
    DEPARTMENTS,
    PLACES,
    PUBLICS,
    SALIENCE,
    USUAL_DEPARTMENTS,
    USUAL_PLACES,
    USUAL_PUBLICS,
)

Given = Mapping[str, Any]
"""Field of a question → what was entered."""
LEADER = msg("General manager")
ROLE = msg("Community manager")


def answers_of(given: Given, answered: Sequence[str], language: Language, day: date) -> Answers:
    """The answers to the questions `answered`, names of ours in every language."""
    rest = tuple(code for code in LANGUAGES if code != language)
    answers = Answers(languages=(language, *rest), day=day)
    for question, read in READERS.items():
        if question in answered:
            answers = answers._replace(**read(given, answers))
    return answers


def departments(given: Given) -> list[str]:
    """Functions ticked in the second question."""
    usual = USUAL_DEPARTMENTS.get(given.get("domain") or "", USUAL_DEPARTMENTS[""])
    return [one for one in given.get("departments", usual) if one in DEPARTMENTS]


def places(given: Given) -> list[str]:
    """Places ticked in the fourth question."""
    return [one for one in given.get("places", USUAL_PLACES) if one in PLACES]


def publics(given: Given) -> list[str]:
    """Publics ticked in the fifth question."""
    usual = USUAL_PUBLICS.get(given.get("domain") or "", USUAL_PUBLICS[""])
    return [one for one in given.get("publics", usual) if one in PUBLICS]


def roles(answers: Answers) -> dict[str, Words]:
    """Who may be named in later questions: the top, then the heads."""
    top = answers.top or both(LEADER)
    return {TOP: top, **{one.head_id: one.head for one in answers.departments}}


def both(message: Message | Text) -> Words:
    """A name of ours in every language; as it is where it has no language."""
    if isinstance(message, Text) and message.plain:
        return message.plain
    return {code: render(message, code) for code in LANGUAGES}


def _named(given: Given, name: str, usual: Message) -> Words:
    text = " ".join(str(given.get(name) or "").split())
    return both(usual) if is_usual(text, usual) else text


def _who_are_you(given: Given, _: Answers) -> dict[str, Any]:
    return {"organization": " ".join(str(given.get("organization") or "").split()),
            "domain": given.get("domain") or "", "headcount": given.get("headcount")}  # fmt: skip


def _who_leads(given: Given, _: Answers) -> dict[str, Any]:
    found = [
        Department(one, _named(given, f"name-{one}", DEPARTMENTS[one].name),
                   _named(given, f"head-{one}", DEPARTMENTS[one].head))
        for one in departments(given)
    ]  # fmt: skip
    return {"top": _named(given, "top", LEADER), "departments": tuple(found)}


def _who_cares(given: Given, answers: Answers) -> dict[str, Any]:
    superior, backup = given.get("superior"), given.get("backup")
    known = roles(answers)
    return {"manager": _named(given, "manager", ROLE), "superior": superior if superior in known else "",
            "fte": given.get("time") or None, "backup": backup if backup in (NOBODY, *known) else ""}  # fmt: skip


def _where(given: Given, answers: Answers) -> dict[str, Any]:
    units = {one.function for one in answers.departments}
    found = [
        Space(one, both(PLACES[one].name), PLACES[one].family, given.get(f"volume-{one}") or "",
              _known(given, f"owner-{one}", units))
        for one in places(given)
    ]  # fmt: skip
    return {"spaces": tuple(found)}


def _to_whom(given: Given, _: Answers) -> dict[str, Any]:
    return {"publics": tuple(Public(one, both(PUBLICS[one]), **_salience(given, one)) for one in publics(given))}


def _salience(given: Given, public: str) -> dict[str, bool]:
    said = given.get(f"salience-{public}")
    return {} if said is None else {name: name in said for name in SALIENCE}


def _who_answers(given: Given, answers: Answers) -> dict[str, Any]:
    return {"cases": tuple(_cases(given, answers, [name for name in ARRIVALS if name != "crisis"]))}


def _cases(given: Given, answers: Answers, names: Sequence[str]) -> Iterator[Case]:
    known = roles(answers)
    whole = sum(ARRIVALS[name].weight for name in names)
    for name in names:
        one = ARRIVALS[name]
        yield Case(name, both(one.name), one.severity, round(one.weight / whole, 3),
                   _known(given, f"decides-{name}", {CM, *known}), _known(given, f"approves-{name}", {NOBODY, *known}),
                   given.get(f"within-{name}") or "")  # fmt: skip


def _when(given: Given, answers: Answers) -> dict[str, Any]:
    watch = given.get("watch")
    on_call = None if not watch else tuple(one for one in watch if one in {CM, *roles(answers)})
    return {"office_hours": given.get("office") or "", "hours": given.get("hours") or "",
            "reply_within": given.get("promise") or "", "on_call": on_call}  # fmt: skip


def _bad_day(given: Given, answers: Answers) -> dict[str, Any]:
    known = roles(answers)
    crisis = Crisis(_known(given, "crisis", known), _known(given, "substitute", {NOBODY, *known}),
                    given.get("reached") or "", {"yes": True, "no": False}.get(given.get("plan") or ""))  # fmt: skip
    if not crisis.decides:
        return {"crisis": crisis}
    kept = [one.id for one in answers.cases]
    grave = Case("crisis", both(ARRIVALS["crisis"].name), ARRIVALS["crisis"].severity, 1.0, crisis.decides)
    if not kept:
        return {"crisis": crisis, "cases": (grave,)}
    shares = {one.id: one.share for one in _cases(given, answers, [*kept, "crisis"])}
    cases = tuple(one._replace(share=shares[one.id]) for one in (*answers.cases, grave))
    return {"crisis": crisis, "cases": cases}


def _what_for(given: Given, answers: Answers) -> dict[str, Any]:
    aims = {name: given[f"aim-{name}"] for name in AIMS if given.get(f"aim-{name}") is not None}
    return {"aims": aims, "sponsor": _known(given, "sponsor", {NOBODY, *roles(answers)})}


def _known(given: Given, name: str, among: Any) -> str:
    value = given.get(name) or ""
    return value if value in among else ""


READERS: Final[Mapping[str, Callable[[Given, Answers], dict[str, Any]]]] = MappingProxyType({
    "organization": _who_are_you,
    "departments": _who_leads,
    "role": _who_cares,
    "places": _where,
    "publics": _to_whom,
    "answers": _who_answers,
    "hours": _when,
    "crisis": _bad_day,
    "aims": _what_for,
})  # fmt: skip
"""Question → how its fields become answers; later ones may read what earlier ones said."""
