"""Bad networks, several tabs, later visits: nothing is lost, nothing is doubled."""

import asyncio
import json
import re
from collections.abc import Callable

import pytest
from playwright.async_api import Page, Route, WebSocketRoute, expect
from widget_chat import NEED, Chat, NewChat
from widget_site import Server

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def said_once(chat: Chat, *texts: str) -> None:
    """The visitor's lines are these, in this order, each once."""
    await expect(chat.page.locator("cec-assistant .log .line.visitor .bubble")).to_have_text(list(texts))


async def test_server_killed_in_the_middle_gets_what_was_written_meanwhile(
    new_chat: NewChat, start_server: Callable[[], Server]
) -> None:
    server = start_server()
    chat = await (await new_chat(at=f"{server.address}/demo")).open()
    await chat.tell_need()
    before = await chat.texts("visitor")
    server.kill()
    for text in ("about 40", "$5,000"):
        await chat.input.fill(text)
        await chat.input.press("Enter")
    await expect(chat.banner).to_contain_text("cannot be reached")
    await expect(chat.page.locator("cec-assistant .state")).to_have_text(["Waiting to be sent"] * 2)
    await chat.shot("1280 unreachable")
    await asyncio.to_thread(server.start)
    await expect(chat.banner).to_have_text("", timeout=30_000)
    await expect(chat.step).to_have_attribute("aria-valuenow", re.compile("[23]"))
    await said_once(chat, *before, "about 40", "$5,000")
    await chat.page.reload()
    await said_once(chat, *before, "about 40", "$5,000")
    server.kill()


async def test_without_a_socket_requests_do(new_chat: NewChat, server: Server) -> None:
    chat = await new_chat()
    await chat.page.route_web_socket(re.compile("/live$"), close_at_once)
    await chat.page.reload()
    await chat.open()
    await chat.tell_need()
    await chat.answer_up_to(3)
    await server.staff_says(await chat.conversation(), "A person, over plain requests.")
    await expect(chat.page.locator("cec-assistant .line.staff")).to_have_count(1, timeout=15_000)
    await expect(chat.banner).to_have_text("")


async def close_at_once(socket: WebSocketRoute) -> None:
    await socket.close(code=1011)


async def test_with_a_socket_messages_go_over_it(new_chat: NewChat) -> None:
    chat = await new_chat()
    posted: list[str] = []
    chat.page.on("request", lambda request: posted.append(request.url) if request.method == "POST" else None)
    await chat.open()
    await chat.tell_need()
    await chat.say("about 40")
    await chat.say("$5,000")
    assert len([url for url in posted if url.endswith("/messages")]) <= 1, "only the first may come before the socket"


async def test_two_tabs_show_the_same_and_nothing_twice(new_chat: NewChat) -> None:
    first = await (await new_chat()).open()
    second = await Chat(await first.page.context.new_page()).visit(first.page.url)
    await second.panel.wait_for()
    await first.tell_need()
    expected = await first.texts()
    await expect(second.lines.locator(".bubble")).to_have_count(len(expected))
    assert await second.texts() == expected
    await asyncio.gather(first.say("about 40"), second.say("$5,000"))
    visitors = "cec-assistant .log .line.visitor"
    count = await first.page.locator(visitors).count()
    await expect(second.page.locator(visitors)).to_have_count(count)
    assert sorted((await first.texts("visitor"))[-2:]) == ["$5,000", "about 40"]
    assert await first.texts("visitor") == await second.texts("visitor")


async def test_reload_and_the_next_page_go_on_where_it_was(new_chat: NewChat, server: Server) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.say("about 40")
    lines = await chat.texts()
    await chat.input.fill("half a thought")
    await chat.page.reload()
    await expect(chat.panel).to_be_visible()
    await expect(chat.lines.locator(".bubble")).to_have_count(len(lines))
    assert await chat.texts() == lines
    await expect(chat.input).to_have_value("half a thought")
    await expect(chat.cards.first).to_be_visible()
    await chat.visit(f"{server.address}/demo/conflict_resolution")
    await expect(chat.lines.locator(".bubble")).to_have_count(len(lines))
    await chat.input.fill("")
    await chat.answer_up_to(3)


async def test_offline_messages_wait_and_survive_a_reload(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    before = await chat.texts("visitor")
    await chat.page.context.set_offline(True)
    for text in ("about 40", "$5,000"):
        await chat.input.fill(text)
        await chat.input.press("Enter")
    await expect(chat.banner).to_contain_text("You are offline")
    await chat.shot("1280 offline")
    await chat.page.context.set_offline(False)
    await expect(chat.banner).to_have_text("")
    await expect(chat.step).to_have_attribute("aria-valuenow", "3")
    await said_once(chat, *before, "about 40", "$5,000")


async def test_lost_answers_are_asked_for_again_with_the_same_id(new_chat: NewChat) -> None:
    chat = await new_chat()
    await chat.page.route_web_socket(re.compile("/live$"), close_at_once)
    await chat.page.reload()
    await chat.open()
    ids: list[str] = []

    async def lose_twice(route: Route) -> None:
        ids.append(json.loads(route.request.post_data or "{}")["message_id"])
        if len(ids) > 2:
            await route.continue_()
        else:
            await route.fetch()
            await route.abort()

    await chat.page.route(re.compile("/messages$"), lose_twice)
    await chat.input.fill(NEED)
    await chat.input.press("Enter")
    await expect(chat.page.locator("cec-assistant .line.bot")).not_to_have_count(1)
    await said_once(chat, NEED)
    await expect(chat.banner).to_have_text("")
    await expect(chat.chips.first).to_be_visible()
    await said_once(chat, NEED)
    assert len(set(ids)) == 1
    assert len(ids) == 3


async def test_refusals_for_a_while_are_waited_out(new_chat: NewChat) -> None:
    chat = await new_chat()
    await chat.page.route_web_socket(re.compile("/live$"), close_at_once)
    refused = 0

    async def refuse_once(route: Route) -> None:
        nonlocal refused
        refused += 1
        if refused > 1:
            await route.continue_()
        else:
            await route.fulfill(status=429, headers={"Retry-After": "1"}, json={"status": 429})

    await chat.page.reload()
    await chat.page.route(re.compile("/messages$"), refuse_once)
    await chat.open()
    await chat.say(NEED)
    await said_once(chat, NEED)


async def test_expired_conversation_starts_a_new_one_with_what_waits(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.page.evaluate(
        """() => { for (const key of Object.keys(localStorage)) {
          if (!key.endsWith(":session")) continue; const kept = JSON.parse(localStorage[key]);
          kept.token = kept.conversation + ".wrong"; localStorage[key] = JSON.stringify(kept); } }"""
    )
    await chat.page.reload()
    await expect(chat.banner).to_contain_text("has expired")
    await chat.say(NEED)
    await said_once(chat, NEED)


BLOCKED = """
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
  Object.defineProperty(document, "cookie", { get() { throw new DOMException("blocked", "SecurityError"); } });
"""


async def test_blocked_storage_does_not_break_it(new_chat: NewChat) -> None:
    chat = await new_chat()
    await chat.page.add_init_script(BLOCKED)
    await chat.page.reload()
    await chat.open()
    await chat.tell_need()
    await chat.answer_up_to(5)
    await chat.press(chat.chips.first)
    await expect(chat.filed).to_be_visible()


async def test_page_travels_along_and_nothing_leaks(new_chat: NewChat, server: Server) -> None:
    chat = await new_chat("/demo/conflict_resolution?language=en")
    requests = watched(chat.page)
    await chat.open()
    await chat.say("We are interested in the conflict resolution training.")
    opening = next(body for url, method, body in requests if method == "POST" and url.endswith("/conversations"))
    page = json.loads(opening or "{}")["page"]
    assert page["address"] == f"{server.address}/demo/conflict_resolution"
    assert "Conflict Resolution" in page["title"]
    await chat.page.reload()
    await expect(chat.lines.nth(1)).to_be_visible()
    token = await chat.page.evaluate(
        "JSON.parse(Object.entries(localStorage).find(([key]) => key.endsWith(':session'))[1]).token"
    )
    assert not [url for url, _, _ in requests if token in url]
    assert not [
        url for url, _, _ in requests if not url.startswith((server.address, f"ws://127.0.0.1:{server.port}", "data:"))
    ]
    assert await chat.page.context.cookies() == []


def watched(page: Page) -> list[tuple[str, str, str | None]]:
    """Everything the page asks for from now on: address, method, body."""
    seen: list[tuple[str, str, str | None]] = []
    page.on("request", lambda request: seen.append((request.url, request.method, request.post_data)))
    page.on("websocket", lambda socket: seen.append((socket.url, "WS", None)))
    return seen


async def test_opened_while_offline_it_says_so_and_catches_up(new_chat: NewChat) -> None:
    chat = await new_chat()
    await chat.page.context.set_offline(True)
    await chat.launcher.click()
    await expect(chat.banner).to_contain_text("You are offline")
    await chat.input.fill(NEED)
    await chat.input.press("Enter")
    await expect(chat.page.locator("cec-assistant .state")).to_have_text("Waiting to be sent")
    await chat.page.context.set_offline(False)
    await expect(chat.page.locator("cec-assistant .line.bot")).not_to_have_count(0)
    await expect(chat.panel).to_contain_text("CEC")
    await said_once(chat, NEED)


async def test_days_later_the_conversation_is_still_there(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    lines, told = await chat.texts(), await chat.texts("visitor")
    state = await chat.page.context.storage_state()
    later = await new_chat(storage_state=state)
    await later.page.clock.set_system_time(await later.page.evaluate("Date.now() + 3 * 86400000"))
    await expect(later.lines.locator(".bubble")).to_have_count(len(lines))
    await later.say("about 40")
    await said_once(later, *told, "about 40")
