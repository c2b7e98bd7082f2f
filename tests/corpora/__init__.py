"""Collections that other projects keep of what breaks readers: nothing of them is part of this repository."""
