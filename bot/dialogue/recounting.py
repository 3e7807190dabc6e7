"""A head count that was told by parts, told on: a part corrected, added or taken out; the whole follows from it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.hearing import Hearing
from bot.dialogue.part_changes import is_added, is_more, is_whole, place_of, removed, words_before
from bot.dialogue.state import State
from matchers.frame import Mention, Range
from matchers.number_words import UNITS
from matchers.quantities.part_words import ADDING, FEWER, MORE, REMOVING, TOTAL
from matchers.quantities.parts import Part
from matchers.text import Text

LONGEST = 24
"""Words of a message that tells a count on; a longer one tells a story."""
_TURNING = re.compile(
    r"\b(?:make (?:that|it)|wait|sorry|sry|actually|oops|no|not|i mean|meant|perdon|digo|espera|mejor|correction|now"
    r"|ahora|change|should be|instead|are|is|son|says|shoot)\b"
)


class Recount(NamedTuple):
    """The new count, and the characters between which the message tells it."""

    mention: Mention
    start: int
    end: int
    is_less: bool = False
    """Somebody was taken out of it."""


def recount(it: Hearing, found: Sequence[Mention]) -> Recount | None:
    """The count held, as a message tells it on: "make that 8 principals", "plus 2 paras", "leave the admins out"."""
    text, core = it.text, it.core
    told = next((one for one in found if one.slot == "participants"), None)
    held = it.state.frame.participants
    if told is not None and (held is None or not _names_held(text, told, held, core)):
        return _told_on(text, told, core)
    if held is None or not _is_plain(held) or len(text.words) > LONGEST or "?" in text.raw:
        return None
    turning = it.heard.correcting or _TURNING.search(text.folded) is not None
    is_last = it.state.last_filled == "participants"
    return _retold(text, held, core, turning=turning, is_last=is_last, told=told)


def _told_on(text: Text, told: Mention, core: Core) -> Recount | None:
    """What the same message changes of the count just told: "3 APs and 33 teachers. And me! 37"."""
    if not isinstance(told.value, Range) or not _is_plain(told.value) or "?" in text.raw:
        return None
    rest = text.raw[told.end :]
    if not rest.strip(" .!,") or not core.counted_parts(Text(told.value.text)):
        return None
    more = _retold(Text(" " * told.end + rest), told.value, core, turning=False, is_last=True, told=None)
    return more._replace(mention=replace(more.mention, start=told.start), start=told.start) if more else None


def _is_plain(held: Range) -> bool:
    return held.is_known and held.per is None


def _names_held(text: Text, told: Mention, held: Range, core: Core) -> bool:
    """Whether what is told now names parts of the count held, and none that is new without being added."""
    parts = core.counted_parts(text)
    new = [one for one in parts if told.start < one.end and one.start < told.end and not one.denied]
    named = [one for one in new if one.names]
    if not named or ADDING.search(text.folded):
        return bool(new)
    old = core.counted_parts(Text(held.text))
    return all(place_of(one, old) is not None for one in named)


def _retold(
    text: Text, held: Range, core: Core, *, turning: bool, is_last: bool, told: Mention | None
) -> Recount | None:
    old = list(core.counted_parts(Text(held.text)))
    new = core.counted_parts(text)
    words, change, whole, is_less = held.text, 0, None, False
    spans: list[tuple[int, int]] = []
    replaced: list[Part] = []
    for part in new:
        place = place_of(part, old)
        if part.denied:
            continue
        if is_whole(text, part, held):
            whole = part
        elif place is not None and len(old) > 1 and part.digits[1] and (turning or told is not None):
            if REMOVING.search(words_before(text, part)):
                continue  # read below, by its name
            change += part.number - old[place].number
            words, old = _spliced(words, old, place, text.raw[part.start : part.end], core)
            replaced.append(part)
            spans.append((part.start, part.end))
    for part in new:
        place = place_of(part, old)
        if place is not None and (part in replaced or not is_more(text, part)):
            continue
        if is_added(text, part, new, is_reason=bool(replaced)):
            change += part.number
            spans.append((part.start, part.end))
            if place is None:
                words = f"{words}, {text.raw[part.start : part.end]}"
            else:
                words, old = _spliced(words, old, place, _resized(words, old[place], part.number), core)
    if (taken := removed(text, new, old)) is not None and (len(old) > 1 or taken[3] < old[0].number):
        start, end, place, number = taken
        change -= number
        left = _resized(words, old[place], -number) if number < old[place].number else ""
        words, old = _spliced(words, old, place, left, core)
        spans.append((start, end))
        is_less = True
    match = MORE.search(text.folded)
    if not spans and is_last and match and (count := _number(match["count"])):
        change = -count if match["way"] in FEWER else count
        words = f"{words}, {text.raw[match.start() : match.end()]}"
        spans.append(match.span())
    value = _moved(held, change, words)
    if whole is not None and (spans or TOTAL.search(text.folded, 0, whole.digits[0])):
        told_whole = text.raw[whole.start : whole.end]
        words = value.text if len(old) > 1 or spans else told_whole
        value = Range(whole.number, whole.number, approximate=whole.approximate, text=words)
        spans.append((whole.start, whole.end))
    if not spans or (value.max or value.min or 0) <= 0:
        return None
    start, end = min(one for one, _ in spans), max(one for _, one in spans)
    return Recount(Mention("participants", value, start, end), start, end, is_less)


def _moved(held: Range, change: int, words: str) -> Range:
    low, high = (None if bound is None else bound + change for bound in (held.min, held.max))
    return replace(held, min=low, max=high, text=words.strip(" ,"))


def _spliced(words: str, old: list[Part], place: int, new: str, core: Core) -> tuple[str, list[Part]]:
    """The words of all parts with those of one replaced, and the parts read again."""
    one = old[place]
    made = words[: one.start] + new + words[one.end :]
    if not new:
        made = ", ".join(words[other.start : other.end] for other in old if other is not one)
    return made, list(core.counted_parts(Text(made)))


def _resized(words: str, part: Part, change: int) -> str:
    """The words of a part with so many more or fewer."""
    first, last = part.digits if part.digits[1] else (part.start, part.start)
    return f"{words[part.start : first]}{part.number + change} {words[last : part.end].strip()}"


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    found = UNITS.get(word)
    return int(found) if found else {"a": 1, "another": 1, "un": 1, "una": 1}.get(word)


def with_recount(found: Sequence[Mention], again: Recount, state: State) -> list[Mention]:
    """The mentions, with the new count in place of all that its words were taken for beside it. Who takes part stays
    as told, those newly named added, those taken out left out."""
    kept: list[Mention] = []
    for one in found:
        overlaps = one.start < again.end and again.start < one.end
        if one.slot == "participants" or (one.slot in _OVERHEARD and (overlaps or one.guess)):
            continue
        if one.slot == "audience" and state.frame.audience and isinstance(one.value, tuple):
            groups: list[str] = [str(group) for group in one.value]
            held = state.frame.audience
            if again.is_less:
                names = tuple([group for group in held if group not in groups])
            else:
                names = (*held, *(group for group in groups if group not in held))
            if not names or names == held:
                continue
            one = replace(one, value=names)
        kept.append(one)
    return [again.mention, *kept]


_OVERHEARD = frozenset(("name", "role", "district", "budget", "schools", "students"))
"""Slots that words of a count are easily taken for."""
