"""Which offerings answer what a person says: rules above counted evidence, scores that add up from what is shown."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from knowledge.model import Knowledge
from matchers.frame import Language
from matchers.language import language_of
from matchers.needs import beliefs
from matchers.needs.evidence import Counts
from matchers.needs.examples import NONE, TONGUES, Example, examples_in
from matchers.needs.reasons import CHOSEN, MOST_LEADERS, NOT_CHOSEN, sums_of
from matchers.needs.rules import ASKED, Ruling, Rulings
from matchers.needs.said import said_in
from matchers.needs.spelling import Spelling
from matchers.needs.statements import Facts, sentences_of
from matchers.needs.tally import Counting, Keep, Tally, keep_nothing
from matchers.needs.weighing import Part, Scales
from matchers.outcome import Evidence, Match, NeedReading
from matchers.text import Text, Word

MOST_CHOICES = 4


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
    def compile(
        cls, knowledge: Knowledge, examples: Sequence[Example] | None = None, keep: Keep = keep_nothing
    ) -> "Needs":
        """Counts all examples of the knowledge base, or those given in their place.

        `keep`: where the counts of the knowledge base's files are kept from one start to the next.
        """
        offerings = tuple(knowledge.offerings)
        counting = Counting((*offerings, None), knowledge.concepts)
        counts = Counts(len(counting.labels))
        seen: dict[Language, Counter[str]] = {tongue: Counter() for tongue in TONGUES}
        tallies = _tallies(knowledge, counting, keep) if examples is None else [counting.count(examples)]
        counts.add([(tally.said, tally.held) for tally in tallies])
        for tally in tallies:
            for tongue, words in tally.words.items():
                seen[tongue].update(words)
        scales: dict[Language, Scales] = {}
        for tongue in TONGUES:
            names = {key: concept.name.in_(tongue) for key, concept in knowledge.concepts.items()}
            spelling = Spelling(seen[tongue])
            scales[tongue] = Scales(counts, counting.lexicons[tongue], names, counting.stems[tongue], spelling)
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
        said = said_in(texts, language, self._scales, self._rulings)
        everything = explained or clarified is not None
        sums = sums_of(said, len(self.offerings), len(self.offerings) if everything else MOST_LEADERS)
        extra = self._chosen(sums.weights, clarified) if clarified is not None else {}
        for at, weight in extra.items():
            sums.weights[at] += weight
        shares = beliefs.shares(sums.weights)
        none = shares.pop()
        if not said.parts and not said.rulings:
            return NeedReading((), none, in_scope=False, is_sure=False)
        matches = tuple(
            [
                self._match(at, shares[at], sums.shown[at], extra.get(at, 0.0), said.rulings)
                for at in sorted(range(len(shares)), key=shares.__getitem__, reverse=True)
            ]
        )
        if not clarified and 1 - none < beliefs.IN_SCOPE:
            return NeedReading(matches, none, in_scope=False, is_sure=False)
        best = matches[0].score
        leaders = tuple([match.offering for match in matches if match.score >= beliefs.POSSIBLE * best][:MOST_LEADERS])
        sure = sum([shares[at] for at in sums.several]) or best
        asked = {one.label for one in said.rulings if one.rule is None and one.weight >= ASKED}
        is_named = len(asked) == 1 and self.offerings.index(matches[0].offering) in asked
        is_clear = clarified is not None or is_named or beliefs.is_clear(sure, 1 - none, said.language)
        is_sure = bool(clarified) or 1 - none >= beliefs.SURE[said.language]
        several = tuple([self.offerings[at] for at in sums.several])
        refused = tuple([self.offerings[one.label] for one in said.rulings if one.rule is None and one.weight < 0])
        return NeedReading(matches, none, True, leaders, is_clear, several, is_sure, refused)

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
        words: Sequence[Word] = text.words
        if exclude:
            words = [word for word in words if not any(start < word.end and word.start < end for start, end in exclude)]
        scales = self._scales[tongue]
        return bool(self._rulings.of(words, scales.stems(words), (), tongue)) or self._facts.leave_need(words, scales)

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
        return self._scales[language_of(text) or language].weigh(text)[0]

    def _chosen(self, sums: Sequence[float], clarified: tuple[str, ...]) -> dict[int, float]:
        """What the answer to the clarifying question adds to each label's log-odds."""
        if clarified:
            return {at: beliefs.CHOSEN for at, one in enumerate(self.offerings) if one in clarified}
        first = sorted(range(len(self.offerings)), key=lambda at: -sums[at])[:MOST_CHOICES]
        return dict.fromkeys(first, -beliefs.CHOSEN) | {len(self.offerings): beliefs.NONE_CHOSEN}

    def _match(self, at: int, score: float, evidence: list[Evidence], extra: float, rulings: Sequence[Ruling]) -> Match:
        if extra:
            evidence = [Evidence(0, 0, CHOSEN if extra > 0 else NOT_CHOSEN, extra), *evidence]
        if not rulings:
            return Match(self.offerings[at], score, tuple(evidence))
        own = [one for one in rulings if one.label == at]
        rules = tuple([one.rule for one in own if one.rule])
        titled = any(one.rule is None and one.weight >= ASKED for one in own)
        return Match(self.offerings[at], score, tuple(evidence), rules, titled)


def _tallies(knowledge: Knowledge, counting: Counting, keep: Keep) -> list[Tally]:
    tallies = []
    for file in knowledge.examples:
        sentences = tuple(examples_in(file))
        tallies.append(keep(file.offering or NONE, counting.material(sentences), partial(counting.count, sentences)))
    return tallies
