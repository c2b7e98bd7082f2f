"""Headings mean what they say in English and French; sensitive ones are dropped on sight."""

from __future__ import annotations

import pytest

from orgmodel.importers.headings import meaning_of
from orgmodel.importers.importing import imported
from orgmodel.importers.recognition import Unrecognised
from orgmodel.importers.sensitive import is_sensitive


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("N+1", "superior"), ("Responsable hiérarchique", "superior"), ("Reports_To", "superior"),
        ("Manager Email [Required]", "superior"), ("supervisorEId", "superior"), ("Matricule", "id"),
        ("Employee #", "id"), ("N° matricule", "id"), ("Intitulé du poste", "title"), ("businessTitle", "title"),
        ("Département", "unit"), ("COURRIEL", "email"), ("Rattachement fonctionnel", "dotted"),
        ("parent_level3", "level 03"),
        ("Microsoft_ManagerEmail", "superior"), ("Shoe size", ""),
    ],
)  # fmt: skip
def test_a_heading_means(heading: str, meaning: str) -> None:
    assert meaning_of(heading) == meaning


SENSITIVE = (
    "Salary", "Salaire brut", "Base Rate", "Actual Pay Floor (£)", "payRate", "Date of Birth", "Date de naissance",
    "Age", "Gender", "Sexe", "Race", "Ethnicity", "SSN", "NIR", "CPF", "Numéro de sécurité sociale", "National ID",
    "Tax code",
    "Home Address", "Adresse personnelle", "Mobile Phone", "Téléphone portable", "Emergency Contact", "Health", "IBAN",
    "Contact d’urgence", "Situation familiale", "Marital status", "Password [Required]", "Address (home)", "Handicap",
)  # fmt: skip
HARMLESS = ("Manager", "Agence", "Page", "Urgence", "Urgency", "Pays", "Trace", "Service", "Stage", "Payload team")


@pytest.mark.parametrize("heading", SENSITIVE)
def test_sensitive_columns_are_known(heading: str) -> None:
    assert is_sensitive(heading)


@pytest.mark.parametrize("heading", HARMLESS)
def test_harmless_ones_are_left(heading: str) -> None:
    assert not is_sensitive(heading)


def test_what_is_sensitive_is_nowhere_in_the_import() -> None:
    made = imported([("a.csv", b"id,name,manager,Salary\n1,Anna,,SECRET-1\n2,Bo,1,SECRET-2\n")])
    assert made.dropped == ("Salary",)
    assert "SECRET" not in repr(made)


def test_a_file_that_fits_no_convention_asks_and_guesses_nothing() -> None:
    with pytest.raises(Unrecognised) as caught:
        imported([("a.csv", b"aaa,bbb,ccc\n1,2,3\n")])
    assert caught.value.headings == ("aaa", "bbb", "ccc")
    assert "--map superior=" in str(caught.value)
    with pytest.raises(Unrecognised):
        imported([("a.csv", b"id,name,rapporteur final\n1,Anna,\n2,Bo,1\n")])
