"""The sheet of an interview guide: its rows, and what was answered as edits of the scenario."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.records import Problem
from orgmodel.reports.cells import Names, filled_in, folded
from orgmodel.reports.questions import Question, questions
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.shape import Shape, scenario_shape
from orgmodel.scenario.spans import Data
from orgmodel.scenario.types import Scenario
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Text, msg

COLUMNS: Final = (msg("Field"), msg("Question"), msg("What waits for it"), msg("Answer"))
KNOWN: Final[Names] = {"field": ("field", "champ"), "answer": ("answer", "reponse"), "question": ("question",)}
WORDS: Final[Mapping[str, bool]] = {
    "yes": True, "oui": True, "true": True, "vrai": True, "no": False, "non": False, "false": False, "faux": False,
}  # fmt: skip
NONE: Final = frozenset({"none", "aucun", "aucune", "neant", "rien"})
STEP: Final = re.compile(r"[a-z0-9_]+\Z")
NUMBER: Final = re.compile(r"-?\d+([.,]\d+)?\Z")
PERCENT: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*%\Z")


class Answers(NamedTuple):
    """What a sheet says: the edits it makes, and the rows that could not be taken."""

    edits: tuple[Edit, ...]
    notes: tuple[Problem, ...]


def row_of(question: Question) -> tuple[object, ...]:
    """A question's row, the answer left empty."""
    return question.field, question.asks, question.waits.in_words() or "", ""


def sheet(study: Study, one: Assessment) -> Table:
    """All questions in one table, with who can answer."""
    rows = tuple((one.placed.name(question.who), *row_of(question)) for question in questions(study, one))
    return Table(msg("Interview guide"), (msg("Who can answer"), *COLUMNS), rows)


def answers(raw: bytes, scenario: Scenario, file: str) -> Answers:
    """The answers of a sheet, CSV or workbook, that came back; rows without an answer change nothing.

    Names stand for ids, yes and no for true and false, a comma between the items of a list. What the format then
    refuses is said when the edited text is read.

    Raises:
        Malformed: the file cannot be read, or has no columns field and answer.
    """
    names = _names(scenario)
    edits: dict[tuple[str, ...], Edit] = {}
    notes: list[Problem] = []
    for line in filled_in(raw, file, KNOWN, ("field", "answer")):
        path, answer = tuple(line.cells["field"].split(".")), line.cells["answer"]
        if not answer:
            continue
        shape = _shape(path)
        if shape is None:
            message = msg("“{field}” is no field of the format; the answer is left out", field=line.cells["field"])
            notes.append(Problem(line.place, message, "note"))
        elif shape.block is not None and folded(answer) not in NONE:
            message = msg("“{field}” holds several fields; answer them one by one, or write none where there is none",
                          field=line.cells["field"])  # fmt: skip
            notes.append(Problem(line.place, message, "note"))
        else:
            edits[path] = Edit("put", path, _data(answer, shape, names))
    return Answers(tuple(edits.values()), tuple(notes))


def _shape(path: tuple[str, ...]) -> Shape | None:
    """What may stand at a path; None where the format has no such field."""
    shape = scenario_shape()
    for step in path:
        if not STEP.match(step):
            return None
        inner = shape.within(step)
        if inner == Shape() and step not in shape.fields:
            return None
        shape = inner
    return shape


def _data(answer: str, shape: Shape, names: Mapping[str, str]) -> Data:
    if shape.item is not None and shape.key is None:
        if folded(answer) in NONE:
            return []
        parts = [part.strip() for part in re.split(r"[,;|\n]", answer)]
        return [_value(part, shape.item, names) for part in parts if part]
    if shape.or_none and folded(answer) in NONE:
        return "none"
    return _value(answer, shape, names)


def _value(answer: str, shape: Shape, names: Mapping[str, str]) -> Data:
    """One value as the file writes it."""
    word = folded(answer)
    if shape.refers is not None:
        return names.get(word, answer)
    if shape.words:
        return next((one for one in shape.words if folded(one) == word), answer)
    if shape.is_text:
        return answer
    if shape.json.get("type") == "boolean":
        return WORDS.get(word, answer)
    if share := PERCENT.match(answer):
        return round(float(share[1].replace(",", ".")) / 100, 6)
    if NUMBER.match(answer):
        number = float(answer.replace(",", "."))
        return int(number) if number.is_integer() else number
    return re.sub(r"(?<=\d),(?=\d)", ".", answer)


def _names(scenario: Scenario) -> dict[str, str]:
    """Every name of something that may be referred to, folded, with its id; ids first."""
    inside = scenario.organization
    named: tuple[tuple[str, Text | None], ...] = (
        (scenario.community_manager.id, scenario.community_manager.title),
        *((one.id, one.title) for one in inside.roles),
        *((one.id, one.name) for one in inside.units),
        *((one.id, one.name) for one in scenario.stakeholders or ()),
        *((one.id, one.name) for one in scenario.channels or ()),
        *((one.id, one.name) for one in scenario.tools or ()),
    )
    found = {folded(name): name for name, _ in named}
    for name, title in named:
        for text in (title.plain, *(text for _, text in title.by_language)) if title else ():
            found.setdefault(folded(text or ""), name)
    found.pop("", None)
    return found
