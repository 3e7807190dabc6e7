"""What a person wishes for beside the need itself: kinds of help, the format, and who takes part."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from knowledge.model import KindWords, People
from matchers.common_words import COMMON_WORDS
from matchers.frame import KindWish, Mention
from matchers.needs.spelling import LEAST_SEEN, Spelling
from matchers.text import Text
from matchers.wishes.audiences import Audiences
from matchers.wishes.denials import is_lacked, is_set_against
from matchers.wishes.format_words import WORDS
from matchers.wishes.formats import find_format, has_format
from matchers.wishes.words import Mood, signs
from matchers.wording import Phrases, Wording

_WEAK = frozenset(
    "class classes course courses series presentation presenter speaker institute academy cohort mentor mentors"
    " mentoring consultant consultants moderate mediate mediation referee fellowship retreat serie curso cursos"
    " academia cohorte mentor mentora asesor asesora charla".split()
)
"""Words that name a kind of help only right behind a wish: districts are full of classes and mentors."""
_ARTICLES = frozenset("a an some the your any another more one un una unos algun alguna".split())
_AROUND = _ARTICLES | frozenset(
    "please maybe for us me now and or then yes our team too also well as plus if possible"
    " por favor para nosotros si o y talvez tambien"
    " ademas".split()
)
_ASKS = frozenset("which what how que cual cuanto".split())
_KINDS_OF = frozenset("on site in person virtual online half full one two day short quick good onsite live".split())
_LEADS_ON = frozenset("for para on about sobre during durante a with con in".split())
_SOMEONE = frozenset("someone somebody person anyone".split())
_ASKED = frozenset(("format", "kind", "audience"))
SHORT = 6
"""Words of an answer short enough for its words to be mended."""
_CLOSE = 5
"""Words between two kinds that are said together."""
_BARE = 5
"""Words: a text this short that names a kind or a format is a wish by itself."""


class Wishes:
    """Finds kind, format and audience. Compiled once from kinds.yaml and people.yaml."""

    def __init__(self, kinds: Mapping[str, KindWords], people: People) -> None:
        rows = [
            (_plain(phrase), kind)
            for kind, words in kinds.items()
            for phrases in words.phrases.values()
            for phrase in phrases
        ]
        self._kind_of = dict(reversed(rows))
        self._phrases = Phrases(self._kind_of)
        self._heads = frozenset(phrase.split()[0] for phrase in self._kind_of)
        self._signs = signs(self._kind_of)
        self._audiences = Audiences(people)
        self._words = WORDS.union(*(phrase.split() for phrase in self._kind_of), self._audiences.words)
        self._spelling = Spelling(dict.fromkeys(self._words, LEAST_SEEN))

    def find(self, text: Text, requested_slot: str | None = None) -> tuple[Mention, ...]:
        """Mentions of kind, format and audience, each at most once."""
        wording = Wording.of(text)
        found = self._find(wording, requested_slot)
        if len(wording.forms) > SHORT or not (_is_missing(requested_slot, found) or _only_refuses(found)):
            return found
        better = self._mended(wording)
        return self._find(better, requested_slot) if better is not wording else found

    def _mended(self, wording: Wording) -> Wording:
        """The wording with mistyped words for formats, kinds and groups put right: "virtaul", "coching"."""
        for index, form in enumerate(wording.forms):
            if form not in COMMON_WORDS and form not in self._words and (meant := self._spelling.nearest(form)):
                wording = wording.with_form(index, meant)
        return wording

    def _find(self, wording: Wording, requested_slot: str | None) -> tuple[Mention, ...]:
        forms = wording.vocabulary
        kinds = self._kinds_in(wording) if not self._signs.isdisjoint(forms) else []
        if not (
            kinds or requested_slot in ("format", "audience") or has_format(forms) or self._audiences.may_be_in(forms)
        ):
            return ()
        mood = Mood(wording)
        found = [
            self._kind(wording, mood, kinds, requested=requested_slot == "kind"),
            find_format(wording, mood, [first for first, _, _ in kinds], requested=requested_slot == "format"),
            self._audiences.find(wording, mood, [last for _, last, _ in kinds], requested=requested_slot == "audience"),
        ]
        return tuple(mention for mention in found if mention)

    def _kinds_in(self, wording: Wording) -> list[tuple[int, int, str]]:
        found, index = [], 0
        while index < len(wording.forms):
            size = self._phrases.starting(wording, index) if wording.forms[index] in self._heads else 0
            if size:
                found.append((index, index + size, self._kind_of[" ".join(wording.forms[index : index + size])]))
            index += size or 1
        return found

    def _kind(
        self, wording: Wording, mood: Mood, kinds: list[tuple[int, int, str]], *, requested: bool
    ) -> Mention | None:
        wanted: list[tuple[int, int, str]] = []
        unwanted: list[tuple[int, int, str]] = []
        question = wording.is_question(len(wording.forms))
        for (first, last, kind), (other, _, _) in pairwise((*kinds, (0, 0, ""))):
            if is_lacked(wording, mood, first):
                continue
            if mood.is_refused(first, last):
                unwanted.append((first, last, kind))
                continue
            wished = self._is_wanted(
                wording, mood, first, last, requested=requested, contrast=bool(unwanted), question=question
            )
            joined = wanted and _is_joined(wording, wanted[-1][1], first) and not mood.is_past(first, last)
            if wished or joined or (not question and is_set_against(wording, mood, first, last, other)):
                wanted.append((first, last, kind))
        spans = wanted + unwanted
        if not spans:
            return None
        refused = {kind for _, _, kind in unwanted}
        chosen = KindWish(
            wanted=_unique(kind for _, _, kind in wanted if kind not in refused),
            unwanted=_unique(kind for _, _, kind in unwanted),
        )
        first, last = _last_said(wording, sorted((first, last) for first, last, _ in spans))
        return Mention("kind", chosen, wording.words[first].start, wording.words[last - 1].end)

    @staticmethod
    def _is_wanted(
        wording: Wording, mood: Mood, first: int, last: int, *, requested: bool, contrast: bool, question: bool
    ) -> bool:
        if requested and question and wording.forms[0] in _ASKS:
            return False  # "which is cheaper, coaching or training?"
        if requested or contrast:
            return True
        if question and mood.only_asks(first):
            return False
        if question and mood.asks_for_it(first) and not mood.is_past(first, last):
            return True
        if mood.is_past(first, last) or mood.is_outweighed(first):
            return False
        verb = first - (wording.forms[first] != "to")
        if wording.form(verb) == "to" and wording.form(verb - 1) in _SOMEONE:
            return True
        if last - first == 1 and wording.forms[first] in _WEAK:
            article = wording.form(first - 1) in _ARTICLES or wording.form(first - 2) in _ARTICLES
            return article and (mood.is_wished(first, 3) or mood.is_welcome(last))
        if _opens(wording, first) and wording.form(last) in _LEADS_ON and not question:
            return True
        if mood.is_wished(first) or mood.is_welcome(last):
            return True
        return (
            len(wording.forms) <= _BARE
            and not question
            and _AROUND.issuperset(wording.forms[:first] + wording.forms[last:])
        )


def _is_missing(requested: str | None, found: Iterable[Mention]) -> bool:
    """Whether what was asked for is not among what was found."""
    return requested in _ASKED and all(one.slot != requested for one in found)


def _only_refuses(found: Iterable[Mention]) -> bool:
    """Whether a kind of help is refused and none wished for: that may be mistyped ("no coaching, just traning")."""
    return any(isinstance(one.value, KindWish) and not one.value.wanted for one in found)


def _last_said(wording: Wording, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The words of the kinds said last and of those close before, so that no other fact lies within: of "training for
    25 people, no coaching" the words "no coaching" alone."""
    first, last = spans[-1]
    for start, end in reversed(spans[:-1]):
        if first - end > _CLOSE or any(form[:1].isdigit() for form in wording.forms[end:first]):
            break
        first = start
    return first, last


def _is_joined(wording: Wording, last: int, first: int) -> bool:
    """Whether "and" joins it to a kind of help wished for before: "a workshop and some coaching after"."""
    start = first
    while wording.form(start - 1) in _ARTICLES | {"then", "luego"}:
        start -= 1
    near = wording.sentence(last - 1) == wording.sentence(first)
    return near and wording.form(start - 1) in ("and", "plus", "y", "mas", "with", "con", "or", "o")


def _opens(wording: Wording, first: int) -> bool:
    """Whether a sentence begins with it, an article aside: "facilitator for our negotiations"."""
    while first > 0 and not wording.is_break(first) and wording.form(first - 1) in _KINDS_OF:
        first -= 1
    return wording.is_break(first) or (wording.form(first - 1) in _ARTICLES and wording.is_break(first - 1))


def _unique(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kinds))


def _plain(phrase: str) -> str:
    return " ".join(word.folded for word in Text(phrase).words)
