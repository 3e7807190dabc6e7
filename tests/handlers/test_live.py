"""The live socket: tabs, reconnects, staff's lines, silence."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError
from handlers_site import Site, Sites, Visitor

from bot.ports import Changes, Line


@asynccontextmanager
async def socket_of(visitor: Visitor, **headers: str) -> AsyncIterator[ClientWebSocketResponse]:
    """A socket that has not said anything yet."""
    async with visitor.client.ws_connect(f"{visitor.address}/live", headers=headers) as socket:
        yield socket


@asynccontextmanager
async def tab(visitor: Visitor, after: int = 0) -> AsyncIterator[ClientWebSocketResponse]:
    """A socket that is let in; its first frame is still to be read."""
    async with socket_of(visitor) as socket:
        await socket.send_json({"token": visitor.token, "after": after})
        yield socket


async def frame(socket: ClientWebSocketResponse) -> dict[str, Any]:
    """The next frame."""
    body: dict[str, Any] = await socket.receive_json(timeout=3)
    return body


async def lines_until(socket: ClientWebSocketResponse, sequence: int) -> list[int]:
    """Sequences of the lines that arrive, up to one; a line that comes twice stands twice."""
    seen: list[int] = []
    while not seen or seen[-1] < sequence:
        seen += [line["sequence"] for line in (await frame(socket)).get("messages", ())]
    return seen


async def closed_with(socket: ClientWebSocketResponse) -> int | None:
    """The code that the socket is closed with; frames before it are passed over."""
    while (message := await socket.receive(timeout=8)).type is WSMsgType.TEXT:
        pass
    return socket.close_code if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED) else None


async def staff_says(site: Site, visitor: Visitor, text: str) -> None:
    """A line that another program commits, without a wake-up."""
    held = await site.services.store.conversation(visitor.id)
    turn = await site.services.store.last_turn(visitor.id)
    assert held is not None
    line = Line(held.sequence + 1, "staff", text, "2025-03-03T12:00:00.000+00:00")
    await site.services.store.commit(
        Changes(visitor.id, held.version, f"staff/{line.sequence}", "", (line,), (), held.state, turn or b"null")
    )


async def test_the_first_answer_is_the_transcript_so_far(visitor: Visitor) -> None:
    async with tab(visitor) as socket:
        first = await frame(socket)
        assert set(first) == {"messages", "turn"}
        assert [line["author"] for line in first["messages"]] == ["bot"]
        assert first["turn"]["sequence"] == 1


async def test_a_message_is_answered_with_its_turn_and_lines(visitor: Visitor) -> None:
    async with tab(visitor, after=1) as socket:
        assert (await frame(socket))["messages"] == []
        await socket.send_json({"message_id": "a", "text": "About 40 people"})
        frames = [await frame(socket), await frame(socket)]
        answer = next(one for one in frames if "message_id" in one)
        lines = next(one for one in frames if "messages" in one)
        assert answer["message_id"] == "a"
        assert answer["turn"]["slots"]["participants"]["max"] == 40
        assert [line["author"] for line in lines["messages"]] == ["visitor", "bot"]


async def test_every_tab_gets_each_line_once(visitor: Visitor) -> None:
    async with tab(visitor) as one, tab(visitor) as other:
        await asyncio.gather(*(visitor.post(message_id=f"p{n}", text=f"We are {n + 2} people") for n in range(4)))
        await one.send_json({"message_id": "s", "text": "Hello"})
        for socket in (one, other):
            assert await lines_until(socket, 11) == list(range(1, 12))


async def test_a_repeated_message_is_answered_again_and_adds_no_line(visitor: Visitor) -> None:
    async with tab(visitor, after=1) as socket:
        await frame(socket)
        for _ in range(2):
            await socket.send_json({"message_id": "a", "text": "Hello"})
        answers = [one for one in [await frame(socket) for _ in range(3)] if "message_id" in one]
        assert answers[0] == answers[1]
    assert len((await visitor.read())["messages"]) == 3


async def test_a_socket_that_comes_back_reads_on(visitor: Visitor) -> None:
    async with tab(visitor) as socket:
        await frame(socket)
    await visitor.say("About 40 people")
    async with tab(visitor, after=1) as socket:
        assert [line["sequence"] for line in (await frame(socket))["messages"]] == [2, 3]


async def test_lines_of_another_program_arrive_without_a_wake_up(sites: Sites) -> None:
    site = await sites(live_poll_seconds=0.05)
    visitor = await site.visitor()
    async with tab(visitor, after=1) as socket:
        await frame(socket)
        await staff_says(site, visitor, "Hello, this is Ana from the office.")
        lines = (await frame(socket))["messages"]
        assert [(line["author"], line["text"]) for line in lines] == [("staff", "Hello, this is Ana from the office.")]


async def test_a_wrong_token_is_told_and_closes_the_socket(visitor: Visitor) -> None:
    async with socket_of(visitor) as socket:
        await socket.send_json({"token": "wrong", "after": 0})
        assert (await frame(socket))["problem"]["status"] == 401
        assert await closed_with(socket) == 4401


async def test_a_foreign_and_an_unknown_conversation_look_alike(site: Site, visitor: Visitor) -> None:
    other = await site.visitor()
    for conversation in (other.id, "nothing"):
        async with site.client.ws_connect(f"/api/v1/conversations/{conversation}/live") as socket:
            await socket.send_json({"token": visitor.token, "after": 0})
            assert await closed_with(socket) == 4404


@pytest.mark.parametrize("hello", ["{", "[]", "{}", '{"token": 1}', '{"token": "a", "after": -1}', "\x00"])
async def test_a_first_frame_that_says_nothing_closes_the_socket(visitor: Visitor, hello: str) -> None:
    async with socket_of(visitor) as socket:
        await socket.send_str(hello)
        assert await closed_with(socket) in (4400, 4422)


async def test_silence_of_five_seconds_closes_the_socket(visitor: Visitor) -> None:
    start = time.monotonic()
    async with socket_of(visitor) as socket:
        assert await closed_with(socket) == 4408
    assert 4.5 < time.monotonic() - start < 7


async def test_a_wrong_message_is_refused_and_the_socket_stays_open(visitor: Visitor) -> None:
    async with tab(visitor, after=1) as socket:
        await frame(socket)
        for body, status in (
            ("{", 400),
            ('{"message_id": "a"}', 422),
            ('{"message_id": "a", "text": "x", "more": 1}', 422),
        ):
            await socket.send_str(body)
            assert (await frame(socket))["problem"]["status"] == status
        await socket.send_bytes(b"\x00")
        assert (await frame(socket))["problem"]["status"] == 400
        await socket.send_json({"message_id": "b", "text": "Hello"})
        assert {tuple(sorted(await frame(socket))) for _ in range(2)} == {("message_id", "turn"), ("messages", "turn")}


async def test_too_many_messages_are_refused_with_the_time_to_wait(sites: Sites) -> None:
    visitor = await (await sites(messages_per_minute=1)).visitor()
    async with tab(visitor, after=9) as socket:
        await frame(socket)
        await socket.send_json({"message_id": "a", "text": "Hello"})
        await frame(socket)
        await socket.send_json({"message_id": "b", "text": "Hello"})
        problem = (await frame(socket))["problem"]
        assert problem["status"] == 429
        assert problem["retry_after"] > 0


async def test_pages_of_other_websites_are_kept_out(sites: Sites) -> None:
    visitor = await (await sites(allowed_origins=("https://cec.example",))).visitor()
    with pytest.raises(WSServerHandshakeError) as refused:
        async with socket_of(visitor, Origin="https://evil.example"):
            pass
    assert refused.value.status == 403
    own = f"http://{visitor.client.host}:{visitor.client.port}"
    for origin in ("https://cec.example", own):
        async with socket_of(visitor, Origin=origin) as socket:
            await socket.send_json({"token": visitor.token})
            assert (await frame(socket))["turn"]


async def test_a_plain_request_is_no_socket(visitor: Visitor) -> None:
    response = await visitor.client.get(f"{visitor.address}/live")
    assert response.status == 400
    assert response.content_type == "application/problem+json"


async def test_an_erased_conversation_closes_its_sockets(sites: Sites) -> None:
    site = await sites(live_poll_seconds=0.05)
    visitor = await site.visitor()
    await visitor.say(name="fill", slots={"email": "dana@example.org"})
    async with tab(visitor) as socket:
        await frame(socket)
        assert await site.services.store.erase("dana@example.org") == 1
        assert await closed_with(socket) == 4404


async def test_a_server_that_stops_says_goodbye(visitor: Visitor) -> None:
    async with tab(visitor) as socket:
        await frame(socket)
        stopping = asyncio.create_task(visitor.client.server.close())
        assert await closed_with(socket) == 1001
        await stopping
