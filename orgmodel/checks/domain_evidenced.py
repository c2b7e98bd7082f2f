"""Domain evidenced: whether what is written bears out the domain that the scenario names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.checks.check import Check, Checked, Status
from orgmodel.checks.grading import between, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Location
from orgmodel.scenario.vocabulary import UnitKind
from orgmodel.text import Message, Text, listing, msg

COMPANIES: tuple[UnitKind, ...] = ("brand", "subsidiary", "country")
"""Kinds of units that are companies within the company."""
PUBLICS: Mapping[str, Message] = MappingProxyType(
    {
        "donor": msg("donors"),
        "volunteer": msg("volunteers"),
        "beneficiary": msg("beneficiaries"),
        "reader": msg("readers"),
        "author": msg("authors"),
        "fan": msg("fans"),
        "member": msg("members"),
        "customer": msg("customers"),
        "prescriber": msg("prescribers"),
        "employee": msg("employees"),
        "union": msg("unions"),
        "press": msg("the press"),
        "regulator": msg("the regulator"),
        "public_authority": msg("public authorities"),
    }
)
"""Names of the kinds of stakeholders that some domain cannot do without."""
UNITS: Mapping[str, Message] = MappingProxyType(
    {"editorial": msg("no editorial department"), "creative": msg("no creative direction")}
)
"""What lacks where a function that a domain cannot do without has no unit."""


class Need(NamedTuple):
    """One thing that a domain needs: what meets it, whether nothing can be known to lack, what is said then."""

    names: tuple[Text, ...]
    is_met: bool | None
    lack: Message
    field: str
    places: tuple[Location, ...]


def check(facts: Facts) -> Checked:
    """Passes where all that the domain needs is written, warns where some of it is, fails where none is."""
    scenario = facts.graph.placed.scenario
    if scenario.domain is None:
        return unwritten(msg("The domain is not written."), "domain")
    needs = (*_publics(facts), *_units(facts), *_companies(facts))
    lacking = [need for need in needs if need.is_met is False]
    missing = tuple(dict.fromkeys(need.field for need in needs if need.is_met is None))
    least = sum(need.is_met is True for need in needs)
    status = between(_status(needs, len(needs) - len(lacking)), _status(needs, least))
    places = tuple(dict.fromkeys(place for need in needs for place in need.places))
    proof = Evidence(places=(scenario.at("domain"), *places))
    return Checked(status, _explanation(facts, needs, lacking), float(least), proof, missing)


def _status(needs: Sequence[Need], met: int) -> Status:
    return "pass" if met == len(needs) else "warn" if met else "fail"


def _explanation(facts: Facts, needs: Sequence[Need], lacking: Sequence[Need]) -> Message:
    title = facts.profile.title
    if lacking:
        return msg("{domain}: not evidenced by all that it needs; {lacks}.", domain=title,
                   lacks=listing(need.lack for need in lacking))  # fmt: skip
    names = tuple(dict.fromkeys(name for need in needs for name in need.names))
    if all(need.is_met is None for need in needs):
        return msg("{domain}: what would bear it out is not written.", domain=title)
    return msg("{domain}: borne out by {names}.", domain=title, names=listing(names))


def _publics(facts: Facts) -> Iterator[Need]:
    """One need for each group of kinds of which one must be there."""
    written = facts.graph.placed.scenario.stakeholders
    field = "stakeholders[]" if written is None else "stakeholders[].kind"
    is_open = written is None or any(one.kind is None for one in written)
    for kinds in facts.profile.must_have:
        own = [one for one in written or () if one.kind in kinds]
        lack = msg("nobody among {kinds}", kinds=listing(PUBLICS[kind] for kind in kinds))
        yield Need(tuple(one.name for one in own), _met(bool(own), is_open), lack, field,
                   tuple(one.location for one in own))  # fmt: skip


def _units(facts: Facts) -> Iterator[Need]:
    """One need for each function without which the domain is not evidenced."""
    units = facts.graph.placed.units.values()
    is_open = any(unit.function is None for unit in units)
    for function in facts.profile.must_units:
        own = [unit for unit in units if unit.function == function]
        yield Need(tuple(unit.name for unit in own), _met(bool(own), is_open), UNITS[function],
                   "organization.units[].function", tuple(unit.location for unit in own))  # fmt: skip


def _companies(facts: Facts) -> Iterator[Need]:
    """The brands, subsidiaries and countries of a group; a unit without a kind is a department."""
    least = facts.profile.must_companies
    if least:
        own = [unit for unit in facts.graph.placed.units.values() if unit.kind in COMPANIES]
        lack = msg("{n} of {least} brands, subsidiaries or countries", n=len(own), least=least)
        yield Need(tuple(unit.name for unit in own), len(own) >= least, lack, "organization.units[].kind",
                   tuple(unit.location for unit in own))  # fmt: skip


def _met(is_found: bool, is_open: bool) -> bool | None:
    """Whether a need is met; not known where what is not written could still meet it."""
    return True if is_found else None if is_open else False


CHECK = Check(
    id="domain-evidenced",
    code="D1-D5",
    part="organigramme",
    title=msg("A domain that can be seen"),
    question=msg("Are the publics and departments there without which this domain would be a mere label?"),
    thresholds=msg("all that the domain needs / some of it / none"),
    provenance=msg("five domains: M. Chéreau; what each one needs is our proposal"),
    remedy=msg("Describe the publics and departments that make the domain, or choose the domain that fits."),
    check=check,
)
