"""Reading a request's body, never more of it than allowed."""

from aiohttp import web

from bot.handlers.http.problems import ProblemError

MAX_BODY = 128 * 1024
"""Bytes of a body: the longest text allowed fits with every character escaped as a pair of surrogates."""


async def read_bytes(request: web.Request, content_type: str) -> bytes:
    """The body. Raises ProblemError: 415 for another content type, 413 where it is too large."""
    if request.content_type != content_type or (request.charset or "utf-8").lower() not in ("utf-8", "utf8"):
        raise ProblemError(415, f"Send {content_type} in UTF-8.")
    if (request.content_length or 0) > MAX_BODY:
        raise _too_large()
    body = bytearray()
    async for part in request.content.iter_any():
        body += part
        if len(body) > MAX_BODY:
            raise _too_large()
    return bytes(body)


def _too_large() -> ProblemError:
    return ProblemError(413, f"A body may have {MAX_BODY} bytes.")
