"""What the phrases of a part may ask for, which of them is likeliest, and whether that is about services at all."""

from collections.abc import Mapping, Sequence

from knowledge.model import Aspect, Knowledge
from matchers.questions.lexicon import ASKED, Lexicon
from matchers.questions.parts import MOST_PEOPLE, Found, Part, unexplained
from matchers.questions.references import Reference, Standing

UNEXPLAINED: Mapping[Standing, int] = {"named": 4, "near": 1, "carried": 1, "about": 1, "service": 1, "nothing": 0}
"""The most words that nothing explains, for a question still to be about services: the surer the reference, the more.
Set by hand on questions and statements written for it ("how long is your maternity leave?" has two)."""

OPENING = 1.5
"""What it counts, in words, that a phrase opens the question: "how much is session one by itself?" asks a price."""

GENERIC = ("summary", "comparison")
"""Fields asked for by words as common as "what is": they count only where nothing narrower is asked."""


FIGURES = ("price", "commitment", "capacity", "formats")
"""Fields that are asked for by words of their own: beside them, "facilitation" does not ask for the kind of help."""

COMPARED_ALONE = (*FIGURES, "personnel")
"""Fields that are compared alone where they are named: "how do the two differ in price?"."""


class Candidates:
    """Judges the phrases of parts; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge, lines: Mapping[str, tuple[str, ...]]) -> None:
        self._aspects = knowledge.questions.aspects
        self._broad = frozenset(key for key, topic in knowledge.questions.topics.items() if topic.broad)
        self._lines = lines
        self._general = {
            (key, fact.id) for key, offering in knowledge.offerings.items() for fact in offering.facts if fact.general
        }

    def of(self, part: Part, about: Reference, count: int | None, lexicon: Lexicon) -> list[Found]:
        """What may be asked here, likeliest first: aspects, topics, and lists and facts of what the part is about."""
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
        if any(not self._is_broad(hit) and not self.is_generic(hit) for hit in found):
            found = [hit for hit in found if not self._is_broad(hit)]
        if any(self._field(hit) == "price" for hit in found):
            found = [hit for hit in found if not self._tells_count(hit, part)]
        if any(self._field(hit) in FIGURES for hit in found):
            found = [hit for hit in found if self._field(hit) != "kinds"]
        if any(self._field(hit) not in ("price", *GENERIC) for hit in found):
            found = [hit for hit in found if not self._is_basis(hit)]
        narrow = [hit for hit in found if not self.is_generic(hit)]
        if not any(
            hit.value.kind == "aspect" and self._aspects[hit.value.id].field in COMPARED_ALONE for hit in narrow
        ):
            narrow = [hit for hit in found if not self.is_generic(hit) or self._compares(hit, about)]
        return sorted(narrow or found, key=lambda hit: self.rank(hit, part, about, lexicon), reverse=True)

    def rank(self, hit: Found, part: Part, about: Reference, lexicon: Lexicon) -> tuple[float, ...]:
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

    def is_about_services(
        self, part: Part, about: Reference, best: Found, candidates: Sequence[Found], lexicon: Lexicon
    ) -> bool:
        """Whether few enough words of the part are about something else."""
        explaining = [hit for hit in part.hits if hit.value.kind not in ("list", "fact", "near", "statement")]
        explaining += [*candidates, *(hit for hit in part.of("near") if hit.value.offering in about.offerings)]
        standing = about.standing
        if standing in ("nothing", "about", "carried") and part.has("service"):
            standing = "service"
        with_people = standing != "nothing" and not self.is_generic(best)
        strange = unexplained(part, lexicon, explaining, with_people=with_people)
        if best.value.kind == "topic":
            return strange <= (2 if best.literal > 2 else 1)
        if self.is_generic(best) and standing in ("about", "carried"):
            return strange == 0
        never_published = best.value.kind == "aspect" and self._aspects[best.value.id].field is None
        if standing == "nothing" and (best.value.kind == "fact" or never_published):
            return strange <= UNEXPLAINED["service"]
        return strange <= UNEXPLAINED[standing]

    def stand_beside(self, best: Found, candidates: Sequence[Found], part: Part, lexicon: Lexicon) -> list[Found]:
        """What else is asked in the same breath: "price and length", "how long, how many people"."""
        return [hit for hit in candidates if self._stands_beside(hit, best, part, lexicon)]

    def is_generic(self, hit: Found) -> bool:
        """Whether it is asked for by words that are common in all questions."""
        return hit.value.kind == "aspect" and self._aspects[hit.value.id].field in GENERIC

    def is_unpublished(self, hit: Found) -> bool:
        """Whether it asks for something that is published of no offering."""
        return hit.value.kind == "aspect" and self._aspects[hit.value.id].field is None

    def _field(self, hit: Found) -> str | None:
        return self._aspects[hit.value.id].field if hit.value.kind == "aspect" else None

    def _tells_count(self, hit: Found, part: Part) -> bool:
        """Whether it would ask for the capacity by a number of people; beside a price that tells for how many."""
        named = (part.tokens[at] for at in hit.named_tokens())
        return self._field(hit) == "capacity" and any(one.number and not one.is_money for one in named)

    def _is_broad(self, hit: Found) -> bool:
        return hit.value.kind == "topic" and hit.value.id in self._broad

    def _is_basis(self, hit: Found) -> bool:
        """Whether it asks what a price is for; "per session" beside something else does not."""
        return hit.value.kind == "aspect" and self._aspects[hit.value.id].asks == "basis"

    def _compares(self, hit: Found, about: Reference) -> bool:
        aspect = self._aspects[hit.value.id] if hit.value.kind == "aspect" else None
        return aspect is not None and aspect.field == "comparison" and len(about.offerings) > 1

    def _stands_beside(self, hit: Found, best: Found, part: Part, lexicon: Lexicon) -> bool:
        """Whether a phrase stands next to another one, or in a row with it: "dates, parking and certificates"."""
        if hit.value.kind != "aspect" or self.is_generic(hit):
            return False
        if hit.first < best.last and best.first < hit.last:
            return False
        low, high = min(hit.last, best.last), max(hit.first, best.first)
        if self._aspects[hit.value.id].bare and high == low:
            return True
        if not (any(low <= one.first < high for one in part.of("joining")) or self._has_pause(part, low, high)):
            return False
        strange = part.words_beyond(lexicon.passing) & ((1 << high) - (1 << low))
        for one in part.of("aspect", "name", "near") if strange else ():
            strange &= ~one.mask
        return not strange

    @staticmethod
    def _has_pause(part: Part, low: int, high: int) -> bool:
        """Whether a comma or another mark stands before one of the tokens [low, high]."""
        return any(part.tokens[at].start - part.tokens[at - 1].end > 1 for at in range(low, high + 1))

    @staticmethod
    def _may_ask(aspect: Aspect, hit: Found, part: Part, count: int | None, lexicon: Lexicon) -> bool:
        """Whether an aspect has the number it needs: a count of people, or no sum that is a count of people."""
        if aspect.counted and not count:
            return False
        words = part.tokens[hit.first : hit.last + 2]
        if any(token.word in lexicon.people_nouns for token in words):
            return not (aspect.premise and aspect.field == "price")
        return not (aspect.field == "capacity" and any((token.number or 0) >= MOST_PEOPLE for token in words))
