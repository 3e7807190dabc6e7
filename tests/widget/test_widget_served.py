"""How the script, its words and the demo are served."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from widget_site import Server

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def client(server: Server) -> AsyncIterator[ClientSession]:
    """A client that takes answers as they come."""
    async with ClientSession(server.address, auto_decompress=False) as session:
        yield session


async def test_script_is_compressed_cached_and_open_to_every_website(client: ClientSession) -> None:
    async with client.get(
        "/widget.js", headers={"Accept-Encoding": "gzip", "Origin": "https://other.example"}
    ) as found:
        assert found.status == 200
        assert found.content_type == "text/javascript"
        assert found.headers["Content-Encoding"] == "gzip"
        assert found.headers["Access-Control-Allow-Origin"] == "*"
        assert found.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "max-age=3600" in found.headers["Cache-Control"]
        tag = found.headers["ETag"]
    async with client.get("/widget.js", headers={"If-None-Match": tag}) as again:
        assert again.status == 304
        assert again.headers["ETag"] == tag
        assert await again.read() == b""
    async with client.get("/widget.js", headers={"If-None-Match": '"another"', "Accept-Encoding": "identity"}) as plain:
        assert plain.status == 200
        assert "Content-Encoding" not in plain.headers


@pytest.mark.parametrize(("language", "budget"), [("en", "Budget"), ("es", "Presupuesto")])
async def test_words_come_from_the_knowledge_base(client: ClientSession, language: str, budget: str) -> None:
    async with client.get(f"/widget/{language}.json", headers={"Accept-Encoding": "identity"}) as found:
        words: dict[str, Any] = await found.json()
    assert words["slots"]["budget"] == budget
    assert words["organisation"] == "CEC"
    assert len(words["offerings"]) == 8
    async with client.get("/widget/fr.json") as unknown:
        assert unknown.status == 404


async def test_demo_has_a_page_for_each_service_under_a_strict_policy(client: ClientSession) -> None:
    for path in ("/demo", "/demo/labor_management_series", "/demo?language=es"):
        async with client.get(path, headers={"Accept-Encoding": "identity"}) as page:
            assert page.status == 200
            assert "unsafe" not in page.headers["Content-Security-Policy"]
            assert "/widget.js" in await page.text()
    async with client.get("/demo/nothing") as unknown:
        assert unknown.status == 404
