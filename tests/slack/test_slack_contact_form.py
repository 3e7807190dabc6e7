"""The contact form: filled in from the profile, and nothing is taken in before the person says so."""

import json

from slack_hands import Hands, until
from slack_workspace import Message
from slack_world import NEED, World, file


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
