"""What a message does, heard from its wording alone: yes and no, skip, back, why, a correction, abuse."""

from collections.abc import Sequence
from typing import Literal, cast

from msgspec import Struct

from knowledge.model import ActPhrases, Acts, Phrases
from matchers.frame import SlotName
from matchers.phrases import PhraseBook, plain_words
from matchers.text import Text

LONGEST_WHOLE = 14
"""Words up to which a message can be nothing but an act; longer ones tell something."""
LONGEST_CHAIN = 9
"""Words up to which acts in a row ("yes, that's right, send it") are looked for."""
LONGEST_LEAD = 4
_COURTEOUS = frozenset(("thank", "greet"))
"""Acts that another one in the same message outweighs."""
_TURNS = frozenset(
    "but and it its that thats i im we make makes actually not please there the they our my"
    " pero y es son eso yo nosotros haga por somos mejor ponga".split()
)
"""Words, without apostrophes, that follow an opening yes or no which stands without a comma."""
_NODS, _SHAKES = frozenset("👍👌✅✔🙏💯"), frozenset("👎❌🚫")

Lead = Literal["affirm", "deny"]


class Heard(Struct, frozen=True):
    """The acts in a message."""

    whole: str | None = None
    """The act that the whole message is, if it is nothing else."""
    lead: Lead | None = None
    """A yes or no that opens the message; the rest says more."""
    within: tuple[str, ...] = ()
    """Acts said inside a longer message ("... and can I talk to a person?")."""
    correcting: bool = False
    """Words that announce a correction ("actually", "I meant")."""
    slots: tuple[SlotName, ...] = ()
    """Slots named ("change the budget")."""
    unsettled: str | None = None
    """Abuse, spam, or an attempt to instruct a machine."""

    def has(self, act: str) -> bool:
        """Whether the message is or holds this act."""
        return self.whole == act or act in self.within


class Signals:
    """Hears acts by the phrases of acts.yaml, both languages at once: people mix them."""

    def __init__(self, acts: Acts) -> None:
        self._whole = PhraseBook((one, act) for act, forms in _forms(acts) for one in forms.whole)
        self._within = PhraseBook((one, act) for act, forms in _forms(acts) for one in forms.anywhere)
        self._fillers = PhraseBook((one, True) for one in _all(acts.fillers))
        self._corrections = PhraseBook((one, True) for one in _all(acts.correction))
        self._slots = PhraseBook(
            (one, cast(SlotName, slot)) for slot, names in acts.slots.items() for one in _all(names)
        )
        self._unsettled = PhraseBook((one, topic) for topic, names in acts.unsettled.items() for one in _all(names))

    def hear(self, text: Text) -> Heard:
        """The acts in a text."""
        words = plain_words(text)
        if not words:
            return Heard(whole=_sign(text.raw))
        lead, rest = self._lead(text, words)
        whole = self._act(words)
        if whole == "thank" and any(found.value == "affirm" for found in self._whole.find(words[:1])):
            lead = "affirm"  # "great, thanks"
        return Heard(
            whole=whole,
            lead=lead,
            within=tuple(dict.fromkeys(found.value for found in self._within.find(words))),
            correcting=bool(self._corrections.find(words)) or (lead == "deny" and rest > 0),
            slots=tuple(dict.fromkeys(found.value for found in self._slots.find(words))),
            unsettled=next((found.value for found in self._unsettled.find(words)), None),
        )

    def _act(self, words: Sequence[str]) -> str | None:
        """The act that all the words make up, fillers left away, typing errors forgiven."""
        if len(words) > LONGEST_WHOLE:
            return None
        if act := self._whole.whole(words):
            return act
        trimmed = self._without_fillers(words)
        if not trimmed:
            return None
        act = self._whole.whole(trimmed) or self._chain(words)
        if act is None and len(trimmed) <= LONGEST_LEAD:
            act = self._whole.nearest(trimmed)
        return act

    def _chain(self, words: Sequence[str]) -> str | None:
        """The act that several in a row come to: "yes, that's right, send it", "great, thanks"."""
        if len(words) > LONGEST_CHAIN:
            return None
        found = self._whole.find(words)
        covered = {at for one in found for at in range(one.first, one.last)}
        left = [word for at, word in enumerate(words) if at not in covered]
        if not found or (left and self._without_fillers(left)):
            return None
        acts = {one.value for one in found}
        acts = acts - _COURTEOUS or acts
        if acts == {"deny", "cancel"}:
            return "cancel"
        return acts.pop() if len(acts) == 1 else None

    def _without_fillers(self, words: Sequence[str]) -> Sequence[str]:
        fillers = self._fillers.find(words)
        first, last = 0, len(words)
        for found in fillers:
            if found.first == first:
                first = found.last
        for found in reversed(fillers):
            if found.last == last and found.first >= first:
                last = found.first
        return words[first:last]

    def _lead(self, text: Text, words: Sequence[str]) -> tuple[Lead | None, int]:
        """A yes or no that opens the text, and how many words follow it."""
        for length in range(min(LONGEST_LEAD, len(words) - 1), 0, -1):
            act = self._whole.whole(words[:length])
            if act not in ("affirm", "deny"):
                continue
            gap = text.folded[text.words[length - 1].end : text.words[length].start]
            if gap.strip() or words[length] in _TURNS or words[length][0].isdigit():
                return ("affirm" if act == "affirm" else "deny"), len(words) - length
        return None, 0


def _forms(acts: Acts) -> list[tuple[str, ActPhrases]]:
    return [(act, forms) for act, tongues in acts.acts.items() for forms in tongues.values()]


def _all(phrases: Phrases) -> tuple[str, ...]:
    return tuple(phrase for tongue in phrases.values() for phrase in tongue)


def _sign(raw: str) -> str | None:
    """What a message without words does: a thumb up or down, or a bare question mark."""
    if "?" in raw:
        return "help"
    signs = set(raw)
    if signs & _NODS:
        return "affirm"
    return "deny" if signs & _SHAKES else None
