"""Which columns are dropped on sight: pay, birth, health and all else that no organization chart needs."""

from __future__ import annotations

import re
from typing import Final

from orgmodel.importers.headings import plain

BRACKETS: Final = re.compile(r"[\[\]()]")
_WORDS = (
    "password passwd pwd salary salaries salaire salaires wage wages remuneration remunerations "
    "compensation payroll paye bonus prime iban bic rib dob birth birthday birthdate naissance "
    "anniversaire gender sex sexe civilite race ethnicity ethnic ethnie ethnique ssn nir nin nino cpf rg "
    "passport passeport religion nationality nationalite citizenship citoyennete marital matrimonial "
    "matrimoniale spouse conjoint health sante disability disabled handicap rqth medical blood sick "
    "maladie veteran emergency mobile cell cellphone portable fiscal tax steuer visa pregnancy grossesse "
    "syndicat pronouns hash ltip stipend pension "
)  # fmt: skip
WORDS: Final = frozenset(_WORDS.split())
"""A heading that holds one of these words."""
WHOLE: Final = frozenset(
    ("age", "pay", "genre", "children", "enfants", "home", "adresse", "address", "phone", "telephone")
)
"""A heading that is one of these words and nothing else."""
TOGETHER: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bpay (?:rate|band|floor|ceiling|grade|scale|range)\b|\bbase (?:pay|rate)\b|\bactual pay\b|\bhourly rate\b",
        r"\btaux horaire\b|\bannual (?:pay|cost)\b|\bcout (?:salarial|annuel)\b|\bvariable (?:pay|comp)\b|\bpay\b",
        r"\b(?:national|identity|social) (?:id|insurance|security|number)\b|\bsecurite sociale\b",
        r"\bcarte (?:d )?identite\b|\bgroupe sanguin\b",
        r"\b(?:home|personal|private|recovery|secondary|postal|street)\b.*\b(?:address|phone|e ?mail|tel|zip)\b",
        r"\b(?:adresse|tel|telephone|courriel|email|mail|mobile)\b.*\b(?:personnel|personnelle|perso|prive|privee|postale"
        r"|domicile|recuperation|secours)\b",
        r"\b(?:contact|personne|tel|telephone)\b.*\burgence\b|\bsituation (?:familiale|de famille)\b",
        r"\bcurrent age\b|\bage (?:range|band|group)\b|\btranche d age\b|\bdate of birth\b|\borigine ethnique\b"
        r"|\bsexual orientation\b",
    )
)
"""Words that tell only together."""


def is_sensitive(heading: str) -> bool:
    """Whether a column of this heading must not be stored."""
    words = plain(heading)
    all_words = plain(BRACKETS.sub(" ", heading))
    if words in WHOLE or not WORDS.isdisjoint(all_words.split()):
        return True
    return any(pattern.search(all_words) for pattern in TOGETHER)
