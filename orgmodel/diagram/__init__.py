"""Pictures of an organization: reporting lines, the inside–outside map, and their text twins."""
