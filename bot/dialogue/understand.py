"""What a message means in the light of the question that is open. Nothing is decided here."""

import re
from datetime import date
from typing import cast

from msgspec.structs import replace

from bot.dialogue.asides import aside_in, asks_for_person_only, calls_another, is_idle_question, is_sure
from bot.dialogue.core import Core
from bot.dialogue.corrections import find_corrections
from bot.dialogue.events import Request
from bot.dialogue.heard_acts import ASKS_NO_FACT, HeardAct, contract_of
from bot.dialogue.hearing import Hearing
from bot.dialogue.invalid import find_invalid
from bot.dialogue.mentions import asks_at, find_mentions
from bot.dialogue.needs import NeedFinder, states_need
from bot.dialogue.new_need import takes_place
from bot.dialogue.plain_answers import plain_answer
from bot.dialogue.read_for import slot_read_for
from bot.dialogue.second_address import second_address
from bot.dialogue.signals import Heard
from bot.dialogue.spoken import of_own_words, spoken
from bot.dialogue.state import State
from bot.dialogue.stray_numbers import denies_held
from bot.dialogue.understanding import Understanding, acts_of
from bot.dialogue.within import names_change
from matchers.contacts.items import has_long_number
from matchers.frame import RANGE_SLOTS, Language, Mention
from matchers.questions import Question
from matchers.text import Text

__all__ = ["Understanding", "understand"]

WORDS_BESIDE_ADDRESS = 6
"""Words of a text that gives an e-mail address and nothing else; the address counts as two or three."""
_OF_BOTH = frozenset(("yo", "no", "a", "me"))
"""Whole messages of one word that both languages have."""
_VAGUE = (None, "unanswerable", "off_topic")
"""What a message may seem to be that is rather an act."""
_TELLS_NOTHING: frozenset[HeardAct] = frozenset(("unsure_need", "nod", "wait"))
"""Acts that the contract has no name for and beside which a whole message tells nothing."""
_CHANGES = re.compile(r"\b(?:change|update|edit|fix|correct|switch|cambi\w+|corregir|corrijo|actualizar)\b")
_ASKS_WHY = re.compile(r"\bwhy\b|\bdo you (?:need|want|have to have)\b|\b(?:por|para) que\b|\bhow did you\b")
_ASKS_WHETHER = re.compile(r"\b(?:sure|right|better|best|segur[oa]s?|indicad[oa]|adecuad[oa]|mejor)\b")
_ASKS_REFERENCE = re.compile(r"\b(?:referenc|referencia|confirm)")
_ASKS_OF_US: dict[HeardAct, re.Pattern[str]] = {
    "repeat": _ASKS_REFERENCE,
    "why": _ASKS_WHY,
    "explain": _ASKS_WHY,
    "doubt": _ASKS_WHETHER,
}
"""Words of questions that an act inside the message has answered already: no fact is asked."""
_DEMANDS = re.compile(
    r"\b(?:it|this|that|they|which)(?: would)? (?:should|must|(?:has|have|needs?) to) be\b"
    r"|\b(?:tiene|tendria|debe|deberia) (?:que )?ser\b"
)
"""Says how something has to be and asks nothing: "it would have to be online"."""


def understand(raw: str, state: State, core: Core, today: date) -> Understanding:
    """The meaning of a text in the light of the question that is open."""
    text = Text(raw)
    heard, told, dangers, is_gibberish = core.glances.at(text)
    if heard.whole == "unsure_need" and state.requested and state.requested.slot in RANGE_SLOTS:
        heard = replace(heard, whole="unknown")  # "nothing yet": of people or money
    if heard.whole == "affirm" and state.just_recommended and text.raw.rstrip().endswith("?"):
        heard = replace(heard, whole="doubt")  # "that one?", "really?"
    language = None if text.folded.strip(" !.") in _OF_BOTH else told
    if dangers:
        return Understanding(text, language, heard, ("inform",), dangers=dangers)
    if heard.whole in _TELLS_NOTHING:
        return Understanding(text, spoken(heard, language, state), heard, ())
    if heard.whole and (contract := contract_of(heard.whole)) and not _may_be_value(heard.whole, state.requested):
        return Understanding(text, spoken(heard, language, state), heard, (contract,))
    if is_gibberish:
        return Understanding(text, None, heard, (), unsettled="gibberish")
    said = _understand(text, state, core, today, heard, language)
    return _likely(said, state, core) if _may_be_act(said, state) else said


def _may_be_act(said: Understanding, state: State) -> bool:
    """Whether nothing was found in a message by which it tells or does something."""
    if said.tells and (said.mentions or said.reading is None or said.reading.is_sure or state.misunderstood):
        return False
    if said.questions or said.invalid or said.second_address or said.unsettled not in _VAGUE:
        return False
    return not said.heard.within and said.heard.whole is None and not names_change(said, state)


def _likely(said: Understanding, state: State, core: Core) -> Understanding:
    """The message as the act that it is most like; as it was where it is like none."""
    asked = state.requested.slot if state.requested else "filed"
    likely = core.likely_acts.read(said.text.raw, asked, said.language or state.language or "en")
    if likely is None:
        return said
    if likely.name in core.knowledge.questions.topics:
        question = Question("topic", likely.name, 0, len(said.text.raw))
        return replace(said, acts=("ask",), need=None, reading=None, questions=(question,), unsettled=None)
    if likely.name in core.knowledge.acts.unsettled:
        return replace(said, acts=(), need=None, reading=None, unsettled=likely.name)
    act = cast(HeardAct, likely.name)
    contract = contract_of(act)
    acts = (contract,) if contract else ()
    return replace(said, heard=replace(said.heard, whole=act), acts=acts, need=None, reading=None, unsettled=None)


def _understand(
    text: Text, state: State, core: Core, today: date, heard: Heard, language: Language | None
) -> Understanding:
    tongue = language or state.language or "en"
    if mentions := plain_answer(text, state, core, heard):
        spoken_in = spoken(heard, of_own_words(text, language, state, mentions), state)
        acts = acts_of(heard, changes=_changes(state, mentions), tells=True, asks=False)
        return Understanding(text, spoken_in, heard, acts, mentions)
    corrections = find_corrections(text, core, heard)
    corrects = (bool(corrections) or takes_place(text, heard)) and "?" not in text.raw
    questions = () if corrects else _questions(text, core, tongue, state, heard)
    if denies_held(
        corrections, state
    ):  # "can you change 12 to 14?" asks nothing, "30, not 25. what does it cost?" does
        questions = tuple([one for one in questions if all(told.end <= one.start for told in corrections)])
    asked = [(question.start, question.end) for question in questions]
    hearing = Hearing(text, heard, state, core, tongue, slot_read_for(text, heard, state, core))
    mentions = find_mentions(hearing, today, corrections, asked)
    second = second_address(hearing, mentions)
    own = core.contacts.others.own_part(text)
    invalid = find_invalid(own, state.requested, mentions)
    if invalid and invalid.slot == "phone":
        mentions = tuple([one for one in mentions if not (one.start < invalid.end and invalid.start < one.end)])
    questions = tuple([one for one in questions if not _is_told(one, text, mentions)])
    need, reading, replaces = NeedFinder(text, heard, state, core, tongue).find(mentions, questions)
    mentions = tuple([one for one in mentions if one is not second])
    if "hand_off" in heard.within and reading is not None and asks_for_person_only(text, core, tongue):
        need, reading = None, None  # "get me a human" states no need, whatever stands around it
    if "doubt" in heard.within and not is_sure(reading):
        need, reading = None, None  # "would a different one be better?"
    of_another = own is not text and second is None and need is None and not mentions
    of_another = of_another and (state.is_late or has_long_number(text.folded))
    unsettled = None if of_another else aside_in(text, heard, reading, mentions)
    if unsettled is None and not of_another and calls_another(text, reading):
        unsettled = "off_topic"
    told = of_another or mentions or questions or heard.within
    if unsettled is None and not told and is_idle_question(text, reading):
        unsettled = "unanswerable"
    if unsettled:
        return Understanding(text, language, heard, (), unsettled=unsettled)
    if need and replaces:
        mentions = tuple([one for one in mentions if not _is_typed(one)])
    tells = bool(mentions) or need is not None
    changes = _changes(state, mentions) or bool(corrections) or (heard.correcting and tells)
    return Understanding(
        text,
        spoken(heard, of_own_words(text, language, state, mentions), state),
        heard,
        acts_of(heard, changes=changes, tells=tells, asks=bool(questions)),
        mentions,
        need,
        reading,
        replaces,
        questions,
        invalid=invalid,
        second_address=str(second.value) if second else None,
        of_another=of_another,
    )


def _is_typed(mention: Mention) -> bool:
    """Whether a name was taken as typed: in a message that takes a need back it is none ("forget the PLCs, ...")."""
    if mention.slot == "district":
        return getattr(mention.value, "nces_id", None) is None
    return mention.slot == "name" and mention.guess


def _questions(text: Text, core: Core, language: Language, state: State, heard: Heard) -> tuple[Question, ...]:
    """Factual questions; "why do you need my e-mail?", "may I speak to a person?" and "will it rain?" are none."""
    if heard.unsettled == "off_topic" or not ASKS_NO_FACT.isdisjoint(heard.within):
        return ()
    if heard.correcting and heard.slots and ("?" not in text.raw or _CHANGES.search(text.folded)):
        return ()  # "can I still change the number of people?"
    if "?" not in text.raw and _asks_nothing(text):
        return ()
    found = core.questions_in(text, language, state.about)
    if not found:
        return ()
    if "?" not in text.raw and _DEMANDS.search(text.folded):
        return ()
    if "hand_off" in heard.within:  # "can I speak to a real person?"
        found = tuple([one for one in found if one.kind != "topic"]) if "?" in text.raw else ()
    if states_need(text, core, language):
        return ()
    for asks in [_ASKS_OF_US[act] for act in heard.within if act in _ASKS_OF_US]:
        found = tuple([one for one in found if not asks.search(text.folded, one.start, one.end)])
    return found


def _asks_nothing(text: Text) -> bool:
    """Whether a text is plainly an answer: numbers alone ("5-8k"), or an address with a few words."""
    if "@" in text.raw:
        return len(text.words) <= WORDS_BESIDE_ADDRESS
    return not any(word.folded.isalpha() for word in text.words)


def _is_told(question: Question, text: Text, mentions: tuple[Mention, ...]) -> bool:
    """Whether words that look like a question tell a slot's value instead: "it's 19 people, not 18"."""
    told = any(
        question.start < one.end and one.start < question.end and not asks_at(text, one.start, one.end)
        for one in mentions
    )
    marked = "?" in text.raw[question.start : question.end + 1]
    return told and (not marked or question.count is not None or question.amount is not None)


def _may_be_value(act: HeardAct, request: Request | None) -> bool:
    """Whether an act's wording can also be the answer to the question: "none" or "not sure yet" about a number, "any"
    about the format."""
    if request is None:
        return False
    if act == "indifferent":
        return request.slot == "format"
    return act in ("unknown", "deny") and request.slot in RANGE_SLOTS


def _changes(state: State, mentions: tuple[Mention, ...]) -> bool:
    """Whether a mention is another value than the one held."""
    return any(
        (held := getattr(state.frame, mention.slot)) is not None and held != mention.value for mention in mentions
    )
