"""Documents drawn up from a study: reports, the decision record, the mandate letter, the minutes."""
