"""The widget on websites of others: strict policies, their colours, their place, their words."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest
import pytest_asyncio
from playwright.async_api import expect
from widget_chat import Chat, NewChat
from widget_site import Server, free_port, website

pytestmark = pytest.mark.asyncio(loop_scope="session")

NewSite = Callable[..., Awaitable[str]]
PAGE = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Our site</title></head>'
    "<body><h1>Our site</h1>{body}</body></html>"
)


@pytest_asyncio.fixture(loop_scope="session")
async def new_site(server: Server) -> AsyncIterator[NewSite]:
    """Serves a page of another origin that the server allows (or not), under the strictest policy that can work."""
    async with AsyncExitStack() as stack:

        async def make(body: str = "", language: str = "en", is_allowed: bool = True) -> str:
            html = PAGE.format(
                language=language, body=body or f'<script src="{server.address}/widget.js" async></script>'
            )
            sources = f"{server.address} {server.address.replace('http', 'ws')}"
            policy = (
                f"default-src 'none'; script-src {server.address}; connect-src {sources}; style-src 'none'; "
                "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
            )
            port = int(server.website.rpartition(":")[2]) if is_allowed else free_port()
            return await stack.enter_async_context(website(port, html, policy))

        yield make


async def test_one_line_on_a_page_with_a_strict_policy_is_enough(new_chat: NewChat, new_site: NewSite) -> None:
    address = await new_site()
    chat = await new_chat(at=address)
    violations: list[str] = []
    chat.page.on("console", lambda message: violations.append(message.text) if message.type == "error" else None)
    await chat.page.reload()
    await chat.open()
    await chat.tell_need()
    await chat.answer_up_to(5)
    await chat.press(chat.chips.first)
    await expect(chat.filed).to_be_visible()
    await chat.shot("other website")
    assert violations == []


async def test_website_that_is_not_allowed_gets_no_conversation(new_chat: NewChat, new_site: NewSite) -> None:
    chat = await new_chat(at=await new_site(is_allowed=False))
    await chat.launcher.click()
    await chat.input.fill("Hello")
    await chat.input.press("Enter")
    await expect(chat.banner).to_contain_text("cannot be reached")


async def test_attributes_set_colour_place_greeting_and_language(
    new_chat: NewChat, new_site: NewSite, server: Server
) -> None:
    body = (
        f'<script src="{server.address}/widget.js" async data-color="gold" data-position="left" data-language="es" '
        'data-greeting="Hola desde nuestra página." data-scheme="dark" data-privacy="/privacidad"></script>'
    )
    address = await new_site(body)
    chat = await (await new_chat(at=address)).open()
    box = await chat.panel.bounding_box()
    assert box is not None
    assert box["x"] < 100
    assert (await chat.texts("bot"))[0] == "Hola desde nuestra página."
    await chat.page.get_by_role("button", name="Privacidad").click()
    link = chat.sheet.get_by_role("link")
    assert await link.evaluate("link => link.href") == f"{address}privacidad"
    await chat.page.keyboard.press("Escape")
    send = chat.page.locator("cec-assistant .send")
    assert await send.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 215, 0)"
    assert await send.evaluate("one => getComputedStyle(one).color") == "rgb(20, 27, 38)"
    await chat.shot("gold dark left")


@pytest.mark.parametrize("color", ["#ffe680", "#777", "black"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_any_colour_stays_readable(new_chat: NewChat, color: str, scheme: str) -> None:
    chat = await new_chat(bypass_csp=True)
    await chat.page.evaluate(
        "([color, scheme]) => { const one = document.querySelector('cec-assistant');"
        " one.setAttribute('color', color); one.setAttribute('scheme', scheme); }",
        [color, scheme],
    )
    await chat.open()
    assert await chat.faults() == []


async def test_script_links_of_other_kinds_are_not_followed(
    new_chat: NewChat, new_site: NewSite, server: Server
) -> None:
    body = f'<script src="{server.address}/widget.js" async data-privacy="javascript:alert(1)"></script>'
    chat = await (await new_chat(at=await new_site(body))).open()
    await chat.page.get_by_role("button", name="Privacy").click()
    await expect(chat.sheet).to_contain_text("read by")
    await expect(chat.sheet.get_by_role("link")).to_have_count(0)


async def test_page_may_place_and_remove_the_element_itself(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.page.evaluate("document.querySelector('cec-assistant').remove()")
    await expect(chat.panel).to_have_count(0)
    await chat.page.evaluate("document.body.append(document.createElement('cec-assistant'))")
    again = Chat(chat.page)
    await expect(again.panel).to_be_visible()
    await again.say("Hello")
    assert len(await again.texts("visitor")) == 1
