"""Files in somebody's convention, read into plain rows that know their line."""
