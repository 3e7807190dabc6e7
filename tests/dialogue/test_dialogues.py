"""Whole conversations, told in tests/dialogues/*.yaml: what is said, understood, asked next and recommended."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.events import decode_events, encode_events
from bot.dialogue.state import State, decode_state, encode_state, fold
from bot.dialogue.turn import Message, Outcome, opening, turn
from bot.dialogue.understand import understand
from bot.wire import ActObject, slots_object
from matchers.frame import Frame

FOLDER = Path(__file__).parents[1] / "dialogues"
TODAY = date(2026, 11, 24)


def stories() -> list[Any]:
    """Each story with its name as the test's name."""
    return [
        pytest.param(story, id=f"{path.stem}: {story['name']}")
        for path in sorted(FOLDER.glob("*.yaml"))
        for story in yaml.safe_load(path.read_text("utf-8"))
    ]


@pytest.mark.parametrize("story", stories())
def test_conversation_goes_as_told(story: dict[str, Any], core: Core) -> None:
    outcome = opening(core, story.get("language"))
    events = list(outcome.events)
    for words in story.get("given", ()):
        outcome = turn(outcome.state, Message("story", TODAY, words), core)
        events += outcome.events
    first_reference = outcome.state.reference
    for number, step in enumerate(story["turns"], 1):
        before, heard = outcome.state, outcome.reply.text
        outcome = _say(step, before, core)
        events += outcome.events
        where = f"turn {number}: {step.get('say') or step.get('act')}"
        _check(step, before, outcome, core, where)
        _check_always(step, before, outcome, heard, first_reference, where)
        assert fold(events) == outcome.state, "replaying the events gives another state"
    assert decode_state(encode_state(outcome.state)) == outcome.state
    assert fold(decode_events(encode_events(tuple(events)))) == outcome.state


def _act(act: dict[str, Any]) -> ChannelAct:
    """A channel's act, as the dialogues write it."""
    said = msgspec.convert(act, ActObject)
    slots = said.slots or {}
    told = {slot: value for slot, value in slots.items() if value is not None}
    emptied = tuple(slot for slot, value in slots.items() if value is None)
    return ChannelAct(said.name, msgspec.convert(told, Frame), emptied, said.about)


def _say(step: dict[str, Any], state: State, core: Core) -> Outcome:
    act = _act(step["act"]) if "act" in step else None
    return turn(state, Message("story", TODAY, step.get("say", ""), act), core)


def _check(step: dict[str, Any], before: State, outcome: Outcome, core: Core, where: str) -> None:
    state, text = outcome.state, outcome.reply.text
    if "acts" in step:
        assert list(understand(step["say"], before, core, TODAY).acts) == step["acts"], where
    if "requested" in step:
        assert (state.requested.slot if state.requested else None) == step["requested"], f"{where}\n{text}"
    if "about" in step:
        assert state.requested is not None, where
        assert state.requested.about == step["about"], where
    for slot, expected in step.get("slots", {}).items():
        told = msgspec.json.decode(msgspec.json.encode(slots_object(state.frame)[slot]))
        _check_slot(told, expected, f"{where}: {slot}")
    if "recommends" in step:
        assert [one.offering for one in outcome.reply.recommendations][: len(step["recommends"])] == step[
            "recommends"
        ], where
        if not step["recommends"]:
            assert not outcome.reply.recommendations, where
    for offering, verdicts in step.get("verdicts", {}).items():
        shown = next(one for one in outcome.reply.recommendations if one.offering == offering)
        told = {criterion.criterion: criterion.verdict for criterion in shown.criteria}
        assert told | verdicts == told, where
    for words in step.get("reply_has", ()):
        assert words in text, f"{where}\n{text}"
    for words in step.get("reply_lacks", ()):
        assert words not in text, f"{where}\n{text}"
    if "choices" in step:
        assert list(outcome.reply.choices) == step["choices"], where
    if "language" in step:
        assert state.language == step["language"], where
    if "filed" in step:
        assert (state.reference is not None) == step["filed"], f"{where}\n{text}"


def _check_always(
    step: dict[str, Any], before: State, outcome: Outcome, heard: str, first_reference: str | None, where: str
) -> None:
    """In every turn something is said, something is asked unless all is done, and no question twice alike."""
    state, text = outcome.state, outcome.reply.text
    assert text.strip(), where
    assert (state.requested is None) == (state.phase != "open"), where
    asks_again = state.requested is not None and state.requested == before.requested
    if asks_again and step.get("say") and "repeat" not in step.get("acts", ()):
        assert text.splitlines()[-1] != heard.splitlines()[-1], f"{where}\n{text}"
    if "same_reference" in step:
        assert state.reference, where
        assert (state.reference == first_reference) == step["same_reference"], where


def _check_slot(value: Any, expected: Any, where: str) -> None:
    """A mapping names the keys that matter; anything else has to be equal."""
    if isinstance(expected, dict) and isinstance(value, dict):
        assert {key: value[key] for key in expected} == expected, f"{where}\n{value}"
    else:
        assert value == expected, where
