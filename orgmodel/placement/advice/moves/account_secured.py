"""Account secured: a second factor, an address and an owner of the organization, a second administrator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.credential_gaps import FEWEST_ADMINS, MOST_ADMINS, SERIOUS, Account, FaultKind
from orgmodel.measures.persons import persons_behind
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.spans import Data
from orgmodel.text import Message, listing, msg

FIELDS: Mapping[FaultKind, tuple[str, bool | str]] = MappingProxyType(
    {"no_mfa": ("mfa", True), "personal_recovery": ("recovery", "organization"),
     "not_owned": ("legal_owner", "organization")}
)  # fmt: skip
"""What mends a fault by a word."""
MORE: tuple[FaultKind, ...] = ("few_admins", "no_admin", "nobody_above")
"""What an administrator above those who answer mends."""
KEPT_BY_ONE: tuple[FaultKind, ...] = ("personal_recovery", "nobody_above")
SAID: Mapping[FaultKind, Message] = MappingProxyType(
    {
        "no_mfa": msg("a second factor"),
        "personal_recovery": msg("an address of the organization to recover it"),
        "not_owned": msg("the organization as its owner"),
        "few_admins": msg("an administrator above those who answer"),
        "no_admin": msg("an administrator above those who answer"),
        "nobody_above": msg("an administrator above those who answer"),
        "many_admins": msg("five administrators at most"),
    }
)


def trials(bench: Bench) -> Iterator[Trial]:
    """The accounts with a fault that counts for what is to be mended, those of most audience first."""
    wanted = _wanted(bench)
    accounts = [(one, kinds) for one in bench.detail("credential-gaps") or () if (kinds := _kinds(one, wanted))]
    for chosen in gradually(sorted(accounts, key=lambda one: -one[0].share)):
        edits = tuple(edit for account, kinds in chosen for edit in _edits(bench, account, kinds))
        means = dict.fromkeys(SAID[kind] for _, kinds in chosen for kind in kinds)
        said = msg("Give {accounts} {means}.", accounts=bench.names(one.channel for one, _ in chosen),
                   means=listing(means))  # fmt: skip
        yield Trial(edits, said)


def _wanted(bench: Bench) -> Sequence[FaultKind]:
    if bench.is_for("account-loss"):
        return SERIOUS
    return KEPT_BY_ONE if bench.is_for("unrecorded-credentials") else tuple(SAID)


def _kinds(account: Account, wanted: Sequence[FaultKind]) -> tuple[FaultKind, ...]:
    return tuple(fault.kind for fault in account.faults if fault.kind in wanted and fault.kind in SAID)


def _edits(bench: Bench, account: Account, kinds: Sequence[FaultKind]) -> Iterator[Edit]:
    for kind in kinds:
        if kind in FIELDS:
            field, value = FIELDS[kind]
            yield bench.pen.put(("channels", account.channel, field), value)
    channel = bench.placed.channels[account.channel]
    if "many_admins" in kinds:
        yield bench.pen.put(("channels", channel.id, "admins"), _fewer(bench, channel))
        return
    keeper = bench.keeper(channel, bench.placed.resolve_all(channel.admins))
    if set(kinds) & set(MORE) and keeper:
        yield bench.pen.append(("channels", account.channel, "admins"), keeper)


def _fewer(bench: Bench, channel: Channel) -> list[Data]:
    """Two to five persons: a superior of those who answer first, then the others as written."""
    placed = bench.placed
    above = set(bench.superiors(placed.resolve_all(channel.operators)))
    written = list(channel.admins or ())
    over = [one for one in written if above & set(placed.resolve(one))]
    keeper = bench.keeper(channel, placed.resolve_all(channel.admins))
    kept: list[str] = []
    for one in dict.fromkeys((*over, *([] if over or not keeper else [keeper]), *written, *bench.executives())):
        persons = persons_behind(placed, placed.resolve_all((*kept, one)))
        if persons <= MOST_ADMINS and (one in written or len(kept) < FEWEST_ADMINS):
            kept.append(one)
    return [*kept]


MOVE = Move(
    id="account-secured",
    title=msg("Secure an account"),
    mends=("account-loss", "unrecorded-credentials", "account-ownership"),
    trials=trials,
)
