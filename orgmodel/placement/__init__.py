"""Where to sit: candidates, their ranking, how sure it is, why, and what would mend it."""
