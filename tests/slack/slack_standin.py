"""A stand-in for Slack on loopback: Web API, Socket Mode, OAuth, response URLs. It checks all and keeps messages.

It answers as Slack does: `ok: false` with an error for what it refuses, 429 with Retry-After, and what tests order with
`fail`.
"""

import asyncio
import hashlib
import hmac
import json
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal

import aiohttp
from aiohttp import web
from slack_rules import faults_of_message
from slack_web_api import Refusal, WebApi
from slack_workspace import ALL_SCOPES, Channel, Grant, Team


@dataclass
class Fault:
    """What happens to the next calls of a method."""

    how: str
    """`lost` (done, but the connection breaks), `down`, `slow`, `ratelimited`, or an error code."""
    times: int = 1
    retry_after: int = 1
    seconds: float = 0.0


class StandIn(WebApi):
    """Slack, as far as the app sees it."""

    def __init__(self, view: Literal["agent", "assistant"] = "agent") -> None:
        super().__init__(view)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refusals: list[tuple[str, str]] = []
        self.whispers: list[dict[str, Any]] = []
        self.faults: dict[str, list[Fault]] = defaultdict(list)
        self.sockets: list[web.WebSocketResponse] = []
        self.acks: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._responses: dict[str, tuple[str, str]] = {}
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
            answer = {"ok": True} | self.call(method, request.headers.get("Authorization", ""), arguments)
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
