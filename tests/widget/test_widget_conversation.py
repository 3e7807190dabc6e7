"""Whole conversations in a real browser with the real server."""

import re

import pytest
from playwright.async_api import expect
from widget_chat import NEED, NEED_ES, Chat, NewChat
from widget_site import Server

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
REFERENCE = re.compile(r"CEC-\w{4}-\w{4}")


async def file_by_mouse(chat: Chat) -> None:
    await chat.answer_up_to(5)
    await chat.press(chat.chips.first)
    await expect(chat.filed).to_contain_text(REFERENCE)


async def test_whole_conversation_by_mouse_files_an_inquiry(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await expect(chat.panel).to_contain_text("A program, not a person")
    await chat.shot("1280 open")
    await chat.tell_need()
    await chat.shot("1280 cards")
    await chat.answer_up_to(4)
    await chat.shot("1280 form")
    await chat.answer_up_to(5)
    await chat.shot("1280 summary")
    await chat.press(chat.chips.first)
    await expect(chat.filed).to_contain_text(REFERENCE)
    await expect(chat.step).to_have_attribute("aria-valuetext", "Sent")
    await chat.shot("1280 filed")


async def test_whole_conversation_by_keyboard_alone(new_chat: NewChat) -> None:
    chat = await new_chat("/demo/interest_based_bargaining")
    keyboard = chat.page.keyboard
    await chat.launcher.focus()
    await keyboard.press("Enter")
    await expect(chat.input).to_be_focused()
    for text in (NEED, "about 40", "$5,000", "Naperville CUSD 203, Illinois"):
        await keyboard.type(text)
        await keyboard.press("Enter")
        await chat.answered()
        await expect(chat.input).to_be_focused()
    await expect(chat.form).to_be_visible()
    for _ in range(12):
        await keyboard.press("Shift+Tab")
        if await chat.form.locator("[name=name]").evaluate("field => field.getRootNode().activeElement === field"):
            break
    for text in ("Ana Ruiz", "Principal", "ana.ruiz@example.org"):
        await keyboard.type(text)
        await keyboard.press("Tab")
    await keyboard.press("Enter")
    await chat.answered()
    await expect(chat.input).to_be_focused()
    await keyboard.press("Shift+Tab")
    await keyboard.press("Shift+Tab")
    await keyboard.press("Enter")
    await expect(chat.filed).to_contain_text(REFERENCE)
    await keyboard.press("Escape")
    await expect(chat.panel).to_be_hidden()
    await expect(chat.launcher).to_be_focused()


async def test_whole_conversation_on_a_phone(new_chat: NewChat) -> None:
    chat = await (await new_chat(**PHONE)).open()
    box = await chat.panel.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (360, 740)
    await chat.tell_need()
    await chat.shot("360 cards")
    await chat.answer_up_to(4)
    await chat.shot("360 form")
    await file_by_mouse(chat)
    await chat.shot("360 filed")


async def test_whole_conversation_in_spanish(new_chat: NewChat) -> None:
    chat = await (await new_chat("/demo?language=es")).open()
    await expect(chat.panel).to_contain_text("Un programa, no una persona")
    await chat.tell_need(NEED_ES)
    await chat.answer_up_to(4, participants="unas 40", budget="5000 dólares")
    await expect(chat.form).to_contain_text("opcional")
    await file_by_mouse(chat)
    await expect(chat.filed).to_contain_text("Su referencia")
    await chat.shot("1280 spanish filed")
    assert await chat.page.locator("cec-assistant .root").get_attribute("lang") == "es"


async def test_language_follows_the_person(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.say(NEED_ES)
    await expect(chat.panel).to_contain_text("Un programa, no una persona")


async def test_services_page_offers_questions_about_it(new_chat: NewChat) -> None:
    chat = await (await new_chat("/demo/conflict_resolution")).open()
    await expect(chat.chips).to_have_count(3)
    await chat.press(chat.chips.filter(has_text="cost"))
    assert "$2,500" in "".join(await chat.texts("bot"))


async def test_recommendation_tells_why(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await expect(chat.cards.first.locator(".criteria li").first).to_be_visible()
    before = len(await chat.texts("bot"))
    await chat.cards.first.get_by_role("button", name=re.compile("Why this")).click()
    await expect(chat.page.locator("cec-assistant .log .line.bot")).not_to_have_count(before)


async def test_editing_an_earlier_answer_in_its_place_shows_what_changed(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.answer_up_to(2)
    told = chat.page.locator("cec-assistant .log .line.visitor").filter(has_text="about 40")
    await told.get_by_role("button", name="Edit").click()
    field = chat.page.locator("cec-assistant .log .editor input")
    await expect(field).to_be_focused()
    await expect(field).to_have_value("about 40")
    await chat.shot("1280 editing")
    await field.fill("60")
    await field.press("Enter")
    changes = chat.page.locator("cec-assistant .changes")
    await expect(changes.locator("del")).to_have_text("about 40")
    await expect(changes.locator("ins")).to_have_text("60")
    await expect(told).to_contain_text("Edited")
    await chat.shot("1280 edited")


async def test_editing_among_all_answers(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.answer_up_to(4)
    await chat.page.get_by_role("button", name="Your answers (").click()
    await expect(chat.sheet).to_contain_text("about 40")
    await chat.sheet.get_by_role("button", name="Edit: Budget").click()
    await chat.sheet.locator("input").fill("no more than nine thousand dollars")
    await chat.sheet.get_by_role("button", name="Save").click()
    await expect(chat.page.locator("cec-assistant .changes ins")).to_have_text("up to $9,000")
    await expect(chat.form).to_be_visible()


async def test_form_says_what_is_wrong_and_keeps_what_was_typed(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.answer_up_to(4)
    submit = chat.form.locator("[type=submit]")
    await submit.click()
    await expect(chat.form.locator("[name=name]")).to_be_focused()
    await expect(chat.form).to_contain_text("Please fill this in.")
    await chat.form.locator("[name=name]").fill("Ana Ruiz")
    await chat.form.locator("[name=phone]").fill("12")
    await submit.click()
    await expect(chat.form.locator("[name=phone]")).to_have_attribute("aria-invalid", "true")
    await expect(chat.form.locator("[name=name]")).to_have_value("Ana Ruiz")
    await chat.form.locator("[name=phone]").fill("312-555-0142")
    await submit.click()
    await expect(chat.step).to_have_attribute("aria-valuenow", "5")


async def test_person_is_asked_for_and_starting_over_needs_a_second_look(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    menu = chat.page.get_by_role("button", name="More", exact=True)
    await menu.click()
    await chat.page.get_by_role("button", name="Talk to a person").click()
    await expect(chat.form).to_be_visible()
    await menu.click()
    await chat.page.get_by_role("button", name="Start over").click()
    await expect(chat.sheet).to_contain_text("Your answers so far are cleared.")
    await chat.page.keyboard.press("Escape")
    await expect(chat.sheet).to_be_hidden()
    await menu.click()
    await chat.page.get_by_role("button", name="Start over").click()
    await chat.sheet.get_by_role("button", name="Start over").click()
    await chat.answered()
    await expect(chat.step).to_have_attribute("aria-valuenow", "0")
    await expect(chat.page.get_by_role("button", name="Your answers (")).to_be_hidden()


async def test_copy_holds_the_whole_conversation(new_chat: NewChat) -> None:
    chat = await (await new_chat(accept_downloads=True)).open()
    await chat.tell_need()
    await chat.page.get_by_role("button", name="More", exact=True).click()
    await chat.page.get_by_role("button", name="Keep a copy").click()
    async with chat.page.expect_download() as download:
        await chat.sheet.get_by_role("button", name="Download").click()
    text = (await (await download.value).path()).read_text("utf-8")
    assert NEED in text
    assert "Assistant (" in text


async def test_person_of_the_staff_is_shown_as_a_person(new_chat: NewChat, server: Server) -> None:
    chat = await (await new_chat()).open()
    await chat.tell_need()
    await chat.page.keyboard.press("Escape")
    await server.staff_says(await chat.conversation(), "Hello, this is Dana at CEC.")
    await expect(chat.page.locator("cec-assistant .badge")).to_have_text("1")
    await expect(chat.launcher).to_have_accessible_name(re.compile("1 new message"))
    await chat.shot("1280 unread")
    await chat.launcher.click()
    staff = chat.page.locator("cec-assistant .line.staff")
    await expect(staff).to_contain_text("CEC staff")
    await expect(chat.panel).to_contain_text("A person is answering")
    await expect(chat.chips).to_have_count(0)
    await expect(chat.page.locator("cec-assistant [role=status].sr")).to_contain_text("this is Dana")
    await chat.say("Thank you, Dana")
    assert (await chat.texts())[-1] == "Thank you, Dana"
    await chat.shot("1280 person leads")


async def test_nothing_said_becomes_markup_or_a_link(new_chat: NewChat) -> None:
    chat = await (await new_chat()).open()
    hostile = '<img src=x onerror="document.title=1"><a href="https://evil.example">x</a> javascript:alert(1) {{7*7}}'
    await chat.say(hostile)
    assert (await chat.texts("visitor"))[0] == hostile
    assert await chat.page.locator("cec-assistant .log :is(img, a, script)").count() == 0
