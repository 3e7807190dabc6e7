"""The other surfaces, each with a whole conversation that ends in an inquiry; and what is special about each."""

import json
from collections.abc import Awaitable, Callable

from slack_hands import until
from slack_world import NEED, World, file

Start = Callable[..., Awaitable[World]]


def texts(world: World, channel: str) -> str:
    """All that can be read in a channel of what the app wrote, in JSON: blocks, values and metadata too."""
    return json.dumps([one for one in world.team.channels[channel].messages if one.get("bot_id")])


# The assistant container


async def test_a_conversation_in_the_assistant_container_ends_in_an_inquiry(start: Start) -> None:
    world = await start(slack_view="assistant")
    pat = world.person()
    thread = await pat.open_assistant()
    greeting = await pat.next_answer(0)
    await pat.ask(NEED, thread)
    inquiry = await file(world, pat, thread)

    assert "a program, not a person" in greeting["text"]
    assert all(one["thread_ts"] == thread for one in pat.answers())
    assert sum("a program, not a person" in one["text"] for one in pat.answers()) == 1
    assert [one.get("thread_ts") for one in world.standin.prompts] == [thread]
    assert inquiry.frame.name == "Pat Doe"
    assert world.standin.refusals == []


async def test_two_threads_of_the_container_are_two_conversations(start: Start) -> None:
    world = await start(slack_view="assistant")
    pat = world.person()
    one, two = await pat.open_assistant(), await pat.open_assistant()
    await until(lambda: len(pat.answers()) == 2)

    assert await world.conversation(pat, one) != await world.conversation(pat, two)


async def test_outside_of_threads_an_older_app_answers_outside_of_threads(start: Start) -> None:
    world = await start(slack_view="assistant")
    pat = world.person()
    answer = await pat.ask(NEED)

    assert "thread_ts" not in answer
    hung_on = await pat.ask("50 people, not 40", answer["ts"])
    assert hung_on["thread_ts"] == answer["ts"]
    assert (await world.turn(pat)).slots["participants"]["max"] == 50


# The agent's messages tab


async def test_the_messages_tab_greets_once_and_suggests_prompts(world: World) -> None:
    pat = world.person()
    await pat.open_messages()
    greeting = await pat.next_answer(0)
    await pat.open_messages()
    await until(lambda: len(world.standin.prompts) == 2)

    assert "a program, not a person" in greeting["text"]
    assert len(pat.answers()) == 1
    assert all("thread_ts" not in one for one in world.standin.prompts)
    assert len(world.standin.prompts[0]["prompts"]) == 4


async def test_a_suggested_prompt_begins_a_conversation_that_ends_in_an_inquiry(world: World) -> None:
    pat = world.person()
    await pat.open_messages()
    await until(lambda: world.standin.prompts)
    await pat.ask(world.standin.prompts[0]["prompts"][0]["message"])
    inquiry = await file(world, pat)

    assert inquiry.frame.needs


# Mentions


async def test_in_a_channel_published_facts_are_answered(world: World) -> None:
    pat = world.person()
    asked = await pat.mention("C1", "What does the conflict resolution training cost?")
    answer = await pat.next_answer(0, "C1")

    assert "$2,500" in answer["text"]
    assert answer["thread_ts"] == asked["ts"]
    assert "direct message" in answer["text"]


async def test_in_a_channel_nothing_of_a_person_is_repeated(world: World) -> None:
    pat = world.person()
    await pat.mention(
        "C1",
        "Our 73 teachers in Peoria distrust superintendent Miller, we have $4,321, write to pat@d203.org. "
        "Would 73 people be too many for the conflict resolution training, and is it $3,999?",
    )
    await pat.next_answer(0, "C1")

    said = texts(world, "C1").lower()
    for word in ("73", "peoria", "distrust", "miller", "4,321", "pat@", "3,999"):
        assert word not in said, word


async def test_a_mention_leads_to_a_direct_message_that_ends_in_an_inquiry(world: World) -> None:
    pat = world.person()
    await pat.mention("C1", "Our teachers and principals argue all the time and staff meetings end badly.")
    offer = await pat.next_answer(0, "C1")
    assert (await pat.press(offer, "Continue in a direct message", "C1")).status == 200
    assert (await pat.press(offer, "Continue in a direct message", "C1")).status == 200
    await pat.next_answer(0)
    inquiry = await file(world, pat)

    assert inquiry.frame.needs is not None
    assert "argue" in inquiry.frame.needs[0].text
    assert "argue" not in texts(world, "C1")
    said = await world.app.store.lines(await world.conversation(pat))
    assert sum("argue" in line.text for line in said if line.author == "visitor") == 1


async def test_somebody_else_who_presses_gets_a_greeting_and_none_of_the_askers_words(world: World) -> None:
    pat, kim = world.person("U1"), world.person("U2")
    await pat.mention("C1", "Our teachers and principals argue all the time and staff meetings end badly.")
    offer = await pat.next_answer(0, "C1")
    await kim.press(offer, "Continue in a direct message", "C1")
    greeting = await kim.next_answer(0)

    assert "a program, not a person" in greeting["text"]
    assert "argue" not in texts(world, kim.direct)
    assert pat.answers() == []


async def test_without_leave_to_read_the_channel_the_direct_message_begins_with_a_greeting(world: World) -> None:
    pat = world.person()
    await pat.mention("C1", "Our teachers and principals argue all the time and staff meetings end badly.")
    offer = await pat.next_answer(0, "C1")
    world.standin.fail("conversations.replies", "ratelimited")
    await pat.press(offer, "Continue in a direct message", "C1")

    assert "a program, not a person" in (await pat.next_answer(0))["text"]


async def test_words_of_danger_in_a_channel_are_answered_in_private(world: World) -> None:
    pat = world.person()
    await pat.mention("C1", "I want to kill myself")
    private = await pat.next_answer(0)
    public = await pat.next_answer(0, "C1")

    assert "988" in private["text"]
    assert "988" not in public["text"]


async def test_edited_mentions_and_bots_in_channels_are_not_answered(world: World) -> None:
    pat = world.person()
    await pat.mention("C1", "What does it cost?", edited={"user": "U1", "ts": "1.1"})
    await pat.mention("C1", "What does it cost?", bot_id="BOTHER")
    await world.settled()

    assert pat.answers("C1") == []


# /cec


async def test_the_command_leads_to_a_direct_message_that_ends_in_an_inquiry(world: World) -> None:
    pat = world.person()
    answered = await pat.command(NEED)
    await pat.next_answer(0)
    inquiry = await file(world, pat)

    assert answered.body["response_type"] == "ephemeral"
    assert "direct message" in answered.body["text"]
    assert inquiry.frame.participants is not None
    assert world.team.channels["C1"].messages == []


async def test_the_command_alone_helps_and_status_lists(world: World) -> None:
    pat = world.person()
    assert "/cec new" in (await pat.command("")).body["text"]
    assert "not sent an inquiry" in (await pat.command("status")).body["text"]
    await pat.ask(NEED)
    inquiry = await file(world, pat)

    assert inquiry.reference in (await pat.command("status")).body["text"]
    assert inquiry.reference not in (await world.person("U2").command("status")).body["text"]


async def test_the_command_new_begins_another_inquiry(world: World) -> None:
    pat = world.person()
    await pat.ask(NEED)
    first = await file(world, pat)
    await pat.next_answer(0)
    seen = len(pat.answers())
    await pat.command("new")
    await pat.next_answer(seen)
    await pat.ask(
        "Our teacher teams want to work better together as professional learning communities, 20 people, $5,000"
    )
    second = await file(world, pat)

    assert first.reference != second.reference
    assert len(await world.inquiries()) == 2


# The message shortcut


async def test_the_shortcut_leads_to_a_direct_message_that_ends_in_an_inquiry(world: World) -> None:
    pat = world.person()
    told = {"ts": "1.1", "user": "U9", "text": "Nobody in the <#C2|math> team talks &amp; meetings end badly"}
    assert (await pat.shortcut(told, "C1")).status == 200
    opened = world.standin.views[-1]
    field = next(block for block in opened.view["blocks"] if block["type"] == "input")
    assert field["element"]["initial_value"] == "Nobody in the #math team talks & meetings end badly"
    assert (await pat.submit(opened, text=NEED)).status == 200
    await pat.next_answer(0)
    inquiry = await file(world, pat)

    assert inquiry.frame.needs
    assert world.team.channels["C1"].messages == []


async def test_a_message_that_is_too_long_for_the_form_still_opens_it(world: World) -> None:
    pat = world.person()
    assert (await pat.shortcut({"ts": "1.1", "text": "many words " * 900}, "C1")).status == 200
    assert world.standin.views


# App Home


async def test_the_home_tab_begins_a_conversation_that_ends_in_an_inquiry(world: World) -> None:
    pat = world.person()
    await pat.open_home()
    await until(lambda: "U1" in world.team.homes)
    await pat.press(world.team.homes["U1"], "Start a new inquiry")
    await pat.next_answer(0)
    await pat.ask(NEED)
    inquiry = await file(world, pat)
    await pat.open_home()

    await until(lambda: inquiry.reference in json.dumps(world.team.homes["U1"]))
    assert "sent; not read yet" in json.dumps(world.team.homes["U1"])


async def test_the_language_chosen_in_the_home_tab_is_spoken(world: World) -> None:
    pat = world.person()
    await pat.open_home()
    await until(lambda: "U1" in world.team.homes)
    assert (await pat.choose(world.team.homes["U1"], "language", "es")).status == 200
    assert "Empezar una consulta nueva" in json.dumps(world.team.homes["U1"], ensure_ascii=False)
    await pat.press(world.team.homes["U1"], "Empezar una consulta nueva")

    assert "Hola" in (await pat.next_answer(0))["text"]


# Socket Mode


async def test_a_conversation_through_socket_mode_ends_in_an_inquiry(start: Start) -> None:
    world = await start(socket=True)
    pat = world.person()
    await pat.ask(NEED)
    inquiry = await file(world, pat)

    assert inquiry.frame.email == "pat.doe@d203.org"
    assert "direct message" in (await pat.command(NEED)).body["text"]


async def test_a_socket_that_drops_in_the_middle_loses_nothing(start: Start) -> None:
    world = await start(socket=True)
    pat = world.person()
    await pat.ask(NEED)
    for socket in list(world.standin.sockets):
        await socket.close()
    world.standin.sockets.clear()
    await pat.say("50 people, not 40")
    await until(lambda: len(pat.answers()) == 2, 15)

    assert (await world.turn(pat)).slots["participants"]["max"] == 50


async def test_over_socket_mode_there_is_no_address_that_takes_unsigned_events(start: Start) -> None:
    import aiohttp

    world = await start(socket=True)
    async with aiohttp.ClientSession() as session, session.post(f"{world.url}/slack/events", data="{}") as answer:
        assert answer.status == 404
