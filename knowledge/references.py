"""Whether the files hold together: every id that one file uses is defined, and patterns and replies can be read."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from knowledge.faults import Problem
from knowledge.model import (
    PLACEHOLDER,
    TOPIC_PLACES,
    ActExamples,
    AskedExamples,
    Examples,
    Fact,
    Listing,
    Localized,
    Offering,
    OtherNames,
    Patterns,
    QuestionExamples,
    Questions,
    Replies,
    Rules,
    Sentence,
)
from knowledge.patterns import PatternError, parse
from knowledge.plain import Path

_Found = Iterator[tuple[Path, str]]
ANSWER = "answer"
"""Stands in acts/*.yaml for messages that tell something and are no act."""


def problems_of(
    parts: Mapping[str, Any],
    examples: Mapping[str, Examples],
    required_replies: Mapping[str, frozenset[str]],
    *,
    partial: bool,
) -> list[Problem]:
    """The problems between the files that could be read; what depends on an unreadable file is not judged."""
    known = _Known(parts)
    found: list[Problem] = []

    def note(file: str, problems: _Found) -> None:
        found.extend(Problem(file, path, message) for path, message in problems)

    if known.offerings is not None:
        note("offerings.yaml", _offerings(known.offerings, known))
    if questions := parts.get("questions.yaml"):
        note("questions.yaml", _questions(questions))
    for file, part in parts.items():
        if isinstance(part, QuestionExamples):
            note(file, _asked(part.examples, known))
        if isinstance(part, ActExamples):
            note(file, _acts(part, known))
    if rules := parts.get("rules.yaml"):
        note("rules.yaml", _rules(rules, known))
    if names := parts.get("districts/names.yaml"):
        note("districts/names.yaml", _names(names))
    for file, one in examples.items():
        note(file, _examples(one, known))
    english, spanish = parts.get("replies/en.yaml"), parts.get("replies/es.yaml")
    if english is not None:
        note("replies/en.yaml", _replies(english))
        if not partial:
            note("replies/en.yaml", _required(english, required_replies))
        if spanish is not None:
            note("replies/es.yaml", _translated(spanish, english))
    return found


class _Known:
    """The ids that the readable files define; None where a file could not be read, and then anything goes."""

    def __init__(self, parts: Mapping[str, Any]) -> None:
        def defined(file: str, attribute: str) -> Any:
            part = parts.get(file)
            return None if part is None else getattr(part, attribute)

        self.offerings: dict[str, Offering] | None = defined("offerings.yaml", "offerings")
        self.audiences = defined("people.yaml", "audiences")
        self.kinds = defined("kinds.yaml", "kinds")
        self.concepts = defined("concepts.yaml", "concepts")
        self.aspects = defined("questions.yaml", "aspects")
        self.topics = defined("questions.yaml", "topics")
        self.acts = defined("acts.yaml", "acts")
        self.unsettled = defined("acts.yaml", "unsettled")


def _acts(part: ActExamples, known: _Known) -> _Found:
    if known.acts is None or known.topics is None or known.unsettled is None:
        return
    names = dict.fromkeys((ANSWER, *known.acts, *known.topics, *known.unsettled))
    yield from _unknown([(("acts", act), act) for act in part.acts], names, "act")


def _unknown(ids: Iterable[tuple[Path, str]], known: Mapping[str, Any] | None, what: str) -> _Found:
    for path, one in ids:
        if known is not None and one not in known:
            yield path, f"no {what} `{one}`; use one of {', '.join(known)}"


def _repeated(ids: Iterable[tuple[Path, str]], what: str) -> _Found:
    seen: set[str] = set()
    for path, one in ids:
        if one in seen:
            yield path, f"the {what} `{one}` stands here twice; rename or remove one"
        seen.add(one)


def _items(path: Path, ids: Iterable[str]) -> list[tuple[Path, str]]:
    return [((*path, position), one) for position, one in enumerate(ids)]


def _offerings(offerings: Mapping[str, Offering], known: _Known) -> _Found:
    names: dict[str, str] = {}
    for key, offering in offerings.items():
        at: Path = ("offerings", key)
        if offering.part_of is not None:
            yield from _unknown([((*at, "part_of"), offering.part_of)], offerings, "offering")
            yield from _circular(at, key, offerings)
        yield from _unknown(_items((*at, "kinds"), offering.kinds), known.kinds, "kind")
        if offering.personnel:
            audiences = _items((*at, "personnel", "audiences"), offering.personnel.audiences)
            yield from _unknown(audiences, known.audiences, "audience")
        yield from _sessions(at, offering)
        asked: tuple[tuple[str, tuple[Listing | Fact, ...]], ...] = (
            ("lists", offering.lists),
            ("facts", offering.facts),
        )
        for field, things in asked:
            yield from _repeated([((*at, field, i, "id"), one.id) for i, one in enumerate(things)], "id")
            for i, one in enumerate(things):
                yield from _patterns((*at, field, i, "asked_by"), one.asked_by)
        for path, name in _items((*at, "also_called"), offering.also_called):
            owner = names.setdefault(name.casefold(), key)
            if owner != key:
                yield path, f"`{name}` names `{owner}` too; keep it for one, and use near_names where it is loose"


def _circular(at: Path, key: str, offerings: Mapping[str, Offering]) -> _Found:
    seen = {key}
    above = offerings[key].part_of
    while above is not None and above in offerings:
        if above in seen:
            yield (*at, "part_of"), "it is a part of itself in the end; break the circle"
            return
        seen.add(above)
        above = offerings[above].part_of


def _sessions(at: Path, offering: Offering) -> _Found:
    ids = [session.id for session in offering.sessions]
    yield from _repeated([((*at, "sessions", i, "id"), one) for i, one in enumerate(ids)], "session")
    for i, session in enumerate(offering.sessions):
        path: Path = (*at, "sessions", i, "requires")
        if session.requires == session.id:
            yield path, "a session cannot require itself; name an earlier one"
        elif session.requires is not None:
            yield from _unknown([(path, session.requires)], dict.fromkeys(ids), "session")
        if session.requires is not None and session.stands_alone:
            yield (
                (*at, "sessions", i, "stands_alone"),
                "a session that requires another does not stand alone; keep one of the two",
            )


def _patterns(path: Path, patterns: Patterns) -> _Found:
    for language, lines in patterns.items():
        for place, line in _items((*path, language), lines):
            try:
                parse(line)
            except PatternError as error:
                yield place, f"not a pattern: {error}"


def _questions(questions: Questions) -> _Found:
    yield from _patterns(("openers",), questions.openers)
    yield from _patterns(("announcers",), questions.announcers)
    yield from _patterns(("ignored",), questions.ignored)
    for key, aspect in questions.aspects.items():
        yield from _patterns(("aspects", key, "asked_by"), aspect.asked_by)
    for key, topic in questions.topics.items():
        path: Path = ("topics", key)
        yield from _patterns((*path, "asked_by"), topic.asked_by)
        yield from _same_places((*path, "answer"), topic.answer)
        for place in sorted(places(topic.answer.en) - TOPIC_PLACES):
            yield (*path, "answer", "en"), f"nothing fills {{{place}}}; known are {', '.join(sorted(TOPIC_PLACES))}"


def _asked(examples: Iterable[AskedExamples], known: _Known) -> _Found:
    if known.offerings is None or known.aspects is None or known.topics is None:
        return
    facts = [f"{key}.{one.id}" for key, of in known.offerings.items() for one in of.facts]
    lists = [f"{key}.{one.id}" for key, of in known.offerings.items() for one in of.lists]
    answerable = dict.fromkeys((*known.aspects, *known.topics, *facts, *lists))
    asked = [(("examples", i, "asks"), one.asks) for i, one in enumerate(examples) if one.asks is not None]
    yield from _unknown(asked, answerable, "aspect, topic, fact or list")


def _same_places(path: Path, text: Localized) -> _Found:
    if text.es is not None and places(text.es) != places(text.en):
        yield (*path, "es"), f"other placeholders than in English, {_named(places(text.en))}; use the same"


def _rules(rules: Rules, known: _Known) -> _Found:
    yield from _repeated([(("rules", i, "id"), rule.id) for i, rule in enumerate(rules.rules)], "rule")
    for i, rule in enumerate(rules.rules):
        at: Path = ("rules", i)
        used: list[tuple[Path, str]] = _items((*at, "unless"), rule.unless)
        for j, one in enumerate(rule.when):
            path: Path = (*at, "when", j)
            used += [(path, one)] if isinstance(one, str) else _items(path, one)
        yield from _unknown(used, known.concepts, "concept")
        if rule.offering is not None:
            yield from _unknown([((*at, "offering"), rule.offering)], known.offerings, "offering")


def _names(names: OtherNames) -> _Found:
    yield from _repeated(
        [(("other_names", i, "nces_id"), one.nces_id) for i, one in enumerate(names.other_names)], "NCES id"
    )


def _examples(examples: Examples, known: _Known) -> _Found:
    if examples.offering is not None:
        yield from _unknown([(("offering",), examples.offering)], known.offerings, "offering")
    for i, batch in enumerate(examples.examples):
        for j, sentence in enumerate(batch.sentences):
            if isinstance(sentence, Sentence):
                path: Path = ("examples", i, "sentences", j, "also")
                yield from _unknown(_items(path, sentence.also), known.offerings, "offering")


def places(text: str | tuple[str, ...]) -> frozenset[str]:
    """The placeholders of a reply; of one with several wordings, those of all of them."""
    return frozenset(PLACEHOLDER.findall(text if isinstance(text, str) else " ".join(text)))


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"


def _replies(replies: Replies) -> _Found:
    """Braces that fill in nothing, and wordings of one reply that say different things."""
    for key, text in replies.items():
        wordings = (text,) if isinstance(text, str) else text
        if any("{" in PLACEHOLDER.sub("", wording) or "}" in PLACEHOLDER.sub("", wording) for wording in wordings):
            yield (key,), "a brace that belongs to no {placeholder}; write a name in braces or remove the brace"
        for place, (one, other) in enumerate(pairwise(wordings)):
            if places(one) != places(other):
                yield (
                    (key, place + 1),
                    f"other placeholders than the wording before, {_named(places(one))}; use the same",
                )


def _required(replies: Replies, required: Mapping[str, frozenset[str]]) -> _Found:
    for key, names in required.items():
        if key not in replies:
            yield (key,), f"the reply is missing; add it, with the placeholders {_named(names)}"
        elif places(replies[key]) != names:
            yield (key,), f"has the placeholders {_named(places(replies[key]))}; it needs {_named(names)}"


def _translated(spanish: Replies, english: Replies) -> _Found:
    yield from _replies(spanish)
    for key, text in spanish.items():
        if key not in english:
            yield (key,), "no such reply in English; rename or remove it"
        elif places(text) != places(english[key]):
            yield (key,), f"other placeholders than in English, {_named(places(english[key]))}; use the same"
