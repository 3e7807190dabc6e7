"""Whether words say anything about a need, beside facts, names, contacts and courtesies."""

import re
from collections.abc import Iterator, Sequence

from knowledge.model import Knowledge, Phrases
from matchers.needs.weighing import Scales
from matchers.phrases import PhraseBook
from matchers.text import Text, Word

_FACT_WORDS = frozenset(
    # times and places of an answer
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer fall autumn winter morning afternoon evening weekend semester soon "
    "asap later date dates early late mid enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre lunes martes miercoles jueves viernes sabado domingo primavera verano otono invierno pronto "
    "fecha "
    # money, size and format
    "budget budgeted dollar dollars usd grand thousand hundred k bucks cost spend money fund funds total maximum "
    "minimum roughly approximately estimate presupuesto dolares dolar mil gastar dinero total maximo minimo "
    "aproximadamente virtual virtually online zoom remote remotely person onsite hybrid linea presencial persona "
    "distancia "
    # who writes, and how to reach them
    "name email mail phone cell number call reach contact extension ext fax address www com org edu net gov nombre "
    "llamo correo telefono celular numero llamar contacto contactar district school county isd usd public unified "
    "city elementary middle high charter private academy independent region distrito escuela condado publica "
    # courtesies and answers
    "hello hi hey thanks thank please sorry sure yes yep yeah no nope nah okay ok great good fine perfect cool "
    "awesome bye regards sincerely dear morning correct right wrong skip pass unsure idk dunno maybe stop start "
    "restart back cancel send submit done nothing else hola gracias favor perdon claro si bueno buena buenos buenas "
    "bien perfecto vale adios saludos atentamente estimado estimada correcto saltar omitir pasar cancelar enviar "
    "listo nada question questions info information options option people folks staff attendees participants total "
    "group groups size pregunta preguntas informacion opciones opcion personas gente participantes grupo grupos".split()
)  # fmt: skip
TELLING, TELLING_ALONE = 0.6, 1.0
"""Weight (before tempering, for one offering or for none) from which a word tells something of a need, and from which
one such word is a need by itself: "bargaining", "grievances". Names of people and places tell little: nobody uses
them for one need."""
LEAST_TELLING = 2
"""Words that tell something, for a need where none is one by itself."""

_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=\S)|\n+")
_ABBREVIATED = re.compile(r"(?<![^\W_])(?:mr|mrs|ms|dr|st|sr|sra|jr|no|vs|approx|e\.g|i\.e|ext|dept)\.$")
"""A full stop that ends no sentence; that of "no." only before a number."""
_LONGEST_ABBREVIATION = 8


class Facts:
    """Words for people, kinds of help, times, money and courtesies: by themselves they say nothing about a need."""

    def __init__(self, knowledge: Knowledge) -> None:
        people = knowledge.people
        phrases: list[Phrases] = [people.roles, people.participants, people.schools, people.students]
        phrases += [audience.phrases for audience in people.audiences.values()]
        phrases += [kind.phrases for kind in knowledge.kinds.values()]
        self._phrases = PhraseBook(
            (line, True) for one in phrases for tongue in one.values() for line in tongue if line
        )

    def leave_need(self, words: Sequence[Word], scales: Scales) -> bool:
        """Whether anything about a need is left of the words when facts are taken away."""
        forms = [word.folded for word in words]
        telling = {at: most for at, form in enumerate(forms) if (most := scales.telling(form)) >= TELLING}
        if not telling:
            return False
        plain = [form.replace("'", "") for form in forms]
        facts = {at for found in self._phrases.find(plain) for at in range(found.first, found.last)}
        left = {forms[at]: most for at, most in telling.items() if at not in facts and forms[at] not in _FACT_WORDS}
        return len(left) >= LEAST_TELLING or any(most >= TELLING_ALONE for most in left.values())


def sentences_of(text: Text) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence or line, in reading order."""
    start = 0
    for match in _END.finditer(text.folded):
        if _is_abbreviated(text.folded, match):
            continue
        if text.raw[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text.raw[start:].strip():
        yield start, len(text.raw)


def _is_abbreviated(folded: str, end: re.Match[str]) -> bool:
    first = max(0, end.start() - _LONGEST_ABBREVIATION)
    short = _ABBREVIATED.search(folded, first, end.start())
    return short is not None and (short.group() != "no." or folded[end.end()].isdigit())
