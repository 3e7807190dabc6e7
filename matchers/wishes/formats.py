"""How it should be held: virtual, in person, or either."""

from collections.abc import Sequence

from matchers.frame import Format, Mention
from matchers.text import Text
from matchers.wishes.denials import is_lacked
from matchers.wishes.words import Mood, signs
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
_OPEN = frozenset(("hybrid", "hibrido", "hibrida", "hibridos"))
"""Words that mean "either" also where the format was not asked for."""


def _rows(phrases: str) -> list[str]:
    return [" ".join(word.folded for word in Text(phrase).words) for phrase in phrases.split("|")]


_PHRASES: dict[Format, Phrases] = {
    "virtual": Phrases(_rows(_VIRTUAL)),
    "in_person": Phrases(_rows(_IN_PERSON)),
    "either": Phrases(_rows(_EITHER)),
}
_HEADS = frozenset().union(*(phrases.heads for phrases in _PHRASES.values()))
_ANSWERED: dict[Format, Phrases] = {name: Phrases(_rows(phrases)) for name, phrases in _ANSWERS.items()}
_SIGNS = signs((*_rows(_VIRTUAL), *_rows(_IN_PERSON))) | _OPEN
_OF_SCHOOL = frozenset(
    "learning school schools academy student students instruction class classes classroom teacher teachers teaching"
    " grading curriculum gradebook days day fatigue platform portal survey charter courses learners system form store"
    " harassment bullying aprendizaje escuela academia alumnos clases ensenanza area island village town"
    .split()
)  # fmt: skip
"""Nouns behind "virtual" or "online" that make it a thing of the school, not a way to hold a training."""
_OTHERS: dict[Format, Format] = {"virtual": "in_person", "in_person": "virtual", "either": "either"}
_BE = frozenset(
    "be is it's its would could should can must has works work fine good ok okay sea ser seria puede tiene".split()
)
_THINGS = frozenset(
    "training workshop session sessions meeting pd format coaching facilitation taller sesion formato"
    " capacitacion it".split()
)
_MUST = frozenset("has have must needs need should tiene debe deberia".split())
_ASKS = frozenset("how what why which does do is are como que cual hay es".split())
_BARE = 5


WORDS = frozenset(
    word
    for table in (_VIRTUAL, _IN_PERSON, _EITHER, *_ANSWERS.values())
    for phrase in _rows(table)
    for word in phrase.split()
)
"""All words that name a format: to know mistyped ones."""


_FORMAT_WORDS = frozenset(
    word for table in (_VIRTUAL, _IN_PERSON) for phrase in _rows(table) for word in phrase.split()
) - frozenset("district escuela distrito nuestra nuestro school building place office campus house table".split())


def has_format(forms: frozenset[str]) -> bool:
    """Whether words of a text may name a format: a quick look."""
    return not _SIGNS.isdisjoint(forms)


def is_of_format(form: str) -> bool:
    """Whether a word may be part of a format's name: "in", "person", "zoom"."""
    return form in _FORMAT_WORDS or form in _OPEN


def find_format(wording: Wording, mood: Mood, kinds: Sequence[int], *, requested: bool) -> Mention | None:
    """The format wished for; `kinds` are the places where a kind of help is named. Both named is "either"."""
    if not requested and _SIGNS.isdisjoint(wording.forms):
        return None
    if requested and (open_to := _answered(wording, mood, ("doesn't", "doesnt", "no", "not"))):
        return open_to
    chosen: set[Format] = set()
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(wording.forms):
        name, size = _at(wording, index, _PHRASES) if wording.forms[index] in _HEADS else ("either", 0)
        lacked = size and is_lacked(wording, mood, index)
        if not size or lacked or not _counts(wording, mood, name, (index, index + size), kinds, requested=requested):
            index += 1
            continue
        refused = mood.is_refused(index, index + size) and name != "either"
        chosen.add(_OTHERS[name] if refused else name)
        spans.append((index, index + size))
        index += size
    if not chosen and requested:
        return _answered(wording, mood)
    if not chosen:
        return None
    value: Format = next(iter(chosen)) if len(chosen) == 1 else "either"
    return Mention("format", value, wording.words[spans[0][0]].start, wording.words[spans[-1][1] - 1].end)


def _answered(wording: Wording, mood: Mood, heads: tuple[str, ...] = ()) -> Mention | None:
    """What says a format only because it was asked for: "teams", "in our gym", "doesn't have to be in person"."""
    for index in range(len(wording.forms)):
        name, size = _at(wording, index, _ANSWERED)
        if heads and (wording.form(index) not in heads or name != "either"):
            continue
        if size and not wording.is_question(wording.sentence(index)[1]):
            words = wording.words
            value = _OTHERS[name] if name == "in_person" and mood.is_refused(index, index + size) else name
            return Mention("format", value, words[index].start, words[index + size - 1].end)
    return None


def _at(wording: Wording, index: int, table: dict[Format, Phrases]) -> tuple[Format, int]:
    """The longest phrase that starts at a word; "in-person or virtual" are two."""
    best: tuple[Format, int] = ("either", 0)
    for name, phrases in table.items():
        size = phrases.starting(wording, index)
        if size > best[1]:
            best = (name, size)
    return best


def _counts(
    wording: Wording, mood: Mood, name: Format, span: tuple[int, int], kinds: Sequence[int], *, requested: bool
) -> bool:
    first, last = span
    places = wording.forms[last - 1] in ("our", "nuestra", "nuestro")  # "come out to our school"
    if wording.form(last) in _OF_SCHOOL and wording.is_close(last) and not places:
        return False
    if name == "either" and not requested:
        return wording.forms[first] in _OPEN and wording.form(last) not in _OF_SCHOOL
    if requested:
        asks = wording.form(wording.sentence(first)[0]) in _ASKS and wording.is_question(wording.sentence(first)[1])
        return not asks and not (name == "either" and wording.form(last) == "but")
    if mood.is_past(first, last) and not mood.is_refused(first, last):
        return False
    if mood.only_asks(first):
        return False
    beside = any(first - 4 <= kind <= last + 2 for kind in kinds) or not _THINGS.isdisjoint(
        wording.forms[last : last + 2]
    )
    be = not _BE.isdisjoint(wording.forms[max(0, first - 2) : first]) and not wording.is_question(
        wording.sentence(first)[1]
    )
    must = wording.form(first - 1) in ("be", "ser") and not _MUST.isdisjoint(wording.forms[max(0, first - 4) : first])
    told = (
        must
        or (_is_item(wording, first, last) and not wording.is_question(wording.sentence(first)[1]))
        or (wording.is_question(wording.sentence(first)[1]) and mood.asks_for_it(first))
        or mood.is_wished(first)
        or mood.is_welcome(last)
        or mood.is_refused(first, last)
    )
    return beside or told or (be and not _THINGS.isdisjoint(wording.forms)) or len(wording.forms) <= _BARE


_ITEM_WORDS = frozenset(
    "please preferably ideally only maybe probably if possible and y por favor de preferencia idealmente solo"
    " preferiblemente format formato si se puede or o u over via por on either both whether in person"
    " zoom online virtual"
    " remote presencial persona linea en hybrid".split()
)
"""Words that an item naming the format may hold beside it."""


def _is_item(wording: Wording, first: int, last: int) -> bool:
    """Whether the format is an item of its own in a list of facts: "for 36 administrators, in person, $3,000"."""
    start, _ = wording.sentence(first)
    while not _is_edge(wording, first) and wording.form(first - 1) in _ITEM_WORDS:
        first -= 1
    while not _is_edge(wording, last) and wording.form(last) in _ITEM_WORDS:
        last += 1
    ends = _is_edge(wording, last) or (wording.form(last) in _GOES_ON and wording.form(last + 1)[:1].isdigit())
    near = wording.forms[max(start, first - _JOINED_WITHIN) : first]
    joined = wording.form(first) in _JOINS and any(form[:1].isdigit() for form in near)
    return ends and (joined or _is_edge(wording, first))


_GOES_ON = frozenset("with for con para and y".split())
"""Before a number: "on site with 25 people"."""
_JOINED_WITHIN = 3
"""Words before "and" among which the number is."""
_JOINS = frozenset(("and", "y", "plus", "but", "pero"))
"""Behind a number: "30 people and in person"."""


def is_format_alone(wording: Wording) -> bool:
    """Whether a text says a format and nothing else: "in person please"."""
    forms = wording.forms
    named = any(_at(wording, index, _PHRASES)[1] for index in range(len(forms)))
    return named and all(form in _ITEM_WORDS or form in _FORMAT_WORDS or form == "not" for form in forms)


def _is_edge(wording: Wording, index: int) -> bool:
    """Whether an item of a list ends before word `index`: there, a sentence or a clause behind a comma ends."""
    gap = wording.gap(index)
    return wording.is_break(index) or not {",", "(", ")", ":", "/"}.isdisjoint(gap) or gap.strip() in ("-", "--", "|")
