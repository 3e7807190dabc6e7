"""Channels. One package each: it authenticates, calls a service, and renders; nothing else."""
