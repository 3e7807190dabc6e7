"""A name in place of the one that is known: taken back, announced, or told in part."""

import re

from bot.dialogue.core import Core
from bot.dialogue.openings import without_opening
from matchers.contacts.likeness import begins_with_given_name, is_like
from matchers.frame import Mention
from matchers.text import Text, fold

_NEW_NAME = re.compile(
    r"(?<!\bher )(?<!\bhis )(?<!\btheir )(?<!\bsu )\b(?:name|nombre|surname|apellido)\b[^.;!?\n]{0,12}?"
    r"(?:\b(?:to|is|it'?s|be|read|say|a|es|por|with)\s+(?:(?:actually|spelled|written|really|con)\s+)?|:\s*)"
)
"""What stands before the name itself: "change the name to", "my name is spelled", "name:"."""
_TAKEN_BACK = re.compile(
    r"[\s,;(]*\b(?:not|no|instead of|rather than|en vez de|en lugar de)\s+(\w+(?: \w+)?)\)?"
    r"|.*\b(?:change|cambie|cambia)\s+(\w+(?: \w+)?)\s+(?:to|a|por)\b"
)
_TOLD_NAME = re.compile(
    r"\b(?i:(?:full|whole|last|first) name|surname|(?:nombre completo|apellido))(?i: is| es|'s|:)?\s+"
    r"((?:[^\W\d_a-z][\w'.-]*)(?: (?:[^\W\d_a-z][\w'.-]*|de|del|la|van|von))*(?<![.'-]))"
)
"""A name in capitals behind the word for it: "full name Kim Do, like doe without the e"."""
_SENTENCES = re.compile(r"[^.;!?\n]+")
LONGEST_CORRECTED = 9
"""Words of a sentence that may be nothing but a name in place of another."""
_LAST_NAME = re.compile(r"\b(?:last name|surname|family name|apellido)\b")
_FIRST_NAME = re.compile(r"\b(?:first name|given name|nombre de pila)\b")
_CAPITALS = re.compile(r"\b[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'.-]*)*(?<![.'-])")
"""Words in capitals in a row, or one that is a first name: behind "the contact should be my boss" a name."""


def in_place(text: Text, held: str | None, core: Core) -> list[Mention]:
    """The name in place of one that is taken back, in whole or in part: "Katherine, not Kate"."""
    if held is None:
        return []
    known = set(fold(held).split())
    for sentence in _SENTENCES.finditer(text.raw):
        alone = Text(" " * sentence.start() + sentence.group())
        if len(alone.words) <= LONGEST_CORRECTED and (named := _in_sentence(alone, held, known, core)):
            return named
    return []


def _in_sentence(text: Text, held: str, known: set[str], core: Core) -> list[Mention]:
    for match in _TAKEN_BACK.finditer(text.folded):
        denied = set((match[1] or match[2]).split())
        if not known.isdisjoint(denied):
            left = text.raw[: match.start()] + " " * len(match.group()) + text.raw[match.end() :]
            found = core.contacts_in(without_opening(Text(left)), "name")
            return [_put_in(one, held, denied) for one in found if one.slot == "name"]
    return []


def _put_in(name: Mention, held: str, denied: set[str]) -> Mention:
    """One word in place of the one that is taken back; a whole name as it is."""
    value = str(name.value)
    if " " not in value:
        value = " ".join(value if fold(part) in denied else part for part in held.split())
    return Mention("name", value, name.start, name.end, name.guess)


def announced_name(text: Text, core: Core) -> list[Mention]:
    """The name behind "change the name to"."""
    if written := _TOLD_NAME.search(text.raw):
        return [Mention("name", written[1], *written.span(1))]
    match = _NEW_NAME.search(text.folded)
    if match is None:
        return []
    rest = Text(" " * match.end() + text.raw[match.end() :])
    return [one for one in core.contacts_in(rest, "name") if one.slot == "name"]


def name_in_capitals(text: Text) -> list[Mention]:
    """The only words in capitals of a correction ("the contact should be my boss Linda Marsh")."""
    written = [
        one
        for one in _CAPITALS.finditer(text.raw)
        if one.start() and (" " in one.group() or begins_with_given_name(one.group()))
    ]
    return [Mention("name", written[0].group(), *written[0].span())] if len(written) == 1 else []


def joined(name: Mention, text: Text, held: str | None) -> Mention:
    """A name told in part stands with the part that is known: a last name behind the first name, "Kate" before the
    last name."""
    value = str(name.value)
    if not held or " " in value:
        return name
    if " " not in held:
        is_last = _LAST_NAME.search(text.folded) is not None and fold(value) != fold(held)
        return Mention("name", f"{held} {value}", name.start, name.end, name.guess) if is_last else name
    first, *rest = held.split()
    if _LAST_NAME.search(text.folded) or is_like(value, rest[-1]):
        value = f"{first} {value}"
    elif _FIRST_NAME.search(text.folded) or begins_with_given_name(value) or is_like(value, first):
        value = " ".join((value, *rest))
    return Mention("name", value, name.start, name.end, name.guess)
