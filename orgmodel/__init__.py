"""The few words a caller needs: read a scenario, assess it, compare its placements."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "read_scenario": "orgmodel.scenario.reader",
    "assess": "orgmodel.assessment",
    "compare": "orgmodel.study",
}
__all__ = ["__version__", "assess", "compare", "read_scenario"]


def __getattr__(name: str) -> Any:
    """Resolve a public name on first use, so that importing the package costs nothing (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
