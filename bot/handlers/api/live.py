"""The live socket: messages in, messages and turns out, lines of staff and of other tabs included.

The transcript's sequence is the truth: a wake-up only says that there is more, and the socket reads past its cursor.

Frames in: first {"token", "after"}, then bodies as for POST .../messages.
Frames out: {"messages", "turn"} with every line past the cursor; {"message_id", "turn"} as the answer to a message;
{"message_id", "problem"} for one that is refused; {"problem"} before the socket is closed.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Annotated

import msgspec
import structlog
from aiohttp import WSCloseCode, WSMsgType, web
from msgspec import Meta, Struct

from bot import wire
from bot.actors import Actor
from bot.handlers.api.bodies import MAX_SEQUENCE, VOCABULARY, visitor
from bot.handlers.api.conversations import inbound
from bot.handlers.http.addresses import is_own_origin
from bot.handlers.http.bodies import MAX_BODY
from bot.handlers.http.keys import LIMITS, METRICS
from bot.handlers.http.problems import ProblemError, problem_of, too_many
from bot.handlers.http.services import SERVICES
from bot.inbound import content_of, decode
from bot.ports import StoreUnavailable
from bot.services.conversation import NotFound

HEARTBEAT_SECONDS = 25
"""Below the 30 to 60 seconds after which proxies cut silent connections."""
SOCKETS_PER_CONVERSATION = 12
"""Tabs of one person."""
CLOSE_CODES = {400: 4400, 401: 4401, 404: 4404, 408: 4408, 422: 4422, 429: 4429, 503: 1013}
"""Why a socket was closed, in the range that RFC 6455 leaves to applications; 1013 is "try again later"."""


class Sockets(set[web.WebSocketResponse]):
    """The sockets that are open."""


SOCKETS = web.AppKey("sockets", Sockets)
_log = structlog.get_logger()


class Hello(Struct, frozen=True, forbid_unknown_fields=True):
    """The first frame: who it is, and which line it has seen last."""

    token: str
    after: Annotated[int, Meta(ge=0, le=MAX_SEQUENCE)] = 0


def prepare(app: web.Application) -> None:
    """Keeps account of open sockets, to say goodbye to them when the server stops."""
    app[SOCKETS] = Sockets()
    app.on_shutdown.append(_close_all)


async def live(request: web.Request) -> web.StreamResponse:
    """GET /api/v1/conversations/{conversation}/live."""
    origin = request.headers.get("Origin")
    if not is_own_origin(request) and origin not in request.app[SERVICES].settings.allowed_origins:
        raise ProblemError(403, "Pages of this website may not connect.")
    socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, max_msg_size=MAX_BODY, compress=False)
    await socket.prepare(request)
    async with _counted(request.app, socket):
        try:
            await _converse(request, socket)
        except Exception as error:  # the socket is to be closed with the fitting code, whatever it was
            await _refuse(socket, error)
    return socket


async def _converse(request: web.Request, socket: web.WebSocketResponse) -> None:
    services, conversation = request.app[SERVICES], request.match_info["conversation"]
    hello = await _hello(socket, services.settings.first_frame_seconds)
    actor = await visitor(request, conversation, hello.token)
    if services.wakeups.watchers(conversation) >= SOCKETS_PER_CONVERSATION:
        raise too_many("windows", 60)
    with services.wakeups.watch(conversation) as woken:
        reader = asyncio.create_task(_take(request, socket, actor))
        writer = asyncio.create_task(_push(request, socket, actor, hello.after, woken))
        try:
            await asyncio.wait((reader, writer), return_when=asyncio.FIRST_COMPLETED)
            for task in (reader, writer):
                if task.done():
                    task.result()
        finally:
            for task in (reader, writer):
                task.cancel()
            await asyncio.gather(reader, writer, return_exceptions=True)


async def _hello(socket: web.WebSocketResponse, seconds: float) -> Hello:
    try:
        async with asyncio.timeout(seconds):
            message = await socket.receive()
    except TimeoutError:
        raise ProblemError(408, f"The first frame did not come within {seconds:g} seconds.") from None
    return decode(_frame(message.type, message.data), Hello)


def _frame(kind: WSMsgType, data: object) -> bytes:
    if kind is WSMsgType.TEXT and isinstance(data, str):
        return data.encode()
    raise ProblemError(400, "Send text frames.")


async def _take(request: web.Request, socket: web.WebSocketResponse, actor: Actor) -> None:
    """Takes messages until the socket closes. A refused message leaves it open."""
    async for frame in socket:
        message_id: str | None = None
        try:
            body = _frame(frame.type, frame.data)
            with suppress(msgspec.MsgspecError):
                message_id = msgspec.json.decode(body, type=_Named).message_id
            asked = decode(body, wire.MessageRequest)
            content = content_of(asked, request.app[VOCABULARY])
            conversation = request.match_info["conversation"]
            request.app[LIMITS].message(conversation)
            message = inbound(conversation, asked.message_id, content.text, content.act)
            turn = await request.app[SERVICES].conversations.receive(actor, message)
            await _send(socket, {"message_id": message_id, "turn": msgspec.Raw(turn)})
        except Exception as error:  # raised on where it is none of the refusals that people can do something about
            problem = problem_of(error)
            if problem is None or isinstance(error, NotFound):
                raise
            await _send(socket, {"message_id": message_id, "problem": _problem(problem)})


class _Named(Struct, frozen=True):
    """What a message is called, even if the rest of it is wrong."""

    message_id: Annotated[str, Meta(max_length=120)]


def _problem(problem: ProblemError) -> dict[str, object]:
    """A frame has no headers: the time to wait stands in the problem."""
    body: dict[str, object] = msgspec.to_builtins(problem.body())
    if "Retry-After" in problem.headers:
        body["retry_after"] = int(problem.headers["Retry-After"])
    return body


async def _push(
    request: web.Request, socket: web.WebSocketResponse, actor: Actor, after: int, woken: asyncio.Event
) -> None:
    """Sends every line past the cursor once. The first frame is sent in any case: it says that the token was good."""
    services, conversation = request.app[SERVICES], request.match_info["conversation"]
    cursor, is_first = after, True
    while not socket.closed:
        woken.clear()
        try:
            lines, turn = await services.conversations.read(actor, conversation, cursor)
        except StoreUnavailable:
            lines, turn = [], b""
        if lines or (is_first and turn):
            await _send(socket, {"messages": lines, "turn": msgspec.Raw(turn)})
            cursor, is_first = lines[-1].sequence if lines else cursor, False
        with suppress(TimeoutError):
            await asyncio.wait_for(woken.wait(), services.settings.live_poll_seconds)


async def _send(socket: web.WebSocketResponse, frame: dict[str, object]) -> None:
    with suppress(ConnectionError):  # gone meanwhile; the reader notices
        await socket.send_str(wire.encode(frame).decode())


async def _refuse(socket: web.WebSocketResponse, error: Exception) -> None:
    problem = problem_of(error)
    if problem is None:
        _log.error("live socket failed", error=type(error).__name__)
        await socket.close(code=WSCloseCode.INTERNAL_ERROR)
        return
    await _send(socket, {"problem": _problem(problem)})
    await socket.close(code=CLOSE_CODES.get(problem.status, WSCloseCode.POLICY_VIOLATION))


@asynccontextmanager
async def _counted(app: web.Application, socket: web.WebSocketResponse) -> AsyncIterator[None]:
    app[SOCKETS].add(socket)
    app[METRICS].sockets.inc()
    try:
        yield
    finally:
        app[SOCKETS].discard(socket)
        app[METRICS].sockets.dec()


async def _close_all(app: web.Application) -> None:
    sockets = app[SOCKETS]
    closing = [socket.close(code=WSCloseCode.GOING_AWAY) for socket in sockets]
    await asyncio.gather(*closing, return_exceptions=True)
