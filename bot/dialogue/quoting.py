"""The person's own words that led to a recommendation: telling pieces, long enough to be understood by themselves."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.model import People
from matchers.frame import Need
from matchers.function_words import ENGLISH, SPANISH, is_function_word
from matchers.outcome import Evidence, Recommendation
from matchers.text import Text, words_of

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


class _Said(NamedTuple):
    """A word of the need."""

    form: str
    weight: float
    """What it adds for the offering."""
    is_small: bool
    begins: bool
    """A comma, a full stop or the like stands before it, or nothing at all."""


def own_words(recommendation: Recommendation, needs: Sequence[Need], roles: frozenset[str]) -> tuple[str, ...]:
    """The pieces of the last need that count most for an offering, in the order they were written; none where all are
    weak: no reason is better than a poor one. `roles`: words for people, which tell nothing by themselves."""
    if not needs:
        return ()
    text = Text(needs[-1].text)
    said = _said(text, recommendation.evidence)
    weighed = sorted([(sum([one.weight for one in said[a:b]]), a, b) for a, b in _pieces(said)], reverse=True)
    strong = [(a, b) for weight, a, b in weighed if weight >= (LEAST_PIECE if b - a > 1 else LEAST_ALONE)]
    telling = [(a, b) for a, b in strong if _is_telling(said[a:b], roles)]
    strongest = sorted({_rounded(said, a, b) for a, b in telling[:WORDS_SHOWN]})
    return tuple([text.cut(text.words[a].start, text.words[b - 1].end) for a, b in strongest])


def _said(text: Text, evidence: Sequence[Evidence]) -> list[_Said]:
    """The words with what each adds for an offering; evidence of several words is shared out among them."""
    starts = [word.start for word in text.words]
    weights = [0.0] * len(starts)
    for one in evidence:
        first, last = bisect_left(starts, one.start), bisect_left(starts, one.end)
        for at in range(first, last):
            weights[at] += one.weight / (last - first)
    said: list[_Said] = []
    folded, before = text.folded, 0
    for (start, end, form), weight in zip(text.words, weights, strict=True):
        gap = folded[before:start]
        begins = not said or (gap != " " and gap.strip(" '-\"") != "")
        said.append(_Said(form, weight, is_function_word(form), begins))
        before = end
    return said


def _rounded(said: Sequence[_Said], first: int, last: int) -> tuple[int, int]:
    """A piece with the rest of its clause, where that is short: "the plan sits in a binder" and not "binder"."""
    start, end = first, last
    while not said[start].begins:
        start -= 1
    while end < len(said) and not said[end].begins:
        end += 1
    while start < first and said[start].form in _OPENERS:
        start += 1
    return (start, end) if end - start <= LONGEST_PIECE else (first, last)


def _pieces(said: Sequence[_Said]) -> list[tuple[int, int]]:
    """Telling words with the small words between them, none across a comma or a full stop, without small ends."""
    pieces: list[tuple[int, int]] = []
    first: int | None = None
    for at, (_, weight, is_small, begins) in enumerate(said):
        goes_on = is_small or weight >= LEAST_EACH
        if first is not None and (begins or not goes_on or at - first == LONGEST_PIECE):
            pieces.append((first, at))
            first = None
        if first is None and goes_on:
            first = at
    if first is not None:
        pieces.append((first, len(said)))
    return [piece for one in pieces if (piece := _stripped(said, *one))]


def _stripped(said: Sequence[_Said], first: int, last: int) -> tuple[int, int] | None:
    while first < last and ((said[first].is_small and said[first].weight < LEAST_EACH) or said[first].form in _OPENERS):
        first += 1
    while last > first and (said[last - 1].is_small or said[last - 1].weight < LEAST_EACH):
        last -= 1
    return (first, last) if first < last else None


def _is_telling(piece: Sequence[_Said], roles: frozenset[str]) -> bool:
    """Whether a piece holds a word that says something by itself: no number, month, small or general word, no role."""
    return any(
        not is_small
        and len(form) > 2
        and form not in _TOO_GENERAL
        and form not in roles
        and form.replace("'", "").isalpha()
        for form, _, is_small, _ in piece
    )
