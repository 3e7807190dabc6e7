"""What a message says of a part of a head count: that it comes on top, is taken out, or is the whole."""

import re
from collections.abc import Sequence

from matchers.frame import Range
from matchers.number_words import UNITS
from matchers.quantities.part_words import ADDING, REMOVING, TOTAL, WHOLE
from matchers.quantities.parts import Part, named
from matchers.text import Text
from matchers.wording import Wording

_CLAUSE_ENDS = re.compile(r"[.!?;\n]|,(?!\d)| - ")
_AROUND = frozenset("about the our my another in to that also a al el la un una otra otro un los las & +".split())
"""Words that may stand between the words of adding and the part."""
_ENDING = frozenset("too also as so tambien and y now ahora please".split())
"""Words that may follow one person who is added."""
_ONE = frozenset("a an one un una uno".split())
"""Words that take one of several out."""
_JOINS_IN = re.compile(
    r"(?: (?:is|are|will|wants|want|would|gonna|going|to|be|like|also|now|just|se|va|van|a|quiere|quieren|tambien))*"
    r" (?:join\w*|coming|come|attend\w*|un\w+|viene|vienen|asist\w+)(?: (?:us|too|also|as|well|in|tambien|now|ya))*"
    r"(?=$|[.,!;])"
)
"""Says behind a part that they take part too: "the AP is joining us"."""
_DROPS_OUT = re.compile(
    r" (?:(?:(?:has|have|just) )*(?:dropped|backed|bowed) out"
    r"|(?:(?:is|are|will|do|does|ya) )*(?:won't|wont|can't|cant|cannot|isn't|isnt|aren't|arent|not|no)"
    r"(?: (?:be|able to|puede|pueden|va a|van a))*"
    r" (?:coming|come|make it|attend\w*|going|there|go|viene|vienen|venir|va|van|asist\w+))"
    r"(?: (?:anymore|after all|now))*(?=$|[.,!;])"
)
"""Says behind a part that they do not: "the principal can't come"."""
_MORE_OF = re.compile(r"\b(?:more|another|extra|additional|mas|otr[oa]s?)\b")
_REASON = re.compile(r"\bforgot|\bolvid|\bfalt")
_STRONG = re.compile(r"\badd|\bplus|\+|\bagreg|\bsum|\banad")


def place_of(part: Part, old: Sequence[Part]) -> int | None:
    """Which of the parts held is meant: the one whose name agrees best; None where none does, or two do alike."""
    scores = [part.is_same(one) for one in old]
    best = max(scores, default=0)
    return scores.index(best) if best and scores.count(best) == 1 else None


def _clause(text: Text, at: int) -> tuple[int, int]:
    ends = list(_CLAUSE_ENDS.finditer(text.folded))
    start = max((match.end() for match in ends if match.end() <= at), default=0)
    return start, min((match.start() for match in ends if match.start() >= at), default=len(text.folded))


def words_before(text: Text, part: Part) -> str:
    """The words of its clause before a part."""
    return text.folded[_clause(text, part.start)[0] : part.start].lstrip()


def is_added(text: Text, part: Part, parts: Sequence[Part], *, is_reason: bool) -> bool:
    """Whether the words right before a part add it. Who was forgotten is the reason where a part is corrected."""
    if part.denied or not part.names or (_is_aside(text, part, parts) and part.is_person):
        return not part.denied and part.names
    before = words_before(text, part)
    behind = text.folded[part.end : _clause(text, part.start)[1]].split()
    if part.is_person and _JOINS_IN.match(text.folded, part.end):
        return True
    if not part.digits[1] and behind and behind[0] not in _ENDING:
        return False  # "and my principal is Dana Whitlock"
    words = list(ADDING.finditer(before))
    if words and _AROUND.issuperset(before[words[-1].end() :].split()):
        if _REASON.search(before):
            return part.is_person and not is_reason
        return part.is_person or _STRONG.search(before) is not None
    one = next((one for one in parts if one.end <= part.start and one.end > part.start - 8), None)
    joined = one is not None and text.folded[one.end : part.start].strip(" ,+&") in ("and", "y", "plus", "")
    return one is not None and joined and part.is_person and is_added(text, one, parts, is_reason=is_reason)


def is_more(text: Text, part: Part) -> bool:
    """Whether a part comes on top of those of its name: "agregue una secretaria más", "add 2 more teachers"."""
    start, end = _clause(text, part.start)
    return part.is_person and _MORE_OF.search(text.folded, start, end) is not None


def _is_aside(text: Text, part: Part, parts: Sequence[Part]) -> bool:
    """Whether one person is named beside a new whole: "total 32, the librarian"."""
    start, _ = _clause(text, part.start)
    whole = any(one.end <= start and not one.names for one in parts)
    return whole and not part.digits[1] and not text.folded[start : part.start].strip()


def is_whole(text: Text, part: Part, held: Range) -> bool:
    """Whether a number counts all of them: "37", "hence 25 participants", "total 32"."""
    size = held.max or held.min or 0
    if part.names or not size or not size / 4 <= part.number <= size * 4:
        return False
    ends = _CLAUSE_ENDS.match(text.folded[part.end :].lstrip()) or not text.folded[part.end :].strip(" .!")
    plain = bool(WHOLE.intersection(text.folded[part.start : part.end].split()))
    return plain or bool(ends) or TOTAL.search(text.folded, 0, part.digits[0]) is not None


def removed(text: Text, new: Sequence[Part], old: Sequence[Part]) -> tuple[int, int, int, int] | None:
    """Who is taken out: where that is said, which part they are of, and how many. "Without the principals" takes out
    the whole part, "quite a una maestra" and "one para dropped out" some of it."""
    for one in new:
        place = place_of(one, old)
        if place is not None and one.is_person and REMOVING.search(words_before(text, one)):
            return one.start, one.end, place, _how_many(text, one.start, one.number, old[place])
    for match in _DROPS_OUT.finditer(text.folded):
        start, _ = _clause(text, match.start())
        if (place := _named_between(text, start, match.start(), old)) is not None:
            number = next((one.number for one in new if one.digits[1] and start <= one.start < match.start()), 1)
            return start, match.end(), place, _how_many(text, start, number, old[place])
    for match in REMOVING.finditer(text.folded):
        _, end = _clause(text, match.end())
        if (place := _named_between(text, match.end(), end, old)) is not None:
            return match.start(), end, place, old[place].number
    return None


def _named_between(text: Text, start: int, end: int, old: Sequence[Part]) -> int | None:
    """Which part the words between two characters name."""
    words = [k for k, word in enumerate(text.words) if start <= word.start < end]
    if not words:
        return None
    first, last = words[0], words[-1] + 1
    return place_of(Part(1, named(Wording.of(text), first, last), start, end, first, last), old)


def _how_many(text: Text, start: int, number: int, held: Part) -> int:
    """How many of a part are meant: some where a number or "a" leads them, else all of it."""
    first = text.folded[start:].split()[0]
    return min(number, held.number) if first in _ONE or first[0].isdigit() or UNITS.get(first) else held.number
