"""What files that leave the tool are called: a name that any system takes."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import Final

LONGEST: Final = 40
"""Characters of each part: five parts and a suffix stay far below any system's 255 bytes (our proposal)."""


def slug(text: str, otherwise: str = "scenario") -> str:
    """`text` in small ASCII letters, figures and hyphens."""
    parts = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or otherwise


def short_hash(digest: str) -> str:
    """What tells the files of one model from those of another."""
    return sha256(digest.encode()).hexdigest()[:6]


def file_name(title: str, parts: tuple[str, ...], digest: str, suffix: str) -> str:
    """A name of ours first, so that no system reserves it; then what it is, then a short hash of the model."""
    return "-".join(("orgmodel", slug(title), *map(slug, filter(None, parts)), short_hash(digest))) + suffix
