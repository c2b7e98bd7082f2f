"""Advice as the command line shows it: a table, a document, and the lines to write as a diff."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff
from typing import Any

from orgmodel.criteria.axes import Axes
from orgmodel.placement.advice.effect import Shift
from orgmodel.placement.advice.piece import Advice
from orgmodel.placement.advice.sentences import joined
from orgmodel.records import Finding
from orgmodel.results import evidence_document
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.types import Scenario
from orgmodel.tables import Table
from orgmodel.text import Message, Share, listing, msg, render

AROUND = 1
"""Lines that a diff shows around those to write (our proposal)."""


def advice_table(advice: Sequence[Advice]) -> Table:
    """What to do, what that clears, what else is better, what is worse, and where lever and risk go."""
    columns = (msg("What to do"), msg("What it clears"), msg("Also better"), msg("Worse"), msg("Lever, risk"))
    return Table(msg("Advice"), columns, tuple(_row(index, piece) for index, piece in enumerate(advice, 1)))


def _row(index: int, piece: Advice) -> tuple[Any, ...]:
    return (
        msg("{index}. {steps}", index=index, steps=joined(piece.steps)),
        piece.result,
        listing(piece.improves) if piece.improves else msg("–"),
        listing(piece.worsens) if piece.worsens else msg("–"),
        axes_said(piece.effect.axes_before, piece.effect.axes_after),
    )


def axes_said(before: Axes, after: Axes) -> Message:
    """Lever and risk before and after; a dash where an axis has no value."""
    return msg(
        "{lever} → {lever_after}, {risk} → {risk_after}", lever=_share(before.lever),
        lever_after=_share(after.lever), risk=_share(before.risk), risk_after=_share(after.risk),
    )  # fmt: skip


def _share(value: float | None) -> Share | None:
    return None if value is None else Share(value)


def advice_document(scenario: Scenario, piece: Advice, language: str) -> dict[str, Any]:
    """One piece of advice with its edits, its diff and everything it changes."""
    effect = piece.effect
    return {
        "target": piece.target,
        "clears": piece.clears,
        "moves": list(piece.moves),
        "steps": [render(one, language) for one in piece.steps],
        "said": render(piece.said, language),
        "edits": [edit_document(one) for one in piece.edits],
        "diff": diff_of(scenario, piece),
        "fixed": [_finding(one, language) for one in piece.fixed],
        "new": [_finding(one, language) for one in piece.new],
        "worse": [_pair(pair, language) for pair in piece.worse],
        "better": [_pair(pair, language) for pair in piece.better],
        "heavier": [_pair(pair, language) for pair in effect.heavier],
        "lifted": [_shift(one) for one in piece.lifted],
        "lowered": [_shift(one) for one in piece.lowered],
        "worsens": [render(one, language) for one in piece.worsens],
        "criteria_before": dict(piece.criteria_before),
        "criteria_after": dict(piece.criteria_after),
        "lever": [effect.axes_before.lever, effect.axes_after.lever],
        "risk": [effect.axes_before.risk, effect.axes_after.risk],
        "cost": piece.cost._asdict(),
    }


def edit_document(edit: Edit) -> dict[str, Any]:
    """One edit, its value as JSON has it."""
    return {"kind": edit.kind, "path": list(edit.path), "value": _plain(edit.value)}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def diff_of(scenario: Scenario, piece: Advice) -> str:
    """The lines to write, as a unified diff of the scenario's file."""
    source = scenario.source
    name = source.tree.location.file
    before, after = source.text.splitlines(), edited(source.text, piece.edits).splitlines()
    return "\n".join(unified_diff(before, after, name, name, n=AROUND, lineterm=""))


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "id": finding.id,
        "level": finding.level.word,
        "title": render(finding.title, language),
        "message": render(finding.message, language),
        "evidence": evidence_document(finding.evidence),
    }


def _pair(pair: tuple[Finding, Finding], language: str) -> dict[str, Any]:
    before, after = pair
    levels = {"level_before": before.level.word, "driver_before": before.driver, "driver": after.driver}
    return {**_finding(after, language), **levels}


def _shift(one: Shift) -> dict[str, str]:
    return {"check": one.check, "before": one.before, "after": one.after}
