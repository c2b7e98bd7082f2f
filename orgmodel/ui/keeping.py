"""The store of the app: opened once, and done without where it does not answer."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from orgmodel.records import Refused
from orgmodel.store.opening import DATABASE, Store, open_store
from orgmodel.store.versions import Version, keep, versions
from orgmodel.ui.shelf import workspace


def store() -> Store:
    """The store of the workspace, or of the database that the environment names.

    Raises:
        Refused: it does not answer.
    """
    return _opened(os.environ.get(DATABASE, ""), workspace())


@st.cache_resource(show_spinner=False)
def _opened(url: str, folder: Path | None) -> Store:
    return open_store(url or None, folder)


def keep_version(path: Path, *texts: str) -> bool:
    """Keep what a file held, the oldest first; False where the store does not answer."""
    try:
        for text in texts:
            keep(store(), _name(path), text, datetime.now(UTC))
    except Refused:
        return False
    return True


def versions_of(path: Path) -> tuple[Version, ...]:
    """What a file held, newest first; nothing where the store does not answer."""
    try:
        return versions(store(), _name(path))
    except Refused:
        return ()


def _name(path: Path) -> str:
    return str(path.resolve())
