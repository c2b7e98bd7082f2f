"""The small fontconfig file through which Graphviz finds the face beside the system's fonts."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Final

from orgmodel.diagram.fonts import folder, outside_face

VARIABLE: Final = "FONTCONFIG_FILE"
PREFIX: Final = "orgmodel-fonts-"
SYSTEM: Final = "/etc/fonts/fonts.conf"
SYSTEM_FOLDERS: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
HEAD: Final = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'


def configuration(given: str | None) -> str:
    """The file's text: the face's folder, then the fonts of `given`, or of the system where nothing is."""
    places = (str(folder()), *(() if given else SYSTEM_FOLDERS))
    rows = [f"<cachedir>{escape(str(_private_folder() / 'cache'))}</cachedir>"]
    rows += [f"<dir>{escape(place)}</dir>" for place in places]
    rows.append(f'<include ignore_missing="yes">{escape(given or SYSTEM)}</include>')
    return HEAD + "<fontconfig>\n" + "\n".join(rows) + "\n</fontconfig>\n"


@lru_cache(maxsize=1)
def graphviz() -> ModuleType:
    """pygraphviz, imported once the face can be found; the first word is drawn here, so that later ones are fast."""
    given = os.environ.get(VARIABLE)
    if not (given and Path(given).name.startswith(PREFIX)):
        os.environ[VARIABLE] = str(_written(configuration(given)))
    import pygraphviz

    with _quiet():
        pygraphviz.AGraph(string='digraph { n0 [fontname="Source Sans Pro"] }').draw(format="png", prog="dot")
    return pygraphviz  # type: ignore[no-any-return]


def missing(text: str) -> str:
    """The characters of `text` that neither the face nor any font of this machine can draw."""
    return "".join(c for c in outside_face(text) if not _drawn_by_system(ord(c)))


@lru_cache(maxsize=1)
def _private_folder() -> Path:
    """A folder of this user alone, kept from run to run so that fontconfig scans its fonts once."""
    owner = os.getuid() if hasattr(os, "getuid") else 0
    place = Path(tempfile.gettempdir()) / f"orgmodel-{owner}"
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        facts = place.lstat()
        if facts.st_mode & 0o170000 == 0o040000 and getattr(facts, "st_uid", owner) == owner:
            return place
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="orgmodel-"))


def _written(text: str) -> Path:
    place = _private_folder() / f"{PREFIX}{sha256(text.encode()).hexdigest()[:12]}.conf"
    draft = place.with_suffix(f".{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    return draft.replace(place)


@contextmanager
def _quiet() -> Iterator[None]:
    """Fontconfig warns once about every system file newer than itself; nobody can act on it."""
    sys.stderr.flush()
    kept = os.dup(2)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(silent)
        os.close(kept)


@lru_cache(maxsize=4096)
def _drawn_by_system(code: int) -> bool:
    return any(code in _characters(path) for path in _system_files())


@lru_cache(maxsize=1)
def _system_files() -> tuple[Path, ...]:
    graphviz()
    places = [place for place in _folders(Path(os.environ[VARIABLE]), 3) if place != folder()]
    found = {path for place in places if place.is_dir() for path in place.rglob("*")}
    return tuple(sorted(path for path in found if path.suffix.lower() in (".ttf", ".otf", ".ttc")))


def _folders(configured: Path, depth: int) -> list[Path]:
    """The font folders a configuration names, its included files followed `depth` deep."""
    from lxml import etree

    try:
        root = etree.parse(configured, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    except (OSError, etree.XMLSyntaxError):
        return []
    found = [Path(element.text or "").expanduser() for element in root.iter("dir")]
    for element in root.iter("include") if depth else ():
        found += _folders(Path(element.text or ""), depth - 1)
    return found


@lru_cache(maxsize=512)
def _characters(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        with TTFont(path, lazy=True, fontNumber=0) as font:
            return frozenset(font.getBestCmap() or ())
    except (TTLibError, OSError, KeyError, AssertionError):
        return frozenset()
