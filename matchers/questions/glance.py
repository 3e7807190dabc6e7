"""A glance at a text without question marks: most texts state something and need not be read as questions."""

import re

from matchers.questions.lexicon import Lexicon
from matchers.text import Text

_ENDS = re.compile(r"[.!?;\n]")


class Glance:
    """Sees from single words and pairs whether a text may ask. It passes all that the reader takes for a question."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._vocabulary = lexicon.vocabulary
        self._openers = lexicon.begins("opener")
        self._announcers = lexicon.begins("announcer")
        self._statement = frozenset(word for word, after in lexicon.begins("statement").items() if not after)
        self._before = lexicon.lead | lexicon.joining | lexicon.name_ends
        self._bare = lexicon.bare_words

    def may_ask(self, text: Text) -> bool:
        """Whether a question is opened or announced, or a sentence that states nothing holds a word that asks."""
        folded, vocabulary = text.folded, self._vocabulary
        end, last, is_bare, states = 0, "", False, False
        opening, announcing = self._openers, self._announcers
        pending: tuple[frozenset[str], ...] = ()
        for start, word_end, raw in text.words:
            gap = folded[end:start]
            if gap != " " and (end == 0 or _ENDS.search(gap)):
                if is_bare and not states:
                    return True
                is_bare = states = False
            begins = gap != " " or not last or last in self._before
            end = word_end
            for word, _ in vocabulary[raw].words:
                if any(word in one for one in pending):
                    return True
                pending = ()
                if word in announcing:
                    if not (after := announcing[word]):
                        return True
                    pending = (after,)
                if word in opening and begins:
                    if not (after := opening[word]):
                        return True
                    pending = (*pending, after)
                is_bare = is_bare or word in self._bare
                states = states or word in self._statement
                begins = word in self._before
                last = word
        return is_bare and not states
