"""Unrecorded credentials: nobody keeps a list of who holds which account, or the keys sit with one person."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.credential_gaps import FAULTS, Account, AccountFault, FaultKind
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import listing, msg, plural

UNLISTED: Final = 0.25
"""Driver without a register of credentials (our proposal)."""
PRIVATE: Final = 0.15
"""Driver of keys out of the organization's sight, times the audience share concerned (our proposal)."""
KINDS: Final[tuple[FaultKind, ...]] = ("personal_recovery", "nobody_above")
"""Faults that no register would show: recovery in a person's name, no admin above those who answer."""
FIELDS = ("channels[]", "channels[].recovery", "channels[].admins")


def find(facts: Facts) -> Outcome:
    """A hit without a register, and one a channel whose keys sit with a person; all of them one finding."""
    measured = facts.measures["credential-gaps"]
    accounts: tuple[Account, ...] = measured.detail or ()
    if measured.value is not None and not accounts:
        return Outcome(applicable=False)
    missing = [field for field in measured.missing if field in FIELDS]
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.credential_register is None:
        missing.append("governance.credential_register")
    hits = [_unlisted(facts, len(accounts))] if governance and governance.credential_register is False else []
    hits += [_private(facts, one, own) for one in accounts if (own := _faults(one))]
    return Outcome(tuple(hits), tuple(missing))


def _faults(account: Account) -> tuple[AccountFault, ...]:
    return tuple(fault for fault in account.faults if fault.kind in KINDS)


def _unlisted(facts: Facts, accounts: int) -> Hit:
    placed = facts.graph.placed
    governance = placed.scenario.governance
    channels = [one for one in placed.channels.values() if one.is_external]
    admins = tuple(dict.fromkeys(actor for one in channels for actor in placed.resolve_all(one.admins)))
    message = plural(
        "No register says who holds the account of {n} channel.",
        "No register says who holds the accounts of {n} channels.",
        accounts,
    ) if accounts else msg("No register says who holds which account.")  # fmt: skip
    places = (governance.at("credential_register"),) if governance else ()
    return Hit(UNLISTED, message, Evidence(admins, places=places), "", "")


def _private(facts: Facts, account: Account, faults: tuple[AccountFault, ...]) -> Hit:
    placed = facts.graph.placed
    message = msg("{channel}: {faults}.", channel=placed.name(account.channel),
                  faults=listing(FAULTS[fault.kind] for fault in faults))  # fmt: skip
    admins = placed.resolve_all(placed.channels[account.channel].admins)
    proof = Evidence(admins, places=tuple(fault.location for fault in faults))
    return Hit(PRIVATE * account.share, message, proof, account.channel, "")


RULE = Rule(
    id="unrecorded-credentials",
    code="G09",
    title=msg("Accounts that nobody keeps a list of"),
    why=msg("An account that stands on no list is remembered on the day its only keeper has gone."),
    detected=msg(
        "No register of who holds which account; accounts recovered in one person’s name, or that nobody above those "
        "who answer administers."
    ),
    assessed=msg(
        "Likelihood from the register first, then from the audience share of the accounts whose keys sit with a person "
        "(our proposal)."
    ),
    treatment=msg(
        "Keep one list of accounts, holders and recovery addresses, and a superior among the administrators."
    ),
    question=msg("Where is the list of your accounts, and who opened the one that is not on it?"),
    false_positives=msg("A password manager of the organization that holds every account: write that as the register."),
    reference=msg("NCSC, Social media: protecting what you publish; figures our proposal"),
    harm="account",
    find=find,
    part_of="account-loss",
    shared_causes=("platform_down",),
)
