"""The part of a message that states a need: asked for, told beside something else, or not there at all."""

import re
from typing import NamedTuple

from bot.dialogue.asides import speaks_of_work
from bot.dialogue.clauses import Clauses
from bot.dialogue.core import Core
from bot.dialogue.heard_acts import BESIDE_NEED
from bot.dialogue.new_need import refuses_held, takes_place, without_old
from bot.dialogue.patience import TAKE_ANYTHING
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Language, Mention
from matchers.function_words import is_function_word
from matchers.outcome import NeedReading
from matchers.questions import Question
from matchers.text import Text

LEAST_NEED_WORDS = 4
"""Words a statement needs to be taken as a need where no need was asked for."""
LEAST_CONTENT_WORDS = 2
"""Words beside function words that an answer to the question for the need has to have."""
CONFIDENT_NEED = 0.6
"""Share of belief such a statement needs: an answer about something else is not to become a need by chance."""
SURE_NEED = 0.85
"""The same where an organisation or a contact is asked for: those may be told in many words."""
SURELY_NONE = 0.9
"""Share of belief in "none of these" from which words that speak of nobody's work state a need all the same: one that
is known to be another's ("a grant writer")."""
MOST_ASIDE = 12
"""Words up to which a text that speaks of the conversation says nothing else."""
MOST_NAMING = 7
"""Words up to which a text that names a slot and announces a change says nothing else ("change my name please")."""
LEAST_STATEMENT = 8
"""Words from which a text without a question mark is rather a statement."""
_OF_NEED = ("audience", "kind")
"""Slots told in the words of a need."""
_OPENERS = frozenset(
    "how what whats what's who whos who's which when where why is are do does did can could would will tell explain"
    " price cost cuanto cuanta cuantos cuantas que quien quienes cual cuales cuando donde como es son hay puede pueden"
    " dime por para".split()
)
"""Words that a question begins with."""
_BEFORE_OPENERS = frozenset(
    "hold hang on up wait hey hi hello ok okay so well um uh hmm oh sorry and but oye oiga disculpe".split()
)
"""Words that may stand before them: "hold up, what's the price?"."""


class Told(NamedTuple):
    """What a message tells of a need."""

    need: str | None = None
    reading: NeedReading | None = None
    """What it, by itself, points to."""
    replaces: bool = False
    """Whether it takes the place of the need told before."""


class NeedFinder:
    """Looks for the part of one message that states a need."""

    def __init__(self, text: Text, heard: Heard, state: State, core: Core, language: Language) -> None:
        self._text = text
        self._heard = heard
        self._state = state
        self._core = core
        self._language = language

    def find(self, mentions: tuple[Mention, ...], questions: tuple[Question, ...]) -> Told:
        """The need, if any, beside the facts and questions found in the same message."""
        text, state = self._text, self._state
        if _is_about_conversation(text, self._heard):
            return Told()
        facts = [(one.start, one.end) for one in mentions if one.slot not in _OF_NEED]
        asked = [(question.start, question.end) for question in questions]
        replaces = state.frame.needs is not None and takes_place(text, self._heard)
        is_open = _may_tell_need(state)
        if not is_open and not replaces:
            if "unknown" in self._heard.within or _is_amount(text, state):
                return Told()
            if not _says_more(text, [*facts, *asked]):
                return Told()
        need = Clauses(text, facts, asked, self._core, self._language).need()
        if not need and is_open and not facts and not questions:
            need = self._whole() or ""
        if need and replaces:
            need = without_old(need)
        if not need:
            return Told()
        reading = self._core.read_needs((need,), self._language)
        is_need = self._answers(reading) if is_open else self._is_confident(need, reading)
        return Told(need, reading, replaces or refuses_held(reading, state, self._core)) if is_need else Told()

    def _answers(self, reading: NeedReading) -> bool:
        """Whether words answer the question for the need: they point to a service, or speak of another's work."""
        if reading.in_scope and reading.is_clear:
            return True
        if self._state.misunderstood < TAKE_ANYTHING and _content(self._text) < LEAST_CONTENT_WORDS:
            return False
        if reading.in_scope or speaks_of_work(self._text):
            return True
        is_first = self._state.frame.needs is None
        return is_first and reading.none >= SURELY_NONE and self._core.needs.has_need(self._text, self._language)

    def _is_confident(self, need: str, reading: NeedReading) -> bool:
        """Whether words told where no need was asked for state one beyond doubt."""
        if not reading.in_scope or (_content(Text(need)) < LEAST_CONTENT_WORDS and not reading.matches[0].named):
            return False
        state, best = self._state, reading.matches[0]
        if "completed" in self._heard.within and state.frame.needs:
            return best.named  # "we did session one already" tells no new need
        is_asked = state.requested is None or state.requested.slot in RANGE_SLOTS
        return best.named or best.score >= (CONFIDENT_NEED if is_asked or self._heard.correcting else SURE_NEED)

    def _whole(self) -> str | None:
        """A whole answer to the question for the need that tells nothing else: taken if it points to a service, and
        the second time in any case, so that nobody is asked for ever."""
        is_asked = self._state.requested is not None and self._state.requested.slot == "needs"
        if not is_asked or self._heard.within or _content(self._text) < LEAST_CONTENT_WORDS:
            return None
        raw = self._text.raw.strip()
        return raw if self._state.misunderstood or self._core.read_needs((raw,), self._language).in_scope else None


def _is_about_conversation(text: Text, heard: Heard) -> bool:
    """Whether a short text speaks of the conversation itself: "how did you decide on that?", "change the name"."""
    words = len(text.words)
    if words <= MOST_NAMING and heard.correcting and any(slot != "needs" for slot in heard.slots):
        return True
    return words <= MOST_ASIDE and not BESIDE_NEED.isdisjoint(heard.within)


def _is_amount(text: Text, state: State) -> bool:
    """Whether a short answer with a number in it answers the question how many ("6 teachers in grade 4")."""
    asked = state.requested is not None and state.requested.slot in RANGE_SLOTS
    return asked and len(text.words) <= MOST_ASIDE and any(char.isdigit() for char in text.raw)


def _content(text: Text) -> int:
    """Words beside function words and numbers."""
    return sum(word.folded.isalpha() and not is_function_word(word.folded) for word in text.words)


def _may_tell_need(state: State) -> bool:
    """Whether the open question is about the need, or nothing is asked at all."""
    request = state.requested
    if request is None:
        return state.phase == "open"
    return request.slot == "needs" or state.asks_about_need


def _says_more(text: Text, spans: list[tuple[int, int]]) -> bool:
    """Whether enough words stand outside facts and questions to state a need: "add that I'm the president" is none."""
    left = [word.folded for word in text.words if not any(start <= word.start < end for start, end in spans)]
    content = sum(not is_function_word(word) for word in left)
    return len(left) >= LEAST_NEED_WORDS and content >= LEAST_CONTENT_WORDS


_TELLS_WISH = re.compile(
    r"(?:what|all) (?:i|we|they)(?:'re| are| really| do)* (?:need|want|want is|looking for|after)\b.*\bis\b"
    r"|lo (?:unico )?que (?:necesito|necesitamos|quiero|queremos|buscamos|hace falta)\b"
)
"""A wish in the form of a question: "what I need is the conflict resolution training"."""


def _opens_question(text: Text) -> bool:
    if _TELLS_WISH.match(text.folded):
        return False
    first = next((word.folded for word in text.words if word.folded not in _BEFORE_OPENERS), "")
    return first in _OPENERS


def states_need(text: Text, core: Core, language: Language) -> bool:
    """Whether words without any sign of a question state a need that is plain: they may share words with one."""
    if "?" in text.raw or len(text.words) < LEAST_STATEMENT or _opens_question(text):
        return False
    need = core.needs.need_text(text, (), language)
    reading = core.read_needs((need,), language) if need else None
    return reading is not None and reading.in_scope and reading.matches[0].score >= CONFIDENT_NEED
