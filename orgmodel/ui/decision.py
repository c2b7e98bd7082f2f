"""What a visit decides about one finding, before it is written into the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from orgmodel.scenario.vocabulary import RegisterStatus


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a finding; `status` is None where it counts as not looked at."""

    risk: str
    status: RegisterStatus | None
    reason: str = ""
    by: str = ""
    """Id of a role."""
    until: date | None = None

    @property
    def entry(self) -> dict[str, Any]:
        """The entry of the register, as plain data; what is empty is left out."""
        fields = {"risk": self.risk, "status": self.status, "reason": " ".join(self.reason.split()), "by": self.by,
                  "until": self.until}  # fmt: skip
        return {name: value for name, value in fields.items() if value}
