"""How people say their name unasked: announced, signed, or put in front of a title or an address."""

from matchers.common_words import COMMON_WORDS
from matchers.contacts.announcements import may_announce, mistyped
from matchers.contacts.duties import VERBS
from matchers.contacts.given_names import GIVEN_NAMES, WORDLIKE
from matchers.contacts.items import begins_known, has_long_number
from matchers.contacts.name_parts import LAST, in_parts, postponed
from matchers.contacts.names import NEVER, Name, read_name
from matchers.contacts.roles import Role, Roles
from matchers.contacts.signatures import CLOSING_HEADS, THIRD
from matchers.states import NAMES
from matchers.text import Text
from matchers.wording import Phrases, Wording

_STRONG = Phrases(
    "my names|names|my name|mi nombre|my name is|you're talking to|you are talking to|my name's|my full"
    " name is|the name"
    " is|the name's|name"
    " is|name's|i go by|you can call me|please call me|just call me|call me|calls me|they call me|me dicen|me llaman"
    "|i am called|me llamo|mi nombre es|mi nombre completo es|name|full name|your name|nombre|nombre completo|contact"
    " name|contact person|contact|contacto|nombre y apellido".split("|")
)
_LABELS = frozenset("name nombre contact contacto names".split())
"""Heads that announce a name only before a colon or the like ("Name: Jane Doe")."""
_WEAK = Phrases(
    "i'm|i am|im|i'am|thsi is|tihs is|htis is|ths is|this si"
    "|it's me|its me|it is me|soy yo|this is|it's|its|it is|soy|yo soy|habla|le habla|les habla|le escribe"
    "|les escribe|aqui|here is|i".split("|")
)
_CONTACT_ME = Phrases(
    "contact me|reach me|call me|email me|write me|write to me|reach out to me|contacteme|contactarme|llameme".split(
        "|"
    )
)
_HEADS = frozenset(
    "you're speaking i'am thsi tihs htis ths"
    " i'm im i this it's its it soy yo habla le les aqui my the name names name's me mi nombre full you"
    " please just call calls contact contacto reach email write your here i,".split()
)
AFTER = frozenset(
    "or but o pero speaking for para from at with and here in of i my a an the de del y en con desde la el calling"
    " writing reaching representing speaking again over superintendent principal teacher again maestra maestro"
    " directora director".split()
)
_COMMON_HEADS = frozenset("this i my it full please just you mi the your to email write le les me".split())
_SIGNS = (
    (_HEADS - _COMMON_HEADS)
    | (CLOSING_HEADS - {"all", "in", "un", "take", "kind", "de"})
    | {"escribe", "llamo", "called", "names"}
)
"""Words that may begin a name's announcement and are not in every other text."""


_COMES_FROM = frozenset(("from", "with", "calling", "de"))
"""Behind a name these say where one is from."""
_SCHOOLS = frozenset("school escuela primaria secundaria preparatoria colegio plantel academy academia".split())
"""A title that ends with one of these is followed by the school's name."""
_WORD_ENDS = ("ed", "ing", "ly", "ous", "ful", "ive", "able", "ado", "ada", "ido", "ida", "mente")
"""Ends of adjectives rather than of names."""


class Introductions:
    """Finds the name by the words and signs around it."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles

    def has_signs(self, text: Text, forms: frozenset[str]) -> bool:
        """A quick look: without any of these words and signs a text says nothing about its writer."""
        if (
            not _SIGNS.isdisjoint(forms)
            or not LAST.isdisjoint(forms)
            or "this is" in text.folded
            or "i go by" in text.folded
            or text.folded.startswith(("hi", "hello", "hola", "good", "buen"))
            or not VERBS.isdisjoint(forms)
            or self._roles.may_be_in(forms)
            or may_announce(Wording.of(text))
        ):
            return True
        return "-" in text.folded or "~" in text.folded or has_long_number(text.folded)

    def announced(self, wording: Wording) -> tuple[Name, bool] | None:
        """A name behind words that announce one; the second value tells a guess."""
        if parted := in_parts(wording):
            return parted, False
        if late := postponed(wording):
            return late, False
        if slipped := self._mistyped(wording):
            return slipped
        if _HEADS.isdisjoint(wording.forms):
            return None
        unsure: tuple[Name, bool] | None = None
        for index, form in enumerate(wording.forms):
            if form not in _HEADS:
                continue
            if wording.form(index - 1) in ("not", "no", "isn't", "if", "when") and not wording.gap(index).strip():
                continue
            if size := _CONTACT_ME.starting(wording, index):
                gap = wording.gap(index + size)
                name = read_name(wording, index + size, lenient=False) if gap.strip() in (",", "(", ":", "") else None
                if name and (name.known or name.capitals) and (gap.strip() or name.known):
                    return name, False
            if (size := _STRONG.starting(wording, index)) and not _is_of_another(wording.form(index - 1)):
                if (name := self._named(wording, index, index + size)) is not None:
                    return name, False
                continue
            if (size := _WEAK.starting(wording, index)) and (weak := self._introduced(wording, index, index + size)):
                if not weak[1]:
                    return weak
                unsure = unsure or weak
        return unsure

    @staticmethod
    def _mistyped(wording: Wording) -> tuple[Name, bool] | None:
        """The name behind an announcement with a slip in it; a guess where nothing else tells that it is one."""
        for index in range(len(wording.forms)):
            size = mistyped(wording, index)
            if size and (name := read_name(wording, index + size, lenient=True)):
                return name, not (name.known or name.capitals or begins_known(wording, name) or name.size > 1)
        return None

    @staticmethod
    def behind_title(wording: Wording, role: Role | None) -> tuple[Name, bool] | None:
        """The name behind one's own title: "soy el director Ramiro Fuentes", "I am board president, Sam Okafor"."""
        if (
            role is None
            or wording.form(role.last - 1) in _SCHOOLS
            or wording.gap(role.last).strip() not in ("", ",")
            or role.last >= len(wording.forms)
        ):
            return None
        name = read_name(wording, role.last, lenient=False)
        if name is None or not (name.known or name.capitals):
            return None
        ends = not wording.is_close(name.last) or wording.is_break(name.last) or wording.form(name.last) in AFTER
        return (name, not name.known) if ends and (name.size > 1 or not wording.gap(role.last).strip()) else None

    def _named(self, wording: Wording, index: int, start: int) -> Name | None:
        gap = wording.gap(start)
        if (
            wording.form(index) in _LABELS
            and start - index <= 2
            and not wording.form(start - 1).endswith(("is", "'s", "es"))
        ):
            listed = not {";", ",", "("}.isdisjoint(wording.gap(index))
            if not (listed or {":", "=", "-"} & set(gap)) or (
                index and not wording.is_break(index) and not wording.gap(index).strip()
            ):
                return None
        elif gap.strip(" :,?\"'\n*_-") or start >= len(wording.forms):
            return None
        name = read_name(wording, start, lenient=True)
        if name and (full := repeated(wording, name)):
            return full
        return name._replace(last=name.last + 1) if name and _has_wordlike_surname(wording, name) else name

    def _introduced(self, wording: Wording, index: int, start: int) -> tuple[Name, bool] | None:
        """The name behind "I'm", "this is", "soy": only what looks like one."""
        gap = wording.gap(start)
        alone = wording.forms[index:start] == ["i"]
        me = wording.form(start - 1) == "me"
        if gap.strip(" *_," if me else " *_") if not alone else gap.strip() != ",":
            return None
        name = read_name(wording, start, lenient=False)
        if (told := name or read_name(wording, start, lenient=True)) and (full := repeated(wording, told)):
            return full, False
        if (
            name is None
            and wording.form(start) in WORDLIKE
            and wording.form(start + 1) in ("from", "with", "calling", "here", "de")
        ):
            return Name(start, start + 1, known=True, capitals=False), False
        if name is None and wording.form(start) in WORDLIKE & GIVEN_NAMES and _is_all(wording, index, start):
            return Name(start, start + 1, known=True, capitals=False), False
        if name is None and not alone and (strange := _strange(wording, start)):
            return strange, True
        if (title := self._roles.at(wording, start)) and wording.text.raw[wording.words[start].start].isupper():
            named = read_name(wording, title.last, lenient=False) if wording.is_close(title.last) else None
            return (named, not named.known) if named and (named.known or named.capitals) else None
        if name is None or title or wording.form(name.last) in THIRD or _is_place(wording, name):
            return None
        if wording.form(name.last).endswith("'s") and wording.is_close(name.last):
            return None  # "I'm Dr. Hale's secretary"
        own = wording.form(index) in ("i'm", "im", "i", "soy", "yo", "le", "les", "habla")
        ends = not wording.is_close(name.last) or wording.form(name.last) in AFTER or wording.is_break(name.last)
        if name.known and (name.capitals or name.size > 1 or ends):
            return name, False
        if not name.known and begins_known(wording, name) and ends:
            return name, not (own or name.size > 1)
        comes_from = wording.form(name.last) in _COMES_FROM and wording.is_close(name.last)
        if name.capitals and ends and (own or name.size > 1 or comes_from):
            return name, not (own and name.size > 1)
        return None


def _is_of_another(form: str) -> bool:
    """Whether a word before "name" makes it somebody else's: "the principal's name is"."""
    return form.endswith("'s") or form == "whose"


def repeated(wording: Wording, name: Name) -> Name | None:
    """The whole name behind a part of it: "Bond, James Bond", "callie, callie brandt"."""
    if name.last >= len(wording.forms) or wording.gap(name.last) not in (", ", ". "):
        return None
    full = read_name(wording, name.last, lenient=True)
    if full is None or full.size < 2:
        return None
    same = wording.form(full.last - 1) == wording.form(name.last - 1) or wording.form(full.first) == wording.form(
        name.first
    )
    return full if same else None


def _has_wordlike_surname(wording: Wording, name: Name) -> bool:
    """Whether one dictionary word in lower case ends the clause behind a frequent first name: "nombre: ana bell"."""
    form = wording.form(name.last)
    ends = wording.is_break(name.last + 1) or not wording.is_close(name.last + 1)
    return (
        name.size == 1
        and wording.form(name.first) in GIVEN_NAMES
        and wording.gap(name.last) == " "
        and len(form) >= _SHORTEST_SURNAME
        and form in COMMON_WORDS
        and form not in NEVER | AFTER | _NO_SURNAMES
        and ends
    )


_SHORTEST_SURNAME = 4
_NO_SURNAMES = frozenset("okay also again sure actually sorry need ayuda perdon help though anyway aqui".split())


def _is_place(wording: Wording, name: Name) -> bool:
    """Whether a state follows behind a comma: "it's Aurora, Colorado"."""
    if "," not in wording.gap(name.last):
        return False
    behind = wording.forms[name.last : name.last + 2]
    if behind[:1] == ["del"]:
        return False  # "Danilo Urbina, del sindicato", not Delaware
    return tuple(behind[:1]) in NAMES or tuple(behind) in NAMES


def _is_all(wording: Wording, first: int, index: int) -> bool:
    """Whether "soy" or "I'm" and the one word behind are a whole sentence: "soy dolores"."""
    whole = wording.is_break(first) and (wording.is_break(index + 1) or "," in wording.gap(index + 1))
    return whole and wording.form(first) in ("soy", "yo")


def _strange(wording: Wording, start: int) -> Name | None:
    """A name no list has, in lower case: "i'm ngozi okafor", "this is dmitri from the district". To be confirmed."""
    name = read_name(wording, start, lenient=True)
    if name is None or any(form.endswith(_WORD_ENDS) for form in wording.forms[name.first : name.last]):
        return None
    comes_from = wording.form(name.last) in _COMES_FROM and wording.is_close(name.last)
    ends = wording.is_break(name.last) or not wording.is_close(name.last)
    return name if comes_from or (name.size == 2 and ends) else None
