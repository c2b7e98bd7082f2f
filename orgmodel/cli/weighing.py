"""What a command line says about weights: factors, an order, bounds, each by the id of a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from orgmodel.criteria.weighing import normalised, weights_of
from orgmodel.placement.priorities import Priorities
from orgmodel.placement.scoring import Scores
from orgmodel.records import Refused
from orgmodel.scenario.nearest import choose
from orgmodel.text import msg

_NUMBER = r"\d*\.?\d+"
_BOUNDS = re.compile(rf"({_NUMBER})?\.\.({_NUMBER})?")


def read_weights(said: str, scores: Scores, base: Mapping[str, float] | None = None) -> dict[str, float]:
    """The weights of `base`, those in force where it is not given, with the factors of `load=2,autonomy=0.5` on them.

    Raises:
        Refused: a criterion that is not compared, or a factor that is no number of 0 or more.
    """
    force = weights_of(scores.scenario, scores.criteria) if base is None else dict(base)
    for name, value in _pairs(said, scores.criteria):
        if not re.fullmatch(_NUMBER, value):
            raise Refused(msg("“{value}” is not a factor; write {name}=2 or {name}=0.5", value=value, name=name))
        force[name] *= float(value)
    found = normalised(force)
    if not found:
        raise Refused(msg("These factors leave no weight at all; give one criterion more than 0."))
    return found


def read_priorities(order: str, bounds: str, criteria: Sequence[str]) -> Priorities:
    """The order of `load,autonomy` and the bounds of `load=0.1..0.4,autonomy=..0.2`.

    Raises:
        Refused: a criterion that is not compared or is named twice, or bounds that are none.
    """
    names = tuple(_known(name.strip(), criteria) for name in order.split(",") if name.strip())
    if len(set(names)) < len(names):
        raise Refused(msg("A criterion stands twice in the order; name each once."))
    at_least, at_most = {}, {}
    for name, value in _pairs(bounds, criteria):
        found = _BOUNDS.fullmatch(value)
        if not found or not any(found.groups()):
            raise Refused(msg("“{value}” are no bounds; write {name}=0.1..0.4, {name}=0.1.. or {name}=..0.4",
                              value=value, name=name))  # fmt: skip
        if found[1]:
            at_least[name] = float(found[1])
        if found[2]:
            at_most[name] = float(found[2])
    return Priorities(names, at_least, at_most)


def _pairs(said: str, criteria: Sequence[str]) -> Iterator[tuple[str, str]]:
    for part in filter(None, (part.strip() for part in said.split(","))):
        name, _, value = part.partition("=")
        yield _known(name.strip(), criteria), value.strip()


def _known(name: str, criteria: Sequence[str]) -> str:
    if name not in criteria:
        raise Refused(msg("“{name}” is not a criterion compared here; {choice}", name=name,
                          choice=choose(name, criteria)))  # fmt: skip
    return name
