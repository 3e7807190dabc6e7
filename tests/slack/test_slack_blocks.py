"""Blocks hold all of Slack's limits, whatever is in them; and nothing is lost on the way."""

import json
import re
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_rules import faults_of_message, faults_of_view
from slack_workspace import buttons

from bot import wire
from bot.dialogue.core import Core
from bot.dialogue.reply import FormField, ShownCriterion, ShownRecommendation
from bot.dialogue.state import State
from bot.handlers.slack import blocks as b
from bot.handlers.slack import blocks_forms, blocks_home, blocks_notices, blocks_review, blocks_turn, limits
from bot.handlers.slack import words as words_module
from bot.handlers.slack.blocks_turn import Rendered
from bot.handlers.slack.sending import parts_of
from bot.handlers.slack.words import suggested
from bot.ports import Inquiry
from bot.settings import ReviewField
from matchers.frame import SLOT_NAMES, District, Frame, KindWish, Need, Range, Timing

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=9000)
FIELDS: tuple[ReviewField, ...] = get_args(ReviewField)
FULL = Frame(
    needs=(Need("Nobody talks & <!channel> all fight."), Need("x" * 5000)),
    kind=KindWish(("training",), ("coaching",)),
    audience=("teachers", "administrators"),
    participants=Range(40, 40, True, None, "about 40"),
    schools=Range(2, 2),
    students=Range(None, 900),
    budget=Range(2000, 5000),
    format="either",
    timing=Timing("next spring", "2026-03-01", None),
    district=District(None, "Acme *Teachers* <Association>", "IL", "union"),
    name="Pat Doe",
    role="President",
    email="pat@d203.org",
    phone="+13125550142",
)


def turn(
    core: Core, reply: str = "Hello", choices: tuple[str, ...] = (), language: Any = "en", cards: int = 0
) -> wire.Turn:
    shown = tuple(
        ShownRecommendation(offering, (ShownCriterion("need", "fits", "It answers what you describe."),))
        for offering in list(core.knowledge.offerings)[:cards]
    )
    return wire.Turn(
        sequence=7,
        reply=reply,
        choices=choices,
        requested_slot="confirmation",
        language=language,
        led_by="bot",
        slots=wire.slots_object(State().frame),
        recommendations=shown,
        form=wire.Form((FormField("name", "Name", "text", "name", True),)),
        inquiry=None,
    )


def faults(message: Rendered) -> list[str]:
    """Why Slack would refuse a part of it."""
    found = []
    for part in parts_of(message):
        fault = faults_of_message({"text": part.text, "blocks": json.loads(json.dumps(part.blocks))})
        found += [fault] if fault else []
    return found


def words(message: Rendered) -> str:
    """All words a person reads in the blocks, in order, without spaces."""
    read = "".join(text for part in parts_of(message) for block in part.blocks for text in limits.texts(block))
    return re.sub(r"\s", "", read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


@settings(max_examples=60, deadline=None)
@given(reply=TEXTS, choices=st.lists(st.text("abc <&", min_size=1, max_size=200), max_size=30))
def test_every_turn_is_accepted_and_none_of_its_words_is_lost(core: Core, reply: str, choices: list[str]) -> None:
    shown = turn(core, "Hello. " + reply, tuple(choices), cards=2)
    message = blocks_turn.render("c" * 24, shown, core, cards=True, opening=core.speech("en").say("greeting"))

    assert faults(message) == []
    for line in ("Hello. " + reply).split("\n"):
        assert re.sub(r"\s", "", line) in words(message)
        assert line.strip() in message.text
    for choice in choices:
        assert re.sub(r"\s", "", choice) in words(message)
        assert choice in message.text


def test_the_question_stands_last_before_its_buttons(core: Core) -> None:
    shown = turn(core, "That sounds like this.\nShall I send it?", ("Yes, send it",), cards=1)
    message = blocks_turn.render("c", shown, core, cards=True)
    kinds = [block["type"] for block in message.blocks]

    assert kinds[-3:] == ["section", "actions", "actions"]
    assert message.blocks[-3]["text"]["text"] == "Shall I send it?"
    assert message.blocks[0]["text"]["text"] == "That sounds like this."


def test_a_turn_of_ten_thousand_lines_is_split_and_kept_whole(core: Core) -> None:
    reply = "\n".join(f"line {number} of many" for number in range(10_000))
    message = blocks_turn.render("c", turn(core, reply, ("Yes", "No")), core, cards=False)
    parts = parts_of(message)

    assert faults(message) == []
    assert len(parts) > 10
    assert re.sub(r"\s", "", reply) in words(message)
    assert [label for label, _, _ in buttons({"blocks": list(parts[-1].blocks)})][:2] == ["Yes", "No"]
    assert all(part.text for part in parts)


def test_long_choices_stand_in_full_beside_their_buttons(core: Core) -> None:
    long = "Union and administration need to trust each other and work as partners in everything they do every day"
    message = blocks_turn.render("c", turn(core, choices=(long, "None of these")), core, cards=False)
    labels = [label for label, _, _ in buttons({"blocks": list(message.blocks)})]

    assert labels[0].startswith("1. Union")
    assert labels[0].endswith("…")
    assert labels[1] == "2. None of these"
    assert re.sub(r"\s", "", f"1. {long}") in words(message)


def test_all_cards_of_all_offerings_are_accepted_in_both_languages(core: Core) -> None:
    for language in ("en", "es"):
        message = blocks_turn.render("c", turn(core, language=language, cards=99), core, cards=True)
        assert faults(message) == []
        for offering in core.knowledge.offerings.values():
            assert offering.name.in_(language) in message.text


def test_cards_say_price_commitment_and_people_in_spanish(core: Core) -> None:
    message = blocks_turn.render("c", turn(core, language="es", cards=1), core, cards=True)

    for label in ("Precio", "Dedicación", "Quién debe asistir", "Por qué"):
        assert label in json.dumps(message.blocks, ensure_ascii=False)
    assert "Who should attend" not in message.text


def test_what_is_not_published_is_said_to_be_so(core: Core) -> None:
    unpublished = next(one for one, known in core.knowledge.offerings.items() if known.price is None)

    assert "not published" in dict(blocks_turn.facts(unpublished, core, "en"))["Price"]


def test_no_words_of_a_person_become_a_mention_or_a_link(core: Core) -> None:
    message = blocks_turn.render("c", turn(core, "<!channel> <@U1> <http://evil|good> & more"), core, cards=False)

    assert "<!channel>" not in json.dumps(message.blocks)
    assert "&lt;!channel&gt;" in json.dumps(message.blocks)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_forms_are_accepted_empty_and_full(core: Core, language: Any) -> None:
    for frame in (Frame(), FULL):
        profile = {"name": "N" * 100, "email": "a@b.org"}
        for view in (
            blocks_forms.contact_form(frame, profile, core, language, "{}"),
            blocks_forms.change_form(frame, core, language, "{}"),
            blocks_forms.ask_form("y" * 20_000, core, language, "{}"),
            blocks_forms.ask_form("", core, language, "{}"),
        ):
            assert faults_of_view(view) == []


def test_the_change_form_has_every_slot(core: Core) -> None:
    view = blocks_forms.change_form(FULL, core, "en", "{}")

    assert [block["block_id"] for block in view["blocks"] if block["type"] == "input"] == list(SLOT_NAMES)


def inquiry(frame: Frame = FULL, **more: Any) -> Inquiry:
    told: dict[str, Any] = {
        "reference": "CEC-7K2M9P",
        "conversation": "c",
        "channel": "slack",
        "language": "en",
        "status": "new",
        "filed_at": "2026-03-03T12:00:00.000+00:00",
        "updated_at": "2026-03-04T12:00:00.000+00:00",
        "frame": frame,
        "recommendations": (
            {
                "offering": "conflict_resolution",
                "criteria": [{"criterion": "need", "verdict": "fits", "reason": "It answers what you describe."}] * 6,
                "score": 0.91,
                "evidence": [],
            },
        ),
        "flags": ("wants_person", "self_harm"),
        "page": None,
        "knowledge_version": "abc" * 20,
        "program_version": "0.1.0",
    }
    return Inquiry(**(told | more))


@pytest.mark.parametrize("shown", [FIELDS, (), *[(one,) for one in FIELDS]])
def test_the_card_is_accepted_with_any_fields(core: Core, shown: tuple[ReviewField, ...]) -> None:
    for one in (inquiry(), inquiry(Frame()), inquiry(flags=(), recommendations=()), inquiry(erased_at="2026-03-05T")):
        assert faults(blocks_review.card(one, core, shown)) == []


def test_the_card_quotes_the_need_whole(core: Core) -> None:
    need = "A long story. " * 560
    message = blocks_review.card(inquiry(Frame(needs=(Need(need),))), core, FIELDS)

    assert re.sub(r"\s", "", need) in words(message).replace("\n>", "")
    assert need.strip() in message.text


def test_the_home_tab_is_accepted_with_many_inquiries(core: Core) -> None:
    for many in (0, 1, 200):
        for language in ("en", "es"):
            view = blocks_home.home([inquiry()] * many, core, language)
            assert faults_of_view(view) == []


def test_notices_and_public_answers_are_accepted(core: Core) -> None:
    for language in ("en", "es"):
        for name in blocks_notices.NOTICES:
            assert faults(blocks_notices.notice(name, "c", 3, core, language)) == []
        for answer in ("", "x" * 9000):
            assert faults(blocks_notices.public(answer, core, language, "U1", "1.1")) == []
        assert len(suggested(language)) <= limits.MOST_PROMPTS


@settings(max_examples=200)
@given(text=TEXTS, limit=st.integers(1, 300))
def test_split_text_keeps_every_word_and_every_limit(text: str, limit: int) -> None:
    parts = limits.split_text(text, limit)

    assert all(len(part) <= limit for part in parts)
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)


@given(st.text(max_size=200), st.integers(0, 10**6), st.integers(0, 50))
def test_a_buttons_value_is_read_as_it_was_written(conversation: str, sequence: int, choice: int) -> None:
    pressed = b.Pressed(conversation, sequence, choice)

    assert b.Pressed.decode(pressed.encode()) == pressed


@pytest.mark.parametrize("value", [None, "", "x", "[]", "1", '{"sequence":"x"}'])
def test_a_value_that_is_none_of_ours_means_nothing(value: str | None) -> None:
    assert b.Pressed.decode(value) == b.Pressed()


def test_all_words_are_there_in_both_languages_with_the_same_places() -> None:
    for name, (english, spanish) in words_module._WORDS.items():
        assert english, name
        assert spanish, name
        assert set(re.findall(r"{(\w+)}", english)) == set(re.findall(r"{(\w+)}", spanish)), name


@pytest.mark.parametrize(("blocks", "metadata"), [(101, ""), (1, "x" * 3001)])
def test_a_modal_that_slack_would_not_open_is_not_made(blocks: int, metadata: str) -> None:
    with pytest.raises(ValueError, match="form"):
        b.view("form", "Title", None, "Close", b.sections("words") * blocks, metadata)
