"""What others make of the same sentences: `make benchmark-peers`."""
