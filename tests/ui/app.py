"""Opens a page of the app without a browser, as a link to it would."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

ROOT = Path(__file__).parents[2]


def open_page(page: str = "", **query: str) -> AppTest:
    """The page as a link with these parameters opens it."""
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    app._page_hash = calc_hash(page) if page else ""
    app.query_params.update(query)
    return app.run()


def words(app: AppTest) -> str:
    """Everything the page says in its own HTML, tags left out."""
    bodies = [element.proto.body for element in app.get("html")]
    return unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", " ".join(bodies), flags=re.DOTALL))


def answer(app: AppTest) -> str:
    """The page's one large sentence; empty where it has none."""
    bodies = " ".join(element.proto.body for element in app.get("html"))
    found = re.findall(r'<h1 class="om-answer[^"]*">(.*?)</h1>', bodies, flags=re.DOTALL)
    assert len(found) <= 1
    return unescape(re.sub(r"<[^>]+>", "", found[0])) if found else ""
