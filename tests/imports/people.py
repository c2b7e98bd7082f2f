"""Three hundred fictional people with the usual dirt, and what an import must make of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

_FIRST = (
    "Zoé Amélie Bruno Chloé Désiré Élodie Fañch Gaël Hélène Inès Joël Karim Léa Maël Noémie Océane Paul Quentin Rémi"
    " Solène Théo Ulysse Véra Wanda Xavier Yaël Anaïs Björn Carmen Dario Esther Farid Gloria Hugo Ivo Jana"
)
FIRST = _FIRST.split()
_LAST = (
    "Aubépin Brindacier Corvelle Dunoyer Estrelle Fontargent Garance-Roux Hautmont Islemer Jonquille Kervadec L'Orme"
    " Mirandol Noirval Orsenne Pervenche Quatremer Roseraie Sauvegrain Tournefeuille Ubrique Valserine Wexley Ypréau"
    " Zéphirin Bouleau Cendre Dorémont Églantine Fougeray"
)
LAST = _LAST.split()
DIVISIONS = {
    "Commercial": ("Ventes France", "Ventes Export", "Service clients"),
    "Siège": ("Ressources humaines", "Finance", "Juridique"),
    "Image": ("Marketing", "Presse", "Studio de création"),
}
TITLES = (
    "Chargé d’études",
    "Analyst",
    "Technicienne",
    "Officer",
    "Assistant",
    "Conseillère",
    "Chef de projet",
    "Designer",
)
CITIES = ("Lyon", "Nantes", "Lille", "Bruxelles")
UNKNOWN = 99999
"""A superior that nobody is."""
PEOPLE = 300


@dataclass(frozen=True)
class Person:
    """Somebody in a file; `boss` and `dotted` are numbers of others."""

    number: int
    first: str
    last: str
    title: str
    unit: str
    division: str
    city: str
    boss: int | None
    dotted: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        return f"u{self.number:03d}@aurore.example"

    @property
    def code(self) -> str:
        return f"{self.number:05d}"


class Row(NamedTuple):
    """A line of a file: a person as that line has it, and whether the line must be rejected."""

    person: Person | None
    rejected: bool = False
    root: bool = False


class Truth(NamedTuple):
    """The rows of every file, and what they mean: for each name and title, superiors and dotted superiors by name."""

    rows: tuple[Row, ...]
    people: dict[int, Person]
    cut: int
    """The person whose superior closes the circle."""
    second_superior: int
    second_post: int


def truth(seed: int = 20261123, count: int = PEOPLE) -> Truth:
    """The same people for the same seed."""
    chance = random.Random(seed)
    people = {one.number: one for one in _people(chance, count)}
    cut, people = _circle(people)
    for number in (count - 3, count - 7):
        people[number] = replace(people[number], boss=UNKNOWN)
    for number in (count - 11, count - 13):
        people[number] = replace(people[number], dotted=(2, 3) if number % 2 else (4,))
    several, posts = count - 17, count - 19
    rows = [Row(one, root=one.boss is None) for one in people.values()]
    rows.append(Row(replace(people[several], boss=5 if people[several].boss != 5 else 6)))
    rows.append(Row(replace(people[posts], title="Second post of one person")))
    chance.shuffle(rows)
    for place in (40, 120, 200):
        rows.insert(place + 30, rows[place]._replace(rejected=True))
    rows.insert(77, Row(None, rejected=True))
    return Truth(tuple(rows), people, cut, several, posts)


def _people(chance: random.Random, count: int) -> Iterator[Person]:
    names = [(first, last) for first in FIRST for last in LAST]
    chance.shuffle(names)
    units = [(unit, division) for division, units in DIVISIONS.items() for unit in units]
    for number in range(1, count + 1):
        boss = None if number == 1 else 1 if number <= 10 else 1 + (number - 11) % 9 + 1 if number <= 60 else None
        unit, division = units[(number - 2) % 9] if number > 1 else ("Direction générale", "Siège")
        if boss is None and number > 1:
            boss = 11 + (number - 61) % 50
            unit, division = units[((boss - 11) % 9)]
        elif 10 < number <= 60:
            unit, division = units[(number - 11) % 9]
        first, last = names[number]
        title = _title(number, unit, chance)
        yield Person(number, first, last, title, unit, division, chance.choice(CITIES), boss)


def _title(number: int, unit: str, chance: random.Random) -> str:
    if number == 1:
        return "Directrice générale"
    if number <= 10:
        return f"Directeur {unit}"
    if number == 250:
        return "Community manager"
    return f"Responsable {unit} {number}" if number <= 60 else chance.choice(TITLES)


def _circle(people: dict[int, Person]) -> tuple[int, dict[int, Person]]:
    """A director who reports to somebody two steps below: most people are below the director."""
    director = 10
    below = next(one for one in people.values() if one.boss == director)
    lowest = next(one for one in people.values() if one.boss == below.number)
    return director, {**people, director: replace(people[director], boss=lowest.number)}


def expected(
    found: Truth, *, titles: bool = True, dotted: bool = False, lines: bool = True
) -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    """For each name and title, the names of superiors and dotted superiors, as far as a file can say them."""
    result: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for row in found.rows:
        one = row.person
        if one is None or row.rejected:
            continue
        superiors, loose = result.setdefault((one.name, one.title if titles else ""), (set(), set()))
        if lines and one.boss in found.people and one.number != found.cut:
            superiors.add(found.people[one.boss].name)
        loose.update(found.people[number].name for number in one.dotted if dotted)
    return {key: (superiors, loose - superiors) for key, (superiors, loose) in result.items()}
