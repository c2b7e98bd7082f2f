"""Compile the French catalogues and say what is missing, fuzzy or no longer used."""

from __future__ import annotations

import io
import re
import string
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from orgmodel.scenario.schema import described
from orgmodel.scenario.writer import replace_file

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "orgmodel" / "locales"
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
"""The same sentences give the same bytes, whenever they are compiled."""
KEYWORDS = {"msg": None, "plural": (1, 2)}
SINGLE = re.compile(r'^msgid "(.+)"$', re.MULTILINE)
"""A source sentence that stands on one line, as the catalogues write them."""


def extracted(root: Path = ROOT) -> dict[str, str]:
    """Every English source sentence in the code, with the place that says it first; the format's types included."""
    found: dict[str, str] = {}
    places = ((root / "orgmodel", "**.py"), (root / "tools" / "reference", "**.py"), (root, "streamlit_app.py"))
    for folder, pattern in places:
        rows = extract_from_dir(str(folder), [(pattern, "python")], keywords=KEYWORDS, strip_comment_tags=True)
        for filename, line, message, _comments, _context in rows:
            for text in (message,) if isinstance(message, str) else message[:1]:
                found.setdefault(text, f"{filename}:{line}")
    for text, place in described():
        found.setdefault(text, place)
    return found


def merged(language: str) -> Catalog:
    """The catalogue of `language`: all its rooms together."""
    whole = Catalog(locale=language, charset="utf-8", creation_date=UNDATED, revision_date=UNDATED)
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            for entry in read_po(file, locale=language):
                if entry.id and entry.string:
                    whole.add(entry.id, entry.string, flags=entry.flags)
    return whole


def repeated(language: str) -> list[str]:
    """Sentences that more than one file of `language` translates, or one file twice: only one would be read."""
    seen: set[str] = set()
    twice = []
    for path in sorted((LOCALES / language).glob("*.po")):
        for text in SINGLE.findall(path.read_text("utf-8")):
            if text in seen:
                twice.append(f"repeated: {path.name}: {text!r}")
            seen.add(text)
    return twice


def compiled(language: str) -> bytes:
    """The binary catalogue that the program reads."""
    buffer = io.BytesIO()
    write_mo(buffer, merged(language))
    return buffer.getvalue()


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def faults(language: str) -> list[str]:
    """Entries missing, fuzzy, unused, repeated, or whose fields differ from the source's."""
    catalogue, sources = merged(language), extracted()
    known = {entry.id if isinstance(entry.id, str) else entry.id[0]: entry for entry in catalogue if entry.id}
    rows = [f"missing: {place}: {text!r}" for text, place in sources.items() if text not in known]
    rows += [f"unused: {text!r}" for text in known if text not in sources]
    rows += repeated(language)
    for text, entry in known.items():
        if entry.fuzzy:
            rows.append(f"fuzzy: {text!r}")
        strings = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
        rows += [f"other fields: {text!r}" for found in strings if not _fields(found) <= _fields(text) | {"n"}]
        if len(strings) == 1:
            rows += [f"fields lost: {text!r}" for found in strings if _fields(text) - _fields(found)]
    return rows


def main() -> int:
    """Write the binary catalogues; 1 where something is left to translate."""
    rows = []
    for folder in sorted(path for path in LOCALES.iterdir() if path.is_dir()):
        target = folder / "LC_MESSAGES" / "orgmodel.mo"
        target.parent.mkdir(exist_ok=True)
        replace_file(target, compiled(folder.name))
        rows += [f"{folder.name}: {row}" for row in faults(folder.name)]
    print("\n".join(rows) or "complete")
    return bool(rows)


if __name__ == "__main__":
    sys.exit(main())
