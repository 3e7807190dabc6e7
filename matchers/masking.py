"""Numbers that must not be stored: of social security, students and payment cards. They are replaced at once."""

import re

from matchers.text import fold

MARKER = "[number removed]"
"""What stands in place of a number that was removed."""

_SEPARATED = re.compile(r"(?<![\d$.,/+-])\d{3}([ .-])\d{2}\1\d{4}(?![\d]|[.,-]\d)")
_NINE = re.compile(r"(?<![\w$.,/+-])\d{9}(?!\w|[.,-]\d|\s*(?:dollars|usd|dolares|million))")
_SECURITY = re.compile(
    r"\b(?:ssn|s\.s\.n\.?|ssns|social security|soc\.? sec\.?|social|seguro social|num(?:ero)? de seguro)\b"
    r"(?:\W+(?:number|numbers|no|num|numero|is|es|ending|ends|in|of|last|four|4|digits|my|the|his|her|terminado"
    r"|termina|en|nss)\b){0,6}"
    r"[\s:#=.-]*(?P<n>\d[\d -]{2,12}\d)(?![\d])"
)
_STUDENT = re.compile(
    r"\b(?:(?:student|students|pupil|stu|estudiante|alumno|alumna|kid|child|lunch|state student|sasid|ssid"
    r"|medicaid)(?:['\u2019]?s)?"
    r"[\s,:-]*(?:i\.?d\.?s?|identification|identificacion|number|no\.?|num\.?|numero|matricula|pin|record|#)"
    r"|(?:sasid|ssid|matricula|numero de (?:estudiante|alumno|alumna|matricula)|(?:id|identificacion) (?:de|del|de"
    r" la) (?:estudiante|alumno|alumna)))"
    r"(?:[\s:#=.-]*(?:number|numbers|no|num|numero|is|are|was|es|id|de|del|for|estudiante)\b)*[\s:#=.(-]*"
    r"(?P<n>[a-z]{0,3}-?\d[\d-]{2,13}\d)(?![\d%]|,\d)"
)
_LONE_STUDENT = re.compile(r"\b(?:student|pupil|estudiante|alumno|alumna)\s*#?\s*(?P<n>\d{5,12})(?![\d,.%]\d|\w)")
_IDENTITY = re.compile(
    r"(?P<who>[a-z]+(?:['\u2019]s)?[\s-]+)?\bid\b\s*(?:(?:number|no\.?|num|is|was|es"
    r"|#)\s*)*[:#=]*\s*(?P<n>[a-z]{0,2}\d{5,12})(?![\d]|\w)"
)
_PUBLIC = frozenset(
    "nces leaid lea district state agency school federal meeting zoom vendor tax ticket case conversation webinar"
    " event room building"
    " course org organization apple distrito escuela estado reunion inquiry invoice order product rcdt".split()
)
"""Words before "id" that make it a number of no person."""
_CARD = re.compile(r"(?<![\d$.,+-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\d])")


def mask(text: str) -> str:
    """The text with such numbers replaced by the marker. Phone numbers, zips, amounts, district numbers stay."""
    if sum(map(str.isdecimal, text)) < 4:
        return text
    folded = fold(text)
    spans = sorted(set(_spans(folded)))
    kept, position = [], 0
    for start, end in spans:
        if start >= position:
            kept += [text[position:start], MARKER]
        position = max(position, end)
    return "".join((*kept, text[position:]))


def _spans(folded: str) -> list[tuple[int, int]]:
    found = [match.span() for match in _CARD.finditer(folded) if _passes_luhn(match.group())]
    found += [match.span() for pattern in (_SEPARATED, _NINE) for match in pattern.finditer(folded)]
    for pattern in (_SECURITY, _STUDENT, _LONE_STUDENT):
        found += [match.span("n") for match in pattern.finditer(folded)]
    for match in _IDENTITY.finditer(folded):
        who = (match["who"] or "").strip(" -").removesuffix("'s")
        if who not in _PUBLIC:
            found.append(match.span("n"))
    return found


def _passes_luhn(written: str) -> bool:
    """The check digit of payment cards (ISO/IEC 7812-1), for 13 to 19 digits."""
    digits = [int(char) for char in written if char.isdecimal()]
    doubled = [digit if place % 2 == 0 else sum(divmod(digit * 2, 10)) for place, digit in enumerate(reversed(digits))]
    return 13 <= len(digits) <= 19 and sum(doubled) % 10 == 0
