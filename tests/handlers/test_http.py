"""What surrounds every request: who is let in, how often, from which website, and what headers go out."""

import json
from typing import Any

import pytest
from aiohttp import web
from handlers_site import Site, Sites, Visitor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from bot.handlers.http.limits import Buckets

PUBLIC = {
    ("POST", "/api/v1/conversations"),
    ("GET", "/api/v1/openapi.json"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/"),
    ("POST", "/"),
    ("GET", "/assets/{version}/{name}"),
    ("GET", "/widget.js"),
    ("GET", "/widget/en.json"),
    ("GET", "/widget/es.json"),
    ("GET", "/demo"),
    ("GET", "/demo/site.css"),
    ("GET", "/demo/{offering}"),
}
"""Routes that anyone may use. Each holds nothing of anybody, or opens something new."""
HEALTH = ("/healthz", "/readyz", "/metrics")
BY_FIRST_FRAME = {("GET", "/api/v1/conversations/{conversation}/live")}
"""Authenticates after the handshake: see test_live."""


def routes(app: web.Application) -> set[tuple[str, str]]:
    """Every route as method and address, HEAD aside."""
    return {
        (route.method, route.resource.canonical)
        for route in app.router.routes()
        if route.resource is not None and route.method != "HEAD"
    }


async def test_every_route_asks_who_it_is_or_is_known_to_be_public(site: Site) -> None:
    guarded = routes(site.app) - PUBLIC - BY_FIRST_FRAME
    assert len(guarded) >= 3
    for method, address in guarded:
        path = address.replace("{conversation}", "0" * 24)
        headers = {"X-Forwarded-For": "203.0.113.9"}  # not from this machine, as for /metrics
        response = await site.client.request(method, path, headers=headers)
        assert response.status in (401, 404), (method, path)
        if "conversation" in address:
            assert response.status == 401, (method, path)


async def test_the_list_of_public_routes_holds_no_other(site: Site) -> None:
    assert routes(site.app) >= PUBLIC | BY_FIRST_FRAME


async def test_the_description_is_valid_and_names_every_route_of_the_api(site: Site) -> None:
    document = await (await site.client.get("/api/v1/openapi.json")).json()
    validate(document)
    described = {(method.upper(), path) for path, item in document["paths"].items() for method in item} - {
        ("PARAMETERS", path) for path in document["paths"]
    }
    served = {route for route in routes(site.app) if route[1].startswith("/api/") or route[1] in HEALTH}
    assert described == served


async def test_every_answer_is_as_described(site: Site, visitor: Visitor) -> None:
    document = await (await site.client.get("/api/v1/openapi.json")).json()
    calls = [
        ("post", "/api/v1/conversations", {"json": {}}),
        ("post", "/api/v1/conversations", {"json": {"language": "fr"}}),
        ("post", "/api/v1/conversations", {"data": b"{"}),
        ("get", "/healthz", {}),
        ("get", "/readyz", {}),
    ]
    fill = {
        "needs": [{"text": "Teachers and principals do not work as a team"}],
        "kind": {"wanted": ["training"], "unwanted": []},
        "audience": ["teachers"],
        "participants": {"min": 30, "max": 30},
        "budget": {"max": 5000.5},
        "format": "either",
        "timing": {"text": "in the fall", "from": "2027-09-01", "to": None},
        "district": {"name": "Lake County", "state": "FL"},
    }
    one = "/api/v1/conversations/{conversation}"
    for number, body in enumerate(
        ({"text": "Hello"}, {"act": {"name": "fill", "slots": fill}}, {"act": {"name": "why"}}, {"text": ""}, {})
    ):
        calls.append(("post", f"{one}/messages", {"json": {"message_id": str(number), **body}}))
    calls += [("get", one, {}), ("get", one, {"params": {"after": "x"}})]
    for method, path, options in calls:
        address = path.replace("{conversation}", visitor.id)
        response = await site.client.request(method, address, headers=visitor.headers, **options)
        described = document["paths"][path][method]["responses"][str(response.status)]["content"]
        schema = described[response.content_type]["schema"]
        body = json.loads(await response.text())
        Draft202012Validator({**schema, "components": document["components"]}).validate(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
SLOTS = ("needs", "kind", "audience", "participants", "budget", "format", "timing", "district", "email", "phone", "x")
BODIES = (
    st.binary(max_size=200)
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.fixed_dictionaries(
        {"message_id": st.text(max_size=130)},
        optional={
            "text": st.text(max_size=300) | JSON,
            "act": st.fixed_dictionaries(
                {"name": st.sampled_from(("fill", "why", "back", "skip", "affirm", "deny", "dance"))},
                optional={"slots": st.dictionaries(st.sampled_from(SLOTS), JSON, max_size=3), "about": JSON},
            ),
        },
    ).map(lambda value: json.dumps(value).encode())
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bodies=st.lists(BODIES, min_size=1, max_size=4))
def test_no_body_whatever_breaks_the_server(bodies: list[bytes], answered: Any) -> None:
    for status in answered(bodies):
        assert status < 500


@pytest.fixture
async def answered(sites: Sites) -> Any:
    """Sends bodies to a server that runs in this test's loop; hypothesis itself is not asynchronous."""
    import asyncio

    site = await sites(messages_per_minute=10**6, requests_per_minute=10**6)
    visitor = await site.visitor()
    loop = asyncio.get_running_loop()

    async def send(bodies: list[bytes]) -> list[int]:
        headers = {**visitor.headers, "Content-Type": "application/json"}
        statuses = []
        for body in bodies:
            for address in (f"{visitor.address}/messages", "/api/v1/conversations"):
                statuses.append((await site.client.post(address, data=body, headers=headers)).status)
        return statuses

    return lambda bodies: loop.run_until_complete(send(bodies))


async def test_a_conversation_has_a_limit_of_its_own(sites: Sites) -> None:
    site = await sites(messages_per_minute=3)
    visitor, other = await site.visitor(), await site.visitor()
    statuses = [(await visitor.post(message_id=str(n), text="Hello")).status for n in range(4)]
    assert statuses == [200, 200, 200, 429]
    refused = await visitor.post(message_id="9", text="Hello")
    assert refused.content_type == "application/problem+json"
    assert 1 <= int(refused.headers["Retry-After"]) <= 21
    assert (await other.post(message_id="1", text="Hello")).status == 200


async def test_an_address_may_open_so_many_conversations(sites: Sites) -> None:
    site = await sites(conversations_per_hour=2)
    statuses = [(await site.client.post("/api/v1/conversations", json={})).status for _ in range(3)]
    assert statuses == [201, 201, 429]


async def test_addresses_are_told_apart_behind_a_trusted_proxy_only(sites: Sites) -> None:
    for trusted, expected in ((("127.0.0.1", "10.0.0.0/8"), [201, 201, 429]), ((), [201, 429, 429])):
        site = await sites(conversations_per_hour=1, trusted_proxies=trusted)
        statuses = []
        for forwarded in ("198.51.100.1, 203.0.113.1, 10.1.1.1", "198.51.100.1, 203.0.113.2", "1.1.1.1, 203.0.113.1"):
            headers = {"X-Forwarded-For": forwarded}
            statuses.append((await site.client.post("/api/v1/conversations", json={}, headers=headers)).status)
        assert statuses == expected


async def test_forty_people_behind_one_address_are_not_in_each_others_way(site: Site) -> None:
    visitors = [await site.visitor() for _ in range(40)]
    for number in range(9):
        for visitor in visitors:
            assert (await visitor.post(message_id=str(number), text="")).status == 200


def test_a_bucket_refills_with_time() -> None:
    now = [0.0]
    buckets = Buckets(burst=2, per_second=0.5, clock=lambda: now[0])
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]
    assert buckets.take("b") == 0
    now[0] = 2
    assert buckets.take("a") == 0
    now[0] = 100
    assert [bool(buckets.take("a")) for _ in range(3)] == [False, False, True]


async def test_metrics_are_for_this_machine_or_for_the_token(sites: Sites) -> None:
    site = await sites()
    response = await site.client.get("/metrics")
    assert response.status == 200
    assert "cec_http_requests_total" in await (await site.client.get("/metrics")).text()
    assert (await site.client.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"})).status == 404
    site = await sites(metrics_token="s3cret")
    elsewhere = {"X-Forwarded-For": "203.0.113.1"}
    assert (await site.client.get("/metrics", headers=elsewhere)).status == 401
    assert (await site.client.get("/metrics", headers={**elsewhere, "Authorization": "Bearer \xff"})).status == 401
    assert (await site.client.get("/metrics", headers={**elsewhere, "Authorization": "Bearer s3cret"})).status == 200


async def test_metrics_hold_no_conversation(site: Site, visitor: Visitor) -> None:
    await visitor.say("Hello")
    assert visitor.id not in await (await site.client.get("/metrics")).text()


async def test_only_allowed_websites_may_use_the_api(sites: Sites) -> None:
    site = await sites(allowed_origins=("https://cec.example",))
    ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization, content-type"}
    for origin, allowed in (("https://cec.example", "https://cec.example"), ("https://evil.example", None)):
        headers = {"Origin": origin}
        for response in (
            await site.client.options("/api/v1/conversations", headers={**headers, **ask}),
            await site.client.post("/api/v1/conversations", json={}, headers=headers),
            await site.client.get("/api/v1/conversations/x", headers=headers),
        ):
            assert response.headers.get("Access-Control-Allow-Origin") == allowed
            assert response.headers["Vary"] == "Origin"
            assert "Access-Control-Allow-Credentials" not in response.headers
    preflight = await site.client.options("/api/v1/conversations", headers={"Origin": "https://cec.example", **ask})
    assert preflight.status == 204
    assert "Authorization" in preflight.headers["Access-Control-Allow-Headers"]


async def test_every_response_carries_security_headers(site: Site, visitor: Visitor) -> None:
    for path in ("/", "/healthz", "/nothing", visitor.address, "/api/v1/openapi.json"):
        headers = (await site.client.get(path)).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], path
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] in ("no-referrer", "same-origin")
        assert "aiohttp" not in headers["Server"]
    assert (await site.client.get(visitor.address)).headers["Cache-Control"] == "no-store"


async def test_an_error_nobody_foresaw_is_a_500_that_tells_nothing(
    sites: Sites, capsys: pytest.CaptureFixture[str]
) -> None:
    site = await sites()
    visitor = await site.visitor()

    async def fail(*_: object) -> bytes:
        raise ValueError("dana@example.org")

    site.services.conversations.receive = fail
    response = await visitor.post(message_id="a", text="b")
    assert response.status == 500
    assert response.content_type == "application/problem+json"
    assert "dana" not in await response.text()
    assert "dana" not in "".join(capsys.readouterr())
