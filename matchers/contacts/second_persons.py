"""Second persons: the part of a message that speaks of a boss, an assistant, or somebody who gets a copy."""

from collections.abc import Iterable

from matchers.contacts.items import has_long_number
from matchers.contacts.names import read_name
from matchers.text import Text, fold
from matchers.wording import Phrases, Wording

_POSSESSIVES = frozenset("my our mi nuestra nuestro mis".split())
_OWN = frozenset("i i'm im i've i'll me my mine yo soy mi".split())
"""Words with which one speaks of oneself again."""
_ONESELF = frozenset(("me", "yo", "mi"))
_DENIES = frozenset("not no of than".split())
"""Before oneself: "not me", "instead of me", "rather than me"."""
_STAYS = Phrases(
    "i remain|i stay|i'm still|i am still|keep me|still me|yo sigo|sigo siendo|sigo yo|me quedo yo".split("|")
)
"""Says that the writer is still the one to answer."""
_LINKS = frozenset("is es named called se llama to a con at en the el la and y also tambien please who".split())
_BESIDE = 2
"""Words between "my" and what the person is to one: "my HR director"."""
_LINKED = 3
"""Words between those and a name: "copy in the superintendent"."""
_NEAR = 8
"""Words within which an address belongs to the person: "my assistant can be reached at"."""


class SecondPersons:
    """Finds where others are spoken of, unless the message says to take them in place of oneself."""

    def __init__(self, relations: Iterable[str], copying: Iterable[str], replacing: Iterable[str]) -> None:
        self._relations = Phrases(map(fold, relations))
        self._copying = Phrases(map(fold, copying))
        self._replacing = Phrases(map(fold, replacing))
        self._heads = _POSSESSIVES | self._copying.heads

    def own_part(self, text: Text) -> Text:
        """The text with what is told of others blanked out; positions stay. The text itself where nothing is."""
        spans = self.spans(text)
        if not spans:
            return text
        raw = text.raw
        for start, end in spans:
            raw = raw[:start] + " " * (end - start) + raw[end:]
        return Text(raw)

    def spans(self, text: Text) -> list[tuple[int, int]]:
        """Where others are named with their names or addresses."""
        wording = Wording.of(text)
        if self._heads.isdisjoint(wording.vocabulary):
            return []
        size = len(wording.forms)
        if self._replacing.within(wording, 0, size) >= 0 and _STAYS.within(wording, 0, size) < 0:
            return []
        found: list[tuple[int, int]] = []
        index = 0
        while index < len(wording.forms):
            span = self._at(wording, index)
            if span:
                first, last = span
                found.append((wording.words[first].start, wording.words[last - 1].end))
                index = last
            else:
                index += 1
        return found

    def takes_place(self, text: Text) -> bool:
        """Whether somebody else is spoken of in the writer's place: "not me", "my boss"."""
        wording = Wording.of(text)
        for index, form in enumerate(wording.forms):
            if form in _ONESELF and wording.form(index - 1) in _DENIES:
                return True
            if self._behind_relation(wording, index):
                return True
        return False

    def _at(self, wording: Wording, index: int) -> tuple[int, int] | None:
        """The words about another person that begin at a word, or before it where it stands behind the name."""
        copying = self._copying.starting(wording, index)
        behind = index + copying if copying else self._behind_relation(wording, index)
        if not behind:
            return None
        _, end = wording.sentence(index)
        if copying:
            while behind < end and wording.form(behind) in _LINKS:
                behind += 1
            behind = self._behind_relation(wording, behind) or behind
        if _names_or_reaches(wording, behind, end):
            return index, _up_to_own(wording, behind, end)
        first = wording.sentence(index)[0]
        told_behind = bool(copying) or ("," in wording.gap(index) and not wording.is_close(behind))
        if told_behind and read_name(wording, first, lenient=False) and _OWN.isdisjoint(wording.forms[first:index]):
            return first, _up_to_own(wording, behind, end)  # "James Tully, our superintendent"
        return None

    def _behind_relation(self, wording: Wording, index: int) -> int:
        """The word behind "my HR director"; 0 where no such words begin here."""
        if wording.form(index) not in _POSSESSIVES:
            return 0
        for place in range(index + 1, min(index + 2 + _BESIDE, len(wording.forms))):
            if not wording.is_close(place):
                return 0
            if size := self._relations.starting(wording, place):
                return place + size
        return 0


def _names_or_reaches(wording: Wording, index: int, end: int) -> bool:
    """Whether a name follows, or an address or a phone number in the same breath."""
    start = index
    while start < end and wording.form(start) in _LINKS and start - index < _LINKED:
        start += 1
    name = read_name(wording, start, lenient=False) if start < end else None
    if name and (name.known or name.capitals):
        return True
    first = wording.words[index].start if index < end else 0
    told = wording.folded[first:]
    for place in range(index, min(index + _NEAR, end)):
        if wording.form(place) in _OWN:
            return False
        if "@" in wording.gap(place + 1) or has_long_number(told[: wording.words[place].end - first]):
            return True
    return False


def _up_to_own(wording: Wording, index: int, end: int) -> int:
    """Where the words about another end: with the sentence, or where one speaks of oneself again."""
    for place in range(index + 1, end):
        if wording.form(place) in _OWN and not wording.gap(place).isspace():
            return place
    return end
