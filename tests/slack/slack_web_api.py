"""Slack's Web API as the stand-in has it: what each method needs, checks, does and answers."""

import itertools
import time
from collections.abc import Callable
from typing import Any, Literal

import aiohttp
from slack_rules import faults_of_message, faults_of_view
from slack_workspace import ALL_SCOPES, Channel, Grant, Message, Opened, Team

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
HISTORY_LIMIT = 15
"""For apps that are not in the marketplace."""


class Refusal(Exception):
    """`ok: false`."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.body = {"ok": False, "error": error} | more


class WebApi:
    """Workspaces, and the methods that read and change them."""

    def __init__(self, view: Literal["agent", "assistant"]) -> None:
        self.view = view
        self.url = ""
        self.teams: dict[str, Team] = {}
        self.tokens: dict[str, Grant] = {}
        self.app_tokens: set[str] = set()
        self.codes: dict[str, str] = {}
        self.clients: dict[str, str] = {}
        self.views: list[Opened] = []
        self.statuses: list[dict[str, Any]] = []
        self.prompts: list[dict[str, Any]] = []
        self._count = itertools.count(1)
        self._views = itertools.count(1)
        self._triggers: dict[str, tuple[str, str, float]] = {}

    def ts(self) -> str:
        """A new message's time and id."""
        return f"{int(time.time())}.{next(self._count):06d}"

    def find(self, team: Team, channel: str, ts: str) -> Message | None:
        """A message by its place."""
        return next((one for one in team.channels[channel].messages if one["ts"] == ts), None)

    def call(self, method: str, authorization: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """The answer to a method, without its `ok`. Raises Refusal."""
        if method not in ARGUMENTS:
            raise Refusal("unknown_method")
        token = authorization.removeprefix("Bearer ")
        if unknown := set(arguments) - ARGUMENTS[method] - {"team_id", "token"}:
            raise Refusal("invalid_arguments", response_metadata={"messages": sorted(unknown)})
        if method == "apps.connections.open":
            if token not in self.app_tokens:
                raise Refusal("invalid_auth")
            return {"url": f"{self.url.replace('http', 'ws')}/socket?ticket={next(self._count)}"}
        if method == "oauth.v2.access":
            return self._oauth(authorization, arguments)
        grant = self.tokens.get(token)
        if grant is None:
            raise Refusal("invalid_auth" if token else "not_authed")
        if grant.revoked:
            raise Refusal("token_revoked")
        needed = SCOPES[method]
        if needed and not grant.scopes & set(needed):
            raise Refusal("missing_scope", needed=needed[0], provided=",".join(sorted(grant.scopes)))
        return METHODS[method](self, grant, arguments)

    def _auth_test(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        return {"team_id": grant.team.id, "user_id": grant.team.bot_user, "bot_id": grant.team.bot_id, "url": self.url}

    def _post_message(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
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

    def _update_message(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
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

    def _delete_message(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._place(grant, arguments)
        message = self.find(grant.team, channel.id, arguments["ts"])
        if message is None:
            raise Refusal("message_not_found")
        channel.messages.remove(message)
        return {"channel": channel.id, "ts": arguments["ts"]}

    def _open_conversation(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        user = grant.team.users.get(arguments["users"])
        if user is None:
            raise Refusal("user_not_found")
        if user.get("deleted"):
            raise Refusal("user_disabled")
        return {"channel": {"id": f"D{user['id']}"}}

    def _history(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._readable(grant, arguments)
        found = [one for one in channel.messages if one.get("thread_ts", one["ts"]) == one["ts"]]
        return _page(list(reversed(_between(found, arguments))), arguments)

    def _replies(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = self._readable(grant, arguments)
        thread = arguments["ts"]
        root = [one for one in channel.messages if one["ts"] == thread]
        if not root:
            raise Refusal("thread_not_found")
        replies = [one for one in channel.messages if one.get("thread_ts") == thread and one["ts"] != thread]
        return _page(root + _between(replies, arguments), arguments)

    def _open_view(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
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

    def _publish_view(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        if arguments["user_id"] not in grant.team.users:
            raise Refusal("user_not_found")
        view = _view(arguments)
        if view["type"] != "home":
            raise Refusal("invalid_arguments")
        grant.team.homes[arguments["user_id"]] = view
        return {"view": view}

    def _user_info(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        user = grant.team.users.get(arguments["user"])
        if user is None:
            raise Refusal("user_not_found")
        profile = dict(user["profile"])
        if "users:read.email" not in grant.scopes:
            profile.pop("email", None)
        return {"user": user | {"profile": profile}}

    def _set_status(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        self._place(grant, arguments | {"channel": arguments["channel_id"]})
        self.statuses.append(arguments)
        return {}

    def _set_prompts(self, grant: Grant, arguments: dict[str, Any]) -> dict[str, Any]:
        self._place(grant, arguments | {"channel": arguments["channel_id"]})
        prompts = arguments["prompts"]
        if not 1 <= len(prompts) <= 4 or any(set(one) != {"title", "message"} for one in prompts):
            raise Refusal("invalid_arguments")
        if self.view == "agent" and "thread_ts" in arguments:
            return {}  # Slack fails silently here
        self.prompts.append(arguments)
        return {}

    def _oauth(self, authorization: str, arguments: dict[str, Any]) -> dict[str, Any]:
        basic = aiohttp.BasicAuth.decode(authorization)
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


METHODS: dict[str, Callable[[WebApi, Grant, dict[str, Any]], dict[str, Any]]] = {
    "auth.test": WebApi._auth_test,
    "chat.postMessage": WebApi._post_message,
    "chat.update": WebApi._update_message,
    "chat.delete": WebApi._delete_message,
    "conversations.open": WebApi._open_conversation,
    "conversations.history": WebApi._history,
    "conversations.replies": WebApi._replies,
    "views.open": WebApi._open_view,
    "views.publish": WebApi._publish_view,
    "users.info": WebApi._user_info,
    "assistant.threads.setStatus": WebApi._set_status,
    "assistant.threads.setSuggestedPrompts": WebApi._set_prompts,
}


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
