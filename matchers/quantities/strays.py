"""Numbers that count nothing an inquiry asks for: years, grades, dates, times, votes, room numbers, fractions."""

import re

from matchers.common_words import COMMON_WORDS
from matchers.digits import Number
from matchers.quantities.bound_words import DOLLARS
from matchers.quantities.idioms import is_idiom
from matchers.quantities.letters import is_of_letters
from matchers.quantities.school_districts import is_district_number
from matchers.quantities.surroundings import moved_from
from matchers.wording import Wording

_LABELS = frozenset(
    "title article section room rm district local unit ps is ms hs school region ward zone chapter policy item number"
    " no nr grade grades gr year phase tier level page pp step option day week session part route rt hwy highway act"
    " bill hb sb prop proposition question goal standard domain age aged ages apt suite ste ext extension box cohort"
    " group team form wing building bldg floor category type class version vol volume lesson module table figure"
    " appendix rule line code flight area track band schedule bus channel exhibit fy sy fiscal since until til till"
    " fall spring summer winter autumn cusd ccsd chsd thsd hsd sd esd isd csd articulo distrito sala salon grado"
    " grados escuela numero num pagina seccion"
    " unidad titulo nivel calle sesion dia edad capitulo regla fase tema piso grupo ley desde ano curso zip post plan"
    " seat lane column pre block club formula covid ranked rank rated number1 hours".split()
)
"""Words a number directly behind them names one of: "District 65", "Article 7"."""
_TELLING = frozenset("final exact new real correct right total actual nuevo exacto".split())
"""Before "number" these tell a number and name nothing by it."""
_COUNTABLE_LABELS = frozenset("district school unit local building team group class distrito escuela grupo our".split())
_OWNERS = frozenset(
    "our my the this that each every per their a in nuestro nuestra mi el la este esta cada por de".split()
)
_UNITS = frozenset(
    "year years yr yrs month months week weeks wk wks day days hour hours hr hrs h minute minutes mins min second"
    " seconds session sessions meeting meetings times time half halves period periods semester semesters quarter"
    " quarters percent pct percentage point points mile miles am pm oclock o'clock grade grades grader graders th st"
    " nd rd x fte ftes decade decades rounds pages page hourlong ft feet acres degrees lbs inch inches blocks credits"
    " credit ceus ano anos mes meses semana semanas dia dias hora horas minuto minutos sesion sesiones reunion"
    " reuniones veces vez porciento cent ciento grado grados punto puntos millas semestre semestres tercios cuartos"
    " quintos tarde manana thirds quarters fourths fifths third fourth fifth eighth sixth seventh ninth tenth first"
    " ro do er mo vo ero hrs. half-days afternoons mornings evenings weekends nights noches tardes mananas".split()
)
_NOT_UNITS_AFTER = frozenset(
    ("second", "first", "third", "fourth", "fifth", "sixth", "time", "half", "x", "manana", "tarde")
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul"
    " aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre"
    " noviembre diciembre".split()
)
_STREETS = frozenset(
    "st street ave avenue road rd drive dr lane ln blvd boulevard hwy highway court ct place pl way parkway"
    " pkwy".split()
)
_SUFFIXES = frozenset(
    "k m ish plus usd ppl pax people person persons teachers schools students staff dollars bucks".split()
)
_TIMES = frozenset(("at", "las", "until", "hasta", "til"))
_PHONE = re.compile(r"(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}|\b\d{3}[.-]\d{4}\b|\b\d{10,11}\b")
_TAIL = re.compile(
    r"\b(?:end(?:s|ing)? (?:in|with)|digits? (?:is|are|were)|termina en|digitos (?:es|son)) \d{2,5}\b"
    r"|(?<![\d,.])(?<!\d )0\d{1,4}\b(?!:)|\b(?:last|ultimos) (?:two|three|four|dos|tres|cuatro|[2-4])\b"
)
"""The last digits of a phone number told anew: "it ends in 62", "the last four are 0162"."""
_WISHED_FOR = re.compile(r"\bwish (?:it|that|there|this|we|i) (?:was|were|had|wasn't) \S*")
"""What is not so: "wish it was 5"."""
_MANY_DIGITS = re.compile(r"\d{7}|\d[ )./-]+\d{3}[ ./-]+\d|\d{3}[.-]\d{4}")
_ADDRESS = re.compile(r"\S+@\S+|\bhttps?://\S+|\bwww\.\S+")
_SHARERS = frozenset(
    "person head participant teacher school building campus site persona cabeza maestro participante escuela".split()
)
"""Behind a slash these make a number one per person or school."""
_EDGES = frozenset("/:#°")
_ALONE = 2
"""Words of an answer that is "USD 305" alone: dollars where these were asked for."""
_MOST_LETTERS = 4
"""Up to here a number may count the letters of a name."""


def stray_spans(folded: str) -> list[tuple[int, int]]:
    """Characters of phone numbers, e-mail and web addresses."""
    spans = [match.span() for match in _PHONE.finditer(folded)] if _MANY_DIGITS.search(folded) else []
    spans += [match.span() for match in _TAIL.finditer(folded)]
    if "wish" in folded:
        spans += [match.span() for match in _WISHED_FOR.finditer(folded)]
    if "@" in folded or "http" in folded or "www." in folded:
        spans += [match.span() for match in _ADDRESS.finditer(folded)]
    return spans


def is_stray(wording: Wording, group: list[Number]) -> bool:
    """Whether a number, or a pair of numbers joined by a dash or "to", counts nothing."""
    if len(group) > 2 or (group[0].value is not None and group[0].value < 0):
        return True
    first, last = group[0].first, group[-1].last
    before, behind = wording.gap(first), wording.gap(last)
    if len(group) == 2 and moved_from(wording, first):
        return True  # "enrollment grew from 2,650 to 3,100"
    if "$" in before[-2:] or behind[:1] == "$" or group[-1].unit in ("k", "grand"):
        return behind[:1] in ("%", "/") and behind[:1] == "%"
    return (
        _touches(wording, first, last, before, behind)
        or (len(wording.forms) > _ALONE and is_district_number(wording, first, last))
        or _is_labelled(wording, first, last)
        or _is_in_name(wording, first, last)
        or _is_measure(wording, first, last)
        or _is_date(wording, group, first, last)
        or is_idiom(wording, group, first, last)
        or ((group[0].value or 0) <= _MOST_LETTERS and is_of_letters(wording, last))
    )


def _touches(wording: Wording, first: int, last: int, before: str, behind: str) -> bool:
    """Whether letters or signs at the number make it a name, a ratio or a fraction: "U-46", "24/7", "#3", "50%"."""
    previous, following = wording.form(first - 1), wording.form(last)
    if before[-1:] in _EDGES and not (before[-1] == ":" and previous[-1:].isalpha()) and previous != "w":
        return True
    if behind == "/" and following in _SHARERS:
        return False
    if behind[:1] in ("/", "%") or behind[:2] == " %" or (behind == ":" and following[:1].isdigit()):
        return True
    if first and not before and previous[-1:].isalpha() and previous not in DOLLARS:
        return True
    if before == "-" and previous[-1:].isalpha() and wording.forms[first][0].isdigit():
        return True
    if not behind and following[:1].isalpha() and following not in _SUFFIXES:
        return True
    return before in (" '", "'") and wording.forms[first][0].isdigit()


def _is_labelled(wording: Wording, first: int, last: int) -> bool:
    """Whether the word before names what bears this number: "Article 7", "grades 3-5", "Local 1420"."""
    label = wording.form(first - 1)
    if label == "of" and wording.form(first - 2)[:1].isdigit() and wording.form(first - 3) in _LABELS:
        return True  # "year 2 of 3"
    gap = wording.gap(first)
    if (
        label not in _LABELS
        or not wording.is_close(first)
        or "(" in gap
        or (gap.strip(" ") in ("-", "--") and " " in gap)
    ):
        if label == "and" and wording.form(first - 2)[:1].isdigit() and wording.form(first - 3) in ("grade", "grades"):
            return True
        return label == "s" and wording.form(first - 2) == "p"
    if label in ("number", "numero") and wording.form(first - 2) in _TELLING:
        return False  # "final number 33"
    if label in ("no", "is"):
        return label == "no" and "." in wording.gap(first)
    if label in _COUNTABLE_LABELS:
        counted = any(form[:1].isdigit() for form in wording.forms[max(0, first - 3) : first - 1])
        return not counted and wording.form(first - 2) not in _OWNERS  # "1 high school 2 middle"
    return True


def _is_in_name(wording: Wording, first: int, last: int) -> bool:
    """Whether it ends the name of what something single belongs to: "the Glenbard 87 board"."""
    if not first or wording.gap(first) != " " or wording.form(last) not in _OF_A_DISTRICT or not wording.is_close(last):
        return False
    before = wording.words[first - 1]
    capital = wording.text.raw[before.start].isupper() and not wording.text.raw[before.start : before.end].isupper()
    return capital and not wording.is_break(first - 1) and before.folded not in COMMON_WORDS


_OF_A_DISTRICT = frozenset(
    "board union superintendent schools school district local administration contract office association".split()
)


def _is_measure(wording: Wording, first: int, last: int) -> bool:
    """Whether the words behind say a time, a share or a measure: "8 hours", "two half-days", "forty percent"."""
    if not wording.is_close(last):
        return False
    unit = wording.form(last)
    if unit == "grade" and wording.form(last + 1) == "level":
        return False  # "6 grade level teams"
    if unit in (
        "full",
        "half",
        "whole",
        "school",
        "solid",
        "straight",
        "more",
        "separate",
        "long",
        "medias",
        "to",
    ) and (wording.form(last + 1) in _UNITS):
        return True
    if unit == "por" and wording.form(last + 1) in ("ciento", "cien"):
        return True
    if (
        unit == "in"
        and wording.form(last + 1) == "the"
        and wording.form(last + 2) in ("morning", "afternoon", "evening")
    ):
        return True
    if unit in ("p", "a") and wording.form(last + 1) == "m" and "." in wording.gap(last + 1):
        return True
    return unit in _UNITS and not (
        unit in _NOT_UNITS_AFTER and wording.gap(last) == " " and unit not in ("half", "time")
    )


def _is_date(wording: Wording, group: list[Number], first: int, last: int) -> bool:
    """Whether it is a year, a day of a month, a time of day or a house number."""
    value = group[0].value or 0
    previous, following = wording.form(first - 1), wording.form(last)
    if previous in _MONTHS and wording.is_close(first) and value <= 31:
        return True
    if following in _MONTHS and wording.is_close(last) and value <= 31 and previous != "may":
        return True
    if following == "de" and wording.form(last + 1) in _MONTHS:
        return True
    written = wording.forms[first]
    if len(written) == 4 and written.isdecimal() and 1900 <= value <= 2099 and previous in _YEAR_WORDS:
        return True
    if len(group) == 2 and 1900 <= value <= 2099 and 1900 <= (group[1].value or 0) <= 2099 and len(written) == 4:
        return True
    alone = first == 1 and last == len(wording.forms)  # "las cinco" says all five
    if previous in _TIMES and value <= 12 and not alone and not _continues(wording, last):
        return previous != "hasta" or wording.form(first - 2) in ("las", "la")
    return (
        written.isdecimal()
        and not _STREETS.isdisjoint(wording.forms[last : last + 4])
        and any(
            wording.form(last + k) in _STREETS
            and wording.form(last + k - 1) != "the"  # "24 people by the way"
            and (wording.is_break(last + k + 1) or "," in wording.gap(last + k + 1))
            for k in range(1, 4)
            if wording.form(last + k - 1) != "the"  # "24 people by the way"
            and all(wording.is_close(last + j) for j in range(k + 1))
        )
    )


_YEAR_WORDS = (
    frozenset(
        "in through thru fy since from of by until before after during spring fall summer winter class early late mid"
        " year en desde del hasta antes para ano".split()
    )
    | _MONTHS
)


def _continues(wording: Wording, last: int) -> bool:
    """Whether a word goes on with the number, so that it may count something."""
    return wording.is_close(last) and wording.form(last) not in (
        "and",
        "or",
        "but",
        "when",
        "on",
        "every",
        "each",
        "y",
        "o",
    )
