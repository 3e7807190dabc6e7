"""A head count told by parts: "6 principals and 10 union reps", each with its number and the words that name it."""

from collections.abc import Sequence
from dataclasses import dataclass

from matchers.frame import RANGE_SLOTS, Mention, Range
from matchers.function_words import is_function_word
from matchers.quantities.bounds import Amount
from matchers.quantities.companions import SEVERAL
from matchers.quantities.corrections import is_denied
from matchers.quantities.counting import Counting
from matchers.quantities.counting_words import FUNCTION_WORDS
from matchers.quantities.facts import Fact
from matchers.quantities.nouns import Nouns
from matchers.quantities.part_words import ARTICLES, BEING, JOINS, LINKS, ME, NOT_PEOPLE, SHARED, SIDES, WHOLE
from matchers.stems import stem
from matchers.wording import Wording

_NOUN_WITHIN = 6
"""Words behind a number among which its noun stands."""
_LARGEST = 2000
"""People of one part."""
_OWNERS = frozenset("we they us have bring we've they've tenemos tienen".split())
_ALIKE = 4
"""Letters that a shortened name shares with the whole one: "admins" and "administrators"."""


@dataclass(frozen=True, slots=True)
class Part:
    """So many of those who take part, and who they are. Positions are characters; `first` and `last` are words."""

    number: int
    stems: frozenset[str]
    start: int
    end: int
    first: int
    last: int
    digits: tuple[int, int] = (0, 0)
    """Where the number alone stands; empty where one person is named without any."""
    is_person: bool = False
    """A noun for people names it."""
    denied: bool = False
    """Taken back: "not 10"."""
    approximate: bool = False

    @property
    def names(self) -> bool:
        """Whether anything says who they are."""
        return bool(self.stems)

    def is_same(self, other: "Part") -> int:
        """How many of the words that name two parts agree; 0 where they are of different people."""
        return sum(any(_agree(one, two) for two in other.stems) for one in self.stems)


def _agree(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) >= _ALIKE and (one.startswith(two) or two.startswith(one)))


def parts_of(nouns: Nouns, wording: Wording, amounts: Sequence[Amount]) -> tuple[Part, ...]:
    """The parts of a text in order. What counts schools, students, sums or times is none."""
    found = [part for amount in amounts if (part := _counted(nouns, wording, amount))]
    taken = {k for part in found for k in range(part.first, part.last)}
    taken |= {k for amount in amounts for k in range(*amount.core)}
    found += [part for k in range(len(wording.forms)) if k not in taken and (part := _single(nouns, wording, k, taken))]
    return tuple(sorted(found, key=lambda part: part.first))


def _counted(nouns: Nouns, wording: Wording, amount: Amount) -> Part | None:
    if amount.money or amount.unit or amount.per or amount.min is None or amount.min != amount.max:
        return None
    size = amount.min
    if size != int(size) or not 0 <= size <= _LARGEST:
        return None
    first, last = amount.core
    end = _noun_behind(nouns, wording, last)
    begin = first
    if end == last:
        begin = _noun_before(wording, first)
        words = wording.forms[begin:first]
    else:
        words = wording.forms[last:end]
    content = [word for word in words if word not in LINKS and word not in BEING]
    if content and (content[0] in NOT_PEOPLE or _is_other(nouns, wording, last, end)):
        return None
    is_person = any(nouns.is_person(wording, k) for k in (*range(last, end), *range(begin, first)))
    spans = wording.words
    return Part(
        int(size), _stems(content), spans[begin].start, spans[end - 1].end, begin, end,
        (spans[first].start, spans[last - 1].end), is_person, is_denied(wording, amount),
        amount.approximate,
    )  # fmt: skip


def _is_other(nouns: Nouns, wording: Wording, first: int, last: int) -> bool:
    """Whether the noun behind counts schools or students: "3 schools", but not "3 school leaders"."""
    while first < last and wording.form(first) in LINKS:
        first += 1
    found = nouns.at(wording, first)
    return found is not None and found[0] != "participants" and first + found[1] >= last


def _noun_behind(nouns: Nouns, wording: Wording, last: int) -> int:
    """The word behind the noun that follows a number; the same place where none follows."""
    k = last
    while k < last + _NOUN_WITHIN and wording.is_close(k) and wording.form(k) in LINKS:
        k += 1
    first = k
    while k < last + _NOUN_WITHIN and wording.is_close(k) and not wording.is_break(k):
        form = wording.form(k)
        if form in SIDES or form in WHOLE:
            return k + 1
        if nouns.is_person(wording, k):
            k += 1
            continue
        if form in FUNCTION_WORDS or form in JOINS or form[:1].isdigit() or form in ("not", "who"):
            break
        k += 1
    return k if k > first else last


def _noun_before(wording: Wording, first: int) -> int:
    """Where the name begins that heads a number: "admins 9", "the custodians are 18"; the same place for none."""
    k = first
    while k > 0 and wording.form(k - 1) in BEING and wording.is_close(k):
        k -= 1
    if not (k == first or wording.is_close(first)) or (k > 0 and wording.gap(k).strip(" :=-(")):
        return first
    end = k
    while k > end - 3 and k > 0 and (k == end or wording.is_close(k)):
        form = wording.form(k - 1)
        if is_function_word(form) or form in FUNCTION_WORDS or form in JOINS or form[:1].isdigit() or form in WHOLE:
            break
        k -= 1
    return k if k < end else first


def _single(nouns: Nouns, wording: Wording, k: int, taken: set[int]) -> Part | None:
    """One person who is named without a number: "a board member", "la directora", "and me"."""
    form, spans = wording.form(k), wording.words
    alone = not wording.is_close(k + 1) or wording.form(k + 1) in ("too", "also", "so", "tambien")
    if form in ME and alone and (wording.form(k - 1) in ("and", "plus", "y", "mas") or "+" in wording.gap(k)):
        return Part(1, frozenset(("me",)), spans[k].start, spans[k].end, k, k + 1, is_person=True)
    of_a_rate = wording.is_close(k) and wording.form(k - 1)[:1].isdigit()
    if form not in ARTICLES or wording.form(k + 1) in ARTICLES or of_a_rate:
        return None  # "a la directora", "$90 a person"
    for noun in (k + 1, k + 2):
        size = nouns.participants.starting(wording, noun)
        if not size or not all(map(wording.is_close, range(k + 1, noun + 1))):
            continue
        end = noun + size
        if end < k + 4 and wording.is_close(end) and not _ends_noun(wording.form(end)):
            end += 1  # "the board guy"
        if wording.form(end - 1) in SEVERAL:
            return None
        several = wording.form(end - 1).endswith("s") and not wording.form(end - 1).endswith("ss")
        if not taken.isdisjoint(range(k, end)) or (several and form not in ("one", "a", "an", "un", "una")):
            return None
        stems = _stems(wording.forms[k + 1 : end])
        return Part(1, stems, spans[k].start, spans[end - 1].end, k, end, is_person=True)
    return None


def _ends_noun(form: str) -> bool:
    return form in FUNCTION_WORDS or form in JOINS or is_function_word(form) or form[:1].isdigit()


def named(wording: Wording, first: int, last: int) -> frozenset[str]:
    """The stems of the words that may name a part, between two word numbers."""
    return _stems([form for form in wording.forms[first:last] if not is_function_word(form)])


def _stems(words: Sequence[str]) -> frozenset[str]:
    kept = [word for word in words if word not in WHOLE and word not in LINKS and not word[:1].isdigit()]
    return frozenset(stem(word, tongue) for word in kept for tongue in ("en", "es"))


def as_list(
    nouns: Counting, wording: Wording, amounts: Sequence[Amount], facts: Sequence[Fact], requested: str | None
) -> Mention | None:
    """A sum of parts that no noun of ours names, or that share one: "7 math, 2 sped"; "3 first and 4 second grade
    teachers". `facts` are the people counted in the text."""
    if not facts and requested != "participants":
        return None
    told = [fact for fact in facts if fact.noun or requested not in RANGE_SLOTS]
    counted = {fact.amount.core[0] for fact in told} | {fact.amount.first for fact in told}
    plain = [one for one in amounts if one.core[0] in counted or nouns.count(wording, one) is None]
    parts = listed(wording, parts_of(nouns, wording, plain), counted, asked=requested == "participants")
    if not parts or any(fact.amount.per or fact.amount.min != fact.amount.max for fact in facts):
        return None
    start, end = parts[0].start, parts[-1].end
    total = sum(part.number for part in parts)
    return Mention("participants", Range(total, total, text=wording.text.cut(start, end)), start, end)


def listed(wording: Wording, parts: Sequence[Part], counted: set[int], *, asked: bool) -> tuple[Part, ...]:
    """The longest list of parts said together of which some are not counted yet (`counted` are the words where counted
    amounts begin). Unless people were asked for, those need what tells teachers of one list apart."""
    runs: list[list[Part]] = []
    for part in parts:
        if part.denied or (not part.names and not part.is_person and not _is_owned(wording, part)):
            runs.append([])
        elif runs and runs[-1] and _is_next(wording, runs[-1][-1], part):
            runs[-1].append(part)
        else:
            runs.append([part])
    best = max(runs, key=len, default=[])
    new = [part for part in best if part.first not in counted]
    if len(best) < 2 or not new:
        return ()
    if not asked and (new == best or not all(_is_shared(wording, part) for part in new)):
        return ()
    largest = max(best, key=lambda part: part.number)
    if len(best) > 2 and 2 * largest.number == sum(part.number for part in best) and best[0] is largest:
        return (largest,) if largest.first in counted else tuple(best[1:])  # "12 people, 6 math, 6 sped"
    return tuple(best)


def _is_owned(wording: Wording, part: Part) -> bool:
    """Whether somebody is said to have them: "we have 7"."""
    return not _OWNERS.isdisjoint(wording.forms[max(0, part.first - 2) : part.first])


def _is_shared(wording: Wording, part: Part) -> bool:
    first = part.first + 1
    words = [form for form in wording.forms[first : part.last] if form not in LINKS]
    return part.digits[1] > 0 and bool(words) and SHARED.issuperset(words)


def _is_next(wording: Wording, one: Part, other: Part) -> bool:
    """Whether nothing but what joins a list stands between two parts."""
    if any(map(wording.is_break, range(one.last, other.first + 1))):
        return False
    return JOINS.issuperset(wording.forms[one.last : other.first])
