"""What could go wrong: the register in the order of worth, and its likelihood × consequence picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from orgmodel.assessment import Assessment
from orgmodel.records import Finding, Level
from orgmodel.risk.levels import level_of
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.text import Message, listing, msg, number, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, Strong, element, joined
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, card, chip, heading, opening, pairs, places, quiet, show

SCALE = range(1, 6)


def say(desk: Desk) -> None:
    """How many risks of which level, and the first of them."""
    chosen = desk.chosen
    answer(_sentence(chosen), desk.language, [chosen.placed.title, *_unassessed(chosen)])


def draw(desk: Desk) -> None:
    """The register beside its picture."""
    chosen = desk.chosen
    show(element("div", _register(chosen, desk), _picture(chosen.findings, desk), class_="om-two wide-left"))


def _sentence(chosen: Assessment) -> Message:
    if not chosen.findings:
        return msg("Nothing stands out: no risk reaches the level at which we would speak.")
    counts = Counter(finding.level for finding in chosen.findings)
    parts = [_counted(level, counts[level]) for level in sorted(Level, reverse=True) if counts[level]]
    first = chosen.findings[0]
    return msg("{counts}; first of all, {risk}.", counts=Strong(listing(parts)), risk=Strong(first.title, "role"))


def _counted(level: Level, n: int) -> Message:
    match level:
        case Level.CRITICAL:
            return plural("{n} critical risk", "{n} critical risks", n)
        case Level.HIGH:
            return plural("{n} high risk", "{n} high risks", n)
        case Level.MEDIUM:
            return plural("{n} medium risk", "{n} medium risks", n)
        case _:
            return plural("{n} low risk", "{n} low risks", n)


def _unassessed(chosen: Assessment) -> list[Message]:
    waiting = sum(1 for outcome in chosen.outcomes.values() if outcome.applicable and outcome.missing)
    return [plural("{n} rule lacks data", "{n} rules lack data", waiting)] if waiting else []


def _register(chosen: Assessment, desk: Desk) -> Markup:
    rules = {rule.id: rule for rule in RULES}
    lines = [_risk(index, finding, rules[finding.rule], desk) for index, finding in enumerate(chosen.findings, 1)]
    body = joined(lines) if lines else quiet(desk.say(msg("No risk of this placement asks for a decision.")))
    return element("section", heading(msg("Register"), desk.language), body, class_="om-register")


def _risk(index: int, finding: Finding, rule: Rule, desk: Desk) -> Markup:
    summary = joined([
        element("span", index, class_="om-index"),
        element("span", desk.say(finding.title), class_="om-title"),
        chip(finding.level, desk.language),
        element("span", desk.say(finding.message), class_="om-said"),
    ])  # fmt: skip
    return opening(summary, _behind(finding, rule, desk))


def _behind(finding: Finding, rule: Rule, desk: Desk) -> Markup:
    rows: list[tuple[Message, Child]] = [
        (msg("Why it matters"), desk.say(rule.why)),
        (msg("Treatment"), desk.say(rule.treatment)),
        (msg("Ask"), desk.say(rule.question)),
        (msg("Not a risk when"), desk.say(rule.false_positives)),
        (msg("Likelihood × consequence"), _grades(finding)),
        (msg("Driver"), None if finding.driver is None else number(finding.driver, desk.language)),
        (msg("How it is detected"), desk.say(rule.detected)),
        (msg("How it is assessed"), desk.say(rule.assessed)),
        (msg("Source"), desk.say(rule.reference)),
        (msg("Where"), places(finding.evidence.places, desk.language)),
    ]
    return pairs((desk.say(name), value) for name, value in rows)


def _grades(finding: Finding) -> str | None:
    if finding.likelihood is None or finding.consequence is None:
        return None
    return f"{finding.likelihood} × {finding.consequence}"


def _picture(findings: Sequence[Finding], desk: Desk) -> Markup:
    """The 5 × 5 picture: a picture, not a product (Cox 2008)."""
    lines = [_line(likelihood, findings, desk) for likelihood in reversed(SCALE)]
    foot = element("tr", element("td"), *(element("th", one, scope="col") for one in SCALE))
    grid = element("table", element("tbody", *lines), element("tfoot", foot), class_="om-grid",
                   aria_label=desk.say(msg("Risks by likelihood and consequence")))  # fmt: skip
    return card(
        heading(msg("Likelihood and consequence"), desk.language),
        element("div", element("span", desk.say(msg("likelihood →")), class_="om-axis up"), grid, class_="om-gridded"),
        element("p", desk.say(msg("consequence →")), class_="om-axis"),
        element("p", *(chip(level, desk.language) for level in Level), class_="om-levels"),
    )


def _line(likelihood: int, findings: Sequence[Finding], desk: Desk) -> Markup:
    cells = [_cell(likelihood, consequence, findings, desk) for consequence in SCALE]
    return element("tr", element("th", likelihood, scope="row"), *cells)


def _cell(likelihood: int, consequence: int, findings: Sequence[Finding], desk: Desk) -> Markup:
    level = level_of(likelihood, consequence)
    here = [
        element("span", index, class_="om-dot", title=desk.say(finding.title))
        for index, finding in enumerate(findings, 1)
        if (finding.likelihood, finding.consequence) == (likelihood, consequence)
    ]
    return element("td", *here, class_=f"om-cell om-{level.word}", title=desk.say(level.label))


VIEW = View("risks", msg("Risks"), say, draw)
