"""Which token serves a workspace: the one of the settings, or the one its installation left in the database."""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import Settings
from bot.storage.slack_installations import Installation, Installations

API_SECONDS = 10
"""How long a call of Slack's Web API may take."""


class Cipher:
    """Encrypts tokens at rest. The first key encrypts; all of them decrypt, so keys can be changed one by one."""

    def __init__(self, keys: str) -> None:
        """Raises ValueError where there is no key or one is malformed."""
        try:
            made = [Fernet(key.strip()) for key in keys.split(",") if key.strip()]
        except ValueError:
            raise ValueError(
                "CEC_SLACK_TOKEN_KEYS: each key must be 32 bytes in URL-safe base64. Make one with: python -c "
                '"from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
            ) from None
        if not made:
            raise ValueError("CEC_SLACK_TOKEN_KEYS is needed for OAuth: it encrypts the workspaces' tokens.")
        self._fernet = MultiFernet(made)

    def encrypt(self, token: str) -> str:
        """The token as it is stored."""
        return self._fernet.encrypt(token.encode()).decode()

    def decrypt(self, stored: str) -> str | None:
        """The token; None where its key is not among the keys any more."""
        try:
            return self._fernet.decrypt(stored.encode()).decode()
        except InvalidToken:
            return None


class Tokens:
    """Finds the token of a workspace."""

    def __init__(self, settings: Settings, installations: Installations) -> None:
        """Raises ValueError for settings that do not fit together."""
        self._token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else None
        self._installations = installations
        self._url = settings.slack_api_url
        self.cipher: Cipher | None = None
        if self._token is None:
            keys = settings.slack_token_keys
            self.cipher = Cipher(keys.get_secret_value() if keys else "")

    async def token(self, enterprise: str, team: str) -> str | None:
        """The bot token that serves a workspace, if the app is installed there."""
        if self._token is not None:
            return self._token
        found = await self._installations.find(enterprise, team)
        return self._decrypted(found)

    async def client(self, team: str) -> AsyncWebClient | None:
        """A client for a workspace; None where the app is not installed there."""
        token = await self.token("", team)
        return None if token is None else self.with_token(token)

    def with_token(self, token: str | None) -> AsyncWebClient:
        """A client that tries once: what was sent although its answer was lost must not be sent again blindly."""
        return AsyncWebClient(token, base_url=self._url, timeout=API_SECONDS, retry_handlers=[])

    def _decrypted(self, found: Installation | None) -> str | None:
        return self.cipher.decrypt(found.token) if found and self.cipher else None


class Authorize(AsyncAuthorize):
    """Tells bolt which token serves a request. It asks Slack nothing, so events are heard while Slack is slow."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """The workspace's authorization; None where the app is not installed."""
        token = await self._tokens.token(enterprise_id or "", team_id or "")
        if token is None:
            return None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id, bot_token=token)
