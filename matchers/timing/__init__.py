"""When help is wished: `find` puts the parts together."""
