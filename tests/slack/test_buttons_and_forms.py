"""Buttons and modals: done before they are acknowledged, or the person sees that they failed."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from slack_hands import Hands, until
from slack_standin import Message, buttons
from slack_world import World, answer_all, file

from bot.ports import StoreUnavailable

NEED = "Staff argue and avoid each other, and meetings end badly. About 40 people, and we could spend $3,000."
Start = Callable[..., Awaitable[World]]


async def asked_for_contact(world: World, who: Hands) -> Message:
    """Answers until the name is asked for; the message that asks."""
    await who.ask(NEED)
    for _ in range(12):
        await world.settled()
        turn = await world.turn(who)
        if turn.requested_slot == "name":
            return who.answers()[-1]
        if turn.requested_slot in ("clarification", "confirmation"):
            await who.press(who.answers()[-1], turn.choices[0][:20])
        else:
            await who.say({"district": "Acme Teachers Association, Illinois"}.get(str(turn.requested_slot), "40"))
    raise AssertionError


async def test_a_double_click_files_one_inquiry(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    seen = len(pat.answers())
    answered = await asyncio.gather(*(pat.press(summary, "Yes, send it") for _ in range(5)))
    await pat.next_answer(seen)
    await world.settled()

    assert {one.status for one in answered} == {200}
    assert len(await world.inquiries()) == 1
    assert len(pat.answers()) == seen + 1


async def test_what_was_chosen_takes_the_place_of_the_buttons(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    await pat.press(summary, "Yes, send it")

    await until(lambda: "✓ Yes, send it" in json.dumps(summary["blocks"], ensure_ascii=False))
    assert "Yes, send it" not in [label for label, _, _ in buttons(summary)]


async def test_a_button_on_an_old_message_answers_politely(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    await pat.ask("50 people, not 40")
    seen = len(pat.answers())
    answered = await pat.press(summary, "Yes, send it")
    await until(lambda: world.standin.whispers)

    assert answered.status == 200
    assert "behind us" in world.standin.whispers[0]["text"]
    assert world.standin.whispers[0]["response_type"] == "ephemeral"
    assert await world.inquiries() == []
    assert len(pat.answers()) == seen


async def test_buttons_of_an_erased_conversation_answer_politely(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    await world.app.store.erase("pat.doe@d203.org")
    for label in ("Yes, send it", "Change an answer"):
        await pat.press(summary, label)
    await until(lambda: len(world.standin.whispers) == 2)

    assert world.standin.views == []


async def test_somebody_elses_buttons_do_nothing(world: World) -> None:
    pat, kim = world.person("U1"), world.person("U2")
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    for label in ("Yes, send it", "Change an answer"):
        await kim.press(summary, label)
    await until(lambda: len(world.standin.whispers) == 2)

    assert world.standin.views == []
    assert await world.inquiries() == []


async def test_a_button_of_a_version_that_is_gone_answers_politely(world: World) -> None:
    pat = world.person()
    answer = await pat.ask(NEED)
    block: dict[str, Any] = {"block_id": "b", "type": "actions"}
    await pat.act(answer, block, {"type": "button", "action_id": "rate_us", "value": "5"})
    await pat.act(answer, block, {"type": "button", "action_id": "choose_0", "value": "not json"})

    await until(lambda: len(world.standin.whispers) == 2)


async def test_why_is_answered_once(world: World) -> None:
    pat = world.person()
    await pat.ask("We want the conflict resolution training. " + NEED)
    await answer_all(world, pat)
    shown = next(one for one in pat.answers() if any(label == "Why this?" for label, _, _ in buttons(one)))
    seen = len(pat.answers())
    await pat.press(shown, "Why this?")
    answer = await pat.next_answer(seen)
    await pat.press(shown, "Why this?")
    await world.settled()

    assert "because" in answer["text"]
    assert len(pat.answers()) == seen + 1


async def test_a_press_that_cannot_be_stored_is_not_acknowledged_and_said_to_have_failed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)

    async def locked(*_: object) -> None:
        raise StoreUnavailable("locked")

    with monkeypatch.context() as patched:
        patched.setattr(world.app.store, "commit", locked)
        failed = await pat.press(summary, "Yes, send it")
    await until(lambda: world.standin.whispers)

    assert failed.status == 503
    assert "try again" in world.standin.whispers[0]["text"]
    assert (await pat.press(summary, "Yes, send it")).status == 200
    assert len(await world.inquiries()) == 1


# The contact form


async def test_the_contact_form_is_filled_in_from_the_profile_and_files_nothing_by_itself(world: World) -> None:
    pat = world.person("U1", real_name="Pat Doe", email="pat@d203.org", title="Principal", phone="312-555-0142")
    asks = await asked_for_contact(world, pat)
    await pat.press(asks, "Fill in contact details")
    form = world.standin.views[-1]
    shown = {
        block["block_id"]: block["element"].get("initial_value")
        for block in form.view["blocks"]
        if block["type"] == "input"
    }
    assert shown == {"name": "Pat Doe", "role": "Principal", "email": "pat@d203.org", "phone": "+13125550142"}
    assert (await world.turn(pat)).slots["email"] is None, "nothing is taken in before the person says so"
    seen = len(pat.answers())
    assert (await pat.submit(form)).status == 200
    await pat.next_answer(seen)

    slots = (await world.turn(pat)).slots
    assert (slots["name"], slots["email"], slots["phone"]) == ("Pat Doe", "pat@d203.org", "+13125550142")
    assert await world.inquiries() == []
    inquiry = await file(world, pat)
    assert inquiry.frame.role == "Principal"


async def test_without_a_profile_the_form_opens_empty(world: World) -> None:
    pat = world.person("U1")
    asks = await asked_for_contact(world, pat)
    world.standin.fail("users.info", "missing_scope")
    assert (await pat.press(asks, "Fill in contact details")).status == 200

    fields = [block for block in world.standin.views[-1].view["blocks"] if block["type"] == "input"]
    assert [field["block_id"] for field in fields] == ["name", "role", "email", "phone"]
    assert not any("initial_value" in field["element"] for field in fields)


async def test_the_contact_form_says_which_field_is_wrong(world: World) -> None:
    pat = world.person("U1", real_name="Pat Doe")
    asks = await asked_for_contact(world, pat)
    await pat.press(asks, "Fill in contact details")
    answered = await pat.submit(world.standin.views[-1], email="pat@", phone="call me")

    assert answered.body["response_action"] == "errors"
    assert set(answered.body["errors"]) == {"email", "phone"}
    assert "pat@" not in json.dumps(answered.body)
    assert (await world.turn(pat)).slots["name"] is None


async def test_a_form_that_cannot_open_is_said_to_have_failed(world: World) -> None:
    pat = world.person()
    asks = await asked_for_contact(world, pat)
    world.standin.fail("views.open", "expired_trigger_id")
    answered = await pat.press(asks, "Fill in contact details")
    await until(lambda: world.standin.whispers)

    assert answered.status != 200


async def test_a_slow_slack_fails_in_time(world: World) -> None:
    pat = world.person()
    asks = await asked_for_contact(world, pat)
    world.standin.fail("views.open", "slow", seconds=4)
    answered = await pat.press(asks, "Fill in contact details")

    assert answered.status == 503
    await until(lambda: world.standin.whispers)


# Changing an answer


async def opened_change(world: World, who: Hands) -> Any:
    await who.ask(NEED)
    summary = await answer_all(world, who)
    assert (await who.press(summary, "Change an answer")).status == 200
    return world.standin.views[-1]


async def test_every_answer_can_be_changed_in_one_form(world: World) -> None:
    pat = world.person()
    form = await opened_change(world, pat)
    seen = len(pat.answers())
    answered = await pat.submit(
        form,
        needs="Nobody listens in meetings.\n\nWe need a way to settle quarrels.",
        kind=["training"],
        audience=["teachers"],
        participants="30 to 50",
        schools="2",
        students="about 900",
        budget="$5,000",
        format="virtual",
        timing="next spring",
        district="Riverdale Education Association, Ohio",
        name="Kim Lee",
        role="Union president",
        email="kim@rea.org",
        phone="(312) 555-0142",
    )
    assert answered.body == {} or "errors" not in answered.body, answered.body
    await pat.next_answer(seen)

    slots = (await world.turn(pat)).slots
    assert [need["text"] for need in slots["needs"]] == [
        "Nobody listens in meetings.",
        "We need a way to settle quarrels.",
    ]
    assert slots["kind"]["wanted"] == ["training"]
    assert slots["audience"] == ["teachers"]
    assert (slots["participants"]["min"], slots["participants"]["max"]) == (30, 50)
    assert slots["schools"]["max"] == 2
    assert (slots["students"]["max"], slots["students"]["approximate"]) == (900, True)
    assert slots["budget"]["max"] == 5000
    assert slots["format"] == "virtual"
    assert "spring" in slots["timing"]["text"]
    assert slots["district"]["name"].startswith("Riverdale")
    assert (slots["name"], slots["role"]) == ("Kim Lee", "Union president")
    assert (slots["email"], slots["phone"]) == ("kim@rea.org", "+13125550142")


async def test_what_is_emptied_is_taken_out_and_the_rest_stays(world: World) -> None:
    pat = world.person()
    form = await opened_change(world, pat)
    before = (await world.turn(pat)).slots
    seen = len(pat.answers())
    await pat.submit(form, district=None)
    await pat.next_answer(seen)

    after = (await world.turn(pat)).slots
    assert {slot for slot in before if before[slot] != after[slot]} == {"district"}
    assert after["district"] is None


async def test_a_form_in_which_nothing_changed_changes_nothing(world: World) -> None:
    pat = world.person()
    form = await opened_change(world, pat)
    before, seen = await world.turn(pat), len(pat.answers())
    assert (await pat.submit(form)).status == 200
    await world.settled()

    assert await world.turn(pat) == before
    assert len(pat.answers()) == seen


async def test_a_number_that_is_none_is_asked_for_again(world: World) -> None:
    pat = world.person()
    form = await opened_change(world, pat)
    answered = await pat.submit(form, participants="a whole lot", schools="not known yet")

    assert set(answered.body["errors"]) == {"participants"}
    seen = len(pat.answers())
    assert "errors" not in (await pat.submit(form, schools="not known yet")).body
    await pat.next_answer(seen)
    assert (await world.turn(pat)).slots["schools"] == {
        "min": None, "max": None, "approximate": False, "per": None, "text": "not known yet"
    }  # fmt: skip


async def test_a_form_submitted_twice_counts_once(world: World) -> None:
    pat = world.person()
    form = await opened_change(world, pat)
    seen = len(pat.answers())
    await asyncio.gather(*(pat.submit(form, participants="60") for _ in range(3)))
    await pat.next_answer(seen)
    await world.settled()

    assert len(pat.answers()) == seen + 1


async def test_a_form_that_cannot_be_stored_stays_open_and_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pat = world.person()
    form = await opened_change(world, pat)

    async def locked(*_: object) -> None:
        raise StoreUnavailable("locked")

    with monkeypatch.context() as patched:
        patched.setattr(world.app.store, "commit", locked)
        answered = await pat.submit(form, participants="60")

    assert answered.body["response_action"] == "errors"
    assert "errors" not in (await pat.submit(form, participants="60")).body


async def test_changing_an_answer_after_filing_amends_the_inquiry(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    await file(world, pat)
    await until(lambda: any(label == "Change an answer" for label, _, _ in buttons(pat.answers()[-1])))
    await pat.press(pat.answers()[-1], "Change an answer")
    seen = len(pat.answers())
    await pat.submit(world.standin.views[-1], participants="60")
    await pat.next_answer(seen)

    inquiries = await world.inquiries()
    assert len(inquiries) == 1
    assert inquiries[0].frame.participants is not None
    assert inquiries[0].frame.participants.max == 60
