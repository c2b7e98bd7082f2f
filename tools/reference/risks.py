"""The page of risks: what each rule states, and the way from its driver to a level and to a year in points."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.cli.statements import level_said
from orgmodel.risk.levels import CONSEQUENCES, CUTS, FREQUENCY, HIGHEST, LOSS, SHARED_CHANCE, SHARED_FACTOR, level_of
from orgmodel.risk.reasons import HARMS, SHARED
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.text import Share, listing, msg, render
from tools.reference.families import beside, links
from tools.reference.page import Entry, Group, headed, labelled, link, page, table
from tools.reference.parts import RISKS, risk_group
from tools.reference.reading import measures_of

CLASSES = range(1, HIGHEST + 1)


def risks(language: str) -> str:
    """What could go wrong, and everything each rule states."""
    introduction = msg(
        "A rule looks for one thing that could go wrong because of where the role sits, and names the lines that show "
        "it. [From a driver to a level](#levels) says how likelihood, consequence and level come about. A finding of "
        "level low is kept, and is not shown."
    )
    groups = [
        Group(title, tuple(_risk(one, language) for one in RULES if risk_group(one) == title))
        for title in RISKS.values()
    ]
    return page(msg("Risks"), introduction, groups, language, _levels(language))


def _risk(rule: Rule, language: str) -> Entry:
    read = measures_of(rule.find)
    wider = tuple(one for one in RULES if one.id == rule.part_of)
    parts = tuple(one for one in RULES if one.part_of == rule.id)
    rows = (
        (msg("Why it matters"), rule.why),
        (msg("How it is detected"), rule.detected),
        (msg("How it is assessed"), rule.assessed),
        (msg("Treatment"), rule.treatment),
        (msg("Check question"), rule.question),
        (msg("False positives"), rule.false_positives),
        (msg("Level"), " ".join(render(one, language) for one in level_said(rule))),
        (msg("Part of"), links("risks", wider, language)),
        (msg("Ways into it"), links("risks", parts, language)),
        (msg("Reads"), links("measures", read, language) or msg("what is written; no measure")),
        *beside(read, language, ("checks", "criteria")),
        (msg("Reference"), rule.reference),
    )
    return Entry(rule.id, rule.title, rows, rule.code)


def _levels(language: str) -> Iterator[str]:
    """The tables of likelihood, consequence and level, then the causes that risks share."""
    told = msg(
        "A finding has a driver, a number between 0 and 1. Cuts turn it into a likelihood from 1 to {highest}. What is "
        "at stake gives a consequence from 1 to {highest}, one more where the domain calls the risk typical; a "
        "scenario may set another one. A table joins the two, and never a product (Cox 2008). Times a year and points "
        "put the findings in order and make up a simulated year; points are never money. All these figures are our "
        "proposal.",
        highest=HIGHEST,
    )
    yield from (*headed(msg("From a driver to a level"), language, "levels"), render(told, language), "")
    likely = (msg("Likelihood"), msg("Driver"), msg("Times a year"))
    drivers = (msg("below {cut}", cut=CUTS[0]), *(msg("from {cut}", cut=cut) for cut in CUTS))
    yield from table(likely, zip(CLASSES, drivers, FREQUENCY, strict=True), language)
    harms = [listing(HARMS[harm] for harm, usual in CONSEQUENCES.items() if usual == one) for one in CLASSES]
    heavy = (msg("Consequence"), msg("By default where this is at stake"), msg("Points each time"))
    yield from table(heavy, ((one, harm if harm.items else "–", loss)
                             for one, harm, loss in zip(CLASSES, harms, LOSS, strict=True)), language)  # fmt: skip
    joined = (msg("Likelihood ↓ · consequence →"), *CLASSES)
    yield from table(joined, ((one, *(level_of(one, other).label for other in CLASSES)) for one in CLASSES), language)
    yield from _causes(language)


def _causes(language: str) -> Iterator[str]:
    told = msg(
        "Causes that risks share: each strikes one year in ten ({chance}), for itself, and makes the risks that name "
        "it {factor} times as frequent in that year.",
        chance=Share(SHARED_CHANCE), factor=SHARED_FACTOR,
    )  # fmt: skip
    yield from (render(told, language), "")
    for cause, name in SHARED.items():
        found = (link(one.title, f"#{one.id}", language) for one in RULES if cause in one.shared_causes)
        yield labelled(name, " · ".join(found), language)
