"""The app served on this machine: the settings shipped with the program, whatever the folder it is started in says."""

from __future__ import annotations

import logging
import os
import tomllib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from orgmodel.diagram.arranging import arrange
from orgmodel.diagram.drawing import draw
from orgmodel.diagram.picture import Box, Chart
from orgmodel.records import Refused
from orgmodel.text import msg
from orgmodel.ui.access import ACCESS, Access, read_access
from orgmodel.ui.entry import CODE, code_for, new_code
from orgmodel.ui.label import label_of
from orgmodel.ui.listening import ADDRESS, EVERYWHERE, LOOPBACK, is_loopback, names_of, own_address, shown, tried
from orgmodel.ui.serving import serve
from orgmodel.ui.shelf import LANGUAGE, WORKSPACE, shipped


class Entrance(NamedTuple):
    """How people come in: by which names, and with a code or signed in."""

    code: str = ""
    names: tuple[str, ...] = ()
    """By which they ask for the app behind a proxy."""
    access: Access | None = None
    file: Path | None = None
    """Where the list of those who may sign in was read."""

    @property
    def origin(self) -> str:
        """The address people type; empty where it is that of this machine."""
        if self.access:
            return self.access.origin
        return f"https://{self.names[0]}" if self.names else ""


OPEN: Final = Entrance()


def entrance(host: str, wish: str | None, names: Sequence[str], access: Path | None) -> Entrance:
    """The way in for an app on `host`: a new code where others may come and nobody said otherwise.

    Raises:
        Refused: a name is none, a code cannot be typed, or the list of those who sign in cannot be used.
    """
    known = names_of(names)
    if access is None:
        return Entrance(new_code() if known and wish is None else code_for(host, wish), known)
    if wish is not None:
        raise Refused(msg("people sign in or give a code, not both; leave out --code or --access"))
    read = read_access(access)
    return Entrance("", (*known, read.host), read, access.resolve())


def run_app(
    folder: Path, port: int, headless: bool, language: str = "", host: str = LOOPBACK, *, way_in: Entrance = OPEN
) -> None:
    """Serve the app on this machine, or on its address `host`, until it is stopped.

    `folder` is the workspace, or one scenario of it.

    Raises:
        FileNotFoundError: the folder does not exist.
        Refused: people are to sign in, and what that needs is not installed.
    """
    if not folder.exists():
        raise FileNotFoundError(folder)
    os.environ[WORKSPACE] = str(folder.resolve())
    os.environ[LANGUAGE] = language
    os.environ[ADDRESS] = way_in.origin or ("" if is_loopback(host) else shown(host, port))
    os.environ[CODE] = way_in.code
    os.environ[ACCESS] = str(way_in.file or "")
    _warm_up()
    home = app_home()
    options = {**settings(home), **_listening(host, way_in.names), "server.port": port, "server.headless": headless}
    serve(home, options, host, way_in.code, way_in.access)


def _listening(host: str, names: tuple[str, ...] = ()) -> dict[str, Any]:
    """What changes where others may come: the address, and the names by which a browser may ask for it."""
    if is_loopback(host) and not names:
        return {}
    own = own_address() if host in EVERYWHERE else host
    known = {host, own, *names, LOOPBACK, "localhost"} - set(EVERYWHERE)
    return {
        "server.address": host,
        "browser.serverAddress": names[0] if names else host,
        "server.allowedHosts": sorted(known),
    }


def address_at(host: str, port: int) -> str:
    """The address others type for an app on `host`, once it has been tried that it can listen there.

    Raises:
        Refused: this machine does not have that address, or something listens there already.
    """
    return tried(host, port)


def app_home() -> Path:
    """Where `streamlit_app.py` and `.streamlit` are: inside an installed package, else the top of a checkout."""
    package = Path(__file__).parents[1]
    shipped = package / "shipped"
    return shipped if (shipped / "streamlit_app.py").is_file() else package.parent


def settings(home: Path) -> dict[str, Any]:
    """Every setting of the shipped `.streamlit/config.toml`, by its dotted name."""
    with (home / ".streamlit" / "config.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(tree: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for key, value in tree.items():
        rows += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(prefix + key, value)]
    return rows


def _warm_up() -> None:
    """Load what the first page needs, fonts and Graphviz included, so that the first visitor does not wait for it.

    Streamlit loads pandas the moment a component is given anything; the first ranking asks SciPy what would flip it.
    """
    logging.disable(logging.WARNING)  # Streamlit remarks on a cache that no page asks for yet
    for name in ("orgmodel.ui.frame", "pandas", "scipy.optimize"):
        import_module(name)
    for item in shipped():
        label_of(item)
    logging.disable(logging.NOTSET)
    arranged = arrange([Chart("", (Box("warm", "Warm"), Box("up", "up")))])
    draw(arranged.charts[0], arranged.layout, "svg")
