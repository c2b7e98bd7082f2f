"""Account ownership: whether the organization holds its accounts, safely and by several hands."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.checks.check import Check, Checked, Status
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.credential_gaps import FAULTS, Account
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.text import Message, listing, msg

GATES = ("not_owned", "no_mfa")
"""Faults that fail where they touch the main channel (domain.md §5)."""


def check(facts: Facts) -> Checked:
    """Fails where the main channel is not owned or has no MFA; any other fault, or leavers with keys, is a warning."""
    measured = facts.measures["credential-gaps"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    accounts: tuple[Account, ...] = measured.detail
    if not accounts:
        return without(msg("No channel meets publics outside."))
    main = max(account.share for account in accounts)
    faulty = [account for account in accounts if account.faults]
    gate = any(account.share == main and fault.kind in GATES for account in faulty for fault in account.faults)
    governance = facts.graph.placed.scenario.governance
    revoked = governance.offboarding if governance else None
    missing = measured.missing + (("governance.offboarding",) if revoked is None else ())
    known = faulty or revoked is False
    status: Status = "fail" if gate else "warn" if known else "not_assessable" if missing else "pass"
    places = [fault.location for account in faulty for fault in account.faults]
    places += [governance.at("offboarding")] if governance and revoked is False else []
    said = _explanation(facts, faulty, revoked is False) if known else measured.explanation
    return Checked(status, said, measured.value, Evidence(places=tuple(places)), missing)


def _explanation(facts: Facts, faulty: Sequence[Account], kept: bool) -> Message:
    """The accounts with their faults, and whether those who leave keep their access."""
    rows = listing(
        msg("{channel} ({faults})", channel=facts.graph.placed.name(account.channel),
            faults=listing(FAULTS[fault.kind] for fault in account.faults))
        for account in faulty
    )  # fmt: skip
    if not kept:
        return msg("Accounts with a fault: {accounts}.", accounts=rows)
    if not faulty:
        return msg("The accounts are in good hands, but nobody takes access back from those who leave.")
    return msg("Accounts with a fault: {accounts}; and nobody takes access back from those who leave.", accounts=rows)


CHECK = Check(
    id="account-ownership",
    code="",
    part="governance",
    title=msg("Accounts and access"),
    question=msg("Does every account belong to the organization, with two to five people who can get in?"),
    thresholds=msg("no fault / fault / main channel not owned or without MFA"),
    provenance=msg("NCSC, Social media: protecting what you publish; 2 to 5 admins our proposal"),
    remedy=msg("Own the account, add multi-factor authentication, an organizational recovery address, a second admin."),
    check=check,
)
