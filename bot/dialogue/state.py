"""The state of a conversation: the fold of its events."""

from collections.abc import Iterable
from functools import reduce
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.dialogue import events as ev
from matchers.frame import District, Frame, Language, Need, SlotName
from matchers.questions import Talk

Phase = Literal["open", "filed", "cancelled"]

STATE_VERSION = 2
"""Schema version of stored states and events; storage upcasts older ones when it reads them."""


class State(Struct, frozen=True, omit_defaults=True):
    """All that the assistant remembers of one conversation."""

    phase: Phase = "open"
    language: Language | None = None
    frame: Frame = Frame()
    skipped: tuple[ev.RequestName, ...] = ()
    """What the person would not or could not tell."""
    guesses: Frame = Frame()
    """Values that wait for the person's yes."""
    candidates: tuple[District, ...] = ()
    """Organisations that share the name the person gave."""
    called: str = ""
    """What the person called the organisation that is being guessed."""
    rejected: tuple[str, ...] = ()
    """Organisations (nces_id) the person said no to; they are not guessed again."""
    last_filled: SlotName | None = None
    """The slot that was told last: what a bare "actually 60" is about."""
    requested: ev.Request | None = None
    """The open question."""
    repeated: int = 0
    """How many times in a row the open question was asked once more: each time it is worded differently."""
    unclear: int = 0
    """How many times the person said that the open question is not clear."""
    reopened: SlotName | None = None
    """What of a filed inquiry the person wants to change: the next answer is read for it."""
    completed_first: bool = False
    """The person has taken the first session of a training."""
    asked: tuple[ev.Request, ...] = ()
    """Questions asked so far, the open one last; "back" returns along them."""
    clarified: tuple[str, ...] | None = None
    """Offerings chosen in the clarifying question; empty: none of its choices; None: not asked or not answered."""
    passed_on: bool = False
    """Nothing fits, and the person wants it passed on all the same."""
    recommended: tuple[str, ...] = ()
    just_recommended: bool = False
    """Nothing was told since the last recommendation: "why this?" is about it."""
    about: Talk = Talk()
    """What was last talked of: what "it", "and for 75?" and "the other one" mean in a question."""
    misunderstood: int = 0
    """Messages in a row that gave nothing to go on."""
    wants_person: bool = False
    dangers: tuple[str, ...] = ()
    """Safety topics that came up; staff see them."""
    reference: str | None = None
    """The reference of the inquiry filed from this conversation."""
    filings: int = 0
    """How many inquiries were filed, restarts included; makes each reference unique."""

    @property
    def is_filed(self) -> bool:
        """Whether an inquiry was filed since the last restart."""
        return self.phase == "filed"

    @property
    def is_late(self) -> bool:
        """Whether nothing is asked any more but whether to send it: a bare number can only be a correction then."""
        return self.is_filed or (self.requested is not None and self.requested.about == "filing")

    @property
    def asks_about_need(self) -> bool:
        """Whether the open question is about a need that was told: which of several, or whether to pass it on."""
        request = self.requested
        return request is not None and (request.slot == "clarification" or request.about == "out_of_scope")


def apply(state: State, event: ev.Event) -> State:
    """The state after one event."""
    match event:
        case ev.SlotFilled(slot, value) | ev.SlotCorrected(slot, value):
            return _filled(state, slot, value)
        case ev.OfferingRecommended(offerings):
            return replace(
                state, recommended=offerings, just_recommended=bool(offerings), about=_offered(state, offerings)
            )
        case ev.SlotRequested(request):
            return _requested(state, request)
        case ev.LanguageChosen(language):
            return replace(state, language=language)
        case ev.SlotEmptied(slot):
            return _heard(state, frame=state.frame.with_slot(slot, None))
        case ev.SlotGuessed(slot, value, candidates, words):
            return _guessed(state, slot, value, candidates, words)
        case ev.SlotKept():
            return _heard(state)
        case ev.GuessRejected(slot):
            return _rejected(state, slot)
        case ev.SlotSkipped(slot):
            return _heard(state, skipped=(*_without(state.skipped, slot), slot))
        case ev.NeedClarified(offerings):
            return _heard(state, clarified=offerings)
        case ev.OutOfScopeAccepted():
            return _heard(state, passed_on=True)
        case ev.QuestionAnswered(about):
            return replace(state, about=about or state.about, misunderstood=0)
        case ev.QuestionUnclear():
            return replace(state, unclear=state.unclear + 1, misunderstood=0)
        case ev.SessionCompleted():
            return _heard(state, completed_first=True)
        case ev.SlotReopened(slot):
            return _heard(state, reopened=slot)
        case ev.Misunderstood():
            return replace(state, misunderstood=state.misunderstood + 1)
        case ev.InquiryFiled(reference):
            filed = replace(state, phase="filed", reference=reference, filings=state.filings + 1)
            return _heard(filed, requested=None, repeated=0)
        case ev.InquiryAmended():
            return state
        case ev.PersonRequested():
            return _heard(state, wants_person=True)
        case ev.DangerVoiced(topic):
            return state if topic in state.dangers else replace(state, dangers=(*state.dangers, topic))
        case ev.ConversationRestarted():
            return State(language=state.language, filings=state.filings, dangers=state.dangers)
        case ev.ConversationCancelled():
            return _heard(state, phase="cancelled", requested=None, repeated=0)
        case ev.ConversationResumed():
            return _heard(state, phase="filed" if state.reference else "open")


def _heard(state: State, **changes: Any) -> State:
    """A change that came from an answer which was understood."""
    return replace(state, misunderstood=0, just_recommended=False, **changes)


def _offered(state: State, offerings: tuple[str, ...]) -> Talk:
    """A new first recommendation is talked of from now on, and the second one is "the other one"."""
    if not offerings or offerings[:1] == state.recommended[:1]:
        return state.about
    asked = "" if state.about.offerings else state.about.asked
    return Talk(offerings[:1], asked, before=offerings[1:2])


def _filled(state: State, slot: SlotName, value: Frame) -> State:
    told = getattr(value, slot)
    state = _without_guess(_retold(state, told) if slot == "needs" else state, slot)
    return _heard(
        state,
        frame=state.frame.with_slot(slot, told),
        skipped=_without(state.skipped, slot),
        last_filled=slot,
        reopened=None,
    )


def _retold(state: State, needs: tuple[Need, ...]) -> State:
    """What was answered about the needs stays where one is added, and is asked anew where others take their place."""
    held = state.frame.needs or ()
    if held and needs[: len(held)] == held:
        return replace(state, clarified=state.clarified or None)
    return replace(state, clarified=None, passed_on=False, skipped=_without(state.skipped, "clarification"))


def _guessed(state: State, slot: SlotName, value: Frame, candidates: tuple[District, ...], words: str) -> State:
    guesses = state.guesses.with_slot(slot, getattr(value, slot))
    if slot == "district":
        state = replace(state, candidates=candidates, called=words)
    return _heard(state, guesses=guesses, skipped=_without(state.skipped, slot))


def _rejected(state: State, slot: SlotName) -> State:
    guess = state.guesses.district if slot == "district" else None
    refused = (*state.candidates, guess) if guess else ()
    ids = tuple(one.nces_id for one in refused if one.nces_id)
    return _heard(_without_guess(state, slot), rejected=tuple(dict.fromkeys((*state.rejected, *ids))))


def _requested(state: State, request: ev.Request) -> State:
    is_same = request == state.requested
    return replace(
        state,
        requested=request,
        repeated=state.repeated + 1 if is_same else 0,
        unclear=state.unclear if is_same else 0,
        asked=_asked(state.asked, request),
    )


def _without(names: tuple[ev.RequestName, ...], name: str) -> tuple[ev.RequestName, ...]:
    return tuple(one for one in names if one != name) if name in names else names


def _without_guess(state: State, slot: SlotName) -> State:
    if getattr(state.guesses, slot) is None:
        return state
    guesses = state.guesses.with_slot(slot, None)
    if slot == "district":
        return replace(state, guesses=guesses, candidates=(), called="")
    return replace(state, guesses=guesses)


def _asked(asked: tuple[ev.Request, ...], request: ev.Request) -> tuple[ev.Request, ...]:
    """Each question stands once; asking an earlier one again forgets those after it: "back" goes on backwards."""
    for index, earlier in enumerate(asked):
        if (earlier.slot, earlier.about) == (request.slot, request.about):
            return (*asked[:index], request)
    return (*asked, request)


def fold(events: Iterable[ev.Event], start: State | None = None) -> State:
    """The state after all events, from `start` or from an empty conversation."""
    return reduce(apply, events, start or State())


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(State)


def encode_state(state: State) -> bytes:
    """A state as JSON."""
    return _encoder.encode(state)


def decode_state(body: bytes) -> State:
    """The state of a JSON object. Raises msgspec.ValidationError where it is none."""
    return _decoder.decode(body)
