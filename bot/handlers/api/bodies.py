"""Reading what a request carries: its body and its token."""

import re
from typing import TypeVar

from aiohttp import hdrs, web

from bot.actors import Actor
from bot.handlers.http.bodies import read_bytes
from bot.handlers.http.problems import unauthorized
from bot.handlers.http.services import SERVICES
from bot.inbound import InvalidError, decode
from bot.services.conversation import NotFound
from bot.slots import Vocabulary
from bot.wire import FieldProblem

MAX_SEQUENCE = 2**31 - 1
"""The largest integer that every database holds in a sequence column."""

VOCABULARY = web.AppKey("vocabulary", Vocabulary)

_T = TypeVar("_T")
_ID = re.compile(r"[A-Za-z0-9_.:-]{1,80}", re.ASCII)
_TOKEN = re.compile(r"[\x21-\x7e]{1,200}", re.ASCII)
_NUMBER = re.compile(r"\d{1,10}", re.ASCII)


async def read_body(request: web.Request, kind: type[_T]) -> _T:
    """The body as one of the wire's requests. Raises ProblemError, UnreadableError or InvalidError."""
    return decode(await read_bytes(request, "application/json"), kind)


async def authenticated(request: web.Request) -> tuple[Actor, str]:
    """The visitor and the conversation of a request. Raises ProblemError, NotFound or PermissionError."""
    scheme, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise unauthorized("Send the conversation's token: Authorization: Bearer TOKEN.")
    conversation = request.match_info["conversation"]
    return await visitor(request, conversation, token.strip()), conversation


async def visitor(request: web.Request, conversation: str, token: str) -> Actor:
    """The visitor who holds a conversation's token. Ids and tokens that cannot be ours are not looked up."""
    if not _ID.fullmatch(conversation):
        raise NotFound
    if not _TOKEN.fullmatch(token):
        raise PermissionError
    return await request.app[SERVICES].conversations.authenticate(conversation, token)


def after_of(request: web.Request) -> int:
    """The query's `after`, 0 where there is none. Raises InvalidError."""
    text = request.query.get("after", "0")
    if not _NUMBER.fullmatch(text) or int(text) > MAX_SEQUENCE:
        raise InvalidError(FieldProblem("after", "must be a sequence number, 0 or more"))
    return int(text)
