"""A need told in place of the one before it: how people say so, and what of their words is the new one."""

import re

from bot.dialogue.core import Core
from bot.dialogue.recommend import recommend
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.outcome import NeedReading
from matchers.text import Text

_HEADING = re.compile(r"^[^:]{1,40}:\s+")
"""What announces the new need: "change the need: ..."."""
_INSTEAD = re.compile(
    r"^(?:(?:actually|no|wait|ok|sorry|hmm*|oh|so|well|look|listen|honestly|you know what"
    r"|on second thoughts?|scratch that"
    r"|on reflection|having thought about it|perdon|bueno|mire|sabe que|sabes que|la verdad|pensandolo bien)"
    r"[,.;:]? )*(?:"
    r"(?:forget|scrap|drop|instead of|never ?mind|olvid\w+|en vez de|en lugar de) .{2,60}?"
    r"(?:[,;.]|\bbut\b|(?=\bwe\b))\s*"
    r"|(?:(?:i|we)(?:'ve| have)? changed (?:my|our) minds?|on second thoughts?|cambi\w* de (?:idea|opinion))[,.;]?\s*"
    r"|(?:it'?s (?:really|more) about|what we really need is|the real (?:problem|issue) is|the problem is really"
    r"|el (?:verdadero problema|problema real) es)\s*"
    r"|(?:we|i)(?:'d| would) (?:actually |rather |prefer |much )+(?:prefer |work on |have |do |go for )?\s*"
    r"|mejor (?=quer|neces|quier|haga|pid)|(?:preferimos|prefiero|preferiria(?:mos)?)\s+"
    r"|(?:it'?s not|it isn'?t|this isn'?t|that'?s not|not(?! (?:yet|now|sure|quite|really|ready|so))"
    r"|(?:we|i) (?:don'?t|do not|no longer) (?:need|want)"
    r"|no es|no son|(?:ya )?no (?:necesit|quer|quier)\w+|ya no|no se trata de)\b"
    r".{3,60}?(?:[,;.]|\bbut\b|\bsino\b)\s*(?:it'?s (?:that )?\s*|we need\s+|es (?:que )?\s*)?)",
    re.I,
)
"""Takes one need back for another: "it isn't conflict resolution we need, it's PLC training"."""
_CLAUSE = re.compile(r"[^,;.!?]+(?:[,;.!?](?!\s)[^,;.!?]*)*[,;.!?]*\s*")
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


def takes_place(text: Text, heard: Heard) -> bool:
    """Whether a message says that what it tells takes the place of the need told before."""
    return (heard.correcting and "needs" in heard.slots) or _INSTEAD.match(text.folded) is not None


def refuses_held(reading: NeedReading, state: State, core: Core) -> bool:
    """Whether a message refuses by name what the need told before points to."""
    if not reading.refused or not state.frame.needs:
        return False
    held = recommend(state, core).reading
    return held is not None and bool(held.matches) and held.matches[0].offering in reading.refused


def without_old(need: str) -> str:
    """The new need without the words that take the old one back."""
    return _HEADING.sub("", _without_old_matter(_INSTEAD.sub("", need, count=1)), count=1)


def _without_old_matter(need: str) -> str:
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
