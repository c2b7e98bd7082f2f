"""What is taken away, and how: the reader's options, the study they ask for, and files made when they are clicked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import uuid4

import streamlit as st

from orgmodel.assessment import Assessment, assess
from orgmodel.export.format import Format, Request
from orgmodel.export.standing import verdict_of
from orgmodel.placement.verdict import Verdict
from orgmodel.scenario.pseudonyms import pseudonymised
from orgmodel.study import Study, compare
from orgmodel.ui.desk import Desk
from orgmodel.ui.file_names import file_name
from orgmodel.ui.markup import plain
from orgmodel.ui.seating import TRY

LOG: Final = logging.getLogger("orgmodel.ui")
KEPT: Final = 24
"""Bound of the caches (our proposal)."""


class NotMade(Exception):
    """A file could not be made; nothing of the scenario is in its words."""


@dataclass(frozen=True, slots=True)
class Options:
    """How files are to be made."""

    language: str
    is_nameless: bool = False
    day: date | None = None
    template: bytes = b""
    values: bytes = b""
    ballots: bytes = b""


def is_deck(form: Format) -> bool:
    """Whether a client's template changes the file."""
    return form.id in ("pptx", "zip")


def writer(form: Format, what: str, one: Assessment, desk: Desk, options: Options) -> Callable[[], bytes]:
    """Makes the file when it is asked for; where that fails, only a reference reaches reader and log."""
    key = (desk.digest, desk.opened.decided if desk.opened else "", desk.host)

    def write() -> bytes:
        try:
            study = _nameless(key, desk) if options.is_nameless else desk.study
            request = Request(what, one.placed.id, options.language, day=options.day, values=options.values,
                              ballots=options.ballots,
                              template=options.template if is_deck(form) else b"")  # fmt: skip
            verdict = _verdict((*key, _home(one), options.is_nameless), study, request)
            return form.write(study, replace(request, verdict=verdict))
        except Exception as error:
            reference = uuid4().hex[:8]
            LOG.error("%s %s in %s %s", reference, type(error).__name__, form.id, what)
            raise NotMade(reference) from None

    return write


def offer(form: Format, what: str, desk: Desk, options: Options, label: str, *, key: str, main: bool = False) -> None:
    """A button that makes the file when it is clicked, and shows that it is at work."""
    one = desk.chosen
    about = None if what in ("workbook", "page", "bundle", "deck", "results") else one
    st.download_button(
        label,
        data=writer(form, what, one, desk, options),
        file_name=file_name(desk, about, what, form),
        mime=form.media_type,
        key=key,
        type="primary" if main and what == "bundle" else "secondary",
        icon=":material/download:" if main else None,
        help=None if main else plain(desk.say(form.title)),
        on_click="ignore",
        width="stretch" if main else "content",
    )


def _home(one: Assessment) -> str:
    return one.placed.base.source.digest


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _nameless(key: tuple[str, ...], _desk: Desk) -> Study:
    """The study without names, what is tried included."""
    scenario = pseudonymised(_desk.scenario)
    study = compare(scenario)
    tried = _desk.tried
    if tried is None:
        return study
    kept = tuple(one for one in study.assessments if one.placed.id != TRY)
    return Study(study.scenarios, (*kept, assess(scenario, tried.placement)))


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _verdict(key: tuple[object, ...], _study: Study, _request: Request) -> Verdict | None:
    return verdict_of(_study, _request)
