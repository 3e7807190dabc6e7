"""A real server on loopback: real dialogue, real store, no mocks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient

from app import Application

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"

NEED = (
    "Our union and administration keep fighting over every contract and nobody trusts anybody. "
    "About 30 people from both sides would take part and we could spend around $8,000."
)


class Visitor:
    """Someone with a conversation of their own, over HTTP."""

    def __init__(self, client: TestClient[Any, Any], opened: dict[str, Any]) -> None:
        self.client = client
        self.id: str = opened["conversation"]
        self.token: str = opened["token"]
        self.turn: dict[str, Any] = opened["turn"]
        self.address = f"/api/v1/conversations/{self.id}"
        self.headers = {"Authorization": f"Bearer {self.token}"}
        self._count = 0

    async def post(self, **body: Any) -> ClientResponse:
        """Sends a message as it is."""
        return await self.client.post(f"{self.address}/messages", json=body, headers=self.headers)

    async def say(self, text: str | None = None, **act: Any) -> dict[str, Any]:
        """Sends a text or an act and returns the turn."""
        self._count += 1
        body = {"message_id": f"m{self._count}", **({"act": act} if text is None else {"text": text})}
        response = await self.post(**body)
        assert response.status == 200, await response.text()
        self.turn = (await response.json())["turn"]
        return self.turn

    async def read(self, after: int = 0) -> dict[str, Any]:
        """The transcript past a sequence."""
        response = await self.client.get(self.address, params={"after": after}, headers=self.headers)
        assert response.status == 200, await response.text()
        body: dict[str, Any] = await response.json()
        return body


@dataclass(frozen=True)
class Site:
    """A running server and a client of it."""

    services: Application
    app: web.Application
    client: TestClient[Any, Any]

    async def visitor(self, **body: Any) -> Visitor:
        """Opens a conversation."""
        response = await self.client.post("/api/v1/conversations", json=body)
        assert response.status == 201, await response.text()
        return Visitor(self.client, await response.json())


Sites = Callable[..., Awaitable[Site]]
