"""What is worth a word about a scenario file that is not wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orgmodel.records import Problem
from orgmodel.scenario.census import Known, block, blocks, census
from orgmodel.scenario.lines import Lines, named, unit_lines
from orgmodel.scenario.shape import scenario_shape
from orgmodel.scenario.tree import WrittenMapping
from orgmodel.scenario.values import shown
from orgmodel.text import listing, msg

TURNED = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null)\Z"
    r"|[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?\Z"
    r"|[-+]?0[0-9_]+\Z"
    r"|0[xob][0-9a-f_]+\Z"
    r"|[-+]?\d[\d_]*\.\d*0\Z"
    r"|[-+]?\d+_[\d_]+\Z",
    re.IGNORECASE | re.ASCII,
)
"""Plain texts that other YAML readers turn into truth values, nothing or other numbers (YAML 1.1, §10)."""
NAMED = 5
"""Roles a note names (our proposal)."""


def notes(tree: WrittenMapping, known: Known | None = None) -> list[Problem]:
    """Notes on a scenario's tree; blocks in `known` are not counted again."""
    return [*_kept_as_text(tree, known), *_several_tops(tree), *_cases_without_shares(tree)]


def _kept_as_text(tree: WrittenMapping, known: Known | None) -> Iterator[Problem]:
    for text, place in census(tree, scenario_shape(), known=known).texts:
        if text.plain and TURNED.match(text):
            yield Problem(
                place,
                msg("“{found}” is kept as text, as typed; quotes would say so to every reader", found=shown(text)),
                "note",
            )


def _several_tops(tree: WrittenMapping) -> Iterator[Problem]:
    """Roles without a superior that stand under the same top unit: the superior of one may be forgotten."""
    organization = block(tree.get("organization"))
    roles = list(blocks(organization.get("roles"))) if organization else []
    above = unit_lines(tree)
    tops: dict[str, list[WrittenMapping]] = {}
    for role in (role for role in roles if not role.get("reports_to")):
        tops.setdefault(_top_unit(role, above), []).append(role)
    for together in (roles for roles in tops.values() if len(roles) > 1):
        names = [str(role.get("id")) for role in together[:NAMED]] + (["…"] if len(together) > NAMED else [])
        message = msg(
            "{n} roles of one part report to nobody: {names}; if one is the top, say whom the others report to",
            n=len(together),
            names=listing(names),
        )
        yield Problem(together[1].location, message, "note")


def _top_unit(role: WrittenMapping, above: Lines) -> str:
    """The unit on top of the role's own, following first parents; empty where it has none."""
    own = next((one for key in ("unit", "units") for one, _ in named(role.get(key), role.location)), "")
    seen: set[str] = set()
    while own not in seen and above.get(own):
        seen.add(own)
        own = next(iter(above[own]))
    return own


def _cases_without_shares(tree: WrittenMapping) -> Iterator[Problem]:
    cases = list(blocks(tree.get("case_types")))
    without = [case for case in cases if case.get("share") is None]
    if len(cases) > 1 and without:
        yield Problem(
            without[0].location,
            msg("some case types have no share: all of them count equally until each has one"),
            "note",
        )
