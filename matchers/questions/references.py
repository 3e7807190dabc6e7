"""What a question is about: the service it names, one named beside it, the one that is talked of, or none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from knowledge.model import Knowledge, Offering
from matchers.questions.lexicon import Target
from matchers.questions.parts import Part, longest
from matchers.questions.question import Talk
from matchers.questions.vocabulary import words_of

Standing = Literal["named", "near", "carried", "about", "service", "nothing"]
"""How a question refers to a service: by name, by a near name or a figure, by one named before, by the one that is
talked of, by a word for services in general, or not at all."""


class Reference(NamedTuple):
    """What a part is about."""

    offerings: tuple[str, ...]
    session: tuple[str, str] | None
    """Offering and session."""
    standing: Standing


class References:
    """Tells what parts are about; built once for a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._offerings = knowledge.offerings
        self.lines = {key: _line(key, knowledge) for key in knowledge.offerings}
        """Each offering and those it is a part of: their facts hold for it too."""
        whole = {key: one for key, one in knowledge.offerings.items() if one.part_of is None}
        self._by_price = _by_figure(whole, "price")
        self._by_hours = _by_figure(whole, "hours")
        self._hours = words_in(knowledge.questions.hour_words.values())
        self._buying = words_in(knowledge.questions.buying_words.values())

    def refer(self, parts: Sequence[Part], about: Talk) -> list[Reference]:
        """What each part is about: itself, else what was named before, else what its sentence names after it."""
        asking = {part.segment.sentence for part in parts if part.has_form}
        own = [self._own(part, about, part.segment.sentence in asking) for part in parts]
        return [
            reference
            if reference.offerings or part.has("overview")
            else self._other(part, about) or self._carried(at, parts, own, about) or reference
            for at, (part, reference) in enumerate(zip(parts, own, strict=True))
        ]

    def _other(self, part: Part, about: Talk) -> Reference | None:
        """The other session, or the offering that was spoken of before the last one; all of them where none was."""
        if not (part.has_form and part.has("other")):
            return None
        if about.session and about.offerings:
            offering = about.offerings[0]
            others = [one.id for one in self._offerings[offering].sessions if one.id != about.session]
            return Reference((offering,), (offering, others[0]), "about") if others else None
        return Reference(about.before, None, "about")

    def _carried(self, at: int, parts: Sequence[Part], own: Sequence[Reference], about: Talk) -> Reference | None:
        sentence = parts[at].segment.sentence
        after = (one for i, one in enumerate(own) if i > at and parts[i].segment.sentence == sentence)
        carried = next((one for one in (*reversed(own[:at]), *after) if one.offerings), None)
        if carried is not None:
            return Reference(carried.offerings, carried.session, "carried")
        known = tuple(one for one in about.offerings if one in self._offerings)
        session = (known[0], about.session) if len(known) == 1 and about.session else None
        return Reference(known, session, "about") if known else None

    def _own(self, part: Part, about: Talk, in_asking: bool) -> Reference:
        """What a part names; one that only names something joins in what its sentence asks: "session 2: topics?"."""
        asks = part.has_form or (in_asking and not part.has("statement"))
        near = [hit for hit in part.of("near") if asks or hit.literal > 1]
        names = longest([*part.of("name"), *near, *(part.of("session") if asks else ())])
        offerings = tuple(dict.fromkeys(str(hit.value.offering) for hit in names))
        sessions = [hit.value for hit in names if hit.value.kind == "session"]
        outright = {str(hit.value.offering) for hit in names if hit.value.kind == "name"}
        if sessions and outright and not outright & {str(one.offering) for one in sessions}:
            offerings, sessions = tuple(one for one in offerings if one in outright), []
        if not offerings:
            if asks and (figured := self._of_figures(part)):
                talked = tuple(one for one in figured if one in about.offerings)
                return Reference(talked or figured, None, "near")
            return Reference((), None, "service" if part.has("service", "overview") else "nothing")
        outright_or_session = any(hit.value.kind != "near" for hit in names)
        return Reference(offerings, _one_session(sessions), "named" if outright_or_session else "near")

    def _of_figures(self, part: Part) -> tuple[str, ...]:
        """The services that a published price or number of hours in the part belongs to."""
        tokens = part.own
        for at, token in enumerate(tokens):
            if token.number is None:
                continue
            if at + 1 < len(tokens) and tokens[at + 1].word in self._hours:
                return self._by_hours.get(token.number, ())
            if token.number in self._by_price and any(one.word in self._buying for one in tokens):
                return self._by_price[token.number]
        return ()


def _one_session(sessions: Sequence[Target]) -> tuple[str, str] | None:
    return (str(sessions[0].offering), sessions[0].id) if len(set(sessions)) == 1 else None


def words_in(phrases: Iterable[Iterable[str]]) -> frozenset[str]:
    """All words of phrases, of any language."""
    return frozenset(word for lines in phrases for line in lines for word in words_of(line))


def _by_figure(offerings: Mapping[str, Offering], figure: Literal["price", "hours"]) -> dict[float, tuple[str, ...]]:
    found: dict[float, tuple[str, ...]] = {}
    for key, offering in offerings.items():
        for number in _prices(offering) if figure == "price" else _hours(offering):
            if key not in found.get(number, ()):
                found[number] = (*found.get(number, ()), key)
    return found


def _prices(offering: Offering) -> Iterator[float]:
    if offering.price:
        yield offering.price.amount


def _hours(offering: Offering) -> Iterator[float]:
    if offering.price and offering.price.hours:
        yield offering.price.hours
    for session in offering.sessions:
        if session.hours:
            yield session.hours


def _line(key: str, knowledge: Knowledge) -> tuple[str, ...]:
    line = [key]
    while (above := knowledge.offerings[line[-1]].part_of) is not None and above not in line:
        line.append(above)
    return tuple(line)
