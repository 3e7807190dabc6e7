"""The statements of a conversation, weighed one after the other as if they were one text."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from matchers.frame import Language
from matchers.language import language_of
from matchers.needs.rules import ASKED, Ruling, Rulings
from matchers.needs.separate import borders_of
from matchers.needs.weighing import Part, Scales
from matchers.text import Text, Word


class Said(NamedTuple):
    """All parts, words, borders and rulings; word positions run on from one statement to the next."""

    parts: list[Part]
    words: Sequence[Word]
    borders: list[int]
    """Words at which a clause may begin."""
    rulings: list[Ruling]
    last: int
    """The first word of the last statement."""
    language: Language
    """That of the last statement."""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where words stand in the last statement; nowhere, if they were said before."""
        return (self.words[first].start, self.words[last - 1].end) if first >= self.last else (0, 0)


def said_in(texts: Sequence[Text], language: Language, scales: Mapping[Language, Scales], rulings: Rulings) -> Said:
    """What the statements say, each feature once. `language`: that of statements too short to tell."""
    said: Said | None = None
    for text in texts:
        one = _of_one(text, language_of(text) or language, scales, rulings)
        said = one if said is None else _joined(said, one)
    return said or Said([], (), [], [], 0, language)


def _of_one(text: Text, language: Language, scales: Mapping[Language, Scales], rulings: Rulings) -> Said:
    parts, stems, hits = scales[language].weigh(text)
    ruled = rulings.of(text.words, stems, hits, language)
    return Said(_beside_names(parts, ruled), text.words, borders_of(text), ruled, 0, language)


def _beside_names(parts: list[Part], ruled: Sequence[Ruling]) -> list[Part]:
    """The parts, where the words of a name that is asked for or refused count for no other offering."""
    names = [one for one in ruled if one.rule is None and abs(one.weight) >= ASKED]
    if not names:
        return parts
    return [
        next(
            (_only_for(part, name.label) for name in names if name.first <= part.first and part.last <= name.last), part
        )
        for part in parts
    ]


def _only_for(part: Part, label: int) -> Part:
    none = len(part.weights) - 1
    weights = [weight if at in (label, none) else min(weight, 0.0) for at, weight in enumerate(part.weights)]
    return structs.replace(part, weights=tuple(weights))


def _joined(before: Said, one: Said) -> Said:
    offset = len(before.words)
    seen = {part.key for part in before.parts}
    return Said(
        before.parts
        + [
            Part(part.first + offset, part.last + offset, part.phrase, part.is_small, part.weights, part.key)
            for part in one.parts
            if part.key not in seen
        ],
        (*before.words, *one.words),
        [*before.borders, offset, *(border + offset for border in one.borders)],
        before.rulings
        + [ruling._replace(first=ruling.first + offset, last=ruling.last + offset) for ruling in one.rulings],
        offset,
        one.language,
    )
