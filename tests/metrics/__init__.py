"""The metrics against oracles, hand arithmetic and properties."""
