"""Strategic watch: whether enough is watched, often enough, and told to who steers."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked, Status
from orgmodel.checks.grading import between, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.measures.watch_scope import Watch
from orgmodel.profiles.survey_practice import REPORT_READERS
from orgmodel.text import msg

WIDE = 4
"""Of five things, those that must be watched (domain.md C10, our proposal)."""


def check(facts: Facts) -> Checked:
    """Fails where what is watched is told to nobody who steers; narrow or seldom is a warning."""
    measured = facts.measures["watch-scope"]
    if measured.value is None or not isinstance(measured.detail, Watch):
        return unwritten(measured.explanation, *measured.missing)
    watch: Watch = measured.detail
    best = _status(watch, unknown=True, wider=measured.bound == "at_least")
    least = _status(watch, unknown=False, wider=False)
    return Checked(between(best, least), measured.explanation, measured.value, measured.evidence, measured.missing)


def _status(watch: Watch, *, unknown: bool, wider: bool) -> Status:
    """The outcome if what is not written held, or did not."""
    if not (unknown if watch.way is None else watch.way):
        return "fail"
    often = unknown if watch.often is None else watch.often
    return "pass" if often and (wider or len(watch.scope) >= WIDE) else "warn"


CHECK = Check(
    id="strategic-watch",
    code="C10",
    part="commandments",
    title=msg("Keep strategic watch"),
    question=msg("Is enough watched, every month at least, and told to somebody who steers?"),
    thresholds=msg("≥ 4 of 5, monthly, told to level 1 / narrower or rarer / told to nobody at level 1"),
    provenance=msg(
        "public cases of a drink maker’s control room, 2010, and of a railway’s social room, 2016; cuts our proposal"
    ),
    remedy=msg(
        "Add regulation and weak signals to what is watched, and tell the executive level by a feedback line or the "
        "strategic report."
    ),
    check=check,
    context=(REPORT_READERS,),
)
