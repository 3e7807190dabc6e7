"""The organisation a person writes for: `find` puts the parts together."""
