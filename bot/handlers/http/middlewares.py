"""What happens around every request: refusals, headers, limits, other websites."""

import time
import traceback
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import hdrs, web

from bot.handlers.http.keys import LIMITS, METRICS, PROXIES
from bot.handlers.http.problems import ProblemError, problem_of
from bot.handlers.http.services import SERVICES

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

API = "/api/"
UNLIMITED = ("/healthz", "/readyz", "/metrics")
"""Asked by machines that look after this one."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "intake",
}
"""For every response that does not say otherwise; pages and assets loosen what they need."""
TLS_ONLY = "max-age=31536000"
PREFLIGHT_SECONDS = "600"

_log = structlog.get_logger()


@web.middleware
async def measured(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Counts and times every answer."""
    start = time.perf_counter()
    response = await handler(request)
    request.app[METRICS].answered(request, response.status, time.perf_counter() - start)
    return response


@web.middleware
async def secured(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Security headers on every response."""
    response = await handler(request)
    if response.prepared:
        return response
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.app[PROXIES].is_secure(request):
        response.headers.setdefault("Strict-Transport-Security", TLS_ONLY)
    return response


@web.middleware
async def shared(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets pages of the allowed websites use the API (CORS). No cookies: the token is in a header."""
    if not request.path.startswith(API):
        return await handler(request)
    origin = request.headers.get(hdrs.ORIGIN)
    allowed = origin is not None and origin in request.app[SERVICES].settings.allowed_origins
    if (
        request.method == hdrs.METH_OPTIONS
        and origin is not None
        and hdrs.ACCESS_CONTROL_REQUEST_METHOD in request.headers
    ):
        response: web.StreamResponse = web.Response(status=204)
        if allowed:
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_METHODS] = "GET, POST"
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_HEADERS] = "Authorization, Content-Type"
            response.headers[hdrs.ACCESS_CONTROL_MAX_AGE] = PREFLIGHT_SECONDS
    else:
        response = await handler(request)
    if not response.prepared:
        response.headers[hdrs.VARY] = hdrs.ORIGIN
        if allowed and origin is not None:
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = origin
            response.headers[hdrs.ACCESS_CONTROL_EXPOSE_HEADERS] = "Retry-After"
    return response


@web.middleware
async def refused(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Errors become problem details. One that nobody foresaw is logged by its places: its words may be personal."""
    try:
        return await handler(request)
    except Exception as error:  # the outermost edge: nobody is to see a bare failure, and its words stay here
        problem = problem_of(error)
        if problem is None:
            if isinstance(error, web.HTTPException):
                raise
            places = [f"{one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(error.__traceback__)]
            _log.error("request failed", method=request.method, error=type(error).__name__, places=places[-8:])
            problem = ProblemError(500, "Something went wrong here. It has been noted.")
        is_person = not request.path.startswith(API) and "text/html" in request.headers.get(hdrs.ACCEPT, "")
        return problem.plain() if is_person else problem.response()


@web.middleware
async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Counts requests by address."""
    if request.path not in UNLIMITED:
        request.app[LIMITS].request(request.app[PROXIES].client(request))
    return await handler(request)


MIDDLEWARES = (measured, secured, shared, refused, limited)
"""From the outermost to the innermost."""
