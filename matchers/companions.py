"""Counts told without a number: "both schools", "just the high school", "25 teachers and their principal"."""

from collections.abc import Iterable

from matchers.bounds import Amount
from matchers.counting import Nouns
from matchers.facts import Fact
from matchers.frame import Mention, Range
from matchers.wording import Wording

_BOTH = frozenset(("both", "ambos", "ambas"))
_AND = frozenset(("and", "plus", "y", "e"))
_ONLY = frozenset("just only solo solamente".split())
_SHORT_ONLY = 8
_ITS = frozenset("a an my mi our their the un una su nuestro nuestra el la".split())


_OURS = frozenset("ours mine nuestra nuestro".split())
_ONLY_OURS = _OURS | _ONLY | {"la", "el", "this", "one", "nada", "mas", "it's"}


def both_schools(nouns: Nouns, wording: Wording) -> Iterable[Amount]:
    """ "both schools", "las dos escuelas" as two; the latter is found as a number anyway."""
    for k, form in enumerate(wording.forms):
        if form not in _BOTH:
            continue
        for j in range(k + 1, min(k + 4, len(wording.forms))):
            if size := nouns.schools.starting(wording, j):
                words = wording.words
                yield Amount(k, j + size, words[k].start, words[j + size - 1].end, 2, 2, (k, k + 1))
                break


def only_school(nouns: Nouns, wording: Wording, requested: str) -> Mention | None:
    """ "Just the high school" as the answer to how many."""
    forms = wording.forms
    if requested != "schools" or len(forms) > _SHORT_ONLY:
        return None
    if not _OURS.isdisjoint(forms) and _ONLY_OURS.issuperset(forms):
        start, end = wording.words[0].start, wording.words[-1].end
        return Mention("schools", Range(1, 1, text=wording.text.cut(start, end)), start, end)
    for k, form in enumerate(forms):
        size = nouns.schools.starting(wording, k + 1) if form in _ITS else 0
        if not size or wording.form(k + size).endswith("s"):
            continue
        if wording.form(k - 1) in _ONLY or wording.form(k + 1 + size) in _ONLY:
            start, end = wording.words[k].start, wording.words[k + size].end
            return Mention("schools", Range(1, 1, text=wording.text.cut(start, end)), start, end)
    return None


def companions(nouns: Nouns, wording: Wording, facts: list[Fact], requested: str | None) -> Iterable[Fact]:
    """ "25 teachers and their principal", "6 counselors, 2 nurses, a psychologist": one more each."""
    for fact in facts:
        if one := _one_before(nouns, wording, fact):
            yield one
        last = fact.amount.last
        while (fact.noun or requested == "participants") and not fact.amount.per:
            first = last + (wording.form(last) in _AND)
            if first == last and wording.gap(first).strip() != ",":
                break
            size = nouns.participants.starting(wording, first + 1)
            if wording.form(first) not in _ITS or not size or not wording.is_close(first + 1):
                break
            end = first + 1 + size
            if wording.form(end - 1).endswith("s") or (wording.is_close(end) and wording.form(end) not in _AND):
                break
            yield _one(wording, first, end)
            last = end


def _one_before(nouns: Nouns, wording: Wording, fact: Fact) -> Fact | None:
    """ "The superintendent and 6 principals"."""
    last = fact.amount.first - 1
    size = nouns.participants.ending(wording, last - 1) if wording.form(last) in _AND else 0
    first = last - size - 1
    if not size or fact.amount.per or wording.form(first) not in _ITS or wording.form(last - 1).endswith("s"):
        return None
    return _one(wording, first, last)


def _one(wording: Wording, first: int, last: int) -> Fact:
    words = wording.words
    amount = Amount(first, last, words[first].start, words[last - 1].end, 1, 1, (first, last))
    return Fact("participants", amount, " ".join(wording.forms[first + 1 : last]))
