"""The page's style and scripts, read once. Their addresses carry the hash of them all, so they may be kept forever."""

import hashlib
from pathlib import Path

from aiohttp import web

from bot.handlers.http.problems import ProblemError

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FOREVER = "public, max-age=31536000, immutable"
_FOLDER = Path(__file__).parent / "assets"
_BODIES = {path.name: path.read_bytes() for path in sorted(_FOLDER.iterdir()) if path.suffix in _TYPES}
_VERSION = hashlib.sha256(b"".join(_BODIES.values())).hexdigest()[:12]


def address(name: str) -> str:
    """The address of an asset. Raises KeyError where there is none."""
    _ = _BODIES[name]
    return f"/assets/{_VERSION}/{name}"


async def serve(request: web.Request) -> web.Response:
    """GET /assets/{version}/{name}. An old version gets the new content, not to be kept."""
    name = request.match_info["name"]
    if name not in _BODIES:
        raise ProblemError(404, "There is nothing here.")
    is_current = request.match_info["version"] == _VERSION
    return web.Response(
        body=_BODIES[name],
        content_type=_TYPES[Path(name).suffix],
        charset="utf-8",
        headers={"Cache-Control": _FOREVER if is_current else "no-cache"},
    )
