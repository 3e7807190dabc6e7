"""How the name of a format stands in its sentence: wished for, told as a fact, or only spoken of."""

from collections.abc import Sequence

from matchers.frame import Format
from matchers.function_words import is_function_word
from matchers.wishes.format_items import ends_item, is_item
from matchers.wishes.format_words import OPEN
from matchers.wishes.words import Mood
from matchers.wording import Wording

_OF_SCHOOL = frozenset(
    "learning school schools academy student students instruction class classes classroom teacher teachers teaching"
    " grading curriculum gradebook days day fatigue platform portal survey charter courses learners system form store"
    " harassment bullying aprendizaje escuela academia alumnos clases ensenanza area island village town"
    .split()
)  # fmt: skip
"""Nouns behind "virtual" or "online" that make it a thing of the school, not a way to hold a training."""
_STAFF = frozenset("coach coaches coordinator trainer trainers facilitator teacher teachers team person".split())
_HAVING = frozenset("our their your an the one her his no".split())
"""Words around "in house" or "remote" that make it somebody of the school: "our in-house coach left"."""
_BE = frozenset(
    "be is it's its would could should can must has works work fine good ok okay sea ser seria puede tiene".split()
)
_THINGS = frozenset(
    "training workshop session sessions meeting pd format coaching facilitation taller sesion formato"
    " capacitacion it".split()
)
_PROPOSING = frozenset("let's lets hagamoslo hagamosla".split())
"""First words of a proposal: "let's do it virtually in June"."""
_HELD = frozenset("sessions sesiones session sesion workshop workshops taller talleres training capacitacion".split())
_MUST = frozenset("has have must needs need should tiene debe deberia".split())
_IS, _MAY = frozenset(("be", "ser")), frozenset("could can may might puede podria pudiera".split())
"""Words of what would do: "it could be virtual", "puede ser por zoom"."""
_ASKS = frozenset("how what why which does do is are como que cual hay es".split())
_OFFERING, _OFFERERS = frozenset("do does".split()), frozenset("you they y'all cec".split())
"""With them a question begins without its mark, too: "do they do virtual"."""
_PLEASE = frozenset("please favor".split())
_BARE = 5
_BESIDE = (
    _BE
    | _THINGS
    | _PROPOSING
    | frozenset(
        "please better best preferred prefer easier easiest great want wanted need like make changed change switch"
        " mejor prefiero preferimos preferible queremos quiero facil tendra tendria debe".split()
    )
)
"""Words beside function words that a short text naming a format may hold."""
_THEY = frozenset("they we they'd we'd they'll we'll she'd he'd i'd she he everyone people".split())
_WOULD = frozenset("would will could can now actually prefer rather".split())
_DO_THEY = frozenset("harian hariamos prefieren preferimos preferirian".split())
"""Verbs that say who."""
_DO = _DO_THEY | frozenset("do take come meet prefer go want".split())
_ASKING_FIRST = frozenset("do does did can could would will is are".split())


class Standing:
    """One name of a format, at words [first, last), in its sentence."""

    def __init__(self, wording: Wording, mood: Mood, name: Format, first: int, last: int) -> None:
        self._wording = wording
        self._mood = mood
        self._name = name
        self._first = first
        self._last = last
        self._start, end = wording.sentence(first)
        self._sentence = wording.forms[self._start : end]
        self._is_asked = wording.is_question(end)

    def is_meant(self, kinds: Sequence[int], *, requested: bool) -> bool:
        """Whether it says how the person would have it. `kinds`: where kinds of help are named; `requested`: it was
        asked for."""
        if self._is_of_school():
            return False
        if self._name == "either" and not requested:
            return self._form(self._first) in OPEN and self._form(self._last) not in _OF_SCHOOL
        if self._form(self._start) in _OFFERING and self._form(self._start + 1) in _OFFERERS:
            return False
        if requested:
            asks = self._form(self._start) in _ASKS and self._is_asked
            return not asks and not (self._name == "either" and self._form(self._last) == "but")
        if self._mood.is_past(self._first, self._last) and not self._mood.is_refused(self._first, self._last):
            return False
        if self._mood.only_asks(self._first):
            return False
        return self._is_theirs() or self._is_beside(kinds) or self._is_told(kinds) or self._is_bare()

    def _form(self, index: int) -> str:
        return self._wording.form(index)

    def _is_of_school(self) -> bool:
        """Whether it belongs to a thing or a person of the school: "online grading", "our in-house coach"."""
        behind = self._form(self._last)
        places = self._form(self._last - 1) in ("our", "nuestra", "nuestro")  # "come out to our school"
        if behind in _OF_SCHOOL and self._wording.is_close(self._last) and not places:
            return True
        return behind in _STAFF and self._form(self._first - 1) in _HAVING

    def _is_theirs(self) -> bool:
        """Whether a group says how it would have it: "hm they'd do virtual after all"."""
        doing = self._form(self._first - 1)
        if self._is_asked or self._form(self._start) in _ASKING_FIRST or doing not in _DO:
            return False
        at = self._first - 2
        while at > self._start and self._form(at) in _WOULD:
            at -= 1
        would = at < self._first - 2 or "'" in self._form(at)
        return (would and self._form(at) in _THEY) or doing in _DO_THEY

    def _is_beside(self, kinds: Sequence[int]) -> bool:
        """Whether it stands beside a kind of help or what is held: "a virtual workshop", "sessions in person"."""
        forms = self._wording.forms
        if any(self._first - 4 <= kind <= self._last + 2 for kind in kinds):
            return True
        before = forms[max(0, self._first - 2) : self._first]
        if not _THINGS.isdisjoint(forms[self._last : self._last + 2]) or not _HELD.isdisjoint(before):
            return True
        return not self._is_asked and not _BE.isdisjoint(before) and not _THINGS.isdisjoint(forms)

    def _is_told(self, kinds: Sequence[int]) -> bool:
        """Whether a wish, a refusal, a proposal or a list of facts tells it."""
        wording, mood, first, last = self._wording, self._mood, self._first, self._last
        before = wording.forms[max(0, first - 4) : first]
        must = self._form(first - 1) in ("be", "ser") and not _MUST.isdisjoint(before)
        may = not _IS.isdisjoint(before[-2:]) and not _MAY.isdisjoint(before)
        return (
            must
            or (may and not self._is_asked)
            or (self._name == "in_person" and not _PLEASE.isdisjoint(self._sentence))
            or ends_item(wording, first, last, kinds)
            or (is_item(wording, first, last) and not self._is_asked)
            or (self._is_asked and mood.asks_for_it(first))
            or mood.is_wished(first)
            or self._form(self._start) in _PROPOSING
            or mood.is_welcome(last)
            or mood.is_refused(first, last)
        )

    def _is_bare(self) -> bool:
        """Whether a short text says little beside it: "zoom works for us", and not "people attack us online"."""
        forms = self._wording.forms
        if len(forms) > _BARE:
            return False
        beside = (*forms[: self._first], *forms[self._last :])
        return all(form in _BESIDE or is_function_word(form) for form in beside)
