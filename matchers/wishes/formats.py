"""How it should be held: virtual, in person, or either."""

from collections.abc import Sequence

from matchers.frame import Format, Mention
from matchers.wishes.denials import is_lacked
from matchers.wishes.format_standing import Standing
from matchers.wishes.format_words import ANSWERED, FIGURES, FORMAT_WORDS, HEADS, NAMES, OPEN, PHRASES, SIGNS, named_at
from matchers.wishes.words import HARMS, Mood
from matchers.wording import Wording

_OTHERS: dict[Format, Format] = {"virtual": "in_person", "in_person": "virtual", "either": "either"}
_TURNS = frozenset("so then instead actually now entonces mejor ahora".split())
_ANY = frozenset("either any cualquier whichever".split())
_NAMING = frozenset("is es can puede either cualquiera whichever doesn't doesnt no".split())
_OR = frozenset("or o u".split())
_LEADING = frozenset("by over via por on in at".split())
_ASKING = frozenset("which what whether how depends deciding decide wondering rather than cual como depende".split())
"""Words before both by which they are weighed and not both welcome."""
_NEAR_IF = 5
_IFS = frozenset("if whether it's its is be si es sea".split())
"""Words between what does not matter and the format that it would be."""


def has_format(forms: frozenset[str]) -> bool:
    """Whether words of a text may name a format: a quick look."""
    return not SIGNS.isdisjoint(forms)


def is_of_format(form: str) -> bool:
    """Whether a word may be part of a format's name: "in", "person", "zoom"."""
    return form in FORMAT_WORDS or form in OPEN


def find_format(wording: Wording, mood: Mood, kinds: Sequence[int], *, requested: bool) -> Mention | None:
    """The format wished for; `kinds` are the places where a kind of help is named. Both named is "either"."""
    if not requested and SIGNS.isdisjoint(wording.forms):
        return None
    requested = requested or _is_headed(wording)
    if requested and (open_to := _answered(wording, mood, ("doesn't", "doesnt", "no", "not"))):
        return open_to
    if open_to := _offers_both(wording):
        return open_to
    named: list[Format] = []
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(wording.forms):
        name, size = named_at(wording, index, PHRASES) if wording.forms[index] in HEADS else ("either", 0)
        lacked = size and is_lacked(wording, mood, index)
        stands = size and not lacked and Standing(wording, mood, name, index, index + size)
        if not stands or not stands.is_meant(kinds, requested=requested):
            index += 1
            continue
        refused = mood.is_refused(index, index + size) and name != "either"
        if not HARMS.isdisjoint(wording.forms[max(0, index - _NEAR_IF) : index]) and wording.form(index - 1) in _IFS:
            name = "either"  # "it doesn't matter whether it's virtual"
        if refused and not requested and " ".join(wording.forms[index : index + size]) in FIGURES:
            index += size
            continue
        named.append(_OTHERS[name] if refused else name)
        spans.append((index, index + size))
        index += size
    if not named and requested:
        return _answered(wording, mood)
    if not named:
        return None
    value: Format = named[-1] if len(set(named)) == 1 or _is_turn(wording, *spans[-2:]) else "either"
    return Mention("format", value, wording.words[spans[0][0]].start, wording.words[spans[-1][1] - 1].end)


def _is_turn(wording: Wording, earlier: tuple[int, int], later: tuple[int, int]) -> bool:
    """Whether the later of two formats takes the place of the earlier: "virtual won't do. In person."."""
    between = range(earlier[1], later[0] + 1)
    breaks = any(wording.is_break(index) for index in between)
    return breaks or not _TURNS.isdisjoint(wording.forms[earlier[1] : later[0]])


def _is_headed(wording: Wording) -> bool:
    """Whether the format is named, so that what follows answers it: "format: either one works"."""
    return any(
        form in NAMES
        and (wording.form(index - 1) in _ANY or ":" in wording.gap(index + 1) or wording.form(index + 1) in _NAMING)
        for index, form in enumerate(wording.forms)
    )


def _offers_both(wording: Wording) -> Mention | None:
    """Both formats joined by "or", told and not asked: "either virtual or in person is fine", "por zoom o aquí"."""
    for index in range(len(wording.forms)):
        name, size = named_at(wording, index, PHRASES)
        behind = index + size
        if not size or name == "either":
            continue
        joint = behind + (wording.form(behind) in _OR)
        if joint == behind and "/" not in wording.gap(behind):
            continue
        other, joint, length = _next(wording, joint)
        if not length or other in ("either", name) or wording.is_question(wording.sentence(index)[1]):
            continue
        if not _ASKING.isdisjoint(wording.forms[:index]):
            continue
        return Mention("format", "either", wording.words[index].start, wording.words[joint + length - 1].end)
    return None


def _next(wording: Wording, index: int) -> tuple[Format, int, int]:
    """The format named at a word or behind a small one, where that is, and its length."""
    for at in (index, index + (wording.form(index) in _LEADING)):
        for table in (PHRASES, ANSWERED):
            name, size = named_at(wording, at, table)
            if size:
                return name, at, size
    return "either", index, 0


def _answered(wording: Wording, mood: Mood, heads: tuple[str, ...] = ()) -> Mention | None:
    """What says a format only because it was asked for: "teams", "in our gym", "doesn't have to be in person"."""
    for index in range(len(wording.forms)):
        name, size = named_at(wording, index, ANSWERED)
        if heads and (wording.form(index) not in heads or name != "either"):
            continue
        if size and not wording.is_question(wording.sentence(index)[1]):
            words = wording.words
            value = _OTHERS[name] if name == "in_person" and mood.is_refused(index, index + size) else name
            return Mention("format", value, words[index].start, words[index + size - 1].end)
    return None
