"""Collects the events of one message, each applied before the next is decided."""

from msgspec import Struct

from bot.dialogue import events as ev
from bot.dialogue.reference import reference_of
from bot.dialogue.state import State, apply
from matchers.districts.names import as_typed
from matchers.districts.organisations import kind_of_words
from matchers.frame import RANGE_SLOTS, SLOT_NAMES, District, Frame, Mention, Range, SlotName, SlotValue
from matchers.text import fold


class Context(Struct, frozen=True):
    """What the dialogue has to know of a conversation beside its state."""

    conversation: str
    reference_prefix: str


class Tracker:
    """The state on its way through one message, and the events that moved it."""

    def __init__(self, state: State, context: Context) -> None:
        self.state = state
        self.context = context
        self.events: list[ev.Event] = []

    def emit(self, event: ev.Event) -> None:
        """Records an event and moves the state on."""
        self.events.append(event)
        self.state = apply(self.state, event)

    def fill(self, slot: SlotName, value: SlotValue) -> None:
        """Fills a slot, or corrects it; the same value again only answers the question that was asked once more."""
        old = getattr(self.state.frame, slot)
        if old is None:
            self.emit(ev.SlotFilled(slot, Frame().with_slot(slot, value)))
        elif old != value:
            self.emit(ev.SlotCorrected(slot, Frame().with_slot(slot, value), Frame().with_slot(slot, old)))
        elif self.state.requested is not None and self.state.requested.slot == slot:
            self.emit(ev.SlotKept(slot))

    def take(self, mention: Mention, words: str = "") -> None:
        """Takes in what was said of a slot: sure values are filled, others wait for a yes."""
        if mention.slot == "district":
            self._take_district(mention, words)
        elif mention.guess and self.state.phase == "open":
            self._guess(mention.slot, mention.value)
        elif self._is_known_already(mention):
            return  # "not sure" about something that is known already takes nothing back
        else:
            self.fill(mention.slot, mention.value)

    def doubt(self, slot: SlotName, meant: SlotValue | None) -> None:
        """Asks whether another value is meant than the one given, which stays until the person says so."""
        if meant is not None and self.state.phase == "open":
            self._guess(slot, meant)

    def _guess(self, slot: SlotName, value: SlotValue) -> None:
        if getattr(self.state.frame, slot) != value:
            self.emit(ev.SlotGuessed(slot, Frame().with_slot(slot, value)))

    def _is_known_already(self, mention: Mention) -> bool:
        held = getattr(self.state.frame, mention.slot)
        return (
            isinstance(held, Range)
            and held.is_known
            and isinstance(mention.value, Range)
            and not mention.value.is_known
        )

    def _take_district(self, mention: Mention, words: str) -> None:
        """An organisation beyond doubt is filled; one that fits several, or was refused, is never picked silently."""
        told = mention.value
        if not isinstance(told, District):
            return
        fitting = [one for one in mention.candidates or (told,) if one.nces_id not in self.state.rejected]
        if not mention.guess and fitting:
            self.fill("district", told)
        elif not fitting or self.state.phase != "open":
            self.take_as_typed(words or told.name, None)
        elif self.state.frame.district not in fitting:
            value = Frame(district=fitting[0])
            self.emit(ev.SlotGuessed("district", value, tuple(fitting) if len(fitting) > 1 else (), words))

    def take_as_typed(self, words: str, state: str | None) -> None:
        """The organisation as the person calls it, without an entry of the directory."""
        self.fill("district", District(None, as_typed(words), state, kind_of_words(fold(words)) or "district"))

    def skip(self, request: ev.Request) -> None:
        """The person does not want to tell; a guess waiting for a yes goes with it."""
        slot = request.slot
        if slot == "confirmation":
            about = request.about
            if about in SLOT_NAMES and getattr(self.state.guesses, about) is not None:
                self.emit(ev.GuessRejected(about))
                self.emit(ev.SlotSkipped(about))
            elif about == "out_of_scope":
                self.emit(ev.OutOfScopeAccepted())
            return
        if slot == "district" and self.state.candidates:
            self.take_as_typed(self.state.called, None)
            return
        if slot != "clarification" and getattr(self.state.frame, slot) is not None:
            self.emit(ev.SlotEmptied(slot))
        self.emit(ev.SlotSkipped(slot))

    def empty(self, slot: SlotName) -> None:
        """Takes out what was told; it is not asked again."""
        if getattr(self.state.frame, slot) is not None:
            self.emit(ev.SlotEmptied(slot))
        self.emit(ev.SlotSkipped(slot))

    def amend(self, before: State) -> None:
        """Notes that an inquiry which is filed has changed."""
        if self.state.is_filed and self.state.frame != before.frame and before.reference:
            self.emit(ev.InquiryAmended(before.reference))

    def leave_unknown(self, request: ev.Request, words: str) -> None:
        """The person does not know yet: ranges hold that, other slots are skipped."""
        if request.slot in RANGE_SLOTS:
            self.fill(request.slot, Range(text=words))
        else:
            self.skip(request)

    def request_person(self) -> None:
        """The person wants a human being; an inquiry that is filed says so from now on."""
        self.emit(ev.PersonRequested())
        if self.state.is_filed and self.state.reference:
            self.emit(ev.InquiryAmended(self.state.reference))

    def go_back(self, slot: str | None = None) -> None:
        """Asks an earlier question again: a slot's, or the one before the open one. Its value stays until answered."""
        state = self.state
        if state.phase != "open":
            return
        if slot is not None:
            if slot in SLOT_NAMES:
                self.emit(ev.SlotRequested(ev.Request(slot)))
            return
        open_slot = state.requested.slot if state.requested else None
        earlier = [request for request in state.asked if request.slot not in ("confirmation", "clarification")]
        places = [index for index, request in enumerate(earlier) if request.slot == open_slot]
        before = earlier[: places[0]] if places else earlier
        if before:
            self.emit(ev.SlotRequested(ev.Request(before[-1].slot)))

    def file(self) -> None:
        """Files the inquiry; its reference follows from the conversation and how many were filed before."""
        number = self.state.filings + 1
        self.emit(ev.InquiryFiled(reference_of(self.context.reference_prefix, self.context.conversation, number)))
