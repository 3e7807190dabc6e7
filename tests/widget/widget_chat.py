"""The widget as a person uses it: what is seen and pressed, nothing of its inside."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

SCREENSHOTS = Path(__file__).resolve().parents[2] / "screenshots"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NEED = "We have been at impasse in contract bargaining with the teachers union since March"
NEED_ES = "Llevamos meses estancados en la negociación del contrato con el sindicato de maestros"
MOST_QUESTIONS = 14


class Chat:
    """One tab with the widget on its page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.locator("cec-assistant .launcher")
        self.panel = page.locator("cec-assistant .panel")
        self.input = page.locator("cec-assistant .composer textarea")
        self.lines = page.locator("cec-assistant .log .line")
        self.chips = page.locator("cec-assistant .chip")
        self.cards = page.locator("cec-assistant .log .card")
        self.form = page.locator("cec-assistant .contact")
        self.step = page.locator("cec-assistant [role=progressbar]")
        self.banner = page.locator("cec-assistant .banner")
        self.sheet = page.locator("cec-assistant .sheet")
        self.filed = page.locator("cec-assistant .filed")
        self.typing = page.locator("cec-assistant .typing")

    async def visit(self, address: str) -> "Chat":
        """Goes to a page."""
        await self.page.goto(address)
        await self.launcher.wait_for(state="attached")
        return self

    async def open(self) -> "Chat":
        """Opens the panel."""
        await self.launcher.click()
        await expect(self.panel).to_be_visible()
        await expect(self.lines.first).to_be_visible()
        return self

    async def say(self, text: str) -> None:
        """Writes a message and waits for the answer."""
        await self.input.fill(text)
        await self.input.press("Enter")
        await self.answered()

    async def answered(self) -> None:
        """Waits until nothing is under way."""
        await expect(self.typing).to_be_hidden()

    async def press(self, chip: Locator) -> None:
        """Presses a choice and waits for the answer."""
        await chip.click()
        await self.answered()

    async def texts(self, author: str = "") -> list[str]:
        """What has been said, in order, by everybody or by one."""
        said = await self.page.locator(f"cec-assistant .log .line{author and '.' + author} .bubble").all_inner_texts()
        return [text.strip() for text in said]

    async def question(self) -> str:
        """The step the open question belongs to, in words."""
        return await self.step.get_attribute("aria-valuetext") or ""

    async def tell_need(self, need: str = NEED) -> None:
        """Tells a need, and settles what is asked about it, until something is recommended."""
        await self.say(need)
        for _ in range(3):
            if await self.cards.count():
                return
            await self.press(self.chips.first)
        await expect(self.cards.first).to_be_visible()

    async def answer_up_to(self, step: int, participants: str = "about 40", budget: str = "$5,000") -> None:
        """Answers questions until this step is asked about (0 to 5)."""
        answers = {1: participants, 2: budget, 3: "Naperville CUSD 203, Illinois"}
        used: set[int] = set()
        for _ in range(MOST_QUESTIONS):
            now = int(await self.step.get_attribute("aria-valuenow") or 0)
            if now >= step:
                return
            if now in answers and now not in used:
                used.add(now)
                await self.say(answers[now])
            elif now == 4:
                await self.fill_form()
            else:
                await self.press(self.chips.first)
        raise AssertionError(f"step {step} was not reached; the last question was {await self.question()}")

    async def fill_form(self, name: str = "Ana Ruiz", email: str = "ana.ruiz@example.org") -> None:
        """Fills in the contact form and sends it."""
        await self.form.locator("[name=name]").fill(name)
        await self.form.locator("[name=email]").fill(email)
        await self.form.locator("[type=submit]").click()
        await self.answered()

    async def conversation(self) -> str:
        """The id under which the server knows it."""
        kept: str = await self.page.evaluate(
            "JSON.parse(Object.entries(localStorage).find(([key]) => key.endsWith(':session'))[1]).conversation"
        )
        return kept

    async def shot(self, name: str) -> None:
        """Keeps a screenshot for people to look at."""
        SCREENSHOTS.mkdir(exist_ok=True)
        await self.page.screenshot(
            path=SCREENSHOTS / f"{re.sub(r'[^a-z0-9]+', '-', name.lower())}.png", animations="disabled"
        )

    async def faults(self) -> list[str]:
        """What axe finds, one line each."""
        results: Any = await Axe().run(self.page, options=RULES)
        return [
            f"{found['id']}: {node['target']} {node.get('failureSummary', '')}"
            for found in results.response["violations"]
            for node in found["nodes"]
        ]


NewChat = Callable[..., Awaitable[Chat]]
"""Opens a tab: the fixture `new_chat`."""
