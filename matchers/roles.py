"""Titles that people give themselves: "I'm the assistant superintendent", "as a principal I", "principal here"."""

from collections.abc import Iterable
from typing import NamedTuple

from matchers.contact_items import CUT_SHORT
from matchers.text import Text
from matchers.wording import Phrases, Wording

DETERMINERS = frozenset("a an the el la un una one your another its her his their".split())
_MODIFIERS = frozenset(
    "new newest newly current currently first second third year brand longtime long time veteran proud lowly humble"
    " only lone sole"
    " appointed elected recently just also both actually now still incoming outgoing full part tenured frustrated"
    " concerned tired"
    " very nueva nuevo actual orgullosa orgulloso also tambien fellow local outgoing rookie young old of one the a an"
    " our hired"
    " named promoted simple mere former"
    .split()
)  # fmt: skip
_QUALIFIERS = frozenset(
    "exec assistant asst associate deputy vice interim acting chief senior lead head executive district area regional"
    " elementary middle"
    " high secondary primary junior school math mathematics science reading literacy english spanish french bilingual"
    " special education"
    " ed sped esl ell ela art music pe kindergarten prek k grade first second third fourth fifth sixth seventh eighth"
    " ninth tenth"
    " eleventh twelfth 1st 2nd 3rd st nd rd th history social studies theater drama band choir union association"
    " local teachers board hr"
    " human resources curriculum technology athletic student building instructional department team dept state county"
    " central office"
    " charter cte stem gifted title reading resource physical biology chemistry physics algebra early childhood"
    " preschool program"
    " founding site campus grades co labor relations".split()
)
"""Words before a title that say which: they belong to it ("4th grade teacher")."""
_OF_A_SCHOOL = frozenset(
    "elementary middle high school primary secondary junior charter district county union central".split()
)
"""Words that belong to a name before them instead ("Lincoln Elementary principal")."""
_FIELDS = frozenset(
    "human resources hr curriculum instruction teaching learning student students services special education"
    " operations technology"
    " finance business schools board union association local labor relations employee professional development"
    " secondary"
    " elementary equity communications transportation facilities academics assessment data personnel talent bilingual"
    " multilingual"
    " learners state federal programs grants school improvement early childhood pupil support personnel accountability"
    " recursos humanos curriculo instruccion ensenanza aprendizaje servicios estudiantiles educacion bilingue"
    " operaciones finanzas"
    " tecnologia primaria secundaria preparatoria primer segundo tercer tercero cuarto quinto sexto septimo octavo grado matematicas ciencias ingles"
    " espanol kinder teachers educators maestros docentes"
    " preescolar junta escolar sindicato asociacion lectura relaciones laborales desarrollo profesional musica arte"
    " historia".split()
)
_SCHOOLS = frozenset(("primaria", "secundaria", "preparatoria"))
_LINKS = frozenset("of for de del".split())
_INNER = frozenset("and the la el y los las".split())
_SIGNS = ("&", "/")

_I_AM = Phrases(
    "i'm|i am|im|i'm also|i am also|i work as|i serve as|i'm serving as|i am serving as|i currently serve as|i was"
    " just named|i was named"
    "|i've been|i have been|he sido|i was just appointed|i was recently appointed|i've just been appointed|i was promoted to"
    "|i was elected|i was just elected|i was recently elected|i am now|i'm now|i was appointed|i got elected|fui elegida|fui elegido|fui electa|fui nombrada|fui nombrado"
    "|i was just hired as|i was hired as|i just became|i became|my role is|my title is|my position is|my job is|my"
    " job title is|my role"
    "|job title is|soy|yo soy|trabajo como|trabajo de|me desempeño como|me desempeno como|mi puesto es|mi cargo es|mi"
    " rol es|mi titulo es"
    "|speaking as|writing as|writing you as|writing to you as|in my role as|in my position as|en mi papel de|en mi"
    " rol de"
    "|en mi calidad de|escribo como|here as|habla|le habla|les habla|le escribe|les escribe|le saluda|this is".split(
        "|"
    )
)
_OPENERS = frozenset(
    "i'm i've he i am im my job soy yo trabajo me mi speaking writing in en escribo here habla le les this role title fui"
    " position cargo puesto rol as como".split()
)
"""First words of all that introduces one's own title."""
_LABELS = Phrases("role|title|job title|position|cargo|puesto|rol".split("|"))
_AS = frozenset(("as", "como"))
_FIRST_PERSON = frozenset(
    "i i'm i've i'd i'll im ive we my me our us yo mi me nos necesito quiero tengo busco siento creo estoy veo"
    " nuestro nuestra".split()
)
_TAILS = frozenset(
    "at of in for from with here de del en con para and i my on"
    " over y a @ who leading serving aqui working since".split()
)


_GENERAL = frozenset(
    "lead officer specialist manager director coordinator chair rep representative liaison coach analyst secretary"
    " advisor head chief"
    " supervisor leader facilitator consultant assistant".split()
)
"""Nouns that make a title of the words before them, listed or not ("HR lead")."""


_OTHERS = frozenset("our one another your its her his their my".split())


_SLIPS = {
    "superintendent": "superintendant", "principal": "principle", "counselor": "councelor", "president": "presedent",
    "secretary": "secratary", "treasurer": "tresurer", "assistant": "asistant", "paraprofessional": "paraprofesional",
    "superintendente": "superintendiente", "librarian": "libarian",
}  # fmt: skip
"""Titles as they are often mistyped; the person's own spelling stays."""


def _slipped(title: str) -> str:
    return " ".join(_SLIPS.get(word, word) for word in title.split())


class Role(NamedTuple):
    """A title at words [first, last)."""

    first: int
    last: int


def _goes_on(wording: Wording, index: int) -> bool:
    """Whether a word belongs to the one before; the full stop of "asst." cuts nothing."""
    return wording.is_close(index) or (wording.form(index - 1) in CUT_SHORT and wording.gap(index) == ". ")


class Roles:
    """The known titles, and where a person says one of themself."""

    def __init__(self, titles: Iterable[str]) -> None:
        rows = [" ".join(word.folded for word in Text(title).words) for title in titles]
        rows += [_slipped(row) for row in rows]
        self._titles = Phrases(rows)
        self._firsts = frozenset(row.split()[0] for row in rows if row) | _GENERAL
        self._lasts = frozenset(row.split()[-1] for row in rows if row) | _GENERAL

    def may_be_in(self, forms: Iterable[str]) -> bool:
        """Whether a text of these words may hold a title at all: a quick look."""
        return not self._firsts.isdisjoint(forms) and not self._lasts.isdisjoint(forms)

    def at(self, wording: Wording, index: int) -> Role | None:
        """The title that starts at word `index` with the words that say which, longest first; None where none does."""
        start, size = index, 0
        while start < len(wording.forms) and start - index <= 5:
            size = self._titles.starting(wording, start)
            if size or not self._is_qualifier(wording, start) or not _goes_on(wording, start + 1):
                break
            start += 1
        if not size and start - index >= 2 and wording.form(start - 1) in _GENERAL:
            return Role(index, start)
        if not size and wording.form(start) in _GENERAL:
            size = int(start > index or self._with_field(wording, start + 1) > start + 1)  # "chair of the school board"
        if not size:
            return None
        return Role(index, self._grown(wording, start + size))

    def after(self, wording: Wording, index: int) -> Role | None:
        """The title that follows at word `index` behind an article and adjectives ("the new HR director")."""
        opened = wording.form(index) in DETERMINERS
        if wording.form(index) in ("office", "oficina") and wording.form(index + 1) in ("of", "del"):
            return None
        for start in range(index, min(index + 7, len(wording.forms))):
            if start > index and not (wording.is_close(start) or wording.gap(start) == "'"):
                return None
            if role := self.at(wording, start):
                return self._without_place(wording, role, index)
            form = wording.form(start)
            if opened and form in _GENERAL and (not wording.is_close(start + 1) or wording.form(start + 1) in _TAILS):
                return Role(start, start + 1)  # "the chair of our team"
            if not (
                form in DETERMINERS
                or form in _MODIFIERS
                or form in _QUALIFIERS
                or self._is_place(wording, start, opened)
                or (opened and form.endswith("'s"))
            ):
                return None
            if form in ("former", "our") and start > index:
                return None
            opened = opened or form in DETERMINERS
        return None

    def own(self, wording: Wording) -> Role | None:
        """The title a person gives themself anywhere in a text."""
        if not self.may_be_in(wording.forms):
            return None
        told_here = "here" in wording.forms or "aqui" in wording.forms
        for index, form in enumerate(wording.forms):
            if not told_here and form not in _OPENERS:
                continue
            role = None
            if size := _I_AM.starting(wording, index):
                role = (
                    self.after(wording, index + size)
                    if wording.is_close(index + size) or ":" in wording.gap(index + size)
                    else None
                )
                role = role or self._second(wording, index + size)
                if (
                    form == "this"
                    and role
                    and wording.form(index + size) in DETERMINERS
                    and wording.form(role.last) != "here"
                ):
                    role = None if wording.form(index + size) in ("a", "an") else role
            elif form in _AS and wording.is_close(index + 1):
                role = self._as(wording, index)
            elif (size := _LABELS.starting(wording, index)) and ":" in wording.gap(index + size):
                role = self.after(wording, index + size)
            elif told_here and (wording.is_break(index) or "," in wording.gap(index)):
                role = self._here(wording, index)
            if role:
                return role
        return None

    def listed(self, wording: Wording, index: int) -> Role | None:
        """A title that is an item of its own: it ends there or goes on with a place."""
        role = self.after(wording, index)
        if role is None or wording.form(index) in _OTHERS:
            return None
        dashed = wording.gap(role.last).strip() == "-" and len(wording.gap(role.last)) > 1
        ends = dashed or wording.is_break(role.last) or not wording.is_close(role.last)
        return role if ends or wording.form(role.last) in _TAILS else None

    def _second(self, wording: Wording, index: int) -> Role | None:
        """The title in a list of what a person is: "I'm a mom of two and a para"."""
        spanish = wording.form(index - 1) == "soy"
        if wording.form(index) not in ("a", "an", "both", "un", "una") and not spanish:
            return None
        if spanish and wording.form(index + 1) == "y":
            return self.after(wording, index + 2)
        for start in range(index + 1, min(index + 8, len(wording.forms))):
            if not wording.is_close(start) and "," not in wording.gap(start):
                return None
            if wording.form(start) in ("and", "y") and wording.form(start + 1) in (
                "a",
                "an",
                "the",
                "un",
                "una",
                "la",
                "el",
            ):
                return self.after(wording, start + 1)
        return None

    def _as(self, wording: Wording, index: int) -> Role | None:
        role = self.after(wording, index + 1)
        if role is None:
            return None
        _, end = wording.sentence(index)
        near = wording.forms[role.last : min(end, role.last + 8)]
        opens = wording.is_break(index) or (index > 0 and "," in wording.gap(index))
        told = any(form in _FIRST_PERSON for form in near)
        before = any(form in ("i", "yo", "i'm", "my", "me") for form in wording.forms[max(0, index - 6) : index])
        return role if told or (before and not opens) or (opens and wording.forms[index] == "como") else None

    def _here(self, wording: Wording, index: int) -> Role | None:
        role = self.after(wording, index)
        if role is None:
            return None
        for last in range(role.last, role.last + 3):  # "Superintendent Rivera here"
            if not wording.is_close(last):
                return None
            if wording.form(last) in ("here", "aqui"):
                return role
            if not wording.text.raw[wording.words[last].start].isupper():
                return None
        return None

    def _grown(self, wording: Wording, last: int) -> int:
        """Where a title ends with its field ("director of special education") and a second title."""
        if wording.form(last) in ("elect", "electo", "electa") and wording.gap(last) in ("-", " "):
            last += 1
        while (grown := self._with_field(wording, last)) > last:
            last = grown
        if self._has_any_field(wording, last):
            return last + 2
        if wording.is_close(last) and (size := self._titles.starting(wording, last)) and size == 1:
            return self._with_field(wording, last + size)  # "secretary treasurer"
        link = wording.form(last)
        if link in ("and", "y") and wording.is_close(last) and (size := self._titles.starting(wording, last + 1)):
            return self._with_field(wording, last + 1 + size)
        if (
            last < len(wording.forms)
            and wording.gap(last).strip() in _SIGNS
            and (size := self._titles.starting(wording, last))
        ):
            return self._with_field(wording, last + size)
        return last

    @staticmethod
    def _has_any_field(wording: Wording, last: int) -> bool:
        """Whether "of" and one plain word end a general title: "vp of membership", never "principal of Lincoln"."""
        if wording.form(last - 1) not in _GENERAL | {"vp", "dean"} or wording.form(last) != "of":
            return False
        following = wording.form(last + 1)
        plain = following.isalpha() and following not in DETERMINERS | _OTHERS | _INNER
        ends = not wording.is_close(last + 2) and wording.is_close(last + 1)
        return plain and ends and wording.text.raw[wording.words[last + 1].start].islower()

    def _with_field(self, wording: Wording, last: int) -> int:
        if wording.form(last) not in _LINKS or not wording.is_close(last):
            return last
        end = index = last + 1
        if wording.form(index) in ("la", "el") and wording.form(index + 1) in _SCHOOLS:
            return last  # "director de la secundaria" says where
        while wording.form(index) in _FIELDS or wording.form(index) in _INNER:
            if not (wording.is_close(index) or wording.gap(index).strip() == "&"):
                break
            index += 1
            if wording.form(index - 1) in _FIELDS:
                end = index
        following = wording.words[end] if end < len(wording.words) and wording.is_close(end) else None
        if end == last + 1 or (
            following and wording.form(last + 1) in ("the", "la", "el") and wording.text.raw[following.start].isupper()
        ):
            return last
        return end

    def _without_place(self, wording: Wording, role: Role, index: int) -> Role:
        """ "the Lincoln Elementary principal": the school's words are not the title's."""
        first = role.first
        if first <= index or not self._is_place(wording, first - 1, opened=True):
            return role
        while (
            wording.form(first) in _OF_A_SCHOOL and first < role.last - 1 and not self._titles.starting(wording, first)
        ):
            first += 1
        if (
            wording.form(first) in _OF_A_SCHOOL
            and wording.form(first) not in ("district", "union")
            and first < role.last - 1
        ):
            while wording.form(first) in _OF_A_SCHOOL and self._titles.starting(wording, first + 1):
                first += 1
        return Role(first, role.last)

    @staticmethod
    def _is_qualifier(wording: Wording, index: int) -> bool:
        form = wording.form(index)
        return form in _QUALIFIERS or (
            form.isdecimal() and wording.form(index + 1) in ("st", "nd", "rd", "th", "grade")
        )

    @staticmethod
    def _is_place(wording: Wording, index: int, opened: bool) -> bool:
        """Part of a school's or district's name between the article and the title."""
        if not opened or index >= len(wording.words):
            return False
        word = wording.words[index]
        return wording.text.raw[word.start].isupper() or word.folded.isdecimal()
