"""The widget for other websites: `/widget.js`, one file built from `source/`, and the words it shows."""

import gzip
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from aiohttp import hdrs, web
from aiohttp.web_response import ContentCoding

from bot.dialogue.core import Core
from bot.handlers.http import Services
from bot.handlers.widget.words import words
from matchers.frame import Language

BUILT = Path(__file__).parent / "static" / "widget.js"
MAX_GZIPPED = 20_000
"""Bytes over the wire. A page of a district's website on a slow line should not notice it."""

_LANGUAGES: tuple[Language, ...] = ("en", "es")
_CACHE = "public, max-age=3600, stale-while-revalidate=604800"
"""The address stays the same for years, so a browser asks once an hour whether the file changed, mostly to hear 304."""
_SHARED = {
    "Cache-Control": _CACHE,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Vary": "Accept-Encoding",
}
"""Any website may load it: it is public and holds nothing of anybody. Talking to the API takes an allowed origin."""


@dataclass(frozen=True)
class Served:
    """A file as it is served, compressed once."""

    content_type: str
    plain: bytes
    gzipped: bytes
    etag: str

    @classmethod
    def of(cls, content_type: str, body: bytes) -> "Served":
        """The body with its tag, which is the hash of the content."""
        digest = hashlib.sha256(body).hexdigest()[:32]
        return cls(content_type, body, gzip.compress(body, 9, mtime=0), digest)

    def response(self, request: web.Request) -> web.Response:
        """The file, or 304 where the browser has it. The tag is weak because both encodings share it."""
        tags = request.if_none_match or ()
        if any(tag.value in (self.etag, "*") for tag in tags):
            response = web.Response(status=304, headers=_SHARED)
        else:
            accepts = "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, "")
            body = self.gzipped if accepts else self.plain
            response = web.Response(body=body, content_type=self.content_type, charset="utf-8", headers=_SHARED)
            if accepts:
                response.headers[hdrs.CONTENT_ENCODING] = ContentCoding.gzip.value
        response.headers[hdrs.ETAG] = f'W/"{self.etag}"'
        return response


def register(app: web.Application, services: Services) -> None:
    """Adds the script and the words. Raises FileNotFoundError where the script was not built."""
    app.router.add_get("/widget.js", _serving(Served.of("text/javascript", BUILT.read_bytes())))
    for language in _LANGUAGES:
        app.router.add_get(f"/widget/{language}.json", _serving(_words(services.core, language)))


def _words(core: Core, language: Language) -> Served:
    return Served.of("application/json", msgspec.json.encode(words(core, language)))


def _serving(served: Served) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        return served.response(request)

    return serve
