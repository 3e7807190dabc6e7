"""Which offerings answer what a person says: rules above counted evidence, scores that add up from what is shown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.model import Knowledge
from matchers import beliefs
from matchers.concepts import Lexicon
from matchers.evidence import Counts, shares_of
from matchers.examples import Example, examples_of
from matchers.features import Stems, keys_of
from matchers.frame import Language
from matchers.language import language_of
from matchers.outcome import Evidence, Match, NeedReading
from matchers.rules import Ruling, Rulings
from matchers.separate import ELSEWHERE, SEVERAL_GAIN, Parting, borders_of, part
from matchers.spelling import Spelling
from matchers.statements import Facts, sentences_of
from matchers.text import Text, Word, words_of
from matchers.weighing import Part, Scales

TONGUES: tuple[Language, ...] = ("en", "es")
MOST_LEADERS = 3
MOST_CHOICES = 4
REST = "other words"
"""The phrase under which the weight of function words and of words that hardly count is shown, as one."""
LEAST_SHOWN, LEAST_SHOWN_BEHIND = 0.05, 0.3
"""Weights below are shown summed up: of the first MOST_LEADERS offerings, and of those behind."""


class _Said(NamedTuple):
    """The statements of a conversation, weighed."""

    parts: list[Part]
    """Of all statements; word positions run on from one to the next."""
    words: list[Word]
    borders: list[int]
    rulings: list[Ruling]
    last: int
    """The first word of the last statement."""
    language: Language
    """That of the last statement."""


class Needs:
    """All that is known of how people say what they need. Immutable after `compile`, but for caches."""

    def __init__(
        self,
        offerings: Sequence[str],
        scales: Mapping[Language, Scales],
        rulings: Rulings,
        facts: Facts,
        counts: Counts,
    ) -> None:
        self.offerings = tuple(offerings)
        self.counts = counts
        self._scales = scales
        self._rulings = rulings
        self._facts = facts

    @classmethod
    def compile(cls, knowledge: Knowledge, examples: Iterable[Example] | None = None) -> "Needs":
        """Counts all examples of the knowledge base, or those given in their place."""
        offerings = tuple(knowledge.offerings)
        labels: dict[str | None, int] = {offering: at for at, offering in enumerate((*offerings, None))}
        lexicons = {tongue: Lexicon(knowledge.concepts, tongue) for tongue in TONGUES}
        stems = {tongue: Stems(tongue) for tongue in TONGUES}
        seen: dict[str, Counter[str]] = {tongue: Counter() for tongue in TONGUES}
        counted = []
        for one in examples_of(knowledge.examples) if examples is None else examples:
            words = words_of(one.text)
            seen[one.language].update(words)
            shares = shares_of([labels[label] for label in one.labels], one.multi)
            counted.append((shares, keys_of(words, stems[one.language], lexicons[one.language])))
        counts = Counts(len(labels))
        counts.add_all(counted)
        scales: dict[Language, Scales] = {}
        for tongue in TONGUES:
            names = {key: concept.name.in_(tongue) for key, concept in knowledge.concepts.items()}
            scales[tongue] = Scales(counts, lexicons[tongue], names, stems[tongue], Spelling(seen[tongue]), tongue)
        return cls(offerings, scales, Rulings(knowledge.offerings, knowledge.rules), Facts(knowledge), counts)

    def read(
        self,
        texts: Sequence[Text],
        language: Language,
        clarified: tuple[str, ...] | None = None,
        *,
        explained: bool = False,
    ) -> NeedReading:
        """What the statements of one conversation say about needs.

        Evidence adds up over statements, each word once. Spans are those of the last statement; what was said before
        is shown with an empty span. `language`: that of the conversation, for statements too short to tell.
        `clarified`: the offerings picked in the clarifying question; empty: none of its choices fitted; None: it was
        not answered. `explained`: evidence for all offerings, not only for the leading ones.
        """
        said = self._said(texts, language)
        sums, shown, several = self._sum(said, len(self.offerings) if explained else MOST_LEADERS)
        extra = self._chosen(sums, clarified) if clarified is not None else {}
        for at, weight in extra.items():
            sums[at] += weight
        shares = beliefs.shares(sums)
        none = shares.pop()
        matches = [
            self._match(at, shares[at], shown[at], extra.get(at, 0.0), said.rulings)
            for at in sorted(range(len(shares)), key=lambda at: -shares[at])
            if said.parts or said.rulings
        ]
        in_scope = bool(matches) and (bool(clarified) or beliefs.is_in_scope(len(said.parts), 1 - none))
        if not in_scope:
            return NeedReading(tuple(matches), none, in_scope=False)
        best = matches[0].score
        leaders = tuple(match.offering for match in matches if match.score >= beliefs.POSSIBLE * best)[:MOST_LEADERS]
        sure = sum(match.score for match in matches if match.offering in several) if several else best
        is_sure = sure >= beliefs.CLEAR * (1 - none) and 1 - none >= beliefs.IN_SCOPE
        is_clear = clarified is not None or is_sure
        return NeedReading(tuple(matches), none, True, leaders, is_clear, several)

    def question(self, reading: NeedReading) -> tuple[str, ...]:
        """The two to four offerings whose situations are the choices of the clarifying question, best first."""
        if not reading.matches:
            return self.offerings[:MOST_CHOICES]
        least = beliefs.CHOICE * reading.matches[0].score
        chosen = [match.offering for match in reading.matches if match.score >= least]
        return tuple(chosen[:MOST_CHOICES] if len(chosen) > 1 else [m.offering for m in reading.matches[:2]])

    def has_need(self, text: Text, language: Language = "en", exclude: Sequence[tuple[int, int]] = ()) -> bool:
        """Whether a text says anything about a need: facts, names, contacts and courtesies alone do not.

        `exclude`: spans that are known to say something else.
        """
        tongue = language_of(text) or language
        words = [
            word for word in text.words if not any(start < word.end and word.start < end for start, end in exclude)
        ]
        return bool(self._rulings.of(words, (), tongue)) or self._facts.leave_need(words, self._scales[tongue])

    def need_text(self, text: Text, exclude: Sequence[tuple[int, int]] = (), language: Language = "en") -> str:
        """The sentences of a message that carry the need, in the person's words; empty where none does."""
        kept = []
        for start, end in sentences_of(text):
            sentence = Text(text.raw[start:end])
            spans = [(a - start, b - start) for a, b in exclude if a < end and b > start]
            if self.has_need(sentence, language_of(text) or language, spans):
                kept.append(sentence.raw.strip())
        return " ".join(kept)

    def weigh(self, text: Text, language: Language) -> list[Part]:
        """The parts of one text with their weights, before tempering, rules and names."""
        return self._scales[language_of(text) or language].weigh(text.words)[0]

    def _said(self, texts: Sequence[Text], language: Language) -> _Said:
        parts: list[Part] = []
        words: list[Word] = []
        borders: list[int] = []
        rulings: list[Ruling] = []
        offset, tongue = 0, language
        seen: set[str] = set()
        for text in texts:
            tongue = language_of(text) or language
            offset = len(words)
            own, hits = self._scales[tongue].weigh(text.words)
            if offset:
                own = [one._replace(first=one.first + offset, last=one.last + offset) for one in own]
                own = [one for one in own if one.key not in seen]
                borders.append(offset)
            seen.update(one.key for one in own)
            parts += own
            borders += [border + offset for border in borders_of(text)]
            rulings += [
                one._replace(first=one.first + offset, last=one.last + offset)
                for one in self._rulings.of(text.words, hits, tongue)
            ]
            words += text.words
        return _Said(sorted(parts, key=lambda one: one.first), words, borders, rulings, offset, tongue)

    def _sum(self, said: _Said, explained: int) -> tuple[list[float], list[list[Evidence]], tuple[str, ...]]:
        """Sums of log-odds per label, the evidence of the first `explained` offerings, and the offerings of separate
        needs."""
        parts, size = said.parts, len(self.offerings)
        scale = beliefs.temper(len(parts), said.language)
        parting = part(parts, said.borders, scale, size) if said.borders else None
        columns: list[Sequence[float]] = list(zip(*[one.weights for one in parts], strict=True))
        columns = columns or [()] * (size + 1)
        if parting is not None:
            for at in (parting.first, parting.second):
                columns[at] = _apart(parts, columns[at], parting, at)
        sums = [sum(column) * scale for column in columns]
        places = [(*_span(said, one.first, one.last), one.phrase, one.is_small) for one in parts]
        order = sorted(range(size), key=lambda at: -sums[at])
        shown: list[list[Evidence]] = [[] for _ in range(size)]
        for rank, at in enumerate(order[:explained]):
            least = LEAST_SHOWN if rank < MOST_LEADERS else LEAST_SHOWN_BEHIND
            shown[at] = _shown(places, columns[at], scale, least)
        for ruling in said.rulings:
            sums[ruling.label] += ruling.weight
            if ruling.label < size:
                start, end = _span(said, ruling.first, ruling.last)
                shown[ruling.label].append(Evidence(start, end, ruling.phrase, ruling.weight))
        for at in order[:explained]:
            evidence, total = shown[at], sums[at]
            rest = total - sum([one.weight for one in evidence])
            evidence.sort(key=_strength)
            if rest:
                evidence.append(Evidence(0, 0, REST, rest))
        sums[size] += beliefs.none_prior(len(parts), said.language)
        return sums, shown, self._several(parting, sums)

    def _several(self, parting: Parting | None, sums: Sequence[float]) -> tuple[str, ...]:
        if parting is None or parting.gain < SEVERAL_GAIN:
            return ()
        pair = sorted((parting.first, parting.second), key=lambda at: -sums[at])
        return tuple(self.offerings[at] for at in pair)

    def _chosen(self, sums: Sequence[float], clarified: tuple[str, ...]) -> dict[int, float]:
        """What the answer to the clarifying question adds to each label's log-odds."""
        if clarified:
            return {at: beliefs.CHOSEN for at, one in enumerate(self.offerings) if one in clarified}
        first = sorted(range(len(self.offerings)), key=lambda at: -sums[at])[:MOST_CHOICES]
        return dict.fromkeys(first, -beliefs.CHOSEN) | {len(self.offerings): beliefs.NONE_CHOSEN}

    def _match(self, at: int, score: float, evidence: list[Evidence], extra: float, rulings: Sequence[Ruling]) -> Match:
        if extra:
            evidence = [Evidence(0, 0, CHOSEN if extra > 0 else NOT_CHOSEN, extra), *evidence]
        mine = [one for one in rulings if one.label == at] if rulings else []
        return Match(
            self.offerings[at],
            score,
            tuple(evidence),
            tuple(one.rule for one in mine if one.rule),
            any(one.rule is None for one in mine),
        )


CHOSEN, NOT_CHOSEN = "the situation chosen", "none of the situations given"
"""What the answer to the clarifying question is shown as."""


def _span(said: _Said, first: int, last: int) -> tuple[int, int]:
    return (said.words[first].start, said.words[last - 1].end) if first >= said.last else (0, 0)


def _apart(parts: Sequence[Part], column: Sequence[float], parting: Parting, at: int) -> list[float]:
    """An offering's weights where a text holds two needs: what stands with the other need counts less against it."""
    is_first = at == parting.first
    return [
        weight * ELSEWHERE if weight < 0 and (one.first < parting.word) != is_first else weight
        for one, weight in zip(parts, column, strict=True)
    ]


def _shown(
    places: Sequence[tuple[int, int, str, bool]], column: Sequence[float], scale: float, least_shown: float
) -> list[Evidence]:
    """The evidence of one offering that is shown by itself."""
    least = least_shown / scale
    return [
        Evidence(start, end, phrase, weight * scale)
        for (start, end, phrase, is_small), weight in zip(places, column, strict=True)
        if (weight > least or weight < -least) and not is_small
    ]


def _strength(one: Evidence) -> float:
    return -abs(one.weight)
