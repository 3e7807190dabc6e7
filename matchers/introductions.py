"""How people say their name unasked: announced, signed, or put in front of a title or an address."""

import re

from matchers.common_words import COMMON_WORDS
from matchers.contact_items import GREETINGS, begins_known, has_long_number, is_reachable, starts
from matchers.given_names import GIVEN_NAMES, WORDLIKE
from matchers.names import NEVER, Name, read_name
from matchers.roles import Role, Roles
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
    "i'm|i am|im|it's me|its me|it is me|soy yo|this is|it's|its|it is|soy|yo soy|habla|le habla|les habla|le escribe"
    "|les escribe|aqui|here is|i".split("|")
)
_CLOSERS = Phrases(
    "regards|best regards|kind regards|warm regards|best|all the best|best wishes|sincerely|sincerely yours|yours"
    "|yours truly|thanks|thank you|many thanks|thanks so much|thx|ty|cheers|warmly|respectfully|cordially|take care"
    "|in solidarity|solidarity|saludos|un saludo|saludos cordiales|gracias|muchas gracias|mil gracias|atentamente"
    "|cordialmente|sinceramente|respetuosamente|un abrazo|atte|firma|signed|thanks in advance|thank you in advance"
    "|thank you so much|thanks again|thanks for your help|thanks for your time|thank you for your time|thank you for"
    " your help|warmest regards|yours sincerely|gracias de antemano|de antemano gracias|gracias por su ayuda|gracias"
    " por su tiempo|firmado".split("|")
)
_CONTACT_ME = Phrases(
    "contact me|reach me|call me|email me|write me|write to me|reach out to me|contacteme|contactarme|llameme".split(
        "|"
    )
)
_HEADS = frozenset(
    "you're speaking i'm im i this it's its it soy yo habla le les aqui my the name names name's me mi nombre full you"
    " please just call calls contact contacto reach email write your here i,".split()
)
AFTER = frozenset(
    "or but o pero speaking for para from at with and here in of i my a an the de del y en con desde la el calling"
    " writing reaching representing speaking again over superintendent principal teacher again maestra maestro"
    " directora director".split()
)
_THIRD = frozenset("who that que quien whose he she told said says".split())
_DASHED_END = re.compile(r"(?:^|\n)\s*[-–—~]+\s*([^\n]{2,60}?)\s*$")
_CLOSING_HEADS = frozenset(
    "atte firma saludo abrazo regards best kind warmest de warm all sincerely yours thanks thank many thx ty cheers"
    " warmly respectfully cordially take in solidarity saludos un gracias muchas mil atentamente cordialmente"
    " sinceramente respetuosamente signed firmado".split()
)
_COMMON_HEADS = frozenset("this i my it full please just you mi the your to email write le les me".split())
_SIGNS = (
    (_HEADS - _COMMON_HEADS)
    | (_CLOSING_HEADS - {"all", "in", "un", "take", "kind", "de"})
    | {"escribe", "llamo", "called", "names"}
)
"""Words that may begin a name's announcement and are not in every other text."""


_SCHOOLS = frozenset("school escuela primaria secundaria preparatoria colegio plantel academy academia".split())
"""A title that ends with one of these is followed by the school's name."""
_WORD_ENDS = ("ed", "ing", "ly", "ous", "ful", "ive", "able", "ado", "ada", "ido", "ida", "mente")
"""Ends of adjectives rather than of names."""
_FIRST = frozenset("first given nombre".split())
_LAST = frozenset("last family surname apellido apellidos".split())
_JOINTS = frozenset("and y first at the".split())


_ITEM_SIGNS = frozenset((",", "|", "/", "-", ";", "", "("))
_LONGEST_ITEM = 6
_MOST_ITEMS = 3
_BEHIND_NAME = Phrases(
    "is my name|is my full name|that's my name|thats my name|that is my name|is the name|that's me|es mi nombre|ese es"
    " mi nombre|asi me llamo|me llaman".split("|")
)


class Introductions:
    """Finds the name by the words and signs around it."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles

    def has_signs(self, text: Text, forms: frozenset[str]) -> bool:
        """A quick look: without any of these words and signs a text says nothing about its writer."""
        if (
            not _SIGNS.isdisjoint(forms)
            or not _LAST.isdisjoint(forms)
            or "this is" in text.folded
            or "i go by" in text.folded
            or text.folded.startswith(("hi", "hello", "hola", "good", "buen"))
            or self._roles.may_be_in(forms)
        ):
            return True
        return "-" in text.folded or "~" in text.folded or has_long_number(text.folded)

    def announced(self, wording: Wording) -> tuple[Name, bool] | None:
        """A name behind words that announce one; the second value tells a guess."""
        if parted := _in_parts(wording):
            return parted, False
        if postponed := _postponed(wording):
            return postponed, False
        if _HEADS.isdisjoint(wording.forms):
            return None
        unsure: tuple[Name, bool] | None = None
        for index, form in enumerate(wording.forms):
            if form not in _HEADS:
                continue
            if index and wording.form(index - 1) in ("not", "no", "isn't", "if", "when"):
                continue
            if size := _CONTACT_ME.starting(wording, index):
                gap = wording.gap(index + size)
                name = read_name(wording, index + size, lenient=False) if gap.strip() in (",", "(", ":", "") else None
                if name and (name.known or name.capitals) and (gap.strip() or name.known):
                    return name, False
            if (size := _STRONG.starting(wording, index)) and not wording.form(index - 1).endswith("'s"):
                if (name := self._named(wording, index, index + size)) is not None:
                    return name, False
                continue
            if (size := _WEAK.starting(wording, index)) and (weak := self._introduced(wording, index, index + size)):
                if not weak[1]:
                    return weak
                unsure = unsure or weak
        return unsure

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
            listed = ";" in wording.gap(index) or "," in wording.gap(index)
            if not (listed or {":", "=", "-"} & set(gap)) or (
                index and not wording.is_break(index) and not wording.gap(index).strip()
            ):
                return None
        elif gap.strip(" :,\"'\n*_-") or start >= len(wording.forms):
            return None
        name = read_name(wording, start, lenient=True)
        if name and name.last < len(wording.forms) and wording.gap(name.last) == ", ":
            full = read_name(wording, name.last, lenient=True)  # "Bond, James Bond"
            if full and full.size > 1 and wording.form(full.last - 1) == wording.form(name.last - 1):
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
        if name is None or title or wording.form(name.last) in _THIRD or _is_place(wording, name):
            return None
        if wording.form(name.last).endswith("'s") and wording.is_close(name.last):
            return None  # "I'm Dr. Hale's secretary"
        own = wording.form(index) in ("i'm", "im", "i", "soy", "yo")
        ends = not wording.is_close(name.last) or wording.form(name.last) in AFTER or wording.is_break(name.last)
        if name.known and (name.capitals or name.size > 1 or ends):
            return name, False
        if not name.known and begins_known(wording, name) and ends:
            return name, not (own or name.size > 1)
        if name.capitals and ends and (own or name.size > 1):
            return name, not (own and name.size > 1)
        return None

    def signed(self, wording: Wording) -> Name | None:
        """A name under a closing ("Regards, Jane Doe") or behind a dash at the end."""
        for index, form in enumerate(wording.forms):
            if form not in _CLOSING_HEADS:
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
            or ((gap.strip() in (",", "-", "|", "(", "") or "." in gap) and bool(self._roles.after(wording, name.last)))
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
            told_of = name.size == 1 and not _THIRD.isdisjoint(wording.forms[name.last : name.last + 6])
            if comes_from and not told_of:
                return name
            if not gap.strip() and "\n" not in gap:
                continue
            if self._roles.listed(wording, name.last) or is_reachable(wording, name.last):
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
            if self._roles.listed(wording, index):
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
            or self._roles.may_be_in(forms)
        ):
            return True
        return "@" in wording.folded or has_long_number(wording.folded)


def _postponed(wording: Wording) -> Name | None:
    """ "Petra Lind is my name", "Beau Langley, that's my name", "Ana Soto es mi nombre"."""
    if _NAMED_BEHIND.isdisjoint(wording.vocabulary):
        return None
    for index in range(1, min(len(wording.forms), _LATEST_BEHIND)):
        if not _BEHIND_NAME.starting(wording, index):
            continue
        for first in range(max(0, index - _LONGEST_ITEM), index):
            name = read_name(wording, first, lenient=True)
            if name and name.last == index and (wording.is_break(first) or not wording.is_close(first)):
                return name
    return None


_NAMED_BEHIND = frozenset("name nombre llamo me".split())
_LATEST_BEHIND = 20
"""Words before which a name with "is my name" behind it is looked for."""


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
    comes_from = wording.form(name.last) in ("from", "with", "calling", "de") and wording.is_close(name.last)
    ends = wording.is_break(name.last) or not wording.is_close(name.last)
    return name if comes_from or (name.size == 2 and ends) else None


def _in_parts(wording: Wording) -> Name | None:
    """ "First name Ana, last name Soto", "nombre: Ana, apellido: Soto"."""
    forms = wording.forms
    last = next((k for k, form in enumerate(forms) if form in _LAST and k and wording.form(k - 1) not in _JOINTS), 0)
    first = next((k for k, form in enumerate(forms[:last]) if form in _FIRST), None)
    if first is None:
        return None
    given, family = _part(wording, first), _part(wording, last)
    if given is None or family is None:
        return None
    given = given._replace(last=min(given.last, last))
    words, raw = wording.words, wording.text.raw
    said = " ".join(raw[words[name.first].start : words[name.last - 1].end] for name in (given, family))
    return Name(given.first, family.last, known=True, capitals=False, said=said)


def _part(wording: Wording, index: int) -> Name | None:
    """The name behind "first name", "last:" and the like."""
    start = index + 1
    while wording.form(start) in ("name", "is", "es"):
        start += 1
    says_name = start > index + 1 or wording.form(index) in ("apellido", "apellidos", "surname", "nombre")
    if not says_name and ":" not in wording.gap(start):
        return None
    return read_name(wording, start, lenient=True)
