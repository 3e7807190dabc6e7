"""Installing: by tokens, or in several workspaces by OAuth; and leaving."""

import dataclasses
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

import aiohttp
import msgspec
import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from slack_hands import Hands, until, until_async
from slack_world import NEED, World, file, web_application
from sqlalchemy import select

from bot.handlers.slack.tokens import Cipher
from bot.settings import Settings
from bot.storage import slack_tables

KEY = Fernet.generate_key().decode()
Start = Callable[..., Awaitable[World]]


async def begin(start: Start, **settings: object) -> World:
    world = await start(
        oauth=True,
        slack_client_id="1.2",
        slack_client_secret=SecretStr("shh"),
        slack_token_keys=SecretStr(KEY),
        slack_review_team="T1",
        **settings,
    )
    world.standin.clients["1.2"] = "shh"
    return world


async def asked(world: World) -> tuple[str, str]:
    """Begins an installation; the state that goes to Slack, and the browser's cookie."""
    install = f"{world.url}/slack/install"
    async with aiohttp.ClientSession() as session, session.get(install, allow_redirects=False) as page:
        assert page.status == 302
        link, cookie = page.headers["Location"], page.headers["Set-Cookie"]
    query = parse_qs(urlsplit(link).query)
    assert query["client_id"] == ["1.2"]
    assert "chat:write" in query["scope"][0]
    for word in ("HttpOnly", "Secure"):
        assert word.lower() in cookie.lower()
    return query["state"][0], cookie.partition(";")[0]


async def allowed(world: World, team: str, state: str, cookie: str, **more: str) -> int:
    """What Slack sends the browser back with."""
    code = f"code-{team}"
    world.standin.codes[code] = team
    async with (
        aiohttp.ClientSession() as session,
        session.get(
            f"{world.url}/slack/oauth_redirect",
            params={"code": code, "state": state} | more,
            headers={"Cookie": cookie},
        ) as answer,
    ):
        return answer.status


async def install(world: World, team: str) -> None:
    assert await allowed(world, team, *await asked(world)) == 200


async def test_a_workspace_installs_and_files_an_inquiry(start: Start) -> None:
    world = await begin(start)
    await install(world, "T1")
    pat = world.person()
    await pat.ask(NEED)
    inquiry = await file(world, pat)
    await until(lambda: world.team.channels["CREVIEW"].messages)

    assert inquiry.reference in world.team.channels["CREVIEW"].messages[0]["text"]


async def test_two_workspaces_are_apart_even_for_people_with_the_same_id(start: Start) -> None:
    world = await begin(start)
    other = world.standin.team("T2")
    await install(world, "T1")
    await install(world, "T2")
    world.standin.user(other, "U1")
    here, there = world.person("U1"), Hands(world.standin, other, "U1", world.way)
    await here.ask(NEED)
    await there.ask("What does the conflict resolution training cost?")

    assert len(here.answers()) == len(there.answers()) == 1
    assert "2,500" in there.answers()[0]["text"]
    assert here.answers()[0]["user"] != there.answers()[0]["user"]


async def test_tokens_are_encrypted_in_the_database(start: Start) -> None:
    world = await begin(start)
    await install(world, "T1")
    token = next(iter(world.standin.tokens))
    with world.app.store.database.transaction() as connection:
        rows = [value for row in connection.execute(select(slack_tables.installations)) for value in row]

    assert not any(token in str(value) for value in rows)
    assert Cipher(KEY).decrypt(rows[6]) == token


def test_keys_are_changed_one_by_one() -> None:
    old, new = KEY, Fernet.generate_key().decode()
    stored = Cipher(old).encrypt("xoxb-1")

    assert Cipher(f"{new}, {old}").decrypt(stored) == "xoxb-1"
    assert Cipher(new).decrypt(stored) is None
    assert Cipher(new).decrypt(Cipher(f"{new},{old}").encrypt("xoxb-1")) == "xoxb-1"


@pytest.mark.parametrize("keys", ["", " , ", "short", "%" * 44])
def test_keys_that_are_none_are_refused_with_what_to_do(keys: str) -> None:
    with pytest.raises(ValueError, match="CEC_SLACK_TOKEN_KEYS"):
        Cipher(keys)


async def test_a_state_counts_once_and_for_its_own_browser(start: Start) -> None:
    world = await begin(start)
    state, cookie = await asked(world)
    other_state, other_cookie = await asked(world)

    assert await allowed(world, "T1", state, other_cookie) == 400
    assert await allowed(world, "T1", "made-up", "slack-app-oauth-state=made-up") == 401
    assert await allowed(world, "T1", state, cookie) == 200
    assert await allowed(world, "T1", state, cookie) == 401
    assert await allowed(world, "T1", other_state, other_cookie, error="access_denied") == 200
    with world.app.store.database.transaction() as connection:
        rows = connection.execute(select(slack_tables.states)).all()
        assert len(connection.execute(select(slack_tables.installations)).all()) == 1
    assert not any(other_state in row for row in rows), "states are stored hashed"


async def test_a_code_that_slack_does_not_know_installs_nothing(start: Start) -> None:
    world = await begin(start)
    state, cookie = await asked(world)
    world.standin.fail("oauth.v2.access", "invalid_code")

    assert await allowed(world, "T1", state, cookie) == 401


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UBOTT1"]}}]
)
async def test_who_leaves_leaves_no_token(start: Start, event: dict[str, object]) -> None:
    world = await begin(start)
    await install(world, "T1")
    pat = world.person()
    await pat.ask(NEED)
    await pat.event(dict(event))

    async def is_gone() -> bool:
        return await world.app.store.slack.installations.find("", "T1") is None

    await until_async(is_gone)
    await pat.say("Are you still there?")
    await install(world, "T1")
    seen = len(pat.answers())
    await pat.say("And now?")
    await pat.next_answer(seen)


async def test_a_persons_revoked_token_does_not_uninstall(start: Start) -> None:
    world = await begin(start)
    await install(world, "T1")
    pat = world.person()
    await pat.event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}})
    await pat.ask(NEED)

    assert pat.answers()


async def test_an_enterprises_installation_serves_its_workspaces(start: Start) -> None:
    world = await begin(start)
    await install(world, "T1")
    found = await world.app.store.slack.installations.find("", "T1")
    assert found is not None
    await world.app.store.slack.installations.remove("", "T1")
    await world.app.store.slack.installations.add(msgspec.structs.replace(found, enterprise="E1", team=""))

    assert await world.app.store.slack.installations.find("E1", "T9") is not None
    assert await world.app.store.slack.installations.find("E2", "T9") is None


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"slack_bot_token": "xoxb-1"}, "SIGNING_SECRET"),
        ({"slack_client_id": "1", "slack_signing_secret": "s"}, "TOKEN_KEYS"),
        ({"slack_client_id": "1", "slack_signing_secret": "s", "slack_token_keys": KEY}, "CLIENT_SECRET"),
    ],
)
async def test_settings_that_do_not_fit_are_refused_with_what_to_do(
    world: World, settings: dict[str, object], words: str
) -> None:
    wrong = dataclasses.replace(world.app, settings=Settings(_env_file=None, **settings))
    with pytest.raises(ValueError, match=words):
        web_application(wrong)


async def test_without_slack_there_is_no_slack(world: World) -> None:
    plain = dataclasses.replace(world.app, settings=Settings(_env_file=None))
    assert not [one for one in web_application(plain).router.resources() if "slack" in str(one)]
