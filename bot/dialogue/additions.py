"""What comes on top of what is held, and not in its place: "coaching too", "virtual would be fine as well"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot.dialogue.state import State
from matchers.frame import KindWish, Mention
from matchers.text import Text

_ALSO = re.compile(r"\b(?:also|too|as well|in addition|besides|additionally|tambien|ademas)\b")
_AND = re.compile(r"^(?:oh )?(?:and|plus|y|mas) ")
"""Opens a message that adds a kind of help to those held."""
_CLAUSE_ENDS = ",;.!?\n"


def with_additions(found: Sequence[Mention], text: Text, state: State) -> list[Mention]:
    """The mentions, with formats and kinds of help added to those held where the clause says so. Kinds that are only
    refused leave the others as they were."""
    return [_added(one, text, state) if one.slot in ("format", "kind") else one for one in found]


def _added(one: Mention, text: Text, state: State) -> Mention:
    held, kind = state.frame.format, state.frame.kind
    if one.slot == "format" and held not in (None, one.value) and _says_also(text, one):
        return replace(one, value="either")
    new = one.value
    if kind is None or not isinstance(new, KindWish):
        return one
    if new.wanted and not (_says_also(text, one) or _AND.match(text.folded)):
        return one
    wanted = [*(name for name in kind.wanted if name not in new.unwanted), *new.wanted]
    unwanted = [*(name for name in kind.unwanted if name not in new.wanted), *new.unwanted]
    return replace(one, value=KindWish(_once(wanted), _once(unwanted)))


def _says_also(text: Text, one: Mention) -> bool:
    folded = text.folded
    start = max(folded.rfind(sign, 0, one.start) for sign in _CLAUSE_ENDS)
    end = min((at for sign in _CLAUSE_ENDS if (at := folded.find(sign, one.end)) >= 0), default=len(folded))
    return _ALSO.search(folded, start + 1, end) is not None


def _once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
