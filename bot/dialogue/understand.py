"""What a message means: its acts, the slots it fills, the need it states, the questions it asks."""

import re
from datetime import date

from msgspec import Struct

from bot.dialogue.acts import ActName
from bot.dialogue.amounts import find_corrections
from bot.dialogue.core import Core
from bot.dialogue.events import Request
from bot.dialogue.mentions import asks_at, find_mentions
from bot.dialogue.needs import find_need, states_need, takes_place
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.contacts import invalid_email
from matchers.frame import RANGE_SLOTS, Language, Mention, SlotName
from matchers.gibberish import is_gibberish
from matchers.language import language_of
from matchers.outcome import NeedReading
from matchers.questions import Question
from matchers.text import Text

_ACTS: dict[str, ActName] = {
    "affirm": "affirm",
    "deny": "deny",
    "change": "deny",
    "skip": "skip",
    "unknown": "skip",
    "back": "back",
    "restart": "restart",
    "cancel": "cancel",
    "resume": "resume",
    "why": "why",
    "why_this": "why",
    "explain": "why",
    "help": "help",
    "repeat": "repeat",
    "noted": "ask",
    "spanish": "ask",
    "english": "ask",
    "hand_off": "hand_off",
    "thank": "thank",
    "greet": "greet",
    "remove": "correct",
    "reconsider": "deny",
}
"""Acts heard from wording, by the names of the contract."""
SHORT_ABUSE = 5
"""Words up to which abuse is meant for the assistant; longer talk is only if it says so."""
WORDS_BESIDE_ADDRESS = 6
"""Words of a text that gives an e-mail address and nothing else; the address counts as two or three."""
_ADDRESSED = frozenset("you u your ur bot machine program tu te eres usted maquina programa".split())
_WHYS = frozenset(("why", "explain"))
_ASKS_WHY = re.compile(r"\bwhy\b|\b(?:por|para) que\b|\bhow did you\b")
_DEMANDS = re.compile(
    r"\b(?:it|this|that|they|which)(?: would)? (?:should|must|(?:has|have|needs?) to) be\b"
    r"|\b(?:tiene|tendria|debe|deberia) (?:que )?ser\b"
)
"""Says how something has to be and asks nothing: "it would have to be online"."""
_WORDS_OF_NAMES: frozenset[SlotName] = frozenset(("name", "district", "role", "email"))
"""Slots whose words tell nothing of the language a person writes."""


class Understanding(Struct, frozen=True):
    """A message, understood."""

    text: Text
    language: Language | None
    """None where the text does not tell."""
    heard: Heard
    acts: tuple[ActName, ...]
    mentions: tuple[Mention, ...] = ()
    need: str | None = None
    """The words that state a need, without facts and contacts."""
    reading: NeedReading | None = None
    """What the need, by itself, points to."""
    questions: tuple[Question, ...] = ()
    dangers: tuple[str, ...] = ()
    invalid_email: str | None = None
    unsettled: str | None = None
    """Abuse, spam, gibberish, or an attempt to instruct a machine: answered calmly, and nothing is taken from it."""

    @property
    def tells(self) -> bool:
        """Whether it tells anything: a slot's value or a need."""
        return bool(self.mentions) or self.need is not None

    def mention(self, slot: SlotName) -> Mention | None:
        """The mention of one slot."""
        return next((mention for mention in self.mentions if mention.slot == slot), None)


def understand(raw: str, state: State, core: Core, today: date) -> Understanding:
    """The meaning of a text in the light of the question that is open."""
    text = Text(raw)
    heard = core.signals.hear(text)
    language = language_of(text)
    dangers = core.safety.find(text)
    if dangers:
        return Understanding(text, language, heard, ("inform",), dangers=dangers)
    if heard.whole == "unsure_need":
        return Understanding(text, _spoken(heard, language, state), heard, ())
    if heard.whole in _ACTS and not _may_be_value(heard.whole, state.requested):
        return Understanding(text, _spoken(heard, language, state), heard, (_ACTS[heard.whole],))
    if is_gibberish(text):
        return Understanding(text, None, heard, (), unsettled="gibberish")
    return _understand(text, state, core, today, heard, language)


def _understand(
    text: Text, state: State, core: Core, today: date, heard: Heard, language: Language | None
) -> Understanding:
    requested = state.requested.slot if state.requested else None
    tongue = language or state.language or "en"
    about = state.about or next(iter(state.recommended), None)
    corrections = find_corrections(text, core, heard)
    corrects = (bool(corrections) or takes_place(text, heard)) and "?" not in text.raw
    questions = () if corrects else _questions(text, core, tongue, about, heard)
    asked = [(question.start, question.end) for question in questions]
    mentions = find_mentions(text, state, core, tongue, today, heard, corrections, asked)
    questions = tuple(one for one in questions if not _is_told(one, text, mentions))
    need, reading = find_need(text, heard, state, core, tongue, mentions, questions)
    if "hand_off" in heard.within and reading is not None and not reading.in_scope:
        need, reading = None, None  # "get me a human" states no need, whatever stands around it
    if need and state.frame.needs and takes_place(text, heard):
        mentions = tuple(one for one in mentions if not _is_typed(one))
    unsettled = _unsettled(text, heard, reading, mentions)
    if unsettled:
        return Understanding(text, language, heard, (), unsettled=unsettled)
    language = _spoken(heard, _of_own_words(text, language, state, mentions), state)
    changes = (
        _changes(state, mentions) or bool(corrections) or (heard.correcting and (bool(mentions) or need is not None))
    )
    acts = _acts(heard, changes=changes, tells=bool(mentions) or need is not None, asks=bool(questions))
    bad_address = invalid_email(text) if requested in ("email", "name", "phone") and not mentions else None
    return Understanding(text, language, heard, acts, mentions, need, reading, questions, (), bad_address)


def _is_typed(mention: Mention) -> bool:
    """Whether a name was taken as typed: in a message that takes a need back it is none ("forget the PLCs, ...")."""
    if mention.slot == "district":
        return getattr(mention.value, "nces_id", None) is None
    return mention.slot == "name" and mention.guess


def _questions(text: Text, core: Core, language: Language, about: str | None, heard: Heard) -> tuple[Question, ...]:
    """Factual questions; "why do you need my e-mail?" and "may I speak to a person?" are none."""
    if "?" not in text.raw and _asks_nothing(text):
        return ()
    found = core.questions.find(text, language, about)
    if found and "?" not in text.raw and _DEMANDS.search(text.folded):
        return ()
    if found and "hand_off" in heard.within:
        found = tuple(one for one in found if one.kind != "topic")  # "can I speak to a real person?"
    if found and states_need(text, core, language):
        return ()
    if found and not _WHYS.isdisjoint(heard.within):
        found = tuple(one for one in found if not _ASKS_WHY.search(text.folded, one.start, one.end))
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


def _may_be_value(act: str, request: Request | None) -> bool:
    """Whether an act's wording can also be the answer to the question: "none", "not sure yet" about a number."""
    return act in ("unknown", "deny") and request is not None and request.slot in RANGE_SLOTS


def _spoken(heard: Heard, language: Language | None, state: State) -> Language | None:
    """The language to go on in: the one asked for, else the one written. One word alone does not change it."""
    for act, wished in (("spanish", "es"), ("english", "en")):
        if heard.has(act):
            return "es" if wished == "es" else "en"
    if state.language and heard.whole and heard.whole != "greet" and state.language != language:
        return None
    return language


def _of_own_words(
    text: Text, language: Language | None, state: State, mentions: tuple[Mention, ...]
) -> Language | None:
    """The language to change to: told by at least two words that are no names ("Escuela de la Raza" is no Spanish)."""
    if language is None or state.language is None or language == state.language:
        return language
    raw = text.raw
    for one in mentions:
        if one.slot in _WORDS_OF_NAMES:
            raw = raw[: one.start] + " " * (one.end - one.start) + raw[one.end :]
    rest = Text(raw)
    return language_of(rest) if sum(word.folded.isalpha() for word in rest.words) > 1 else None


def _unsettled(text: Text, heard: Heard, reading: NeedReading | None, mentions: tuple[Mention, ...]) -> str | None:
    """Spam and instructions to a machine always; abuse only where it tells nothing: anger about work is none."""
    if heard.unsettled != "abuse":
        return heard.unsettled
    about_work = mentions or (reading is not None and reading.in_scope)
    forms = [word.folded for word in text.words]
    at_us = len(forms) <= SHORT_ABUSE or not _ADDRESSED.isdisjoint(forms)
    return "abuse" if at_us and not about_work else None


def _changes(state: State, mentions: tuple[Mention, ...]) -> bool:
    """Whether a mention is another value than the one held."""
    return any(
        (held := getattr(state.frame, mention.slot)) is not None and held != mention.value for mention in mentions
    )


def _acts(heard: Heard, *, changes: bool, tells: bool, asks: bool) -> tuple[ActName, ...]:
    acts: list[ActName] = []
    if heard.lead:
        acts.append(heard.lead)
    elif heard.whole in _ACTS:
        acts.append(_ACTS[heard.whole])
    if changes:
        acts.append("correct")
    elif tells:
        acts.append("inform")
    if asks:
        acts.append("ask")
    acts += [_ACTS[act] for act in heard.within if act in _ACTS]
    return tuple(dict.fromkeys(acts))
