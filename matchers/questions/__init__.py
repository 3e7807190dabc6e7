"""Factual questions about what is offered: found in people's words, answered from the knowledge base."""

from knowledge.model import Knowledge
from matchers.questions.answer import REPLIES, Answerer
from matchers.questions.find import Finder
from matchers.questions.question import Question, Talk, talk_of
from matchers.text import Text

__all__ = ["REPLIES", "Question", "Questions", "Talk", "talk_of"]


class Questions:
    """Finds and answers factual questions. Compiled once; immutable and safe to share."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._finder = Finder(knowledge)
        self._answerers = {language: Answerer(knowledge, language) for language in ("en", "es")}

    def find(self, text: Text, language: str, about: Talk | str | None = None) -> tuple[Question, ...]:
        """The questions in a text, in reading order, with their spans.

        `about`: what was last spoken of (see `talk_of`), or the offering alone; it is meant where a question names
        none. Statements ("our budget is 5k") and questions about anything else are not found.
        """
        talk = about if isinstance(about, Talk) else Talk((about,) if about else ())
        return self._finder.find(text, language, talk)

    def answer(self, question: Question, language: str) -> str:
        """The published answer, or that it is not published and that the organisation will tell."""
        return self._answerers["es" if language == "es" else "en"].answer(question)
