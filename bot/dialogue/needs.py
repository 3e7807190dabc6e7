"""The part of a message that states a need: asked for, told beside something else, or not there at all."""

import re

from bot.dialogue.asides import speaks_of_work
from bot.dialogue.clauses import Clauses
from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from bot.dialogue.strays import without_old_matter
from matchers.frame import RANGE_SLOTS, Language, Mention
from matchers.function_words import is_function_word
from matchers.outcome import NeedReading
from matchers.questions import Question
from matchers.text import Text

LEAST_NEED_WORDS = 4
"""Words a statement needs to be taken as a need where no need was asked for."""
LEAST_CONTENT_WORDS = 2
"""Words beside function words that an answer to the question for the need has to have."""
PATIENCE = 2
"""Misunderstandings in a row after which any answer is taken for the need, a single word that fits nothing too."""
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
_ASIDES = frozenset(
    ("unsure_need", "copy", "why", "explain", "noted", "repeat", "help", "spanish", "english", "confused", "erase")
)
_HEADING = re.compile(r"^[^:]{1,40}:\s+")
"""What announces the new need: "change the need: ..."."""
_INSTEAD = re.compile(
    r"^(?:(?:actually|no|wait|ok|sorry|hmm*|oh|so|well|look|listen|honestly|you know what"
    r"|on second thoughts?|scratch that|perdon|bueno|mire|sabe que|sabes que|la verdad|pensandolo bien)[,.;:]? )*(?:"
    r"(?:forget|scrap|drop|instead of|never ?mind|olvid\w+|en vez de|en lugar de) .{2,60}?"
    r"(?:[,;.]|\bbut\b|(?=\bwe\b))\s*"
    r"|(?:(?:i|we)(?:'ve| have)? changed (?:my|our) minds?|on second thoughts?|cambi\w* de (?:idea|opinion))[,.;]?\s*"
    r"|(?:it'?s (?:really|more) about|what we really need is|the real (?:problem|issue) is|the problem is really"
    r"|el (?:verdadero problema|problema real) es)\s*"
    r"|we(?:'d| would) (?:actually |rather )+(?:prefer |work on )?\s*"
    r"|(?:it'?s not|it isn'?t|this isn'?t|that'?s not|not|we don'?t need|no es|no son|no necesitamos|no se trata de)\b"
    r".{3,60}?(?:[,;.]|\bbut\b|\bsino\b)\s*(?:it'?s (?:that )?\s*|we need\s+|es (?:que )?\s*)?)",
    re.I,
)
"""Takes one need back for another: "it isn't conflict resolution we need, it's PLC training"."""
_OPENERS = frozenset(
    "how what whats what's who whos who's which when where why is are do does did can could would will tell explain"
    " price cost cuanto cuanta cuantos cuantas que quien quienes cual cuales cuando donde como es son hay puede pueden"
    " dime por para".split()
)
"""Words that a question begins with."""


def find_need(
    text: Text,
    heard: Heard,
    state: State,
    core: Core,
    language: Language,
    mentions: tuple[Mention, ...],
    questions: tuple[Question, ...],
) -> tuple[str | None, NeedReading | None]:
    """The part of a message that states a need, if any, and what it points to."""
    if _is_about_conversation(text, heard):
        return None, None
    facts = [(mention.start, mention.end) for mention in mentions if mention.slot not in ("audience", "kind")]
    asked = [(question.start, question.end) for question in questions]
    replaces = state.frame.needs is not None and takes_place(text, heard)
    is_open = _may_tell_need(state)
    if not is_open and not replaces:
        if "unknown" in heard.within or _is_amount(text, state):
            return None, None
        if not _says_more(text, [*facts, *asked]):
            return None, None
    need = Clauses(text, facts, asked, core, language).need()
    if not need and is_open:
        need = _rest(text, heard, state, core, language, mentions, questions) or ""
    if need and replaces:
        need = _HEADING.sub("", without_old_matter(_INSTEAD.sub("", need, count=1)), count=1)
    if not need:
        return None, None
    reading = core.read_needs((need,), language)
    is_need = _answers(text, reading, state, core, language) if is_open else _is_confident(reading, heard, state)
    return (need, reading) if is_need else (None, None)


def _answers(text: Text, reading: NeedReading, state: State, core: Core, language: Language) -> bool:
    """Whether words answer the question for the need: they point to a service, or speak of work that is another's."""
    if reading.in_scope and reading.is_clear:
        return True
    if state.misunderstood < PATIENCE and _content(text) < LEAST_CONTENT_WORDS:
        return False
    if reading.in_scope or speaks_of_work(text):
        return True
    is_first = state.frame.needs is None
    return is_first and reading.none >= SURELY_NONE and core.needs.has_need(text, language)


def _is_confident(reading: NeedReading, heard: Heard, state: State) -> bool:
    """Whether words told where no need was asked for state one beyond doubt."""
    if not reading.in_scope:
        return False
    best = reading.matches[0]
    if "completed" in heard.within and state.frame.needs:
        return best.named  # "we did session one already" tells no new need
    is_asked = state.requested is None or state.requested.slot in RANGE_SLOTS
    return best.named or best.score >= (CONFIDENT_NEED if is_asked or heard.correcting else SURE_NEED)


def takes_place(text: Text, heard: Heard) -> bool:
    """Whether a need that a text tells takes the place of the one told before."""
    return (heard.correcting and "needs" in heard.slots) or _INSTEAD.match(text.folded) is not None


def _is_about_conversation(text: Text, heard: Heard) -> bool:
    """Whether a short text speaks of the conversation itself: "how did you decide on that?", "change the name"."""
    words = len(text.words)
    if words <= MOST_NAMING and heard.correcting and any(slot != "needs" for slot in heard.slots):
        return True
    return words <= MOST_ASIDE and not _ASIDES.isdisjoint(heard.within)


def _rest(
    text: Text,
    heard: Heard,
    state: State,
    core: Core,
    language: Language,
    mentions: tuple[Mention, ...],
    questions: tuple[Question, ...],
) -> str | None:
    """A whole answer to the question for the need that tells nothing else: taken if it points to a service, and the
    second time in any case, so that nobody is asked for ever."""
    is_asked = state.requested is not None and state.requested.slot == "needs"
    facts = any(mention.slot not in ("audience", "kind") for mention in mentions)
    if not is_asked or facts or questions or heard.within or _content(text) < LEAST_CONTENT_WORDS:
        return None
    raw = text.raw.strip()
    return raw if state.misunderstood or core.read_needs((raw,), language).in_scope else None


def _is_amount(text: Text, state: State) -> bool:
    """Whether a short answer with a number in it answers the question how many ("6 teachers in grade 4")."""
    asked = state.requested is not None and state.requested.slot in RANGE_SLOTS
    return asked and len(text.words) <= MOST_ASIDE and any(char.isdigit() for char in text.raw)


def _content(text: Text) -> int:
    """Words beside function words."""
    return sum(not is_function_word(word.folded) for word in text.words)


def _may_tell_need(state: State) -> bool:
    """Whether the open question is about the need, or nothing is asked at all."""
    request = state.requested
    if request is None:
        return state.phase == "open"
    return request.slot in ("needs", "clarification") or request.about == "out_of_scope"


def _says_more(text: Text, spans: list[tuple[int, int]]) -> bool:
    """Whether enough words stand outside facts and questions to state a need: "add that I'm the president" is none."""
    left = [word.folded for word in text.words if not any(start <= word.start < end for start, end in spans)]
    content = sum(not is_function_word(word) for word in left)
    return len(left) >= LEAST_NEED_WORDS and content >= LEAST_CONTENT_WORDS


def states_need(text: Text, core: Core, language: Language) -> bool:
    """Whether words without any sign of a question state a need that is plain: they may share words with one."""
    if "?" in text.raw or len(text.words) < LEAST_STATEMENT or text.words[0].folded in _OPENERS:
        return False
    need = core.needs.need_text(text, (), language)
    reading = core.read_needs((need,), language) if need else None
    return reading is not None and reading.in_scope and reading.matches[0].score >= CONFIDENT_NEED
