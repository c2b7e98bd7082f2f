"""What the YAML parser's complaints mean to the person who wrote the file."""

from __future__ import annotations

from orgmodel.text import Message, msg


def explain(problem: str, context: str, rest: str) -> Message:
    """The sentence for a parser's `problem` met in its `context`, with the `rest` of the file from there."""
    if rest.startswith("\t") or "tab character" in problem:
        return msg("a tab stands here; indent with spaces")
    if rest.startswith((": ", ":\n", "? ", "?}", "?]")) or problem.startswith("mapping values"):
        return msg('a colon or question mark cuts this text in two; put the whole text in quotes: "…"')
    for words, message in _MEANINGS:
        if words in problem:
            return message
    if "flow mapping" in context and not rest:
        return msg("this {{ is never closed; write }} after its last value")
    if "flow sequence" in context and not rest:
        return msg("this [ is never closed; write ] after its last item")
    if "flow mapping" in context:
        return msg("a comma or }} is missing before this; put texts that hold , : {{ }} in quotes")
    if "flow sequence" in context:
        return msg("a comma or ] is missing before this; put texts that hold , : [ ] in quotes")
    return msg("this is not YAML from here on; check quotes, commas and indentation just before this place")


_MEANINGS = (
    (
        "unexpected end of stream",
        msg("a quote is opened and never closed before the end; close it, or double ' inside '…'"),
    ),
    (
        "unexpected document indicator",
        msg("a quote is opened and never closed before this; close it, or double ' inside '…'"),
    ),
    (
        "unknown escape character",
        msg("this \\ is not an escape YAML knows; write \\\\ or use single quotes"),
    ),
    (
        "invalid Unicode character",
        msg("this escape is not a character; write the character itself"),
    ),
    (
        "cannot start any token",
        msg("a text may not start with this character; put the whole text in quotes"),
    ),
    (
        "mapping keys are not allowed",
        msg("a text may not start with ? here; put the whole text in quotes"),
    ),
    (
        "block sequence entries are not allowed",
        msg("a list may not start here; begin it on the next line, or write [a, b]"),
    ),
    (
        "expected <document start>",
        msg("something follows the end of the scenario; keep one scenario a file"),
    ),
    (
        "expected key",
        msg("a key was expected here; align it with its neighbours, and close quotes and brackets before it"),
    ),
    (
        "expected '-' indicator",
        msg("a list item was expected here; start it with a dash, aligned with the other items"),
    ),
    (
        "could not find expected ':'",
        msg("a colon is missing after this key; write key: value"),
    ),
    (
        "expected node content",
        msg("a value is missing before this; write it, or put the text in quotes"),
    ),
    (
        "expected alphabetic or numeric character",
        msg("a text may not start with * or & here; put the whole text in quotes"),
    ),
    (
        "incompatible YAML document",
        msg("this version of YAML is not known; delete the line"),
    ),
    (
        "directive",
        msg("directives (%) are not supported; delete the line, or put the text in quotes"),
    ),
)
