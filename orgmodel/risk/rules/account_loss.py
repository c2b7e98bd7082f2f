"""Account loss: accounts that a password, a departure or an agency would take away."""

from __future__ import annotations

from orgmodel.measures.credential_gaps import FAULTS, Account
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the audience share at risk; all of them one finding."""
    measured = facts.measures["credential-gaps"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    hits = tuple(_hit(facts, account) for account in measured.detail if account.serious)
    return Outcome(hits, measured.missing)


def _hit(facts: Facts, account: Account) -> Hit:
    placed = facts.graph.placed
    admins = placed.resolve_all(placed.channels[account.channel].admins)
    message = msg(
        "{channel}: {faults}; administered by {admins}.",
        channel=placed.name(account.channel),
        faults=listing(FAULTS[fault.kind] for fault in account.serious),
        admins=listing(placed.name(one) for one in admins) if admins else msg("nobody known"),
    )
    proof = Evidence(admins, places=tuple(fault.location for fault in account.serious))
    return Hit(account.share, message, proof, account.channel, "")


RULE = Rule(
    id="account-loss",
    code="R03",
    title=msg("Accounts that can be lost"),
    why=msg("Whoever holds the recovery address holds the account, and with it the voice of the organization."),
    detected=msg(
        "A channel outside that does not belong to the organization, has no multi-factor authentication, is recovered "
        "through a personal address, or has fewer than two administrators."
    ),
    assessed=msg("Likelihood from the audience share of the channels concerned."),
    treatment=msg(
        "Put accounts in the organization’s name, with an organizational recovery address, multi-factor authentication "
        "and two to five administrators, one of them above those who answer."
    ),
    question=msg("If the person who opened this account left tonight, who could still get in tomorrow?"),
    false_positives=msg("A channel that volunteers own on purpose, where the organization is a guest."),
    reference=msg("NCSC, Social media: protecting what you publish"),
    harm="account",
    find=find,
    shared_causes=("platform_down",),
)
