"""An edit of a scenario as people mean it, and the text it makes of the one it is laid on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from orgmodel.records import Refused
from orgmodel.scenario.spans import Data
from orgmodel.scenario.splice import NotThere, append, copy, drop, put
from orgmodel.text import msg


class Edit(NamedTuple):
    """One change: a value put at a path, an item added to the list there, what stands there copied or taken away.

    A path goes from the top by keys; an item of a list is named by its id (`("channels", "instagram", "hours")`), by
    what it says where it has none (`("register", "late-answer@instagram")`), or by its number from 0.
    """

    kind: Literal["put", "append", "copy", "drop"]
    path: tuple[str, ...]
    value: Data = None
    """What to put or append, as plain data, dates being `datetime.date`; of a copy, what it says otherwise."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits in their order; every line outside the edited items stays as it is.

    `text` must read without fault. What comes out is to be read again before anything is done with it.

    Raises:
        Refused: an edit goes through something that is not there.
    """
    for edit in edits:
        try:
            match edit.kind:
                case "put":
                    text = put(text, edit.path, edit.value)
                case "append":
                    text = append(text, edit.path, edit.value)
                case "copy":
                    text = copy(text, edit.path, edit.value if isinstance(edit.value, dict) else {})
                case "drop":
                    text = drop(text, edit.path)
        except NotThere as missing:
            place = ".".join(edit.path)
            message = msg("“{step}” of {path} is not in the file; nothing was changed", step=str(missing), path=place)
            raise Refused(message) from missing
    return text
