"""What is said to a message: what it led to, answers to what was asked, then the next question."""

from bot.dialogue import act_replies as acts
from bot.dialogue import asking, consequences
from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.happening import Happening
from bot.dialogue.heard_acts import HeardAct
from bot.dialogue.patience import ASK_OTHERWISE, OFFER_PERSON
from bot.dialogue.reply import Reply
from bot.dialogue.state import State
from bot.dialogue.summary import summarised
from matchers.masking import MARKER

LEAST_REPEATING = 40
"""Letters of a part that can hold another one."""
_TOLD_FIRST: frozenset[type] = frozenset(
    (
        ev.DangerVoiced,
        ev.ConversationRestarted,
        ev.ConversationCancelled,
        ev.ConversationResumed,
        ev.PersonRequested,
        ev.Misunderstood,
    )
)
"""Events that an answer begins with. Most messages lead to none of them."""
_NOISES: frozenset[HeardAct] = frozenset(("affirm", "deny"))
"""Acts that answer nothing but a yes-or-no question: the first time the question is simply asked once more."""


def respond(happening: Happening, core: Core) -> Reply:
    """The whole answer."""
    return _Composer(happening, core).reply()


class _Composer:
    """Puts an answer together, part by part."""

    def __init__(self, happening: Happening, core: Core) -> None:
        self.it = happening
        self.core = core
        self.state = happening.after
        self.speech = core.speech(self.state.language)
        self.parts: list[str] = []

    def reply(self) -> Reply:
        it, state = self.it, self.state
        self._happened()
        self._unsettled()
        self.parts += acts.answer(it, self.core)
        self._answers()
        self.parts += consequences.taken_in(it, self.speech)
        self.parts += consequences.thought(it, self.core)
        self._filing()
        again = max(state.misunderstood, state.unclear) >= ASK_OTHERWISE
        choices: tuple[str, ...] = ()
        if state.requested is not None:
            is_back = it.act == "back"
            self.parts.append(asking.question(state.requested, state, self.core, again=again, back=is_back))
            choices = asking.choices(state.requested, state, self.core, again=again)
        elif not self.parts:
            self._rest()
        if state.misunderstood >= OFFER_PERSON:
            choices = (self.speech.say("choice_person"), *choices, self.speech.say("choice_restart"))
        elif state.unclear >= ASK_OTHERWISE or it.act == "doubt":
            choices = (*choices, self.speech.say("choice_person"))
        return Reply(
            text="\n".join(map(_begun, _once(self.parts))),
            choices=choices,
            recommendations=it.shown,
            form=asking.form(state.requested, state, self.core),
        )

    def _say(self, reply: str, /, **values: str | int | float) -> None:
        turn = len(self.state.asked) + self.state.repeated
        self.parts.append(self.speech.say(reply, turn, **values))

    def _happened(self) -> None:
        """Danger, and what became of the conversation as a whole."""
        it = self.it
        for event in it.events:
            if type(event) not in _TOLD_FIRST:
                continue
            match event:
                case ev.DangerVoiced(topic):
                    self.parts.append(self.core.knowledge.organisation.safety[topic].answer.in_(self.speech.language))
                case ev.ConversationRestarted():
                    filed = it.before.reference if it.before.is_filed else None
                    self._say("restarted_filed", reference=filed) if filed else self._say("restarted")
                case ev.ConversationCancelled():
                    self._say("cancelled")
                case ev.ConversationResumed():
                    self._say("resumed")
                case ev.PersonRequested():
                    self._say(_person(it))
                case ev.Misunderstood() if it.act not in _NOISES or self.state.misunderstood >= ASK_OTHERWISE:
                    self._say("unclear_left" if it.first(ev.SlotSkipped) else _misunderstanding(self.state))
                case _:
                    pass

    def _unsettled(self) -> None:
        said = self.it.said
        if said is None or said.dangers:
            return
        if said.unsettled:
            self._say(said.unsettled)
        elif not said.text.raw.strip():
            self._say("empty")
        if MARKER in said.text.raw:
            self._say("masked")

    def _answers(self) -> None:
        """Answers to factual questions; each stands by itself."""
        said = self.it.said
        if said is None or said.dangers or said.unsettled:
            return
        self.parts += [self.core.questions.answer(question, self.speech.language) for question in said.questions]
        if said.second_address and self.state.frame.email:
            self._say("one_address", email=self.state.frame.email, second=said.second_address)
        elif said.of_another:
            self._say("one_contact")
        if said.invalid:
            self._say(f"invalid_{said.invalid.slot}", words=said.invalid.words)

    def _filing(self) -> None:
        """The summary before filing, and what happens after it."""
        it, state = self.it, self.state
        if filed := it.first(ev.InquiryFiled):
            self._say("filed", reference=filed.reference)
        elif (amended := it.first(ev.InquiryAmended)) and not it.first(ev.PersonRequested):
            self._say("amended", reference=amended.reference)
        elif it.shows_summary:
            self.parts += summarised("summary", state, it.ranking, self.core)
            if not (state.frame.email or state.frame.phone):
                self._say("summary_no_contact")
            self._say("readers")

    def _rest(self) -> None:
        """Where nothing is open and nothing was said: what was sent, or how to go on."""
        if self.state.is_filed and self.state.reference:
            self._say("already_sent", reference=self.state.reference)
        else:
            self._say("stopped")


def _begun(part: str) -> str:
    """A part as a sentence begins; an address stays as it was typed."""
    return part if "@" in part.split(" ", 1)[0] else part[:1].upper() + part[1:]


def _once(parts: list[str]) -> list[str]:
    """What is said already inside another part is not said again ("what happens next?" together with a yes)."""
    kept = list(dict.fromkeys([part for part in parts if part]))
    if len(kept) < 2:
        return kept
    long = [one for one in kept if len(one) >= LEAST_REPEATING]
    return [one for one in kept if not _is_inside(one, long)]


def _is_inside(part: str, others: list[str]) -> bool:
    said = part.rstrip(".")
    return any(said in other for other in others if other is not part)


def _person(it: Happening) -> str:
    if it.after.is_filed:
        return "person_filed"
    return "person_again" if it.before.wants_person else "person"


def _misunderstanding(state: State) -> str:
    if state.misunderstood >= OFFER_PERSON:
        return "not_understood_person"
    return "not_understood_again" if state.misunderstood >= ASK_OTHERWISE else "not_understood"
