"""How well needs are understood, and whether the examples hold together."""
