"""Durable memory of the Slack channel: whose conversation is where, what was sent, who installed the app."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Executable, Table, bindparam, delete, desc, func, literal_column, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports import Inquiry
from bot.storage import slack_tables as st
from bot.storage import tables as t
from bot.storage.database import Cursor, Database
from bot.storage.reads import Reader
from bot.storage.slack_inbox import Inbox, InOrder
from bot.storage.tables import instant
from bot.storage.upcast import Upcasts
from bot.storage.writer import Writer


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


class Post(Struct, frozen=True):
    """A message sent, or about to be."""

    key: str
    subject: str
    team: str
    channel: str
    thread: str = ""
    ts: str | None = None
    begun_at: str | None = None
    body: str | None = None


class Installation(Struct, frozen=True):
    """A workspace (or a whole enterprise) that installed the app; the token is encrypted."""

    enterprise: str
    team: str
    app: str
    bot: str
    bot_user: str
    scopes: str
    token: str
    installed_at: str


_PLACE = select(*st.places.c).where(st.places.c.conversation == bindparam("conversation"))
_THREAD = select(st.threads.c.conversation).where(
    st.threads.c.team == bindparam("team"),
    st.threads.c.person == bindparam("person"),
    st.threads.c.thread == bindparam("thread"),
)
_LANGUAGE = select(st.people.c.language).where(
    st.people.c.team == bindparam("team"), st.people.c.person == bindparam("person")
)
_POST = select(*st.posts.c).where(st.posts.c.key == bindparam("key"))
_POST_AT = select(st.posts.c.subject).where(
    st.posts.c.channel == bindparam("channel"), st.posts.c.ts == bindparam("ts")
)
_INSTALLATION = select(*st.installations.c).where(
    st.installations.c.enterprise == bindparam("enterprise"), st.installations.c.team == bindparam("team")
)
_TEAM = select(*st.installations.c).where(st.installations.c.team == bindparam("team"))
_INQUIRIES = (
    select(t.inquiries.c.schema, t.inquiries.c.body)
    .join(t.conversations, t.conversations.c.id == t.inquiries.c.conversation)
    .where(t.conversations.c.owner == bindparam("owner"))
    .order_by(desc(t.inquiries.c.filed_at), desc(t.inquiries.c.reference))
    .limit(literal_column("20"))
    .offset(literal_column("0"))
)


class SlackStore:
    """Methods may raise StoreUnavailable."""

    def __init__(
        self, database: Database, writer: Writer, reader: Reader, upcasts: Upcasts, clock: Callable[[], datetime]
    ) -> None:
        self.inbox = Inbox(st.inbox, database, writer, reader, clock)
        self.outbox = InOrder(t.outbox, database, writer, reader, clock)
        """The outbox as all channels share it, each conversation's replies in order."""
        self._writer = writer
        self._reader = reader
        self._upcasts = upcasts
        self._clock = clock
        self._compile = database.compile

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
            _insert(connection, st.threads, values)
            return str(connection.execute(select(c.conversation).where(mine)).scalar_one())

        return await self._writer.run(work)

    async def place(self, conversation: str) -> Place | None:
        """Where a conversation is held."""
        row = await self._one(_PLACE, conversation=conversation)
        return None if row is None else Place(*row)

    async def move(self, place: Place) -> None:
        """The person spoke here. What was shown is kept; an unknown channel does not replace a known one."""
        values = {
            "conversation": place.conversation,
            "team": place.team,
            "person": place.person,
            "channel": place.channel,
            "thread": place.thread,
            "shown": place.shown,
            "updated_at": instant(self._clock()),
        }
        changed = {"thread": place.thread, "updated_at": values["updated_at"]}
        if place.channel:
            changed["channel"] = place.channel

        def work(connection: Connection) -> None:
            _insert(connection, st.places, values)
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
            _insert(connection, st.people, {"team": team, "person": person, "language": language})
            chosen = update(st.people).where(c.team == team, c.person == person)
            connection.execute(chosen.values(language=language))

        await self._writer.run(work)

    async def post(self, key: str) -> Post | None:
        """A message by its key."""
        row = await self._one(_POST, key=key)
        return None if row is None else Post(*row)

    async def posted_at(self, channel: str, ts: str) -> str | None:
        """The subject of one of our messages."""
        row = await self._one(_POST_AT, channel=channel, ts=ts)
        return None if row is None else str(row[0])

    async def prepare_post(self, post: Post) -> None:
        """Stores a message to be sent, once."""
        values = {name: getattr(post, name) for name in post.__struct_fields__}
        await self._writer.run(lambda connection: _insert(connection, st.posts, values))

    async def begin_post(self, post: Post) -> None:
        """From now on the message may be out, whatever Slack answers."""
        begun = instant(self._clock())
        values = {name: getattr(post, name) for name in post.__struct_fields__} | {"begun_at": begun}

        def work(connection: Connection) -> None:
            _insert(connection, st.posts, values)
            mine = update(st.posts).where(st.posts.c.key == post.key)
            kept = func.coalesce(st.posts.c.begun_at, begun)  # an earlier attempt may be out as well
            connection.execute(mine.values(begun_at=kept, channel=post.channel, thread=post.thread))

        await self._writer.run(work)

    async def settle_post(self, key: str, channel: str, ts: str | None) -> None:
        """What became of it: its `ts`, or None where Slack refused it."""
        mine = update(st.posts).where(st.posts.c.key == key)
        if ts is None:
            await self._run(mine.values(begun_at=None))
        else:
            await self._run(mine.values(channel=channel, ts=ts, begun_at=None, body=None))

    async def forget_post(self, key: str) -> None:
        """The message was taken back."""
        await self._run(delete(st.posts).where(st.posts.c.key == key))

    async def inquiries(self, owner: str) -> Sequence[Inquiry]:
        """The newest inquiries of an actor."""

        def read(cursor: Cursor) -> list[Inquiry]:
            cursor.execute(self._compile(_INQUIRIES), {"owner": owner})
            return [self._upcasts.inquiry(body, schema) for schema, body in cursor.fetchall()]

        return await self._reader.run(read)

    async def installation(self, enterprise: str, team: str) -> Installation | None:
        """The installation that serves a workspace: its own, else its enterprise's."""
        row = await self._one(_TEAM, team=team) if team else None
        if row is None and enterprise:
            row = await self._one(_INSTALLATION, enterprise=enterprise, team="")
        return None if row is None else Installation(*row)

    async def install(self, installation: Installation) -> None:
        """Stores an installation, instead of an earlier one."""
        c = st.installations.c
        values = {name: getattr(installation, name) for name in installation.__struct_fields__}

        def work(connection: Connection) -> None:
            mine = (c.enterprise == installation.enterprise) & (c.team == installation.team)
            connection.execute(delete(st.installations).where(mine))
            _insert(connection, st.installations, values)

        await self._writer.run(work)

    async def uninstall(self, enterprise: str, team: str) -> None:
        """Removes an installation. Conversations and inquiries stay CEC's."""
        c = st.installations.c
        mine = c.team == team if team else (c.enterprise == enterprise) & (c.team == "")
        await self._run(delete(st.installations).where(mine))

    async def issue_state(self, digest: str, expires_at: datetime) -> None:
        """Remembers an OAuth state, and forgets those out of date."""
        now = instant(self._clock())

        def work(connection: Connection) -> None:
            connection.execute(delete(st.states).where(st.states.c.expires_at < now))
            _insert(connection, st.states, {"digest": digest, "expires_at": instant(expires_at)})

        await self._writer.run(work)

    async def take_state(self, digest: str) -> bool:
        """Whether a state was given out and is fresh; each counts once."""
        c = st.states.c
        taken = delete(st.states).where(c.digest == digest, c.expires_at >= instant(self._clock()))
        return await self._writer.run(lambda connection: connection.execute(taken).rowcount == 1)

    async def _one(self, statement: Executable, **parameters: str) -> tuple[Any, ...] | None:
        def read(cursor: Cursor) -> tuple[Any, ...] | None:
            cursor.execute(self._compile(statement), parameters)
            row = cursor.fetchone()
            return None if row is None else tuple(row)

        return await self._reader.run(read)

    async def _run(self, statement: Executable) -> None:
        def work(connection: Connection) -> None:
            connection.execute(statement)

        await self._writer.run(work)


def _insert(connection: Connection, table: Table, values: dict[str, Any]) -> None:
    """Adds a row, unless there is one of its key."""
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(make(table).on_conflict_do_nothing(), values)
