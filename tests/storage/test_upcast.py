"""What an older program stored is read by this one."""

from typing import Any

import pytest
from sqlalchemy import update
from stored_samples import EVENTS_1, STATE_1, converse, filing

from bot.dialogue.state import fold
from bot.ports import StoreUnavailable
from bot.storage import DatabaseStore, open_database
from bot.storage import tables as t
from bot.storage.upcast import Upcasts, program_steps
from matchers.questions import Talk


@pytest.fixture
def upcasts() -> Upcasts:
    """Made-up steps before this program's own: schema -1 had a mood, schema 0 said `words` for `text`."""
    made = program_steps()

    @made.step("state", -1)
    def without_mood(state: Any) -> Any:
        return {name: value for name, value in state.items() if name != "mood"}

    @made.step("state", 0)
    def needs_have_texts(state: Any) -> Any:
        needs = [{"text": need["words"]} for need in state["frame"]["needs"]]
        return state | {"frame": state["frame"] | {"needs": needs}}

    @made.step("events", -1)
    def no_moods(events: Any) -> Any:
        return [event for event in events if event["event"] != "MoodNoticed"]

    @made.step("events", 0)
    def told_is_filled(events: Any) -> Any:
        return [event | {"event": "SlotFilled"} if event["event"] == "SlotTold" else event for event in events]

    @made.step("inquiry", 0)
    def with_flags(inquiry: Any) -> Any:
        return inquiry | {"flags": []}

    return made


def store_as(url: str, table: Any, schema: int, body: str) -> None:
    database = open_database(url)
    column = "state" if table is t.conversations else "body"
    with database.transaction() as connection:
        connection.execute(update(table).values({"schema": schema, column: body}))
    database.close()


OLD_STATE = '{"mood":"grim","frame":{"needs":[{"words":"nobody asks us"}]}}'
OLD_EVENTS = (
    '[{"event":"MoodNoticed","mood":"grim"},'
    '{"event":"SlotTold","slot":"needs","value":{"needs":[{"text":"nobody asks us"}]}}]'
)


async def test_old_states_and_events_are_led_up_step_by_step(database_url: str, upcasts: Upcasts) -> None:
    store = DatabaseStore(open_database(database_url), upcasts=upcasts)
    await converse(store, 1)
    store_as(database_url, t.conversations, -1, OLD_STATE)
    store_as(database_url, t.events, -1, OLD_EVENTS)

    found = await store.conversation("c1")

    assert found is not None
    assert found.state.frame.needs is not None
    assert found.state.frame.needs[0].text == "nobody asks us"
    assert fold(await store.events("c1")).frame == found.state.frame
    store.close()


async def test_schema_1_knew_only_the_offering_that_was_asked_about(store: DatabaseStore, database_url: str) -> None:
    await converse(store, 1)
    store_as(database_url, t.conversations, 1, STATE_1)
    store_as(database_url, t.events, 1, EVENTS_1)

    found = await store.conversation("c1")

    assert found is not None
    assert found.state.about == Talk(("interest_based_bargaining",))
    assert fold(await store.events("c1")) == found.state


@pytest.mark.parametrize(
    ("body", "about"),
    [('{"recommended":["conflict_resolution","x"]}', Talk(("conflict_resolution",))), ("{}", Talk())],
    ids=["recommended", "nothing"],
)
def test_where_schema_1_had_no_question_the_recommendation_is_talked_of(body: str, about: Talk) -> None:
    assert program_steps().state(body, 1).about == about


async def test_an_old_inquiry_is_led_up(database_url: str, upcasts: Upcasts) -> None:
    store = DatabaseStore(open_database(database_url), upcasts=upcasts)
    changes = filing(1, await converse(store, 1))
    await store.commit(changes)
    store_as(
        database_url,
        t.inquiries,
        0,
        '{"reference":"R-1","conversation":"c1","channel":"web","language":"es","status":"new","filed_at":"x",'
        '"updated_at":"x","frame":{},"recommendations":[],"page":null,"knowledge_version":"k","program_version":"p"}',
    )

    found = await store.inquiry("R-1")

    assert found is not None
    assert (found.language, found.flags) == ("es", ())
    store.close()


async def test_what_a_newer_program_wrote_is_refused_in_words(store: DatabaseStore, database_url: str) -> None:
    await converse(store, 1)
    store_as(database_url, t.conversations, 99, "{}")

    with pytest.raises(StoreUnavailable, match=r"schema version 99.*newer program"):
        await store.conversation("c1")


async def test_a_version_without_a_step_is_refused_in_words(store: DatabaseStore, database_url: str) -> None:
    await converse(store, 1)
    store_as(database_url, t.conversations, 0, "{}")

    with pytest.raises(StoreUnavailable, match="schema version 0"):
        await store.conversation("c1")


def test_a_step_is_registered_once(upcasts: Upcasts) -> None:
    with pytest.raises(ValueError, match="registered already"):
        upcasts.step("state", 0)(lambda state: state)
