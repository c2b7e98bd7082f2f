"""Why the last step or save was refused: kept for the page that follows, until the next one."""

from __future__ import annotations

from typing import Final

import streamlit as st

from orgmodel.records import Problem

PROBLEMS: Final = "refused-problems"


def refuse(problems: tuple[Problem, ...]) -> None:
    """Keep why something could not be done; nothing clears it."""
    st.session_state[PROBLEMS] = problems


def refused() -> tuple[Problem, ...]:
    """What was refused last, if anything."""
    found: tuple[Problem, ...] = st.session_state.get(PROBLEMS, ())
    return found
