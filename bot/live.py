"""Wake-ups inside one program: who waits for new lines of a conversation is told that there are some, not which."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Wakeups:
    """Wakes those who watch a conversation. Belongs to one event loop; from another thread, use `call_soon_threadsafe`.

    A wake-up may be lost between programs that share a database, so watchers also look by themselves now and then.
    """

    def __init__(self) -> None:
        self._watchers: dict[str, set[asyncio.Event]] = {}

    def wake(self, conversation: str) -> None:
        """The conversation has new lines on disk."""
        for event in self._watchers.get(conversation, ()):
            event.set()

    @contextmanager
    def watch(self, conversation: str) -> Iterator[asyncio.Event]:
        """An event that is set at every wake-up; the watcher clears it before it reads."""
        event = asyncio.Event()
        self._watchers.setdefault(conversation, set()).add(event)
        try:
            yield event
        finally:
            watchers = self._watchers[conversation]
            watchers.discard(event)
            if not watchers:
                del self._watchers[conversation]

    def watchers(self, conversation: str) -> int:
        """How many watch a conversation."""
        return len(self._watchers.get(conversation, ()))
