"""What the parts of the Slack channel share."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from bot.dialogue.core import Core
from bot.handlers.http.services import Served
from bot.handlers.slack.sending import Sender
from bot.handlers.slack.tokens import Tokens
from bot.ports import Intent
from bot.services.slack import Person, SlackConversations, Spot
from bot.settings import Settings
from bot.storage import DatabaseStore
from matchers.frame import Language


class Parts:
    """Everything that is built once for the channel."""

    def __init__(self, served: Served) -> None:
        """Raises ValueError for settings that do not fit together."""
        self.settings: Settings = served.settings
        self.core: Core = served.core
        self.store: DatabaseStore = served.store
        self.clock = served.clock
        self.conversations = SlackConversations(served.store, served.core, served.conversations, served.clock)
        self.tokens = Tokens(served.settings, served.store.slack.installations)
        self.sender = Sender(self.tokens, served.store.slack.posts)
        self._wakes: list[Callable[[], None]] = []
        self._courtesies: set[asyncio.Task[Any]] = set()

    @property
    def is_agent(self) -> bool:
        """Whether the app shows as an agent: every message of a person then begins a thread."""
        return self.settings.slack_view == "agent"

    def on_wake(self, wake: Callable[[], None]) -> None:
        """Registers a worker that looks at its queue at once when something was stored."""
        self._wakes.append(wake)

    def wake(self) -> None:
        """Something was stored: the workers look at once."""
        for wake in self._wakes:
            wake()

    def later(self, courtesy: Coroutine[Any, Any, Any]) -> None:
        """Does something that nobody waits for and that may fail."""
        task = asyncio.create_task(courtesy)
        self._courtesies.add(task)
        task.add_done_callback(self._courtesies.discard)

    async def settle(self) -> None:
        """Waits for what is still under way."""
        await asyncio.gather(*self._courtesies, return_exceptions=True)

    async def put(self, kind: str, subject: str, key: str) -> None:
        """Stores an intent of the outbox."""
        await self.store.outbox.put(Intent(kind, subject, key), self.clock())
        self.wake()

    async def notice(self, name: str, conversation: str, mark: str = "") -> None:
        """Stores a courtesy to be sent, once a mark."""
        key = f"slack_notice/{name}/{conversation}"
        await self.put("slack_notice", conversation, f"{key}/{mark}" if mark else key)

    async def language(self, person: Person, conversation: str | None = None) -> Language:
        """The language of a conversation, else the one that the person chose, else English."""
        if conversation is not None:
            spoken = await self.conversations.language_of(person, conversation)
            if spoken is not None:
                return spoken
        return await self.conversations.language(person) or "en"

    def spot(self, channel: str, ts: str = "", thread: str | None = None) -> Spot:
        """The place of a message in the direct message, and of its answer."""
        if thread:
            return Spot(channel, thread, thread)
        return Spot(channel, "", ts if self.is_agent else "")
