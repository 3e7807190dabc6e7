"""What is said to a message: what it led to, answers to what was asked, then the next question."""

from bot.dialogue import asking, consequences, reasons
from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.happening import Happening
from bot.dialogue.recommend import shown_in
from bot.dialogue.reply import Reply
from bot.dialogue.state import State
from bot.dialogue.summary import summary
from bot.dialogue.track import act_of
from bot.dialogue.understand import Understanding
from matchers.frame import SLOT_NAMES
from matchers.masking import MARKER

AGAIN = 2
"""The misunderstanding from which a question is asked differently, with choices."""
OFFER_PERSON = 3
"""The misunderstanding from which a person is offered."""
ANSWERED_WITHIN = ("noted", "explain", "why", "why_this")
"""Acts that are answered inside a longer message too."""
ANSWERED_ALONE = ("spanish", "english", "repeat", "help")
"""Acts that are answered inside a message that tells and asks nothing else."""


def respond(happening: Happening, core: Core) -> Reply:
    """The whole answer."""
    return _Composer(happening, core).reply()


def act_in(said: Understanding, state: State) -> str | None:
    """The act to be answered: the whole message's, else one said inside it. "Why this?" is about what was just said."""
    if said.dangers or said.unsettled:
        return None
    act = act_of(said)
    if act is None:
        within = ANSWERED_WITHIN if said.tells or said.questions else ANSWERED_WITHIN + ANSWERED_ALONE
        act = next((one for one in within if one in said.heard.within), None)
    if act == "why_this":
        return "explain" if state.just_recommended or state.requested is None else "why"
    return act


def about_in(said: Understanding) -> str | None:
    """The slot that a "why do you need my e-mail?" names."""
    return next((slot for slot in said.heard.slots if slot != "needs"), None)


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
        self._act()
        self._answers()
        self.parts += consequences.taken_in(it, self.speech)
        self.parts += consequences.thought(it, self.core)
        self._filing()
        again = state.misunderstood >= AGAIN
        choices: tuple[str, ...] = ()
        if state.requested is not None:
            self.parts.append(asking.question(state.requested, state, self.core, again=again))
            choices = asking.choices(state.requested, state, self.core, again=again)
        elif not self.parts:
            self._rest()
        if state.misunderstood >= OFFER_PERSON:
            choices = (self.speech.say("choice_person"), *choices, self.speech.say("choice_restart"))
        return Reply(
            text="\n".join(map(_begun, _once(self.parts))),
            choices=choices,
            recommendations=shown_in(state, self.core),
            form=asking.form(state.requested, state, self.core),
        )

    def _say(self, reply: str, /, **values: str | int | float) -> None:
        turn = len(self.state.asked) + self.state.repeated
        self.parts.append(self.speech.say(reply, turn, **values))

    def _happened(self) -> None:
        """Danger, and what became of the conversation as a whole."""
        it = self.it
        for event in it.events:
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
                case ev.Misunderstood():
                    self._say(_misunderstanding(self.state))
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

    def _act(self) -> None:
        it, before = self.it, self.it.before
        match it.act:
            case "greet":
                self._say("greeting_again")
            case "thank":
                self._say("thanks_back")
            case "help":
                self._say("help")
            case "spanish" | "english":
                self._say("language_chosen")
            case "unsure_need":
                self._say("just_looking")
            case "unknown" if self.state.requested is not None and self.state.requested.slot == "needs":
                self._say("unsure_needs")
            case "noted":
                self._summarise("summary_amended")
            case "why" | "explain":
                self._why()
            case "back" if before.phase != "filed":
                self._say("going_back" if it.first(ev.SlotRequested) and self._went_back() else "nothing_before")
            case "cancel" if before.is_filed and before.reference:
                self._say("cancelled_filed", reference=before.reference)
            case "resume" if before.phase == "open":
                self._say("nothing_to_resume")
            case "deny" if before.requested is not None and before.requested.about == "filing":
                self._say("choose_change")
            case _:
                pass

    def _went_back(self) -> bool:
        now, then = self.state.requested, self.it.before.requested
        return now is not None and (then is None or (now.slot, now.about) != (then.slot, then.about))

    def _why(self) -> None:
        """Why a question is asked, or why something is recommended."""
        request, about = self.state.requested, self.it.about
        needs = self.state.frame.needs or ()
        if self.it.act == "explain" or about in self.core.knowledge.offerings:
            self._explain(about)
        elif about in SLOT_NAMES:
            self._say(f"why_{about}")
        elif request is None or request.about == "filing":
            self._explain(None)
        elif request.about == "out_of_scope":
            self._say("why_out_of_scope")
        else:
            self._say(f"why_{request.slot}")
            if request.slot == "needs" and needs:
                self._explain(None)

    def _explain(self, about: str | None) -> None:
        needs = self.state.frame.needs or ()
        if self.it.ranking.recommendations:
            self.parts += reasons.why(self.it.ranking, needs, about, self.speech)
        else:
            self._say("why_out_of_scope" if needs else "no_recommendation")

    def _answers(self) -> None:
        """Answers to factual questions; each stands by itself."""
        said = self.it.said
        if said is None or said.dangers or said.unsettled:
            return
        self.parts += [self.core.questions.answer(question, self.speech.language) for question in said.questions]
        if said.invalid_email:
            self._say("invalid_email", address=said.invalid_email)

    def _filing(self) -> None:
        """The summary before filing, and what happens after it."""
        it, state = self.it, self.state
        if filed := it.first(ev.InquiryFiled):
            self._say("filed", reference=filed.reference)
        elif (amended := it.first(ev.InquiryAmended)) and not it.first(ev.PersonRequested):
            self._say("amended", reference=amended.reference)
        elif it.shows_summary:
            self._summarise("summary")
            if not (state.frame.email or state.frame.phone):
                self._say("summary_no_contact")
            self._say("readers")

    def _summarise(self, heading: str) -> None:
        lines = summary(self.state, self.it.ranking, self.core)
        if len(lines) == 1:
            self.parts += lines
        else:
            self.parts += [self.speech.say(heading), *(f"- {line}" for line in lines)]

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
    kept = list(dict.fromkeys(part for part in parts if part))
    return [one for one in kept if not any(other != one and one.rstrip(".") in other for other in kept)]


def _person(it: Happening) -> str:
    if it.after.is_filed:
        return "person_filed"
    return "person_again" if it.before.wants_person else "person"


def _misunderstanding(state: State) -> str:
    if state.misunderstood >= OFFER_PERSON:
        return "not_understood_person"
    return "not_understood_again" if state.misunderstood >= AGAIN else "not_understood"
