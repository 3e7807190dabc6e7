"""The bare answer to the question for the role: a known title, or a short one as typed."""

from matchers.contacts.answer_words import WRAPPERS
from matchers.contacts.duties import VERBS
from matchers.contacts.items import chunks
from matchers.contacts.title_words import OTHERS_TITLES
from matchers.contacts.titles import Title, Titles
from matchers.wording import Wording

_BEFORE_TITLE = frozenset("a an un una as only solo work in trabajo en".split())
_NO_TITLE = frozenset(
    "i you we they he she it not no none nothing skip next why what who how when later rather prefer say don't dont"
    " idk sure pass help back varies depends many several both everything is are was want need can will would should"
    " our your nada ninguno no se prefiero omitir por que yes si maybe hello hi hola nope na private confidential"
    " secret stop thanks thank".split()
)
"""Words that no title holds."""
_BEFORE_LISTED = WRAPPERS | {"as", "a", "an", "como", "un", "una"}
_SPOKEN_BEHIND = frozenset("been as work serve sido como".split())
_LONGEST_TYPED = 5
"""Words of a title that no list knows."""


def answered_title(titles: Titles, wording: Wording) -> tuple[Title | None, bool]:
    """The title in an answer, and whether it is a guess: an unknown one, as typed."""
    if title := _listed(titles, wording) or _spoken_of(titles, wording):
        return title, False
    first, last = next(chunks(wording), (0, 0))
    while first < last and wording.form(first) in WRAPPERS | _BEFORE_TITLE:
        first += 1
    words = wording.forms[first:last]
    if not 0 < len(words) <= _LONGEST_TYPED or "?" in wording.folded or not _NO_TITLE.isdisjoint(words):
        return None, False
    return Title(first, last), words[0] not in VERBS


def _listed(titles: Titles, wording: Wording) -> Title | None:
    """A known title that opens an item of the answer."""
    for first, last in chunks(wording):
        index = first
        while index < last and wording.form(index) in _BEFORE_LISTED and not titles.at(wording, index):
            index += 1
        if index < last and wording.form(index) not in OTHERS_TITLES and (title := titles.after(wording, index)):
            return title
    return None


def _spoken_of(titles: Titles, wording: Wording) -> Title | None:
    """A title inside a longer answer ("I have been the principal here for years"), unless it is somebody else's."""
    for index, form in enumerate(wording.forms):
        if form in _SPOKEN_BEHIND and wording.form(index - 1) != "has" and (title := titles.after(wording, index + 1)):
            return title
    return None
