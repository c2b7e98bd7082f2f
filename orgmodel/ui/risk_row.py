"""One finding as a row: place, title, level, share of the year; behind it why, how sure, what to do and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.records import Finding
from orgmodel.risk.grouping import Group
from orgmodel.risk.levels import CUTS
from orgmodel.risk.reasons import level_reasons, yearly_reasons
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.risk.tracking import entry_of, is_closed, said_of
from orgmodel.text import Message, Share, listing, msg, number, plural
from orgmodel.ui.check_row import named
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import NOTHING, Child, Markup, element, joined
from orgmodel.ui.parts import bar, chip, pairs, words
from orgmodel.ui.quotation import quoted
from orgmodel.ui.unfolding import unfolding

FULL: Final = 100.0


def group_row(index: int, group: Group, most: float, chosen: Assessment, desk: Desk) -> Markup:
    """The head of a group, what stands under it, and what it opens; a full bar is a share of `most`."""
    head = group.head
    under = plural("and {n} more", "and {n} more", len(group.members)) if group.members else None
    summary = joined([
        element("span", index, class_="om-index"),
        element("span", desk.say(head.title), element("span", desk.say(under), class_="om-under") if under else None,
                class_="om-title"),
        _share(group, most, chosen, desk),
        chip(head.level, desk.language),
        element("span", desk.say(head.message), class_="om-said"),
    ])  # fmt: skip
    members = [_member(one, chosen, desk) for one in group.members]
    under_it = element("div", *members, class_="om-members") if members else NOTHING
    return unfolding(head.id, summary, under_it, behind(head, chosen, desk), kind="closed" if is_closed(head) else "")


def _member(finding: Finding, chosen: Assessment, desk: Desk) -> Markup:
    summary = joined([
        element("span", "↳", class_="om-index", aria_hidden="true"),
        element("span", desk.say(finding.title), class_="om-title"),
        chip(finding.level, desk.language),
        element("span", desk.say(finding.message), class_="om-said"),
    ])  # fmt: skip
    return unfolding(finding.id, summary, behind(finding, chosen, desk), kind="closed" if is_closed(finding) else "")


def largest_share(chosen: Assessment) -> float:
    """The largest share that a group has of a mean year or of the worst ones, 0 to 1."""
    shares = [share for group in chosen.groups for share in _shares(group, chosen)]
    return max(shares, default=1.0) or 1.0


def _shares(group: Group, chosen: Assessment) -> tuple[float, ...]:
    """What a group has of a mean year and of the worst ones; nothing where all its levels are fixed."""
    losses = [chosen.yearly[one.id] for one in group.findings if one.id in chosen.yearly]
    return (sum(one.share_of_mean for one in losses), sum(one.share_of_tail for one in losses)) if losses else ()


def _share(group: Group, most: float, chosen: Assessment, desk: Desk) -> Markup:
    """The group's share of a mean year as a bar; the tick is its share of the worst years."""
    shares = _shares(group, chosen)
    if not shares:
        return element("span", "–", class_="om-part-of none")
    mean, tail = shares
    said = desk.say(msg("{mean} of a mean year, {tail} of the worst years", mean=Share(mean), tail=Share(tail)))
    drawn = bar(mean / most, tail / most, label=said)
    return element("span", drawn, element("span", desk.say(Share(mean))), class_="om-part-of", title=said)


def behind(finding: Finding, chosen: Assessment, desk: Desk) -> Markup:
    """Everything about a finding, in words."""
    rule = next(rule for rule in RULES if rule.id == finding.rule)
    entry = entry_of(chosen.placed.scenario, finding)
    rows: list[tuple[Message, Child]] = [
        (msg("Treatment"), desk.say(rule.treatment)),
        (msg("Ask"), desk.say(rule.question)),
        (msg("Decided"), desk.say(said_of(entry, chosen.placed)) if entry else None),
        (msg("Why it matters"), desk.say(rule.why)),
        (msg("Why this level"), _level(rule, finding, chosen, desk)),
        (msg("In a year"), _year(rule, finding, chosen, desk)),
        (msg("Not a risk when"), desk.say(rule.false_positives)),
        (msg("How it is detected"), joined([desk.say(rule.detected), " ", desk.say(rule.assessed)])),
        (msg("Concerned"), words(named(finding.evidence.actors, chosen), desk.language)),
        (msg("Written here"), quoted(finding.evidence.places, desk)),
        (msg("Source"), desk.say(rule.reference)),
    ]
    return pairs((desk.say(name), value) for name, value in rows)


def _level(rule: Rule, finding: Finding, chosen: Assessment, desk: Desk) -> Markup:
    reasons = level_reasons(rule, finding, chosen.facts)
    return joined([_driver(finding, desk), element("p", _sentences(reasons, desk))])


def _driver(finding: Finding, desk: Desk) -> Markup:
    """The driver on a scale from 0 to 1, with the cuts between the five likelihoods."""
    if finding.driver is None or finding.likelihood is None:
        return NOTHING
    said = msg("driver {driver}, cuts at {cuts}", driver=round(finding.driver, 2), cuts=listing(CUTS))
    cuts = [element("i", class_="cut", style=f"left:{cut * FULL:g}%") for cut in CUTS]
    fill = element("i", class_="fill", style=f"width:{min(1.0, finding.driver) * FULL:.1f}%")
    scale = element("span", fill, *cuts, class_="om-driver", role="img", aria_label=desk.say(said))
    return element("div", scale, element("b", number(round(finding.driver, 2), desk.language)), class_="om-drives")


def _year(rule: Rule, finding: Finding, chosen: Assessment, desk: Desk) -> Markup:
    place, loss = chosen.places[finding.id], chosen.yearly.get(finding.id)
    reasons = yearly_reasons(rule, place, len(chosen.findings), loss)
    return element("p", _sentences(reasons, desk))


def _sentences(messages: Sequence[Message], desk: Desk) -> str:
    return " ".join(desk.say(message) for message in messages)
