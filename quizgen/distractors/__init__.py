"""Wrong options for a question, by the kind of its key."""
