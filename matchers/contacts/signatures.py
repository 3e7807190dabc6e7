"""Names under a message or in front of a title: "Regards, Jane Doe", "Joe Kim, principal"."""

import re

from matchers.contacts.items import GREETINGS, begins_known, has_long_number, is_reachable, starts
from matchers.contacts.names import Name, read_name
from matchers.contacts.titles import Titles
from matchers.wording import Phrases, Wording

_CLOSERS = Phrases(
    "regards|best regards|kind regards|warm regards|best|all the best|best wishes|sincerely|sincerely yours|yours"
    "|yours truly|thanks|thank you|many thanks|thanks so much|thx|ty|cheers|warmly|respectfully|cordially|take care"
    "|in solidarity|solidarity|saludos|un saludo|saludos cordiales|gracias|muchas gracias|mil gracias|atentamente"
    "|cordialmente|sinceramente|respetuosamente|un abrazo|atte|firma|signed|thanks in advance|thank you in advance"
    "|thank you so much|thanks again|thanks for your help|thanks for your time|thank you for your time|thank you for"
    " your help|warmest regards|yours sincerely|gracias de antemano|de antemano gracias|gracias por su ayuda|gracias"
    " por su tiempo|firmado".split("|")
)
_DASHED_END = re.compile(r"(?:^|\n)\s*[-–—~]+\s*([^\n]{2,60}?)\s*$")
CLOSING_HEADS = frozenset(
    "atte firma saludo abrazo regards best kind warmest de warm all sincerely yours thanks thank many thx ty cheers"
    " warmly respectfully cordially take in solidarity saludos un gracias muchas mil atentamente cordialmente"
    " sinceramente respetuosamente signed firmado".split()
)
THIRD = frozenset("who that que quien whose he she told said says".split())
"""Words behind a name that is somebody else's."""
_ITEM_SIGNS = frozenset((",", "|", "/", "-", ";", "", "("))
_LONGEST_ITEM = 6
_MOST_ITEMS = 3


class Signatures:
    """Finds the name by where it stands."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def signed(self, wording: Wording) -> Name | None:
        """A name under a closing ("Regards, Jane Doe") or behind a dash at the end."""
        for index, form in enumerate(wording.forms):
            if form not in CLOSING_HEADS:
                continue
            size = _CLOSERS.starting(wording, index)
            if not size or index + size >= len(wording.forms):
                continue
            gap = wording.gap(index + size)
            if gap.strip(" \n,.!:-–") or not ("\n" in gap or not {",", "-", "!", ".", ":"}.isdisjoint(gap)):
                continue
            lower = "," in gap and index + size == len(wording.forms) - 1
            name = read_name(wording, index + size, lenient="\n" in gap or lower)
            if name and self._is_last(wording, name) and (wording.is_break(index) or "," in wording.gap(index)):
                return name
        match = _DASHED_END.search(wording.folded) if "-" in wording.folded or "~" in wording.folded else None
        if match and wording.folded.count("\n" + match.group().strip()[:1]) < 2:
            index = next((i for i, word in enumerate(wording.words) if word.start >= match.start(1)), -1)
            name = read_name(wording, index, lenient=False) if index >= 0 else None
            if name and (name.known or name.capitals or begins_known(wording, name)) and self._is_last(wording, name):
                return name
        return None

    def _is_last(self, wording: Wording, name: Name) -> bool:
        """Whether the text ends with a signature: nothing follows the name but its lines or a title."""
        if name.last >= len(wording.forms):
            return "?" not in wording.gap(name.last)
        gap = wording.gap(name.last)
        return (
            "\n" in gap
            or (
                (gap.strip() in (",", "-", "|", "(", "") or "." in gap) and bool(self._titles.after(wording, name.last))
            )
            or "@" in wording.folded[wording.words[name.last].start :]
        )

    def placed(self, wording: Wording) -> Name | None:
        """A name that opens a line or sentence and is followed by a title, "here", or a way to reach the person."""
        if not self._may_place(wording):
            return None
        for index in starts(wording):
            name = read_name(wording, index, lenient=False)
            greeted = name is not None and name.capitals and wording.form(index - 1) in GREETINGS
            if name is None or not (
                name.known or (name.capitals and name.size > 1) or greeted or begins_known(wording, name)
            ):
                continue
            gap = wording.gap(name.last)
            if wording.form(name.last) in ("here", "aqui", "speaking") and not gap.strip(" ."):
                return name
            comes_from = wording.form(name.last) in ("with", "from", "de") and wording.form(index - 1) in GREETINGS
            told_of = name.size == 1 and not THIRD.isdisjoint(wording.forms[name.last : name.last + 6])
            if comes_from and not told_of:
                return name
            if not gap.strip() and "\n" not in gap:
                continue
            if self._titles.listed(wording, name.last) or is_reachable(wording, name.last):
                return name
            if name.size > 1 and wording.is_break(index) and self._is_signature(wording, name):
                return name
        return None

    def _is_signature(self, wording: Wording, name: Name) -> bool:
        """Whether a name opens a row of short items, one a title: "Joe Kim, Hoover City Schools, principal"."""
        items, item = 0, name.last
        for index in range(name.last, len(wording.forms)):
            if wording.is_close(index):
                continue
            gap = wording.gap(index).strip()
            if gap not in _ITEM_SIGNS or index - item > _LONGEST_ITEM or items > _MOST_ITEMS:
                return False
            if self._titles.listed(wording, index):
                return True
            items, item = items + 1, index
        return False

    def _may_place(self, wording: Wording) -> bool:
        forms = wording.forms
        if (
            not GREETINGS.isdisjoint(forms[:4])
            or "here" in forms
            or "speaking" in forms
            or "aqui" in forms
            or self._titles.may_be_in(forms)
        ):
            return True
        return "@" in wording.folded or has_long_number(wording.folded)
