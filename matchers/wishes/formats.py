"""How it should be held: virtual, in person, or either."""

from collections.abc import Sequence

from matchers.frame import Format, Mention
from matchers.function_words import is_function_word
from matchers.wishes.denials import is_lacked
from matchers.wishes.format_words import ANSWERED, FIGURES, FORMAT_WORDS, HEADS, NAMES, OPEN, PHRASES, SIGNS, named_at
from matchers.wishes.words import Mood
from matchers.wording import Wording

_OF_SCHOOL = frozenset(
    "learning school schools academy student students instruction class classes classroom teacher teachers teaching"
    " grading curriculum gradebook days day fatigue platform portal survey charter courses learners system form store"
    " harassment bullying aprendizaje escuela academia alumnos clases ensenanza area island village town"
    .split()
)  # fmt: skip
"""Nouns behind "virtual" or "online" that make it a thing of the school, not a way to hold a training."""
_STAFF = frozenset("coach coaches coordinator trainer trainers facilitator teacher teachers team person".split())
_HAVING = frozenset("our their your an the one her his no".split())
"""Words around "in house" or "remote" that make it somebody of the school: "our in-house coach left"."""
_OTHERS: dict[Format, Format] = {"virtual": "in_person", "in_person": "virtual", "either": "either"}
_BE = frozenset(
    "be is it's its would could should can must has works work fine good ok okay sea ser seria puede tiene".split()
)
_THINGS = frozenset(
    "training workshop session sessions meeting pd format coaching facilitation taller sesion formato"
    " capacitacion it".split()
)
_PROPOSING = frozenset("let's lets hagamoslo hagamosla".split())
"""First words of a proposal: "let's do it virtually in June"."""
_HELD = frozenset("sessions sesiones session sesion workshop workshops taller talleres training capacitacion".split())
_MUST = frozenset("has have must needs need should tiene debe deberia".split())
_ASKS = frozenset("how what why which does do is are como que cual hay es".split())
_OFFERING, _OFFERERS = frozenset("do does".split()), frozenset("you they y'all cec".split())
"""With them a question begins without its mark, too: "do they do virtual"."""
_BARE = 5
_BESIDE = (
    _BE
    | _THINGS
    | _PROPOSING
    | frozenset(
        "please better best preferred prefer easier easiest great want wanted need like make changed change switch"
        " mejor prefiero preferimos preferible queremos quiero facil tendra tendria debe".split()
    )
)
"""Words beside function words that a short text naming a format may hold."""


def has_format(forms: frozenset[str]) -> bool:
    """Whether words of a text may name a format: a quick look."""
    return not SIGNS.isdisjoint(forms)


def is_of_format(form: str) -> bool:
    """Whether a word may be part of a format's name: "in", "person", "zoom"."""
    return form in FORMAT_WORDS or form in OPEN


def find_format(wording: Wording, mood: Mood, kinds: Sequence[int], *, requested: bool) -> Mention | None:
    """The format wished for; `kinds` are the places where a kind of help is named. Both named is "either"."""
    if not requested and SIGNS.isdisjoint(wording.forms):
        return None
    requested = requested or _is_headed(wording)
    if requested and (open_to := _answered(wording, mood, ("doesn't", "doesnt", "no", "not"))):
        return open_to
    if open_to := _offers_both(wording):
        return open_to
    named: list[Format] = []
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(wording.forms):
        name, size = named_at(wording, index, PHRASES) if wording.forms[index] in HEADS else ("either", 0)
        lacked = size and is_lacked(wording, mood, index)
        if not size or lacked or not _counts(wording, mood, name, (index, index + size), kinds, requested=requested):
            index += 1
            continue
        refused = mood.is_refused(index, index + size) and name != "either"
        if refused and not requested and " ".join(wording.forms[index : index + size]) in FIGURES:
            index += size
            continue
        named.append(_OTHERS[name] if refused else name)
        spans.append((index, index + size))
        index += size
    if not named and requested:
        return _answered(wording, mood)
    if not named:
        return None
    value: Format = named[-1] if len(set(named)) == 1 or _is_turn(wording, *spans[-2:]) else "either"
    return Mention("format", value, wording.words[spans[0][0]].start, wording.words[spans[-1][1] - 1].end)


def _is_turn(wording: Wording, earlier: tuple[int, int], later: tuple[int, int]) -> bool:
    """Whether the later of two formats takes the place of the earlier: "virtual won't do. In person."."""
    between = range(earlier[1], later[0] + 1)
    breaks = any(wording.is_break(index) for index in between)
    return breaks or not _TURNS.isdisjoint(wording.forms[earlier[1] : later[0]])


_TURNS = frozenset("so then instead actually now entonces mejor ahora".split())


def _is_headed(wording: Wording) -> bool:
    """Whether the format is named, so that what follows answers it: "format: either one works"."""
    return any(
        form in NAMES
        and (wording.form(index - 1) in _ANY or ":" in wording.gap(index + 1) or wording.form(index + 1) in _NAMING)
        for index, form in enumerate(wording.forms)
    )


_ANY = frozenset("either any cualquier whichever".split())
_NAMING = frozenset("is es can puede either cualquiera whichever doesn't doesnt no".split())


def _offers_both(wording: Wording) -> Mention | None:
    """Both formats joined by "or", told and not asked: "either virtual or in person is fine", "por zoom o aquí"."""
    for index in range(len(wording.forms)):
        name, size = named_at(wording, index, PHRASES)
        behind = index + size
        if not size or name == "either":
            continue
        joint = behind + (wording.form(behind) in _OR)
        if joint == behind and "/" not in wording.gap(behind):
            continue
        other, joint, length = _next(wording, joint)
        if not length or other in ("either", name) or wording.is_question(wording.sentence(index)[1]):
            continue
        if not _ASKING.isdisjoint(wording.forms[:index]):
            continue
        return Mention("format", "either", wording.words[index].start, wording.words[joint + length - 1].end)
    return None


def _next(wording: Wording, index: int) -> tuple[Format, int, int]:
    """The format named at a word or behind a small one, where that is, and its length."""
    for at in (index, index + (wording.form(index) in _LEADING)):
        for table in (PHRASES, ANSWERED):
            name, size = named_at(wording, at, table)
            if size:
                return name, at, size
    return "either", index, 0


_OR = frozenset("or o u".split())
_LEADING = frozenset("by over via por on in at".split())
_ASKING = frozenset("which what whether how depends deciding decide wondering rather than cual como depende".split())
"""Words before both by which they are weighed and not both welcome."""


def _answered(wording: Wording, mood: Mood, heads: tuple[str, ...] = ()) -> Mention | None:
    """What says a format only because it was asked for: "teams", "in our gym", "doesn't have to be in person"."""
    for index in range(len(wording.forms)):
        name, size = named_at(wording, index, ANSWERED)
        if heads and (wording.form(index) not in heads or name != "either"):
            continue
        if size and not wording.is_question(wording.sentence(index)[1]):
            words = wording.words
            value = _OTHERS[name] if name == "in_person" and mood.is_refused(index, index + size) else name
            return Mention("format", value, words[index].start, words[index + size - 1].end)
    return None


def _counts(
    wording: Wording, mood: Mood, name: Format, span: tuple[int, int], kinds: Sequence[int], *, requested: bool
) -> bool:
    first, last = span
    places = wording.forms[last - 1] in ("our", "nuestra", "nuestro")  # "come out to our school"
    if wording.form(last) in _OF_SCHOOL and wording.is_close(last) and not places:
        return False
    if wording.form(last) in _STAFF and wording.form(first - 1) in _HAVING:
        return False
    if name == "either" and not requested:
        return wording.forms[first] in OPEN and wording.form(last) not in _OF_SCHOOL
    start, end = wording.sentence(first)
    if wording.form(start) in _OFFERING and wording.form(start + 1) in _OFFERERS:
        return False
    if requested:
        asks = wording.form(start) in _ASKS and wording.is_question(end)
        return not asks and not (name == "either" and wording.form(last) == "but")
    if mood.is_past(first, last) and not mood.is_refused(first, last):
        return False
    if mood.only_asks(first):
        return False
    if _is_theirs(wording, first):
        return True
    beside = any(first - 4 <= kind <= last + 2 for kind in kinds) or not _THINGS.isdisjoint(
        wording.forms[last : last + 2]
    )
    beside = beside or not _HELD.isdisjoint(wording.forms[max(0, first - 2) : first])
    be = not _BE.isdisjoint(wording.forms[max(0, first - 2) : first]) and not wording.is_question(
        wording.sentence(first)[1]
    )
    must = wording.form(first - 1) in ("be", "ser") and not _MUST.isdisjoint(wording.forms[max(0, first - 4) : first])
    told = (
        must
        or _ends_item(wording, first, last, kinds)
        or (_is_item(wording, first, last) and not wording.is_question(wording.sentence(first)[1]))
        or (wording.is_question(wording.sentence(first)[1]) and mood.asks_for_it(first))
        or mood.is_wished(first)
        or wording.form(wording.sentence(first)[0]) in _PROPOSING
        or mood.is_welcome(last)
        or mood.is_refused(first, last)
    )
    return beside or told or (be and not _THINGS.isdisjoint(wording.forms)) or _is_bare(wording, first, last)


def _is_bare(wording: Wording, first: int, last: int) -> bool:
    """Whether a short text says little beside the format: "zoom works for us", and not "people attack us online"."""
    if len(wording.forms) > _BARE:
        return False
    beside = (*wording.forms[:first], *wording.forms[last:])
    return all(form in _BESIDE or is_function_word(form) for form in beside)


_THEY = frozenset("they we they'd we'd they'll we'll she'd he'd i'd she he everyone people".split())
_WOULD = frozenset("would will could can now actually prefer rather".split())
_DO_THEY = frozenset("harian hariamos prefieren preferimos preferirian".split())
"""Verbs that say who."""
_DO = _DO_THEY | frozenset("do take come meet prefer go want".split())
_ASKING_FIRST = frozenset("do does did can could would will is are".split())


def _is_theirs(wording: Wording, first: int) -> bool:
    """Whether a group says how it would have it: "hm they'd do virtual after all"."""
    start, end = wording.sentence(first)
    if wording.is_question(end) or wording.form(start) in _ASKING_FIRST or wording.form(first - 1) not in _DO:
        return False
    at = first - 2
    while at > start and wording.form(at) in _WOULD:
        at -= 1
    would = at < first - 2 or "'" in wording.form(at)
    return (would and wording.form(at) in _THEY) or wording.form(first - 1) in _DO_THEY


_ITEM_WORDS = frozenset(
    "please preferably ideally only maybe probably definitely certainly for sure strictly seguro"
    " definitivamente if possible"
    " and y por favor de preferencia idealmente solo"
    " preferiblemente format formato si se puede or o u over via por on either both whether in person"
    " zoom online virtual"
    " remote presencial persona linea en hybrid then entonces instead now actually mejor ok".split()
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
    return ends and (joined or _is_edge(wording, first) or _is_behind_count(wording, start, first))


def _is_behind_count(wording: Wording, start: int, first: int) -> bool:
    """Whether nothing but a count stands before it in its item: "18 admins and union reps in person, $7,500"."""
    edge = next((k for k in range(first - 1, start, -1) if _is_edge(wording, k)), start)
    item = wording.forms[edge:first]
    return 1 < len(item) <= _LONGEST_COUNT and item[0][:1].isdigit() and _VERBS.isdisjoint(item)


_LONGEST_COUNT = 7
_VERBS = frozenset(
    "is are was were met meet meets work works had have has did do came went learn teach teaching".split()
)


def _ends_item(wording: Wording, first: int, last: int, kinds: Sequence[int]) -> bool:
    """Whether it ends a clause that names a kind of help and how many: "training for 18 admins in person, $7,500"."""
    start, _ = wording.sentence(first)
    edges = [k for k in range(start + 1, first + 1) if "," in wording.gap(k)]
    start = edges[-1] if edges else start
    counted = any(wording.form(k)[:1].isdigit() for k in range(start, first))
    return counted and _is_edge(wording, last) and any(start <= kind < first for kind in kinds)


_GOES_ON = frozenset("with for con para and y".split())
"""Before a number: "on site with 25 people"."""
_JOINED_WITHIN = 3
"""Words before "and" among which the number is."""
_JOINS = frozenset(("and", "y", "plus", "but", "pero"))
"""Behind a number: "30 people and in person"."""


def is_format_alone(wording: Wording) -> bool:
    """Whether a text says a format and nothing else: "in person please"."""
    forms = wording.forms
    if not all(form in _ITEM_WORDS or form in FORMAT_WORDS or form == "not" for form in forms):
        return False
    return any(named_at(wording, index, PHRASES)[1] for index in range(len(forms)))


def _is_edge(wording: Wording, index: int) -> bool:
    """Whether an item of a list ends before word `index`: there, a sentence or a clause behind a comma ends."""
    gap = wording.gap(index)
    return wording.is_break(index) or not {",", "(", ")", ":", "/"}.isdisjoint(gap) or gap.strip() in ("-", "--", "|")
