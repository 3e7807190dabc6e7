"""Counts told without a number: "both schools", "just the high school", "25 teachers and their principal"."""

from collections.abc import Iterable

from matchers.frame import Mention, Range, SlotName
from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import ATTENDING, FUNCTION_WORDS
from matchers.quantities.facts import Fact
from matchers.quantities.nouns import Nouns
from matchers.wording import Phrases, Wording

_BOTH = frozenset(("both", "ambos", "ambas"))
_AND = frozenset(("and", "plus", "y", "e"))
_BEHIND = _AND | FUNCTION_WORDS | ATTENDING
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


def both(wording: Wording, slot: SlotName) -> Mention | None:
    """ "Both of them" as the answer to how many."""
    if _BOTH.isdisjoint(wording.forms) or not (_BOTH | _OF_THEM).issuperset(wording.forms):
        return None
    start, end = wording.words[0].start, wording.words[-1].end
    return Mention(slot, Range(2, 2, text=wording.text.cut(start, end)), start, end)


_OF_THEM = frozenset("of them us the all two schools buildings las los dos escuelas".split())


def only_people(nouns: Nouns, wording: Wording, slot: SlotName) -> Mention | None:
    """ "Me and my AP", "only the superintendent" as the answer to how many take part."""
    forms = wording.forms
    if slot != "participants" or len(forms) > _SHORT_ONLY or (_ME.isdisjoint(forms) and _ONLY.isdisjoint(forms)):
        return None
    count, k = 0, 0
    while k < len(forms):
        size = nouns.participants.starting(wording, k)
        if size and forms[k + size - 1].endswith("s") and not forms[k + size - 1].endswith("ss"):
            return None  # no telling how many
        if not size and forms[k] not in _ME | _ONLY | _ITS | _AND | _WITH:
            return None
        count += bool(size) or forms[k] in _ME
        k += size or 1
    start, end = wording.words[0].start, wording.words[-1].end
    return Mention(slot, Range(count, count, text=wording.text.cut(start, end)), start, end) if count else None


_ME = frozenset("me myself i yo".split())
_WITH = frozenset("with con be would it's it is es nada mas would've maybe".split())


def only_me(wording: Wording) -> Iterable[Fact]:
    """ "Coaching for just me" as one, where others are told of too."""
    for k in range(
        len(wording.forms)
        if not (_MYSELF.isdisjoint(wording.vocabulary) or _LONE.isdisjoint(wording.vocabulary))
        else 0
    ):
        size = _FOR_ME.starting(wording, k) or (_is_aside(wording, k) and 2)
        if size and wording.form(k + size) not in ("and", "y", "plus"):
            words = wording.words
            amount = Amount(k, k + size, words[k].start, words[k + size - 1].end, 1, 1, (k, k + size))
            yield Fact("participants", amount, "", attending=True)


def _is_aside(wording: Wording, first: int) -> bool:
    """Whether "just me" is an item of its own: "teach me to facilitate, just me, $2,500"."""
    alone = (wording.is_break(first) or "," in wording.gap(first)) and not wording.is_close(first + 2)
    return alone and wording.forms[first : first + 2] in (
        ["just", "me"],
        ["only", "me"],
        ["solo", "yo"],
        ["just", "myself"],
    )


_MYSELF = frozenset("me myself mi yo".split())
_LONE = frozenset("just only alone solo sola solamente nada".split())
_FOR_ME = Phrases(
    "for just me|just for me|only for me|for me alone|for only me|for me only|solo para mi|nada mas para"
    " mi|para mi sola"
    "|para mi solo|solamente para mi|it's just me|it'd be just me|it would be just me|seria solo yo".split("|")
)


def companions(nouns: Nouns, wording: Wording, facts: list[Fact], requested: str | None) -> Iterable[Fact]:
    """One more each: "25 teachers and their principal", "6 counselors, a nurse", "2 high schools and a middle one"."""
    for fact in facts:
        if fact.amount.per or fact.slot not in ("participants", "schools"):
            continue
        table = nouns.participants if fact.slot == "participants" else nouns.schools
        if fact.slot == "participants" and (one := _one_before(table, wording, fact)):
            yield one
        last = fact.amount.last
        while fact.noun or requested == fact.slot:
            first = last + (wording.form(last) in _AND)
            if first == last and wording.gap(first).strip() != ",":
                break
            if (end := _one_at(table, wording, first)) is None:
                break
            yield _one(wording, fact.slot, first, end)
            last = end
        if last == fact.amount.last and (first := _plus(wording, last)) and (end := _one_at(table, wording, first)):
            yield _one(wording, fact.slot, first, end)


def _one_at(table: Phrases, wording: Wording, first: int) -> int | None:
    """Where a single one with its article ends: "a nurse", "our principal"."""
    noun = first + 1 + (wording.form(first + 1) in _QUALITIES)
    size = table.starting(wording, noun)
    if wording.form(first) not in _ITS or not size or not all(map(wording.is_close, range(first + 1, noun + 1))):
        return None
    end = noun + size
    several = wording.form(end - 1).endswith("s") or wording.form(end - 1) in SEVERAL
    return None if several or (wording.is_close(end) and wording.form(end) not in _BEHIND) else end


_QUALITIES = frozenset("new own interim one nueva nuevo propia propio".split())


def _plus(wording: Wording, last: int) -> int:
    """The word behind "plus" a little later: "five of us on the team plus our principal"; 0 for none."""
    for k in range(last, last + _PLUS_WITHIN):
        if not wording.is_close(k) or wording.form(k)[:1].isdigit():
            return 0
        if wording.form(k) == "plus":
            return k + 1
    return 0


_PLUS_WITHIN = 5
SEVERAL = frozenset(
    "team board committee council cabinet staff faculty department union local crew group leadership administration"
    " admin office plc cohort panel commission union's association federation personnel people equipo junta comite"
    " consejo personal sindicato grupo gabinete gente directiva mesa comision liderazgo administracion plantilla"
    " departamento claustro profesorado side sides lado lados".split()
)
"""These name several people: "our bargaining team, 16 people" is 16, and "12 teachers and our board" is no 13."""


_CONSISTS = frozenset("be include includes including with for are would serian seria con".split())
"""Behind these a list of those who take part begins: "it would be the principal, 2 APs and 6 teachers"."""


def _one_before(table: Phrases, wording: Wording, fact: Fact) -> Fact | None:
    """ "The superintendent and 6 principals"."""
    listed = wording.gap(fact.amount.first).strip() == ","
    last = fact.amount.first - (not listed)
    size = table.ending(wording, last - 1) if listed or wording.form(last) in _AND else 0
    first = last - size - 1
    if listed and wording.form(first - 1) not in _CONSISTS:
        return None
    several = wording.form(last - 1).endswith("s") or wording.form(last - 1) in SEVERAL
    if not size or wording.form(first) not in _ITS or several:
        return None
    return _one(wording, "participants", first, last)


def _one(wording: Wording, slot: SlotName, first: int, last: int) -> Fact:
    words = wording.words
    amount = Amount(first, last, words[first].start, words[last - 1].end, 1, 1, (first, last))
    return Fact(slot, amount, " ".join(wording.forms[first + 1 : last]))
