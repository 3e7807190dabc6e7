"""Who writes: the name and the role a person gives of themself. Never those of others who are mentioned."""

import re
from collections.abc import Iterable

from matchers.common_words import COMMON_WORDS
from matchers.contacts.address_names import is_shared, name_in_address
from matchers.contacts.duties import VERBS, find_duty
from matchers.contacts.given_names import GIVEN_NAMES
from matchers.contacts.introductions import AFTER, Introductions, repeated
from matchers.contacts.items import begins_known, chunks, has_long_number
from matchers.contacts.names import NEVER, PARTICLES, Name, capitalise, is_readable, read_name
from matchers.contacts.roles import Role, Roles
from matchers.contacts.signatures import Signatures
from matchers.frame import Mention
from matchers.text import Text
from matchers.wording import Wording

_VERBS = frozenset(("will", "may", "hope", "mark", "grant"))
"""First names that are more often verbs."""
_WRAPPERS = frozenset(
    "let's go with xoxo attn regards sure ok okay yes yeah yep yup hi hello hey well oh um so of course it it's its"
    " is this that's thats i'm im i am my name name's the call me from mine ask for just put as down use you can"
    " please full first last si claro por supuesto soy yo me llamo mi nombre es hola bueno pues el la would"
    " be will".split()
)
_ASKED = frozenset(("name", "role", "email", "phone", "district"))
_LONGEST_ANSWER = 16
"""Words; what is longer is a story, not the answer to a question for a name or a title."""
_OTHERS = frozenset("our my their his her your nuestra nuestro mi su".split())
"""Words that make a title somebody else's."""
_BEFORE_TITLE = frozenset("a an un una as only solo work in trabajo en".split())
_NO_TITLE = frozenset(
    "i you we they he she it not no none nothing skip next why what who how when later rather prefer say don't dont"
    " idk sure pass help back varies depends many several both everything is are was want need can will would should"
    " our your nada ninguno no se prefiero omitir por que yes si maybe hello hi hola nope n/a na private confidential"
    " secret stop thanks thank".split()
)


class Persons:
    """Finds names and roles. Compiled once from the titles of people.yaml."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._roles = Roles(titles)
        self._introductions = Introductions(self._roles)
        self._signatures = Signatures(self._roles)

    def find(self, text: Text, requested_slot: str | None, address: str = "") -> tuple[Mention, ...]:
        """The person's own name and role, each at most once. `address`: the e-mail address that the text holds."""
        wording = Wording.of(text)
        forms = wording.vocabulary
        if requested_slot not in _ASKED and "@" not in text.folded and not self._introductions.has_signs(text, forms):
            return ()
        own = self._roles.own(wording) or find_duty(wording)
        found, guess = self._name(wording, own, requested_slot, address)
        role, odd = (own, False) if own else self._role(wording, found, requested_slot)
        mentions = []
        if found and not (role and role.first < found.last and found.first < role.last):
            mentions.append(_mention(text, wording, "name", found.first, found.last, guess=guess, said=found.said))
        if role:
            mentions.append(_mention(text, wording, "role", role.first, role.last, guess=odd))
        return tuple(mentions)

    def _name(
        self, wording: Wording, own: Role | None, requested_slot: str | None, address: str
    ) -> tuple[Name | None, bool]:
        announced = self._introductions.announced(wording) or self._introductions.behind_title(wording, own)
        if announced and not announced[1]:
            return announced
        if address and (held := name_in_address(wording, address)):
            return held, False
        if signed := self._signatures.signed(wording):
            return signed, not (signed.known or signed.size > 1)
        placed = self._signatures.placed(wording)
        if placed and (placed.known or not is_shared(address)):
            return placed, False
        if requested_slot == "name" and (answered := self._answered(wording)):
            return answered
        if announced or requested_slot not in ("email", "phone"):
            return announced or (None, False)
        return self._listed_name(wording), False

    def _listed_name(self, wording: Wording) -> Name | None:
        """A name that is an item beside an address or number: "602-555-0199, Jane Doe"."""
        if "@" not in wording.folded and not has_long_number(wording.folded):
            return None
        for first, last in chunks(wording):
            name = read_name(wording, first, lenient=False)
            if name and name.last == last and name.capitals and (name.known or name.size > 1):
                return name
        return None

    def _answered(self, wording: Wording) -> tuple[Name, bool] | None:
        """The name in a bare answer to the question for it."""
        if len(wording.forms) > _LONGEST_ANSWER and "@" not in wording.folded:
            return None
        items = list(chunks(wording))
        if flipped := self._flipped(wording, items):
            return flipped, False
        for first, last in items:
            index = first
            while index < last and wording.form(index) in _WRAPPERS and wording.form(index) not in GIVEN_NAMES:
                index += 1
            if index >= last or self._roles.listed(wording, index):
                continue
            title = self._roles.at(wording, index)
            name = read_name(wording, title.last if title and title.last < last else index, lenient=True)
            if name and (full := repeated(wording, name)):
                return full, False
            if name is None or name.last > last:
                continue
            given = name.known or wording.form(name.first) in GIVEN_NAMES - _VERBS
            if name.last == last - 1 and given and self._is_surname(wording, name.last):
                name = name._replace(last=last)
            if wording.forms[name.last : name.last + 2] in (["is", "my"], ["es", "mi"]):
                return name, False
            if _is_organisation(wording, name) or (
                name.size == 1 and wording.form(name.last) == "my" and not _ends(wording, name)
            ):
                continue
            numbered = wording.form(name.last)[:1].isdigit() and has_long_number(wording.folded)
            ends = wording.form(name.last) in AFTER or self._roles.at(wording, name.last) or numbered
            if name.last < last and not ends:
                continue
            if "?" in wording.gap(last) and not name.known:
                continue
            raw = wording.text.raw[wording.words[name.first].start : wording.words[name.last - 1].end]
            odd = not is_readable(raw) or (name.size > 3 and not name.known and not begins_known(wording, name))
            return name, odd
        return None

    @staticmethod
    def _is_surname(wording: Wording, index: int) -> bool:
        """Whether a dictionary word that ends an answer is a surname: "marcus bell"."""
        form = wording.form(index)
        return wording.gap(index).strip(" .") == "" and form in COMMON_WORDS and form not in NEVER | AFTER | _WRAPPERS

    @staticmethod
    def _flipped(wording: Wording, chunks: list[tuple[int, int]]) -> Name | None:
        """ "Doe, Jane" is Jane Doe."""
        if (
            len(chunks) != 2
            or chunks[1][1] - chunks[1][0] != 1
            or chunks[0][1] > 4
            or "," not in wording.gap(chunks[1][0])
        ):
            return None
        surname, given = wording.forms[chunks[0][1] - 1], wording.forms[-1]
        if any(form not in PARTICLES for form in wording.forms[: chunks[0][1] - 1]):
            return None
        spelled = wording.text.raw[wording.words[-1].start].isupper() and not wording.text.raw.isupper()
        strange = spelled and given not in COMMON_WORDS and given not in NEVER and surname not in GIVEN_NAMES
        if (
            (given in GIVEN_NAMES or strange)
            and (surname not in GIVEN_NAMES or len(wording.forms) > 2)
            and surname not in COMMON_WORDS
            and surname not in NEVER
        ):
            raw, words = wording.text.raw, wording.words
            said = f"{raw[words[-1].start : words[-1].end]} {raw[words[0].start : words[-2].end]}"
            return Name(0, len(wording.forms), known=True, capitals=False, said=said)
        return None

    def _role(self, wording: Wording, name: Name | None, requested_slot: str | None) -> tuple[Role | None, bool]:
        if requested_slot != "role" and not self._roles.may_be_in(wording.vocabulary):
            return None, False
        if name and (role := self._beside(wording, name) or self._before(wording, name)):
            return role, False
        if requested_slot == "role":
            return self._titled(wording)
        if name or requested_slot in ("name", "email", "phone", "district") or "@" in wording.folded:
            return self._item(wording), False
        return None, False

    def _beside(self, wording: Wording, name: Name) -> Role | None:
        gap = wording.gap(name.last).strip(" \n,.-–—|/(*:")
        if gap or name.last >= len(wording.forms):
            return None
        start = name.last + (wording.form(name.last) in ("here", "aqui"))
        start += wording.forms[start : start + 1] == ["i'm"]
        return self._roles.listed(wording, start)

    def _before(self, wording: Wording, name: Name) -> Role | None:
        """ "Principal Jane Doe"."""
        for start in range(max(0, name.first - 3), name.first):
            role = self._roles.at(wording, start) if wording.is_close(name.first) else None
            if role and role.last == name.first and wording.form(start - 1) not in _OTHERS:
                return role
        return None

    def _item(self, wording: Wording) -> Role | None:
        """A title that is an item of a list of contact facts ("Jane Doe, jane@x.org, principal")."""
        for first, _ in chunks(wording):
            if wording.form(first) not in _OTHERS and (role := self._roles.listed(wording, first)):
                return role
        return None

    def _titled(self, wording: Wording) -> tuple[Role | None, bool]:
        """A bare answer to the question for the role: a known title, or a short one as typed."""
        for first, last in chunks(wording):
            index = first
            while (
                index < last
                and wording.form(index) in _WRAPPERS | {"as", "a", "an", "como", "un", "una"}
                and not self._roles.at(wording, index)
            ):
                index += 1
            if index < last and wording.form(index) not in _OTHERS and (role := self._roles.after(wording, index)):
                return role, False
        if role := self._spoken_of(wording):
            return role, False
        first, last = next(chunks(wording), (0, 0))
        while first < last and wording.form(first) in _WRAPPERS | _BEFORE_TITLE:
            first += 1
        words = wording.forms[first:last]
        if not 0 < len(words) <= 5 or "?" in wording.folded or any(word in _NO_TITLE for word in words):
            return None, False
        return Role(first, last), words[0] not in VERBS

    def _spoken_of(self, wording: Wording) -> Role | None:
        """A title inside a longer answer ("I have been the principal here for years"), unless it is somebody else's."""
        for index, form in enumerate(wording.forms):
            before = wording.form(index - 1)
            if (
                form in ("been", "as", "work", "serve", "sido", "como")
                and (role := self._roles.after(wording, index + 1))
                and before != "has"
            ):
                return role
        return None


def _ends(wording: Wording, name: Name) -> bool:
    """Whether the clause ends behind the name."""
    return wording.is_break(name.last) or not wording.is_close(name.last)


def _is_organisation(wording: Wording, name: Name) -> bool:
    """Whether one word is the short name of a district or a union: "LAUSD"."""
    form = wording.form(name.first)
    if name.size > 1 or form in GIVEN_NAMES:
        return False
    word = wording.words[name.first]
    letters = len(form) > _INITIALS and wording.text.raw[word.start : word.end].isupper() and not is_readable(form)
    return letters or form.endswith(_SHORT_OF_DISTRICTS) or form in _UNIONS


_SHORT_OF_DISTRICTS = ("isd", "usd", "csd", "psd", "msd", "ssd")
_INITIALS = 2
_UNIONS = frozenset("isbe boces roe nea aft iea ift seiu afscme csea utla uft nysut".split())


def _mention(text: Text, wording: Wording, slot: str, first: int, last: int, *, guess: bool, said: str = "") -> Mention:
    start, end = wording.words[first].start, wording.words[last - 1].end
    if slot == "role":
        return Mention("role", re.sub(r"\s+", " ", text.raw[start:end]), start, end, guess)
    if text.raw[end : end + 1] == "." and (
        len(wording.forms[last - 1]) == 1 or wording.forms[last - 1] in ("jr", "sr")
    ):
        end += 1
    return Mention("name", capitalise(said or text.raw[start:end]), start, end, guess)
