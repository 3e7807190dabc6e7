"""What wording alone tells of a message, whatever is asked and whoever writes: looked at first, and once."""

from typing import NamedTuple

from bot.dialogue.by_wording import ByWording
from bot.dialogue.signals import Heard, Signals
from matchers.frame import Language
from matchers.gibberish import is_gibberish
from matchers.language import language_of
from matchers.safety import Safety
from matchers.text import Text

SHORT = 40
"""Characters of a message that many people write alike: "yes", "not sure yet", "how much does it cost?"."""


class Glance(NamedTuple):
    """The acts in a message, its language, and what need not be read further."""

    heard: Heard
    language: Language | None
    """None where the text does not tell."""
    dangers: tuple[str, ...]
    is_gibberish: bool


class Glances:
    """Glances at messages; short ones are looked at once for all conversations, since people answer alike."""

    def __init__(self, signals: Signals, safety: Safety) -> None:
        self._signals = signals
        self._safety = safety
        self.kept = ByWording(self._look)

    def at(self, text: Text) -> Glance:
        """What the wording of a text tells."""
        return self.kept(text) if len(text.raw) <= SHORT else self._look(text)

    def _look(self, text: Text) -> Glance:
        return Glance(self._signals.hear(text), language_of(text), self._safety.find(text), is_gibberish(text))
