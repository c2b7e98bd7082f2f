"""A presentation as bytes: the same one gives the same file."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from orgmodel.export.deck.words import clean

UNDATED: Final = datetime(2000, 1, 1)
ENTRY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip can hold, of every entry."""
LONGEST: Final = 255
"""Characters that a property of a file may have."""


def saved(presentation: Any, title: str, author: str, language: str, day: date | None) -> bytes:
    """The file; dated only where a day is given."""
    about, moment = presentation.core_properties, UNDATED
    if day is not None:
        moment = datetime(day.year, day.month, day.day)
    about.title, about.author, about.last_modified_by = clean(title)[:LONGEST], clean(author)[:LONGEST], "orgmodel"
    about.language, about.revision = language, 1
    about.created = about.modified = moment
    written = BytesIO()
    presentation.save(written)
    return _still(written.getvalue())


def _still(given: bytes) -> bytes:
    """The same zip with every entry at one moment."""
    held = BytesIO()
    with ZipFile(BytesIO(given)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, ENTRY)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return held.getvalue()
