"""Installing in several workspaces: OAuth v2 with bolt's flow, over our database."""

import hashlib
import logging
import secrets
from datetime import timedelta
from typing import Any

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.installation import Installation as SlackInstallation
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.handlers.slack.manifest import INSTALL_PATH, REDIRECT_PATH, SCOPES
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload
from bot.handlers.slack.tokens import Cipher
from bot.storage.slack_installations import Installation, Installations
from bot.times import instant, utc_now

_log = structlog.get_logger()

STATE_SECONDS = 600
"""How long a person may take to allow the installation."""


def register(app: web.Application, bolt: AsyncApp, parts: Parts, logger: logging.Logger) -> None:
    """Adds the listeners for leaving and, where OAuth is configured, the routes for coming."""

    async def left(event: Payload, body: Payload) -> None:
        """Uninstalled, or its bot token revoked: the token is of no use any more and is removed."""
        if event["type"] == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return
        enterprise, team = str(body.get("enterprise_id") or ""), str(body.get("team_id") or "")
        await parts.store.slack.installations.remove(enterprise, team)
        _log.warning("slack_uninstalled", team=team, event_type=event["type"])

    bolt.event("app_uninstalled")(left)
    bolt.event("tokens_revoked")(left)
    if parts.tokens.cipher is not None:
        flow = _flow(parts, parts.tokens.cipher, logger)
        app.add_routes(
            [
                web.get(INSTALL_PATH, _handled(flow.handle_installation)),
                web.get(REDIRECT_PATH, _handled(flow.handle_callback)),
            ]
        )


def _handled(handle: Any) -> Any:
    async def handler(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await handle(await to_bolt_request(request)))

    return handler


def _flow(parts: Parts, cipher: Cipher, logger: logging.Logger) -> AsyncOAuthFlow:
    settings = parts.settings
    secret = settings.slack_client_secret
    if settings.slack_client_id is None or secret is None:
        raise ValueError("Slack by OAuth needs CEC_SLACK_CLIENT_ID and CEC_SLACK_CLIENT_SECRET.")
    return AsyncOAuthFlow(
        client=parts.tokens.with_token(None),
        logger=logger,
        settings=AsyncOAuthSettings(
            client_id=settings.slack_client_id,
            client_secret=secret.get_secret_value(),
            scopes=SCOPES,
            user_scopes=[],
            install_path=INSTALL_PATH,
            install_page_rendering_enabled=False,  # straight to Slack's own page, which says what is asked for
            redirect_uri_path=REDIRECT_PATH,
            authorization_url=settings.slack_authorize_url,
            installation_store=InstallationStore(parts.store.slack.installations, cipher, logger),
            state_store=StateStore(parts.store.slack.installations, logger),
            state_expiration_seconds=STATE_SECONDS,
            logger=logger,
        ),
    )


class InstallationStore(AsyncInstallationStore):
    """Stores what an installation brings: of its tokens only the bot's, encrypted."""

    def __init__(self, installations: Installations, cipher: Cipher, logger: logging.Logger) -> None:
        self._installations = installations
        self._cipher = cipher
        self._logger = logger

    @property
    def logger(self) -> logging.Logger:
        """The flow's logger."""
        return self._logger

    async def async_save(self, installation: SlackInstallation) -> None:
        """Stores an installation, instead of an earlier one."""
        whole_enterprise = installation.is_enterprise_install
        await self._installations.add(
            Installation(
                enterprise=installation.enterprise_id or "",
                team="" if whole_enterprise else installation.team_id or "",
                app=installation.app_id or "",
                bot=installation.bot_id or "",
                bot_user=installation.bot_user_id or "",
                scopes=",".join(installation.bot_scopes or ()),
                token=self._cipher.encrypt(installation.bot_token or ""),
                installed_at=instant(utc_now()),
            )
        )
        _log.info("slack_installed", team=installation.team_id)


class StateStore(AsyncOAuthStateStore):
    """OAuth states: each is given to one browser, counts once, and only for a while. Stored hashed."""

    def __init__(self, installations: Installations, logger: logging.Logger) -> None:
        self._installations = installations
        self._logger = logger

    @property
    def logger(self) -> logging.Logger:
        """The flow's logger."""
        return self._logger

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        """A new state."""
        state = secrets.token_urlsafe(24)
        expires_at = utc_now() + timedelta(seconds=STATE_SECONDS)
        await self._installations.issue_state(_digest(state), expires_at)
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether it was issued, is fresh, and was not used before."""
        return await self._installations.take_state(_digest(state or ""))


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()
