"""What would mend it: the smallest changes that clear a risk or lift a check, tried on the model first."""
