"""Errors that programs see: application/problem+json (RFC 9457)."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from aiohttp import web

from bot import wire
from bot.inbound import InvalidError, UnreadableError
from bot.ports import StoreUnavailable
from bot.services.conversation import NotFound, OtherContent

PROBLEM_JSON = "application/problem+json"
RETRY_SECONDS = 2
"""When to try again after the database was not available: it is mostly locked or restarting."""


class ProblemError(Exception):
    """A refusal, rendered by the middleware. `detail` is for a person who writes a program; nothing personal."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        faults: Sequence[wire.FieldProblem] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status}: {detail}")
        self.status = status
        self.detail = detail
        self.faults = tuple(faults)
        self.headers = dict(headers or {})

    def body(self) -> wire.ProblemObject:
        """The problem object. Its type is about:blank: the status says all that programs decide by."""
        return wire.ProblemObject("about:blank", HTTPStatus(self.status).phrase, self.status, self.detail, self.faults)

    def response(self) -> web.Response:
        """The problem as a response."""
        return web.Response(
            status=self.status,
            body=wire.encode(self.body()),
            content_type=PROBLEM_JSON,
            headers=self.headers,
        )

    def plain(self) -> web.Response:
        """The problem as words, for a person with a browser."""
        return web.Response(status=self.status, text=self.detail, headers=self.headers)


def unauthorized(detail: str) -> ProblemError:
    """401: no token, or a wrong one."""
    return ProblemError(401, detail, headers={"WWW-Authenticate": "Bearer"})


def too_many(what: str, seconds: int) -> ProblemError:
    """429 with the time to wait."""
    return ProblemError(429, f"Too many {what}. Please wait a moment.", headers={"Retry-After": str(seconds)})


def unavailable() -> ProblemError:
    """503 with the time to wait. Nothing was stored, or the same message id tells."""
    return ProblemError(
        503,
        "The database is not available. Send the same again in a moment.",
        headers={"Retry-After": str(RETRY_SECONDS)},
    )


def problem_of(error: Exception) -> ProblemError | None:
    """The problem that an error of the services or of a body means; None for any other error."""
    match error:
        case ProblemError():
            return error
        case UnreadableError():
            return ProblemError(400, str(error))
        case InvalidError():
            return ProblemError(422, "Some fields cannot be accepted.", faults=error.faults)
        case NotFound():
            return ProblemError(404, "There is no such conversation.")
        case PermissionError():
            return unauthorized("The token is wrong or out of date.")
        case OtherContent():
            return ProblemError(409, "This message_id was used before, with another content.")
        case StoreUnavailable():
            return unavailable()
        case web.HTTPException() if error.status >= 400:
            kept = {name: error.headers[name] for name in ("Allow", "Upgrade") if name in error.headers}
            return ProblemError(error.status, _DETAILS.get(error.status, error.reason), headers=kept)
        case _:
            return None


_DETAILS = {
    404: "There is nothing here.",
    405: "This method is not for this address; the header Allow names those that are.",
    413: "The body is too large.",
}
