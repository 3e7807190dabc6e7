"""The parts of a message about oneself: its items, where lines and sentences begin, and what can be reached."""

import re
from collections.abc import Iterator

from matchers.contacts.given_names import GIVEN_NAMES
from matchers.contacts.names import Name
from matchers.digits import has_digit
from matchers.wording import Wording

_SPLIT = re.compile(r"[,;\n|()/<>\[\]]|\s[-–—]+\s|\.\s|\.$|[!?:]")
_REACH = re.compile(r"[\s,;:(<|/–—-]*(?:e-?mail|correo|phone|cell|tel)?[\s:.]*(?:@@|\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4})")
_TEN_DIGITS = re.compile(r"\d(?:[^\w\n]{0,3}\d){9}")
CUT_SHORT = frozenset(
    "dr dra prof mtra mtro profe hon ing mr mrs ms sr sra st lic jr mx rev ma vda asst assoc supt exec dept"
    " dir elem".split()
)
"""Words whose full stop cuts nothing."""
GREETINGS = frozenset("hi hello hey hola there morning afternoon evening dias tardes".split())


def has_long_number(folded: str) -> bool:
    """Whether ten digits follow each other closely, as in a phone number."""
    return has_digit(folded) and _TEN_DIGITS.search(folded) is not None


def starts(wording: Wording) -> Iterator[int]:
    greeted = False
    for index, form in enumerate(wording.forms):
        if (
            greeted
            or (wording.is_break(index) and not _is_initial(wording, index - 1))
            or (index <= 3 and "," in wording.gap(index))
        ):
            yield index
        greeted = form in ("hi", "hello", "hola", "hey")


def _is_initial(wording: Wording, index: int) -> bool:
    """Whether a word is one letter whose stop ends no sentence: "Ana V. Leon"."""
    return index >= 0 and len(wording.form(index)) == 1 and wording.gap(index + 1) == ". "


def is_reachable(wording: Wording, index: int) -> bool:
    start = wording.words[index - 1].end
    return bool(_REACH.match(wording.folded, start))


def chunks(wording: Wording) -> Iterator[tuple[int, int]]:
    """The items of an answer as word ranges, between commas, dashes, brackets and line breaks; no addresses."""
    first = 0
    for index in range(1, len(wording.words) + 1):
        ends = index == len(wording.words) or bool(_SPLIT.search(_padded(wording, index)))
        if ends:
            if first < index and not _is_address(wording, first, index):
                yield first, index
            first = index


def _padded(wording: Wording, index: int) -> str:
    gap = wording.gap(index)
    before = wording.form(index - 1)
    short = before in CUT_SHORT or len(before) == 1
    return gap.replace(".", "", 1) if short and gap.startswith(".") else gap


def _is_address(wording: Wording, first: int, last: int) -> bool:
    start, end = wording.words[first].start, wording.words[last - 1].end
    around = wording.folded[max(0, start - 1) : end + 1]
    return "@" in around or all(form[0].isdecimal() for form in wording.forms[first:last])


def begins_known(wording: Wording, name: Name) -> bool:
    """Whether the name begins with a frequent first name and goes on, so that even "grace lee" in lower case is one."""
    return wording.form(name.first) in GIVEN_NAMES and name.size > 1
