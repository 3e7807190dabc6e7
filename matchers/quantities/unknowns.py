"""Answers that say a quantity is not known yet."""

from matchers.frame import Mention, Range, SlotName
from matchers.quantities.left_open import is_asked_about, is_left_to_others, is_of_an_amount
from matchers.wording import Phrases, Wording

_NOT_KNOWN = Phrases(
    "don't know|dont know|do not know|not sure|unsure|no idea|no clue|tbd|tba|depends|it depends|unknown|haven't"
    " decided|havent decided|not decided|undecided|to be determined|not yet|hard to say|can't say|cant say|couldn't"
    " say|not certain|no way to know|haven't figured|havent figured|need to check|have to check|would have to ask"
    "|need to ask|have to ask|will find out|still figuring|still working on|not known|don't have a number|dont have a"
    " number|dont have an exact|don't have an exact|who knows|idk|dunno|not determined|not set|not finalized|flexible"
    "|open|varies|varied|up in the air|no se|no lo se|no sabemos|no lo sabemos|no sabria|no estoy seguro|no estoy"
    " segura|no estamos seguros|no tengo idea|ni idea|depende|por definir|por determinar|no hemos decidido|no esta"
    " definido|no esta decidido|sin definir|quien sabe|todavia no|aun no|ninguno todavia|ninguna todavia|no tenemos"
    " idea|no tenemos claro|no lo tenemos claro|falta definir|no definido|tengo que preguntar|tendria que preguntar"
    "|tengo que consultar|no estamos seguras|esta por verse|haven't decided on|n a|could vary|can vary|not nailed"
    " down|haven't set|havent set|not there yet|none yet|unclear|no sabria decir|cant tell|can't tell|couldn't tell"
    "|lo que cueste|lo que sea necesario|lo que haga falta|whatever it costs|nothing set aside|nothing"
    " allocated|nothing yet|nada todavia|nada asignado|nothing approved|don't have one yet|dont have one"
    " yet|haven't got one|aun nada|no tenemos uno|not have one yet|haven't got that far|havent got"
    " that far|no number yet|not a clue|let me ask|let me check|let me find out|i'll"
    " ask|i'll check|will ask|will check|que preguntar|que consultar|dejeme preguntar|voy a preguntar|still waiting"
    "|waiting to hear|waiting for|hasn't been approved|not approved|no esta aprobado|whatever it takes|haven't got a"
    " number|havent got a number|no number|no figure|being decided|being discussed|under discussion|in discussion"
    "|being worked out|lo estamos viendo|estamos viendo|lo estamos decidiendo|en eso estamos|not my call"
    "|not my"
    " decision|above my pay grade|above my paygrade|nobody knows|no one knows|nobody told|no one told|nadie sabe"
    "|no depende de mi|no me toca decidir|haven't got a figure|don't have a figure|dont have a figure"
    "|don't have numbers|dont have numbers|no tengo el dato|no tengo numero|no tenemos un numero|beats me"
    "|get back to you|gotta ask|it'll depend|will depend|still moving"
    "|still changing|a moving target|above me|cannot say|no puedo decir|no sabria decirle|no le sabria decir".split("|")
)
_ENDINGS = frozenset(
    "yet still how exactly right about the our what on honestly really sorry at tbh now for we i it that but and if"
    " so me let until till lol todavia aun cuantos cuantas cuanto exactamente bien aun perdon pero el la eso por"
    " ahora y de number to be numero honestamente sure could maybe anything either tho though depends atm because"
    " from by on my a you ya who who's whos when quien quienes cuando".split()
)
_JUST_ME = Phrases(
    "just me|only me|just myself|only myself|solo yo|yo solo|yo sola|me only|nada mas yo|myself only".split("|")
)
YET = frozenset("yet still todavia aun now ahora".split())
LONGEST_ANSWER = 12


def worded(wording: Wording, slot: SlotName, first: int, last: int, bound: int | None = None) -> Mention:
    """A range without a number of its own: the words alone, or with one bound for both ("just me")."""
    start, end = wording.words[first].start, wording.words[last - 1].end
    value = Range(min=bound, max=bound, text=wording.text.cut(start, end))
    return Mention(slot=slot, value=value, start=start, end=end)


def over_yet(wording: Wording, last: int) -> int:
    """The word behind a "yet" that follows."""
    return last + 1 if wording.is_close(last) and wording.form(last) in YET else last


def find_unknown(wording: Wording, slot: SlotName) -> Mention | None:
    """ "Not known yet" as the answer to what was asked: a short answer, or the phrase with an ending that fits."""
    if slot == "participants":
        for k in range(min(len(wording.forms), 6)):
            if size := _JUST_ME.starting(wording, k):
                return worded(wording, slot, k, k + size, 1)
    for k in range(len(wording.forms)):
        size = _NOT_KNOWN.starting(wording, k)
        if not size and len(wording.forms) <= LONGEST_ANSWER and is_left_to_others(wording, k):
            ends = (j for j in range(k + 1, len(wording.forms)) if "," in wording.gap(j) or wording.is_break(j))
            return worded(wording, slot, k, next(ends, len(wording.forms)))
        if not size or is_asked_about(wording, k):
            continue
        last = k + size
        ended = wording.is_break(last) or not wording.is_close(last)
        fits = ended or (wording.form(last) in _ENDINGS and is_of_an_amount(wording, last))
        if fits and k <= 8 and len(wording.forms) <= (24 if ended else 14):
            return worded(wording, slot, k, over_yet(wording, last))
    return None
