"""A text as a row of folded words with what stands between them: the ground the quantity and time matchers walk on."""

from collections.abc import Iterable
from typing import cast

from matchers.text import Text, Word

_ENDS = frozenset(".!?;\n…")
_ABBREVIATIONS = frozenset(
    "approx aprox max min no num dr mr mrs ms st jan feb mar apr jun jul aug sep sept oct nov dec est incl"
    " tel vs".split()
)
_SHORTENED = frozenset("asst assoc supt supts sch elem dept exec coord".split())
"""Words whose full stop ends no sentence; those of titles lead on to the next word."""

_ENDLESS = _ABBREVIATIONS | _SHORTENED

Phrase = tuple[str, ...]


class Wording:
    """The words of one text, counted from 0, and what stands between them."""

    __slots__ = ("_breaks", "_gaps", "_sentences", "amounts", "counts", "folded", "forms", "text", "vocabulary")

    @classmethod
    def of(cls, text: Text) -> "Wording":
        """The text's one wording, kept with the text: all matchers of a message share it."""
        kept = text.__dict__.get("wording")
        if kept is None:
            kept = text.__dict__["wording"] = cls(text)
        return cast("Wording", kept)

    def __init__(self, text: Text) -> None:
        self.text = text
        self.folded = text.folded
        self.forms = text.forms
        self.vocabulary = text.vocabulary
        self.amounts: object = None
        self.counts: dict[tuple[int, int], object] = {}
        """What `Quantities` keeps here once it has read them: a text is read for several slots."""
        self._gaps: list[str] = []
        self._breaks: list[bool] = []
        self._sentences: list[tuple[int, int]] = []

    def with_form(self, index: int, form: str) -> "Wording":
        """The same wording with another word read for the one at `index`."""
        made = Wording(self.text)
        made.forms = [*self.forms[:index], form, *self.forms[index + 1 :]]
        made.vocabulary = self.vocabulary | {form}
        return made

    @property
    def words(self) -> tuple[Word, ...]:
        """The words with their positions."""
        return self.text.words

    def _cut(self) -> None:
        """Fills what stands between the words and where sentences end, once a text turns out to be worth it."""
        folded, end, abbreviated = self.folded, 0, False
        for index, word in enumerate(self.words):
            gap = folded[end : word[0]]
            self._gaps.append(gap)
            self._breaks.append(not index or (gap != " " and _is_end(gap, abbreviated)))
            end, abbreviated = word[1], word[2] in _ENDLESS
        self._gaps.append(folded[end:])
        self._breaks.append(True)
        first = 0
        for last in range(1, len(self._breaks)):
            if self._breaks[last]:
                self._sentences += [(first, last)] * (last - first)
                first = last

    def gap(self, index: int) -> str:
        """The signs and spaces before word `index`; for `len(words)` those behind the last word."""
        try:
            return self._gaps[index]
        except IndexError:
            if self._gaps:
                return ""
        self._cut()
        return self.gap(index)

    def is_break(self, index: int) -> bool:
        """Whether a sentence ends (or the text begins or ends) between word `index` - 1 and word `index`."""
        if index <= 0:
            return True
        try:
            return self._breaks[index]
        except IndexError:
            if self._gaps:
                return True
        self._cut()
        return self.is_break(index)

    def is_close(self, index: int) -> bool:
        """Whether only spaces, a dash or quotes stand before word `index`: it goes on with the word before."""
        if not 0 < index < len(self.forms):
            return False
        if not self._gaps:
            self._cut()
        gap = self._gaps[index]
        if gap == ". ":
            return self.forms[index - 1] in _SHORTENED  # "8 asst. principals"
        if gap == ") ":  # "fourteen (14) teachers"
            return self.forms[index - 1][0].isdigit() and self._gaps[index - 1][-1:] == "("
        return gap == " " or not (gap[1:] if gap[:1] == "+" else gap).strip(" -\"'*_~$(\t")

    def form(self, index: int) -> str:
        """The folded word, or an empty one outside the text."""
        if index < 0:
            return ""
        try:
            return self.forms[index]
        except IndexError:
            return ""

    def sentence(self, index: int) -> tuple[int, int]:
        """The sentence around word `index` as [first, last) word numbers."""
        if not self._gaps:
            self._cut()
        return self._sentences[index]

    def is_question(self, last: int) -> bool:
        """Whether the sentence that ends before word `last` ends with a question mark."""
        return "?" in self.gap(last)


def _is_end(gap: str, abbreviated: bool) -> bool:
    if len(gap) == 1:
        return gap in ";!?\n"
    return not _ENDS.isdisjoint(gap) and not (abbreviated and gap[0] == ".")


class Phrases:
    """A fixed set of phrases, found from their first word on or from their last word back, the longest first."""

    __slots__ = ("_by_first", "_by_last", "heads")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        self._by_last: dict[str, list[Phrase]] = {}
        for words in sorted(
            {tuple(phrase.split()) for phrase in phrases if phrase.strip()}, key=lambda p: (-len(p), p)
        ):
            self._by_first.setdefault(words[0], []).append(words)
            self._by_last.setdefault(words[-1], []).append(words)
        self.heads = frozenset(self._by_first)
        """The first words: where none of them is in a text, none of the phrases is."""

    def starting(self, wording: Wording, index: int) -> int:
        """How many words the longest phrase has that starts at word `index`; 0 for none."""
        forms = wording.forms
        if index >= len(forms) or (phrases := self._by_first.get(forms[index])) is None:
            return 0
        for phrase in phrases:
            size = len(phrase)
            if size == 1 or (
                tuple(forms[index : index + size]) == phrase
                and all(wording.is_close(k) for k in range(index + 1, index + size))
            ):
                return size
        return 0

    def ending(self, wording: Wording, index: int) -> int:
        """How many words the longest phrase has that ends with word `index`; 0 for none."""
        forms = wording.forms
        if index < 0 or (phrases := self._by_last.get(forms[index])) is None:
            return 0
        for phrase in phrases:
            size = len(phrase)
            first = index - size + 1
            if size == 1 or (
                first >= 0
                and tuple(forms[first : index + 1]) == phrase
                and all(wording.is_close(k) for k in range(first + 1, index + 1))
            ):
                return size
        return 0

    def is_phrase(self, phrase: str) -> bool:
        """Whether these words are one of the phrases."""
        return tuple(phrase.split()) in self._by_first.get(phrase.split(" ")[0], ())

    def within(self, wording: Wording, first: int, last: int) -> int:
        """The number of the first word of the first phrase between two word numbers; -1 for none."""
        return next((k for k in range(max(first, 0), last) if self.starting(wording, k)), -1)
