"""What a message is heard with: its words, its acts, and what is held and asked when it comes."""

from msgspec import Struct
from msgspec.structs import replace

from bot.dialogue.core import Core
from bot.dialogue.signals import Heard
from bot.dialogue.state import State
from matchers.frame import Language
from matchers.text import Text


class Hearing(Struct, frozen=True):
    """One message in its light; made once, and handed to all that look for slot values in it."""

    text: Text
    heard: Heard
    """Its acts."""
    state: State
    """The state before it."""
    core: Core
    language: Language
    """The language it is read in."""
    requested: str | None
    """The slot it is read for: mostly the one asked for."""

    def on(self, text: Text) -> "Hearing":
        """The same with words blanked out: positions stay."""
        return self if text is self.text else replace(self, text=text)
