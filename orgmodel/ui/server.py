"""The app served on this machine: the settings shipped with the program, whatever the folder it is started in says."""

from __future__ import annotations

import os
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

from orgmodel.diagram.arranging import arrange
from orgmodel.diagram.drawing import draw
from orgmodel.diagram.picture import Box, Chart
from orgmodel.ui.entry import CODE
from orgmodel.ui.label import label_of
from orgmodel.ui.listening import ADDRESS, EVERYWHERE, LOOPBACK, is_loopback, own_address, shown, tried
from orgmodel.ui.serving import serve
from orgmodel.ui.shelf import LANGUAGE, WORKSPACE, shipped


def run_app(
    folder: Path, port: int, headless: bool, language: str = "", host: str = LOOPBACK, *, code: str = ""
) -> None:
    """Serve the app on this machine, or on its address `host`, until it is stopped.

    `folder` is the workspace, or one scenario of it; whoever comes is asked for `code`, where there is one.

    Raises:
        FileNotFoundError: the folder does not exist.
    """
    if not folder.exists():
        raise FileNotFoundError(folder)
    os.environ[WORKSPACE] = str(folder.resolve())
    os.environ[LANGUAGE] = language
    os.environ[ADDRESS] = "" if is_loopback(host) else shown(host, port)
    os.environ[CODE] = code
    _warm_up()
    home = app_home()
    serve(home, {**settings(home), **_listening(host), "server.port": port, "server.headless": headless}, host, code)


def _listening(host: str) -> dict[str, Any]:
    """What changes where others may come: the address, and the names by which a browser may ask for it."""
    if is_loopback(host):
        return {}
    names = {host, own_address() if host in EVERYWHERE else host, LOOPBACK, "localhost"} - set(EVERYWHERE)
    return {"server.address": host, "browser.serverAddress": host, "server.allowedHosts": sorted(names)}


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
    for name in ("orgmodel.ui.frame", "pandas", "scipy.optimize"):
        import_module(name)
    for item in shipped():
        label_of(item)
    arranged = arrange([Chart("", (Box("warm", "Warm"), Box("up", "up")))])
    draw(arranged.charts[0], arranged.layout, "svg")
