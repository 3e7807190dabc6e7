"""What is understood of a message: its acts, the slots it fills, the need it states, the questions it asks."""

from typing import NamedTuple

from msgspec import Struct

from bot.dialogue.acts import ActName
from bot.dialogue.heard_acts import contract_of
from bot.dialogue.signals import Heard
from matchers.frame import Language, Mention, SlotName
from matchers.outcome import NeedReading
from matchers.questions import Question
from matchers.text import Text


class Invalid(NamedTuple):
    """What was meant as an e-mail address or a phone number and is none."""

    slot: SlotName
    words: str
    start: int = 0
    end: int = 0
    """Where the words stand, of a phone number."""


class Understanding(Struct, frozen=True):
    """A message, understood."""

    text: Text
    language: Language | None
    """None where the text does not tell."""
    heard: Heard
    acts: tuple[ActName, ...]
    mentions: tuple[Mention, ...] = ()
    need: str | None = None
    """The words that state a need, without facts and contacts."""
    reading: NeedReading | None = None
    """What the need, by itself, points to."""
    replaces: bool = False
    """Whether it takes the place of the need told before."""
    questions: tuple[Question, ...] = ()
    dangers: tuple[str, ...] = ()
    invalid: Invalid | None = None
    second_address: str | None = None
    """An address beside the one that is known; one alone is noted."""
    of_another: bool = False
    """Whether it names somebody else to reach and tells nothing beside."""
    unsettled: str | None = None
    """Abuse, spam, gibberish, small talk, or an attempt to instruct a machine: answered calmly, and nothing is taken
    from it."""

    @property
    def tells(self) -> bool:
        """Whether it tells anything: a slot's value or a need."""
        return bool(self.mentions) or self.need is not None

    def mention(self, slot: SlotName) -> Mention | None:
        """The mention of one slot."""
        return next((mention for mention in self.mentions if mention.slot == slot), None)


def acts_of(heard: Heard, *, changes: bool, tells: bool, asks: bool) -> tuple[ActName, ...]:
    """The acts of a message by the names of the contract, in the order they are done."""
    acts: list[ActName] = []
    if heard.lead:
        acts.append(heard.lead)
    elif contract := contract_of(heard.whole):
        acts.append(contract)
    if changes:
        acts.append("correct")
    elif tells:
        acts.append("inform")
    if asks:
        acts.append("ask")
    acts += [contract for act in heard.within if (contract := contract_of(act))]
    return tuple(dict.fromkeys(acts))
