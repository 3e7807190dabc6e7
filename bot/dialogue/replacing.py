"""The organisation in place of the one that is known, told by how it differs: "West Fargo, not Fargo"."""

import re

from bot.dialogue.core import Core
from bot.dialogue.hearing import Hearing
from bot.dialogue.openings import without_opening
from matchers.common_words import COMMON_WORDS
from matchers.districts.words import AREAS, GENERIC, LEVELS, take_apart
from matchers.frame import District, Mention
from matchers.function_words import is_function_word
from matchers.states import find_states
from matchers.text import Text, fold
from matchers.wording import Wording

LONGEST = 12
"""Words of a text that may be nothing but a correction of the organisation."""
_TAKEN_BACK = re.compile(
    r"(?:[\s,;.(]*\b(?:not|instead of|rather than|en vez de|en lugar de)|[\s,;.(]+no)\s+"
    r"(?P<old>(?:(?! but | sino )[^,.;])+)"
    r"(?: but | sino |[,.;\s])*"
)
_COURTEOUS = re.compile(
    r"[\s,.!]*\b(?:please|actually|instead|really|my bad|mejor|en realidad|por favor|gracias|thanks)\b.*$", re.I
)
"""What follows a name and says nothing more."""
_NUMBERED = re.compile(r"\b[du]-?\d|\b(?:district|distrito)\b.*\d")
"""A district's number that is told as one, not as a count."""
_OF_KIND = AREAS.keys() | LEVELS.keys() | GENERIC
"""Words that say which of several organisations of one place is meant."""


def find_replacing(it: Hearing) -> Mention | None:
    """The organisation that a correction names beside the known one or in place of it; the state told before holds.

    The known one is taken back by name ("not Fargo", "not the county"), or it was told last and a correction follows.
    """
    text, heard, state, core = it.text, it.heard, it.state, it.core
    held = state.frame.district
    if held is None or text.raw.rstrip().endswith("?") or not 0 < len(text.words) <= LONGEST:
        return None
    denied = next((one for one in _TAKEN_BACK.finditer(text.folded) if _is_of(one["old"], held)), None)
    left = _blanked(text.raw, denied.span()) if denied else text.raw
    left = without_opening(Text(_blanked(left, (0, left.rfind("?") + 1)))).raw
    corrects = denied is not None or (
        heard.correcting and (state.last_filled == "district" or "district" in heard.slots)
    )
    if not corrects and not (state.is_late and left != text.raw):
        return None
    found = _of_kind(left, held, core) or _named(left, held, core, typed=denied is not None)
    if found is None or found.value == held or (found.guess and not corrects):
        return None
    start = len(left) - len(left.lstrip(" ,.;"))
    return Mention("district", found.value, start, len(left.rstrip()), found.guess, found.candidates)


def _blanked(raw: str, span: tuple[int, int]) -> str:
    return raw[: span[0]] + " " * (span[1] - span[0]) + raw[span[1] :]


def _is_of(words: str, held: District) -> bool:
    """Whether words name the organisation or say what kind of one it is."""
    said, known = take_apart(words), take_apart(fold(held.name))
    named = not set(said.core).isdisjoint(known.core)
    kind = not said.core and held.type == "district" and "district" in said.generic
    return named or kind or bool(said.areas & known.areas or said.levels & known.levels)


def _named(left: str, held: District, core: Core, *, typed: bool) -> Mention | None:
    """An organisation of the directory, in the known one's state where no other is told; or a union or another
    organisation as typed, where the district is taken back."""
    told = _COURTEOUS.sub("", left).rstrip(" .!,")
    if not _names_one(told):
        return None
    if typed and (one := _listed(told, core, typed=True)):
        return one
    if held.state and not find_states(Wording(Text(told))):
        told = f"{told}, {held.state}"
    return _listed(told, core)


def _names_one(told: str) -> bool:
    """Whether words hold a name: one that is no ordinary word, or a number that is told as a district's."""
    text = Text(told)
    core = take_apart(text.folded).core
    named = any(
        word.folded.replace("'", "") in core
        and (word.folded not in COMMON_WORDS or told[word.start].isupper())
        and not is_function_word(word.folded)
        for word in text.words
    )
    return named or _NUMBERED.search(text.folded) is not None


def _of_kind(left: str, held: District, core: Core) -> Mention | None:
    """The organisation of the same place that is of another kind or in another state: "the high school district, not
    elementary", "the one in Arkansas"."""
    wording = Wording(Text(left))
    states = find_states(wording)
    words = [form for k, form in enumerate(wording.forms) if not any(one.first <= k < one.last for one in states)]
    kinds = [word for word in words if word in _OF_KIND]
    if not (kinds or states) or any(word not in _OF_KIND and not is_function_word(word) for word in words):
        return None
    place = " ".join(take_apart(fold(held.name)).core)
    state = states[0].code if states else held.state or ""
    return _listed(f"{' '.join((place, *kinds))}, {state}".rstrip(", "), core)


def _listed(told: str, core: Core, *, typed: bool = False) -> Mention | None:
    """What words name in the directory, or `typed`: beside it and no district."""
    for one in core.places_in(Text(told), "district"):
        value = one.value
        if not isinstance(value, District):
            continue
        if typed and value.nces_id is None and value.type != "district":
            return one
        if not typed and value.nces_id is not None and (not one.guess or one.candidates):
            return one
    return None
