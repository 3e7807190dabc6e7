"""The intake assistant: a pure dialogue core; around it services, storage and channels. See docs/architecture.md."""
