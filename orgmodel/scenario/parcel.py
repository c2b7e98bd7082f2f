"""A scenario with the files it names, as bytes that can be read again on a machine that has none of them."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.beside import Folder, beside, file_bytes, folder_of, within
from orgmodel.scenario.census import block
from orgmodel.scenario.characters import decode
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.tree import Scalar, WrittenMapping
from orgmodel.scenario.types import Scenario
from orgmodel.text import msg

NAMING = ("roles_from", "extends")
"""Keys that name another file."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A scenario's text and the files beside it; where these are the same, so is whatever is computed."""

    name: str
    text: str
    beside: tuple[tuple[str, bytes], ...]
    """Names from the scenario's folder, and what the files hold."""
    digest: str
    """SHA-256 of the text and the files beside it."""


def pack(scenario: Scenario) -> Parcel:
    """The parcel of a scenario that was read from a file.

    Raises:
        Malformed: a file that it names has gone since, or is named in a way that only this machine understands.
    """
    source = scenario.source
    name, folder = (source.path.name, folder_of(source.path.parent)) if source.path else ("", None)
    files = tuple(dict(_named(source.text, name, folder, "")).items())
    digest = hashlib.sha256(source.text.encode("utf-8", "surrogatepass"))
    for one, content in files:
        digest.update(f"\0{one}\0{len(content)}\0".encode() + content)
    return Parcel(name, source.text, files, digest.hexdigest())


def unpack(parcel: Parcel, day: date) -> Scenario:
    """The scenario of a parcel, as of `day` where it does not say; files beside it stand in a temporary folder."""
    if not parcel.beside:
        return dated(read_text(parcel.text, parcel.name).scenario, day)
    with TemporaryDirectory(prefix="orgmodel-") as folder:
        for name, content in parcel.beside:
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return dated(read_text(parcel.text, parcel.name, folder).scenario, day)


def dated(scenario: Scenario, day: date) -> Scenario:
    """The scenario as of `day` where it does not say: laid into its tree, so that its placements keep it."""
    if scenario.as_of is not None:
        return scenario
    source, tree = scenario.source, scenario.source.tree
    whole = WrittenMapping(tree, tree.location, tree.keys_at, tree.values_at, tree.groundings)
    whole["as_of"] = Scalar(day.isoformat(), tree.location)
    whole.keys_at["as_of"] = whole.values_at["as_of"] = tree.location
    dated = Scenario.model_validate(whole, context=source.typed)
    dated.attach(replace(source, tree=whole))
    return dated


def _named(text: str, file: str, folder: Folder | None, at: str) -> Iterator[tuple[str, bytes]]:
    """The files that a text names, and those that they name; `at` is its folder, from the first scenario's."""
    if not any(key in text for key in NAMING):
        return
    tree = read_tree(text, file)
    organization = block(tree.get("organization"))
    if organization and isinstance(staff := organization.get("roles_from"), Scalar):
        place = organization.values_at["roles_from"]
        path, _ = beside(staff, place, folder)
        yield _portable(at, staff, place), file_bytes(path, place)
    if isinstance(base := tree.get("extends"), Scalar):
        place = tree.values_at["extends"]
        path, said = beside(base, place, folder)
        name, content = _portable(at, base, place), file_bytes(path, place)
        yield name, content
        yield from _named(decode(content, said), said, within(folder, path), posixpath.dirname(name))


def _portable(at: str, named: str, place: Location) -> str:
    """The name from the first scenario's folder, wherever that folder is."""
    name = posixpath.normpath(posixpath.join(at, named))
    if posixpath.isabs(name) or name.startswith(".."):
        message = msg("“{file}” is found on this machine only; name it from the scenario's folder", file=named)
        raise Malformed((Problem(place, message),))
    return name
