"""What stands in a message by the way: a number that answers nothing, a second address, words about an old matter."""

import re
from collections.abc import Sequence

from bot.dialogue.amounts import read_amounts
from bot.dialogue.core import Core
from bot.dialogue.hearing import Hearing
from bot.dialogue.state import State
from matchers.frame import RANGE_SLOTS, Language, Mention, Range
from matchers.function_words import is_function_word
from matchers.outcome import NeedReading
from matchers.quantities.find import Correction
from matchers.text import Text

_OF_PERSON = frozenset(("name", "role", "email", "phone", "district"))
"""Slots at whose question a bare number corrects no amount by chance."""
_CLAUSE = re.compile(r"[^,;.!?]+(?:[,;.!?](?!\s)[^,;.!?]*)*[,;.!?]*\s*")
_PARTS = re.compile(r"[,;.!?]+(?=\s|$)|\b(?:about|because|regarding|sobre|porque|acerca de)\b", re.I)
_WHOM = re.compile(
    r"\b(?:who|whom) (?:do|can|should|would|could|must) (?:i|we|you) "
    r"(?:call|contact|phone|ring|email|write|talk to|see|ask)\b"
    r"|\ba quien (?:le )?"
    r"(?:llamo|llamamos|puedo llamar|tengo que llamar|hay que llamar|debo llamar|contacto|me dirijo)\b"
)
_OURS = frozenset("cec inquiry inquiries service services training trainings consulta servicio servicios".split())
"""Words that speak of what we do."""
_NUMBER = re.compile(r"\d+")
_SETTLED = re.compile(
    r"^(?:(?:and|but|so|y|pero|because|since|porque|as)\s+)?(?:"
    r"(?:we|they|that|it|that's|it's|both sides)\b.{0,20}?\b(?:settled|resolved|sorted out|took care of|taken care of"
    r"|worked (?:it|that) out|behind us|over now)\b"
    r"|(?:ya )?(?:lo |eso )?(?:se )?(?:resolvimos|arreglamos|arreglo|resolvio|quedo resuelto|llegamos a un acuerdo)\b)"
)
"""Says that the old matter is done with."""
_FORWARDS = re.compile(
    r"^(?:(?:and|but|also|y|please|por favor)\s+)*"
    r"(?:write|email|e-mail|contact|reply|send (?:it|this)|answer"
    r"|escriban?(?:le)?|contacten?|manden?(?:lo)?|respondan?)"
    r"\s+(?:to |a |con )?(?:my|our|mi|nuestr[oa])\s+\w+"
)
"""Says whom to write to."""


def without_strays(it: Hearing, found: Sequence[Mention], corrections: Sequence[Correction] = ()) -> list[Mention]:
    """What was found, without bare numbers that would change an amount where a person or a place is asked for. Those
    that surely correct change it all the same."""
    asked = it.state.requested
    if asked is None or asked.slot not in _OF_PERSON:
        return list(found)
    plain = read_amounts(it.text, it.core, None)
    answered = any(one.slot == asked.slot for one in found)
    if (it.heard.correcting and not answered) or any(one in plain for one in found):
        return list(found)
    sure = [one.start for one in corrections if one.is_sure]
    return [one for one in found if one.slot in it.heard.slots or one.start in sure or not _is_stray(one, it, plain)]


def _is_stray(one: Mention, it: Hearing, plain: Sequence[Mention]) -> bool:
    if one.slot not in RANGE_SLOTS or "$" in it.text.cut(one.start, one.end):
        return False
    held = getattr(it.state.frame, one.slot)
    if held is None or held == one.value or not held.is_known:
        return False
    return not any(one.slot == other.slot and one.start < other.end and other.start < one.end for other in plain)


def denies_held(corrections: Sequence[Correction], state: State) -> bool:
    """Whether a number that is held, or is a part of one, is taken back by name: "45, not 40"."""
    held = [told for slot in RANGE_SLOTS if isinstance(told := getattr(state.frame, slot), Range)]
    denied = [one.denied for one in corrections if one.denied is not None]
    return any(
        number in (told.min, told.max) or str(number) in _NUMBER.findall(told.text)
        for number in denied
        for told in held
    )


def second_address(it: Hearing, mentions: Sequence[Mention]) -> Mention | None:
    """An address told beside the one that is known: "you can also cc me at ...", or an assistant's."""
    known = it.state.frame.email
    told = next((one for one in mentions if one.slot == "email" and one.value != known), None)
    if told is None or known is None:
        return None
    others = it.core.contacts.others.spans(it.text)
    return told if "copy" in it.heard.within or any(start <= told.start < end for start, end in others) else None


def asks_for_person_only(text: Text, core: Core, language: Language) -> bool:
    """Whether a text that asks for a human being states no need in its other clauses."""
    rest = [part for part in _PARTS.split(text.raw) if part.strip() and not _hands_off(part, core)]
    return not rest or not core.read_needs((" ".join(rest),), language).in_scope


def _hands_off(part: str, core: Core) -> bool:
    return core.signals.hear(Text(part)).has("hand_off")


def calls_another(text: Text, reading: NeedReading | None) -> bool:
    """Whether a text asks whom to call about something that is no matter of ours ("there's a leak, who do I call?")."""
    match = _WHOM.search(text.folded)
    if match is None or (reading is not None and reading.in_scope):
        return False
    left = [word for word in text.words if word.end <= match.start() or word.start >= match.end()]
    if any(word.folded in _OURS for word in left):
        return False
    return any(not is_function_word(word.folded) for word in left)


def without_old_matter(need: str) -> str:
    """A new need without the words that say the old one is settled, or whom to write to; unchanged where no other
    words are left."""
    clauses = [match.group() for match in _CLAUSE.finditer(need)]
    kept: list[str] = []
    for clause in clauses:
        folded = Text(clause.strip()).folded
        if not _SETTLED.search(folded) and not _FORWARDS.search(folded):
            kept.append(clause)
    left = "".join(kept).strip(" ,;")
    return left or need
