"""The need in a person's own words: without the clauses that tell facts, give contacts or ask something."""

import re
from collections.abc import Iterator, Sequence

from bot.dialogue.core import Core
from matchers.frame import Language
from matchers.function_words import is_function_word
from matchers.language import language_of
from matchers.needs.statements import sentences_of
from matchers.text import Text

Spans = Sequence[tuple[int, int]]

LEAST_BESIDE = 3
"""Words beside function words that a clause with a question in it has to hold to state a need as well."""
_BORDER = re.compile(r"(?:[,;:!?]|(?<=\w{4})\.)(?=\s)|\s[-\u2013\u2014]+(?=\s)")
"""Where a clause ends."""
_GREETING = re.compile(
    r"\s*(?:hi|hello|hey|howdy|good (?:morning|afternoon|evening)|hola|buenas(?: tardes| noches)?|buenos d[ií]as"
    r"|buen d[ií]a|saludos|qu[eé] tal)(?: there| all| everyone| folks| cec| a todos)?\s*[,.!:;\u2013\u2014-]+\s*",
    re.I,
)
"""A greeting divided off: no part of what people struggle with."""
_LINK = re.compile(r"^(?:and|but|so|also|plus|y|e|pero|ademas|o sea)\s+", re.I)
_MARKS = ".!?…"
_ENDS = " ,;:!?.-\u2013\u2014"


class Clauses:
    """A message cut into sentences and clauses, with what is known to be something else than a need."""

    def __init__(self, text: Text, facts: Spans, questions: Spans, core: Core, language: Language) -> None:
        self._text = text
        self._facts = facts
        self._questions = questions
        self._core = core
        self._language = language

    def need(self) -> str:
        """The sentences that carry a need, facts and questions at their borders left out; empty where none does."""
        kept = [(start, end) for start, end in sentences_of(self._text) if self._has_need(start, end)]
        if len(kept) > 1 and self._introduces(*kept[0]):
            kept = kept[1:]
        sentences = [one for start, end in kept if (one := self._trimmed(start, end))]
        return " ".join(_ended(sentences))

    def _introduces(self, start: int, end: int) -> bool:
        """Whether a sentence tells who writes and no need beside: "This is Carol from the front office"."""
        if not any(first < end and start < last for first, last in self._facts):
            return False
        return not self._core.read_needs((self._text.cut(start, end),), self._language).is_sure

    def _trimmed(self, start: int, end: int) -> str:
        """The sentence without its clauses of facts; whole where nothing but such clauses would be left out."""
        if greeting := _GREETING.match(self._text.raw, start, end):
            start = greeting.end()
        if not any(first < end and start < last for first, last in (*self._facts, *self._questions)):
            return self._text.cut(start, end)
        words, before = "", start
        for first, last in self._cut(start, end):
            if self._is_aside(first, last):
                continue
            clause = self._text.raw[first:last]
            if not words or before != first:
                clause = _LINK.sub("", clause.lstrip(_ENDS))
            words = words.rstrip(_ENDS) + ", " + clause if words and before != first else words + clause
            before = last
        return words.strip(_ENDS)

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The clauses of a sentence; no border stands inside a fact ("$3,000", "Hoover City, AL")."""
        first = start
        for match in _BORDER.finditer(self._text.folded, start, end):
            at = match.start()
            if at > first and not any(a < at < b for a, b in self._facts):
                yield first, at
                first = at
        yield first, end

    def _is_aside(self, start: int, end: int) -> bool:
        """Whether a clause tells a fact or asks something, and nothing beside."""
        asks = any(first < end and start < last for first, last in self._questions)
        tells = any(first < end and start < last for first, last in self._facts)
        if not asks and not tells:
            return not any(word.start >= start and word.end <= end for word in self._text.words)
        return not self._has_need(start, end)

    def _has_need(self, start: int, end: int) -> bool:
        spans = [(a - start, b - start) for a, b in (*self._facts, *self._questions) if a < end and b > start]
        is_whole = start == 0 and end == len(self._text.raw)
        part = self._text if is_whole else Text(self._text.raw[start:end])
        if any(a < end and b > start for a, b in self._questions):
            left = [word for word in part.words if not any(a < word.end and word.start < b for a, b in spans)]
            if sum(not is_function_word(word.folded) for word in left) < LEAST_BESIDE:
                return False
        return self._core.needs.has_need(part, language_of(part) or self._language, spans)


def _ended(sentences: list[str]) -> list[str]:
    """Sentences with a full stop where their own mark was cut off; the last stays as it is."""
    return [one if one[-1] in _MARKS else f"{one}." for one in sentences[:-1]] + sentences[-1:]
