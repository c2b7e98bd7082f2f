"""The study as slides: native shapes, glued connectors, the client's master, the explanation in the notes."""
