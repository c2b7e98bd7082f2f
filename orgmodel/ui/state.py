"""Where a reader is (the address, carried by the URL) and what this browser session keeps (the visit)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from orgmodel.text import LANGUAGES, Language
from orgmodel.ui.guided.guide import Guide

if TYPE_CHECKING:
    from orgmodel.store.journal import Pending
    from orgmodel.ui.history import Draft
    from orgmodel.ui.opening import Opened

KEY: Final = "visit"
NAMES: Final[Mapping[str, str]] = {
    "scenario": "scenario",
    "placement": "placement",
    "language": "lang",
    "view": "view",
    "actor": "role",
    "seat": "seat",
    "unit": "unit",
    "open": "open",
    "stage": "show",
    "weights": "weights",
    "against": "against",
    "beside": "with",
    "present": "present",
    "round": "round",
}
"""Field of the address → name in the URL."""
WORD: Final = re.compile(r"[A-Za-z0-9_.,@\- ]{1,120}\Z")
"""What a parameter of the URL may hold; anything else counts as not given."""
SEVERAL: Final = re.compile(r"[A-Za-z0-9_.,@\- ~]{1,1200}\Z")
"""What the parameter that names several placements may hold."""


@dataclass(frozen=True, slots=True)
class Address:
    """Everything a link must carry to open the same view, beside the page's path."""

    scenario: str = ""
    placement: str = ""
    language: Language = "en"
    view: str = ""
    actor: str = ""
    """The box whose particulars are open."""
    seat: str = ""
    """The role under which the community manager is seated as a try, or the generated candidate that is tried."""
    unit: str = ""
    """The unit kept open in a chart too large to be shown whole."""
    open: str = ""
    """The check, the finding or the criterion that is open."""
    stage: str = ""
    """What stands beside the ranking of candidates: the chart where nothing is said."""
    weights: str = ""
    """The weights of the criteria in their order, in percent; those of the file where nothing is said."""
    against: str = ""
    """The placement that the winner is held against."""
    round: str = ""
    """The code of the vote that is shown."""
    beside: str = ""
    """The placements compared, with `~` between them, those of another file behind its id and `@`; all where empty."""
    present: str = ""
    """Whether the placements are stepped through for the whole room."""

    def query(self, **changes: str) -> dict[str, str]:
        """The parameters of this address with `changes` made; empty ones are left out."""
        values = asdict(replace(self, **changes))  # type: ignore[arg-type]
        return {NAMES[name]: value for name, value in values.items() if value}

    def to_scenario(self, name: str) -> Address:
        """The address of another scenario: nothing but the language goes along."""
        return Address(scenario=name, language=self.language)


@dataclass(slots=True)
class Visit:
    """What one browser session keeps beside its address; nobody else ever sees it."""

    uploads: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """Digest → name and content of a file handed in."""
    tries: list[str] = field(default_factory=list)
    """Roles and candidates tried, in order, to undo them one by one."""
    handled: str = ""
    """The last upload taken in, so that it opens once."""
    stopped: str = ""
    """Digest of the file whose candidates are no longer to be looked at."""
    drafts: dict[str, Draft] = field(default_factory=dict)
    """Id of a file → what was changed in it and not saved (`orgmodel.ui.history`)."""
    seen: dict[str, Opened] = field(default_factory=dict)
    """Id of a file → the file as it was last shown."""
    laid: dict[str, Opened] = field(default_factory=dict)
    """The files with their steps laid over them that were seen last."""
    key: str = ""
    """What the journal of unsaved changes knows the visit by."""
    journaled: dict[str, str] = field(default_factory=dict)
    """Id of a file → digest of what the journal holds of it."""
    left_behind: dict[str, tuple[Pending, ...]] = field(default_factory=dict)
    """Id of a file → what earlier visits did not save, looked up once."""
    guide: Guide = field(default_factory=Guide)
    """The ten questions."""


def read_address(query: Mapping[str, Any], locale: str | None, fallback: str) -> Address:
    """The address a URL spells; the language is the URL's, else `fallback`, else the browser's."""
    given = {name: str(query.get(key, "")) for name, key in NAMES.items()}
    kept = {name: value if _form_of(name).match(value) else "" for name, value in given.items()}
    kept["language"] = _language(kept["language"], fallback, (locale or "")[:2])
    return Address(**kept)  # type: ignore[arg-type]


def _form_of(name: str) -> re.Pattern[str]:
    return SEVERAL if name == "beside" else WORD


def _language(*wishes: str) -> Language:
    return next((known for wish in wishes for known in LANGUAGES if wish == known), LANGUAGES[0])


def own_language() -> Language:
    """The language of the URL, else of the reader's browser, whatever the app was started in."""
    return read_address(st.query_params, st.context.locale, "").language


def visit() -> Visit:
    """This session's visit, begun on first use."""
    found: Visit = st.session_state.setdefault(KEY, Visit())
    return found


def echo() -> None:
    """Write the address back as it was asked for: a link to the page one is on changes it without the URL's knowing."""
    st.query_params.from_dict(st.query_params.to_dict())


def go(address: Address, **changes: str) -> None:
    """Write the address with `changes` into the URL; the browser's back button undoes it."""
    st.query_params.from_dict(address.query(**changes))
