"""Settings, from the environment (prefix CEC_, except DATABASE_URL) or a .env file. docs/settings.md lists them all."""

import os
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

PROGRAM_VERSION = "0.1.0"
"""Stored with every inquiry: the same program and knowledge give the same answer."""


ReviewField = Literal["need", "size", "budget", "format", "timing", "district", "recommendation", "contact", "flags"]
"""A part of the card that staff see in Slack."""


class Settings(BaseSettings):
    """What an operator may set."""

    model_config = SettingsConfigDict(
        env_prefix="CEC_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    database_url: str = Field("sqlite:///intake.db", validation_alias="DATABASE_URL")
    """SQLite file or PostgreSQL database."""
    knowledge: Path = Path(__file__).resolve().parent.parent / "knowledge"
    """Folder of the knowledge base."""
    cache: Path = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cec-intake"
    """Folder where counts of the example sentences are kept from one start to the next. It may be deleted."""
    allowed_origins: tuple[str, ...] = ()
    """Websites whose pages may talk to the API, such as https://www.example.org."""
    trusted_proxies: tuple[str, ...] = ()
    """Addresses or networks whose X-Forwarded-For is believed."""
    metrics_token: SecretStr | None = None
    """Bearer token for /metrics from elsewhere than this machine."""
    messages_per_minute: int = 60
    """Messages a conversation may send; bursts of as many are fine."""
    requests_per_minute: int = 3000
    """Requests an address may send to the API and the page; bursts of as many are fine."""
    conversations_per_hour: int = 1200
    """Conversations an address may open: a school's forty people share one address."""
    first_frame_seconds: float = 5
    """How long a WebSocket may stay silent before it says who it is."""
    live_poll_seconds: float = 3
    """How often a WebSocket looks for new lines by itself: other programs write to the same database."""
    form_seconds: float = 2
    """A first form sent sooner than this after the page was shown comes from a program. 0 turns it off."""
    form_secret: SecretStr | None = None
    """Signs the time a page was shown. Needed where several programs serve the page; else one is made up at start."""
    retention_days: int = 365
    """Days after which conversations without an inquiry are removed."""

    # Slack (docs/slack.md). It runs once there is a bot token (one workspace) or a client id (several, by OAuth).
    slack_bot_token: SecretStr | None = None
    """Bot token of one workspace, xoxb-..."""
    slack_signing_secret: SecretStr | None = None
    """Proves that requests come from Slack. Needed over HTTP."""
    slack_app_token: SecretStr | None = None
    """App-level token, xapp-...: with it, events come through Socket Mode and no public address is needed."""
    slack_client_id: str | None = None
    """For OAuth: the app's client id."""
    slack_client_secret: SecretStr | None = None
    """For OAuth: the app's client secret."""
    slack_token_keys: SecretStr | None = None
    """For OAuth: keys that encrypt tokens in the database, divided by commas, the newest first (Fernet)."""
    slack_view: Literal["agent", "assistant"] = "agent"
    """How the app shows in Slack: `agent` is what new apps get, `assistant` what older ones have."""
    slack_review_channel: str | None = None
    """Id of CEC's channel where inquiries appear as cards, for example C0123456789."""
    slack_review_team: str | None = None
    """With OAuth: the id of CEC's own workspace, where that channel is."""
    slack_review_fields: tuple[ReviewField, ...] = get_args(ReviewField)
    """What a card in that channel shows."""
    slack_api_url: str = "https://slack.com/api/"
    """Slack's Web API; another address only to try things out."""
    slack_authorize_url: str = "https://slack.com/oauth/v2/authorize"
    """Where an installation begins; another address only to try things out."""
