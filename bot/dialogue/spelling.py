"""A known name spelled anew: letter by letter, "with a k", "two t's", or typed once more without its slip."""

import re
from collections.abc import Iterator, Sequence

from matchers.contacts.given_names import GIVEN_NAMES
from matchers.contacts.likeness import is_like, slips_between
from matchers.contacts.names import capitalise
from matchers.frame import Mention
from matchers.text import Text, fold

LONGEST = 14
"""Words of a text that is about how a name is spelled; letters told one by one count as one."""
_LETTERS = re.compile(
    r"(?<![\w'])(?:[^\W\d_][-.]\s?){2,}[^\W\d_](?![\w'])|(?<![\w'])(?:[^\W\d_] ){3,}[^\W\d_](?![\w'])"
)
_WITH = re.compile(
    r"(?<!\w)(?P<how>with|w/|con|without|sin|minus|no|one|single|two|double|doble|dos)\s+(?:(?:an?|una?|the|la|el|no)\s+)?"
    r"(?P<letter>[a-z])(?:'?s)?(?![\w'])"
)
_WITHOUT = frozenset(("without", "sin", "minus", "no"))
_DOUBLE, _SINGLE = frozenset(("two", "double", "doble", "dos")), frozenset(("one", "single"))
_SOUNDS = ("ckq", "sz", "iy", "bv", "jg", "fp", "uw", "vw", "gh", "xj")
"""Letters that are heard alike."""
_AROUND = frozenset(
    "it's its it is that's thats that this my name name's the please actually sorry oops make use put call me spelled"
    " spelling spell written instead legal full first last real formal given by go i for a on with and not an but under"
    " should be say read one is as rather was no wait i'm im am just change to mrs mr ms dr there's theres fyi btw"
    " es mi nombre apellido con una un la el se escribe llamo soy de por favor perdon mejor pongan ponga use usen"
    " completo legal en vez".split()
)
"""Words around a name that is told once more."""


def respelled(text: Text, held: str | None) -> list[Mention]:
    """The known name with the part that a text spells anew; empty where it spells none."""
    if held is None or "@" in text.raw or "?" in text.raw:
        return []
    letters = _LETTERS.search(text.folded)
    if len(text.words) - (len(re.findall(r"\w", letters.group())) if letters else 0) > LONGEST:
        return []
    if letters:
        word = "".join(filter(str.isalpha, letters.group()))
        return _placed(word, text, held, letters.span())
    parts = held.split()
    told = [word.folded for word in text.words]
    for sign in _WITH.finditer(text.folded):
        bases = [word for word in told if _nearest(word, parts) is not None] or [fold(part) for part in parts]
        made = {new for base in bases for new in _changed(base, sign["how"], sign["letter"])}
        made -= {fold(part) for part in parts}
        if len(made) == 1:
            return _placed(made.pop(), text, held, sign.span())
    return _once_more(text, held)


def without_spelling(text: Text) -> Text:
    """The text without the words that say how a name is spelled: "tiffani w/ an i"; positions stay."""
    raw = text.raw
    for sign in _WITH.finditer(text.folded):
        raw = raw[: sign.start()] + " " * len(sign.group()) + raw[sign.end() :]
    return text if raw == text.raw else Text(raw)


def _once_more(text: Text, held: str) -> list[Mention]:
    """The one word of a short text that is a known name without its slip, or its longer or shorter form."""
    parts = [fold(part) for part in held.split()]
    if whole := _as_one_word(text, held):
        return [whole]
    strange = [word for word in text.words if word.folded not in _AROUND and len(word.folded) > 1]
    if not 0 < len(strange) <= len(parts) or any(not word.folded.isalpha() for word in strange):
        return []
    new = [word for word in strange if word.folded not in parts]
    if len(new) != 1 or not (_is_alike(new[0].folded, parts) or _is_form(new[0].folded, parts[0])):
        return []
    return _placed(new[0].folded, text, held, (new[0].start, new[0].end))


def _as_one_word(text: Text, held: str) -> Mention | None:
    """The known name with two of its words written as one or one as two: "JoAnn, one word", "De Vries"."""
    parts, words = held.split(), text.words
    for size, other in ((1, 2), (2, 1)):
        for at in range(len(words) - size + 1):
            said = "".join(word.folded for word in words[at : at + size])
            for part in range(len(parts) - other + 1):
                if said == fold("".join(parts[part : part + other])):
                    start, end = words[at].start, words[at + size - 1].end
                    typed = text.raw[start:end]
                    value = " ".join(
                        (*parts[:part], capitalise(typed) if typed.islower() else typed, *parts[part + other :])
                    )
                    return Mention("name", value, start, end)
    return None


def _is_alike(word: str, parts: Sequence[str]) -> bool:
    return any(is_like(word, part) and word[0] in (part[0], *_sounding_as(part[0])) for part in parts)


def _is_form(word: str, given: str) -> bool:
    """Whether two frequent first names begin alike: "Katherine" of "Kate", "Jim" of "Jimmy"."""
    shorter = min(len(word), len(given))
    return {word, given} <= GIVEN_NAMES and shorter > 1 and word[: min(shorter, 3)] == given[: min(shorter, 3)]


def _changed(base: str, how: str, letter: str) -> Iterator[str]:
    """The words that a base may become: "Erica" with a k, "John" without an h, "Scot" with two t's."""
    twice = letter * 2
    if how in _WITHOUT:
        yield base.replace(twice, letter) if twice in base else base.replace(letter, "", 1)
    elif how in _DOUBLE:
        yield base if twice in base or base.count(letter) > 1 else base.replace(letter, twice)
    elif how in _SINGLE:
        yield base.replace(twice, letter)
    elif letter in base:
        yield base
    elif alike := [sound for sound in _sounding_as(letter) if sound in base]:
        yield base.replace(alike[0] * 2 if alike[0] * 2 in base else alike[0], letter, 1)
    elif letter == "e":
        yield base + letter


def _sounding_as(letter: str) -> list[str]:
    return [other for sounds in _SOUNDS if letter in sounds for other in sounds if other != letter]


def _nearest(word: str, parts: Sequence[str]) -> int | None:
    """Which part of a name a word is, with a slip or two at the most."""
    return next((at for at, part in enumerate(parts) if is_like(word, fold(part))), None)


def _placed(word: str, text: Text, held: str, span: tuple[int, int]) -> list[Mention]:
    """The known name with a word in place of the part that it is most like."""
    parts = held.split()
    typed = next((text.raw[one.start : one.end] for one in text.words if one.folded == word), word)  # with its accents
    spelled = capitalise(typed.lower())
    apart = [slips_between(word, fold(part)) for part in parts]
    at = min(range(len(parts)), key=apart.__getitem__)
    if 2 * apart[at] > max(len(word), len(parts[at])) and not _is_form(word, fold(parts[0])):
        return []
    if 2 * apart[at] > max(len(word), len(parts[at])):
        at = 0
    value = " ".join((*parts[:at], spelled, *parts[at + 1 :]))
    return [Mention("name", value, *span)] if value != held else []
