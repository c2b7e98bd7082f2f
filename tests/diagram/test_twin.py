"""The text twin says in words what the picture shows, in both languages."""

from __future__ import annotations

from orgmodel.diagram.picture import Box, Chart, Line
from orgmodel.diagram.twin import Row, as_text, twin_of
from orgmodel.diagram.words import spoken
from tests.diagram.samples import organization


def house(language: str) -> Chart:
    titles = {
        "en": ("Chief executive", "Marketing director", "Press lead", "Community manager", "Clients", "Press"),
        "fr": ("Directrice générale", "Directeur marketing", "Responsable presse", "Community manager",
               "Clientes", "Presse"),
    }[language]  # fmt: skip
    ceo, cmo, press, role, clients, media = titles
    boxes = (
        Box("ceo", ceo), Box("cmo", cmo, caption="Marketing"), Box("press", press),
        Box("cm@cmo", role, "seat", mark="removed"), Box("cm@ceo", role, "seat", mark="moved"),
        Box("clients", clients, "outside"), Box("media", media, "outside"),
    )  # fmt: skip
    lines = (
        Line("ceo", "cmo"), Line("ceo", "press"), Line("cmo", "press"), Line("cmo", "cm@cmo", mark="removed"),
        Line("ceo", "cm@ceo", mark="moved"), Line("cm@ceo", "cmo", "dotted", "added"),
        Line("cm@ceo", "clients", "serves"),
    )  # fmt: skip
    return Chart("House", boxes, lines, language)


def test_the_twin_in_english() -> None:
    assert (
        as_text(twin_of(house("en")))
        == """\
Reporting lines
  - Chief executive
    - Marketing director, Marketing
      - Community manager, the role, removed
    - Press lead
    - Community manager, the role, moved
Other superiors
  - Press lead also reports to Marketing director
Dotted lines
  - Community manager to Marketing director, added
Who serves whom
  - Community manager serves Clients
Nobody serves
  - Press, outside
"""
    )


def test_the_twin_in_french() -> None:
    assert (
        as_text(twin_of(house("fr")))
        == """\
Lignes hiérarchiques
  - Directrice générale
    - Directeur marketing, Marketing
      - Community manager, le poste, retiré
    - Responsable presse
    - Community manager, le poste, déplacé
Autres supérieurs
  - Responsable presse dépend aussi de Directeur marketing
Lignes fonctionnelles
  - Community manager vers Directeur marketing (ajouté)
Qui sert qui
  - Community manager sert Clientes
Personne ne sert
  - Presse, dehors
"""
    )


def test_nothing_of_the_picture_is_left_out_of_its_twin() -> None:
    chart = organization(60, 2)
    told = as_text(twin_of(chart))
    assert all(box.label in told for box in chart.boxes)
    assert len([row for row in twin_of(chart) if row.depth]) >= len(chart.boxes) - 4


def test_text_with_braces_is_told_as_written() -> None:
    chart = Chart(
        "",
        (
            Box("a", "{source}"),
            Box("b", "{0} %s {target"),
        ),
        (Line("a", "b", "dotted"),),
        "en",
    )
    assert Row(1, "{source} to {0} %s {target") in twin_of(chart)


def test_a_box_is_called_by_all_it_shows() -> None:
    box = Box("x", "Community manager", "seat", caption="0.3 FTE", mark="added")
    assert spoken(box, "en") == "Community manager, 0.3 FTE, the role, added"
    assert spoken(Box("y", "Clients", "outside"), "fr") == "Clients, dehors"
