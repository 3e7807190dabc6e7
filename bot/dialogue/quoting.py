"""The person's own words that led to a recommendation: telling pieces, long enough to be understood by themselves."""

from bisect import bisect_left
from collections.abc import Sequence

from knowledge.model import People
from matchers.frame import Need
from matchers.function_words import ENGLISH, SPANISH, is_function_word
from matchers.outcome import Recommendation
from matchers.text import Text, Word, words_of

WORDS_SHOWN = 2
"""Pieces given as reasons; more is a word list."""
LONGEST_PIECE = 8
"""Words of a piece; a longer one is the whole story told back."""
LEAST_EACH, LEAST_PIECE, LEAST_ALONE = 0.15, 0.45, 0.9
"""Weight in nats from which a word belongs to a piece, from which a piece is worth quoting (what tells one need from
others by half), and from which a single word is."""
_TOO_GENERAL = frozenset(
    "time times year years month months week weeks day days today meeting meetings thing things way lot everyone"
    " everybody nobody someone problem problems issue issues help need needs want wants like get make use work works"
    " working decide decides decided decision decisions plan real actual actually accreditation say says said know"
    " school schools district districts people person group groups team teams january february march april may june"
    " july august september october november december monday tuesday wednesday thursday friday spring summer fall"
    " autumn winter tiempo vez veces ano anos mes meses semana semanas dia dias hoy reunion reuniones cosa cosas"
    " manera todos nadie alguien problema problemas ayuda necesitamos queremos hacer trabajo decidir decisiones"
    " decision dice escuela escuelas distrito gente persona personas grupo grupos equipo equipos enero febrero marzo"
    " abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes"
    " primavera verano otono invierno".split()
)
"""Words that say nothing by themselves, whatever they weigh."""


_OPENERS = ENGLISH.union(SPANISH, ("actually", "real", "really", "just")) - frozenset(
    "no not never nobody none without cannot can't don't doesn't won't isn't aren't nadie nunca sin ningun".split()
)
"""Small words that a quotation does not begin with; those that deny carry the sense."""


def words_for_people(people: People) -> frozenset[str]:
    """All words by which people, their roles and their schools are called."""
    phrases = [people.roles, people.participants, people.schools, people.students]
    phrases += [audience.phrases for audience in people.audiences.values()]
    return frozenset(
        word for one in phrases for tongue in one.values() for phrase in tongue for word in words_of(phrase)
    )


def own_words(recommendation: Recommendation, needs: Sequence[Need], roles: frozenset[str]) -> tuple[str, ...]:
    """The pieces of the last need that count most for an offering, in the order they were written; none where all are
    weak: no reason is better than a poor one. `roles`: words for people, which tell nothing by themselves."""
    if not needs:
        return ()
    text = Text(needs[-1].text)
    weights = _weights(recommendation, text)
    pieces = [piece for piece in _pieces(text.words, weights, text) if _is_telling(text.words, piece, roles)]
    weighed = sorted(((sum(weights[a:b]), a, b) for a, b in pieces), reverse=True)
    strong = [(a, b) for weight, a, b in weighed if weight >= (LEAST_PIECE if b - a > 1 else LEAST_ALONE)]
    strongest = sorted({_rounded(text, a, b) for a, b in strong[:WORDS_SHOWN]})
    return tuple(text.cut(text.words[a].start, text.words[b - 1].end) for a, b in strongest)


def _rounded(text: Text, first: int, last: int) -> tuple[int, int]:
    """A piece with the rest of its clause, where that is short: "the plan sits in a binder" and not "binder"."""
    start, end = first, last
    while start and not _parted(text, start):
        start -= 1
    while end < len(text.words) and not _parted(text, end):
        end += 1
    while start < first and text.words[start].folded in _OPENERS:
        start += 1
    return (start, end) if end - start <= LONGEST_PIECE else (first, last)


def _parted(text: Text, at: int) -> bool:
    """Whether a comma, a full stop or the like stands before a word."""
    return text.folded[text.words[at - 1].end : text.words[at].start].strip(" '-\"") != ""


def _weights(recommendation: Recommendation, text: Text) -> list[float]:
    """What each word adds for the offering; evidence of several words is shared out among them."""
    starts = [word.start for word in text.words]
    weights = [0.0] * len(starts)
    for one in recommendation.evidence:
        first, last = bisect_left(starts, one.start), bisect_left(starts, one.end)
        for at in range(first, last):
            weights[at] += one.weight / (last - first)
    return weights


def _pieces(words: Sequence[Word], weights: Sequence[float], text: Text) -> list[tuple[int, int]]:
    """Telling words with the small words between them, none across a comma or a full stop, without small ends."""
    pieces: list[tuple[int, int]] = []
    first: int | None = None
    for at, word in enumerate(words):
        parted = at > 0 and _parted(text, at)
        goes_on = weights[at] >= LEAST_EACH or is_function_word(word.folded)
        if first is not None and (parted or not goes_on or at - first == LONGEST_PIECE):
            pieces.append((first, at))
            first = None
        if first is None and goes_on:
            first = at
    if first is not None:
        pieces.append((first, len(words)))
    return [piece for one in pieces if (piece := _stripped(words, weights, *one))]


def _stripped(words: Sequence[Word], weights: Sequence[float], first: int, last: int) -> tuple[int, int] | None:
    def is_small(at: int) -> bool:
        return is_function_word(words[at].folded) and weights[at] < LEAST_EACH

    while first < last and (is_small(first) or words[first].folded in _OPENERS):
        first += 1
    while last > first and (is_function_word(words[last - 1].folded) or weights[last - 1] < LEAST_EACH):
        last -= 1
    return (first, last) if first < last else None


def _is_telling(words: Sequence[Word], piece: tuple[int, int], roles: frozenset[str]) -> bool:
    """Whether a piece holds a word that says something by itself: no number, month, small or general word, no role."""
    forms = [word.folded for word in words[piece[0] : piece[1]]]
    return any(
        form.replace("'", "").isalpha()
        and len(form) > 2
        and not is_function_word(form)
        and form not in _TOO_GENERAL
        and form not in roles
        for form in forms
    )
