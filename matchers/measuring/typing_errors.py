"""Typing errors, the same each time: to measure how well mistyped texts are understood."""

from collections.abc import Callable

EVERY = 7
"""Every so many words one gets a typing error."""


def mistyped(text: str) -> str:
    """The text with a slip in every seventh word: letters swapped, left out, doubled or hit beside, in turn."""
    words = text.split(" ")
    slips: tuple[Callable[[str, int], str], ...] = (_swap, _leave_out, _double, _hit_beside)
    for turn, seventh in enumerate(range(EVERY - 1, len(words), EVERY)):
        near = range(seventh, seventh - EVERY, -1)
        place = next((one for one in near if len(words[one]) > 3 and words[one].isalpha()), None)
        if place is not None:
            word = words[place]
            at = 1 + (len(word) + turn) % (len(word) - 2)
            slipped = slips[turn % len(slips)](word, at)
            words[place] = slipped if slipped != word else _leave_out(word, at)
    return " ".join(words)


def _swap(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _leave_out(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _double(word: str, at: int) -> str:
    return word[:at] + word[at] + word[at:]


_BESIDE = dict(zip("abcdefghijklmnopqrstuvwxyz", "snvfrdghokjlkbipadtyciszux", strict=True))


def _hit_beside(word: str, at: int) -> str:
    return word[:at] + _BESIDE.get(word[at].lower(), "e") + word[at + 1 :]
