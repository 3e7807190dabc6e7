"""The demonstration: the blocks are clicked in a real browser, up to an inquiry on CEC's card."""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect
from slack_world import NEED

DEMO = Path(__file__).with_name("demo.py")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """The demonstration, running as a program of its own."""
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        str(DEMO),
        "--port",
        "0",
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(DEMO.parents[2])},
    )
    assert program.stdout is not None
    line = (await asyncio.wait_for(program.stdout.readline(), 90)).decode()
    assert line.startswith("Ready: "), line
    yield line.removeprefix("Ready: ").strip()
    program.terminate()
    await program.wait()


@pytest.fixture
async def page(address: str) -> AsyncIterator[Page]:
    """The page in the system's Chromium."""
    if CHROMIUM is None:
        missing = "NOT TESTED IN A BROWSER. Install chromium."
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    async with async_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        opened = await browser.new_page()
        opened.set_default_timeout(10_000)
        await opened.goto(address)
        yield opened
        await browser.close()


async def test_a_conversation_is_clicked_to_its_end(page: Page) -> None:
    await expect(page.locator("#messages")).to_contain_text("a program, not a person")
    await say(page, NEED)
    await expect(page.locator("#messages")).to_contain_text("Who should attend")
    await page.get_by_role("button", name="Why this?").first.click()
    await expect(page.locator("#messages")).to_contain_text("because")
    await say(page, "Acme Teachers Association, Illinois")
    for _ in range(4):
        form = page.get_by_role("button", name="Fill in contact details")
        if await form.count():
            break
        await page.locator("article button.slack.primary").last.click()
        await page.wait_for_timeout(600)
    await page.get_by_role("button", name="Fill in contact details").last.click()
    await expect(page.get_by_label("E-mail")).to_have_value("pat.doe@d203.example.org")
    await page.get_by_label("E-mail").fill("pat@")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator("dialog")).to_contain_text("complete address")
    await page.get_by_label("E-mail").fill("pat.doe@d203.org")
    await page.get_by_role("button", name="Save").click()
    await page.get_by_role("button", name="Yes, send it").last.click()
    await expect(page.locator("#messages")).to_contain_text("Your reference is")
    await page.get_by_role("button", name="# inquiries").click()
    await expect(page.locator("#messages")).to_contain_text("pat.doe@d203.org")


async def say(page: Page, text: str) -> None:
    """Writes, and waits until it and its answer are there."""
    articles = page.locator("article")
    count = await articles.count()
    await page.get_by_label("Message").fill(text)
    await page.get_by_label("Message").press("Enter")
    await expect(articles).not_to_have_count(count)
    await page.wait_for_timeout(700)
