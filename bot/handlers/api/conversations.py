"""Conversations over HTTP: opened, continued, read."""

from datetime import UTC, datetime

import msgspec
from aiohttp import web

from bot import wire
from bot.dialogue.acts import ChannelAct
from bot.handlers.api.bodies import VOCABULARY, after_of, authenticated, read_body
from bot.handlers.http.keys import LIMITS, PROXIES
from bot.handlers.http.services import SERVICES
from bot.inbound import content_of
from bot.plain_text import one_line
from bot.ports import Page
from bot.services.conversation import InboundMessage


async def open_conversation(request: web.Request) -> web.Response:
    """POST /api/v1/conversations."""
    asked = await read_body(request, wire.OpenRequest)
    request.app[LIMITS].opening(request.app[PROXIES].client(request))
    page = Page(one_line(asked.page.address), one_line(asked.page.title)) if asked.page else None
    opened = await request.app[SERVICES].conversations.open("web", page, asked.language)
    body = {"conversation": opened.conversation, "token": opened.token, "turn": msgspec.Raw(opened.turn)}
    return json_response(body, status=201)


async def receive(request: web.Request) -> web.Response:
    """POST /api/v1/conversations/{conversation}/messages."""
    actor, conversation = await authenticated(request)
    asked = await read_body(request, wire.MessageRequest)
    content = content_of(asked, request.app[VOCABULARY])
    request.app[LIMITS].message(conversation)
    message = inbound(conversation, asked.message_id, content.text, content.act)
    turn = await request.app[SERVICES].conversations.receive(actor, message)
    return json_response({"turn": msgspec.Raw(turn)})


async def read(request: web.Request) -> web.Response:
    """GET /api/v1/conversations/{conversation}?after=SEQUENCE."""
    actor, conversation = await authenticated(request)
    lines, turn = await request.app[SERVICES].conversations.read(actor, conversation, after_of(request))
    return json_response({"messages": lines, "turn": msgspec.Raw(turn)})


def inbound(conversation: str, message_id: str, text: str | None, act: ChannelAct | None) -> InboundMessage:
    """A message that is received now."""
    return InboundMessage(conversation, message_id, datetime.now(UTC), text, act)


def json_response(body: object, status: int = 200) -> web.Response:
    """A JSON response."""
    return web.Response(status=status, body=wire.encode(body), content_type="application/json")
