"""A stand-in for Slack on loopback: Web API, Socket Mode, OAuth, response URLs. It checks all and keeps messages.

It answers as Slack does: `ok: false` with an error for what it refuses, 429 with Retry-After, and what tests order with
`fail`.
"""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import aiohttp
from aiohttp import web
from slack_rules import faults_of_message, faults_of_view

Message = dict[str, Any]

SCOPES: dict[str, tuple[str, ...]] = {
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "conversations.open": ("im:write",),
    "conversations.history": ("im:history", "channels:history", "groups:history"),
    "conversations.replies": ("im:history", "channels:history", "groups:history"),
    "views.open": (),
    "views.publish": (),
    "users.info": ("users:read",),
    "assistant.threads.setStatus": ("assistant:write", "chat:write"),
    "assistant.threads.setSuggestedPrompts": ("assistant:write",),
    "auth.test": (),
}
"""Any of these is enough; histories need the one of the channel's kind."""
ARGUMENTS: dict[str, set[str]] = {
    "chat.postMessage": {"channel", "text", "blocks", "metadata", "thread_ts", "unfurl_links", "unfurl_media"},
    "chat.update": {"channel", "ts", "text", "blocks", "metadata"},
    "chat.delete": {"channel", "ts"},
    "conversations.open": {"users", "return_im"},
    "conversations.history": {"channel", "oldest", "latest", "inclusive", "limit", "cursor", "include_all_metadata"},
    "conversations.replies": {
        "channel", "ts", "oldest", "latest", "inclusive", "limit", "cursor", "include_all_metadata",
    },
    "views.open": {"trigger_id", "view"},
    "views.publish": {"user_id", "view", "hash"},
    "users.info": {"user", "include_locale"},
    "assistant.threads.setStatus": {"channel_id", "thread_ts", "status"},
    "assistant.threads.setSuggestedPrompts": {"channel_id", "thread_ts", "title", "prompts"},
    "auth.test": set(),
    "oauth.v2.access": {"code", "client_id", "client_secret", "redirect_uri"},
    "apps.connections.open": set(),
}  # fmt: skip
ALL_SCOPES = frozenset(
    {
        "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands", "groups:history",
        "im:history", "im:read", "im:write", "users:read", "users:read.email",
    }
)  # fmt: skip
HISTORY_LIMIT = 15
"""For apps that are not in the marketplace."""


class Refusal(Exception):
    """`ok: false`."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.body = {"ok": False, "error": error} | more


@dataclass
class Channel:
    """A channel or a direct message."""

    id: str
    kind: Literal["im", "channel", "group"]
    members: set[str]
    messages: list[Message] = field(default_factory=list)
    archived: bool = False


@dataclass
class Team:
    """A workspace in which the app is installed, or may be."""

    id: str
    bot_user: str
    bot_id: str
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    homes: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Grant:
    """A bot token."""

    team: Team
    scopes: frozenset[str] = ALL_SCOPES
    revoked: bool = False


@dataclass
class Opened:
    """A modal that is open before a person."""

    id: str
    user: str
    team: str
    view: dict[str, Any]


@dataclass
class Fault:
    """What happens to the next calls of a method."""

    how: str
    """`lost` (done, but the connection breaks), `down`, `slow`, `ratelimited`, or an error code."""
    times: int = 1
    retry_after: int = 1
    seconds: float = 0.0


class StandIn:
    """Slack, as far as the app sees it."""

    def __init__(self, view: Literal["agent", "assistant"] = "agent") -> None:
        self.view = view
        self.teams: dict[str, Team] = {}
        self.tokens: dict[str, Grant] = {}
        self.app_tokens: set[str] = set()
        self.codes: dict[str, str] = {}
        self.clients: dict[str, str] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refusals: list[tuple[str, str]] = []
        self.views: list[Opened] = []
        self.whispers: list[dict[str, Any]] = []
        self.statuses: list[dict[str, Any]] = []
        self.prompts: list[dict[str, Any]] = []
        self.faults: dict[str, list[Fault]] = defaultdict(list)
        self.sockets: list[web.WebSocketResponse] = []
        self.acks: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self.url = ""
        self._count = itertools.count(1)
        self._triggers: dict[str, tuple[str, str, float]] = {}
        self._responses: dict[str, tuple[str, str]] = {}
        self._views = itertools.count(1)
        self._losing: set[str] = set()

    # A world to act in

    def team(self, team: str, token: str | None = None, scopes: frozenset[str] = ALL_SCOPES) -> Team:
        """A workspace; with a token, the app is installed there."""
        made = self.teams[team] = Team(team, f"UBOT{team}", f"BBOT{team}")
        if token:
            self.tokens[token] = Grant(made, scopes)
        return made

    def user(self, team: Team, user: str, **profile: str) -> str:
        """A person and their direct message with the app."""
        team.users[user] = {"id": user, "team_id": team.id, "real_name": profile.get("real_name"), "profile": profile}
        team.channels[f"D{user}"] = Channel(f"D{user}", "im", {user, team.bot_user})
        return user

    def channel(
        self, team: Team, channel: str, *members: str, kind: Literal["channel", "group"] = "channel"
    ) -> Channel:
        """A channel with the app in it."""
        made = team.channels[channel] = Channel(channel, kind, {*members, team.bot_user})
        return made

    def fail(self, method: str, how: str, times: int = 1, **more: Any) -> None:
        """Lets the next calls of a method fail."""
        self.faults[method].append(Fault(how, times, **more))

    def lose(self, channel: str) -> None:
        """The answer to the next message in this channel is lost; the message is not."""
        self._losing.add(channel)

    def ts(self) -> str:
        """A new message's time and id."""
        return f"{int(time.time())}.{next(self._count):06d}"

    def trigger(self, team: str, user: str) -> str:
        """A trigger id: good for one modal within three seconds."""
        trigger = f"{next(self._count)}.{team}.{user}"
        self._triggers[trigger] = (team, user, time.monotonic() + 3)
        return trigger

    def response_url(self, channel: str, user: str) -> str:
        """Where an interaction may be answered."""
        key = f"{next(self._count)}"
        self._responses[key] = (channel, user)
        return f"{self.url}/respond/{key}"

    def find(self, team: Team, channel: str, ts: str) -> Message | None:
        """A message by its place."""
        return next((one for one in team.channels[channel].messages if one["ts"] == ts), None)

    # HTTP

    def application(self) -> web.Application:
        """The stand-in's own web server."""
        app = web.Application(client_max_size=2**22)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/respond/{key}", self._respond)
        app.router.add_get("/socket", self._socket)
        return app

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        self.calls.append((method, arguments))
        fault = self._next_fault(method)
        if fault is not None and fault.how == "ratelimited":
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(fault.retry_after)}
            )
        if fault is not None and fault.how == "down":
            return web.Response(status=503, text="upstream", content_type="text/html")
        if fault is not None and fault.how == "slow":
            await asyncio.sleep(fault.seconds)
        try:
            if fault is not None and fault.how not in ("lost", "slow"):
                raise Refusal(fault.how)
            answer = {"ok": True} | self._call(method, request, arguments)
        except Refusal as refusal:
            self.refusals.append((method, refusal.body["error"]))
            return web.json_response(refusal.body)
        if (fault is not None and fault.how == "lost") or self._is_lost(method, arguments):
            assert request.transport is not None
            request.transport.close()
        return web.json_response(answer)

    def _is_lost(self, method: str, arguments: dict[str, Any]) -> bool:
        lost = method == "chat.postMessage" and arguments.get("channel") in self._losing
        if lost:
            self._losing.discard(arguments["channel"])
        return lost

    def _next_fault(self, method: str) -> Fault | None:
        waiting = self.faults[method]
        if not waiting:
            return None
        fault = waiting[0]
        fault.times -= 1
        if fault.times == 0:
            waiting.pop(0)
        return fault

    def _call(self, method: str, request: web.Request, arguments: dict[str, Any]) -> dict[str, Any]:
        if method not in ARGUMENTS:
            raise Refusal("unknown_method")
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if unknown := set(arguments) - ARGUMENTS[method] - {"team_id", "token"}:
            raise Refusal("invalid_arguments", response_metadata={"messages": sorted(unknown)})
        if method == "apps.connections.open":
            if token not in self.app_tokens:
                raise Refusal("invalid_auth")
            return {"url": f"{self.url.replace('http', 'ws')}/socket?ticket={next(self._count)}"}
        if method == "oauth.v2.access":
            return self._oauth(request, arguments)
        grant = self.tokens.get(token)
        if grant is None:
            raise Refusal("invalid_auth" if token else "not_authed")
        if grant.revoked:
            raise Refusal("token_revoked")
        needed = SCOPES[method]
        if needed and not grant.scopes & set(needed):
            raise Refusal("missing_scope", needed=needed[0], provided=",".join(sorted(grant.scopes)))
        name = method.replace(".", "_")
        result: dict[str, Any] = getattr(self, f"_{name}")(grant, arguments)
        return result

    # Methods

    def _auth_test(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        return {"team_id": grant.team.id, "user_id": grant.team.bot_user, "bot_id": grant.team.bot_id, "url": self.url}

    def _chat_postMessage(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        channel = self._place(grant, arguments)
        if error := faults_of_message(arguments):
            raise Refusal(error)
        thread = arguments.get("thread_ts")
        if thread and not any(one["ts"] == thread for one in channel.messages):
            raise Refusal("thread_not_found")
        message = {
            "type": "message", "user": grant.team.bot_user, "bot_id": grant.team.bot_id, "app_id": "A1",
            "text": arguments.get("text", ""), "ts": self.ts(), "team": grant.team.id,
        } | {name: arguments[name] for name in ("blocks", "metadata", "thread_ts") if name in arguments}  # fmt: skip
        for number, block in enumerate(message.get("blocks") or []):
            block.setdefault("block_id", f"b{number}")
        channel.messages.append(message)
        return {"channel": channel.id, "ts": message["ts"], "message": message}

    def _chat_update(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._place(grant, arguments)
        message = self.find(grant.team, channel.id, arguments["ts"])
        if message is None:
            raise Refusal("message_not_found")
        if message.get("bot_id") != grant.team.bot_id:
            raise Refusal("cant_update_message")
        if error := faults_of_message(arguments):
            raise Refusal(error)
        message |= {name: arguments[name] for name in ("text", "blocks", "metadata") if name in arguments}
        message["edited"] = {"user": grant.team.bot_user, "ts": self.ts()}
        return {"channel": channel.id, "ts": message["ts"]}

    def _chat_delete(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._place(grant, arguments)
        message = self.find(grant.team, channel.id, arguments["ts"])
        if message is None:
            raise Refusal("message_not_found")
        channel.messages.remove(message)
        return {"channel": channel.id, "ts": arguments["ts"]}

    def _conversations_open(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        user = grant.team.users.get(arguments["users"])
        if user is None:
            raise Refusal("user_not_found")
        if user.get("deleted"):
            raise Refusal("user_disabled")
        return {"channel": {"id": f"D{user['id']}"}}

    def _conversations_history(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._readable(grant, arguments)
        found = [one for one in channel.messages if one.get("thread_ts", one["ts"]) == one["ts"]]
        return _page(list(reversed(_between(found, arguments))), arguments)

    def _conversations_replies(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._readable(grant, arguments)
        thread = arguments["ts"]
        root = [one for one in channel.messages if one["ts"] == thread]
        if not root:
            raise Refusal("thread_not_found")
        replies = [one for one in channel.messages if one.get("thread_ts") == thread and one["ts"] != thread]
        return _page(root + _between(replies, arguments), arguments)

    def _views_open(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        trigger = self._triggers.pop(arguments["trigger_id"], None)
        if trigger is None:
            raise Refusal("exchanged_trigger_id")
        team, user, until = trigger
        if time.monotonic() > until:
            raise Refusal("expired_trigger_id")
        view = _view(arguments)
        opened = Opened(f"V{next(self._views)}", user, team, view)
        self.views.append(opened)
        return {"view": view | {"id": opened.id}}

    def _views_publish(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        if arguments["user_id"] not in grant.team.users:
            raise Refusal("user_not_found")
        view = _view(arguments)
        if view["type"] != "home":
            raise Refusal("invalid_arguments")
        grant.team.homes[arguments["user_id"]] = view
        return {"view": view}

    def _users_info(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        user = grant.team.users.get(arguments["user"])
        if user is None:
            raise Refusal("user_not_found")
        profile = dict(user["profile"])
        if "users:read.email" not in grant.scopes:
            profile.pop("email", None)
        return {"user": user | {"profile": profile}}

    def _assistant_threads_setStatus(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        self._place(grant, arguments | {"channel": arguments["channel_id"]})
        self.statuses.append(arguments)
        return {}

    def _assistant_threads_setSuggestedPrompts(  # noqa: N802
        self, grant: Grant, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        self._place(grant, arguments | {"channel": arguments["channel_id"]})
        prompts = arguments["prompts"]
        if not 1 <= len(prompts) <= 4 or any(set(one) != {"title", "message"} for one in prompts):
            raise Refusal("invalid_arguments")
        if self.view == "agent" and "thread_ts" in arguments:
            return {}  # Slack fails silently here
        self.prompts.append(arguments)
        return {}

    def _oauth(self, request: web.Request, arguments: dict[str, Any]) -> dict[str, Any]:
        basic = aiohttp.BasicAuth.decode(request.headers.get("Authorization", ""))
        if self.clients.get(basic.login) != basic.password:
            raise Refusal("bad_client_secret")
        team = self.teams.get(self.codes.pop(arguments["code"], ""))
        if team is None:
            raise Refusal("invalid_code")
        token = f"xoxb-{team.id}-{next(self._count)}"
        self.tokens[token] = Grant(team)
        return {
            "access_token": token, "token_type": "bot", "scope": ",".join(sorted(ALL_SCOPES)), "app_id": "A1",
            "bot_user_id": team.bot_user, "team": {"id": team.id, "name": team.id}, "enterprise": None,
            "authed_user": {"id": next(iter(team.users), "U0")}, "is_enterprise_install": False,
        }  # fmt: skip

    def _place(self, grant: Grant, arguments: dict[str, Any]) -> Channel:
        channel = grant.team.channels.get(arguments["channel"])
        if channel is None:
            raise Refusal("channel_not_found")
        if channel.archived:
            raise Refusal("is_archived")
        if grant.team.bot_user not in channel.members:
            raise Refusal("not_in_channel")
        gone = [user for user in channel.members if grant.team.users.get(user, {}).get("deleted")]
        if channel.kind == "im" and gone:
            raise Refusal("user_disabled")
        return channel

    def _readable(self, grant: Grant, arguments: dict[str, Any]) -> Channel:
        channel = self._place(grant, arguments)
        needed = {"im": "im:history", "channel": "channels:history", "group": "groups:history"}[channel.kind]
        if needed not in grant.scopes:
            raise Refusal("missing_scope", needed=needed, provided=",".join(sorted(grant.scopes)))
        return channel

    # Response URLs and Socket Mode

    async def _respond(self, request: web.Request) -> web.Response:
        place = self._responses.get(request.match_info["key"])
        body = await request.json()
        if place is None:
            return web.Response(status=404, text="used_url")
        if error := faults_of_message(body):
            return web.Response(status=400, text=error)
        channel, user = place
        self.whispers.append(body | {"channel": channel, "user": user})
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}})
        self.sockets.append(socket)
        async for message in socket:
            if message.type == aiohttp.WSMsgType.TEXT:
                ack = json.loads(message.data)
                waiting = self.acks.get(ack["envelope_id"])
                if waiting is not None and not waiting.done():
                    waiting.set_result(ack)
        if socket in self.sockets:
            self.sockets.remove(socket)
        return socket


def signature(secret: str, body: str, at: float | None = None) -> dict[str, str]:
    """The headers by which Slack proves who it is."""
    stamp = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        found = await request.json()
        return {name: value for name, value in found.items() if value is not None}
    told = dict(request.query)
    if request.can_read_body:
        told |= {name: str(value) for name, value in (await request.post()).items()}
    structured = ("blocks", "view", "metadata", "prompts")
    return {name: json.loads(value) if name in structured else value for name, value in told.items()}


def _view(arguments: dict[str, Any]) -> dict[str, Any]:
    view: dict[str, Any] = arguments["view"]
    if found := faults_of_view(view):
        raise Refusal("invalid_arguments", response_metadata={"messages": found})
    return view


def _between(messages: list[Message], arguments: dict[str, Any]) -> list[Message]:
    oldest, latest = float(arguments.get("oldest") or 0), float(arguments.get("latest") or 1e12)
    inclusive = str(arguments.get("inclusive")) in ("1", "true", "True")
    return [
        one
        for one in messages
        if oldest < float(one["ts"]) < latest or (inclusive and float(one["ts"]) in (oldest, latest))
    ]


def _page(messages: list[Message], arguments: dict[str, Any]) -> dict[str, Any]:
    limit = min(int(arguments.get("limit") or HISTORY_LIMIT), HISTORY_LIMIT)
    start = int(arguments.get("cursor") or 0)
    page = messages[start : start + limit]
    more = start + limit < len(messages)
    if str(arguments.get("include_all_metadata")) not in ("1", "true", "True"):
        page = [{name: value for name, value in one.items() if name != "metadata"} for one in page]
    cursor = str(start + limit) if more else ""
    return {"messages": page, "has_more": more, "response_metadata": {"next_cursor": cursor}}


def buttons(message: Message) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The buttons of a message or a view: label, block, element."""
    for block in message.get("blocks") or []:
        for element in [*(block.get("elements") or []), *([block["accessory"]] if "accessory" in block else [])]:
            if element.get("type") == "button":
                yield element["text"]["text"], block, element
