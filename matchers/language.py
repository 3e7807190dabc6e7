"""Which language a text is in, told by its small words: they are frequent, and school terms are borrowed both ways."""

import re
from typing import cast

from matchers.frame import Language
from matchers.function_words import ENGLISH, SPANISH
from matchers.text import Text

_SHARED = (ENGLISH & SPANISH) | frozenset(
    "a me no he has son sin once solo fin real plan ha den can ten pan red come van sea si".split()
)
"""Words of both languages, or accents away from one: they tell nothing."""
_COURTESIES: dict[str, Language] = {
    **dict.fromkeys("hello hi hey thanks yes sure bye please sorry budget help school teachers".split(), "en"),
    **dict.fromkeys("hola gracias buenas buenos adios favor perdon claro vale ayuda escuela maestros".split(), "es"),
}
SMALL_WORD, ENDING, LETTER = 2, 1, 2
"""Points: a small word or a letter that only one language has, and an ending that rarely occurs in the other."""
_POINTS: dict[str, int] = {
    **{word: SMALL_WORD if tongue == "es" else -SMALL_WORD for word, tongue in _COURTESIES.items()},
    **dict.fromkeys(ENGLISH, -SMALL_WORD),
    **dict.fromkeys(SPANISH, SMALL_WORD),
    **dict.fromkeys(_SHARED, 0),
}
"""What each small word tells, Spanish above and English below zero; one look-up a word."""
_SPANISH_ENDINGS = tuple(
    "cion ciones mente amos emos aron ieron ando iendo idad idades ado ados aba aban".split(),
)
_SPANISH_LETTER = re.compile("[ñ¿¡áéíóúÑÁÉÍÓÚ]")
_ENGLISH_ENDINGS = ("ing", "ould", "ght", "tion", "ness")

LEAST_LEAD = 2
"""A lead of one small word is enough, of one ending is not ("orlando", "sing")."""


def language_of(text: Text) -> Language | None:
    """The language of most of the text's small words; None where there are too few to tell, or as many of both.

    Kept with the text: all matchers of a message ask for it.
    """
    kept = text.__dict__
    if "language" not in kept:
        kept["language"] = _told(text)
    return cast("Language | None", kept["language"])


def _told(text: Text) -> Language | None:
    lead = 0
    points = _POINTS.get
    for form in text.forms:
        told = points(form)
        if told is not None:
            lead += told
        elif "'" in form:
            lead -= SMALL_WORD
        elif len(form) > 4:
            if form.endswith(_SPANISH_ENDINGS):
                lead += ENDING
            elif form.endswith(_ENGLISH_ENDINGS):
                lead -= ENDING
    if not text.raw.isascii():
        lead += LETTER * min(2, len(_SPANISH_LETTER.findall(text.raw)))
    if abs(lead) < LEAST_LEAD:
        return None
    return "es" if lead > 0 else "en"
