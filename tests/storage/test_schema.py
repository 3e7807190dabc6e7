"""Migrating a database, and refusing one that does not fit."""

import concurrent.futures

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from stored_samples import opening

from bot.ports import StoreUnavailable
from bot.storage import NewerDatabase, migrate, open_database, open_store
from bot.storage.columns import metadata
from bot.storage.schema import check, latest


def execute(url: str, statement: str) -> None:
    database = open_database(url)
    with database.transaction() as connection:
        connection.execute(text(statement))
    database.close()


def test_an_empty_database_is_led_to_the_newest_schema(blank_url: str) -> None:
    database = open_database(blank_url)

    assert migrate(database) == (None, latest())
    assert migrate(database) == (latest(), latest())
    check(database)
    database.close()


def test_migrations_lead_to_the_tables_of_the_program(blank_url: str) -> None:
    database = open_database(blank_url)
    migrate(database)
    with database.transaction() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        differences = compare_metadata(context, metadata)
    database.close()

    assert differences == []


def test_several_programs_may_migrate_at_once(blank_url: str) -> None:
    def run(_number: int) -> None:
        database = open_database(blank_url)
        migrate(database)
        database.close()

    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        list(threads.map(run, range(4)))

    database = open_database(blank_url)
    check(database)
    database.close()


async def test_a_newer_database_is_refused_with_what_to_do(blank_url: str) -> None:
    open_store(blank_url).close()
    execute(blank_url, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(NewerDatabase, match=r"schema 9999.*Run that version, or restore the backup"):
        open_store(blank_url)


async def test_ping_notices_a_database_that_was_changed_meanwhile(blank_url: str) -> None:
    store = open_store(blank_url)
    execute(blank_url, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(NewerDatabase):
        await store.ping()
    store.close()


def test_a_database_that_was_never_migrated_is_named_so(blank_url: str) -> None:
    database = open_database(blank_url)

    with pytest.raises(StoreUnavailable, match=r"app\.py migrate"):
        check(database)
    database.close()


async def test_a_failing_migration_leaves_nothing_behind(blank_url: str) -> None:
    execute(blank_url, "CREATE TABLE jobs (another TEXT)")  # the last table of the first migration

    with pytest.raises(Exception, match="refused"):
        open_store(blank_url)
    execute(blank_url, "DROP TABLE jobs")
    store = open_store(blank_url)
    await store.commit(opening())
    store.close()
