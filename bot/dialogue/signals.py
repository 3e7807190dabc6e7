"""What a message does, heard from its wording alone: yes and no, skip, back, why, a correction, abuse."""

import unicodedata
from collections.abc import Sequence
from typing import Literal, TypeVar, cast

from msgspec import Struct

from bot.dialogue.heard_acts import HeardAct
from bot.dialogue.parts import YES, is_courtesy, parts_of, sum_of
from knowledge.model import ActPhrases, Acts, Phrases
from matchers.frame import SlotName
from matchers.phrases import PhraseBook
from matchers.text import Text, fold

LONGEST_WHOLE = 14
"""Words up to which a message can be nothing but an act; longer ones tell something."""
LONGEST_CHAIN = 9
"""Words up to which acts in a row ("yes, that's right, send it") are looked for."""
LONGEST_LEAD = 4
LONGEST_MISTYPED = 8
"""Words, fillers included, up to which an act may be mistyped."""
_ANSWERS: frozenset[HeardAct] = frozenset(("affirm", "send", "deny"))
"""Acts beside which a courtesy says nothing more."""
_STOPS = frozenset("hold wait hang espera espere esperese esperame espereme".split())
"""Words by which the "hold on" begins that turns to a correction."""
_COURTESIES: frozenset[HeardAct] = frozenset(("thank", "farewell"))
"""What may stand behind a yes and does not take it back: "great, thanks", "yes, have a nice day"."""
_IN_CLAUSES: frozenset[HeardAct] = frozenset(("cancel", "restart"))
"""Acts that are heard in a clause of two words or more, whatever stands beside it."""
_TURNS_BACK: frozenset[HeardAct] = frozenset(("deny", "wait"))
"""Acts that open a correction: "no, 45", "hold on, it's 45"."""
_TURNS = frozenset(
    "but and it its that thats i im we make makes actually not please there the they our my"
    " pero y es son eso yo nosotros haga por somos mejor ponga".split()
)
"""Words, without apostrophes, that follow an opening yes or no which stands without a comma."""
_NODS, _SHAKES = frozenset("👍👌✅✔🙏💯"), frozenset("👎❌🚫")

Lead = Literal["affirm", "deny"]
V = TypeVar("V")


class Heard(Struct, frozen=True):
    """The acts in a message."""

    whole: HeardAct | None = None
    """The act that the whole message is, if it is nothing else."""
    lead: Lead | None = None
    """A yes or no that opens the message; the rest says more."""
    sends: bool = False
    """Whether its last clause says to send it ("she says it's fine, send it")."""
    within: tuple[HeardAct, ...] = ()
    """Acts said inside a longer message ("... and can I talk to a person?")."""
    closing: HeardAct | None = None
    """What its last part says alone, and what counts whatever else was told ("..., so cancel please")."""
    opening: HeardAct | None = None
    """The same of its first part; there the rest may take it back."""
    correcting: bool = False
    """Words that announce a correction ("actually", "I meant")."""
    slots: tuple[SlotName, ...] = ()
    """Slots named ("change the budget")."""
    unsettled: str | None = None
    """Abuse, spam, or an attempt to instruct a machine."""

    def has(self, act: HeardAct) -> bool:
        """Whether the message is or holds this act."""
        return self.whole == act or act in self.within


class Signals:
    """Hears acts by the phrases of acts.yaml, both languages at once: people mix them."""

    def __init__(self, acts: Acts) -> None:
        self._short_forms = {
            fold(short): fold(long) for forms in acts.short_forms.values() for short, long in forms.items()
        }
        self._whole = PhraseBook((one, act) for act, forms in _forms(acts) for one in forms.whole)
        self._within = PhraseBook((one, act) for act, forms in _forms(acts) for one in forms.anywhere)
        self._closing = PhraseBook((one, act) for act, forms in _forms(acts) for one in forms.closing)
        self._courtesies = PhraseBook((one, True) for one in _all(acts.courtesies))
        self._fillers = PhraseBook((one, True) for one in _all(acts.fillers))
        self._vocabulary = frozenset(
            word
            for one in (*_all(acts.fillers), *(one for _, forms in _forms(acts) for one in forms.whole))
            for word in Text(one).plain
        )
        self._corrections = PhraseBook((one, True) for one in _all(acts.correction))
        self._slots = PhraseBook(
            (one, cast(SlotName, slot)) for slot, names in acts.slots.items() for one in _all(names)
        )
        self._unsettled = PhraseBook((one, topic) for topic, names in acts.unsettled.items() for one in _all(names))

    def hear(self, text: Text) -> Heard:
        """The acts in a text."""
        words = text.plain
        if not words:
            return Heard(whole=_sign(text.raw))
        if not self._short_forms.keys().isdisjoint(words):
            words = [self._short_forms.get(word, word) for word in words]
        opening = self._opening(text, words)
        lead: Lead | None = None if opening in (None, "wait") else "deny" if opening == "deny" else "affirm"
        whole = self._act(words)
        if whole in YES and "?" in text.raw and self._trimmed(words) is None:
            # "send it where?": a question is no yes by a slip of the pen; "that one?" asks whether it is
            whole = "doubt" if self._whole.whole(words) else None
        parts = parts_of(text, words, self._courtesies)
        if whole is None and len(parts) > 1 and "?" not in text.raw:
            whole = self._told_in(parts)
        if whole in _COURTESIES and self._is_yes(words[:1], whole):
            lead = "affirm"  # "great, thanks"
        return Heard(
            whole,
            lead,
            whole is None and self._sends(parts),
            within=(*_values(self._within, words), *self._in_clauses(parts)),
            closing=self._closes(parts[-1]) if len(parts) > 1 and not text.raw.rstrip().endswith("?") else None,
            opening=self._closes(parts[0]) if len(parts) > 1 else None,
            correcting=opening in _TURNS_BACK or bool(self._corrections.find(words)),
            slots=_values(self._slots, words),
            unsettled=next(iter(_values(self._unsettled, words)), None),
        )

    def unfilled(self, text: Text) -> Text:
        """The text without the words around it that say nothing ("the first one, obviously")."""
        first, last = self._borders(text.plain)
        return Text(text.raw[text.words[first].start : text.words[last - 1].end]) if first < last else Text("")

    def _is_yes(self, words: Sequence[str], courtesy: HeardAct) -> bool:
        """Whether a courtesy opens with a yes; an "ok" before a farewell is none."""
        said = words if courtesy == "thank" else self._without_fillers(words)
        return self._whole.whole(said) in YES

    def _sends(self, parts: Sequence[Sequence[str]]) -> bool:
        """Whether the last part, a short one behind other words, says to send it."""
        said = [part for part in parts if not is_courtesy(part, self._courtesies)]
        is_short = len(said) > 1 and sum(map(len, said)) <= LONGEST_WHOLE and len(said[-1]) <= LONGEST_LEAD
        return is_short and self._act(said[-1]) == "send"

    def _told_in(self, parts: Sequence[Sequence[str]]) -> HeardAct | None:
        """A yes or a no where every part is one or a courtesy: "ok yes. thanks for being nice"."""
        acts: set[HeardAct | None] = set()
        for part in parts:
            act = "thank" if is_courtesy(part, self._courtesies) else self._act(part)
            if act is None:
                return None
            acts.add(act)
        return sum_of(acts) if acts & _ANSWERS else None

    def _closes(self, part: Sequence[str]) -> HeardAct | None:
        """What a part of its own says to end or begin anew."""
        return self._closing.whole(part) or self._closing.whole(self._without_fillers(part))

    def _in_clauses(self, parts: Sequence[Sequence[str]]) -> tuple[HeardAct, ...]:
        """What ends the conversation or a part of it in a clause of its own: "you know what, cancel this, ..."."""
        if len(parts) < 2 or sum(map(len, parts)) > LONGEST_WHOLE:
            return ()
        acts = [self._whole.whole(part) for part in parts if len(part) > 1]
        return tuple([act for act in acts if act in _IN_CLAUSES])

    def _act(self, words: Sequence[str]) -> HeardAct | None:
        """The act that all the words make up, fillers left away, typing errors forgiven."""
        if len(words) > LONGEST_WHOLE:
            return None
        if self._vocabulary.issuperset(words):
            return self._whole.whole(words) or self._chain(words) or self._trimmed(words)
        if len(words) > LONGEST_MISTYPED or not all(map(str.isalpha, words)):
            return None
        trimmed = self._without_fillers(words)
        return self._whole.nearest(trimmed) if len(trimmed) <= LONGEST_LEAD else None

    def _trimmed(self, words: Sequence[str]) -> HeardAct | None:
        trimmed = self._without_fillers(words)
        return self._whole.whole(trimmed) if trimmed else None

    def _chain(self, words: Sequence[str]) -> HeardAct | None:
        """The act that several in a row come to: "yes, that's right, send it", "great, thanks"."""
        if len(words) > LONGEST_CHAIN:
            return None
        found = self._whole.find(words)
        covered = {at for one in found for at in range(one.first, one.last)}
        left = [word for at, word in enumerate(words) if at not in covered]
        if not found or (left and self._without_fillers(left)):
            return self._pair(words)
        return sum_of({one.value for one in found})

    def _pair(self, words: Sequence[str]) -> HeardAct | None:
        """What two acts come to, where the longest first one leaves no whole second: "yes, send it off"."""
        for at in range(1, len(words)):
            acts = {self._whole.whole(words[:at]), self._whole.whole(words[at:])}
            if None not in acts:
                return sum_of(acts)
        return None

    def _without_fillers(self, words: Sequence[str]) -> Sequence[str]:
        first, last = self._borders(words)
        return words[first:last]

    def _borders(self, words: Sequence[str]) -> tuple[int, int]:
        """The first word that is no filler, and the place behind the last."""
        fillers = self._fillers.find(words)
        first, last = 0, len(words)
        for found in fillers:
            if found.first == first:
                first = found.last
        for found in reversed(fillers):
            if found.last == last and found.first >= first:
                last = found.first
        return first, last

    def _opening(self, text: Text, words: Sequence[str]) -> HeardAct | None:
        """The yes, the no or the "hold on" that opens a longer text."""
        for length in range(min(LONGEST_LEAD, len(words) - 1), 0, -1):
            act = self._whole.whole(words[:length])
            if act not in YES and act not in _TURNS_BACK:
                continue
            gap = text.folded[text.words[length - 1].end : text.words[length].start]
            if act == "wait" and words[0] not in _STOPS:
                return None  # "one sec my phone is ringing"
            if gap.strip() or words[length] in _TURNS or words[length][0].isdigit():
                return act
        return None


def _forms(acts: Acts) -> list[tuple[HeardAct, ActPhrases]]:
    return [(cast(HeardAct, act), forms) for act, tongues in acts.acts.items() for forms in tongues.values()]


def _values(book: PhraseBook[V], words: Sequence[str]) -> tuple[V, ...]:
    """What the phrases in a text stand for, each once."""
    found = book.find(words)
    return tuple(dict.fromkeys([one.value for one in found])) if found else ()


def _all(phrases: Phrases) -> tuple[str, ...]:
    return tuple(phrase for tongue in phrases.values() for phrase in tongue)


def _sign(raw: str) -> HeardAct | None:
    """What a message without words does: a thumb up or down, a bare question mark, or any other sign of listening."""
    if "?" in raw:
        return "confused"
    signs = set(raw)
    if signs & _NODS:
        return "affirm"
    if signs & _SHAKES:
        return "deny"
    return "nod" if any(unicodedata.category(sign) == "So" for sign in signs) else None
