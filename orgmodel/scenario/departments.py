"""What a department does, guessed from its name where the name says it plainly, in English or French."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgmodel.scenario.vocabulary import Function

WORDS: Final[Mapping[str, Function]] = MappingProxyType({
    r"internal communications?|communication interne": "internal_communication",
    r"press|presse|public relations|relations publiques|relations presse|media relations|pr": "press_pr",
    r"marketing|brand|marque|campaigns?|campagnes?": "marketing",
    r"communications?|corporate affairs|affaires publiques": "communication",
    r"customers?|clients?|clientele|support|care|consommateurs|help ?desk|helpline|adherents": "customer_service",
    r"sales|ventes?|commercial|commerciale|business development|retail|boutiques?|magasins?": "sales",
    r"products?|produits?|r d|research|recherche": "product",
    r"editorial|editoriale|redaction|newsroom|publishing|edition|editions": "editorial",
    r"creative|creation|design|art": "creative",
    r"studio|production audiovisuelle": "studio",
    r"human resources|hr|people|rh|drh|ressources humaines|talent": "hr",
    r"legal|juridique|compliance|conformite": "legal",
    r"it|dsi|information systems?|systemes? d information|security|securite|informatique|technology": "it_security",
    r"finance|finances|accounting|comptabilite|controle de gestion|achats|procurement": "finance",
    r"fundraising|collecte|donors?|donateurs?|mecenat": "fundraising",
    r"volunteers?|volunteering|benevoles?|benevolat|vie benevole": "volunteers",
    r"chapters?|regions?|reseau|network|field|terrain|antennes?": "field_network",
    r"digital|numerique|web|e commerce|social media|reseaux sociaux": "digital",
    r"operations?|logistics|logistique|supply|manufacturing|usine|exploitation": "operations",
    r"executive|general management|direction generale|management|board|presidence|comite de direction": "executive",
})  # fmt: skip
_PATTERNS: Final = tuple((re.compile(rf"\b(?:{words})\b"), function) for words, function in WORDS.items())


def function_of(name: str) -> Function | None:
    """The function that the name says; None where it says none, or several."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
    words = re.sub(r"[^a-z0-9]+", " ", bare)
    found = [function for pattern, function in _PATTERNS if pattern.search(words)]
    narrow = [one for one in found if one not in _WIDE] or found
    return narrow[0] if len(set(narrow)) == 1 or narrow[:1] == ["internal_communication"] else None


_WIDE: Final = ("executive", "communication", "operations")
"""Functions whose words stand in the names of others: `communication marketing` is marketing."""
