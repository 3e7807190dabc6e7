"""What was sent to Slack, or is about to be: so that nothing is sent twice, and a thread below a message is known."""

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, func, select, update

from bot.storage import slack_tables as st
from bot.storage.slack_rows import SlackRows, columns_of, insert_once
from bot.times import instant


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


_POST = select(*st.posts.c).where(st.posts.c.key == bindparam("key"))
_POST_AT = select(st.posts.c.subject).where(
    st.posts.c.channel == bindparam("channel"), st.posts.c.ts == bindparam("ts")
)


class Posts(SlackRows):
    """Messages by their keys. Methods may raise StoreUnavailable."""

    async def find(self, key: str) -> Post | None:
        """A message by its key."""
        row = await self._one(_POST, key=key)
        return None if row is None else Post(*row)

    async def subject_at(self, channel: str, ts: str) -> str | None:
        """The subject of one of our messages."""
        row = await self._one(_POST_AT, channel=channel, ts=ts)
        return None if row is None else str(row[0])

    async def prepare(self, post: Post) -> None:
        """Stores a message to be sent, once."""
        values = columns_of(post)
        await self._writer.run(lambda connection: insert_once(connection, st.posts, values))

    async def begin(self, post: Post) -> None:
        """From now on the message may be out, whatever Slack answers."""
        begun = instant(self._clock())
        values = columns_of(post) | {"begun_at": begun}

        def work(connection: Connection) -> None:
            insert_once(connection, st.posts, values)
            mine = update(st.posts).where(st.posts.c.key == post.key)
            kept = func.coalesce(st.posts.c.begun_at, begun)  # an earlier attempt may be out as well
            connection.execute(mine.values(begun_at=kept, channel=post.channel, thread=post.thread))

        await self._writer.run(work)

    async def settle(self, key: str, channel: str, ts: str | None) -> None:
        """What became of it: its `ts`, or None where Slack refused it."""
        mine = update(st.posts).where(st.posts.c.key == key)
        if ts is None:
            await self._run(mine.values(begun_at=None))
        else:
            await self._run(mine.values(channel=channel, ts=ts, begun_at=None, body=None))

    async def forget(self, key: str) -> None:
        """The message was taken back."""
        await self._run(delete(st.posts).where(st.posts.c.key == key))
