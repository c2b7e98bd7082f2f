"""Everything in one file: deck, workbook, documents, pictures, data and the scenario, with a manifest that vouches."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from orgmodel import __version__
from orgmodel.diagram.drawing import Form
from orgmodel.export import FORMATS
from orgmodel.export.contents import DOCUMENTS
from orgmodel.export.format import Format, Request
from orgmodel.export.naming import short_hash, slug
from orgmodel.export.picture import draw_charts
from orgmodel.export.standing import wanted, with_verdict
from orgmodel.records import Malformed, Refused
from orgmodel.study import Study
from orgmodel.text import Message, msg, render

WHOLE: Final = (("pptx", "deck"), ("xlsx", "workbook"), ("html", "page"), ("json", "results"), ("drawio", "chart"))
"""Format and content of what stands at the top of the bundle."""
PAPERS: Final = ("pdf", "md")
"""Formats of documents."""
WITH_VALUES: Final = frozenset({"weekly", "monthly", "strategic"})
"""Documents that say little without a table of values: left out where none is given."""
FORMS: Final[tuple[Form, ...]] = ("svg", "png", "pdf")
DRAWN: Final = ("chart", "map")
TOOLS: Final = ("networkx", "pygraphviz", "xlsxwriter", "python-pptx", "typst")
"""Packages that shape the bytes of a file."""
FIRST_DAY: Final = date(1980, 1, 1)
"""The earliest that a zip knows; stands for no day."""
COMPRESSION: Final = 6


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the bundle, or why it is not in it."""

    name: str
    content: bytes = b""
    missing: Message | None = None


def write(study: Study, request: Request) -> bytes:
    """The bundle; the same study gives the same bytes unless a day is asked for."""
    return packed(members(study, request), study, request)


def members(study: Study, request: Request) -> Iterator[Member]:
    """The files one by one, each made when it is asked for; what cannot be made says why."""
    request = with_verdict(study, request)
    short = short_hash(study.digest)
    formats = {form.id: form for form in FORMATS}
    for id_, what in WHOLE:
        if id_ in formats and what in formats[id_].contents:
            yield _made(formats[id_], study, replace(request, what=what), f"{what}-{short}{formats[id_].suffix}")
    for what in DOCUMENTS:
        form = next((formats[id_] for id_ in PAPERS if id_ in formats and what in formats[id_].contents), None)
        if form is not None and (what not in WITH_VALUES or request.values):
            name = f"documents/{what}-{short}{form.suffix}"
            yield _made(form, study, replace(request, what=what), name)
    for what in DRAWN:
        for kind in FORMS:
            yield from _pictures(study, replace(request, what=what), kind, f"{short}.{kind}")
    for scenario in study.scenarios:
        text = scenario.source.text.encode("utf-8", "surrogatepass")
        yield Member(f"{slug(render(scenario.title, request.language))}-{short}.yaml", text)


def packed(files: Iterator[Member] | tuple[Member, ...], study: Study, request: Request) -> bytes:
    """The files and their manifest as one zip."""
    file, listed, missing = BytesIO(), [], []
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=COMPRESSION) as bundle:
        for one in files:
            if one.missing is not None:
                missing.append({"name": one.name, "reason": render(one.missing, request.language)})
                continue
            bundle.writestr(_entry(one.name, request), one.content)
            digest = sha256(one.content).hexdigest()
            listed.append({"name": one.name, "bytes": len(one.content), "sha256": digest})
        manifest = json.dumps(_manifest(listed, missing, study, request), ensure_ascii=False, indent=1) + "\n"
        bundle.writestr(_entry("manifest.json", request), manifest.encode("utf-8", "replace"))
    return file.getvalue()


def _made(form: Format, study: Study, request: Request, name: str) -> Member:
    try:
        return Member(name, form.write(study, request))
    except Refused as refused:
        return Member(name, missing=refused.message)
    except Malformed as malformed:
        return Member(name, missing=malformed.problems[0].message)


def _pictures(study: Study, request: Request, kind: Form, tail: str) -> Iterator[Member]:
    try:
        for one, content, _ in draw_charts(study, request, kind):
            yield Member(f"pictures/{request.what}-{slug(one.placed.id)}-{tail}", content)
    except Refused as refused:
        yield Member(f"pictures/{request.what}-{tail}", missing=refused.message)


def _entry(name: str, request: Request) -> ZipInfo:
    day = request.day or FIRST_DAY
    entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
    return entry


def _manifest(
    files: list[dict[str, Any]], missing: list[dict[str, str]], study: Study, request: Request
) -> Mapping[str, Any]:
    return {
        "format": 1,
        "orgmodel": __version__,
        "model": study.digest,
        "placement": wanted(study, request).placed.id,
        "language": request.language,
        "day": request.day.isoformat() if request.day else None,
        "made_with": {name: found for name in TOOLS if (found := _version(name))},
        "files": files,
        "left_out": missing,
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


BUNDLE = Format("zip", ".zip", "application/zip", msg("ZIP: everything, with a manifest"), write, ("bundle",))
"""Stands above the formats, which it is made of."""
ALL: Final = (*FORMATS, BUNDLE)
"""Every kind of file that can be asked for."""
