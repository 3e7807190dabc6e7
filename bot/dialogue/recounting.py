"""A head count that was told by parts, told on: a part corrected, added or taken out; the whole follows from it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import Mention, Range
from matchers.number_words import UNITS
from matchers.quantities.part_words import ADDING, FEWER, MORE, REMOVING, TOTAL, WHOLE
from matchers.quantities.parts import Part, named
from matchers.text import Text
from matchers.wording import Wording

LONGEST = 24
"""Words of a message that tells a count on; a longer one tells a story."""
_CLAUSE_ENDS = re.compile(r"[.!?;\n]|,(?!\d)| - ")
_AROUND = frozenset("about the our my another in to that also a al el la un una otra otro un los las & +".split())
"""Words that may stand between the words of adding and the part."""
_ENDING = frozenset("too also as so tambien and y now ahora please".split())
"""Words that may follow one person who is added."""
_REASON = re.compile(r"\bforgot|\bolvid|\bfalt")
_STRONG = re.compile(r"\badd|\bplus|\+|\bagreg|\bsum|\banad")
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


def recount(text: Text, state: State, core: Core, heard: Heard, found: Sequence[Mention]) -> Recount | None:
    """The count held, as a message tells it on: "make that 8 principals", "plus 2 paras", "leave the admins out"."""
    told = next((one for one in found if one.slot == "participants"), None)
    held = state.frame.participants
    if told is not None and (held is None or not _names_held(text, told, held, core)):
        return _told_on(text, told, core)
    if held is None or not _is_plain(held) or len(text.words) > LONGEST or "?" in text.raw:
        return None
    turning = heard.correcting or _TURNING.search(text.folded) is not None
    is_last = state.last_filled == "participants"
    return _retold(text, held, core, turning=turning, is_last=is_last, told=told)


def _told_on(text: Text, told: Mention, core: Core) -> Recount | None:
    """What the same message changes of the count just told: "3 APs and 33 teachers. And me! 37"."""
    if not isinstance(told.value, Range) or not _is_plain(told.value) or "?" in text.raw:
        return None
    rest = text.raw[told.end :]
    if not rest.strip(" .!,") or not core.counted_parts(told.value.text):
        return None
    more = _retold(Text(" " * told.end + rest), told.value, core, turning=False, is_last=True, told=None)
    return more._replace(mention=replace(more.mention, start=told.start), start=told.start) if more else None


def _is_plain(held: Range) -> bool:
    return held.is_known and held.per is None


def _names_held(text: Text, told: Mention, held: Range, core: Core) -> bool:
    """Whether what is told now names parts of the count held, and none that is new without being added."""
    old = core.counted_parts(held.text)
    parts = core.counted_parts(text.raw)
    new = [one for one in parts if told.start < one.end and one.start < told.end and not one.denied]
    adding = ADDING.search(text.folded) is not None
    return bool(new) and all(_place(one, old) is not None or not one.names or adding for one in new)


def _retold(
    text: Text, held: Range, core: Core, *, turning: bool, is_last: bool, told: Mention | None
) -> Recount | None:
    old = list(core.counted_parts(held.text))
    new = core.counted_parts(text.raw)
    words, change, whole, is_less = held.text, 0, None, False
    spans: list[tuple[int, int]] = []
    replaced: list[Part] = []
    for part in new:
        place = _place(part, old)
        if part.denied:
            continue
        if _is_whole(text, part, held):
            whole = part
        elif place is not None and len(old) > 1 and part.digits[1] and (turning or told is not None):
            if REMOVING.search(_before(text, part)):
                continue  # read below, by its name
            change += part.number - old[place].number
            words, old = _spliced(words, old, place, text.raw[part.start : part.end], core)
            replaced.append(part)
            spans.append((part.start, part.end))
    for part in new:
        if _place(part, old) is None and _is_added(text, part, new, is_reason=bool(replaced)):
            change += part.number
            words = f"{words}, {text.raw[part.start : part.end]}"
            spans.append((part.start, part.end))
    if (taken := _removed(text, old)) is not None:
        start, end, place = taken
        change -= old[place].number
        words, old = _spliced(words, old, place, "", core)
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


def _place(part: Part, old: Sequence[Part]) -> int | None:
    """Which of the parts held is meant: the one whose name agrees best; None where none does, or two do alike."""
    scores = [part.is_same(one) for one in old]
    best = max(scores, default=0)
    return scores.index(best) if best and scores.count(best) == 1 else None


def _spliced(words: str, old: list[Part], place: int, new: str, core: Core) -> tuple[str, list[Part]]:
    """The words of all parts with those of one replaced, and the parts read again."""
    one = old[place]
    made = words[: one.start] + new + words[one.end :]
    if not new:
        made = ", ".join(words[other.start : other.end] for other in old if other is not one)
    return made, list(core.counted_parts(made))


def _clause(text: Text, at: int) -> tuple[int, int]:
    ends = list(_CLAUSE_ENDS.finditer(text.folded))
    start = max((match.end() for match in ends if match.end() <= at), default=0)
    return start, min((match.start() for match in ends if match.start() >= at), default=len(text.folded))


def _before(text: Text, part: Part) -> str:
    """The words of its clause before a part."""
    return text.folded[_clause(text, part.start)[0] : part.start].lstrip()


def _is_added(text: Text, part: Part, parts: Sequence[Part], *, is_reason: bool) -> bool:
    """Whether the words right before a part add it. Who was forgotten is the reason where a part is corrected."""
    if part.denied or not part.names or (_is_aside(text, part, parts) and part.is_person):
        return not part.denied and part.names
    before = _before(text, part)
    behind = text.folded[part.end : _clause(text, part.start)[1]].split()
    if not part.digits[1] and behind and behind[0] not in _ENDING:
        return False  # "and my principal is Dana Whitlock"
    words = list(ADDING.finditer(before))
    if words and _AROUND.issuperset(before[words[-1].end() :].split()):
        if _REASON.search(before):
            return part.is_person and not is_reason
        return part.is_person or _STRONG.search(before) is not None
    one = next((one for one in parts if one.end <= part.start and one.end > part.start - 8), None)
    joined = one is not None and text.folded[one.end : part.start].strip(" ,+&") in ("and", "y", "plus", "")
    return one is not None and joined and part.is_person and _is_added(text, one, parts, is_reason=is_reason)


def _is_aside(text: Text, part: Part, parts: Sequence[Part]) -> bool:
    """Whether one person is named beside a new whole: "total 32, the librarian"."""
    start, _ = _clause(text, part.start)
    whole = any(one.end <= start and not one.names for one in parts)
    return whole and not part.digits[1] and not text.folded[start : part.start].strip()


def _is_whole(text: Text, part: Part, held: Range) -> bool:
    """Whether a number counts all of them: "37", "hence 25 participants", "total 32"."""
    size = held.max or held.min or 0
    if part.names or not size or not size / 4 <= part.number <= size * 4:
        return False
    ends = _CLAUSE_ENDS.match(text.folded[part.end :].lstrip()) or not text.folded[part.end :].strip(" .!")
    plain = bool(WHOLE.intersection(text.folded[part.start : part.end].split()))
    return plain or bool(ends) or TOTAL.search(text.folded, 0, part.digits[0]) is not None


def _removed(text: Text, old: Sequence[Part]) -> tuple[int, int, int] | None:
    """The part named behind words of taking out, with their characters: "without the principals"."""
    for match in REMOVING.finditer(text.folded) if len(old) > 1 else ():
        _, end = _clause(text, match.end())
        words = [k for k, word in enumerate(text.words) if match.end() <= word.start < end]
        if words:
            first, last = words[0], words[-1] + 1
            part = Part(1, named(Wording.of(text), first, last), match.start(), end, first, last)
            if (place := _place(part, old)) is not None:
                return match.start(), end, place
    return None


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
