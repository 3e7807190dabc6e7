"""Finds the factual questions in a text: which fact of which offering, and only where something is really asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from msgspec.structs import replace

from knowledge.model import Aspect, Knowledge
from matchers.questions.graph import Hit
from matchers.questions.lexicon import ASKED, NAMES, Lexicon, Target, TargetKind
from matchers.questions.question import Question
from matchers.questions.segments import Segment, segments_of
from matchers.questions.tokens import Token, tokens_of
from matchers.text import Text

_Hit = Hit[Target]

Standing = Literal["named", "near", "carried", "about", "service", "nothing"]
"""How a question refers to a service: by name, by a near name, by one named before, by the one that is talked of, by a
word for services in general, or not at all."""

UNEXPLAINED: Mapping[Standing, int] = {"named": 4, "near": 1, "carried": 1, "about": 1, "service": 1, "nothing": 0}
"""The most words that nothing explains, for a question still to be about services: the surer the reference, the more.
Set by hand on questions and statements written for it ("how long is your maternity leave?" has two)."""

OPENING = 1.5
"""What it counts, in words, that a phrase opens the question: "how much is session one by itself?" asks a price."""

MOST_PEOPLE = 1000
"""From here on a number without a word for people is not one of participants."""

GENERIC = ("summary", "comparison")
"""Fields asked for by words as common as "what is": they count only where nothing narrower is asked."""


class _Reference(NamedTuple):
    """What a segment is about."""

    offerings: tuple[str, ...]
    session: tuple[str, str] | None
    """Offering and session."""
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment with all that was found in it."""

    segment: Segment
    tokens: Sequence[Token]
    hits: Sequence[_Hit]

    def of(self, *kinds: TargetKind) -> list[_Hit]:
        return [hit for hit in self.hits if hit.value.kind in kinds]

    def has(self, *kinds: TargetKind) -> bool:
        return any(hit.value.kind in kinds for hit in self.hits)


class Finder:
    """Finds questions; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._aspects = knowledge.questions.aspects
        self._offerings = knowledge.offerings
        self._lines = {key: _line(key, knowledge) for key in knowledge.offerings}
        self._general = {
            (key, fact.id) for key, offering in knowledge.offerings.items() for fact in offering.facts if fact.general
        }
        self._lexicons = {"en": Lexicon(knowledge, "en"), "es": Lexicon(knowledge, "es")}

    def find(self, text: Text, language: str, about: str | None) -> tuple[Question, ...]:
        """All questions in reading order; in the other language too where this one has none, for people mix them."""
        other = "en" if language == "es" else "es"
        return self._in(text, self._lexicons[language], about) or self._in(text, self._lexicons[other], about)

    def _in(self, text: Text, lexicon: Lexicon, about: str | None) -> tuple[Question, ...]:
        tokens = tokens_of(text, lexicon.vocabulary)
        if not tokens:
            return ()
        signs = lexicon.find_signs(tokens)
        openers = {hit.first for hit in signs if hit.value.kind in ("opener", "announcer")}
        joinings = {hit.first for hit in signs if hit.value.kind == "joining"}
        parts = [_Part(one, tokens, _within(signs, one)) for one in segments_of(text.folded, tokens, openers, joinings)]
        if not any(self._may_be_asking(part, lexicon) for part in parts):
            return ()
        names = lexicon.find_names(tokens)
        parts = [self._read(part, names, lexicon) for part in parts]
        asking = [self._is_asking(part, lexicon) for part in parts]
        references = self._references(parts, asking, about)
        found: list[Question] = []
        for at, part in enumerate(parts):
            if asking[at]:
                count = next((n for n in (_count(one, lexicon) for one in reversed(parts[: at + 1])) if n), None)
                found += self._questions(part, references[at], lexicon, count)
        return tuple(dict.fromkeys(found))

    def _read(self, part: _Part, names: Iterable[_Hit], lexicon: Lexicon) -> _Part:
        """The part with the names in it and, where it may be asking, with what is asked."""
        hits = [*part.hits, *_within(names, part.segment)]
        if self._may_be_asking(part, lexicon):
            hits += lexicon.find_asked(part.tokens, part.segment.first, part.segment.last)
        return _Part(part.segment, part.tokens, hits)

    def _may_be_asking(self, part: _Part, lexicon: Lexicon) -> bool:
        """A cheap look that passes all questions, and few statements."""
        if part.segment.in_marked or part.has("announcer") or self._opens(part, lexicon):
            return True
        words = part.tokens[part.segment.first : part.segment.last]
        return not part.has("statement") and any(one.word in lexicon.bare_words for one in words)

    def _is_asking(self, part: _Part, lexicon: Lexicon) -> bool:
        """Whether a segment asks: by question mark, by how it begins, by announcement, or as a bare "price of X"."""
        if part.segment.is_marked or part.has("announcer") or self._opens(part, lexicon):
            return True
        if part.has("statement"):
            return False
        bare = any(hit.value.kind == "aspect" and self._aspects[hit.value.id].bare for hit in part.hits)
        return bare and (part.segment.in_marked or not _unexplained(part, lexicon, part.hits))

    @staticmethod
    def _opens(part: _Part, lexicon: Lexicon) -> bool:
        """Whether the segment begins with the words of a question, courtesies before them aside."""
        joining = {at for hit in part.of("joining") for at in range(hit.first, hit.last)}
        return any(
            all(at in joining or part.tokens[at].word in lexicon.lead for at in range(part.segment.first, hit.first))
            for hit in part.of("opener")
        )

    def _references(self, parts: Sequence[_Part], asking: Sequence[bool], about: str | None) -> list[_Reference]:
        """What each segment is about: itself, else what was named before, else what the sentence names after it."""
        own = [self._own(part, asks) for part, asks in zip(parts, asking, strict=True)]
        found: list[_Reference] = []
        for at, (part, reference) in enumerate(zip(parts, own, strict=True)):
            if reference.offerings or part.has("overview"):
                found.append(reference)
                continue
            after = (one for i, one in enumerate(own) if i > at and parts[i].segment.sentence == part.segment.sentence)
            before = (one for one in reversed(own[:at]))
            carried = next((one for one in (*before, *after) if one.offerings), None)
            if carried is not None:
                found.append(_Reference(carried.offerings, None, "carried"))
            elif about in self._offerings:
                found.append(_Reference((str(about),), None, "about"))
            else:
                found.append(reference)
        return found

    def _own(self, part: _Part, asks: bool) -> _Reference:
        near = [hit for hit in part.of("near") if asks or hit.literal > 1]
        names = _longest([*part.of("name"), *near, *(part.of("session") if asks else ())])
        offerings = tuple(dict.fromkeys(str(hit.value.offering) for hit in names))
        sessions = [hit.value for hit in names if hit.value.kind == "session"]
        outright = {str(hit.value.offering) for hit in names if hit.value.kind == "name"}
        if sessions and outright and not outright & {str(one.offering) for one in sessions}:
            offerings, sessions = tuple(one for one in offerings if one in outright), []
        one = sessions[0] if len(set(sessions)) == 1 else None
        session = (str(one.offering), one.id) if one else None
        if not offerings:
            return _Reference((), None, "service" if part.has("service", "overview") else "nothing")
        outright_or_session = any(hit.value.kind != "near" for hit in names)
        return _Reference(offerings, session, "named" if outright_or_session else "near")

    def _questions(self, part: _Part, about: _Reference, lexicon: Lexicon, count: int | None) -> list[Question]:
        candidates = self._candidates(part, about, count, lexicon)
        if not candidates:
            return []
        best = max(candidates, key=lambda hit: self._rank(hit, part, about, lexicon))
        if not self._is_about_services(part, about, best, candidates, lexicon):
            return []
        chosen = [best, *(hit for hit in candidates if self._stands_beside(hit, best, part))]
        chosen = _longest(chosen)
        if len(chosen) == 1:
            spans = [(part.segment.start, part.segment.end)]
        else:
            spans = [(part.tokens[hit.first].start, part.tokens[hit.last - 1].end) for hit in chosen]
        made = (self._question(hit, span, part, about, count) for hit, span in zip(chosen, spans, strict=True))
        return [question for question in made if question is not None]

    def _candidates(self, part: _Part, about: _Reference, count: int | None, lexicon: Lexicon) -> list[_Hit]:
        """What may be asked here: aspects, topics, and lists and facts of what the segment is about."""
        near = {one for key in about.offerings for one in self._lines[key]}
        ignored = part.of("ignored")
        found = []
        names = part.of("name")
        for hit in part.of(*ASKED):
            if any(one.first <= hit.first and hit.last <= one.last for one in names):
                continue
            if any(one.first < hit.last and hit.first < one.last and one.literal >= hit.literal for one in ignored):
                continue
            target = hit.value
            of_offering = target.kind in ("list", "fact")
            general = (target.offering, target.id) in self._general
            if target.kind == "aspect" and not self._may_ask(self._aspects[target.id], hit, part, count, lexicon):
                continue
            if of_offering and target.offering not in near and not (general and not about.offerings):
                continue
            found.append(hit)
        narrow = [hit for hit in found if not self._is_generic(hit) or self._compares(hit, about)]
        return narrow or found

    @staticmethod
    def _may_ask(aspect: Aspect, hit: _Hit, part: _Part, count: int | None, lexicon: Lexicon) -> bool:
        """Whether an aspect has the number it needs: a count of people, or no sum that is a count of people."""
        if aspect.counted and not count:
            return False
        words = part.tokens[hit.first : hit.last + 2]
        if any(token.word in lexicon.people_nouns for token in words):
            return not (aspect.premise and aspect.field == "price")
        return not (aspect.field == "capacity" and any((token.number or 0) >= MOST_PEOPLE for token in words))

    def _is_generic(self, hit: _Hit) -> bool:
        return hit.value.kind == "aspect" and self._aspects[hit.value.id].field in GENERIC

    def _compares(self, hit: _Hit, about: _Reference) -> bool:
        aspect = self._aspects[hit.value.id] if hit.value.kind == "aspect" else None
        return aspect is not None and aspect.field == "comparison" and len(about.offerings) > 1

    def _rank(self, hit: _Hit, part: _Part, about: _Reference, lexicon: Lexicon) -> tuple[float, ...]:
        """What to prefer: a comparison of two, then what names most words, above all telling ones and the first."""
        target = hit.value
        own = target.kind in ("list", "fact") and about.standing not in ("service", "nothing")
        exact = own and target.offering in about.offerings
        aspect = self._aspects[target.id] if target.kind == "aspect" else None
        premise = aspect is not None and aspect.premise
        unpublished = aspect is not None and aspect.field is None
        telling = (part.tokens[at] for at in hit.named_tokens())
        weight: float = hit.literal + sum(one.word not in lexicon.passing and one.number is None for one in telling)
        weight += OPENING if hit.first == part.segment.first else 0
        return (
            self._compares(hit, about),
            weight,
            premise,
            unpublished,
            exact,
            own,
            target.kind == "topic",
            -hit.first,
        )

    def _is_about_services(
        self, part: _Part, about: _Reference, best: _Hit, candidates: Sequence[_Hit], lexicon: Lexicon
    ) -> bool:
        explaining = [hit for hit in part.hits if hit.value.kind not in ("list", "fact", "near", "statement")]
        explaining += [*candidates, *self._near(part, about)]
        standing = about.standing
        if standing in ("nothing", "about", "carried") and part.has("service"):
            standing = "service"
        with_people = standing != "nothing" and not self._is_generic(best)
        unexplained = _unexplained(part, lexicon, explaining, with_people=with_people)
        if best.value.kind == "topic":
            return unexplained <= (2 if best.literal > 2 else 1)
        if self._is_generic(best) and standing in ("about", "carried"):
            return unexplained == 0
        never_published = best.value.kind == "aspect" and self._aspects[best.value.id].field is None
        if standing == "nothing" and (best.value.kind == "fact" or never_published):
            return unexplained <= UNEXPLAINED["service"]
        return unexplained <= UNEXPLAINED[standing]

    @staticmethod
    def _near(part: _Part, about: _Reference) -> list[_Hit]:
        return [hit for hit in part.of("near") if hit.value.offering in about.offerings]

    def _stands_beside(self, hit: _Hit, best: _Hit, part: _Part) -> bool:
        """Whether a second thing is asked in the same breath: "price and length", "how long, how many people"."""
        if hit.value.kind != "aspect" or not self._aspects[hit.value.id].bare:
            return False
        if hit.first < best.last and best.first < hit.last:
            return False
        low, high = min(hit.last, best.last), max(hit.first, best.first)
        return any(low <= one.first < high for one in part.of("joining")) or high == low

    def _question(
        self, hit: _Hit, span: tuple[int, int], part: _Part, about: _Reference, count: int | None
    ) -> Question | None:
        target = hit.value
        question = Question(
            kind=target.kind if target.kind in ("topic", "list", "fact") else "aspect",
            id=target.id,
            start=span[0],
            end=span[1],
            offerings=about.offerings,
            session=about.session[1] if about.session else None,
            is_guess=about.standing == "about",
        )
        return self._filled(question, target, hit, part, count)

    def _filled(self, question: Question, target: Target, hit: _Hit, part: _Part, count: int | None) -> Question | None:
        """The question with what its kind needs; None where it is about nothing."""
        if target.kind == "topic":
            return replace(question, offerings=(), session=None, is_guess=False)
        if target.kind in ("list", "fact"):
            return replace(question, offerings=(str(target.offering),))
        aspect = self._aspects[target.id]
        if aspect.field == "comparison" and len(question.offerings) < 2:
            if not part.has(*NAMES):
                return None
            field = "sessions" if len({one.value.id for one in part.of("session")}) > 1 else "summary"
            question = replace(question, id=self._id_of(field) or target.id)
            aspect = self._aspects[question.id]
        if aspect.field == "summary":
            if not question.offerings:
                return None
            if question.session:
                return replace(question, id=self._id_of("sessions") or question.id)
        if aspect.field in ("capacity", "price"):
            numbers = [
                token.number for token in part.tokens[hit.first : hit.last] if token.number and not token.is_money
            ]
            if aspect.field == "capacity" and numbers and not aspect.premise:
                count = int(numbers[-1])
            question = replace(question, count=count)
        if aspect.premise:
            amounts = [token.number for token in part.tokens[hit.first : hit.last] if token.number]
            question = replace(question, amount=amounts[-1] if amounts else None, count=None)
        return question

    def _id_of(self, field: str) -> str | None:
        return next((key for key, aspect in self._aspects.items() if aspect.field == field), None)


def _line(key: str, knowledge: Knowledge) -> tuple[str, ...]:
    """An offering and those it is a part of: their facts hold for it too."""
    line = [key]
    while (above := knowledge.offerings[line[-1]].part_of) is not None and above not in line:
        line.append(above)
    return tuple(line)


def _within(hits: Iterable[_Hit], segment: Segment) -> list[_Hit]:
    return [hit for hit in hits if segment.first <= hit.first and hit.last <= segment.last]


def _longest(hits: Iterable[_Hit]) -> list[_Hit]:
    """The longest hits that do not overlap, in reading order; of equal ones all that name the same words."""
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda one: (one.first - one.last, one.first)):
        same = any((one.first, one.last) == (hit.first, hit.last) for one in kept)
        if same or not any(one.first < hit.last and hit.first < one.last for one in kept):
            kept.append(hit)
    return sorted(kept, key=lambda one: one.first)


def _unexplained(part: _Part, lexicon: Lexicon, explaining: Iterable[_Hit], *, with_people: bool = False) -> int:
    """How many words are neither explained by a phrase nor common in questions; words for people may be, too."""
    common = lexicon.passing | lexicon.people_words if with_people else lexicon.passing
    explained = {at for hit in explaining for at in hit.named_tokens()}
    return sum(
        1
        for at in range(part.segment.first, part.segment.last)
        if at not in explained and part.tokens[at].number is None and part.tokens[at].word not in common
    )


def _count(part: _Part, lexicon: Lexicon) -> int | None:
    """The number of people that a segment speaks of: a number right before a word for people, or one word further."""
    for at in range(part.segment.first, part.segment.last):
        token = part.tokens[at]
        if token.number and not token.is_money and token.number == int(token.number):
            following = part.tokens[at + 1 : min(at + 3, part.segment.last)]
            if any(one.word in lexicon.people_nouns for one in following):
                return int(token.number)
    return None
