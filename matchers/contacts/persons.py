"""Who writes: the name and the role a person gives of themself. Never those of others who are mentioned."""

import re
from collections.abc import Iterable

from matchers.contacts.address_names import is_shared, name_in_address
from matchers.contacts.duties import find_duty
from matchers.contacts.introductions import Introductions
from matchers.contacts.items import chunks
from matchers.contacts.name_answers import answered_name, listed_name
from matchers.contacts.names import Name, capitalise
from matchers.contacts.own_titles import own_title
from matchers.contacts.signatures import Signatures
from matchers.contacts.title_answers import answered_title
from matchers.contacts.title_words import OTHERS_TITLES
from matchers.contacts.titles import Title, Titles
from matchers.frame import Mention
from matchers.text import Text
from matchers.wording import Wording

_ASKED = frozenset(("name", "role", "email", "phone", "district"))
"""Questions whose answers may hold the name or the role."""
_LONGEST_TITLE = 3
"""Words of a title directly before a name."""


class Persons:
    """Finds names and roles. Compiled once from the titles of people.yaml."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._titles = Titles(titles)
        self._introductions = Introductions(self._titles)
        self._signatures = Signatures(self._titles)

    def find(self, text: Text, requested_slot: str | None, address: str = "") -> tuple[Mention, ...]:
        """The person's own name and role, each at most once. `address`: the e-mail address that the text holds."""
        wording = Wording.of(text)
        forms = wording.vocabulary
        if requested_slot not in _ASKED and "@" not in text.folded and not self._introductions.has_signs(text, forms):
            return ()
        own = own_title(self._titles, wording) or find_duty(wording)
        name = self._name(wording, own, requested_slot, address)
        title, odd = (own, False) if own else self._title(wording, name, requested_slot)
        mentions = []
        if name and not (title and title.first < name.last and name.first < title.last):
            mentions.append(_name_mention(wording, name))
        if title:
            mentions.append(_role_mention(wording, title, guess=odd))
        return tuple(mentions)

    def _name(self, wording: Wording, own: Title | None, requested_slot: str | None, address: str) -> Name | None:
        """The writer's name by the first way of telling it that is there. `own`: the title the writer told."""
        announced = self._introductions.announced(wording) or self._introductions.behind_title(wording, own)
        if announced and not announced.guess:
            return announced
        if address and (held := name_in_address(wording, address)):
            return held
        if signed := self._signatures.signed(wording):
            return signed._replace(guess=not (signed.known or signed.size > 1))
        placed = self._signatures.placed(wording)
        if placed and (placed.known or not is_shared(address)):
            return placed
        if requested_slot == "name" and (answered := answered_name(self._titles, wording)):
            return answered
        if announced or requested_slot not in ("email", "phone"):
            return announced
        return listed_name(wording)

    def _title(self, wording: Wording, name: Name | None, requested_slot: str | None) -> tuple[Title | None, bool]:
        """The title beside the name or in an item of its own, and whether it is a guess."""
        if requested_slot != "role" and not self._titles.may_be_in(wording.vocabulary):
            return None, False
        if name and (title := self._beside(wording, name) or self._before(wording, name)):
            return title, False
        if requested_slot == "role":
            return answered_title(self._titles, wording)
        if name or requested_slot in _ASKED or "@" in wording.folded:
            return self._item(wording), False
        return None, False

    def _beside(self, wording: Wording, name: Name) -> Title | None:
        """ "Jane Doe, principal", "Jane Doe here, I'm the principal"."""
        gap = wording.gap(name.last).strip(" \n,.-–—|/(*:")
        if gap or name.last >= len(wording.forms):
            return None
        start = name.last + (wording.form(name.last) in ("here", "aqui"))
        start += wording.forms[start : start + 1] == ["i'm"]
        return self._titles.listed(wording, start)

    def _before(self, wording: Wording, name: Name) -> Title | None:
        """ "Principal Jane Doe"."""
        if not wording.is_close(name.first):
            return None
        for start in range(max(0, name.first - _LONGEST_TITLE), name.first):
            title = self._titles.at(wording, start)
            if title and title.last == name.first and wording.form(start - 1) not in OTHERS_TITLES:
                return title
        return None

    def _item(self, wording: Wording) -> Title | None:
        """A title that is an item of a list of contact facts ("Jane Doe, jane@x.org, principal")."""
        for first, _ in chunks(wording):
            if wording.form(first) not in OTHERS_TITLES and (title := self._titles.listed(wording, first)):
                return title
        return None


def _name_mention(wording: Wording, name: Name) -> Mention:
    """The name with its capitals, and with the full stop of an initial or of "Jr." behind it."""
    raw, last = wording.text.raw, wording.form(name.last - 1)
    start, end = wording.words[name.first].start, wording.words[name.last - 1].end
    if raw[end : end + 1] == "." and (len(last) == 1 or last in ("jr", "sr")):
        end += 1
    return Mention("name", capitalise(name.said or raw[start:end]), start, end, name.guess)


def _role_mention(wording: Wording, title: Title, *, guess: bool) -> Mention:
    start, end = wording.words[title.first].start, wording.words[title.last - 1].end
    return Mention("role", re.sub(r"\s+", " ", wording.text.raw[start:end]), start, end, guess)
