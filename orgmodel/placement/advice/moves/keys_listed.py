"""Keys listed: a register of who holds which account, and access that ends with a departure."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.text import msg


def trials(bench: Bench) -> Iterator[Trial]:
    """The register, the procedure, then both; each where it is known not to be there."""
    governance = bench.scenario.governance
    listed = governance.credential_register if governance else None
    revoked = governance.offboarding if governance else None
    found = []
    if listed is False:
        edit = bench.pen.put(("governance", "credential_register"), True)
        found.append(Trial((edit,), msg("Keep one register of who holds which account.")))
    if revoked is False:
        edit = bench.pen.put(("governance", "offboarding"), True)
        said = msg("Take access back from whoever leaves, before the departure is announced.")
        found.append(Trial((edit,), said))
    yield from found


MOVE = Move(
    id="keys-listed",
    title=msg("List the keys and take them back"),
    mends=("unrecorded-credentials", "no-offboarding", "offboarding", "account-ownership"),
    trials=trials,
)
