"""Stems: what is left of a word when its inflection is taken off, so that "negotiating" and "negotiated" count as one.

Light on purpose: a stemmer that takes too much off makes "united" and "unit" one word. It takes off plurals, verb
endings and a few derivations that keep the meaning. What must not fall together is written down in `KEPT`.
"""

from functools import lru_cache

from matchers.function_words import is_function_word

KEPT = frozenset(
    "united unity unites committee committees aed aeds ied ed news series always media data does was his this "
    "ours yours gas bus plus thus less unless business process success access address illness need needs needed "
    "during morning evening thing things something anything everything nothing wing king ring spring string red "
    "shed sled hundred sacred breed feed seed speed exceed proceed sing bring ceiling sibling siblings wedding "
    "pudding clothing outing outings meeting meetings building buildings hearing hearings training trainings "
    "coaching bargaining planning hiring mentoring tutoring staffing funding testing grading reading teaching "
    "learning interes antes lunes martes jueves mes tres pues menos".split()
)
"""Words that are their own stem (less a plural s): the endings only look like inflection, or the noun means another
thing."""

IRREGULAR = {
    "taught": "teach", "fought": "fight", "fights": "fight", "said": "say", "says": "say", "told": "tell",
    "spoke": "speak", "spoken": "speak", "left": "leave", "leaving": "leave", "leaves": "leave", "felt": "feel",
    "knew": "know", "known": "know", "gave": "give", "given": "give", "giving": "give", "took": "take", "taken": "take",
    "made": "make", "making": "make", "met": "meet", "meets": "meet", "lost": "lose", "losing": "lose", "ran": "run",
    "running": "run", "came": "come", "went": "go", "gone": "go", "goes": "go", "going": "go", "got": "get",
    "gotten": "get", "getting": "get", "saw": "see", "seen": "see", "sat": "sit", "sitting": "sit", "wrote": "write",
    "written": "write", "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose", "led": "lead",
    "leads": "lead", "leading": "lead", "held": "hold", "heard": "hear", "built": "build", "stuck": "stick",
    "sent": "send", "kept": "keep", "bought": "buy", "brought": "bring", "thought": "think", "found": "find",
    "people": "person", "persons": "person", "children": "child", "kids": "child", "kid": "child",
    "buses": "bus",
    "women": "woman", "men": "man", "policies": "policy", "wives": "wife", "yelled": "yell", "tried": "try",
    "fue": "ir", "fueron": "ir", "hizo": "hac", "hicieron": "hac", "dijo": "dec", "dijeron": "dec", "dice": "dec",
    "dicen": "dec", "decir": "dec", "tiene": "ten", "tienen": "ten", "tenemos": "ten", "puede": "pod", "pueden": "pod",
    "podemos": "pod", "quiere": "quer", "quieren": "quer", "queremos": "quer", "veces": "vez", "voces": "voz",
}  # fmt: skip
"""Forms that no ending explains."""

_VOWELS = frozenset("aeiouy")
LEAST_SPANISH = 4
"""Letters a Spanish stem keeps at least: with three "paro" (strike) and "para" (for), "mesa" and "mes" would be one."""


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a folded word. `language` is "en" or "es"."""
    if "'" in word:
        word = word.removesuffix("'s").replace("'", "")
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) <= 3 or not word[0].isalpha() or is_function_word(word):
        return word
    return _spanish(word) if language == "es" else _english(word)


def _english(word: str) -> str:
    if word in KEPT:
        return word[:-1] if word.endswith(("ings", "eeds", "tees", "aeds")) or word == "needs" else word
    word = _singular(word)
    if word in KEPT:
        return word
    for ending, rest in (("ing", 3), ("ed", 3), ("edly", 3), ("ingly", 3)):
        if word.endswith(ending):
            base = word[: -len(ending)]
            if len(base) >= rest and not _VOWELS.isdisjoint(base):
                return _bare(base)
            return word
    for ending in ("ation", "ition", "ution", "ness", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)] + ("at" if ending == "ation" else "")
            break
    return _bare(word)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _bare(base: str) -> str:
    """The base without a final e or doubled consonant, with i for y: "planned", "plans", "plane" differ as they
    should."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsze":
        return base[:-1]
    if base.endswith("ion") and base[-4:-3] in ("t", "s") and len(base) > 5:
        base = base[:-3]
    if base.endswith("e") and len(base) > 4 and not base.endswith("ee"):
        base = base[:-1]
    return base


_SPANISH_ENDINGS = frozenset(
    (
        "amientos amiento imientos imiento aciones acion uciones ucion iciones icion ciones cion siones sion "
        "amente emente mente arnos ernos irnos arse erse irse arlos arlas erlos erlas arlo arla arle arles erlo "
        "erla erle irlo irla irle ando iendo yendo andose iendose ados adas ado ada idos idas ido ida aron ieron "
        "aban aba abas abamos iamos ian ia ias aremos eremos iremos aran eran iran ara era ira are amos emos imos "
        "aste iste asen ase ieran iera ieras aria arian eria erian ar er ir an en as es os a e o s"
    ).split()
)
_LONGEST_ENDING = max(map(len, _SPANISH_ENDINGS))


def _spanish(word: str) -> str:
    if word in KEPT:
        return word
    for start in range(max(LEAST_SPANISH, len(word) - _LONGEST_ENDING), len(word)):
        if word[start:] in _SPANISH_ENDINGS:
            return word[:start]
    return word
