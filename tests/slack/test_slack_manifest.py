"""The manifest that an administrator pastes."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from slack_web_api import SCOPES
from slack_workspace import ALL_SCOPES

from bot.dialogue.core import Core
from bot.handlers.slack.cli import slack
from bot.handlers.slack.manifest import SCOPES as ASKED
from bot.handlers.slack.manifest import manifest
from bot.settings import Settings


class Builders:
    def __init__(self, core: Core) -> None:
        self.settings = Settings(_env_file=None)
        self._core = core

    def core(self, _: Settings) -> Core:
        return self._core


def printed(core: Core, *arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(slack, ["manifest", *arguments], obj=Builders(core))
    assert result.exit_code == 0, result.output
    made: dict[str, Any] = json.loads(result.output)
    return made


def test_the_manifest_leads_everything_to_the_given_address(core: Core) -> None:
    made = printed(core, "--address", "https://intake.example.org/")

    url = "https://intake.example.org/slack/events"
    assert made["settings"]["event_subscriptions"]["request_url"] == url
    assert made["settings"]["interactivity"]["request_url"] == url
    assert made["features"]["slash_commands"][0]["url"] == url
    assert made["oauth_config"]["redirect_urls"] == ["https://intake.example.org/slack/oauth_redirect"]
    assert made["settings"]["socket_mode_enabled"] is False


def test_without_an_address_it_is_for_socket_mode(core: Core) -> None:
    made = printed(core)

    assert made["settings"]["socket_mode_enabled"] is True
    assert "url" not in json.dumps(made)


@pytest.mark.parametrize("view", ["agent", "assistant"])
def test_both_kinds_of_view_can_be_had(core: Core, view: str) -> None:
    made = printed(core, "--view", view)

    assert made["features"][f"{view}_view"][f"{view}_description"]
    assert len(made["features"][f"{view}_view"]["suggested_prompts"]) <= 4
    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert ("assistant_thread_started" in events) == (view == "assistant")
    assert {"app_mention", "message.im", "app_home_opened", "app_uninstalled", "tokens_revoked"} <= set(events)


def test_it_asks_for_the_scopes_that_are_needed_and_no_others() -> None:
    needed = {scope for scopes in SCOPES.values() for scope in scopes}
    for_events = {"app_mentions:read", "im:read", "commands", "users:read.email"}

    assert set(ASKED) == ALL_SCOPES == needed | for_events


def test_slacks_limits_of_a_manifest_are_kept() -> None:
    made = manifest("CEC Assistant", "CEC", "https://intake.example.org")

    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert len(made["features"]["agent_view"]["agent_description"]) <= 300
    command, shortcut = made["features"]["slash_commands"][0], made["features"]["shortcuts"][0]
    assert command["command"] == "/cec"
    assert len(command["description"]) <= 2000
    assert shortcut["name"] == "Ask CEC about this"
    assert len(shortcut["name"]) <= 24
    assert len(shortcut["description"]) <= 150


def test_an_address_that_slack_would_refuse_is_refused(core: Core) -> None:
    result = CliRunner().invoke(slack, ["manifest", "--address", "http://x"], obj=Builders(core))

    assert result.exit_code == 2
