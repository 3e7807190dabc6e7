"""The pure core: what a message means, what follows from it, and what is said. No I/O, no clock, no randomness."""
