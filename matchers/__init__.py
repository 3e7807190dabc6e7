"""Understanding as pure functions: text and frames in, scored and explained results out. No I/O, no clock, no randomness."""
