"""Text to sentences, parsed and named; references resolved; the lexicon."""
