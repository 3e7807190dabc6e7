"""An e-mail address beside the one that is known: one alone is noted."""

from collections.abc import Sequence

from bot.dialogue.hearing import Hearing
from matchers.frame import Mention


def second_address(it: Hearing, mentions: Sequence[Mention]) -> Mention | None:
    """An address told beside the one that is known: "you can also cc me at ...", or an assistant's."""
    known = it.state.frame.email
    told = next((one for one in mentions if one.slot == "email" and one.value != known), None)
    if told is None or known is None:
        return None
    others = it.core.contacts.others.spans(it.text)
    return told if "copy" in it.heard.within or any(start <= told.start < end for start, end in others) else None
