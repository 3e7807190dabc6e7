"""The words in names of districts: what tells them apart, and what they all have."""

import re
from typing import NamedTuple

AREAS = {
    "county": "county", "cty": "county", "parish": "parish", "city": "city", "township": "township", "twp": "township",
    "borough": "borough", "boro": "borough", "condado": "county", "ciudad": "city", "town": "town",
    "village": "village",
}  # fmt: skip
"""What a place is. "co" is a county too, where NCES writes it."""
LEVELS = {
    "elementary": "elementary", "elem": "elementary", "grade": "elementary", "ccsd": "elementary",
    "primaria": "elementary",
    "primarias": "elementary", "esd": "elementary", "high": "high", "hs": "high", "hsd": "high", "chsd": "high",
    "uhsd": "high",
    "thsd": "high", "secondary": "high", "secundaria": "high", "unified": "unified", "unif": "unified",
    "usd": "unified",
    "cusd": "unified", "cud": "unified", "unificado": "unified",
}  # fmt: skip
KINDS = {"isd": "isd", "cisd": "isd", "independent": "isd", "independiente": "isd"}
SOFT = frozenset(
    "central union area local joint jt regional reg community comm free exempted consolidated cons municipal special"
    " north south east west northern southern eastern western upper lower metropolitan metro".split()
)
"""Words that belong to some names and are left out of others: they narrow a choice and decide nothing."""
_SOFT = SOFT - frozenset("north south east west northern southern eastern western upper lower".split())
GENERIC = frozenset(
    "school schools sch schs district districts dist public pub sd csd msd psd gsd system corporation corp department"
    " dept doe education ed educ of the no num number and in at for s n unit units distrito distritos escolar"
    " escolares escuela escuelas publicas publico publica de del y en our we our k12 k pk h inc district's"
    " board".split()
)
CHARTER = frozenset("charter academy charters cs pcs chtr acad".split())
_ARTICLES = frozenset(("la", "el", "las", "los"))
_SAME = {
    "sur": "south", "norte": "north", "oeste": "west",
    "st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "mtn": "mountain", "hts": "heights", "jct": "junction",
    "consolidated": "cons", "community": "comm", "regional": "reg", "joint": "jt", "ctr": "center",
    "acad": "academy", "vly": "valley",
    "spgs": "springs", "spg": "springs", "pk": "park", "publics": "public", "distric": "district",
    "distrct": "district",
    "distict": "district", "schol": "school", "schols": "schools", "shcools": "schools", "scholls": "schools",
    "scools": "schools",
    "shools": "schools", "cnty": "county", "coutny": "county", "conty": "county", "pulic": "public", "publc": "public",
}  # fmt: skip
_ROMAN = {
    numeral: str(value)
    for value, numeral in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), start=1
    )
}
_HIGH = re.compile(r"\bh\.? ?s\b\.?")
"""How NCES and others shorten a high school."""
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_CODE = re.compile(r"\(\d{4,}\)")
_COUNTIES = re.compile(r" (?:in|of) the count(?:y|ies) .*$")
_OF_COUNTY = re.compile(r"^school district no?\. (\S+) in the county of ([a-z]+).*$")
_HINT = re.compile(r"\(([^)]*)\)?")


_NAMING = _SOFT | {"cons", "comm", "reg", "jt"}
"""Soft words that are a name where nothing else is one."""
_BEHIND_ARTICLE = AREAS.keys() | GENERIC
_SORTS: dict[str, tuple[str, str]] = {
    **{word: ("generic", word) for word in GENERIC},
    **{word: ("soft", word) for word in (*_NAMING, *CHARTER)},
    **{word: ("kinds", value) for word, value in KINDS.items()},
    **{word: ("levels", value) for word, value in LEVELS.items()},
    **{word: ("areas", value) for word, value in AREAS.items()},
}
"""Which part of a name a word is, and the form it is kept in."""


class Query(NamedTuple):
    """A district's name, taken apart."""

    core: tuple[str, ...]
    """What it is called."""
    number: str | None
    letters: frozenset[str]
    """Letters written with the number ("U-46", "27J")."""
    areas: frozenset[str]
    levels: frozenset[str]
    kinds: frozenset[str]
    soft: frozenset[str]
    generic: frozenset[str]
    charter: bool

    @property
    def key(self) -> str:
        """The core words in a fixed order."""
        return " ".join(sorted(self.core))

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a place is named."""
        return not (self.number or self.levels or self.kinds or self.generic or self.charter)


def is_of_organisation(word: str) -> bool:
    """Whether a folded word says what kind of place or organisation a name is: "county", "schools", "academy"."""
    return word in _SORTS


def canonical(folded: str) -> str:
    """A directory name without codes in brackets and the counties that Colorado's names end with."""
    if match := _OF_COUNTY.match(folded):
        return f"{match[2]} county school district {match[1]}"
    return _COUNTIES.sub("", _CODE.sub("", folded)).strip()


def take_apart(folded: str, *, listed: bool = False) -> Query:
    """Sorts the words of a name. `listed`: it is NCES's, where "co" is a county and brackets hold a hint."""
    hints: tuple[str, ...] = ()
    if "(" in folded and (listed or not any(map(str.isdecimal, folded[folded.index("(") :]))):
        hints = tuple(_TOKEN.findall(" ".join(_HINT.findall(folded))))
        folded = _HINT.sub(" ", folded)
    if "h" in folded:
        folded = _HIGH.sub("hs", folded)
    spans = list(_TOKEN.finditer(folded))
    tokens = [_SAME.get(word, word) for word in (span.group().replace("'", "") for span in spans)]
    number, letters, taken = _number(tokens, spans)
    core: list[str] = []
    spare: list[str] = []
    said: dict[str, set[str]] = {"areas": set(), "levels": set(), "kinds": set(), "soft": set(hints), "generic": set()}
    charter = False
    for index, word in enumerate(tokens):
        if index in taken or (word in _ARTICLES and "".join(tokens[index + 1 : index + 2]) in _BEHIND_ARTICLE):
            continue
        field, value = ("areas", "county") if listed and word == "co" and index else _SORTS.get(word, ("core", word))
        charter = charter or word in CHARTER
        if field == "core" and not word.isdecimal():
            core.append(word)
        else:
            said["generic" if field == "core" else field].add(value)
            spare.append(value)
    if not core and not number and any(word in _NAMING for word in spare):  # "Central", "Union City"
        core = [word for word in spare if word in _NAMING or word in ("county", "city")]
    return Query(
        core=tuple(core),
        number=number,
        letters=frozenset(letters),
        areas=frozenset(said["areas"]),
        levels=frozenset(said["levels"]),
        kinds=frozenset(said["kinds"]),
        soft=frozenset(said["soft"]),
        generic=frozenset(said["generic"]),
        charter=charter,
    )


def _number(tokens: list[str], spans: list[re.Match[str]]) -> tuple[str | None, set[str], set[int]]:
    """The district's number with the letters that touch it, and the places of both among the tokens."""
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].isdecimal():
            number, letters, taken = str(int(tokens[index])), set(), {index}
            if (
                index
                and len(tokens[index - 1]) <= 2
                and tokens[index - 1] in ("u", "r", "re", "d", "c", "j", "sd", "rj")
            ):
                letters |= {tokens[index - 1]} - {"d", "sd"}
                taken.add(index - 1)
            after = tokens[index + 1] if index + 1 < len(tokens) else ""
            if len(after) == 1 and spans[index + 1].start() == spans[index].end():
                letters.add(after)
                taken.add(index + 1)
            if index + 1 < len(tokens) and after.isdecimal():
                continue
            return number, letters, taken
        if tokens[index] in _ROMAN and index and tokens[index - 1] == "r":
            return _ROMAN[tokens[index]], {"r"}, {index, index - 1}
    return None, set(), set()
