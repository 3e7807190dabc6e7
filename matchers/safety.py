"""Words that need more than an intake assistant: danger to oneself, to a child, to others."""

from knowledge.model import Organisation
from matchers.phrases import PhraseBook
from matchers.text import Text


class Safety:
    """Finds the safety topics of organisation.yaml. A phrase inside a harmless phrase does not count."""

    def __init__(self, organisation: Organisation) -> None:
        self._harmless = "harmless"
        entries: list[tuple[str, str]] = []
        for topic, safety in organisation.safety.items():
            entries += [(phrase, self._harmless) for phrases in safety.unless.values() for phrase in phrases]
            entries += [(phrase, topic) for phrases in safety.phrases.values() for phrase in phrases]
        self._phrases = PhraseBook(entries)

    def find(self, text: Text) -> tuple[str, ...]:
        """The topics voiced, in reading order, each once."""
        found = (one.value for one in self._phrases.find(text.plain))
        return tuple(dict.fromkeys(topic for topic in found if topic != self._harmless))
