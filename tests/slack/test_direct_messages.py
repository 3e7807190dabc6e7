"""Direct messages: a whole conversation, and everything that can happen to a message."""

import asyncio
import json

import pytest
from slack_hands import until, until_async
from slack_world import NEED, World, answer_all, file

from bot.handlers.slack.plain import plain_text


async def test_a_conversation_in_the_direct_message_ends_in_an_inquiry(world: World) -> None:
    pat = world.person("U1")

    await pat.ask(NEED)
    inquiry = await file(world, pat)

    assert inquiry.channel == "slack"
    assert inquiry.frame.email == "pat.doe@d203.org"
    assert inquiry.frame.participants is not None
    assert inquiry.frame.participants.max == 40
    await until(lambda: inquiry.reference in pat.answers()[-1]["text"])
    assert world.standin.refusals == []


async def test_the_first_answer_says_who_answers_and_only_the_first(world: World) -> None:
    pat = world.person()

    first = await pat.ask(NEED)
    second = await pat.ask("thanks")

    assert "a program, not a person" in first["text"]
    assert "a program, not a person" not in second["text"]


async def test_a_greeting_is_greeted_once(world: World) -> None:
    answer = await world.person().ask("hi")

    assert answer["text"].count("Hello") == 1


async def test_an_agent_answers_in_the_thread_of_the_message_and_goes_on_there(world: World) -> None:
    pat = world.person()
    said = await pat.say(NEED)
    first = await pat.next_answer(0)
    second = await pat.ask("50 people, not 40", said["ts"])

    assert first["thread_ts"] == second["thread_ts"] == said["ts"]
    turn = await world.turn(pat)
    assert turn.slots["participants"]["max"] == 50


async def test_a_message_beside_the_thread_goes_on_with_the_same_conversation(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    second = await pat.say("50 people, not 40")
    answer = await pat.next_answer(1)

    assert answer["thread_ts"] == second["ts"]
    assert (await world.turn(pat)).slots["participants"]["max"] == 50


async def test_two_people_have_two_conversations(world: World) -> None:
    pat, kim = world.person("U1"), world.person("U2")
    await pat.ask(NEED)
    await kim.ask("What does the conflict resolution training cost?")

    assert await world.conversation(pat) != await world.conversation(kim)
    assert "2,500" in kim.answers()[-1]["text"]
    assert len(pat.answers()) == 1


async def test_an_event_that_slack_repeats_is_answered_once(world: World) -> None:
    pat = world.person()
    message = await pat.say(NEED)
    event = message | {"channel": pat.direct, "channel_type": "im"}
    for event_id in ("EvX", "EvX", "EvY"):  # the same event again, and the same message in another event
        assert (await pat.event(dict(event), event_id)).status == 200
    await pat.next_answer(0)
    await world.settled()

    assert len(pat.answers()) == 1


async def test_messages_are_answered_in_order(world: World) -> None:
    pat = world.person()
    await asyncio.gather(*(pat.say(text) for text in (NEED, "about 50 people", "actually 60 people")))
    await until(lambda: len(pat.answers()) == 3)

    lines = await world.app.store.lines(await world.conversation(pat))
    said = [line.text for line in lines if line.author == "visitor"]
    assert said == [NEED, "about 50 people", "actually 60 people"]


async def test_an_edit_changes_nothing_and_is_answered_once(world: World) -> None:
    pat = world.person()
    message = await pat.say(NEED)
    await pat.next_answer(0)

    await pat.edit(message, NEED + " And more.")
    told = await pat.next_answer(1)
    await pat.edit(message, NEED + " And still more.")
    await world.settled()

    assert "edited" in told["text"]
    assert len(pat.answers()) == 2
    opened = await pat.press(told, "Change an answer")
    assert opened.status == 200
    assert world.standin.views[-1].view["callback_id"] == "change"


async def test_an_edit_that_changes_no_word_is_not_answered(world: World) -> None:
    """Slack sends one where it unfurls a link."""
    pat = world.person()
    message = await pat.say(NEED)
    await pat.next_answer(0)
    await pat.edit(message, message["text"])
    await world.settled()

    assert len(pat.answers()) == 1


async def test_a_deleted_message_is_answered_with_what_stays(world: World) -> None:
    pat = world.person()
    message = await pat.say(NEED)
    await pat.next_answer(0)
    await pat.delete(message)
    told = await pat.next_answer(1)

    assert "deleted" in told["text"]
    assert "thread_ts" not in told, "its thread is gone"


async def test_files_are_not_read_and_the_words_beside_them_are(world: World) -> None:
    pat = world.person()
    await pat.say(NEED, subtype="file_share", files=[{"id": "F1", "name": "minutes.pdf"}])
    await until(lambda: len(pat.answers()) == 2)

    texts = " ".join(one["text"] for one in pat.answers())
    assert "can't open files" in texts
    assert (await world.turn(pat)).slots["participants"]["max"] == 40


async def test_a_file_without_words_is_answered(world: World) -> None:
    answer_to = world.person()
    await answer_to.say("", subtype="file_share", files=[{"id": "F1"}])

    assert "can't open files" in (await answer_to.next_answer(0))["text"]


async def test_what_is_too_long_is_said_so(world: World) -> None:
    answer = await world.person().ask("word " * 2000)

    assert "8000" in answer["text"]


@pytest.mark.parametrize(
    "mark",
    [
        {"bot_id": "BOTHER", "subtype": "bot_message"},
        {"bot_id": "BOTHER"},
        {"bot_id": "BBOTT1", "user": "UBOTT1"},
        {"user": "USLACKBOT"},
        {"subtype": "channel_join"},
        {"subtype": "assistant_app_thread", "bot_id": "BBOTT1"},
        {"subtype": "message_replied"},
    ],
)
async def test_bots_and_slack_itself_are_never_answered(world: World, mark: dict[str, str]) -> None:
    pat = world.person()
    await pat.say("Hello, this is a bot", **mark)
    await world.settled()

    assert len(pat.messages()) == 1


async def test_the_apps_own_messages_do_not_go_round_in_circles(world: World) -> None:
    pat = world.person()
    answer = await pat.ask(NEED)
    await pat.event(answer | {"channel": pat.direct, "channel_type": "im"})
    await world.settled()

    assert len(pat.answers()) == 1


async def test_messages_in_a_channel_are_not_heard(world: World) -> None:
    pat = world.person()
    message = {"type": "message", "user": "U1", "text": NEED, "ts": world.standin.ts(), "channel": "C1"}
    await pat.event(message | {"channel_type": "channel"})
    await world.settled()

    assert pat.answers("C1") == []
    assert pat.answers() == []


async def test_progress_is_shown_while_the_message_is_read(world: World) -> None:
    pat = world.person()
    said = await pat.say(NEED)
    await pat.next_answer(0)

    assert [one["thread_ts"] for one in world.standin.statuses] == [said["ts"]]


async def test_what_was_said_is_gone_from_the_inbox_once_it_is_answered(world: World) -> None:
    pat = world.person()
    message = pat.written(NEED)
    await pat.event(message | {"channel": pat.direct, "channel_type": "im"}, "EvGone")
    await pat.next_answer(0)

    async def is_gone() -> bool:
        return await world.app.store.slack.inbox.body("T1/EvGone") == ""

    await until_async(is_gone)


async def test_cards_show_price_commitment_people_and_reasons(world: World) -> None:
    pat = world.person()
    await pat.ask("We want the conflict resolution training. " + NEED)
    await answer_all(world, pat)

    everything = json.dumps([one["blocks"] for one in pat.answers()])
    for word in ("$2,500", "Commitment", "Who should attend", "*Why*", "Conflict Resolution/Working Relationships"):
        assert word in everything
    assert any("Price: " in one["text"] and "Who should attend: " in one["text"] for one in pat.answers())


async def test_the_same_cards_are_not_shown_twice(world: World) -> None:
    pat = world.person()
    await pat.ask("We want the conflict resolution training. " + NEED)
    await answer_all(world, pat)

    shown = [one for one in pat.answers() if "Who should attend" in json.dumps(one["blocks"])]
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("mail <mailto:a.b@c.org|a.b@c.org> please", "mail a.b@c.org please"),
        ("call <tel:+13125550142|312-555-0142>", "call 312-555-0142"),
        ("see <https://example.org/a|the page> &amp; more", "see the page & more"),
        ("<@U123> hello <!here>", "hello"),
        ("in <#C1|general> 3 &lt; 5", "in #general 3 < 5"),
        ("budget <$5k", "budget <$5k"),
    ],
)
def test_slacks_markup_becomes_what_the_person_wrote(sent: str, meant: str) -> None:
    assert plain_text(sent) == meant


async def test_the_same_message_with_other_words_is_answered_as_it_was_first(world: World) -> None:
    pat = world.person()
    message = await pat.say(NEED)
    await pat.next_answer(0)
    await pat.event(message | {"text": "other words", "channel": pat.direct, "channel_type": "im"})
    await world.settled()

    assert len(pat.answers()) == 1
