"""The format's words for stakeholders and their ties, out of those that maps of stakeholders use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, get_args

from orgmodel.scenario.vocabulary import LinkType, StakeholderKind

KINDS: Final[Mapping[str, str]] = MappingProxyType({
    "client": "customer", "clients": "customer", "customers": "customer", "clientele": "customer", "user": "customer",
    "users": "customer", "utilisateur": "customer", "donateur": "donor", "donors": "donor", "benevole": "volunteer",
    "bénévole": "volunteer", "volunteers": "volunteer", "adhérent": "member", "adherent": "member", "members": "member",
    "lecteur": "reader", "readers": "reader", "partenaire": "partner", "partners": "partner", "revendeur": "reseller",
    "fournisseur": "supplier", "suppliers": "supplier", "auteur": "author", "presse": "press", "media": "press",
    "médias": "press", "journalist": "press", "journaliste": "press", "critique": "critic", "ong": "ngo",
    "association": "ngo", "nonprofit": "ngo", "syndicat": "union", "régulateur": "regulator", "regulateur": "regulator",
    "government": "public_authority", "collectivité": "public_authority", "autorité": "public_authority",
    "salarié": "employee", "employees": "employee", "staff": "employee", "influenceur": "influencer",
    "prescripteur": "prescriber", "bénéficiaire": "beneficiary", "beneficiaire": "beneficiary",
})  # fmt: skip
"""Other words for the kinds of the format."""
LINKS: Final[Mapping[str, LinkType]] = MappingProxyType({
    "informs": "informs", "informe": "informs", "serves": "serves", "sert": "serves", "represents": "represents",
    "représente": "represents", "contracts": "contracts", "contrat": "contracts", "coordinates": "coordinates",
    "feeds back": "feeds_back", "collaborates": "collaborates",
})  # fmt: skip


def kind_of(word: str) -> str | None:
    """The kind of stakeholder that a word means; None where nobody knows."""
    own = word.strip().casefold().replace(" ", "_")
    return own if own in get_args(StakeholderKind) else KINDS.get(word.strip().casefold())


def link_type(word: str) -> LinkType:
    """The type of tie that a word means; they collaborate where it says nothing known."""
    return LINKS.get(word.strip().casefold(), "collaborates")
