"""Locked, full, unreachable, killed: nothing is lost that was acknowledged, nothing is half written."""

import asyncio
import os
import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event
from stored_samples import converse, following, opening

from bot.dialogue.state import fold
from bot.ports import StoreUnavailable
from bot.storage import DatabaseStore, migrate, open_database, open_store

ROUNDS = 6
COMMITTER = Path(__file__).parent / "committer.py"


async def test_a_short_lock_by_another_program_is_waited_for(sqlite_url: str) -> None:
    store = open_store(sqlite_url, busy_seconds=5)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, other.execute, ["COMMIT"]).start()

    await store.commit(opening())

    assert await store.conversation("c1") is not None
    store.close()
    other.close()


async def test_a_long_lock_is_unavailable_and_nothing_is_half_written(sqlite_url: str) -> None:
    store = open_store(sqlite_url, busy_seconds=0.1)
    state = await converse(store, 2)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    commits = [store.commit(following(2, state)), *(store.commit(opening(f"new{number}")) for number in range(5))]
    outcomes = await asyncio.gather(*commits, return_exceptions=True)

    assert {type(outcome) for outcome in outcomes} == {StoreUnavailable}
    assert "locked" in str(outcomes[0])
    assert (await store.lines("c1"))[-1].sequence == 4, "reading goes on meanwhile"
    other.execute("ROLLBACK")
    other.close()
    await store.commit(following(2, state))
    assert await store.conversation("new0") is None
    store.close()


async def test_a_row_locked_on_postgresql_is_unavailable_after_a_while(postgres_url: str) -> None:
    store = open_store(postgres_url, busy_seconds=0.2)
    state = await converse(store, 1)
    with psycopg.connect(postgres_url) as other:
        other.execute("SELECT 1 FROM conversations FOR UPDATE")
        with pytest.raises(StoreUnavailable, match="locked"):
            await store.commit(following(1, state))
    await store.commit(following(1, state))
    store.close()


async def test_a_full_database_refuses_whole_commits_and_recovers(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    limit = {"pages": 60}

    @event.listens_for(database.writers, "checkout")
    def make_small(connection: sqlite3.Connection, *_others: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {limit['pages']}")

    store = DatabaseStore(database)
    long = "why does nobody ask the teachers " * 50
    acknowledged: list[str] = []

    async def commit_until_refused() -> None:
        for number in range(200):
            await store.commit(opening(f"c{number}", text=long))
            acknowledged.append(f"c{number}")

    with pytest.raises(StoreUnavailable, match="full"):
        await commit_until_refused()
    refused = f"c{len(acknowledged)}"
    assert acknowledged
    assert await store.conversation(refused) is None
    assert await store.lines(refused) == ()
    for conversation in acknowledged:
        found = await store.conversation(conversation)
        assert found is not None
        assert fold(await store.events(conversation)) == found.state
    limit["pages"] = 100_000
    await store.commit(opening(refused))
    store.close()


async def test_a_server_that_is_not_there_is_unavailable_without_its_password() -> None:
    database = open_database("postgresql://ann:s3cret@127.0.0.1:9/intake", busy_seconds=1)
    with pytest.raises(StoreUnavailable) as raised:
        migrate(database)

    assert "cannot be reached" in str(raised.value)
    assert "s3cret" not in f"{raised.value!r}{raised.value.__cause__!r}{database!r}"
    assert raised.value.__suppress_context__


async def test_after_a_lost_connection_the_next_commit_succeeds(postgres_url: str) -> None:
    store = open_store(postgres_url)
    state = await converse(store, 1)
    with psycopg.connect(postgres_url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    await store.commit(following(1, state))

    found = await store.conversation("c1")
    assert found is not None
    assert found.version == 2
    store.close()


def test_a_folder_that_is_not_there_is_named_so(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="folder exists"):
        open_store(f"sqlite:///{tmp_path / 'missing' / 'intake.db'}")


def test_a_file_that_is_no_database_is_named_so(tmp_path: Path) -> None:
    path = tmp_path / "intake.db"
    path.write_text("this is a letter, and a long one, to whom it may concern" * 50)

    with pytest.raises(StoreUnavailable, match="no SQLite database"):
        open_store(f"sqlite:///{path}")


def test_a_new_database_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "intake.db"
    open_store(f"sqlite:///{path}").close()

    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("url", ["mysql://ann:s3cret@host/db", "not a url s3cret", "sqlite+other:///s3cret", ""])
def test_a_url_that_cannot_be_used_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL") as raised:
        open_database(url)

    assert "s3cret" not in str(raised.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
async def test_all_usual_names_of_postgresql_are_accepted(postgres_url: str, scheme: str) -> None:
    store = open_store(postgres_url.replace("postgresql", scheme, 1))
    await store.ping()
    store.close()


async def test_every_acknowledged_commit_survives_a_kill(database_url: str) -> None:
    """A process that commits under load is killed in the middle, several times over."""
    chance = random.Random(7)
    acknowledged: dict[str, int] = {}
    for number in range(ROUNDS):
        acknowledged |= commit_and_kill(database_url, f"round{number}", chance.randint(16, 600))

    store = open_store(database_url)
    for conversation, version in acknowledged.items():
        found = await store.conversation(conversation)
        assert found is not None
        assert found.version >= version
        assert found.sequence == len(await store.lines(conversation)) == 2 * found.version
        assert fold(await store.events(conversation)) == found.state
        assert await store.stored_turn(conversation, f"m{version}") is not None
    store.close()


def commit_and_kill(url: str, name: str, acknowledgements: int) -> dict[str, int]:
    """The newest acknowledged version of each conversation, by a process killed just after so many of them."""
    committer = subprocess.Popen(
        [sys.executable, COMMITTER, url, name],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert committer.stdout is not None
    heard = "".join(committer.stdout.readline() for _ in range(acknowledgements))
    committer.kill()
    heard += committer.stdout.read()
    committer.wait()
    complete = heard.split("\n")[:-1]  # what follows the last line's end was cut off in the middle
    return {conversation: int(version) for conversation, version in map(str.split, complete)}
