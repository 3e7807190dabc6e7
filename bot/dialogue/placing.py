"""The organisation in a message: where it was asked for, beside other things, and where something else was asked."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from bot.dialogue.elsewhere import without_elsewhere
from bot.dialogue.hearing import Hearing
from bot.dialogue.replacing import find_replacing
from matchers.common_words import COMMON_WORDS
from matchers.contacts.given_names import GIVEN_NAMES
from matchers.contacts.likeness import is_given_name
from matchers.districts.words import is_of_organisation
from matchers.frame import RANGE_SLOTS, Mention, SlotName
from matchers.function_words import is_function_word
from matchers.states import find_states, may_name_state
from matchers.text import Text
from matchers.wording import Wording

_SENTENCE_ENDS = re.compile(r"[;!?\n]+|(?<!\b\w)(?<!\b[Ss]t)(?<!\b[FfMm]t)\.+(?=\s|$)")
"""What ends a sentence; the stop of an initial or of "St." ends none."""
_ITEM_ENDS = re.compile(r"[;!?\n,/|]+|\s[-–—]+\s|(?<!\b\w)(?<!\b[Ss]t)(?<!\b[FfMm]t)\.+(?=\s|$)")
MOST_STATE = 4
"""Words of an answer that may be nothing but a state."""
MOST_PLACE = 8
"""Words of an answer that may be nothing but an organisation and its state."""
MOST_NAME = 3
"""Words of an answer that may be nothing but a person's name."""
_WHERE = re.compile(r"[;!?.\n,/|]+|^.*\b(?:in|at|from|en)\s+(?=\S)")
"""What stands before the place at the end of an answer: "our school is Roosevelt Middle in Coffeyville"."""
_ANNOUNCED = re.compile(
    r"\b(?:district|organi[sz]ation|school|state|distrito|organizacion|escuela)(?:'s)?\b[^.;!?\n]{0,24}?"
    r"\b(?:should (?:say|be|read)|to|is|be|it'?s|ser|decir|es|a|por|work for|work at|trabajo en)\s+"
)
"""What stands before an organisation that is put in place of another: "the district should say ..."."""
_DENIED = ("not ", "no ", "it's not ", "its not ", "we're not ", "no somos ", "no es ")
_TOLD_APART: frozenset[SlotName] = frozenset(("email", "phone", "budget", "kind", "format", "name"))
"""What is told apart so surely that an organisation "as typed" or a guessed one in the same words is none."""
SAID_BESIDE: frozenset[SlotName] = frozenset((*RANGE_SLOTS, "kind", "format"))
"""Beside what tells these, a few words that are merely like an organisation's name ("sorry", "Horry") are none."""
_IN_NAMES = frozenset(
    "of the and for at in on de la el los las del y e en our nuestra nuestro san new old north south".split()
)
"""Small words that names of organisations hold."""
_NO_NAMES = frozenset(
    "please don't dont want wants need needs can could would have has had is was are think change make favor".split()
)
"""Words that no name of an organisation holds."""
_BODIES = frozenset("cabinet team teams committee council gabinete equipo equipos comite consejo".split())
"""Words for those who are in an organisation: "it's the district cabinet" tells who needs help, not who writes."""


def find_places(it: Hearing, others: Sequence[Mention]) -> list[Mention]:
    """The organisations in a text that nothing else told in it speaks against."""
    if it.state.asks_about_need and not others and (place := _place_alone(it)):
        return [place]
    it = it.on(without_elsewhere(it.text))
    if other := find_replacing(it):
        return [other]
    found = [one for one in _districts(it) if _is_district(one, it, others)]
    if told := _in_state(it):
        return [told]
    is_corrected = it.requested == "district" and it.heard.correcting
    if any(map(is_listed, found)) or (is_corrected and not (others or found)):
        return found
    alone = [one for one in _alone(it, others) if _is_district(one, it, others) and (not found or is_listed(one))]
    return alone or found


def _alone(it: Hearing, others: Sequence[Mention]) -> Sequence[Mention]:
    """The organisation that is a sentence or an item of its own: "26 people. pawtucket rhode island", and where it is
    asked for without its state too: "Provo. My name is Marlene Hatch". A place that is the whole answer to another
    question is asked about: "East Moline"."""
    if it.state.frame.district is not None:
        return ()
    text, asked = it.text, it.requested == "district"
    if not (asked or len(text.words) <= MOST_PLACE or may_name_state(text.vocabulary)):
        return ()
    raw = text.raw
    for other in others if asked else ():
        raw = raw[: other.start] + ";" * (other.end - other.start) + raw[other.end :]
    for start, end in spans_between(raw, (_SENTENCE_ENDS, _ITEM_ENDS, _WHERE) if asked else (_SENTENCE_ENDS,)):
        alone = Text(" " * start + raw[start:end])
        if not 0 < len(alone.words) <= MOST_PLACE or is_state(alone):
            continue
        placed = bool(find_states(Wording(alone)))
        for one in it.core.places_in(alone, "district"):
            if not (_is_entry(one) and _is_whole(one, alone)):
                continue
            if placed or (asked and _is_name(alone)):
                return (one,)
            if not (asked or others or it.state.is_filed) and alone.words == text.words and _is_place(one, alone):
                return (structs.replace(one, guess=True),)
    return ()


def _in_state(it: Hearing) -> Mention | None:
    """The organisation that is known or waits for a yes, in the state that is told behind it: "East Moline", then
    "Illinois"."""
    text, state = it.text, it.state
    held, guessed = state.frame.district, state.guesses.district
    called = state.called if guessed else held.name if held else ""
    asks_which = state.requested is not None and state.requested.candidates
    if not called or asks_which or len(text.words) > MOST_STATE or not is_state(text):
        return None
    if state.frame.name is None and text.words[0].folded in GIVEN_NAMES:
        return None  # "Virginia"
    code = state_in(text)
    start, end = text.words[0].start, text.words[-1].end
    if held is not None and (not held.nces_id or held.state == code):
        return Mention("district", structs.replace(held, state=code), start, end)
    found = next(iter(it.core.places_in(Text(f"{called}, {code}"), "district")), None)
    if found is None or (held is not None and not is_listed(found)):
        return None
    return structs.replace(found, start=start, end=end, guess=found.guess and found.value != guessed)


def state_in(text: Text) -> str | None:
    """The state a text names. "In" is put before it: a lone "IL" is no state anywhere else."""
    states = find_states(Wording(Text(f"in {text.raw}")))
    return states[0].code if states else None


def is_state(text: Text) -> bool:
    """Whether a text names a state and nothing else."""
    wording = Wording(Text(f"in {text.raw}"))
    told = {at for state in find_states(wording) for at in range(state.first, state.last)}
    return bool(told) and all(at in told or is_function_word(form) for at, form in enumerate(wording.forms))


def spans_between(raw: str, signs: Sequence[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """What stands between signs, as positions: cut at the first kind of sign, then at the next kind."""
    for sign in signs:
        start = 0
        for found in sign.finditer(raw):
            yield start, found.start()
            start = found.end()
        yield start, len(raw)


def _is_entry(mention: Mention) -> bool:
    """Whether the directory has the organisation, or several that are called so."""
    return getattr(mention.value, "nces_id", None) is not None


def _is_whole(mention: Mention, text: Text) -> bool:
    """Whether nothing but the organisation, its state and small words stands in a text."""
    wording = Wording.of(text)
    of_states = {at for state in find_states(wording) for at in range(state.first, state.last)}
    return all(
        mention.start <= word.start < mention.end or at in of_states or is_function_word(word.folded)
        for at, word in enumerate(text.words)
    )


def _is_person(text: Text, words: Sequence[str]) -> bool:
    """Whether an answer of a few words is a person's name rather than that of an organisation: "Kim DeVries"."""
    told = [word for word in words if word.isalpha()]
    is_short = 0 < len(told) == len(words) == len(text.words) <= MOST_NAME
    return is_short and is_given_name(told) and not any(is_of_organisation(word) for word in told)


def _is_name(text: Text) -> bool:
    """Whether words may name a place: not all are words of every day, and one alone is no first name."""
    told = [word.folded for word in text.words if not is_function_word(word.folded)]
    return not COMMON_WORDS.issuperset(told) and not (len(told) == 1 and told[0] in GIVEN_NAMES)


def _is_place(mention: Mention, text: Text) -> bool:
    """Whether words without a state are the organisation's name or a part of it, and hardly anything else."""
    told = {word.folded for word in text.words if not is_function_word(word.folded)}
    return _is_name(text) and told <= set(Text(getattr(mention.value, "name", "")).forms)


def is_listed(mention: Mention) -> bool:
    """Whether a mention is an organisation of the directory beyond doubt."""
    return getattr(mention.value, "nces_id", None) is not None and not mention.guess


def _place_alone(it: Hearing) -> Mention | None:
    """An organisation of the directory where something else was asked: the whole answer is it, and states no need."""
    text, core = it.text, it.core
    raw = text.raw.strip()
    if not 0 < len(text.words) <= MOST_PLACE or raw.isdecimal() or core.read_needs((raw,), it.language).in_scope:
        return None
    for one in core.places_in(text, "district"):
        is_sure = not one.guess or len(text.words) > 1  # a name alone may be a person's
        if is_sure and getattr(one.value, "nces_id", None) and 2 * (one.end - one.start) >= len(raw):
            return one
    return None


def _districts(it: Hearing) -> Sequence[Mention]:
    """The organisation; behind a correction of the question itself too ("not a district, we're the union of X")."""
    text, core, requested = it.text, it.core, it.requested
    if requested == "district" and (match := _ANNOUNCED.search(text.folded)):
        found = core.places_in(Text(" " * match.end() + text.raw[match.end() :]), requested)
        if any(map(is_listed, found)):
            return found
    found = core.places_in(text, requested)
    if found or requested != "district":
        return found
    comma = text.raw.find(",")
    if comma < 0 or not text.folded.startswith(_DENIED):
        return ()
    return core.places_in(Text(" " * (comma + 1) + text.raw[comma + 1 :]), requested)


def _is_district(mention: Mention, it: Hearing, others: Sequence[Mention]) -> bool:
    """Whether words taken for an organisation are one: those of the directory are; others unless something speaks
    against it."""
    if is_listed(mention):
        return True
    text = it.text
    for other in others:
        if other.start < mention.end and mention.start < other.end:
            most = 2 * (min(other.end, mention.end) - max(other.start, mention.start)) >= mention.end - mention.start
            if other.slot in _TOLD_APART or most or it.heard.correcting:
                return False
    if getattr(mention.value, "nces_id", None) is not None:
        if len(text.words) == 1 and _is_person(text, [text.words[0].folded]):
            return bool(mention.candidates)  # "Nell" is no part of "Nell Holcomb R-IV"
        asked = it.state.requested is not None and it.state.requested.slot == "district"
        if not asked and not _BODIES.isdisjoint(text.vocabulary):
            return False
        aside = 2 * (mention.end - mention.start) < len(text.raw)
        placed = bool(find_states(Wording(Text(text.cut(mention.start, mention.end)))))
        return placed or not (aside and any(other.slot in SAID_BESIDE for other in others))
    words = [word.folded for word in text.words if mention.start <= word.start < mention.end]
    if _is_person(text, words):
        return False
    small = sum(is_function_word(word) and word not in _IN_NAMES and word.isalpha() for word in words)
    return small < 2 and _NO_NAMES.isdisjoint(words)
