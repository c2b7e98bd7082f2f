"""What a file says of itself at a glance, for its card on the shelf: read as written, not yet checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import streamlit as st

from orgmodel.profiles import PROFILES
from orgmodel.records import Malformed
from orgmodel.scenario.item import Fault
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.values import read_text
from orgmodel.text import Message, Text
from orgmodel.ui.shelf import MAX_BYTES, Item

LABELS: Final = 64
"""Bound of the cache (our proposal)."""


@dataclass(frozen=True, slots=True)
class Label:
    """Title, domain, organization and number of placements of a file; its name alone where it cannot be read."""

    title: Text
    domain: Message | None = None
    organization: Text | None = None
    placements: int = 0


def label_of(item: Item) -> Label:
    """The item's label, read anew where its content has changed."""
    try:
        content = item.read() if item.size <= MAX_BYTES else b""
    except OSError:
        content = b""
    return _label(sha256(content).hexdigest(), item.name, content)


@st.cache_resource(max_entries=LABELS, show_spinner=False)
def _label(digest: str, name: str, _content: bytes) -> Label:
    try:
        tree: Mapping[str, Any] = read_tree(_content, name)
    except Malformed:
        return Label(Text(plain=name))
    organization = tree.get("organization")
    placements = tree.get("placements")
    return Label(
        title=_text(tree.get("title")) or Text(plain=name),
        domain=next((one.title for one in PROFILES if one.id == tree.get("domain")), None),
        organization=_text(organization.get("name")) if isinstance(organization, Mapping) else None,
        placements=len(placements) if isinstance(placements, list) else 0,
    )


def _text(written: Any) -> Text | None:
    try:
        return read_text(written)
    except Fault:
        return None
