"""What an organisation offers and how people speak of it: YAML files, their models, strict loading and checks."""
