"""Reading what an older program wrote: each step leads a stored body from one schema version to the next."""

from collections.abc import Callable
from typing import Any, Literal, TypeVar

import msgspec

from bot.dialogue.events import Event
from bot.dialogue.state import STATE_VERSION, State
from bot.ports import INQUIRY_VERSION, Inquiry, StoreUnavailable

Body = Literal["events", "state", "inquiry"]
Step = Callable[[Any], Any]
T = TypeVar("T")

CURRENT: dict[Body, int] = {"events": STATE_VERSION, "state": STATE_VERSION, "inquiry": INQUIRY_VERSION}


class Upcasts:
    """The steps for stored events (a list a row), states and inquiries (an object a row), as plain JSON values."""

    def __init__(self) -> None:
        self._steps: dict[tuple[Body, int], Step] = {}
        self._events = msgspec.json.Decoder(tuple[Event, ...])
        self._state = msgspec.json.Decoder(State)
        self._inquiry = msgspec.json.Decoder(Inquiry)

    def step(self, body: Body, version: int) -> Callable[[Step], Step]:
        """Registers the step that leads `body` from schema `version` to `version + 1`."""

        def register(step: Step) -> Step:
            if (body, version) in self._steps:
                raise ValueError(f"{body}: a step from schema version {version} is registered already")
            self._steps[body, version] = step
            return step

        return register

    def events(self, text: str, version: int) -> tuple[Event, ...]:
        """Stored events. Raises StoreUnavailable where a newer program wrote them."""
        return self._read("events", text, version, self._events)

    def state(self, text: str, version: int) -> State:
        """A stored state. Raises StoreUnavailable where a newer program wrote it."""
        return self._read("state", text, version, self._state)

    def inquiry(self, text: str, version: int) -> Inquiry:
        """A stored inquiry. Raises StoreUnavailable where a newer program wrote it."""
        return self._read("inquiry", text, version, self._inquiry)

    def _read(self, body: Body, text: str, version: int, decoder: msgspec.json.Decoder[T]) -> T:
        current = CURRENT[body]
        if version == current:
            return decoder.decode(text)
        if version > current:
            raise StoreUnavailable(
                f"Stored {body} have schema version {version}; this program knows {current}. Use the newer program."
            )
        value = msgspec.json.decode(text)
        for old in range(version, current):
            step = self._steps.get((body, old))
            if step is None:
                raise StoreUnavailable(f"Stored {body} of schema version {old} cannot be read: no step is registered.")
            value = step(value)
        return msgspec.convert(value, decoder.type)


def program_steps() -> Upcasts:
    """The steps of this program. Schema version 1 is the first."""
    upcasts = Upcasts()

    @upcasts.step("state", 1)
    def talks_of(body: Any) -> Any:
        """Schema 1 kept the offering that was asked about; where nothing was asked, "it" was the recommendation."""
        about = body.pop("about", None) or next(iter(body.get("recommended", ())), None)
        return body | {"about": {"offerings": [about]}} if about else body

    @upcasts.step("events", 1)
    def answers_talk_of(body: Any) -> Any:
        return [talks_of(event) if event["event"] == "QuestionAnswered" else event for event in body]

    return upcasts


UPCASTS = program_steps()
