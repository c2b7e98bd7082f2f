"""Reading scenarios."""
