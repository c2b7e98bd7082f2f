"""Organizations of any size with French titles of 30 to 45 letters, and small charts to count by hand."""

from __future__ import annotations

from random import Random

from orgmodel.diagram.picture import Box, Chart, Line

WHO = ("Responsable", "Directrice", "Chargée", "Cheffe", "Conseillère", "Coordinatrice", "Adjointe", "Assistante")
WHAT = (
    "du développement commercial", "de la relation clientèle", "des partenariats institutionnels",
    "de la communication interne", "des contenus éditoriaux", "de production audiovisuelle",
    "des ressources humaines", "juridique et conformité", "de la collecte de fonds", "du réseau des bénévoles",
    "logistique et approvisionnement", "informatique et sécurité", "de création numérique",
)  # fmt: skip
TITLES = tuple(title for who in WHO for what in WHAT if 30 <= len(title := f"{who} {what}") <= 45)
PUBLICS = ("Clientes et clients", "Prescripteurs", "Presse", "Revendeurs")


def organization(roles: int, seed: int, spans: tuple[int, ...] = (3, 4, 5, 6, 7, 8)) -> Chart:
    """`roles` roles in a random tree, filled level by level, with one seat and four publics it serves."""
    random = Random(seed)
    above: list[int | None] = [None]
    queue = [0]
    for superior in queue:
        for _ in range(random.choice(spans)):
            if len(above) < roles:
                queue.append(len(above))
                above.append(superior)
    unit = {0: "u0"}
    for role, superior in enumerate(above):
        if superior is not None:
            unit[role] = f"u{role}" if superior == 0 else unit[superior]
    boxes = [Box("r0", "Directrice générale", group="u0", actor="r0")]
    boxes += [
        Box(f"r{role}", random.choice(TITLES), group=unit[role], actor=f"r{role}",
            caption=f"Direction {role}" if superior == 0 else "")
        for role, superior in enumerate(above) if superior is not None
    ]  # fmt: skip
    boxes.append(Box("cm@r1", "Community manager", "seat", group=unit[1], actor="cm"))
    boxes += [Box(f"p{number}", name, "outside", actor=f"p{number}") for number, name in enumerate(PUBLICS)]
    lines = [Line(f"r{superior}", f"r{role}") for role, superior in enumerate(above) if superior is not None]
    lines += [Line("r1", "cm@r1"), Line("r2", "r1", "dotted")]
    lines += [Line("cm@r1", f"p{number}", "serves") for number in range(len(PUBLICS))]
    units = tuple((name, f"Direction {name}") for name in dict.fromkeys(unit.values()))
    return Chart("Lignes hiérarchiques", tuple(boxes), tuple(lines), "fr", units)


def moved(chart: Chart) -> Chart:
    """The same organization with the seat moved under the top, and what it leaves behind."""
    kept = tuple(box for box in chart.boxes if box.id != "cm@r1")
    old = Box("cm@r1", "Community manager", "seat", actor="cm", mark="removed")
    new = Box("cm@r0", "Community manager", "seat", actor="cm", mark="moved")
    lines = tuple(line for line in chart.lines if "cm@r1" not in (line.source, line.target))
    lines += (Line("r1", "cm@r1", mark="removed"), Line("r0", "cm@r0", mark="moved"))
    lines += (Line("cm@r0", "r1", "dotted", "added"), Line("cm@r0", "p0", "serves", "added"))
    return Chart("Pôle", (*kept, old, new), lines, "fr", chart.units)


TINY = Chart(
    "House",
    (
        Box("ceo", "Chief executive", actor="ceo"),
        Box("cmo", "Marketing <director>", caption="Marketing", group="marketing", actor="cmo"),
        Box("cm@cmo", "Community manager", "seat", "marketing", mark="added", actor="cm"),
        Box("clients", "Clients", "outside", actor="clients"),
    ),
    (Line("ceo", "cmo"), Line("cmo", "cm@cmo", mark="added"), Line("cm@cmo", "clients", "serves")),
    "en",
    (("marketing", "Marketing"),),
)
"""The smallest chart with one of each: head, seat, public, mark."""
