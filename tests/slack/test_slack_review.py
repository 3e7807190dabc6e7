"""The card in CEC's review channel."""

import json
from collections.abc import Awaitable, Callable

from slack_hands import Hands, until, until_async
from slack_workspace import Message, buttons
from slack_world import NEED, World, answer_all, file

Start = Callable[..., Awaitable[World]]


def cards(world: World) -> list[Message]:
    return world.team.channels["CREVIEW"].messages


async def filed(world: World) -> Hands:
    pat = world.person()
    await pat.ask(NEED)
    await file(world, pat)
    await until(lambda: cards(world))
    return pat


async def test_a_filed_inquiry_appears_as_a_card(world: World) -> None:
    await filed(world)
    inquiry = (await world.inquiries())[0]
    shown = json.dumps(cards(world)[0]["blocks"], ensure_ascii=False)

    for words in (
        inquiry.reference,
        "Staff argue and avoid each other",
        "about 40",
        "$3,000",
        "Acme Teachers Association",
        "Pat Doe",
        "pat.doe@d203.org",
        "✓",
    ):
        assert words in shown, words
        assert words in cards(world)[0]["text"] or words == "✓"
    assert cards(world)[0]["metadata"]["event_payload"] == {"key": f"slack_card/{inquiry.reference}"}


async def test_the_card_follows_what_the_person_adds(world: World) -> None:
    pat = await filed(world)
    await pat.ask("60 people, not 40")

    await until(lambda: "60" in cards(world)[0]["text"])
    assert len(cards(world)) == 1


async def test_the_settings_say_what_a_card_shows(start: Start) -> None:
    world = await start(slack_review_fields=("size", "recommendation"))
    await filed(world)

    shown = json.dumps(cards(world)[0])
    assert "40" in shown
    for words in ("Staff argue", "3,000", "pat.doe", "Acme"):
        assert words not in shown, words


async def test_without_a_review_channel_there_is_no_card(start: Start) -> None:
    world = await start(slack_review_channel=None)
    pat = world.person()
    await pat.ask(NEED)
    await file(world, pat)

    async def is_done() -> bool:
        return (await world.app.store.outbox.counts())["waiting"] == 0

    await until_async(is_done)
    assert cards(world) == []


async def test_erasing_a_person_empties_the_card(world: World) -> None:
    await filed(world)
    await world.app.store.erase("pat.doe@d203.org")

    await until(lambda: "removed" in cards(world)[0]["text"])
    assert "Pat" not in json.dumps(cards(world)[0])
    assert len(cards(world)) == 1


async def test_a_card_that_could_not_be_posted_comes_with_the_next_change(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    world.team.channels["CREVIEW"].archived = True  # the first attempt is refused
    await pat.press(summary, "Yes, send it")
    await until(lambda: ("chat.postMessage", "is_archived") in world.standin.refusals)
    world.team.channels["CREVIEW"].archived = False
    await pat.ask("60 people, not 40")

    await world.hurried(lambda: cards(world))
    assert len(cards(world)) == 1
    assert "60" in cards(world)[0]["text"]


async def test_a_card_has_no_buttons_before_there_is_staff_work(world: World) -> None:
    """A member of that channel is not staff: acting needs an account."""
    await filed(world)

    assert list(buttons(cards(world)[0])) == []


async def test_a_card_whose_answer_was_lost_is_not_posted_twice(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    summary = await answer_all(world, pat)
    world.standin.lose("CREVIEW")
    await pat.press(summary, "Yes, send it")
    await until(lambda: cards(world))
    await pat.ask("60 people, not 40")
    await world.hurried(lambda: "60" in cards(world)[0]["text"])

    assert len(cards(world)) == 1
