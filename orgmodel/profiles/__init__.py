"""The five domains of the role, each with its weights, targets, typical risks and publics."""

from __future__ import annotations

from orgmodel.profiles import cause, group, luxury, media, work
from orgmodel.profiles.neutral import mean_of
from orgmodel.profiles.profile import Profile

PROFILES: tuple[Profile, ...] = (
    cause.PROFILE,
    media.PROFILE,
    work.PROFILE,
    luxury.PROFILE,
    group.PROFILE,
)
NEUTRAL = mean_of(PROFILES)
"""What holds where no domain is written; its title says so."""


def find_profile(domain: str | None) -> Profile:
    """The profile of a domain, or the neutral one where none is written.

    Raises:
        KeyError: no profile has that id.
    """
    if domain is None:
        return NEUTRAL
    for profile in PROFILES:
        if profile.id == domain:
            return profile
    raise KeyError(domain)
