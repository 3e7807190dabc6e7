"""Steps from one schema to the next (alembic). Run by `bot.storage.schema`, never by hand."""
