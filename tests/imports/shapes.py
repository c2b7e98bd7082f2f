"""Files whose lines stand elsewhere than in a column: trees, chains, levels, teams, lists of lines, maps."""

from __future__ import annotations

import io
import json
import random
import re
from collections.abc import Iterator
from typing import Any

import networkx as nx

from tests.imports.books import xlsx
from tests.imports.dirt import UNKNOWN_COLUMNS, other
from tests.imports.making import FOUND, delimited, uuid
from tests.imports.people import UNKNOWN, Person

DATED = re.compile("</?meta|<creator")
"""Lines of a GEXF that change with the day."""
KINDS = ("customer", "press", "partner", "volunteer", "régulateur")


def rows() -> Iterator[Person]:
    """One row a person, nothing rejected: these files have no second rows."""
    seen: set[int] = set()
    for row in FOUND.rows:
        if row.person and row.person.number not in seen:
            seen.add(row.person.number)
            yield FOUND.people[row.person.number]


def graph_json(extra: bool) -> bytes:
    """Users of Microsoft Graph with their managers."""
    users: list[dict[str, Any]] = []
    for one in rows():
        manager = None if one.boss is None else {"@odata.type": "#microsoft.graph.user", "id": uuid(one.boss)}
        user = {"id": uuid(one.number), "displayName": one.name, "jobTitle": one.title, "department": one.unit,
                "mail": one.email, "userPrincipalName": one.email, "mobilePhone": "+33600000000",
                "manager": manager}  # fmt: skip
        if extra:
            user = {
                **{f"extension_{name.replace(' ', '')}": "x" for name in UNKNOWN_COLUMNS},
                **dict(reversed(user.items())),
            }
        users.append(user)
    whole = {"@odata.context": "https://graph.example/v1.0/$metadata#users(manager())", "value": users}
    return json.dumps(whole, ensure_ascii=False, indent=None if extra else 1).encode("utf-16" if extra else "utf-8")


def nested_json() -> bytes:
    """The tree below the top, as d3-org-chart keeps it; who stands in the circle is left out."""
    inside = {one.number for one in rows() if _reaches_top(one)}

    def below(number: int) -> dict[str, Any]:
        one = FOUND.people[number]
        inner = [below(other.number) for other in rows() if other.boss == number and other.number in inside]
        return {"name": one.name, "positionName": one.title, "area": one.unit, **({"children": inner} if inner else {})}

    return json.dumps(below(1), ensure_ascii=False, indent=1).encode()


def _reaches_top(one: Person) -> bool:
    seen: set[int] = set()
    while one.number not in seen and one.boss is not None and one.boss != UNKNOWN:
        seen.add(one.number)
        one = FOUND.people[one.boss]
    return one.boss is None


def chain_of(one: Person) -> list[str]:
    """Names from the top down to the superior; of who is cut off, what is left."""
    chain: list[str] = []
    boss = one.boss
    while boss is not None and boss in FOUND.people and len(chain) < 8:
        chain.insert(0, FOUND.people[boss].name)
        boss = FOUND.people[boss].boss if boss != FOUND.cut else None
    return chain


def chains(second: bool) -> bytes:
    """Each person with the whole chain, the person last in the second file."""
    if second:
        made = other(
            ["Nom", "Fonction", "Service", "Chaîne hiérarchique"],
            [[one.name, one.title, one.unit, " / ".join([*chain_of(one), one.name])] for one in rows()],
            {},
            5,
        )
        return delimited(made, ";", "utf-16")
    header = ["Employee ID", "Name", "Job Title", "Department", "Reporting Chain"]
    made = [[one.code, one.name, one.title, one.unit, " > ".join(chain_of(one))] for one in rows()]
    return delimited((header, made))


def levels(second: bool) -> bytes:
    """Each person with a column a level."""
    names = ("niveau" if second else "parent_level", 8)
    columns = ["Matricule", "Nom", "Poste"] if second else ["Worker ID", "Worker Name", "Title"]
    header = columns + [f"{names[0]}{number}" for number in range(1, names[1] + 1)]
    made = [[one.code, one.name, one.title, *(chain_of(one) + [""] * 8)[:8]] for one in rows()]
    if second:
        return delimited(other(header, made, {}, 6), "\t", "cp1252")
    return delimited((header, made))


def teams(second: bool) -> bytes:
    """People on one sheet, teams with their leads on the other: a team for each superior."""
    heads = sorted({one.boss for one in rows() if one.boss in FOUND.people and one.number != FOUND.cut})
    team_of = {one.number: f"Équipe {one.boss}" for one in rows() if one.boss in heads and one.number != FOUND.cut}
    people = [[one.name, one.email, one.title, team_of.get(one.number, "")] for one in rows()]
    leads = [[f"Équipe {head}", FOUND.people[head].email] for head in heads]
    if second:
        header, rest = other(["Nom", "Courriel", "Poste", "Équipe"], people, {}, 7)
        return xlsx({"Équipes": [["Responsable d'équipe", "Équipe"], *(row[::-1] for row in leads)],
                     "Personnes": [header, *rest]})  # fmt: skip
    return xlsx({"People": [["Name", "Email", "Title", "Team"], *people], "Teams": [["Team", "Team Lead"], *leads]})


def lines(second: bool) -> tuple[bytes, bytes | None]:
    """Who is above whom: from the superior to the report, or the other way round beside a list of people."""
    pairs = [
        (FOUND.people[one.boss].name, one.name)
        for one in rows()
        if one.boss in FOUND.people and one.number != FOUND.cut
    ]
    if not second:
        return delimited((["from", "to"], [list(pair) for pair in pairs])), None
    people = other(["Nom", "Fonction"], [[one.name, one.title] for one in rows()], {}, 8)
    return delimited((["De", "Vers"], [list(pair[::-1]) for pair in pairs]), ";", "cp1252"), delimited(
        people, ";", "cp1252"
    )


def publics() -> list[tuple[str, str, str]]:
    """Stakeholders: name, kind, tags."""
    return [
        (f"Public {number} à l’écoute", KINDS[number % 5], "local|fidèle" if number % 3 else "")
        for number in range(1, 301)
    ]


def ties() -> list[tuple[str, str, str, str]]:
    """Ties between stakeholders, with a strength from 1 to 5."""
    chance = random.Random(4)
    names = [name for name, _, _ in publics()]
    made = {(chance.choice(names), chance.choice(names)): str(chance.randint(1, 5)) for _ in range(400)}
    return [(start, end, "informs", strength) for (start, end), strength in made.items() if start != end]


def kumu(second: bool) -> tuple[bytes, bytes]:
    """Elements and connections."""
    elements = [[name, kind, "Un public", tags] for name, kind, tags in publics()]
    connections = [list(tie) for tie in ties()]
    if second:
        nodes = other(["Étiquette", "Catégorie", "Description", "Mots-clés"], elements, {}, 9)
        edges = other(["De", "Vers", "Type", "Force"], connections, {}, 10)
        return delimited(nodes, ";", "cp1252"), delimited(edges, ";", "cp1252")
    return (delimited((["Label", "Type", "Description", "Tags"], elements)),
            delimited((["From", "To", "Type", "Strength"], connections)))  # fmt: skip


def gephi(second: bool) -> tuple[bytes, bytes]:
    """Nodes and edges by number."""
    numbers = {name: str(number) for number, (name, _, _) in enumerate(publics())}
    nodes = [[numbers[name], name] for name, _, _ in publics()]
    edges = [[numbers[start], numbers[end], "Directed", strength] for start, end, _, strength in ties()]
    if second:
        return (delimited(other(["Identifiant", "Libellé"], nodes, {}, 11), "|", "utf-16"),
                delimited(other(["Source", "Cible", "Nature", "Poids"], edges, {}, 12), "|", "utf-16"))  # fmt: skip
    return delimited((["Id", "Label"], nodes)), delimited((["Source", "Target", "Type", "Weight"], edges))


def graphs() -> dict[str, bytes]:
    """The same map as GraphML and GEXF."""
    graph = nx.DiGraph()
    for number, (name, kind, _) in enumerate(publics()):
        graph.add_node(f"n{number}", label=name, type=kind)
    numbers = {name: f"n{number}" for number, (name, _, _) in enumerate(publics())}
    for start, end, _, strength in ties():
        graph.add_edge(numbers[start], numbers[end], weight=float(strength))
    graphml, gexf = io.BytesIO(), io.BytesIO()
    nx.write_graphml(graph, graphml)
    nx.write_gexf(graph, gexf)
    undated = [line for line in gexf.getvalue().decode().split("\n") if not DATED.search(line)]
    return {"map.graphml": graphml.getvalue(), "map.gexf": "\n".join(undated).encode()}


def everything() -> dict[str, bytes]:
    """Every file by its name."""
    pair, (lines_2, people_2) = lines(False), lines(True)
    assert people_2 is not None
    made = {"graph.json": graph_json(False), "graph-2.json": graph_json(True), "d3-nested.json": nested_json(),
            "chain.csv": chains(False), "chain-2.csv": chains(True), "levels.csv": levels(False),
            "levels-2.csv": levels(True), "teams.xlsx": teams(False), "teams-2.xlsx": teams(True), "lines.csv": pair[0],
            "lines-2.csv": lines_2, "lines-2-people.csv": people_2}  # fmt: skip
    for name, make in (("kumu", kumu), ("gephi", gephi)):
        for second, suffix in ((False, ""), (True, "-2")):
            nodes, edges = make(second)
            made |= {f"{name}{suffix}-nodes.csv": nodes, f"{name}{suffix}-edges.csv": edges}
    return {**made, **graphs()}
