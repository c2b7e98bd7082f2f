"""Who reports to whom, by evidence: of all pairs of columns the one that finds most superiors is believed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from orgmodel.importers.columns import Mapped
from orgmodel.importers.keys import NOBODY, Kind, key, without_zeros
from orgmodel.importers.record import Join
from orgmodel.importers.reshaping import full_name

STRENGTH: Final = {"id": 3, "email": 2, "name": 1}
"""How much a match of that kind is worth: an id is given once, an address mostly, a name often twice."""
BETWEEN: Final = re.compile(r"\s*[|;,:\n]\s*")
"""What may stand between several superiors of one cell."""
AMBIGUOUS: Final = -1
Found = tuple[int, ...]
"""Numbers of the persons that a cell names; empty where it names nobody known."""


class Identity(NamedTuple):
    """A column that identifies, and whom each of its keys means."""

    kind: Kind
    heading: str
    zeros: bool
    """Whether leading zeros count."""
    persons: dict[str, int]

    def find(self, cell: str) -> int | None:
        """The number of the person; None where nobody, or more than one, is called so."""
        found = self.persons.get(_key(cell, self.kind, self.zeros), AMBIGUOUS)
        return None if found == AMBIGUOUS else found


class Match(NamedTuple):
    """What one column of superiors finds through one identifying column."""

    identity: Identity
    column: int
    heading: str
    found: tuple[Found, ...]
    score: int


class Joined(NamedTuple):
    """For each row the superiors found with the strength of the evidence, and the cells that name nobody known."""

    superiors: tuple[tuple[Found, int], ...]
    unknown: tuple[str, ...]
    contradicted: tuple[tuple[str, str], ...]
    """For each row the headings of the column believed and of one that names somebody else; empty where none does."""
    joins: tuple[Join, ...]


def identities(people: Mapped, persons: Sequence[int]) -> list[Identity]:
    """Every identifying column, with and without leading zeros; `persons` holds the person of each row."""
    made = []
    for kind, heading, cells in _identifying(people):
        for zeros in (True, False) if kind == "id" else (True,):
            index = _index(cells, persons, kind, zeros)
            made.append(Identity(kind, heading, zeros, index))
    return made


def _identifying(people: Mapped) -> Iterator[tuple[Kind, str, list[str]]]:
    kinds: tuple[Kind, ...] = ("id", "email", "name")
    for kind in kinds:
        for column in people.columns.get(kind, ()):
            yield kind, people.table.headings[column], [row.cells[column] for row in people.table.rows]
    if people.has("last_name"):
        headings = (
            people.table.headings[people.columns[one][0]] for one in ("first_name", "last_name") if people.has(one)
        )
        yield "name", " + ".join(headings), [full_name(people, row) for row in people.table.rows]


def _index(cells: Sequence[str], persons: Sequence[int], kind: Kind, zeros: bool) -> dict[str, int]:
    index: dict[str, int] = {}
    for cell, person in zip(cells, persons, strict=True):
        if cell:
            made = _key(cell, kind, zeros)
            index[made] = person if index.get(made, person) == person else AMBIGUOUS
    return index


def _key(cell: str, kind: Kind, zeros: bool) -> str:
    made = key(cell, kind)
    return made if zeros else without_zeros(made)


def join(people: Mapped, persons: Sequence[int], meaning: str = "superior") -> Joined:
    """The superiors of every row.

    Each column of superiors is believed through the identifying column that finds most; where one column is silent
    or names nobody, the next speaks, and its word counts for less.
    """
    known = identities(people, persons) if people.has(meaning) else []
    candidates = [[_match(people, column, one, persons) for one in known] for column in people.columns.get(meaning, ())]
    best = sorted((_best(matches, candidates) for matches in candidates if matches), key=_likelihood)
    superiors = tuple(_spoken(best, row) for row in range(len(people.table.rows)))
    unknown = tuple("" if found else _unknown(people, best, row) for row, (found, _) in enumerate(superiors))
    contradicted = tuple(_contradicted(best, row) for row in range(len(people.table.rows)))
    return Joined(superiors, unknown, contradicted, tuple(_told(people, one) for one in best))


def _likelihood(match: Match) -> tuple[int, int, str]:
    return (-match.score, -STRENGTH[match.identity.kind], match.heading)


def _match(people: Mapped, column: int, identity: Identity, persons: Sequence[int]) -> Match:
    cells = [row.cells[column] for row in people.table.rows]
    found = tuple(_find(cell, identity, person) for cell, person in zip(cells, persons, strict=True))
    return Match(identity, column, people.table.headings[column], found, sum(map(bool, found)))


def _find(cell: str, identity: Identity, person: int) -> Found:
    """Whom the cell names but the person itself."""
    if not cell:
        return ()
    whole = identity.find(cell)
    if whole is not None:
        return (whole,) if whole != person else ()
    parts = [identity.find(one) for one in BETWEEN.split(cell) if one]
    return tuple(dict.fromkeys(one for one in parts if one is not None and one != person))


def _best(matches: Sequence[Match], others: Sequence[Sequence[Match]]) -> Match:
    """The match that finds most, and of those alike the one that the other columns bear out."""
    most = max(match.score for match in matches)
    near = [match for match in matches if match.score >= NEAR * most]
    witnesses = [max(column, key=lambda one: (one.score, STRENGTH[one.identity.kind]))
                 for column in others if column[0].column != matches[0].column]  # fmt: skip
    return max(near, key=lambda one: (_borne_out(one, witnesses), STRENGTH[one.identity.kind], one.identity.zeros))


def _borne_out(match: Match, witnesses: Sequence[Match]) -> int:
    return match.score + sum(_agreement(match, witness) for witness in witnesses)


NEAR: Final = 0.9
"""Part of the most that are found from which another pair may be the right one (our proposal)."""


def _agreement(one: Match, other: Match) -> int:
    return sum(bool(mine) and mine == its for mine, its in zip(one.found, other.found, strict=True))


def _spoken(best: Sequence[Match], row: int) -> tuple[Found, int]:
    for order, match in enumerate(best):
        if match.found[row]:
            return match.found[row], 10 * STRENGTH[match.identity.kind] - order
    return (), 0


def _contradicted(best: Sequence[Match], row: int) -> tuple[str, str]:
    spoken = [match for match in best if match.found[row]]
    other = next((match for match in spoken[1:] if match.found[row] != spoken[0].found[row]), None)
    return (spoken[0].heading, other.heading) if other else ("", "")


def _unknown(people: Mapped, best: Sequence[Match], row: int) -> str:
    """The cell that should name a superior and names nobody; empty where it says that there is none."""
    cells = people.table.rows[row].cells
    for match in best:
        cell = cells[match.column]
        if cell and not says_nobody(cell) and match.identity.find(cell) is None:
            return cell
    return ""


def says_nobody(cell: str) -> bool:
    """Whether a cell that is no id of the file says that there is no superior."""
    return cell.casefold() in NOBODY or not cell.strip("0")


def _told(people: Mapped, match: Match) -> Join:
    named = sum(bool(row.cells[match.column]) for row in people.table.rows)
    return Join(match.heading, match.identity.heading, match.score, named, not match.identity.zeros)
