"""Understanding as pure functions: texts in, explained results out. No I/O, no clock, no randomness."""
