"""The settings the app is served with: each of them is a promise of the trust page."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from streamlit import config

from orgmodel.diagram.style import DARK, LIGHT, Theme
from orgmodel.ui.look import HAIR
from orgmodel.ui.server import app_home, settings

ROOT = Path(__file__).parents[2]
PROMISED = {
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["127.0.0.1", "localhost"],
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.maxUploadSize": 5,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "logger.hideWelcomeMessage": True,
    "runner.postScriptGC": False,
    "runner.magicEnabled": False,
}


@pytest.fixture
def given() -> dict[str, Any]:
    return settings(ROOT)


@pytest.mark.parametrize("name", PROMISED)
def test_the_shipped_settings_keep_the_promise(name: str, given: dict[str, Any]) -> None:
    assert given[name] == PROMISED[name]


def test_streamlit_still_knows_every_option_we_set(given: dict[str, Any]) -> None:
    """A hidden option, such as the one that stops the collection after every rerun, may go without a word."""
    known = config.get_config_options()
    assert [name for name in given if name not in known] == []


def test_without_the_option_a_collection_would_follow_every_rerun() -> None:
    assert config._config_options_template["runner.postScriptGC"].default_val is True


@pytest.mark.parametrize(("name", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_is_that_of_the_pictures(name: str, theme: Theme, given: dict[str, Any]) -> None:
    colours = {
        "primaryColor": theme.role.line,
        "backgroundColor": theme.paper,
        "secondaryBackgroundColor": theme.band,
        "textColor": theme.ink,
        "linkColor": theme.inside.line,
        "borderColor": HAIR[name == "dark"],
    }
    assert {key: given[f"theme.{name}.{key}"] for key in colours} == colours


def test_nothing_is_cached_on_disk() -> None:
    sources = (ROOT / "orgmodel" / "ui").rglob("*.py")
    assert [path.name for path in sources if "persist=" in path.read_text("utf-8")] == []


def test_in_a_checkout_the_app_is_at_the_top_and_in_a_wheel_inside_the_package() -> None:
    assert app_home() == ROOT
    with (ROOT / "pyproject.toml").open("rb") as file:
        wheel = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert wheel["streamlit_app.py"] == "orgmodel/shipped/streamlit_app.py"
    assert wheel[".streamlit/config.toml"] == "orgmodel/shipped/.streamlit/config.toml"
