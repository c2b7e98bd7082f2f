"""What a field of the format means, in a sentence, for whoever is told that it is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from orgmodel.scenario.schema import Schema, published
from orgmodel.text import LANGUAGES


def meaning(field: str, language: str) -> str:
    """The sentence of a field as checks name it, `channels[].mfa`; empty where the format knows no such field."""
    whole = _schema(language if language in LANGUAGES else LANGUAGES[0])
    here, said = whole, ""
    for name in field.replace("[]", "").split("."):
        entry = next(
            (one["properties"][name] for one in _forms(here, whole) if name in one.get("properties", ())), None
        )
        if entry is None:
            return ""
        here, said = entry, _said(entry, whole)
    return said


@cache
def _schema(language: str) -> Schema:
    found: Schema = json.loads(published(language).read_text("utf-8"))
    return found


def _forms(entry: Schema, whole: Schema) -> Iterator[Schema]:
    """Everything that may stand there: what is referred to, each alternative, the items of a list."""
    yield entry
    if "$ref" in entry:
        yield from _forms(whole["$defs"][entry["$ref"].rsplit("/", 1)[-1]], whole)
    for one in entry.get("anyOf", ()):
        yield from _forms(one, whole)
    if isinstance(entry.get("items"), dict):
        yield from _forms(entry["items"], whole)


def _said(entry: Schema, whole: Schema) -> str:
    return next((str(one["description"]) for one in _forms(entry, whole) if one.get("description")), "")
