"""Commits to the database of the first argument until killed; says on standard output what was acknowledged."""

import asyncio
import os
import sys

from stored_samples import following, opening

from bot.storage import DatabaseStore, open_store

COMMITTERS = 16


async def commit_forever(store: DatabaseStore, conversation: str) -> None:
    """One conversation without end."""
    changes = opening(conversation)
    version = 0
    while True:
        await store.commit(changes)
        version += 1
        os.write(1, f"{conversation} {version}\n".encode())
        changes = following(version, changes.state, conversation)


async def main() -> None:
    """Many conversations at once."""
    store = open_store(sys.argv[1])
    await asyncio.gather(*(commit_forever(store, f"{sys.argv[2]}-{number}") for number in range(COMMITTERS)))


if __name__ == "__main__":
    asyncio.run(main())
