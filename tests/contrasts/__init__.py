"""What tells two placements apart."""
