"""Words that name a format: virtual, in person, or either."""

from matchers.frame import Format
from matchers.text import Text
from matchers.wishes.words import signs
from matchers.wording import Phrases, Wording

_VIRTUAL = (
    "virtual|virtually|zoom|over zoom|on zoom|via zoom|online|on line|remote|remotely|webinar|webinars|video call"
    "|videoconference|video conference|google meet|teams call|microsoft teams|ms teams|web based|from home|en linea"
    "|virtuales|virtualmente|por zoom|remoto|remota|remotamente|a distancia|videollamada|por videollamada"
    "|videoconferencia|por internet|computer based|over video|by video|over the computer|distance"
)
_IN_PERSON = (
    "in person|inperson|on site|onsite|face to face|face 2 face|f2f|come to us|come to our school|come to our"
    " district|come out to us|come here|at our school|at our building|at our place|at our office|in the same room|in"
    " the room together|physically|presencial|presenciales|presencialmente|en persona|cara a cara|en sitio|en el"
    " sitio|en nuestra escuela|en nuestro distrito|vengan aqui|que vengan|irl|come out to our|come to our|come out to"
    " our campus|vinieran|vengan|in house|live and in person|around a table"
)
_EITHER = (
    "hybrid|either|either way|either one|either is fine|both|both work|any format|any works|no preference|doesn't"
    " matter|doesnt matter|does not matter|don't care|dont care|do not care|whatever works|whatever is"
    " easiest|whatever is|whatever the|whatever they|whatever's|whatever"
    " you|da lo mismo|lo mismo|lo que convenga|lo que prefieran|whichever|flexible|open to either|mix|mixed|a mix"
    "|blend|blended|hibrido|hibrida|hibridos|mixto|mixta|cualquiera|ambos|ambas|da igual|me da igual|nos da igual|los"
    " dos|las dos|no importa|no me importa|no nos importa|indistinto|indiferente|me es igual|sin preferencia|lo que"
    " sea|como sea|anything|up to you|you decide|you choose|any|indifferent"
)
_ANSWERS: dict[Format, str] = {
    "virtual": "can't travel|cannot travel|cant travel|not travel|no podemos viajar|no puedo viajar|not to drive"
    "|not drive|can't drive"
    "|spread out|screen|pantalla|teams|meet|skype|webex|computer|computadora|internet",
    "in_person": "in the room|travel to you|drive to you|come to you|in district|conference room|library|a room"
    "|space here"
    "|come to|come out|district office|the office|the school|the building|la oficina|in our|at our|here"
    "|host|in the flesh|same room|live|gym|library|on campus|our campus|en nuestra|en nuestro"
    "|en la escuela|aca|aqui|en vivo|en la biblioteca",
    "either": "no difference|no strong preference|no real preference|no particular preference|we're open|i'm open"
    "|im open|your choice|your preference|not important|no pref|don't mind|dont mind|mitad y mitad|mitad mitad|es"
    " igual|no es"
    " importante|not fussy|half and half|fifty fifty"
    "|some of each|combination|not fussed|you tell me|your call|dealer's choice"
    "|you pick|you recommend|recomienden|recomiende|decidan|ustedes digan|doesn't have to be"
    "|doesnt have to be|not necessarily|no tiene que ser|no necesariamente|not picky|not particular|we're easy|como"
    " quieran|como prefieran|como ustedes|un poco de todo|combinado|combinacion|ok with both|fine with both",
}
"""What says a format only as the answer to the question for it."""
OPEN = frozenset(("hybrid", "hibrido", "hibrida", "hibridos"))
"""Words that mean "either" also where the format was not asked for."""


NAMES = frozenset("format formato modalidad".split())


def _rows(phrases: str) -> list[str]:
    return [" ".join(word.folded for word in Text(phrase).words) for phrase in phrases.split("|")]


PHRASES: dict[Format, Phrases] = {
    "virtual": Phrases(_rows(_VIRTUAL)),
    "in_person": Phrases(_rows(_IN_PERSON)),
    "either": Phrases(_rows(_EITHER)),
}
FIGURES = frozenset(("in the same room", "in the room together", "around a table"))
"""Phrases whose denial tells of a quarrel and refuses no format: "they can't be in the same room"."""
HEADS = frozenset().union(*(phrases.heads for phrases in PHRASES.values()))
ANSWERED: dict[Format, Phrases] = {name: Phrases(_rows(phrases)) for name, phrases in _ANSWERS.items()}
SIGNS = signs((*_rows(_VIRTUAL), *_rows(_IN_PERSON))) | OPEN | NAMES
WORDS = frozenset(
    word
    for table in (_VIRTUAL, _IN_PERSON, _EITHER, *_ANSWERS.values())
    for phrase in _rows(table)
    for word in phrase.split()
)
"""All words that name a format: to know mistyped ones."""


FORMAT_WORDS = frozenset(
    word for table in (_VIRTUAL, _IN_PERSON) for phrase in _rows(table) for word in phrase.split()
) - frozenset("district escuela distrito nuestra nuestro school building place office campus house table".split())


def named_at(wording: Wording, index: int, table: dict[Format, Phrases]) -> tuple[Format, int]:
    """The longest phrase that starts at a word; "in-person or virtual" are two."""
    best: tuple[Format, int] = ("either", 0)
    for name, phrases in table.items():
        size = phrases.starting(wording, index)
        if size > best[1]:
            best = (name, size)
    return best
