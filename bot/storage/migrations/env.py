"""Alembic runs this: the steps go over the connection and the transaction that `bot.storage.schema` opened."""

from alembic import context

from bot.storage.columns import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
