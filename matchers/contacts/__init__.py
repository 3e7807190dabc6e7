"""Who writes and how to reach them: `find` puts the parts together."""
