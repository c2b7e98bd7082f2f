"""Where an edit made in the app is written: for the organization, in the chosen placement only, or in a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from orgmodel.placement.advice.pen import Pen, folded
from orgmodel.records import Location, Problem, Refused
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.spans import Data
from orgmodel.scenario.spelling import spelled
from orgmodel.scenario.types import Scenario
from orgmodel.text import LANGUAGES, Message, Text, msg, render
from orgmodel.ui.desk import Desk
from orgmodel.ui.history import change
from orgmodel.ui.opening import open_text
from orgmodel.ui.refusing import refuse
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import go

Scope = Literal["organization", "placement", "new"]
SCOPES: Final[Mapping[Scope, Message]] = {
    "placement": msg("In this placement only"),
    "organization": msg("For the organization, as it is today"),
    "new": msg("In a new placement, to compare"),
}
Path = tuple[str, ...]
Write = Callable[[Pen], Iterator[Edit]]
"""What an edit says, with a pen that knows where it goes."""


class Written(NamedTuple):
    """Edits, and the placement they are seen in."""

    edits: tuple[Edit, ...]
    placement: str


def scopes(desk: Desk, of_seat: bool = False) -> tuple[Scope, ...]:
    """Where an edit may go, the likeliest first; nowhere on a try, which has to be written first.

    A seat belongs to its placement, so nothing is said of it for the organization.
    """
    choice = desk.choice
    if choice is None:
        return ("organization",)
    if choice.id == TRY:
        return ()
    if choice.as_is:
        return ("placement" if of_seat else "organization", "new")
    return ("placement",) if of_seat else ("placement", "organization")


def do(desk: Desk, scope: Scope, write: Write, said: Message) -> bool:
    """Do one edit as a step of the history; whether it is kept. Where it is not, the bar says why."""
    opened = desk.opened
    if opened is None or opened.scenario is None:
        return False
    try:
        written = _written(desk, opened.scenario, scope, write)
    except Refused as refused:
        refuse((Problem(Location(opened.item.name, 1, 1), refused.message),))
        return False
    seen_in = written.placement if scope != "organization" else ""
    problems = _unwritable(opened.scenario, opened.item.name, written.edits) or change(
        desk.visit, opened.item, written.edits, said, seen_in
    )
    refuse(problems)
    if not problems and scope == "new":
        go(desk.address, placement=written.placement)
    return not problems


def _written(desk: Desk, scenario: Scenario, scope: Scope, write: Write) -> Written:
    choice = desk.choice
    if scope == "new" and choice is not None and desk.opened is not None:
        return _in_copy(desk, scenario, choice, write)
    today = next((one for one in scenario.placements if one.as_is), None)
    pen = Pen(scenario, choice, apart=True) if scope == "placement" else Pen(scenario, today)
    return Written(folded(tidy(write(pen))), choice.id if choice else "")


def _in_copy(desk: Desk, scenario: Scenario, choice: Placement, write: Write) -> Written:
    """The edits in a copy of the chosen placement, which stays as it is."""
    name, title = new_name(scenario)
    copied = Edit("copy", ("placements", choice.id), {"id": name, "title": title, "as_is": None})
    if desk.opened is None:
        return Written((), "")
    made = open_text(desk.opened.item, edited(desk.opened.text, [copied])).scenario
    if made is None:
        raise Refused(msg("a copy of this placement does not hold together; nothing was changed"))
    pen = Pen(made, next(one for one in made.placements if one.id == name), apart=True)
    return Written((copied, *folded(tidy(write(pen)))), name)


def keep_as_placement(desk: Desk, title: str) -> bool:
    """Write what is chosen, a try or a placement as edited, as one more placement, and choose it."""
    opened, choice = desk.opened, desk.choice
    if opened is None or opened.scenario is None or choice is None:
        return False
    name, usual = new_name(opened.scenario)
    given = " ".join(title.split())
    if choice.id == TRY and given in ("", desk.say(choice.title)):
        usual, given = dict(choice.title.by_language) or usual, ""
    data: dict[str, Data] = {"id": name, "title": given or usual}
    if choice.id == TRY:
        edit = Edit("append", ("placements",), {**spelled(choice), **data})
    else:
        edit = Edit("copy", ("placements", choice.id), {**data, "as_is": None})
    said = msg("{placement} is a placement of its own now", placement=_as_text(data["title"]))
    problems = _unwritable(opened.scenario, opened.item.name, [edit]) or change(
        desk.visit, opened.item, [edit], said, name
    )
    refuse(problems)
    if not problems:
        go(desk.address, placement=name, seat="")
    return not problems


def _unwritable(scenario: Scenario, file: str, edits: Iterable[Edit]) -> tuple[Problem, ...]:
    """What stands in the file that this one extends is not written here: a block of its own would hide it whole."""
    own = all(one.location.file == file for one in scenario.placements)
    if scenario.extends is None or (own and all(edit.path[0] == "placements" for edit in edits)):
        return ()
    message = msg("this stands in {base}, which the file extends; change it there, or under change: on the Edit page",
                  base=scenario.extends)  # fmt: skip
    return (Problem(Location(file, 1, 1), message),)


def new_name(scenario: Scenario) -> tuple[str, dict[str, str]]:
    """An id and a title that no placement bears yet."""
    taken = {one.id for one in scenario.placements}
    number = next(one for one in range(1, len(taken) + 2) if f"trial_{one}" not in taken)
    return f"trial_{number}", {language: render(msg("Trial {n}", n=number), language) for language in LANGUAGES}


def _as_text(title: Data) -> Text:
    return Text(by_language=tuple(title.items())) if isinstance(title, dict) else Text(plain=str(title))


def tidy(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Nothing said in the base is a key that goes; in a placement it stands, for it clears what the base says."""
    for edit in edits:
        clears = edit.kind == "put" and edit.value is None
        in_overlay = edit.path[0] == "placements" and edit.path[2:3] != ("seats",)
        yield edit._replace(kind="drop") if clears and not in_overlay else edit
