"""One message's course, as the answer to it needs to know it."""

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

from bot.dialogue import events as ev
from bot.dialogue.acts import ChannelActName
from bot.dialogue.heard_acts import HeardAct
from bot.dialogue.reply import ShownRecommendation
from bot.dialogue.state import State
from bot.dialogue.understanding import Understanding
from matchers.frame import SlotName
from matchers.rank import Ranking

E = TypeVar("E", bound=ev.Event)


class Happening(Struct, frozen=True):
    """Before, what happened, after."""

    before: State
    events: tuple[ev.Event, ...]
    after: State
    touched: frozenset[SlotName]
    """The slots that were filled, corrected or emptied."""
    ranking: Ranking
    shown: tuple[ShownRecommendation, ...] = ()
    earlier: Ranking = Ranking()
    """What was recommended before, where something changed that it is judged by; empty otherwise."""
    said: Understanding | None = None
    """None for a button or a form."""
    act: HeardAct | ChannelActName | None = None
    """The act that the message is or holds; of a button its name."""
    about: str | None = None
    """What a "why" is about: an offering's id or a slot's name."""

    def first(self, kind: type[E]) -> E | None:
        """The first event of a kind."""
        for event in self.events:
            if isinstance(event, kind):
                return event
        return None

    def all(self, kind: type[E]) -> Iterator[E]:
        """The events of a kind, in order."""
        return (event for event in self.events if isinstance(event, kind))

    @property
    def shows_summary(self) -> bool:
        """Whether the summary is due: the first time that filing is asked for, and when it is to be repeated."""
        request = self.after.requested
        if request is None or request.about != "filing":
            return False
        return self.act == "repeat" or all(one.about != "filing" for one in self.before.asked)
