"""US states in a text: names in English and Spanish, postal and older abbreviations, "DC" and the territories."""

from typing import NamedTuple

from matchers.wording import Wording

_NAMES = """
AL alabama|ala
AK alaska
AZ arizona|ariz
AR arkansas|ark
CA california|calif|cali
CO colorado|colo
CT connecticut|conn
DE delaware|del
DC district of columbia|washington d c|washington dc|d c|distrito de columbia
FL florida|fla
GA georgia
HI hawaii|hawai
ID idaho
IL illinois|ill|ilinois
IN indiana|ind
IA iowa
KS kansas|kan|kans
KY kentucky
LA louisiana|luisiana
ME maine
MD maryland
MA massachusetts|mass
MI michigan|mich
MN minnesota|minn
MS mississippi|misisipi|miss
MO missouri|misuri
MT montana|mont
NE nebraska|neb|nebr
NV nevada|nev
NH new hampshire|nuevo hampshire|n h
NJ new jersey|nueva jersey|n j
NM new mexico|nuevo mexico|n m
NY new york state|new york|nueva york|n y|upstate new york
NC north carolina|carolina del norte|n c
ND north dakota|dakota del norte|n d
OH ohio
OK oklahoma|okla
OR oregon|ore
PA pennsylvania|pensilvania|penn|penna
RI rhode island|r i
SC south carolina|carolina del sur|s c
SD south dakota|dakota del sur|s d
TN tennessee|tenn
TX texas|tejas|tex
UT utah
VT vermont
VA virginia
WA washington state|state of washington|washington|wash
WV west virginia|virginia occidental|w va
WI wisconsin|wis|wisc
WY wyoming|wyo
PR puerto rico
GU guam
VI virgin islands|islas virgenes
"""
CODES = frozenset(line.split()[0] for line in _NAMES.strip().splitlines())
NAMES: dict[tuple[str, ...], str] = {
    tuple(name.split()): line[:2] for line in _NAMES.strip().splitlines() for name in line[3:].split("|")
}
"""State by folded name."""
_SHORT = frozenset(
    {
        "ala",
        "ariz",
        "ark",
        "calif",
        "cali",
        "colo",
        "conn",
        "del",
        "fla",
        "ill",
        "ind",
        "kan",
        "kans",
        "mass",
        "mich",
        "minn",
        "miss",
        "mont",
    }
    | {"neb", "nebr", "nev", "okla", "ore", "penn", "penna", "tenn", "tex", "wash", "wis", "wisc", "wyo"}
)
"""Abbreviations that are also words: they count only behind a comma or before a full stop."""
_WORDS = frozenset(
    (
        "in",
        "or",
        "me",
        "hi",
        "ok",
        "oh",
        "pa",
        "ma",
        "la",
        "de",
        "al",
        "id",
        "co",
        "mo",
        "sd",
        "pr",
        "vi",
        "ca",
        "me",
        "md",
    )
)
"""Postal codes that are also words: in lower case they count only behind a comma or as the last word."""
_LINKS = frozenset("de la in or me al".split())
"""Those that lead on to the next word where they are written small."""
LONGEST = 3
_FIRSTS = frozenset(name[0] for name in NAMES) | frozenset(code.lower() for code in CODES)


class State(NamedTuple):
    """A state at words [first, last)."""

    first: int
    last: int
    code: str
    certain: bool
    """Whether it can hardly be anything else: written in full, or an abbreviation in its usual form."""


def may_name_state(vocabulary: frozenset[str]) -> bool:
    """A quick look: without any of these words no state is named."""
    return not _FIRSTS.isdisjoint(vocabulary)


def find_states(wording: Wording) -> list[State]:
    """All states named in a text, in order, as far as their words alone tell."""
    found: list[State] = []
    index = 0
    while index < len(wording.forms):
        state = _at(wording, index) if wording.forms[index] in _FIRSTS else None
        if state:
            found.append(state)
            index = state.last
        else:
            index += 1
    return found


def _at(wording: Wording, index: int) -> State | None:
    forms = wording.forms
    for size in range(min(LONGEST, len(forms) - index), 0, -1):
        code = NAMES.get(tuple(forms[index : index + size]))
        if code and all(_is_near(wording, k) for k in range(index + 1, index + size)):
            if size == 1 and forms[index] in _SHORT:
                return _short(wording, index, code)
            return State(index, index + size, code, certain=True)
    form = forms[index]
    if len(form) == 2 and form.upper() in CODES:
        return _postal(wording, index)
    return None


def _is_near(wording: Wording, index: int) -> bool:
    return wording.gap(index) in (" ", ".", ". ", "  ")


def _short(wording: Wording, index: int, code: str) -> State | None:
    word = wording.words[index]
    capital = wording.text.raw[word.start].isupper()
    behind = "," in wording.gap(index) or "(" in wording.gap(index)
    dotted = wording.gap(index + 1).startswith(".")
    if index and (
        behind or (capital and dotted) or (dotted and index + 1 < len(wording.forms)) or index + 1 == len(wording.forms)
    ):
        return State(index, index + 1, code, certain=behind or (capital and dotted))
    return None


def _postal(wording: Wording, index: int) -> State | None:
    word = wording.words[index]
    raw = wording.text.raw[word.start : word.end]
    if wording.gap(index) == "-" and index:  # "R-VI"
        return None
    behind = "," in wording.gap(index) or "(" in wording.gap(index)
    last = index + 1 == len(wording.forms)
    if raw.upper() == "SD" and not behind:  # a school district far more often than South Dakota
        return None
    if raw.isupper() and raw != "ID" and (behind or not wording.text.raw.isupper() or last):
        usual = behind or last or wording.forms[index] not in _WORDS
        return State(index, index + 1, raw, certain=usual) if index or behind else None
    if raw in _LINKS and wording.is_close(index + 1):  # "Silvia Arreola, de Calexico Unified"
        return None
    if index and (behind or last or wording.forms[index] not in _WORDS):
        return State(index, index + 1, raw.upper(), certain=behind or last)
    return None
