"""Answers to the open question: a choice, a yes or no, a skip. True where the message is dealt with."""

from collections.abc import Sequence

from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.heard_acts import CHANGES_NOTHING, HeardAct
from bot.dialogue.openings import without_opening
from bot.dialogue.picking import pick
from bot.dialogue.tracker import Tracker
from bot.dialogue.understanding import Understanding
from matchers.choices import choose
from matchers.frame import SLOT_NAMES, Need, SlotName
from matchers.text import Text

_BOTH = frozenset("both ambos ambas".split())
_EITHER = "either"
"""Means the format, whatever is asked: of numbers and names there is no "either"."""
_BUTS = frozenset("but pero though except excepto salvo aunque".split())
"""Words near the beginning by which a yes is none yet."""
_NO_ANSWERS: frozenset[HeardAct] = frozenset(("skip", "indifferent"))


def answer(tracker: Tracker, said: Understanding, act: HeardAct | None, core: Core) -> bool:
    """Takes an answer to the open question in."""
    request = tracker.state.requested
    if request is None:
        return False
    if _choose_again(tracker, said, core):
        return True
    if act in _NO_ANSWERS:
        _skip(tracker, said, act, request)
        return True
    if act == "send" and request.slot in SLOT_NAMES and request.slot != "needs" and tracker.state.repeated:
        tracker.skip(request)  # who says it twice does not want to be asked
        return True
    if request.slot == "needs" and _take_situation(tracker, said, core):
        return True
    if request.slot == "clarification" and _clarify(tracker, said, act, request, core):
        return True
    if request.slot == "confirmation" and _confirm(tracker, said, act, request):
        return True
    if request.slot == "district" and request.candidates and pick(tracker, said, act, request, core):
        return True
    if act == "unknown":
        return _leave_unknown(tracker, said, request)
    if act == "deny" and request.slot not in ("confirmation", "clarification", "needs"):
        tracker.leave_unknown(request, said.text.raw.strip())
        return True
    if act == "affirm" and request.slot in SLOT_NAMES:
        return _keep(tracker, request.slot)
    return False


def _choose_again(tracker: Tracker, said: Understanding, core: Core) -> bool:
    """Another one of the situations after all: "oh wait, I meant the first one"."""
    asked = tracker.state.asked
    if not said.heard.correcting or said.mentions or len(asked) < 2 or asked[-2].slot != "clarification":
        return False
    said_alone = without_opening(said.text)
    picked = choose(said_alone, clarification_choices(asked[-2], core, tracker.state.language or "en"))
    if not picked:
        return False
    _clarified(tracker, said_alone, picked, asked[-2])
    return True


def _skip(tracker: Tracker, said: Understanding, act: HeardAct | None, request: ev.Request) -> None:
    """No answer: to the question, or to what is named instead ("no phone" where the e-mail address is asked for)."""
    named = next((slot for slot in said.heard.slots if slot != request.slot), None)
    says_either = any(word.folded.startswith(_EITHER) for word in said.text.words[:-1])
    if act == "indifferent" and (request.slot == "format" or says_either):
        tracker.fill("format", "either")
    elif named:
        tracker.empty(named)
    else:
        tracker.skip(request)


def _take_situation(tracker: Tracker, said: Understanding, core: Core) -> bool:
    """One of the situations given as choices where the need was not understood: need and offering in one."""
    chosen = core.situations.get(said.text.folded.strip(" ."))
    if chosen is None:
        return False
    tracker.fill("needs", (Need(said.text.raw.strip()),))
    tracker.emit(ev.NeedClarified((chosen,)))
    return True


def _leave_unknown(tracker: Tracker, said: Understanding, request: ev.Request) -> bool:
    """Who cannot say what the need is, is asked in other words first."""
    if request.slot == "needs" and not tracker.state.repeated and tracker.state.frame.needs is None:
        return True
    tracker.leave_unknown(request, said.text.raw.strip())
    return True


def clarification_choices(request: ev.Request, core: Core, language: str) -> tuple[str, ...]:
    """The situations given as choices, with "none of these"."""
    speech = core.speech(language)
    situations = (core.knowledge.offerings[offering].situation.in_(language) for offering in request.offerings)
    return (*situations, speech.say("choice_none_of_these"))


def _clarify(tracker: Tracker, said: Understanding, act: HeardAct | None, request: ev.Request, core: Core) -> bool:
    if act == "deny":
        tracker.emit(ev.NeedClarified(()))
        return True
    if act == "unknown":
        tracker.emit(ev.SlotSkipped("clarification"))
        return True
    if said.questions:
        return False
    for language in ("en", "es"):
        options = clarification_choices(request, core, language)
        picked = choose(said.text, options) or choose(core.signals.unfilled(said.text), options)
        if picked:
            _clarified(tracker, said.text, picked, request)
            return True
    return False


def give_up(tracker: Tracker, said: Understanding, act: HeardAct | None) -> bool:
    """What can be done without is not asked for ever: after two rounds without an answer the situations, the kind of
    help and the list of namesakes are dropped, whatever else was noted. Organisations are taken as they were typed."""
    state = tracker.state
    request = state.requested
    if request is None or state.phase != "open" or not state.repeated or said.questions or act in CHANGES_NOTHING:
        return False
    if any(isinstance(event, ev.SlotRequested | ev.QuestionUnclear | ev.PersonRequested) for event in tracker.events):
        return False
    if request.slot == "clarification":
        is_open = state.clarified is None and "clarification" not in state.skipped
    elif request.slot == "kind":
        is_open = state.frame.kind is None and "kind" not in state.skipped
    else:
        is_open = bool(request.candidates) and state.candidates == request.candidates
    if is_open:
        tracker.skip(request)
    return is_open


def _clarified(tracker: Tracker, text: Text, picked: Sequence[int], request: ev.Request) -> None:
    chosen = tuple([request.offerings[index] for index in picked if index < len(request.offerings)])
    if len(chosen) > 2 and not _BOTH.isdisjoint(word.folded for word in text.words):
        chosen = chosen[:2]  # of more than two the likeliest are meant
    tracker.emit(ev.NeedClarified(chosen))


def _confirm(tracker: Tracker, said: Understanding, act: HeardAct | None, request: ev.Request) -> bool:
    """A plain yes or no. Whoever says more ("yes, but make it 60") is heard out too, and asked again before filing."""
    lead = act if act in ("affirm", "deny") else said.heard.lead
    if act is None and lead == "affirm" and _is_half(said):
        return False  # "yes, but how long until I hear back?", "yes, just change the e-mail"
    if lead == "affirm" and (request.about != "filing" or not said.tells):
        affirm(tracker, request)
    elif lead == "deny" and (request.about != "out_of_scope" or not said.tells):
        deny(tracker, request)
    else:
        return False
    return act is not None


def _is_half(said: Understanding) -> bool:
    """Whether a yes goes on with what has to be settled first."""
    heard = said.heard
    changes = heard.correcting and bool(heard.slots)
    return changes or "remove" in heard.within or not _BUTS.isdisjoint(word.folded for word in said.text.words[:4])


def affirm(tracker: Tracker, request: ev.Request) -> None:
    """A yes to a confirmation."""
    if request.about == "filing":
        tracker.file()
    elif request.about == "out_of_scope":
        tracker.emit(ev.OutOfScopeAccepted())
    elif request.about in SLOT_NAMES:
        tracker.fill(request.about, getattr(request.guess, request.about))


def deny(tracker: Tracker, request: ev.Request) -> None:
    """A no to a confirmation. A no to filing changes nothing by itself: the person is asked what to change."""
    if request.about == "out_of_scope":
        tracker.emit(ev.SlotRequested(ev.Request("needs")))
    elif request.about in SLOT_NAMES:
        tracker.emit(ev.GuessRejected(request.about))


def _keep(tracker: Tracker, slot: SlotName) -> bool:
    """A yes to an earlier question asked once more keeps its value."""
    if getattr(tracker.state.frame, slot) is None:
        return False
    tracker.emit(ev.SlotKept(slot))
    return True
