"""Readable names for what NCES writes in capitals and abbreviations: "HOOVER CITY" is "Hoover City"."""

import re
from functools import lru_cache

_WORDS = {
    "CO": "County", "CO.": "County", "CTY": "County", "CNTY": "County", "DIST": "District", "DIST.": "District",
    "SCH": "School",
    "SCHS": "Schools", "ELEM": "Elementary", "COMM": "Community", "CORP": "Corporation", "TWP": "Township",
    "EDUC": "Education",
    "ED": "Education", "ED.": "Education", "EDUCL": "Educational", "SPEC": "Special", "SP": "Special",
    "COOP": "Cooperative",
    "COOP.": "Cooperative", "COOPRTV": "Cooperative", "REG": "Regional", "UNIF": "Unified", "JT": "Joint",
    "JNT": "Joint", "CTR": "Center",
    "ACAD": "Academy", "SERV": "Service", "PLT": "Plantation", "CONS": "Consolidated", "PUB": "Public",
    "CHTR": "Charter", "CS": "Charter School",
    "PCS": "Public Charter School", "DEPT": "Department", "CSD": "CSD", "AGR": "Agreement", "ASSOC": "Association",
    "VOC": "Vocational",
    "DUPAGE": "DuPage", "DEKALB": "DeKalb", "LASALLE": "LaSalle", "DESOTO": "DeSoto", "NO.": "No.", "INC.": "Inc.",
    "INC": "Inc.", "DBA": "dba",
}  # fmt: skip
"""Abbreviations and spellings whose meaning is sure."""
_ACRONYMS = frozenset(
    "SD CUSD CCSD CHSD HSD ESD GSD PSD ISD CISD MSD USD CUD UD CSD CPS RSU MSAD SAU BOCES IU AU ESC ESU ROE ISC KIPP"
    " STEM STEAM II III IV VI VII VIII IX XI XII RE R LLC RESA AEA CTC JPA ROP SELPA NYC PS IDEA YES UD DSU SU JMA"
    " CESA UHS HS AIMS BASIS ECE CSI ISU".split()
)
_SMALL = frozenset("OF AND THE IN AT FOR ON DE DEL LA LOS LAS EL Y".split())
_ARTICLES = frozenset("DE DEL LA LOS LAS EL".split())
_CODE = re.compile(r"\s*\(\d{4,}\)")
_COUNTIES = re.compile(r" (?:IN|OF) THE COUNT(?:Y|IES) .*$")
_OF_COUNTY = re.compile(r"^SCHOOL DISTRICT NO?\. (\S+) IN THE COUNTY OF (\w+).*$")
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LABS = re.compile(r"\b(?:LAB|VIRTUAL|SCHOOL|UNIV|DEAF|SCHOOLS|ACADEMY|DEPARTMENT|STATE)\b")


@lru_cache(maxsize=4096)
def display(name: str, state: str, agency_type: int) -> str:
    """The name as one would write it: capitals only where they belong, sure abbreviations in full, codes left out."""
    if match := _OF_COUNTY.match(name):
        name = f"{match[2]} COUNTY SCHOOL DISTRICT NO. {match[1]}"
    name = _COUNTIES.sub("", _CODE.sub("", name)).strip()
    name = re.sub(r"\bH S\b", "HIGH SCHOOL", name)
    name = re.sub(r"\bSP(?:EC)? ED\b", "SPECIAL EDUCATION", name)
    if state == "IL":
        name = re.sub(r"\b(?:E|ELEM|ED)\b(?= (?:CONS )?(?:D )?\d)", "ELEM DIST", name)
    words = name.split()
    shown = " ".join(_word(word, index) for index, word in enumerate(words))
    if state == "FL" and agency_type == 1 and not _LABS.search(name):
        return f"{shown} County"  # Florida's districts are its counties, and NCES leaves the word out
    return shown


def _word(word: str, index: int) -> str:
    bare = word.strip(",()#")
    if bare in _WORDS and (index or bare not in ("CO", "ED", "SP", "REG")):
        return word.replace(bare, _WORDS[bare])
    if index and bare in _SMALL and bare not in _ARTICLES:
        return word.lower()
    return _PART.sub(lambda part: _part(part.group()), word)


def _part(part: str) -> str:
    if part in _ACRONYMS or len(part) == 1:
        return part
    if part in _WORDS:
        return _WORDS[part]
    if part.startswith("MC") and len(part) > 4:
        return "Mc" + part[2:].capitalize()
    if len(part) > 2 and part[1] == "'" and len(part) > 3:
        return part[0] + "'" + part[2:].capitalize()
    return part.capitalize()


_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,6}")


def as_typed(raw: str) -> str:
    """A name the directory does not have, with capitals where the writer did without."""
    raw = re.sub(r"\s+", " ", raw.strip(" ,.;:-\"'()"))
    if not (raw.islower() or raw.isupper()) or _INITIALS.fullmatch(raw):
        return raw
    words = raw.upper().split(" ")
    return " ".join(
        word.lower()
        if index and word in _SMALL
        else (word if word in _ACRONYMS else _PART.sub(lambda m: _typed(m.group()), word))
        for index, word in enumerate(words)
    )


def _typed(part: str) -> str:
    return "Mc" + part[2:].capitalize() if part.startswith("MC") and len(part) > 4 else part.capitalize()
