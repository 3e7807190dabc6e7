"""Who installed the Slack app, and the OAuth states of those who are about to."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, select

from bot.storage import slack_tables as st
from bot.storage.slack_rows import SlackRows, columns_of, insert_once
from bot.times import instant


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


_INSTALLATION = select(*st.installations.c).where(
    st.installations.c.enterprise == bindparam("enterprise"), st.installations.c.team == bindparam("team")
)
_TEAM = select(*st.installations.c).where(st.installations.c.team == bindparam("team"))


class Installations(SlackRows):
    """Workspaces and enterprises. Methods may raise StoreUnavailable."""

    async def find(self, enterprise: str, team: str) -> Installation | None:
        """The installation that serves a workspace: its own, else its enterprise's."""
        row = await self._one(_TEAM, team=team) if team else None
        if row is None and enterprise:
            row = await self._one(_INSTALLATION, enterprise=enterprise, team="")
        return None if row is None else Installation(*row)

    async def add(self, installation: Installation) -> None:
        """Stores an installation, instead of an earlier one."""
        c = st.installations.c
        values = columns_of(installation)

        def work(connection: Connection) -> None:
            mine = (c.enterprise == installation.enterprise) & (c.team == installation.team)
            connection.execute(delete(st.installations).where(mine))
            insert_once(connection, st.installations, values)

        await self._writer.run(work)

    async def remove(self, enterprise: str, team: str) -> None:
        """Removes an installation. Conversations and inquiries stay CEC's."""
        c = st.installations.c
        mine = c.team == team if team else (c.enterprise == enterprise) & (c.team == "")
        await self._run(delete(st.installations).where(mine))

    async def issue_state(self, digest: str, expires_at: datetime) -> None:
        """Remembers an OAuth state, and forgets those out of date."""
        now = instant(self._clock())

        def work(connection: Connection) -> None:
            connection.execute(delete(st.states).where(st.states.c.expires_at < now))
            insert_once(connection, st.states, {"digest": digest, "expires_at": instant(expires_at)})

        await self._writer.run(work)

    async def take_state(self, digest: str) -> bool:
        """Whether a state was given out and is fresh; each counts once."""
        c = st.states.c
        taken = delete(st.states).where(c.digest == digest, c.expires_at >= instant(self._clock()))
        return await self._writer.run(lambda connection: connection.execute(taken).rowcount == 1)
