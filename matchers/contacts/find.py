"""How to reach a person: e-mail addresses and phone numbers, and with `persons` the name and the role."""

import re

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from knowledge.model import People, Phrases
from matchers.addresses import ADDRESS, without_addresses
from matchers.contacts.domains import Providers
from matchers.contacts.items import has_long_number
from matchers.contacts.persons import Persons
from matchers.contacts.second_persons import SecondPersons
from matchers.frame import Mention
from matchers.text import Text
from matchers.wording import Wording

REGION = "US"
"""The region of phone numbers without a country code."""

_BEFORE = re.compile(r"^(?:mailto:|e-?mail:|correo:|[^\w+]+)+")
_ENDING = re.compile(r"(?:[^\w]+|'s)+$")
_AT = r"(?:\s*[\[({<]\s*(?:at|arroba)\s*[\])}>]\s*|\s+(?:at|arroba|\(at\)|@)\s+|@\s+|\s+@|@(?=[\w-]+\s\.))"
_DOT = r"(?:\s*[\[({<]\s*(?:dot|punto)\s*[\])}>]\s*|\s+(?:dot|punto)\s+|\s?\.)"
_ENDINGS = r"(?:org|com|edu|net|gov|us|k12|info|mx|co|io)"
_SPOKEN = re.compile(
    rf"(?<![\w@.])((?:[a-z0-9_+-]+(?:{_DOT}|\s+(?:underscore|guion bajo)\s+)?)*[a-z0-9_+-]+){_AT}"
    rf"([a-z0-9-]+(?:{_DOT}[a-z0-9-]+)*{_DOT}{_ENDINGS})(?![\w@-])"
)
_MAYBE_SPOKEN = re.compile(rf"@|\barroba\b|\bdot\b|\.{_ENDINGS}\b|[(\[]at")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,40}"
_PLAIN = re.compile(
    rf"((?=.{{1,64}}@)[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*)@((?:{_LABEL}\.){{1,4}}(?:com|org|edu|net|us|gov|info))",
    re.I,
)
"""Addresses that are valid by every rule: letters and digits, single dots, a domain under a well-known ending."""
_SPELLED = frozenset(("arroba", "dot", "punto"))
_DOTS = re.compile(_DOT)
_UNDERSCORES = re.compile(r"\s+(?:underscore|guion bajo)\s+")
_REVOKED = re.compile(
    r"(?:\bb?cc|\bcopy|\bcopia a|\bdon'?t use|\bno usen?|\bnot|\bno es|\binstead of|\brather than"
    r"|\ben vez de|\ben lugar de|\bold (?:e-?mail|address|one)(?: is|"
    r" was)?)[\s:]*$"
)

_PHONE = re.compile(
    r"(?<![\w$#@.,/+-])(?:\+?1[ .-]{0,2})?(?:\(\s?\d{3}\s?\)|\d{3})[ ./-]{0,3}\d{3}[ ./-]{0,3}\d{4}(?![\w%]|[.,-]\d)"
    r"|(?<![\w$#])\+(?!1[ .(-]?\d)\d[\d ().-]{7,18}\d(?!\w)"
)
_EXTENSION = re.compile(r"[ ,;]{0,3}(?:x|ext\.?|extension|extensión|#)\s?\d{1,6}\b", re.I)
_NO_PHONE = re.compile(
    r"(?:\bid|\bids|\bnumber of|#|invoice|grant|award|contract|\bbid|\brfp|student|employee|member|meeting|zoom|\bpin"
    r"|order|reference|confirmation|\bpo|purchase order|case|account|acct|\bfax|vendor|ein|license|ticket|factura"
    r"|cuenta|folio"
    r"|expediente|don'?t (?:use|call)|\bno (?:use|usen|llame|llamen)(?: al)?|\bnot|instead of"
    r"|rather than)(?:\s+(?:no|number|num|numero|is|es))*\s*[:.#]?\s*$"
)
_IN_PLAN = re.compile(r"[2-9]\d{9}")
"""What may be a number of the North American plan: no area code begins with 0 or 1. An area code or exchange that
nobody has ("555") is a guess, to be confirmed."""
_PHONE_WORDS = re.compile(
    r"phone|cell|call|text|mobile|reach|tel\b|tel:|telefono|celular|llam|numero|number|contact|whatsapp|office"
)


class Contacts:
    """Finds e-mail address, phone number, name and role of the person who writes."""

    def __init__(self, people: People) -> None:
        self._persons = Persons(_all(people.roles))
        self.others = SecondPersons(_all(people.relations), _all(people.copying), _all(people.replacing))
        self.providers = Providers(people.mail_providers)

    def find(self, text: Text, requested_slot: str | None = None) -> tuple[Mention, ...]:
        """Mentions of email, phone, name and role, each at most once, those of the writer. An invalid address yields
        none; another person's address is found where it is the only one."""
        own = self.others.own_part(text)
        email = _email(own) or (_email(text) if own is not text else None)
        found = tuple(mention for mention in (email, _phone(own, requested_slot)) if mention)
        bare = without_addresses(own)
        if not bare.words:
            return found
        address = str(email.value) if email else ""
        return (*found, *self._persons.find(bare, requested_slot, address))


def _all(phrases: Phrases) -> tuple[str, ...]:
    return tuple(phrase for tongue in phrases.values() for phrase in tongue)


def invalid_email(text: Text) -> str | None:
    """What was meant as an e-mail address and is none, as typed; None where there is a valid one or nothing like it."""
    if "@" not in text.folded or _email(text):
        return None
    for match in ADDRESS.finditer(text.raw):
        typed = _ENDING.sub("", _BEFORE.sub("", match.group()))
        local, _, domain = match.group().partition("@")
        if local.strip() and (typed.strip("@") and (domain or text.raw[match.end() :].strip() == "")):
            return typed if "@" in typed else match.group()
    return None


def _email(text: Text) -> Mention | None:
    folded = text.folded
    found: list[Mention] = []
    if "@" in text.raw:
        for match in ADDRESS.finditer(text.raw):
            start = match.start() + len(match.group()) - len(_BEFORE.sub("", match.group()))
            end = match.end() - (len(match.group()) - len(_ENDING.sub("", match.group())))
            for first, last in _parts(text.raw, start, end):
                if value := _valid(text.raw[first:last]):
                    found.append(Mention("email", value, first, last))
    if found:
        kept = [mention for mention in found if not _REVOKED.search(folded, 0, mention.start)]
        return (kept or found)[0]
    may_be = not _SPELLED.isdisjoint(Wording.of(text).vocabulary) or "." in folded or "@" in folded
    return _spoken(text) if may_be and _MAYBE_SPOKEN.search(folded) else None


def _parts(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    """One address, or the two of "jane@x.org/bob@x.org"."""
    if raw.count("@", start, end) == 2 and "/" in raw[start:end]:
        middle = raw.index("/", start, end)
        return [(start, middle), (middle + 1, end)]
    return [(start, end)]


def _valid(address: str) -> str | None:
    """The address with its domain in lower case, None if it is none. Plain ones need no library."""
    if plain := _PLAIN.fullmatch(address):
        return f"{plain[1]}@{plain[2].lower()}"
    try:
        valid = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    ending = valid.ascii_domain.rpartition(".")[2]  # no top-level domain holds a digit: "jane@x.0rg" is mistyped
    return valid.normalized if ending.isalpha() or ending.startswith("xn--") else None


def _spoken(text: Text) -> Mention | None:
    """ "jane at example dot org", or an address with stray spaces: likely, to be confirmed."""
    for match in _SPOKEN.finditer(text.folded):
        local, domain = match.group(1), match.group(2)
        start = match.start(1)
        if " " in local and not _DOTS.search(local) and not _UNDERSCORES.search(local):
            start += local.rindex(" ") + 1
            local = local[local.rindex(" ") + 1 :]
        local = _UNDERSCORES.sub("_", _DOTS.sub(".", local)).replace(" ", "")
        value = _valid(f"{local}@{_DOTS.sub('.', domain)}".lower())
        if value and (local.lower() not in _NO_LOCAL or "arroba" in match.group()):
            return Mention("email", value, start, match.end(), guess=True)
    return None


_NO_LOCAL = frozenset("me us is it are reached look here up find available meet out see work am teach".split())
"""Words before "at" that are no mailbox ("find us at cecweb.org")."""


def _phone(text: Text, requested_slot: str | None) -> Mention | None:
    if not has_long_number(text.folded):
        return None
    found: list[Mention] = []
    for match in _PHONE.finditer(text.folded):
        if _NO_PHONE.search(text.folded, 0, match.start()):
            continue
        bare = match.group().isdecimal()
        if bare and requested_slot != "phone" and not _announces_phone(text.folded, match.start()):
            continue
        try:
            number = phonenumbers.parse(match.group(), REGION)
        except phonenumbers.NumberParseException:
            continue
        if not phonenumbers.is_possible_number(number):
            continue
        valid = phonenumbers.is_valid_number(number)
        if not valid and number.country_code == 1 and not _IN_PLAN.fullmatch(str(number.national_number)):
            continue
        if not valid and bare and requested_slot != "phone":
            continue
        extension = _EXTENSION.match(text.folded, match.end())
        value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        found.append(
            Mention("phone", value, match.start(), extension.end() if extension else match.end(), guess=not valid)
        )
    return next((mention for mention in found if not mention.guess), found[0] if found else None)


def _announces_phone(folded: str, start: int) -> bool:
    """Whether ten digits in a row are said to be a phone number, stand alone, or stand in a list of contact facts."""
    before = folded[max(0, start - 40) : start]
    return (
        bool(_PHONE_WORDS.search(before))
        or "@" in folded
        or before.rstrip(" \n").endswith((",", ";", "|"))
        or not before.strip()
    )
