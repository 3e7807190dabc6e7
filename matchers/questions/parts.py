"""A text cut into parts that can hold one question each, with all phrases found in them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.model import Knowledge
from matchers.questions.glance import Glance
from matchers.questions.graph import Hit
from matchers.questions.lexicon import NAMES, Lexicon, Target, TargetKind
from matchers.questions.segments import Segment, segments_of
from matchers.questions.tokens import Token, tokens_of
from matchers.text import Text

Found = Hit[Target]

OURSELVES = frozenset({"us", "nosotros", "nosotras"})
"""Counted like people: "75 of us"."""
MOST_JOINED = 8
"""Words up to which a text that begins with "and" may do no more than join a service to what was asked."""
ANOTHER: tuple[TargetKind, ...] = ("name", "near", "session", "other")
"""What stands for another service or part of one."""
LEAST_PEOPLE, MOST_PEOPLE = 4, 1000
"""A number without a word for people is one of participants from here to there: "las dos" are sessions."""


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with all that was found in it."""

    segment: Segment
    tokens: Sequence[Token]
    """Of the whole text."""
    hits: Sequence[Found]
    by_kind: Mapping[TargetKind, list[Found]]
    has_form: bool = False
    """It has the form of a question: a question mark, an opening, an announcement, or a bare "price of X"."""

    def of(self, *kinds: TargetKind) -> list[Found]:
        """The phrases of some kinds."""
        known = self.by_kind
        return [hit for kind in kinds if kind in known for hit in known[kind]]

    def has(self, *kinds: TargetKind) -> bool:
        """Whether there is a phrase of some kinds."""
        return not self.by_kind.keys().isdisjoint(kinds)

    def words_beyond(self, known: Collection[str]) -> int:
        """The words of the segment, numbers aside, that are not among `known`: bit n is set for token n."""
        tokens, mask = self.tokens, 0
        for at in range(self.segment.first, self.segment.last):
            token = tokens[at]
            if token.word not in known and token.number is None:
                mask |= 1 << at
        return mask

    @property
    def own(self) -> Sequence[Token]:
        """The tokens of the segment."""
        return self.tokens[self.segment.first : self.segment.last]


def part_of(segment: Segment, tokens: Sequence[Token], hits: Sequence[Found]) -> Part:
    """A part with its phrases by kind: they are looked up again and again."""
    return Part(segment, tokens, hits, _by_kind(hits))


def _by_kind(hits: Iterable[Found]) -> dict[TargetKind, list[Found]]:
    by_kind: dict[TargetKind, list[Found]] = {}
    for hit in hits:
        by_kind.setdefault(hit.value.kind, []).append(hit)
    return by_kind


class Reader:
    """Reads texts of one language; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge, language: Literal["en", "es"], common: Iterable[str]) -> None:
        self.lexicon = Lexicon(knowledge, language, common)
        self._glance = Glance(self.lexicon)
        self._bare = {key for key, aspect in knowledge.questions.aspects.items() if aspect.bare}

    def may_ask(self, text: Text) -> bool:
        """A cheap look that passes all questions, and few statements."""
        return "?" in text.folded or self._glance.may_ask(text)

    def read(self, text: Text, *, goes_on: bool = False) -> list[Part]:
        """The parts in reading order; none where nothing in the text looks like a question.

        `goes_on`: something was asked before, so that words that join another service to it ask too: "and IBB".
        """
        if goes_on and self._joins(text):
            parts = self._parts(text)
            if len(parts) == 1 and names_another(parts[0], self.lexicon):
                return [replace(parts[0], has_form=True)]
        if not self.may_ask(text):
            return []
        parts = self._parts(text)
        may_ask = [self._may_ask(part) for part in parts]
        if not any(may_ask):
            return []
        return [self._read(part) if one else part for part, one in zip(parts, may_ask, strict=True)]

    def _joins(self, text: Text) -> bool:
        """Whether a text has few words, no mark, and begins with one that joins ("and"), courtesies aside."""
        words = text.words
        if not 1 < len(words) <= MOST_JOINED or "?" in text.folded:
            return False
        joining, lead = self.lexicon.joining, self.lexicon.lead
        first = next((one.folded for one in words if one.folded in joining or one.folded not in lead), "")
        return first in joining

    def _parts(self, text: Text) -> list[Part]:
        """The segments of a text with the signs and names in them."""
        lexicon = self.lexicon
        tokens = tokens_of(text, lexicon.vocabulary)
        signs = lexicon.find_signs(tokens)
        if not tokens:
            return []
        openers = {hit.first for hit in signs if hit.value.kind in ("opener", "announcer")}
        joinings = {hit.first for hit in signs if hit.value.kind == "joining"}
        segments = segments_of(text.folded, tokens, openers, joinings)
        hits = [*signs, *lexicon.find_names(tokens)]
        return [part_of(one, tokens, _within(hits, one)) for one in segments]

    def _read(self, part: Part) -> Part:
        """The part with what is asked in it."""
        names = part.of("name")
        asked = [
            hit
            for hit in self.lexicon.find_asked(part.tokens, part.segment.first, part.segment.last)
            if hit.value.kind != "ignored" or not any(one.first < hit.last < one.last for one in names)
        ]
        read = replace(part, hits=[*part.hits, *asked], by_kind={**part.by_kind, **_by_kind(asked)})
        return replace(read, has_form=True) if self._has_form(read) else read

    def _may_ask(self, part: Part) -> bool:
        """A cheap look that passes all questions, and few statements."""
        if part.segment.in_marked or part.has("announcer") or self._opens(part):
            return True
        return not part.has("statement") and self._has_bare_word(part.own)

    def _has_bare_word(self, tokens: Iterable[Token]) -> bool:
        bare = self.lexicon.bare_words
        return any(one.word in bare for one in tokens)

    def _has_form(self, part: Part) -> bool:
        if part.segment.is_marked or part.has("announcer") or self._opens(part):
            return True
        if part.has("statement"):
            return False
        bare = any(hit.value.kind == "aspect" and hit.value.id in self._bare for hit in part.hits)
        return bare and (part.segment.in_marked or not unexplained(part, self.lexicon, part.hits))

    def _opens(self, part: Part) -> bool:
        """Whether the segment begins with the words of a question, courtesies before them aside."""
        openers = part.of("opener")
        if not openers:
            return False
        first, lead = part.segment.first, self.lexicon.lead
        if any(hit.first == first for hit in openers):
            return True
        joining = {at for hit in part.of("joining") for at in range(hit.first, hit.last)}
        if any(all(at in joining or part.tokens[at].word in lead for at in range(first, hit.first)) for hit in openers):
            return True
        named = {at for hit in part.of(*NAMES) for at in range(hit.first, hit.last)}
        named.update(at for at in part.segment.places if part.tokens[at].is_money)
        before = self.lexicon.before_names
        return any(
            not named.isdisjoint(range(first, hit.first))
            and part.tokens[hit.first].word not in self.lexicon.statement
            and all(at in named or part.tokens[at].word in before for at in range(first, hit.first))
            for hit in openers
        )


def names_another(part: Part, lexicon: Lexicon) -> bool:
    """Whether a part names another service and nothing else, small words aside."""
    return part.has(*ANOTHER) and says_no_more(part, lexicon)


def says_no_more(part: Part, lexicon: Lexicon) -> bool:
    """Whether a part holds names, numbers and small words alone."""
    named = {at for hit in part.of(*ANOTHER) for at in range(hit.first, hit.last)}
    rest = [part.tokens[at] for at in part.segment.places if at not in named]
    return all(one.number or one.word in lexicon.following for one in rest)


def unexplained(part: Part, lexicon: Lexicon, explaining: Iterable[Found], *, with_people: bool = False) -> int:
    """How many words are neither explained by a phrase nor common in questions.

    `with_people`: words for people are explained.
    """
    strange = part.words_beyond(lexicon.passing_and_people if with_people else lexicon.passing)
    for hit in explaining:
        strange &= ~hit.mask
    return strange.bit_count()


def count_of(part: Part, lexicon: Lexicon) -> int | None:
    """The number of people that a part speaks of: before a word for people, or at the very end ("we'd be 18")."""
    for at in range(part.segment.first, part.segment.last):
        token = part.tokens[at]
        if token.number and not token.is_money and token.number == int(token.number):
            following = part.tokens[at + 1 : min(at + 3, part.segment.last)]
            if any(one.word in lexicon.people_nouns or one.word in OURSELVES for one in following):
                return int(token.number)
            is_last = at + 1 == part.segment.last and at > part.segment.first
            if is_last and LEAST_PEOPLE <= token.number < MOST_PEOPLE:
                return int(token.number)
    return None


def longest(hits: Iterable[Found]) -> list[Found]:
    """The longest hits that do not overlap, in reading order; of equal ones all that name the same words."""
    kept: list[Found] = []
    for hit in sorted(hits, key=lambda one: (one.first - one.last, one.first)):
        same = any((one.first, one.last) == (hit.first, hit.last) for one in kept)
        if same or not any(one.first < hit.last and hit.first < one.last for one in kept):
            kept.append(hit)
    return sorted(kept, key=lambda one: one.first)


def _within(hits: Iterable[Found], segment: Segment) -> list[Found]:
    return [hit for hit in hits if segment.first <= hit.first and hit.last <= segment.last]
