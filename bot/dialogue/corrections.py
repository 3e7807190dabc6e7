"""Numbers that correct one said before: how a message says so, and how the new one stands in place of the old one."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from matchers.frame import Mention, Range, SlotValue
from matchers.quantities.find import Correction
from matchers.text import Text

_CHANGED = re.compile(
    r"\b(?:change|switch|update|bump|raise|lower|move|make|turn|replace|swap|cambi\w+|sub\w+)"
    r"(?: (?:it|that|the|it from|that from|from|de|el|los|las))? "
    r"(?=\$?\d[\d,.]*k?(?: [a-z]+)? (?P<to>to|into|for|with|por|a) \$?\d)"
)
"""Changes one number into another: "change 12 to 14"."""
_UNSAID = re.compile(
    r"\b(?:i |we )?(?:did ?n[o']?t|did not|never) (?:say|said|mean|meant|write)\b|\bno (?:dije|quise decir)\b"
)
"""Says "not" in more words ("I didn't say 30, I said 13")."""
_SAID = re.compile(r"\b(?:i|we) (?:said|meant|wrote)\b|\b(?:dije|quise decir)\b")
_SAID_BEFORE = re.compile(
    r"\b(?:(?:i|we) (?:say|said|told you|wrote|put|typed|gave you)|(?:le |te )?(?:dije|dijimos|puse|escribi))\b"
    r"(?= (?:\S+ ){1,4}?(?:\S+, ?)?(?:but|it|it's|its|we're|now|actually|make|pero|es|son|somos|ahora|mejor)\b)"
)
"""Says what was told before, and goes on with what holds now: "I said 40 but it's 45"."""
SIZE_APART = 25
"""How many times larger a corrected number may be: 60 stands for 40, but 5,000 does not."""
SIZE_OF_RATE = 4
"""The same of what is told per person or school; a larger number is the sum of all."""
_ENDS = r"(?:end|bound|number|side|limit|part)"
_UP = rf"(?:top|(?:upper|high|higher) {_ENDS}|(?:parte|lado) (?:mas )?alt[oa]|tope)"
_DOWN = rf"(?:bottom|(?:lower|low) {_ENDS}|(?:parte|lado) (?:mas )?baj[oa])"
_TO = r"(?: (?!and\b|but\b|y\b)[a-z']+){0,6} \$?"
_UPPER = re.compile(rf"\b{_UP}\b{_TO}$|^ ?(?:at|on|as) (?:the|our) {_UP}\b")
_LOWER = re.compile(rf"\b{_DOWN}\b{_TO}$|^ ?(?:at|on|as) (?:the|our) {_DOWN}\b")
"""Words around a number that say which end of a range it is: "top of the budget is 9k", "25 at the upper end"."""


def find_corrections(text: Text, core: Core, heard: Heard) -> tuple[Correction, ...]:
    """Bare numbers that correct one said before ("actually 60", "60, not 40")."""
    if not core.quantities.may_correct(text):
        return ()
    plain = _UNSAID.sub(_denied, text.folded)
    plain = _SAID_BEFORE.sub(_denied, plain)
    plain = _with_change(plain)
    plain = _SAID.sub(lambda match: " " * len(match.group()), plain)
    found = core.quantities.corrections(text if plain == text.folded else Text(plain), announced=heard.correcting)
    return tuple([one for one in found if _stands_for(one, found)])


def _stands_for(one: Correction, found: Sequence[Correction]) -> bool:
    """Whether a number can stand in place of the one denied: of "ok 5000. it's 53, not 35" only 53 does."""
    if one.denied is None:
        return True
    rivals = [other for other in found if other.denied == one.denied]
    return _times(one) <= SIZE_APART and _times(one) == min(map(_times, rivals))


def _times(one: Correction) -> float:
    """How many times larger a number is than the one denied, or smaller."""
    sizes = sorted((one.denied or 1, one.value.max or one.value.min or 1))
    return sizes[1] / (sizes[0] or 1)


def _denied(match: re.Match[str]) -> str:
    """ "Not" in the place of longer words."""
    return "not".ljust(len(match.group()))


def _with_change(plain: str) -> str:
    """ "Not 12, 14" in the place of "change 12 to 14"."""
    found = _CHANGED.search(plain)
    if found is None:
        return plain
    first, last = found.span("to")
    return plain[: found.start()] + _denied(found) + plain[found.end() : first] + ",".ljust(last - first) + plain[last:]


def is_taken_back(mention: Mention, corrections: Sequence[Correction]) -> bool:
    """Whether a number is the one that a correction denies: the 12 of "change 12 people to 14"."""
    value = mention.value
    return isinstance(value, Range) and any(
        one.denied is not None and value.min == one.denied == value.max for one in corrections
    )


def in_place(one: Correction, held: Range | None) -> Range:
    """A number as the one that it corrects was meant: a rate ("make that 100" of "$90 a person"), or a bound."""
    value = one.value
    if held is None:
        return value
    if held.per is not None and value.per is None and is_of_size(held, value, SIZE_OF_RATE):
        value = replace(value, per=held.per)
    if one.denied is not None and value.min == value.max and one.denied in (held.min, held.max):
        if held.min is None:
            return replace(value, min=None)
        if held.max is None:
            return replace(value, max=None)
    return value


def with_other_end(one: Mention, text: Text, held: Range | None) -> Mention:
    """A mention that tells one end of the range held, with the other end: "top of the budget is 9k" after "5-8k"."""
    value = one.value
    if held is None or held.min is None or held.max is None or held.min == held.max or not isinstance(value, Range):
        return one
    around = (text.folded[: one.start], text.folded[one.end :])
    told = value.max if value.min is None else value.min
    if told is None or value.per != held.per:
        return one
    if any(map(_UPPER.search, around)) and held.min < told:
        return replace(one, value=replace(value, min=held.min, max=told))
    if any(map(_LOWER.search, around)) and told < held.max:
        return replace(one, value=replace(value, min=told, max=held.max))
    return one


def is_of_size(held: Range, value: SlotValue, apart: float = SIZE_APART) -> bool:
    """Whether a number can stand for another: 60 for 40, but not 5,000 for 40."""
    if not isinstance(value, Range):
        return False
    old, new = held.max or held.min, value.max or value.min
    return not old or not new or max(old, new) <= apart * min(old, new)
