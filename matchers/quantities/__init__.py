"""How many people, schools and students, and how much money: `find` puts the parts together."""
