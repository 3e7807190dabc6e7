"""The API's own description: OpenAPI 3.1, its schemas generated from the types that really encode and decode."""

from functools import lru_cache
from typing import Any

import msgspec
from aiohttp import web

from bot import wire
from bot.fill import Fill
from bot.handlers.http.problems import PROBLEM_JSON
from bot.settings import PROGRAM_VERSION

_REFERENCE = "#/components/schemas/{name}"
_TYPES = (
    wire.OpenRequest,
    wire.OpenedObject,
    wire.MessageRequest,
    wire.AnswerObject,
    wire.TranscriptObject,
    wire.ProblemObject,
    wire.HealthObject,
    wire.Slots,
    Fill,
)
_REASONS = {
    "400": "Not JSON, or not UTF-8.",
    "401": "No token, or a wrong one.",
    "403": "A page of a website that may not connect.",
    "404": "There is no such conversation, or it is another's.",
    "409": "The message_id was used before, with another content.",
    "413": "The body is too large.",
    "415": "The body is not application/json.",
    "422": "A field is missing, unknown or wrong; `errors` says which and why.",
    "429": "Too many; Retry-After says when to go on.",
    "503": "The database is not available; Retry-After says when to try again.",
}
_WAIT = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}}
_CHALLENGE = {"WWW-Authenticate": {"schema": {"const": "Bearer"}}}
_HEADERS = {"401": _CHALLENGE, "429": _WAIT, "503": _WAIT}
_BODY_ERRORS = ("400", "413", "415", "422", "429", "503")
_CONVERSATION = {"name": "conversation", "in": "path", "required": True, "schema": {"type": "string"}}
_AFTER = {
    "name": "after",
    "in": "query",
    "description": "Only messages past this sequence number.",
    "schema": {"type": "integer", "minimum": 0, "default": 0},
}
_LIVE = (
    'A WebSocket. The first frame within 5 seconds is {"token": ..., "after": SEQUENCE}. Frames in are bodies as for '
    'POST .../messages. Frames out are {"messages", "turn"} with every message past the cursor, staff\'s included; '
    '{"message_id", "turn"} as the answer to a message; {"message_id", "problem"} for one that is refused. Closed with '
    '4400, 4401, 4404, 4408 (silence), 4422, 4429 or 1013 after a frame {"problem"}.'
)


async def describe(_: web.Request) -> web.Response:
    """GET /api/v1/openapi.json."""
    return web.Response(body=_encoded(), content_type="application/json", headers={"Cache-Control": "max-age=300"})


@lru_cache(1)
def _encoded() -> bytes:
    return wire.encode(document())


def document() -> dict[str, Any]:
    """The OpenAPI document."""
    _, schemas = msgspec.json.schema_components(_TYPES, ref_template=_REFERENCE)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Intake assistant",
            "version": PROGRAM_VERSION,
            "description": "Conversations that end in an inquiry. Nothing is answered before it is stored.",
        },
        "paths": _paths(),
        "components": {
            "schemas": msgspec.json.decode(wire.encode(schemas)),
            "securitySchemes": {
                "conversation": {"type": "http", "scheme": "bearer", "description": "The token of the conversation."},
                "metrics": {"type": "http", "scheme": "bearer", "description": "The operator's token."},
            },
        },
    }


def _paths() -> dict[str, Any]:
    one = "/api/v1/conversations/{conversation}"
    message = _body(wire.MessageRequest, {"message_id": "1", "text": "Our teams do not work together."})
    return {
        "/api/v1/conversations": {
            "post": _operation("openConversation", "Open a conversation", "201", wire.OpenedObject, _BODY_ERRORS)
            | {"requestBody": _body(wire.OpenRequest, {"language": "en"})}
        },
        f"{one}/messages": {
            "parameters": [_CONVERSATION],
            "post": _operation(
                "sendMessage", "Send a text or an act", "200", wire.AnswerObject, ("401", "404", "409", *_BODY_ERRORS)
            )
            | {"requestBody": message, "security": [{"conversation": []}]},
        },
        one: {
            "parameters": [_CONVERSATION],
            "get": _operation(
                "readConversation", "Read on", "200", wire.TranscriptObject, ("401", "404", "422", "429", "503")
            )
            | {"parameters": [_AFTER], "security": [{"conversation": []}]},
        },
        f"{one}/live": {
            "parameters": [_CONVERSATION],
            "get": _operation("live", "Talk and listen over a WebSocket", "101", None, ("400", "403", "429"))
            | {"description": _LIVE},
        },
        "/api/v1/openapi.json": {"get": _operation("describe", "This description", "200", dict, ("429",))},
        "/healthz": {"get": _operation("alive", "Whether the program runs", "200", wire.HealthObject)},
        "/readyz": {"get": _operation("ready", "Whether the database answers", "200", wire.HealthObject, ("503",))},
        "/metrics": {
            "get": _operation("metrics", "Numbers for Prometheus", "200", str, ("401", "404"))
            | {"security": [{}, {"metrics": []}]}
        },
    }


def _operation(name: str, summary: str, status: str, answer: Any, errors: tuple[str, ...] = ()) -> dict[str, Any]:
    responses: dict[str, Any] = {status: {"description": summary} | _content(answer)}
    for error in sorted(errors):
        problem = {PROBLEM_JSON: {"schema": {"$ref": _REFERENCE.format(name="ProblemObject")}}}
        responses[error] = {"description": _REASONS[error], "content": problem}
        if error in _HEADERS:
            responses[error]["headers"] = _HEADERS[error]
    return {"operationId": name, "summary": summary, "responses": responses}


def _content(answer: Any) -> dict[str, Any]:
    if answer is None:
        return {}
    if answer is str:
        return {"content": {"text/plain": {"schema": {"type": "string"}}}}
    schema = {"type": "object"} if answer is dict else {"$ref": _REFERENCE.format(name=answer.__name__)}
    return {"content": {"application/json": {"schema": schema}}}


def _body(kind: type, example: dict[str, str]) -> dict[str, Any]:
    schema = {"$ref": _REFERENCE.format(name=kind.__name__)}
    return {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}
