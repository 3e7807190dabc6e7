"""WCAG 2.2 AA: axe in every state, the keyboard, small windows, other ways of seeing."""

import pytest
from playwright.async_api import expect
from widget_chat import Chat, NewChat
from widget_site import Server

pytestmark = pytest.mark.asyncio(loop_scope="session")

SMALLEST_TARGET = 24
TARGETS = """(root) => [...root.querySelectorAll("button, input, textarea, select, summary, a[href]")]
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 23.9 || box.height < 23.9))
  .map(([target, box]) => `${target.outerHTML.slice(0, 80)}: ${box.width} x ${box.height}`)"""
ROOT = "cec-assistant .root"


async def clean(chat: Chat, name: str) -> None:
    """Nothing for axe, no target too small, and a screenshot."""
    await chat.shot(name)
    assert await chat.faults() == [], name
    assert await chat.page.locator(ROOT).evaluate(TARGETS) == [], name


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("light", {"viewport": {"width": 1280, "height": 800}}),
        ("dark phone", {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"}),
    ],
)
async def test_axe_finds_nothing_in_any_state(
    new_chat: NewChat, server: Server, name: str, options: dict[str, object]
) -> None:
    chat = await new_chat(bypass_csp=True, **options)
    await clean(chat, f"state {name} closed")
    await chat.open()
    await clean(chat, f"state {name} open")
    await chat.say("Things are not going well between people here")
    await clean(chat, f"state {name} first question")
    await chat.page.get_by_role("button", name="More", exact=True).click()
    await clean(chat, f"state {name} menu")
    await chat.page.keyboard.press("Escape")
    await chat.tell_need()
    await clean(chat, f"state {name} cards")
    for step, question in ((2, "budget"), (3, "organization"), (4, "form")):
        await chat.answer_up_to(step)
        await clean(chat, f"state {name} {question}")
    await chat.form.locator("[type=submit]").click()
    await clean(chat, f"state {name} form with errors")
    await chat.answer_up_to(5)
    await clean(chat, f"state {name} summary")
    await chat.page.get_by_role("button", name="Your answers (").click()
    await chat.sheet.get_by_role("button", name="Edit: Budget").click()
    await clean(chat, f"state {name} answers")
    await chat.sheet.locator(".editor input").fill("$9,000")
    await chat.sheet.get_by_role("button", name="Save").click()
    await expect(chat.page.locator("cec-assistant .changes")).to_be_visible()
    await clean(chat, f"state {name} changed")
    await chat.press(chat.chips.first)
    await expect(chat.filed).to_be_visible()
    await clean(chat, f"state {name} filed")
    for sheet in ("copy", "restart"):
        await chat.page.get_by_role("button", name="More", exact=True).click()
        await chat.page.locator("cec-assistant .menu button").nth(2 if sheet == "copy" else 3).click()
        await clean(chat, f"state {name} {sheet}")
        await chat.page.keyboard.press("Escape")
    await chat.page.context.set_offline(True)
    await chat.input.fill("One more thing")
    await chat.input.press("Enter")
    await expect(chat.banner).to_contain_text("offline")
    await clean(chat, f"state {name} offline")
    await chat.page.context.set_offline(False)
    await expect(chat.banner).to_have_text("")
    await server.staff_says(await chat.conversation(), "Hello, this is Dana at CEC. I have read your inquiry.")
    await expect(chat.page.locator("cec-assistant .line.staff")).to_be_visible()
    await clean(chat, f"state {name} person leads")


async def test_focus_moves_in_and_back_and_escape_closes_the_innermost_first(new_chat: NewChat) -> None:
    chat = await new_chat()
    await chat.launcher.focus()
    await chat.page.keyboard.press("Enter")
    await expect(chat.input).to_be_focused()
    await chat.page.get_by_role("button", name="Privacy").click()
    await expect(chat.sheet.locator("h2")).to_be_focused()
    await chat.page.keyboard.press("Escape")
    await expect(chat.page.get_by_role("button", name="Privacy")).to_be_focused()
    await chat.page.get_by_role("button", name="More", exact=True).click()
    await chat.page.keyboard.press("Escape")
    await expect(chat.panel).to_be_visible()
    await chat.page.keyboard.press("Escape")
    await expect(chat.panel).to_be_hidden()
    await expect(chat.launcher).to_be_focused()


async def test_covering_panel_keeps_the_focus(new_chat: NewChat) -> None:
    chat = await (await new_chat(viewport={"width": 360, "height": 740})).open()
    await expect(chat.panel).to_have_attribute("aria-modal", "true")
    for _ in range(14):
        await chat.page.keyboard.press("Tab")
        assert await chat.page.evaluate("document.activeElement.tagName") == "CEC-ASSISTANT"


async def test_answers_are_announced_and_read_again_after_reopening(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    log = chat.page.get_by_role("log", name="Conversation")
    await chat.tell_need()
    await expect(log).to_contain_text("interest-based bargaining")
    await chat.page.keyboard.press("Escape")
    await chat.launcher.click()
    status = chat.page.locator("cec-assistant [role=status].sr")
    await expect(status).to_contain_text((await chat.texts("bot"))[-1].splitlines()[-1])


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256)])
async def test_it_reflows_at_320_pixels_and_at_400_percent(new_chat: NewChat, width: int, height: int) -> None:
    chat = await (await new_chat(viewport={"width": width, "height": height})).open()
    await chat.tell_need()
    await chat.answer_up_to(4)
    assert await chat.panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert await chat.page.locator("cec-assistant .scroller").evaluate("one => one.scrollWidth <= one.clientWidth")
    await chat.fill_form()
    await expect(chat.step).to_have_attribute("aria-valuenow", "5")
    await chat.shot(f"reflow {width} {height}")


async def test_forced_colours_and_right_to_left_pages(new_chat: NewChat) -> None:
    chat = await new_chat(forced_colors="active")
    await chat.page.evaluate("document.documentElement.dir = 'rtl'")
    await chat.open()
    await chat.tell_need()
    await chat.shot("forced colours")
    assert await chat.panel.evaluate("panel => getComputedStyle(panel).direction") == "ltr"
    box = await chat.panel.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 1280


async def test_nothing_moves_for_those_who_want_no_motion(new_chat: NewChat) -> None:
    chat = await (await new_chat(reduced_motion="reduce")).open()
    assert await chat.panel.evaluate("panel => getComputedStyle(panel).animationName") == "none"


async def test_what_was_told_is_not_asked_again(new_chat: NewChat) -> None:
    """Redundant entry (WCAG 3.3.7)."""
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.say("I am Ana Ruiz, ana.ruiz@example.org")
    await chat.answer_up_to(3)
    await chat.page.get_by_role("button", name="Your answers (").click()
    await expect(chat.sheet).to_contain_text("ana.ruiz@example.org")
    await chat.page.keyboard.press("Escape")
    await chat.answer_up_to(5)
    await expect(chat.page.locator("cec-assistant .contact")).to_have_count(0)
