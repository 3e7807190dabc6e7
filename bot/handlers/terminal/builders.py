"""How commands get what they need, built only when they need it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.dialogue.core import Core
    from bot.services.conversation import ConversationService
    from bot.storage import DatabaseStore
    from knowledge.model import Knowledge
    from matchers.needs.reading import Needs


class Built(Protocol):
    """What the commands need of the application."""

    @property
    def settings(self) -> Settings: ...
    @property
    def core(self) -> "Core": ...
    @property
    def store(self) -> "DatabaseStore": ...
    @property
    def conversations(self) -> "ConversationService": ...


@dataclass(frozen=True)
class Builders:
    """What can be built. Each raises KnowledgeError, ValueError or StoreUnavailable with what to do."""

    settings: Settings
    knowledge: "Callable[[Settings], Knowledge]"
    needs: "Callable[[Settings, Knowledge], Needs]"
    core: "Callable[[Settings], Core]"
    application: Callable[..., Built]
