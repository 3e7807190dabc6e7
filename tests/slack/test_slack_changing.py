"""Changing answers in one form, before and after filing."""

import asyncio
from typing import Any

import pytest
from slack_hands import Hands, until
from slack_workspace import buttons
from slack_world import NEED, World, answer_all, file

from bot.ports import StoreUnavailable


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
