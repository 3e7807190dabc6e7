"""Which offerings answer what a person says: `reading` puts the parts together."""
