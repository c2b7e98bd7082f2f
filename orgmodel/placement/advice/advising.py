"""Advice: the smallest changes, alone or in pairs, that clear a finding or lift a check, with all that they change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from orgmodel.assessment import Assessment, assess
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.effect import Effect, Pairs, Shift, effect_of
from orgmodel.placement.advice.move import Cost, Trial
from orgmodel.placement.advice.moves import MOVES
from orgmodel.placement.advice.pen import Pen, folded
from orgmodel.placement.advice.sentences import also, cleared, gains, joined, losses, priced
from orgmodel.placement.advice.target import Standing, Target, find_target
from orgmodel.placement.advice.trying import read_again, tried
from orgmodel.records import Finding
from orgmodel.risk.tracking import is_closed
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.spans import Data
from orgmodel.scenario.types import Scenario
from orgmodel.text import Message

LIMIT = 3
"""Pieces of advice on one thing (our proposal)."""
ALIKE = 2
"""Pieces of one kind among them (our proposal)."""
SINGLES, PAIRED, PAIRS = 240, 12, 24
"""Changes tried alone, how many of those that help are tried two by two, and how many such pairs (our proposal)."""
SPARE = 1
"""Pieces looked at beyond those asked for, in case that some make something else worse (our proposal)."""


class Advice(NamedTuple):
    """One piece of advice: what to write, what it does, in figures and in words."""

    target: str
    """Id of the finding or check it is for."""
    moves: tuple[str, ...]
    steps: tuple[Message, ...]
    """What to do, one sentence a change."""
    edits: tuple[Edit, ...]
    """On the text of the scenario's file, in this order."""
    said: Message
    """Steps, what they clear, what else they change and what they make worse."""
    clears: bool
    """Whether the finding is gone, or the check lifted."""
    result: Message
    """What becomes of what it is for."""
    improves: tuple[Message, ...]
    """What else is better: findings and checks."""
    worsens: tuple[Message, ...]
    """All that is for the worse: findings, checks, criteria."""
    cost: Cost
    effect: Effect
    after: Assessment
    """The placement as it would be, read from the edited text."""

    @property
    def fixed(self) -> tuple[Finding, ...]:
        """Findings that are gone."""
        return self.effect.fixed

    @property
    def new(self) -> tuple[Finding, ...]:
        """Findings that were not there."""
        return self.effect.new

    @property
    def worse(self) -> Pairs:
        """Findings of a higher level: before, after."""
        return self.effect.worse

    @property
    def better(self) -> Pairs:
        """Findings of a lower level: before, after."""
        return self.effect.better

    @property
    def lifted(self) -> tuple[Shift, ...]:
        """Checks that come out better."""
        return self.effect.lifted

    @property
    def lowered(self) -> tuple[Shift, ...]:
        """Checks that come out worse."""
        return self.effect.lowered

    @property
    def criteria_before(self) -> Mapping[str, float | None]:
        """Worth of each criterion as it is, 0 to 1; None where it cannot be assessed."""
        return self.effect.criteria_before

    @property
    def criteria_after(self) -> Mapping[str, float | None]:
        """Worth of each criterion as it would be."""
        return self.effect.criteria_after


class Attempt(NamedTuple):
    """One or two trials together, tried on the question alone."""

    names: tuple[str, ...]
    trials: tuple[Trial, ...]
    after: Standing
    order: int

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of all trials."""
        return folded(edit for trial in self.trials for edit in trial.edits)

    @property
    def cost(self) -> Cost:
        """What all of them cost."""
        return Cost(*(sum(parts) for parts in zip(*(trial.cost for trial in self.trials), strict=True)))

    @property
    def size(self) -> tuple[float, ...]:
        """What is smaller comes first: edits, then lines and owners, then working time, then presence."""
        cost = self.cost
        return (len(self.edits), cost.lines + cost.owners, cost.fte, cost.hours, self.order)


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
    if wanted is not None:
        return _advice(assessment, wanted, pairs, limit)
    findings = [one for one in assessment.findings if not is_closed(one)][:limit]
    return tuple(piece for one in findings for piece in _advice(assessment, find_target(assessment, one.id), pairs, 1))


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
    singles = list(_singles(bench))
    clearing = [one for one in singles if target.is_cleared(one.after)]
    if not clearing and pairs:
        helping = _helping(target, singles)
        both = list(_pairs(bench, helping))
        clearing = [one for one in both if target.is_cleared(one.after)]
        singles += both
    given = _given(bench, _smallest(clearing), limit)
    if given:
        return given
    helping = [one for one in singles if one.after.is_better(target.before)]
    helping.sort(key=lambda one: (one.after.rank, round(one.after.driver, 6), one.size))
    return _given(bench, _unlike(helping)[:limit], limit)


def _singles(bench: Bench) -> Iterator[Attempt]:
    """Every change that a move proposes and that makes a scenario, once."""
    seen: set[str] = set()
    proposed = ((move.id, trial) for move in MOVES if bench.target.family in move.mends for trial in move.trials(bench))
    for order, (name, trial) in enumerate(islice(proposed, SINGLES)):
        key = repr(trial.edits)
        if trial.edits and key not in seen:
            seen.add(key)
            yield from _attempted(bench, (name,), (trial,), order)


def _pairs(bench: Bench, singles: Sequence[Attempt]) -> Iterator[Attempt]:
    both = [pair for pair in combinations(singles, 2) if _are_apart(*pair)]
    both.sort(key=lambda pair: -sum(sum(_gains(bench.target, one)) for one in pair))
    for one, other in both[:PAIRS]:
        names, trials = (*one.names, *other.names), (*one.trials, *other.trials)
        yield from _attempted(bench, names, trials, one.order + other.order)


def _attempted(bench: Bench, names: tuple[str, ...], trials: tuple[Trial, ...], order: int) -> Iterator[Attempt]:
    placed = bench.placed
    facts = tried(placed.base, placed.placement, folded(edit for trial in trials for edit in trial.edits))
    if facts is not None:
        yield Attempt(names, trials, bench.target.standing(facts), order)


def _helping(target: Target, singles: Sequence[Attempt]) -> list[Attempt]:
    """Changes that may do more together: of each move those that do most, and the one that does most an edit."""
    before = target.before
    able = [
        one for one in singles if one.after.rank <= before.rank and (target.is_check or one.after.said != before.said)
    ]
    able.sort(key=lambda one: (*(-gain for gain in _gains(target, one)), _girth(target, one)))
    kept: dict[int, Attempt] = {}
    for name in dict.fromkeys(one.names for one in able):
        own = [one for one in able if one.names == name]
        for one in (*own[:2], max(own, key=lambda one: sum(_gains(target, one)) / len(one.edits))):
            kept[one.order] = one
    return sorted(kept.values(), key=lambda one: tuple(-gain for gain in _gains(target, one)))[:PAIRED]


def _girth(target: Target, one: Attempt) -> float:
    """Of two that do as much for a finding the smaller is better; what a check lacks is more often in the larger."""
    return -len(one.edits) if target.is_check else len(one.edits)


def _gains(target: Target, one: Attempt) -> tuple[float, float]:
    """How far it brings what is to be mended: in levels and driver, and in the value of a check, either way."""
    before, after = target.before, one.after
    moved = abs((after.value or 0.0) - (before.value or 0.0))
    return (before.rank - after.rank) + (before.driver - after.driver), moved


def _are_apart(one: Attempt, other: Attempt) -> bool:
    """Whether no edit of one goes where an edit of the other goes, lists that both add to apart."""
    return not any(_meet(a, b) for a in one.edits for b in other.edits)


def _meet(one: Edit, other: Edit) -> bool:
    if one.kind == other.kind == "append" and one.path == other.path:
        return False
    steps = min(len(one.path), len(other.path))
    return one.path[:steps] == other.path[:steps]


def _unlike(attempts: Sequence[Attempt]) -> list[Attempt]:
    """The first of each kind."""
    return list({one.names: one for one in reversed(attempts)}.values())[::-1]


def _smallest(clearing: Sequence[Attempt]) -> list[Attempt]:
    """From the smallest on, none that holds all edits of a smaller one, or the same with a longer list."""
    kept: list[tuple[set[str], Attempt]] = []
    drawn: set[tuple[object, ...]] = set()
    for attempt in sorted(clearing, key=lambda one: one.size):
        edits = {repr(edit) for edit in attempt.edits}
        outline = tuple((edit.path, _unlisted(edit.value)) for edit in attempt.edits)
        if outline not in drawn and not any(smaller <= edits for smaller, _ in kept):
            drawn.add(outline)
            kept.append((edits, attempt))
    return [attempt for _, attempt in kept]


def _unlisted(value: Data) -> str:
    """A value without the lists in it."""
    if isinstance(value, dict):
        return repr({key: one for key, one in value.items() if not isinstance(one, list)})
    return "" if isinstance(value, list) else repr(value)


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
