"""The fields of a question: each keeps what is entered in the visit at once, and shows it again when one comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from orgmodel.text import LANGUAGES, Message, render
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import plain

UNSAID: Final = ""
"""The choice of whoever does not want to say."""
MOST_LETTERS: Final = 80
"""Letters of a name (our proposal)."""


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a visitor's guide; `given` holds what was entered, by the field's name."""

    desk: Desk
    given: dict[str, Any]

    def text(self, name: str, label: Message, usual: Message | None = None, *, bare: bool = False) -> None:
        """One line of text, `usual` standing in it until somebody writes another."""
        self._fill(name, self.value(name, self.desk.say(usual) if usual else "", usual))
        st.text_input(self._label(label), key=key_of(name), max_chars=MOST_LETTERS, on_change=self._keep, args=(name,),
                      label_visibility="collapsed" if bare else "visible")  # fmt: skip

    def value(self, name: str, otherwise: str, usual: Message | None = None) -> str:
        """What was entered; the usual name in the language of the page where none of ours was changed."""
        found = str(self.given.get(name, otherwise))
        return otherwise if usual and is_usual(found, usual) else found

    def number(self, name: str, label: Message) -> None:
        """A whole number, or none."""
        self._fill(name, self.given.get(name))
        st.number_input(self._label(label), min_value=1, max_value=1_000_000, step=1, value=None, key=key_of(name),
                        on_change=self._keep, args=(name,))  # fmt: skip

    def choice(self, name: str, label: Message, options: Mapping[Any, Any], *, bare: bool = False) -> None:
        """One of several, or nothing said."""
        offered = {UNSAID: "–", **options}
        chosen = self.given.get(name, UNSAID)
        self._fill(name, chosen if chosen in offered else UNSAID)
        st.selectbox(self._label(label), list(offered), key=key_of(name), on_change=self._keep, args=(name,),
                     format_func=lambda one: self.desk.say(offered.get(one, one)), filter_mode=None,
                     label_visibility="collapsed" if bare else "visible")  # fmt: skip

    def several(self, name: str, label: Message, options: Mapping[Any, Any], usual: Sequence[Any] = (), *,
                bare: bool = False) -> None:  # fmt: skip
        """Any of several, `usual` ones chosen until somebody chooses."""
        self._fill(name, [one for one in self.given.get(name, usual) if one in options])
        st.pills(self._label(label), list(options), selection_mode="multi", key=key_of(name), on_change=self._keep,
                 args=(name,), format_func=lambda one: plain(self.desk.say(options.get(one, one))),
                 label_visibility="collapsed" if bare else "visible")  # fmt: skip

    def scale(self, name: str, label: Message, options: Mapping[Any, Message], *, bare: bool = False) -> None:
        """One of a few, side by side."""
        self._fill(name, self.given.get(name))
        st.segmented_control(self._label(label), list(options), key=key_of(name), on_change=self._keep, args=(name,),
                             format_func=lambda one: plain(self.desk.say(options.get(one, one))),
                             label_visibility="collapsed" if bare else "visible")  # fmt: skip

    def listed(self, name: str, label: Message, options: Mapping[Any, Message], captions: Sequence[Message]) -> None:
        """One of a few, one below the other, each with a line that tells it."""
        chosen = self.given.get(name)
        self._fill(name, chosen if chosen in options else None)
        st.radio(self._label(label), list(options), index=None, key=key_of(name), on_change=self._keep, args=(name,),
                 format_func=lambda one: plain(self.desk.say(options[one])),
                 captions=[plain(self.desk.say(one)) for one in captions])  # fmt: skip

    def _label(self, label: Message) -> str:
        """A label holds words of ours only, and Streamlit hands it to screen readers as it is: nothing is escaped."""
        return self.desk.say(label)

    def _fill(self, name: str, value: Any) -> None:
        st.session_state[key_of(name)] = value

    def _keep(self, name: str) -> None:
        self.given[name] = st.session_state[key_of(name)]


def key_of(name: str) -> str:
    """The key of a field in the session."""
    return f"guide-{name}"


def is_usual(text: str, usual: Message) -> bool:
    """Whether a text is a name of ours, in whichever language."""
    return not text or text in {render(usual, language) for language in LANGUAGES}
