"""Rows that open in place: the address names the open one, so that a link opens it for somebody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import streamlit as st

from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, element
from orgmodel.ui.picture import ASSETS
from orgmodel.ui.state import go


def unfolding(name: str, summary: Markup, *behind: Child, kind: str = "") -> Markup:
    """A row called `name` in addresses, and what stands behind it; `follow` opens it where the address says so."""
    body = element("div", *behind, class_="om-behind")
    return element(
        "details", element("summary", summary), body, class_=f"om-opening {kind}".strip(), data_row=name
    )  # fmt: skip


def goes_to(name: str, *shown: Child, **attributes: str) -> Markup:
    """A button that opens the row called `name` and scrolls to it."""
    return element("button", *shown, type="button", data_goes=name, **attributes)


def follow(desk: Desk, key: str) -> None:
    """Open the row the address names, and write into the address what a reader opens."""

    def opened() -> None:
        go(desk.address, open=st.session_state[key].opened or "")

    _component()(key=key, data={"open": desk.address.open}, on_opened_change=opened)


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_unfolding", js=(ASSETS / "unfolding.js").read_text("utf-8"))
