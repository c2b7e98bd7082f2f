"""What was written: the scenario format, its reader and its overlays."""
