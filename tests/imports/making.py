"""Writes one real-looking file for each convention, and a second one with other columns, separator and language.

Run as `python -m tests.imports.making`; the files are committed, and a test compares them with what is made here.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.imports.books import ods, xlsx
from tests.imports.dirt import blanks, other
from tests.imports.people import UNKNOWN, Person, Row, Truth, truth

FOLDER = Path(__file__).parent / "files"
FOUND = truth()
Table = tuple[list[str], list[list[str]]]


class Sample(NamedTuple):
    """A convention: how it writes a person, and what its two files are."""

    id: str
    header: tuple[str, ...]
    cells: Callable[[Person, Truth], Sequence[str]]
    words: dict[str, str]
    """Its headings in the other language."""
    titles: bool = True
    dotted: bool = False
    lines: bool = True
    dropped: int = 0
    """Sensitive columns."""


def name_of(number: int | None, found: Truth) -> str:
    """The name of a superior; of an unknown one, that of nobody."""
    return "" if number is None else "Nobody Whatsoever" if number == UNKNOWN else found.people[number].name


def code_of(number: int | None) -> str:
    return "" if number is None else f"{number:05d}"


def bare(number: int | None) -> str:
    return "" if number is None else str(number)


def mail_of(number: int | None, found: Truth) -> str:
    if number is None:
        return ""
    return "gone@aurore.example" if number == UNKNOWN else found.people[number].email.upper()


def uuid(number: int | None) -> str:
    return "" if number is None else f"{number:08x}-4a1c-4b52-9d0e-{number * 7919:012x}"


SAMPLES = (
    Sample(
        "drawio",
        ("name", "position", "id", "location", "manager", "email", "fill", "stroke", "refs", "url", "image"),
        lambda p, t: (
            p.name,
            p.title,
            p.code,
            p.city,
            name_of(p.boss, t),
            p.email,
            "#dae8fc",
            "#6c8ebf",
            ",".join(code_of(one) for one in p.dotted),
            "",
            "https://img.example/p.png",
        ),
        {
            "name": "Nom",
            "position": "Poste",
            "id": "Identifiant",
            "location": "Lieu",
            "manager": "Responsable",
            "email": "Courriel",
            "refs": "Rattachement fonctionnel",
        },
        dotted=True,
    ),
    Sample(
        "visio",
        ("Name", "Reports_To", "Title", "Department", "Telephone"),
        lambda p, t: (p.name, name_of(p.boss, t), p.title, p.unit, "01 00 00 00 00"),
        {
            "Name": "Nom",
            "Reports_To": "Rattaché à",
            "Title": "Fonction",
            "Department": "Service",
            "Telephone": "Téléphone",
        },
        dropped=1,
    ),
    Sample(
        "organimi",
        ("ID", "First Name", "Last Name", "Boss ID", "Email", "Dottedids"),
        lambda p, t: (p.code, p.first, p.last, bare(p.boss), p.email, ":".join(code_of(one) for one in p.dotted)),
        {
            "ID": "Identifiant",
            "First Name": "Prénom",
            "Last Name": "Nom",
            "Boss ID": "Identifiant responsable",
            "Email": "Courriel",
            "Dottedids": "Rattachements fonctionnels",
        },
        titles=False,
        dotted=True,
    ),
    Sample(
        "organimi-newer",
        ("Unique ID", "Manager ID", "Firstname", "Lastname", "Role Title", "Email"),
        lambda p, t: (p.code, code_of(p.boss), p.first, p.last, p.title, p.email),
        {
            "Unique ID": "Identifiant unique",
            "Manager ID": "ID manager",
            "Firstname": "Prénom",
            "Lastname": "Nom de famille",
            "Role Title": "Intitulé du poste",
            "Email": "Adresse e-mail",
        },
    ),
    Sample(
        "orgchart-now",
        ("PersonID", "SupervisorID", "Name", "Title", "Department", "IsAssistant"),
        lambda p, t: (bare(p.number), bare(p.boss or p.number), p.name, p.title, p.unit, "0"),
        {
            "PersonID": "Matricule",
            "SupervisorID": "Matricule N+1",
            "Name": "Nom complet",
            "Title": "Libellé du poste",
            "Department": "Direction",
            "IsAssistant": "Est assistant",
        },
    ),
    Sample(
        "pingboard",
        ("Name", "Email", "Job Title", "Reports To", "Department", "Start Date", "Office"),
        lambda p, t: (p.name, p.email, p.title, mail_of(p.boss, t), p.unit, "2020-03-01", p.city),
        {
            "Name": "Nom complet",
            "Email": "Courriel",
            "Job Title": "Intitulé du poste",
            "Reports To": "Rattaché à",
            "Department": "Département",
            "Start Date": "Date d'entrée",
            "Office": "Site",
        },
    ),
    Sample(
        "lattice",
        ("Full Name", "Title", "Email", "Manager Email", "Status", "Start Date", "Department"),
        lambda p, t: (p.name, p.title, p.email, mail_of(p.boss, t), "Active", "2020-03-01", p.unit),
        {
            "Full Name": "Nom et prénom",
            "Title": "Fonction",
            "Email": "E-mail",
            "Manager Email": "E-mail du manager",
            "Status": "Statut",
            "Start Date": "Date d'arrivée",
            "Department": "Service",
        },
    ),
    Sample(
        "bamboohr",
        (
            "id",
            "employeeNumber",
            "displayName",
            "firstName",
            "lastName",
            "jobTitle",
            "department",
            "division",
            "location",
            "supervisor",
            "supervisorId",
            "supervisorEId",
            "supervisorEmail",
            "workEmail",
            "dateOfBirth",
            "payRate",
            "gender",
            "ssn",
            "mobilePhone",
        ),
        lambda p, t: (
            str(301 - p.number),
            p.code,
            p.name,
            p.first,
            p.last,
            p.title,
            p.unit,
            p.division,
            p.city,
            "Old Name" if p.number % 50 == 0 else name_of(p.boss, t),
            "" if p.boss is None else str(301 - p.boss),
            code_of(p.boss),
            mail_of(p.boss, t),
            p.email,
            "1980-01-01",
            "41000",
            "F",
            "1800175000000",
            "06 00 00 00 00",
        ),
        {
            "id": "Identifiant",
            "employeeNumber": "Numéro employé",
            "displayName": "Nom affiché",
            "firstName": "Prénom",
            "lastName": "Nom de famille",
            "jobTitle": "Intitulé de poste",
            "department": "Département",
            "division": "Entité",
            "location": "Site",
            "supervisor": "Responsable",
            "supervisorId": "ID responsable",
            "supervisorEId": "Matricule responsable",
            "supervisorEmail": "Courriel responsable",
            "workEmail": "E-mail professionnel",
            "dateOfBirth": "Date de naissance",
            "payRate": "Taux horaire",
            "gender": "Sexe",
            "ssn": "Numéro de sécurité sociale",
            "mobilePhone": "Téléphone portable",
        },
        dropped=5,
    ),
    Sample(
        "bamboohr-report",
        ("Employee #", "Name", "Job Title", "Department", "Reporting to", "Home Address"),
        lambda p, t: (p.code, f"{p.last}, {p.first}", p.title, p.unit, name_of(p.boss, t), "1 rue Sans Nom"),
        {
            "Employee #": "N° matricule",
            "Name": "Nom",
            "Job Title": "Emploi",
            "Department": "Service",
            "Reporting to": "Supérieur hiérarchique",
            "Home Address": "Adresse personnelle",
        },
        dropped=1,
    ),
    Sample(
        "workday",
        ("Employee_ID", "Name", "businessTitle", "Supervisory_Organization", "Location", "Manager_ID", "Base Pay"),
        lambda p, t: (
            p.code,
            p.name,
            p.title,
            f"{p.unit} ({name_of(p.boss, t)})" if p.boss in t.people else p.unit,
            p.city,
            code_of(p.boss),
            "50000",
        ),
        {
            "Employee_ID": "Identifiant employé",
            "Name": "Nom",
            "businessTitle": "Intitulé du poste",
            "Supervisory_Organization": "Organisation hiérarchique",
            "Location": "Lieu",
            "Manager_ID": "Identifiant du supérieur",
            "Base Pay": "Salaire de base",
        },
        dropped=1,
    ),
    Sample(
        "workday-flat",
        ("EmployeeID", "Name", "ManagerID", "ManagerName", "Location", "Title", "WorkEmail", "Type", "CostCenter"),
        lambda p, t: (p.code, p.name, code_of(p.boss), name_of(p.boss, t), p.city, p.title, p.email, "Regular", "CC12"),
        {
            "EmployeeID": "Matricule",
            "Name": "Nom complet",
            "ManagerID": "Matricule manager",
            "ManagerName": "Nom du manager",
            "Location": "Site",
            "Title": "Poste",
            "WorkEmail": "Courriel professionnel",
            "Type": "Type de contrat",
            "CostCenter": "Centre de coûts",
        },
    ),
    Sample(
        "google-workspace",
        (
            "First Name [Required]",
            "Last Name [Required]",
            "Email Address [Required]",
            "Password [Required]",
            "Org Unit Path [Required]",
            "New Primary Email [UPLOAD ONLY]",
            "Recovery Email",
            "Home Secondary Email",
            "Recovery Phone [MUST BE IN THE E.164 FORMAT]",
            "Work Phone",
            "Home Phone",
            "Mobile Phone",
            "Work Address",
            "Home Address",
            "Employee ID",
            "Employee Type",
            "Employee Title",
            "Manager Email",
            "Department",
            "Cost Center",
        ),
        lambda p, t: (
            p.first,
            p.last,
            p.email,
            "****",
            f"/{p.division}/{p.unit}",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            p.code,
            "",
            p.title,
            mail_of(p.boss, t),
            p.unit,
            "",
        ),
        {
            "First Name [Required]": "Prénom [obligatoire]",
            "Last Name [Required]": "Nom de famille [obligatoire]",
            "Email Address [Required]": "Adresse e-mail [obligatoire]",
            "Password [Required]": "Password [obligatoire]",
            "Org Unit Path [Required]": "Chemin de l'unité [obligatoire]",
            "Employee ID": "Matricule",
            "Employee Title": "Titre de l'employé",
            "Manager Email": "E-mail du responsable",
            "Department": "Département",
        },
        dropped=7,
    ),
    Sample(
        "entra",
        (
            "userPrincipalName",
            "displayName",
            "surname",
            "mail",
            "givenName",
            "objectId",
            "userType",
            "jobTitle",
            "department",
            "accountEnabled",
            "usageLocation",
            "streetAddress",
            "state",
        ),
        lambda p, t: (
            p.email,
            p.name,
            p.last,
            p.email,
            p.first,
            uuid(p.number),
            "Member",
            p.title,
            p.unit,
            "True",
            "FR",
            "",
            "",
        ),
        {
            "userPrincipalName": "Nom d’utilisateur principal",
            "displayName": "Nom d’affichage",
            "surname": "Nom de famille",
            "mail": "Adresse de messagerie",
            "givenName": "Prénom",
            "objectId": "ID d’objet",
            "userType": "Type d’utilisateur",
            "jobTitle": "Fonction",
            "department": "Service",
            "accountEnabled": "Compte activé",
        },
        lines=False,
        dropped=1,
    ),
    Sample(
        "microsoft-365",
        (
            "Microsoft_PersonEmail",
            "Microsoft_ManagerEmail",
            "Microsoft_Organization",
            "Microsoft_LevelDesignation",
            "Microsoft_JobTitle",
            "Microsoft_DisplayName",
        ),
        lambda p, t: (p.email, mail_of(p.boss, t), p.unit, "IC", p.title, p.name),
        {
            "Microsoft_PersonEmail": "E-mail de la personne",
            "Microsoft_ManagerEmail": "E-mail du manager",
            "Microsoft_Organization": "Organisation",
            "Microsoft_JobTitle": "Fonction",
            "Microsoft_DisplayName": "Nom d’affichage",
        },
    ),
    Sample(
        "organogram",
        (
            "Post Unique Reference",
            "Name",
            "Grade",
            "Job Title",
            "Parent Department",
            "Organisation",
            "Unit",
            "Reports to Senior Post",
            "Salary Cost of Reports (£)",
            "FTE",
            "Actual Pay Floor (£)",
            "Actual Pay Ceiling (£)",
        ),
        lambda p, t: (
            p.code,
            p.name,
            "SCS1",
            p.title,
            "Ministry of Fictions",
            p.division,
            p.unit,
            code_of(p.boss) or "XX",
            "0",
            "1.00",
            "71000",
            "85000",
        ),
        {
            "Post Unique Reference": "Référence unique du poste",
            "Name": "Nom",
            "Job Title": "Intitulé du poste",
            "Unit": "Unité",
            "Reports to Senior Post": "Rattaché au poste",
            "FTE": "ETP",
            "Salary Cost of Reports (£)": "Coût salarial (€)",
            "Actual Pay Floor (£)": "Salaire plancher (€)",
            "Actual Pay Ceiling (£)": "Salaire plafond (€)",
            "Organisation": "Entité",
            "Parent Department": "Ministère",
        },
        dropped=3,
    ),
    Sample(
        "d3-org-chart",
        ("name", "imageUrl", "area", "office", "tags", "positionName", "id", "parentId", "size"),
        lambda p, t: (p.name, "https://img.example/p.png", p.unit, p.city, "Hub", p.title, p.code, code_of(p.boss), ""),
        {
            "name": "Nom",
            "area": "Secteur",
            "office": "Bureau",
            "positionName": "Intitulé du poste",
            "id": "Identifiant",
            "parentId": "Identifiant parent",
        },
    ),
)


def table(sample: Sample) -> tuple[Table, list[int]]:
    """The rows in the convention with their dirt, and the numbers of those that must be rejected."""
    chance = random.Random(len(sample.id))
    rows: list[list[str]] = []
    rejected: list[int] = []
    for row in FOUND.rows:
        if row.person is not None and not sample.titles and row.person.title == "Second post of one person":
            continue
        if not sample.lines and _adds_a_line(row):
            continue
        if len(rows) == 150:
            rows.append([""] * len(sample.header))
        if row.rejected:
            rejected.append(len(rows))
        rows.append(list(sample.cells(row.person, FOUND)) if row.person else _nameless(sample))
    return (list(sample.header), blanks(rows, chance)), rejected


def _adds_a_line(row: Row) -> bool:
    one = row.person
    return one is not None and one.number == FOUND.second_superior and one.boss != FOUND.people[one.number].boss


def _nameless(sample: Sample) -> list[str]:
    """A row with a city or a unit and nobody in it."""
    names = ("location", "Location", "Department", "Office", "department", "Unit", "area", "Microsoft_Organization",
             "Supervisory_Organization", "Dottedids", "Role Title")  # fmt: skip
    place = next((sample.header.index(name) for name in names if name in sample.header), 0)
    return ["Nulle part" if number == place else "" for number in range(len(sample.header))]


def delimited(made: Table, separator: str = ",", encoding: str = "utf-8", before: str = "") -> bytes:
    """A CSV as that program would write it."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows([made[0], *made[1]])
    return (before + text.getvalue()).encode(encoding)


DIRECTIVES = "# label: %name%<br>%position%\r\n# style: shape=rectangle;fill=%fill%\r\n## an org chart\r\n"
OTHERS = ((";", "cp1252"), ("\t", "utf-16"), ("|", "utf-8-sig"), (";", "latin-1"))


def first_file(sample: Sample) -> tuple[str, bytes, list[int]]:
    """Its name, its bytes, and the lines of the rows that must be rejected."""
    made, rejected = table(sample)
    if sample.id == "workday":
        return f"{sample.id}.xlsx", xlsx({"Report": [made[0], *made[1]]}), [number + 2 for number in rejected]
    before = DIRECTIVES if sample.id == "drawio" else ""
    lines = [number + 2 + before.count("\n") for number in rejected]
    return f"{sample.id}.csv", delimited(made, before=before), lines


def second_file(sample: Sample) -> tuple[str, bytes, list[int]]:
    """The same organization in a file nobody tuned to."""
    (header, rows), rejected = table(sample)
    made = other(header, rows, sample.words, len(sample.id))
    lines = [number + 2 for number in rejected]
    if sample.id == "workday-flat":
        return f"{sample.id}-2.ods", ods({"Feuille1": [made[0], *made[1]]}), lines
    separator, encoding = OTHERS[SAMPLES.index(sample) % len(OTHERS)]
    made = made[0], [[_within(cell, encoding) for cell in row] for row in made[1]]
    made = [_within(cell, encoding) for cell in made[0]], made[1]
    return f"{sample.id}-2.csv", delimited(made, separator, encoding), lines


def _within(cell: str, encoding: str) -> str:
    """The cell with straight apostrophes where the encoding has no curved ones."""
    return cell.replace("’", "'").replace("€", "EUR") if encoding == "latin-1" else cell


def everything() -> dict[str, bytes]:
    """Every file by its name."""
    from tests.imports import shapes

    made = {name: raw for sample in SAMPLES for name, raw, _ in (first_file(sample), second_file(sample))}
    return {**made, **shapes.everything()}


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for name, raw in everything().items():
        (FOLDER / name).write_bytes(raw)


if __name__ == "__main__":
    main()
