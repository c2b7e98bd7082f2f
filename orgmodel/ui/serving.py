"""The app on the wire: Streamlit behind the guard, with errors that show a reference and nothing else."""

from __future__ import annotations

import logging
import threading
import webbrowser
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from streamlit.web import bootstrap

from orgmodel.records import Refused
from orgmodel.store.rounds import find_round
from orgmodel.text import msg, render
from orgmodel.ui.access import Access
from orgmodel.ui.access_signing import sign_in_for
from orgmodel.ui.guard import Guard
from orgmodel.ui.keeping import store
from orgmodel.ui.markup import plain
from orgmodel.ui.state import own_language

LOG: Final = logging.getLogger("orgmodel.ui")


def serve(home: Path, options: Mapping[str, Any], host: str, code: str, access: Access | None = None) -> None:
    """Answer at `host` until the process is stopped; a browser is opened unless the options say otherwise.

    Raises:
        Refused: people are to sign in, and what that needs is not installed.
    """
    bootstrap.load_config_options(dict(options))
    port = options["server.port"]

    @asynccontextmanager
    async def opened(_: Any) -> AsyncIterator[dict[str, Any]]:
        if not options["server.headless"]:
            threading.Timer(1.0, webbrowser.open, [f"http://localhost:{port}"]).start()
        yield {}

    sign_in = sign_in_for(access) if access else None
    hosts = options["server.allowedHosts"]
    app = st.App(
        home / "streamlit_app.py",
        lifespan=opened,
        middleware=[Middleware(Guard, code=code, is_vote=is_vote, hosts=hosts, sign_in=sign_in)],
        on_script_error=say_reference,
    )
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)


def is_vote(code: str) -> bool:
    """Whether a vote was opened under that code; not where the store does not answer."""
    try:
        return find_round(store(), code) is not None
    except Refused:
        return False


def say_reference(error: Exception) -> bool:
    """Log the kind of an error that no page has caught, never a value; show a reference to it."""
    reference = uuid4().hex[:8]
    LOG.error("%s %s", reference, type(error).__name__)
    said = msg("Something went wrong (reference {reference}). Nothing has changed.", reference=reference)
    st.error(plain(render(said, own_language())))
    return True
