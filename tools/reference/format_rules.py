"""The rules of the scenario format, each with an example that a test reads."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.records import Malformed
from orgmodel.scenario.identity import IDENTITIES
from orgmodel.scenario.overlay import UNTOUCHABLE
from orgmodel.scenario.placed import FIRST_ONLY, INHERITED
from orgmodel.scenario.reader import read_text
from orgmodel.text import Message, msg, render
from tools.reference.format_examples import EXAMPLES, FIRST, NAME

WRONG = FIRST.replace("owner: visitors", "owner: visitor")
"""The first example with a fault, to show what a fault is told like."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in words; `example` names one of the examples."""

    title: Message
    text: Message
    example: str = ""


def _code(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


RULES = (
    Rule(
        msg("Ids"),
        msg(
            "An id starts with a letter from a to z and goes on with such letters, digits or `_`, up to 64 characters. "
            "It is given once in the whole file, whatever it names; seats only have to differ within their placement. "
            "A reference to an id that nothing bears is refused, and the nearest id is named. `all_seats` and `none` "
            "are no ids."
        ),
    ),
    Rule(
        msg("Unknown, absent, empty"),
        msg(
            "A key that is not there, or has nothing after its colon, is unknown: what needs it is not assessable. "
            "`none`, or `false`, is a known absence where the tables allow it, and counts as such. An empty list `[]` "
            "is written emptiness: known to hold nothing."
        ),
        "absence",
    ),
    Rule(
        msg("Texts"),
        msg(
            "A text is written plainly, in the first of `languages`, or by language as `{example}`. Text is kept as "
            "typed: `no`, `0123` and `2.10` stay what they are. Quote a text that holds a colon and a space, or that "
            "opens with a sign of YAML.",
            example="{en: …, fr: …}",
        ),
        "texts",
    ),
    Rule(
        msg("Numbers and ranges"),
        msg(
            "Where a number may stand, a range may: `300..450`, or `0.01..0.02..0.05` with its most likely value in "
            "the middle. A plain range counts as its middle. Shares of case types, of métiers and of activities sum "
            "to 1, give or take 0.01."
        ),
        "numbers",
    ),
    Rule(
        msg("What a value rests on"),
        msg(
            "Any single value, or list of them, may be wrapped as `{wrapper}`; the grounding is `observed`, `declared` "
            "or `assumed`. A value that names its source and nothing else is declared.",
            wrapper="{value: …, grounding: …, source: …}",
        ),
        "grounding",
    ),
    Rule(
        msg("Durations, hours, dates"),
        msg(
            "A duration has a unit: `min`, `h`, `d` (24 h), `w`, `y` (365 days); it may be a range. Hours name days "
            "and times, several joined by `; `, or say `always`; they are those of `timezone`. A date may stop at the "
            "month or the year, and then means the first day."
        ),
        "times",
    ),
    Rule(
        msg("Placements and seats"),
        msg(
            "One placement at most is `as_is`; without one, today's seat is unknown. A seat takes over what the role "
            "to place says of {inherited}, unless it says otherwise. Only the first seat takes over {first}: another "
            "one that names no holder counts as one further person. The role's id means the seat that bears it, and "
            "every seat where none does; `all_seats` means every seat.",
            inherited=_code(INHERITED),
            first=_code(FIRST_ONLY),
        ),
        "seats",
    ),
    Rule(
        msg("Overlay: change"),
        msg(
            "A placement and a file with `extends` say what differs in three parts, laid in this order: `change`, "
            "`add`, `remove`. Each is written in the scenario's own shape. `change` merges field by field the items "
            "it names; a list of plain values is replaced whole; nothing after a colon makes a value unknown again."
        ),
        "change",
    ),
    Rule(
        msg("Overlay: add"),
        msg(
            "`add` brings new items, and values that were not written. An item that is known already, with nothing "
            "but lists beside its id, adds to these lists. Blocks and lists missing on the way are made."
        ),
        "add",
    ),
    Rule(
        msg("Overlay: remove"),
        msg(
            "`remove` names items by their id, alone or as `{example}`. An item with nothing but lists beside its id "
            "loses what these lists name, and stays itself.",
            example="{id: …}",
        ),
        "remove",
    ),
    Rule(
        msg("Overlay: what items are known by"),
        msg(
            "Items without an id are known by what they say: {identities}. Other lists without ids are replaced "
            "whole. To change or remove what is not there, or to add what is, is refused. When all is laid, "
            "references are checked again. A placement leaves {untouchable} alone.",
            identities=", ".join(f"`{name}` ({_code(keys)})" for name, keys in IDENTITIES.items()),
            untouchable=_code(UNTOUCHABLE),
        ),
        "links",
    ),
    Rule(
        msg("One file over another"),
        msg(
            "`extends` names another scenario in the same folder. A key written at the top replaces the other file's; "
            "`change`, `add` and `remove` reach inside. `organization.roles_from` names a staff list in CSV, whose "
            "roles come after those written."
        ),
        "extends",
    ),
    Rule(
        msg("Decided risks"),
        msg(
            "A `register` entry names a finding as rule@subject; `*`, `?` and `[…]` stand for letters as in a shell, "
            "and the more exact entry wins. The finding stays, with its decision, and is open again after `until`."
        ),
        "register",
    ),
    Rule(
        msg("What is refused"),
        msg(
            "Unknown keys and words, a key written twice, tags, anchors, aliases and merge keys, a second document, "
            "control and invisible characters, loops of superiors or of parents, a file above 5 MB, 32 levels or "
            "300,000 values, a value above 20,000 characters. All faults of a file are told at once, each with its "
            "place and what to write instead, as in:"
        ),
    ),
)


def rule_lines(language: str) -> list[str]:
    """The rules as lines of Markdown."""
    first = msg(
        "The examples that follow stand in a file that opens with `extends: {name}` and lies beside this one:",
        name=NAME,
    )
    heading = render(msg("Rules of the format"), language)
    lines = [f"## {heading}", "", render(first, language), "", *_fenced(FIRST)]
    for rule in RULES:
        lines += [f"### {render(rule.title, language)}", "", render(rule.text, language), ""]
        lines += _fenced(EXAMPLES[rule.example]) if rule.example else []
    return [*lines, "```text", *_told(language), "```"]


def _fenced(example: str) -> list[str]:
    return ["```yaml", example.rstrip(), "```", ""]


def _told(language: str) -> list[str]:
    """What the reader says of the faulty example."""
    try:
        read_text(WRONG, NAME)
    except Malformed as malformed:
        return [f"{problem.location}: {render(problem.message, language)}" for problem in malformed.problems]
    raise AssertionError("the faulty example is read without a fault")
