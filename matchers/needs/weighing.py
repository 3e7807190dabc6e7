"""A text weighed: every word, word pair and concept in it with the weight it has for each offering and for none."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from matchers.function_words import is_function_word
from matchers.needs.concepts import Found, Lexicon
from matchers.needs.evidence import Counts, Weights
from matchers.needs.features import BEGINNING, MARK, MARKS, NUMBER, Stems, marks_of
from matchers.needs.spelling import Spelling
from matchers.text import Text, Word

WORD, PAIR, CONCEPT, PIECE = 1.3, 1.0, 1.5, 0.25
"""How far each kind of evidence is believed, beside the tempering of all: pieces overlap, so each counts little. Only
unknown words are read by their pieces: known ones are told apart worse with them. Found by reading each writer's
sentences by the counts of the others; a quarter more or less changes little."""
CACHED = 50_000
"""Words whose weights are kept: more than any language of schools has."""


class Part(Struct, frozen=True, gc=False):
    """Words with a weight."""

    first: int
    last: int
    """Index past the last word."""
    phrase: str
    """What they were taken for."""
    is_small: bool
    """Function words and numbers: they count, but are no reason to show."""
    weights: Weights
    key: str


class _Known(NamedTuple):
    stem: str
    is_small: bool
    phrase: str
    weights: Weights | None
    telling: float
    """The most it weighs for anything by itself: 0 for function words, and where only its pieces stand in the
    examples."""


class Scales:
    """Weighs texts of one language by the counts of all."""

    def __init__(
        self,
        counts: Counts,
        lexicon: Lexicon,
        names: Mapping[str, str],
        stems: Stems,
        spelling: Spelling,
    ) -> None:
        self._counts = counts
        self._lexicon = lexicon
        self._names = names
        self._stems = stems
        self._spelling = spelling
        self._words: dict[str, _Known] = {}
        self._concepts: dict[str, Weights] = {}
        for name in names:
            weights = counts.weights(MARK + name)
            if weights is not None:
                self._concepts[name] = tuple([CONCEPT * weight for weight in weights])

    def weigh(self, text: Text) -> tuple[list[Part], list[str], list[Found]]:
        """The parts of a text, each feature once, its concepts after its words; its stems; and the concepts found."""
        parts: list[Part] = []
        seen: set[str] = set()
        stems: list[str] = []
        known_words, learn, by_key, used = self._words, self._learn, self._counts.by_key, self._counts.known
        before, before_small, before_phrase = BEGINNING, True, ""
        for at, folded in enumerate(text.forms):
            one, small, phrase, weights, _ = known_words.get(folded) or learn(folded)
            stems.append(one)
            if weights is not None and one not in seen:
                seen.add(one)
                parts.append(Part(at, at + 1, phrase, small, weights, one))
            key = f"{before} {one}"
            weights = by_key[key] if key in used else None
            if weights is not None and key not in seen:
                seen.add(key)
                is_small = before_small and (small or not at)
                first = at - 1 if at else 0
                parts.append(Part(first, at + 1, f"{before_phrase} {phrase}", is_small, weights, key))
            before, before_small, before_phrase = one, small, phrase
        for mark in marks_of(text.raw) if stems else ():
            weights = by_key[mark]
            if weights is not None:
                parts.append(Part(0, 1, mark, True, weights, mark))
        hits = self._lexicon.find(stems)
        for hit in hits:
            weights = self._concepts.get(hit.concept)
            if weights is not None:
                parts.append(Part(hit.first, hit.last, self._names[hit.concept], False, weights, MARK + hit.concept))
        parts.sort(key=_first)
        return parts, stems, hits

    def telling(self, folded: str) -> float:
        """The most that one word weighs for anything by itself: 0 where nobody used it or one like it, and for function
        words."""
        return (self._words.get(folded) or self._learn(folded)).telling

    def stems(self, words: Sequence[Word]) -> list[str]:
        """The stem of each word, mistyped ones corrected."""
        return [(self._words.get(word.folded) or self._learn(word.folded)).stem for word in words]

    def _learn(self, folded: str) -> _Known:
        one, small = self._stems[folded]
        phrase = folded
        if not small and self._counts.counts(one) is None:
            near = self._spelling.nearest(folded)
            if near is not None:
                one, small = self._stems[near]
                phrase = f"{folded} → {near}"
        weights = self._weights_of(one, small)
        tells = weights is not None and one in self._counts.known and not is_function_word(folded)
        known = _Known(one, small, phrase, weights, max(weights) if weights and tells else 0.0)
        if len(self._words) >= CACHED:
            self._words.clear()
        self._words[folded] = known
        return known

    def _weights_of(self, one: str, small: bool) -> Weights | None:
        own = self._counts.weights(one)
        if own is not None:
            return tuple([WORD * weight for weight in own])
        pieces = [] if small or one == NUMBER else self._counts.weights_of_grams(one)
        return tuple([PIECE * sum(column) for column in zip(*pieces, strict=True)]) if pieces else None


_first = attrgetter("first")


def scale_of(key: str) -> float:
    """How far the evidence of a feature is believed, by its kind."""
    if key[0] == MARK:
        return CONCEPT
    return PAIR if " " in key or key in MARKS else WORD
