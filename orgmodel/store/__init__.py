"""What outlives a process: ballots, versions, edits under way; the only room with a database."""
