"""The engines, and which of them is used."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final, get_args

from orgmodel.placement.hosts import compiled, vectors
from orgmodel.placement.hosts.search import Engine, EngineId

ENGINES: Final[tuple[Engine, ...]] = (compiled.ENGINE, vectors.ENGINE)
"""The fastest first."""


def is_there(engine: EngineId) -> bool:
    """Whether an engine can be used here: numba is the extra `orgmodel[fast]`."""
    return engine == "numpy" or find_spec("numba") is not None


def find_engine(name: EngineId | None = None) -> Engine:
    """The engine of that name; the fastest that is there where none is asked for.

    Raises:
        ValueError: there is no engine of that name, or it is not installed.
    """
    if name is not None and (name not in get_args(EngineId) or not is_there(name)):
        raise ValueError(f"the engine {name!r} is not there; install orgmodel[fast], or ask for 'numpy'")
    return next(engine for engine in ENGINES if (engine.name == name if name else is_there(engine.name)))
