"""A first scenario by ten questions, asked one at a time and drawn as it grows."""
