"""The page in a real browser: a whole conversation by keyboard, at the width of a phone and of a desk."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from axe_playwright_python.async_playwright import Axe
from handlers_site import NEED, Site, Sites
from playwright.async_api import Browser, Page, async_playwright, expect

PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}
STEPS = 14


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        missing = "NOT TESTED IN A BROWSER. Install chromium."
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    async with async_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
        launched = await playwright.chromium.launch(executable_path=path, args=arguments)
        yield launched
        await launched.close()


async def opened(
    browser: Browser, site: Site, size: dict[str, int], language: str = "en-US", *, scripts: bool = True
) -> Page:
    """The page; errors of its scripts and of its policy are kept in `errors`."""
    context = await browser.new_context(
        viewport={"width": size["width"], "height": size["height"]},
        locale=language,
        reduced_motion="reduce",
        java_script_enabled=scripts,
    )
    page = await context.new_page()
    page.set_default_timeout(8000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.errors = errors
    await page.goto(str(site.client.make_url("/")))
    if scripts:
        await page.wait_for_selector("body.ready")
    return page


async def say(page: Page, text: str) -> None:
    """Types into the message field and presses Enter; waits for the answer."""
    answers = page.locator(".line.bot")
    count = await answers.count()
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.type(text)
    await page.keyboard.press("Enter")
    await expect(answers).to_have_count(count + 1)


async def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Presses Tab until an element has the focus."""
    for _ in range(40):
        if await page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
        await page.keyboard.press(key)
    pytest.fail(f"{selector} cannot be reached by keyboard")


async def fill_form(page: Page) -> None:
    """Fills the contact form in by keyboard."""
    await tab_to(page, "#field-name", "Shift+Tab")
    for text in ("Dana Reyes", "president", "dana@example.org", "312-555-0142"):
        await page.keyboard.type(text)
        await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")


async def take_step(page: Page) -> None:
    """Answers whatever is asked, by keyboard alone."""
    answers = page.locator(".line.bot")
    count = await answers.count()
    if await page.locator("#contact").is_visible():
        await fill_form(page)
    elif await page.locator("#choices").is_visible():
        await tab_to(page, "#choices button:first-child", "Shift+Tab")
        await page.keyboard.press("Enter")
    else:
        is_place = "organization" in await answers.last.inner_text()
        await say(page, "Lakeview Teachers Association, a union in Illinois" if is_place else "skip")
    await expect(answers).to_have_count(count + 1)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
async def test_a_whole_conversation_by_keyboard_ends_in_an_inquiry(
    browser: Browser, site: Site, size: dict[str, int]
) -> None:
    page = await opened(browser, site, size)
    await tab_to(page, "#text")
    await say(page, NEED)
    await expect(page.locator(".card").first).to_be_visible()
    for _ in range(STEPS):
        if await page.locator("#filed").is_visible():
            break
        await take_step(page)
    reference = await page.locator("#reference").inner_text()
    inquiry = await site.services.store.inquiry(reference)
    assert inquiry is not None
    assert inquiry.frame.email == "dana@example.org"
    assert inquiry.frame.phone == "+13125550142"
    assert page.errors == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_page_has_no_barriers_and_does_not_scroll_sideways(
    browser: Browser, site: Site, size: dict[str, int]
) -> None:
    page = await opened(browser, site, size)
    await page.locator("#text").focus()
    await say(page, NEED)
    for _ in range(4):
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width <= size["width"]
        if await page.locator("#contact").is_visible():
            break
        await take_step(page)


async def test_a_reload_goes_on_where_it_was(browser: Browser, site: Site) -> None:
    page = await opened(browser, site, DESK)
    await page.locator("#text").focus()
    await say(page, NEED)
    await page.reload()
    await expect(page.locator(".line")).to_have_count(3)
    await page.locator("#text").focus()
    await say(page, "Hello again")
    await expect(page.locator(".line")).to_have_count(5)


async def test_a_wrong_address_is_said_beside_its_field(browser: Browser, site: Site) -> None:
    page = await opened(browser, site, DESK)
    await page.locator("#text").focus()
    await say(page, NEED)
    for _ in range(STEPS):
        if await page.locator("#contact").is_visible():
            break
        await take_step(page)
    await page.locator("#field-name").fill("Dana")
    await page.locator("#field-email").fill("dana@nowhere")  # good enough for the browser, not for us
    await page.locator("#contact button").click()
    await expect(page.locator("#fault-email")).to_be_visible()
    await expect(page.locator("#field-email")).to_be_focused()


async def test_spanish_browsers_get_a_spanish_page(browser: Browser, site: Site) -> None:
    page = await opened(browser, site, PHONE, "es-MX")
    await expect(page.locator("html")).to_have_attribute("lang", "es")
    await page.locator("#text").focus()
    await say(page, "El sindicato y la administración no se ponen de acuerdo en nada")
    await expect(page.locator(".line.bot").last).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "es")


async def test_without_scripts_the_form_talks(browser: Browser, site: Site) -> None:
    page = await opened(browser, site, PHONE, scripts=False)
    await page.locator("#text").fill(NEED)
    await page.locator("#composer button").click()
    await expect(page.locator(".line")).to_have_count(3)
    await expect(page.locator(".card").first).to_be_visible()


async def test_a_server_that_is_away_is_said_and_the_text_stays(browser: Browser, sites: Sites) -> None:
    site = await sites()
    page = await opened(browser, site, DESK)
    await page.route("**/api/**", lambda route: route.abort())
    await page.locator("#text").fill("Hello")
    await page.locator("#text").press("Enter")
    await expect(page.locator("#alert")).not_to_be_empty(timeout=10_000)
    await expect(page.locator("#text")).to_have_value("Hello")
