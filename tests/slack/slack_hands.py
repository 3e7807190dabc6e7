"""What people do in Slack: they write, press, submit, and read. Every act reaches the app as Slack would send it."""

import asyncio
import itertools
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from slack_standin import StandIn, signature
from slack_workspace import Message, Opened, Team, buttons

_numbers = itertools.count(1)


@dataclass
class Answered:
    """The app's answer to a delivery."""

    status: int
    body: dict[str, Any] = field(default_factory=dict)


@dataclass
class Http:
    """Delivers over HTTP, signed, to a real port. Events that are not acknowledged are sent again, as Slack does."""

    url: str
    secret: str

    async def event(self, body: dict[str, Any], attempts: int = 4) -> Answered:
        """An event."""
        answered = Answered(0)
        for number in range(attempts):
            headers = {"X-Slack-Retry-Num": str(number)} if number else {}
            answered = await self.post(json.dumps(body), "application/json", headers)
            if answered.status == 200:
                break
        return answered

    async def interaction(self, payload: dict[str, Any]) -> Answered:
        """A press, a submission, a shortcut."""
        form = urlencode({"payload": json.dumps(payload)})
        return await self.post(form, "application/x-www-form-urlencoded")

    async def command(self, fields: dict[str, str]) -> Answered:
        """A slash command."""
        return await self.post(urlencode(fields), "application/x-www-form-urlencoded")

    async def post(
        self, body: str, kind: str, headers: dict[str, str] | None = None, at: float | None = None
    ) -> Answered:
        """Any body, signed now or at another time."""
        signed = signature(self.secret, body, at) | {"Content-Type": kind} | (headers or {})
        async with aiohttp.ClientSession() as session, session.post(self.url, data=body, headers=signed) as answer:
            text = await answer.text()
            return Answered(answer.status, json.loads(text) if text.startswith("{") else {"text": text})


@dataclass
class Socket:
    """Delivers through Socket Mode."""

    standin: StandIn
    wait: float = 3.0

    async def event(self, body: dict[str, Any], attempts: int = 4) -> Answered:
        """An event; sent again where no acknowledgement comes."""
        for number in range(attempts):
            answered = await self._send("events_api", body, number)
            if answered.status == 200:
                return answered
        return Answered(504)

    async def interaction(self, payload: dict[str, Any]) -> Answered:
        """A press, a submission, a shortcut."""
        return await self._send("interactive", payload)

    async def command(self, fields: dict[str, str]) -> Answered:
        """A slash command."""
        return await self._send("slash_commands", dict(fields))

    async def _send(self, kind: str, payload: dict[str, Any], retry: int = 0) -> Answered:
        async with asyncio.timeout(10):
            while not self.standin.sockets:  # noqa: ASYNC110 (the stand-in's state has no events)
                await asyncio.sleep(0.02)
        envelope = f"e{next(_numbers)}"
        waiting = self.standin.acks[envelope] = asyncio.get_running_loop().create_future()
        frame = {"type": kind, "envelope_id": envelope, "payload": payload, "accepts_response_payload": True}
        try:
            await self.standin.sockets[-1].send_json(frame | {"retry_attempt": retry})
            async with asyncio.timeout(self.wait):
                ack = await waiting
        except (TimeoutError, ConnectionError):
            return Answered(504)
        return Answered(200, ack.get("payload") or {})


@dataclass
class Hands:
    """A person in a workspace."""

    standin: StandIn
    team: Team
    user: str
    way: Http | Socket

    @property
    def direct(self) -> str:
        """The person's direct message with the app."""
        return f"D{self.user}"

    async def say(self, text: str, thread: str | None = None, **more: Any) -> Message:
        """Writes in the direct message."""
        message = self._written(self.direct, text, thread, **more)
        await self.event(message | {"channel": self.direct, "channel_type": "im"})
        return message

    async def mention(self, channel: str, text: str, **more: Any) -> Message:
        """Mentions the app in a channel."""
        message = self._written(channel, f"<@{self.team.bot_user}> {text}", None, **more)
        await self.event(message | {"type": "app_mention", "channel": channel})
        return message

    async def edit(self, message: Message, text: str) -> Answered:
        """Edits an own message."""
        before = dict(message)
        message |= {"text": text, "edited": {"user": self.user, "ts": self.standin.ts()}}
        return await self.event(
            {
                "type": "message", "subtype": "message_changed", "channel": self.direct, "channel_type": "im",
                "message": dict(message), "previous_message": before, "ts": self.standin.ts(), "hidden": True,
            }
        )  # fmt: skip

    async def delete(self, message: Message) -> Answered:
        """Deletes an own message."""
        self.team.channels[self.direct].messages.remove(message)
        return await self.event(
            {
                "type": "message", "subtype": "message_deleted", "channel": self.direct, "channel_type": "im",
                "previous_message": message, "deleted_ts": message["ts"], "ts": self.standin.ts(), "hidden": True,
            }
        )  # fmt: skip

    async def open_home(self) -> Answered:
        """Opens the app's Home tab."""
        return await self.event({"type": "app_home_opened", "user": self.user, "channel": self.direct, "tab": "home"})

    async def open_messages(self) -> Answered:
        """Opens the app's Messages tab."""
        opened = {"type": "app_home_opened", "user": self.user, "channel": self.direct, "tab": "messages"}
        return await self.event(opened)

    async def open_assistant(self) -> str:
        """Opens a thread in the older assistant container; its root."""
        root = {"ts": self.standin.ts(), "bot_id": self.team.bot_id, "text": "New Assistant Thread", "type": "message"}
        self.team.channels[self.direct].messages.append(root | {"subtype": "assistant_app_thread"})
        thread = {"user_id": self.user, "channel_id": self.direct, "thread_ts": root["ts"], "context": {}}
        await self.event({"type": "assistant_thread_started", "assistant_thread": thread})
        return str(root["ts"])

    async def press(self, where: Message, label: str, channel: str | None = None) -> Answered:
        """Presses the button with this label (or whose label begins with it)."""
        found = next((it for it in buttons(where) if it[0] == label), None)
        found = found or next((it for it in buttons(where) if it[0].startswith(label)), None)
        assert found is not None, f"no button {label!r} among {[it[0] for it in buttons(where)]}"
        _, block, element = found
        return await self.act(where, block, element, channel)

    async def choose(self, view: Message, action: str, value: str) -> Answered:
        """Chooses from a menu in the Home tab."""
        for block in view["blocks"]:
            element = block.get("accessory") or {}
            if element.get("action_id") == action:
                option = next(one for one in element["options"] if one["value"] == value)
                return await self.act(view, block, element | {"selected_option": option})
        raise AssertionError(action)

    async def act(
        self, where: Message, block: dict[str, Any], element: dict[str, Any], channel: str | None = None
    ) -> Answered:
        """Any act on an element of a message or of the Home tab."""
        action = {"type": element["type"], "action_id": element["action_id"], "block_id": block.get("block_id", "b")}
        action |= {name: element[name] for name in ("value", "selected_option", "text") if name in element}
        payload = self._payload("block_actions") | {"actions": [action]}
        if "ts" in where:
            place = channel or self.direct
            payload |= {
                "container": {"type": "message", "message_ts": where["ts"], "channel_id": place},
                "channel": {"id": place},
                "message": where,
                "response_url": self.standin.response_url(place, self.user),
            }
        else:
            payload |= {"container": {"type": "view"}, "view": where}
        return await self.way.interaction(payload)

    async def submit(self, opened: Opened, **values: Any) -> Answered:
        """Submits a modal: what it was filled in with, but for these fields."""
        state = {
            block["block_id"]: {block["element"]["action_id"]: _state(block["element"], values, block["block_id"])}
            for block in opened.view["blocks"]
            if block["type"] == "input"
        }
        assert set(values) <= set(state), set(values) - set(state)
        view = opened.view | {"id": opened.id, "state": {"values": state}, "hash": "h"}
        answered = await self.way.interaction(self._payload("view_submission") | {"view": view})
        if answered.status == 200 and "errors" not in answered.body and opened in self.standin.views:
            self.standin.views.remove(opened)
        return answered

    async def command(self, text: str, channel: str = "C1") -> Answered:
        """/cec."""
        trigger = self.standin.trigger(self.team.id, self.user)
        return await self.way.command(
            {
                "command": "/cec", "text": text, "team_id": self.team.id, "user_id": self.user, "channel_id": channel,
                "trigger_id": trigger, "response_url": self.standin.response_url(channel, self.user),
            }
        )  # fmt: skip

    async def shortcut(self, message: Message, channel: str) -> Answered:
        """The shortcut "Ask CEC about this" on a message."""
        return await self.way.interaction(
            self._payload("message_action")
            | {
                "callback_id": "ask_about_message", "message": message, "message_ts": message["ts"],
                "channel": {"id": channel}, "response_url": self.standin.response_url(channel, self.user),
            }
        )  # fmt: skip

    async def event(self, event: dict[str, Any], event_id: str | None = None) -> Answered:
        """Any event."""
        event.setdefault("event_ts", self.standin.ts())
        return await self.way.event(self.wrapped(event, event_id))

    def wrapped(self, event: dict[str, Any], event_id: str | None = None) -> dict[str, Any]:
        """An event in its envelope."""
        return {
            "type": "event_callback", "team_id": self.team.id, "api_app_id": "A1", "event": event,
            "event_id": event_id or f"Ev{next(_numbers)}", "event_time": int(time.time()),
            "authorizations": [{"team_id": self.team.id, "user_id": self.team.bot_user, "is_bot": True}],
        }  # fmt: skip

    def messages(self, channel: str | None = None) -> list[Message]:
        """What is to be read in a channel, the direct message if none is named."""
        return self.team.channels[channel or self.direct].messages

    def answers(self, channel: str | None = None) -> list[Message]:
        """What the app wrote there."""
        mine = self.team.bot_id
        return [one for one in self.messages(channel) if one.get("bot_id") == mine and not one.get("subtype")]

    async def next_answer(self, seen: int, channel: str | None = None) -> Message:
        """The newest of the app's messages, once there are more than `seen`."""
        await until(lambda: len(self.answers(channel)) > seen)
        await asyncio.sleep(0.05)
        return self.answers(channel)[-1]

    async def ask(self, text: str, thread: str | None = None) -> Message:
        """Writes, and waits for the answer."""
        seen = len(self.answers())
        await self.say(text, thread)
        return await self.next_answer(seen)

    def written(self, text: str, thread: str | None = None) -> Message:
        """A message that Slack has, and of which the app was not told (yet)."""
        return self._written(self.direct, text, thread)

    def _written(self, channel: str, text: str, thread: str | None, **more: Any) -> Message:
        message = {"type": "message", "user": self.user, "text": text, "ts": self.standin.ts(), "client_msg_id": "c"}
        message |= {"thread_ts": thread} if thread else {}
        message |= more
        self.team.channels[channel].messages.append(message)
        return message

    def _payload(self, kind: str) -> dict[str, Any]:
        return {
            "type": kind, "team": {"id": self.team.id}, "user": {"id": self.user, "team_id": self.team.id},
            "api_app_id": "A1", "trigger_id": self.standin.trigger(self.team.id, self.user), "token": "x",
        }  # fmt: skip


def _state(element: dict[str, Any], values: dict[str, Any], name: str) -> dict[str, Any]:
    kind = element["type"]
    if kind in ("checkboxes", "multi_static_select"):
        chosen = element.get("initial_options", [])
        if name in values:
            chosen = [one for one in element["options"] if one["value"] in (values[name] or [])]
        return {"type": kind, "selected_options": chosen}
    if kind == "radio_buttons":
        one = element.get("initial_option")
        if name in values:
            one = next((it for it in element["options"] if it["value"] == values[name]), None)
        return {"type": kind, "selected_option": one}
    return {"type": kind, "value": values.get(name, element.get("initial_value"))}


async def until(holds: Callable[[], Any], seconds: float = 6.0) -> None:
    """Waits until something holds."""
    try:
        async with asyncio.timeout(seconds):
            while not holds():  # noqa: ASYNC110 (the stand-in's state has no events)
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError("it did not come about") from None


async def until_async(holds: Callable[[], Awaitable[Any]], seconds: float = 6.0) -> None:
    """The same for what has to be asked."""
    try:
        async with asyncio.timeout(seconds):
            while not await holds():  # noqa: ASYNC110 (the stand-in's state has no events)
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError("it did not come about") from None
