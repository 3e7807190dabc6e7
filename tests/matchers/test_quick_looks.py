"""Quick looks change nothing: what they pass over holds nothing, and what they find is what a full search finds."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from rapidfuzz.distance import OSA

from knowledge.directory import read_directory
from knowledge.load import load
from knowledge.model import Knowledge
from matchers.contacts.announcements import may_announce, mistyped
from matchers.districts.likeness import LikeNames, slips_in
from matchers.districts.words import canonical, take_apart
from matchers.function_words import is_function_word
from matchers.gibberish import is_gibberish
from matchers.needs.features import NUMBER
from matchers.needs.rules import LINKS, Rulings
from matchers.needs.statements import Facts
from matchers.phrases import Found, PhraseBook
from matchers.stems import stem
from matchers.text import Text, fold
from matchers.wording import Wording

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
EVERY = 11
"""One example sentence in so many is looked at: each look at all of them would take a minute."""
STRANGE = (
    "",
    "asdf jkl",
    "aaaa",
    "bcdfg",
    "BCDFG",
    "don't we'll l'ecole",
    "2,500 or 1.5k — ½ of 24½",
    "ñandú ¿qué? ’tis",
    "mi nonbre es Rosa",
    "mynameis bob",
    "the PLCs and 1:1 coaching",
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(KNOWLEDGE)


@pytest.fixture(scope="module")
def texts(knowledge: Knowledge) -> list[Text]:
    written = [
        one if isinstance(one, str) else one.text
        for file in knowledge.examples
        for batch in file.examples
        for one in batch.sentences
    ]
    return [Text(raw) for raw in (*written[::EVERY], *STRANGE)]


def test_the_words_of_plain_texts_are_those_of_all_texts(texts: list[Text]) -> None:
    word = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")
    for text in texts:
        assert text.forms == word.findall(text.folded)
        assert [one.folded for one in text.words] == text.forms
        assert all(text.folded[one.start : one.end] == one.folded for one in text.words)


def test_phrases_are_found_wherever_they_begin(knowledge: Knowledge, texts: list[Text]) -> None:
    lines = [line for one in knowledge.people.audiences.values() for told in one.phrases.values() for line in told]
    phrases = {tuple(Text(line).plain) for line in lines}
    book = PhraseBook((line, True) for line in lines)
    for text in texts:
        assert book.find(text.plain) == list(_searched(text.plain, phrases))


def _searched(words: Sequence[str], phrases: set[tuple[str, ...]]) -> Iterator[Found[bool]]:
    """All phrases, the longest at each place: by comparing them all."""
    longest, at = max(map(len, phrases)), 0
    while at < len(words):
        ends = range(at + 1, min(at + longest, len(words)) + 1)
        sizes = [end - at for end in ends if tuple(words[at:end]) in phrases]
        if sizes:
            yield Found(at, at + max(sizes), True)
            at += max(sizes)
        else:
            at += 1


def test_a_mistyped_announcement_of_a_name_is_never_passed_over(texts: list[Text]) -> None:
    for wording in map(Wording.of, texts):
        assert may_announce(wording) == any(mistyped(wording, at) for at in range(len(wording.forms)))


def test_a_named_offering_is_never_passed_over(knowledge: Knowledge, texts: list[Text]) -> None:
    rulings = Rulings(knowledge.offerings, ())
    names = [name for one in knowledge.offerings.values() for name in (*one.titles, *one.also_called)]
    cores = {_core([stem(word, "en") for word in Text(name).forms], Text(name).forms) for name in names}
    for text in (*texts, *map(Text, names)):
        stems = [stem(form, "en") if form[0].isalpha() else NUMBER for form in text.forms]
        said = f" {_core(stems, text.forms)} "
        holds_name = any(f" {core} " in said for core in cores if core)
        assert bool(rulings.of(text.words, stems, (), "en")) == holds_name


def _core(stems: Sequence[str], forms: Sequence[str]) -> str:
    pairs = [(one, form) for one, form in zip(stems, forms, strict=True) if form not in LINKS]
    return " ".join(form if one == NUMBER else one for one, form in pairs)


class _Weights:
    """Every word of a length weighs the same."""

    def telling(self, folded: str) -> float:
        return 0.0 if is_function_word(folded) else len(folded) / 8


def test_what_tells_of_a_need_is_judged_without_facts(knowledge: Knowledge) -> None:
    facts = Facts(knowledge)
    told = {
        "": False,
        "yes": False,
        "about the budget in september": False,
        "teachers and principals": False,
        "bargaining": True,
        "grudges here": False,
        "grudges and silence": True,
        "grudges and grudges": False,
    }
    assert {raw: facts.leave_need(Text(raw).words, _Weights()) for raw in told} == told  # type: ignore[arg-type]


def test_mashed_keys_are_told_by_their_neighbours(texts: list[Text]) -> None:
    runs = re.compile(
        "qwer|rtyu|tyui|yuio|poiu|oiuy|iuyt|uytr|rewq|asdf|sdfg|dfgh|fghj|ghjk|hjkl|lkjh|kjhg|jhgf|hgfd|gfds|fdsa"
        r"|zxcv|xcvb|cvbn|vbnm|mnbv|nbvc|bvcx|vcxz|(\w)\1{3}"
    )
    consonants = re.compile("[bcdfghjklmnpqrstvwxz]{5,}")
    for text in (*texts, *(Text(word) for one in texts for word in one.forms[:3])):
        mashed = [
            len(form) >= 4
            and form.isalpha()
            and bool(
                runs.search(form) or (consonants.fullmatch(form) and not text.raw[word.start : word.end].isupper())
            )
            for word, form in zip(text.words, text.forms, strict=True)
        ]
        assert is_gibberish(text) == (0 < len(mashed) <= 6 and all(mashed))


def test_names_of_districts_are_near_whatever_letter_they_begin_with() -> None:
    directory = read_directory(KNOWLEDGE / "districts" / "districts.csv")
    cores = (take_apart(canonical(fold(agency.name)), listed=True).core for agency in directory)
    names = sorted({"".join(core) for core in cores if core})
    like = LikeNames(names)
    for name in names[:: len(names) // 40]:
        for asked in (name, name[1:], "x" + name, "x" + name[1:], name[1:2] + name[:1] + name[2:], name[:-2] + "x"):
            assert like.near(asked) == _near(asked, names)


def _near(asked: str, names: Sequence[str]) -> list[tuple[float, str]]:
    """By comparing all names; those that begin with another letter have that slip and no other."""
    slips = slips_in(asked)
    near = [(OSA.distance(asked, name, score_cutoff=slips), name) for name in names] if slips else []
    return sorted(
        (float(distance), name)
        for distance, name in near
        if distance <= (slips if name[0] == asked[0] else min(1, slips))
    )
