"""Durable memory of the Slack channel: whose conversation is where, and what else there is (see the modules beside)."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection, bindparam, desc, literal_column, select, update

from bot.ports import Inquiry
from bot.storage import slack_tables as st
from bot.storage import tables as t
from bot.storage.database import Cursor, Database
from bot.storage.reads import Reader
from bot.storage.slack_inbox import Inbox, InOrder
from bot.storage.slack_installations import Installations
from bot.storage.slack_posts import Posts
from bot.storage.slack_rows import SlackRows, columns_of, insert_once
from bot.storage.upcast import Upcasts
from bot.storage.writer import Writer
from bot.times import instant


class Place(Struct, frozen=True):
    """Where a conversation is held."""

    conversation: str
    team: str
    person: str
    channel: str
    """Empty as long as the direct message was not opened."""
    thread: str
    """Empty outside of threads."""
    shown: str = ""
    updated_at: str = ""


_PLACE = select(*st.places.c).where(st.places.c.conversation == bindparam("conversation"))
_THREAD = select(st.threads.c.conversation).where(
    st.threads.c.team == bindparam("team"),
    st.threads.c.person == bindparam("person"),
    st.threads.c.thread == bindparam("thread"),
)
_LANGUAGE = select(st.people.c.language).where(
    st.people.c.team == bindparam("team"), st.people.c.person == bindparam("person")
)
_INQUIRIES = (
    select(t.inquiries.c.schema, t.inquiries.c.body)
    .join(t.conversations, t.conversations.c.id == t.inquiries.c.conversation)
    .where(t.conversations.c.owner == bindparam("owner"))
    .order_by(desc(t.inquiries.c.filed_at), desc(t.inquiries.c.reference))
    .limit(literal_column("20"))
    .offset(literal_column("0"))
)


class SlackStore(SlackRows):
    """All that the Slack channel keeps. Methods may raise StoreUnavailable."""

    def __init__(
        self, database: Database, writer: Writer, reader: Reader, upcasts: Upcasts, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(database, writer, reader, clock)
        self._upcasts = upcasts
        self.posts = Posts(database, writer, reader, clock)
        self.installations = Installations(database, writer, reader, clock)
        self.inbox = Inbox(st.inbox, database, writer, reader, clock)
        self.outbox = InOrder(t.outbox, database, writer, reader, clock)
        """The outbox as all channels share it, each conversation's replies in order."""

    async def thread(self, team: str, person: str, thread: str) -> str | None:
        """The conversation of a thread and a person, if there is one."""
        row = await self._one(_THREAD, team=team, person=person, thread=thread)
        return None if row is None else str(row[0])

    async def bind(self, team: str, person: str, thread: str, conversation: str, instead_of: str | None = None) -> str:
        """Gives a thread its conversation, unless another was faster; the one it has now.

        `instead_of`: the conversation it had before, for a person who begins anew.
        """
        c = st.threads.c
        mine = (c.team == team) & (c.person == person) & (c.thread == thread)
        values = {"team": team, "person": person, "thread": thread, "conversation": conversation}

        def work(connection: Connection) -> str:
            if instead_of is not None:
                replace = update(st.threads).where(mine, c.conversation == instead_of)
                connection.execute(replace.values(conversation=conversation))
            insert_once(connection, st.threads, values)
            return str(connection.execute(select(c.conversation).where(mine)).scalar_one())

        return await self._writer.run(work)

    async def place(self, conversation: str) -> Place | None:
        """Where a conversation is held."""
        row = await self._one(_PLACE, conversation=conversation)
        return None if row is None else Place(*row)

    async def move(self, place: Place) -> None:
        """The person spoke here. What was shown is kept; an unknown channel does not replace a known one."""
        values = columns_of(place) | {"updated_at": instant(self._clock())}
        changed = {"thread": place.thread, "updated_at": values["updated_at"]}
        if place.channel:
            changed["channel"] = place.channel

        def work(connection: Connection) -> None:
            insert_once(connection, st.places, values)
            connection.execute(update(st.places).where(st.places.c.conversation == place.conversation).values(changed))

        await self._writer.run(work)

    async def show(self, conversation: str, channel: str, shown: str) -> None:
        """The cards of these offerings were shown; and this is the channel."""
        here = update(st.places).where(st.places.c.conversation == conversation)
        await self._run(here.values(channel=channel, shown=shown))

    async def language(self, team: str, person: str) -> str | None:
        """The language a person chose."""
        row = await self._one(_LANGUAGE, team=team, person=person)
        return None if row is None else str(row[0])

    async def speak(self, team: str, person: str, language: str) -> None:
        """The person chose a language."""
        c = st.people.c

        def work(connection: Connection) -> None:
            insert_once(connection, st.people, {"team": team, "person": person, "language": language})
            chosen = update(st.people).where(c.team == team, c.person == person)
            connection.execute(chosen.values(language=language))

        await self._writer.run(work)

    async def inquiries(self, owner: str) -> Sequence[Inquiry]:
        """The newest inquiries of an actor."""

        def read(cursor: Cursor) -> list[Inquiry]:
            cursor.execute(self._database.compile(_INQUIRIES), {"owner": owner})
            return [self._upcasts.inquiry(body, schema) for schema, body in cursor.fetchall()]

        return await self._reader.run(read)
