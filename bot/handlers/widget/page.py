"""GET and POST /: the page, and the form that works without JavaScript (post, redirect, get).

The conversation's token is in a cookie that scripts cannot read and other websites cannot send; it is never in an
address. With JavaScript the page talks to the API instead and no cookie is set.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl

from aiohttp import web
from msgspec.structs import replace

from bot import wire
from bot.actors import Actor
from bot.dialogue.acts import ChannelActName
from bot.handlers.http.addresses import is_own_origin
from bot.handlers.http.bodies import read_bytes
from bot.handlers.http.keys import LIMITS, PROXIES
from bot.handlers.http.problems import RETRY_SECONDS, ProblemError
from bot.handlers.http.services import SERVICES, Services
from bot.handlers.widget.stamp import Stamps
from bot.handlers.widget.view import Attempt, Views, accepted_language, faults_of
from bot.inbound import Content, InvalidError, content_of
from bot.ports import Line, StoreUnavailable
from bot.services.conversation import InboundMessage, NotFound
from bot.slots import Vocabulary
from matchers.frame import SlotName

COOKIE = "intake"
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
TRAP = "website"
"""A field that people do not see and programs fill in."""
FIELDS_READ = 40
CONTACT: tuple[SlotName, ...] = ("name", "role", "email", "phone")
BUTTONS: tuple[ChannelActName, ...] = ("back", "restart", "hand_off")


class Page:
    """What the page needs."""

    def __init__(self, services: Services, views: Views) -> None:
        settings = services.settings
        secret = settings.form_secret.get_secret_value() if settings.form_secret else None
        self.views = views
        self.stamps = Stamps(secret, settings.form_seconds)
        self.vocabulary = Vocabulary.of(services.core.knowledge)


PAGE = web.AppKey("page", Page)


class Visit:
    """A conversation held by the cookie."""

    def __init__(self, conversation: str, token: str, actor: Actor) -> None:
        self.conversation = conversation
        self.token = token
        self.actor = actor


async def show(request: web.Request) -> web.Response:
    """GET /."""
    return await _rendered(request, await _visit(request))


async def take(request: web.Request) -> web.Response:
    """POST /: one message of the form."""
    fields = await _fields(request)
    visit = await _visit(request)
    typed = Attempt("", fields.get("text", ""), {slot: fields[slot] for slot in CONTACT if slot in fields})
    if (refusal := _refusal(request, fields, visit)) is not None:
        return await _rendered(request, visit, _failed(typed, refusal), 422)
    try:
        content = _content(fields, request.app[PAGE].vocabulary)
        visit = visit or await _open(request, fields)
        await _send(request, visit, fields, content)
    except InvalidError as error:
        faults = faults_of(error.faults)
        return await _rendered(request, visit, _failed(typed, "" if faults else "too_long", faults), 422)
    except StoreUnavailable:
        return await _rendered(request, None, _failed(typed, "retry"), 503, RETRY_SECONDS)
    except ProblemError as problem:
        wait = int(problem.headers.get("Retry-After", RETRY_SECONDS))
        return await _rendered(request, visit, _failed(typed, "wait"), problem.status, wait)
    response = web.Response(status=303, headers={"Location": "/#latest"})
    secure = request.app[PROXIES].is_secure(request)
    response.set_cookie(COOKIE, visit.token, path="/", httponly=True, samesite="Strict", secure=secure)
    return response


async def _fields(request: web.Request) -> dict[str, str]:
    if not is_own_origin(request):
        raise ProblemError(403, "This form belongs to another page.")
    body = await read_bytes(request, "application/x-www-form-urlencoded")
    try:
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=FIELDS_READ))
    except ValueError:
        raise ProblemError(400, "There are too many fields.") from None


async def _visit(request: web.Request) -> Visit | None:
    """The conversation of the cookie; None where there is none, or none any more."""
    token = request.cookies.get(COOKIE, "")
    conversation = token.partition(".")[0]
    if not (token.isascii() and token.isprintable() and conversation.isalnum() and len(token) < 200):
        return None
    try:
        return Visit(conversation, token, await request.app[SERVICES].conversations.authenticate(conversation, token))
    except (NotFound, PermissionError, StoreUnavailable):
        return None


def _refusal(request: web.Request, fields: Mapping[str, str], visit: Visit | None) -> str | None:
    """Why a form is not taken (a key of the page's texts): sent by a program, or for a conversation that ended."""
    if fields.get(TRAP):
        return "trap"
    if visit is None and fields.get("held"):
        return "gone"
    if visit is None and not request.app[PAGE].stamps.is_patient(fields.get("stamp", "")):
        return "patience"
    return None


def _content(fields: Mapping[str, str], vocabulary: Vocabulary) -> Content:
    """What a form says: a choice, a button, the contact form, or a text."""
    message_id = "form"
    act: wire.ActObject | None = None
    if "contact" in fields:
        act = wire.ActObject("fill", {slot: fields[slot] for slot in CONTACT if slot in fields})
    elif "act" in fields:
        pressed = next((button for button in BUTTONS if button == fields["act"]), None)
        if pressed is None:
            raise InvalidError(wire.FieldProblem("act", "is not on the page"))
        act = wire.ActObject(pressed)
    text = None if act else fields.get("choice", fields.get("text", ""))
    return content_of(wire.MessageRequest(message_id, text, act), vocabulary)


async def _open(request: web.Request, fields: Mapping[str, str]) -> Visit:
    request.app[LIMITS].opening(request.app[PROXIES].client(request))
    language = accepted_language(request.headers.get("Accept-Language", ""), fields.get("language"))
    opened = await request.app[SERVICES].conversations.open("web", None, language)
    return Visit(opened.conversation, opened.token, Actor("visitor", opened.conversation))


async def _send(request: web.Request, visit: Visit, fields: Mapping[str, str], content: Content) -> None:
    """The id is made of the page's nonce and the content: a form sent twice counts once, another text is new."""
    request.app[LIMITS].message(visit.conversation)
    message = InboundMessage(visit.conversation, "", datetime.now(UTC), content.text, content.act)
    nonce = hashlib.sha256(fields.get("nonce", "").encode()).hexdigest()[:16]
    message_id = f"form/{nonce}/{message.digest[:16]}"
    await request.app[SERVICES].conversations.receive(visit.actor, replace(message, message_id=message_id))


def _failed(typed: Attempt, error: str, faults: Mapping[str, str] | None = None) -> Attempt:
    return Attempt(error, typed.text, typed.fields, faults or {})


async def _rendered(
    request: web.Request, visit: Visit | None, attempt: Attempt | None = None, status: int = 200, wait: int = 0
) -> web.Response:
    page, services = request.app[PAGE], request.app[SERVICES]
    if visit is not None:
        lines, body = await services.conversations.read(visit.actor, visit.conversation)
        turn = wire.decode_turn(body)
    else:
        language = accepted_language(request.headers.get("Accept-Language", ""), request.query.get("language"))
        turn = wire.decode_turn(services.conversations.greeting(language))
        lines = [Line(1, "bot", turn.reply, "")]
    text = page.views.page(turn, lines, page.stamps.make(), attempt, is_held=visit is not None)
    headers = {"Content-Security-Policy": CSP, "Referrer-Policy": "same-origin", "Vary": "Accept-Language, Cookie"}
    if wait:
        headers["Retry-After"] = str(wait)
    return web.Response(status=status, text=text, content_type="text/html", headers=headers)
