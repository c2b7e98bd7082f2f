"""What could go wrong because of how the role is placed: rules, levels and the register."""
