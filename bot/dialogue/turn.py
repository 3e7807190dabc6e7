"""One turn: understand, track, policy, respond. Pure: the same state, message and knowledge give the same outcome."""

from datetime import date

from msgspec import Struct

from bot.dialogue import events as ev
from bot.dialogue.act_replies import about_in, act_in
from bot.dialogue.acts import ChannelAct, ChannelActName
from bot.dialogue.core import Advice, Core
from bot.dialogue.happening import Happening
from bot.dialogue.heard_acts import HeardAct
from bot.dialogue.policy import next_request
from bot.dialogue.recommend import JUDGED, recommend
from bot.dialogue.reply import Reply
from bot.dialogue.respond import respond
from bot.dialogue.state import State
from bot.dialogue.track import track, track_act
from bot.dialogue.tracker import Context, Tracker
from bot.dialogue.understand import Understanding, understand
from matchers.frame import Language
from matchers.outcome import NeedReading
from matchers.rank import Ranking

__all__ = ["Message", "Outcome", "opening", "recommend", "turn"]

INTERRUPTIONS = (
    ev.LanguageChosen,
    ev.QuestionAnswered,
    ev.QuestionUnclear,
    ev.SessionCompleted,
    ev.Misunderstood,
    ev.DangerVoiced,
)
"""Events after which the open question is asked once more, whatever it is: an earlier one gone back to included."""


_TOUCHING = (ev.SlotFilled, ev.SlotCorrected, ev.SlotEmptied)


class Message(Struct, frozen=True):
    """What a person sent: a text, or an act done with a button or a form."""

    conversation: str
    today: date
    text: str = ""
    act: ChannelAct | None = None


class Outcome(Struct, frozen=True):
    """What follows from a message."""

    events: tuple[ev.Event, ...]
    state: State
    reply: Reply
    ranking: Ranking


def turn(state: State, message: Message, core: Core) -> Outcome:
    """The events that a message leads to, the state after them, and the answer."""
    context = Context(message.conversation, core.knowledge.organisation.reference_prefix)
    said: Understanding | None = None
    act: HeardAct | ChannelActName | None
    about: str | None
    if message.act is not None:
        tracker = track_act(state, message.act, core, context)
        act, about = message.act.name, message.act.about
    else:
        said = understand(message.text, state, core, message.today)
        tracker = track(state, said, core, context)
        act, about = act_in(said, state), about_in(said)
    advice = _go_on(tracker, act, core)
    events = tuple(tracker.events)
    touched = frozenset([e.slot for e in events if isinstance(e, _TOUCHING)])
    earlier = recommend(state, core).ranking if state.recommended and touched & JUDGED else Ranking()
    happening = Happening(
        state, events, tracker.state, touched, advice.ranking, advice.shown, earlier, said, act, about
    )
    return Outcome(events, tracker.state, respond(happening, core), advice.ranking)


def opening(core: Core, language: Language | None = None) -> Outcome:
    """The first turn of a conversation: the greeting, and the open question what it is about."""
    tracker = Tracker(State(), Context("", core.knowledge.organisation.reference_prefix))
    if language is not None:
        tracker.emit(ev.LanguageChosen(language))
    tracker.emit(ev.SlotRequested(ev.Request("needs")))
    greeting = core.speech(language).say("greeting")
    return Outcome(tuple(tracker.events), tracker.state, Reply(greeting), Ranking())


def _go_on(tracker: Tracker, act: HeardAct | ChannelActName | None, core: Core) -> Advice:
    """Recommends anew and asks the next question."""
    advice = recommend(tracker.state, core)
    recommended = tuple([one.offering for one in advice.ranking.recommendations])
    if recommended != tracker.state.recommended or _first_reading(tracker, advice.reading):
        tracker.emit(ev.OfferingRecommended(recommended))
    if tracker.state.phase == "open":
        _ask(tracker, act, advice.reading, core)
    return advice


def _ask(tracker: Tracker, act: HeardAct | ChannelActName | None, reading: NeedReading | None, core: Core) -> None:
    """The next question, or the open one once more where it was only interrupted."""
    if any(isinstance(event, ev.SlotRequested) for event in tracker.events):
        return  # the message itself led to a question: going back to an earlier one
    requested = tracker.state.requested
    if requested is not None and all(isinstance(event, INTERRUPTIONS) for event in tracker.events):
        if act != "repeat":
            tracker.emit(ev.SlotRequested(requested))
        return
    request = next_request(tracker.state, reading, core)
    if request is not None:
        tracker.emit(ev.SlotRequested(request))


def _first_reading(tracker: Tracker, reading: NeedReading | None) -> bool:
    """A need that was just told and fits nothing is worth an event too."""
    if reading is None or reading.in_scope:
        return False
    return any(isinstance(e, _TOUCHING) and e.slot == "needs" for e in tracker.events)
