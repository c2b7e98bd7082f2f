"""Advice: the smallest changes, alone or in pairs, that clear a finding or lift a check, with all that they change."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.assessment import Assessment, assess
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.effect import effect_of
from orgmodel.placement.advice.pen import Pen
from orgmodel.placement.advice.piece import Advice
from orgmodel.placement.advice.searching import Attempt, pairs_of, singles_of, smallest, unlike
from orgmodel.placement.advice.sentences import also, cleared, gains, joined, losses, priced
from orgmodel.placement.advice.target import Target, find_target
from orgmodel.placement.advice.trying import read_again
from orgmodel.risk.tracking import is_closed
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.reader import collector_at_rest
from orgmodel.scenario.types import Scenario

LIMIT = 3
"""Pieces of advice on one thing (our proposal)."""
ALIKE = 2
"""Pieces of one kind among them (our proposal)."""
HELPING = 2
"""Pieces where nothing clears it and the best can only help (our proposal)."""
SPARE = 1
"""Pieces looked at beyond those asked for, in case that some make something else worse (our proposal)."""


def advise(
    scenario: Scenario,
    placement: Placement | None,
    target: str | None = None,
    pairs: bool = True,
    limit: int = LIMIT,
) -> tuple[Advice, ...]:
    """At most `limit` pieces of advice on the finding or check of that id, the smallest first.

    Pairs are tried only where no single change clears it. Where nothing does, what helps most comes instead, and says
    so. Without a target, the best piece on each of the first `limit` open findings. Nothing for a placement that is
    not written in the scenario's own file, because advice is something to write there.

    Raises:
        KeyError: there is no such finding or check.
    """
    return advise_on(assess(scenario, placement), target, pairs, limit)


def advise_on(
    assessment: Assessment, target: str | None = None, pairs: bool = True, limit: int = LIMIT
) -> tuple[Advice, ...]:
    """The same for a placement that is assessed already."""
    wanted = find_target(assessment, target) if target is not None else None
    if not is_editable(assessment):
        return ()
    with collector_at_rest():
        if wanted is not None:
            return _advice(assessment, wanted, pairs, limit)
        findings = [find_target(assessment, one.id) for one in assessment.findings if not is_closed(one)]
        return tuple(piece for one in findings[:limit] for piece in _advice(assessment, one, pairs, 1))


def is_editable(assessment: Assessment) -> bool:
    """Whether the placement is written in the scenario's own file."""
    placed = assessment.placed
    source = placed.base.source
    written = placed.placement is None or placed.placement.location.file == source.tree.location.file
    return bool(source.text) and written and placed.placement in (None, *placed.base.placements)


def _advice(assessment: Assessment, target: Target, pairs: bool, limit: int) -> tuple[Advice, ...]:
    if not target.is_open:
        return ()
    bench = Bench(assessment, target, Pen(assessment.placed.base, assessment.placed.placement))
    attempts = list(singles_of(bench))
    clearing = [one for one in attempts if target.is_cleared(one.after)]
    if not clearing and pairs:
        both = list(pairs_of(bench, attempts))
        clearing = [one for one in both if target.is_cleared(one.after)]
        attempts += both
    given = _given(bench, smallest(clearing), limit)
    if given:
        return given
    helping = [one for one in attempts if one.after.is_better(target.before)]
    helping.sort(key=lambda one: (one.after.rank, round(one.after.driver, 6), one.size))
    return _given(bench, unlike(helping)[:HELPING], min(limit, HELPING))


def _given(bench: Bench, attempts: Iterable[Attempt], limit: int) -> tuple[Advice, ...]:
    """The first that can be written and do as promised; those that bring a risk as grave come last."""
    given: list[Advice] = []
    kinds: list[tuple[str, ...]] = []
    for attempt in attempts:
        if kinds.count(attempt.names) >= ALIKE or len(given) >= limit + SPARE:
            continue
        piece = _piece(bench, attempt)
        if piece is not None:
            given.append(piece)
            kinds.append(attempt.names)
        if sum(not _is_grave(bench.target, one) for one in given) >= limit:
            break
    return tuple(sorted(given, key=lambda one: _is_grave(bench.target, one))[:limit])


def _piece(bench: Bench, attempt: Attempt) -> Advice | None:
    """The attempt written, read from scratch and assessed; None where it cannot be, or does nothing."""
    placed, target = bench.placed, bench.target
    read = read_again(placed.base, placed.placement, attempt.edits)
    if read is None:
        return None
    after = assess(*read)
    standing = target.standing(after.facts)
    if not standing.is_better(target.before):
        return None
    effect = effect_of(bench.assessment, after)
    result = cleared(target, standing)
    better, worsens = gains(placed, target, effect), losses(after.placed, effect)
    steps = tuple(trial.said for trial in attempt.trials)
    more = (*((also(better),) if better else ()), *((priced(worsens),) if worsens else ()))
    return Advice(target.id, attempt.names, steps, attempt.edits, joined((*steps, result, *more)),
                  target.is_cleared(standing), result, better, worsens, attempt.cost, effect, after)  # fmt: skip


def _is_grave(target: Target, piece: Advice) -> bool:
    """Whether it brings or raises a finding that is as grave as what it mends, or any finding for a check."""
    least = 0 if target.is_check else target.before.rank
    return any(int(one.level) >= least for one in (*piece.new, *(after for _, after in piece.worse)))
