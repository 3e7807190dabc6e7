"""Words that announce a name, written with a slip: "me yamo Rosa", "mi nonbre es", "my nme is"."""

from rapidfuzz.distance import OSA

from matchers.common_words import COMMON_WORDS
from matchers.wording import Wording

_MY = {"my": "name", "mu": "name", "ny": "name", "mi": "nombre", "me": "nombre"}
_IS = frozenset("is si iz ia i iss es ez se s".split())
_RIGHT = (("my", "name", "is"), ("mi", "nombre", "es"))
_CALLED = frozenset("llamo yamo iamo lamo llmo jamo yammo llamno llano".split())
_HEADS = frozenset(_MY).union(("me", "ma", "ne", "mynameis", "minombrees"))
"""First words of such announcements."""
_OTHERS = frozenset("hombre hombres llama llame llaman llamaron llamas game lame same fame came nave dame tame".split())
"""Words of their own that are one slip away."""


def mistyped(wording: Wording, index: int) -> int:
    """How many words from `index` on announce a name with a slip in them; 0 for none."""
    form, following = wording.form(index), wording.form(index + 1)
    if (form, following) == ("me", "llamo"):
        return 0
    if form in ("me", "ma", "ne") and wording.is_close(index + 1) and _is_called(following):
        return 2
    if form in ("mynameis", "minombrees"):
        return 1
    noun = _MY.get(form)
    if (form, following, wording.form(index + 2)) in _RIGHT:
        return 0
    if noun and wording.form(index + 2) in _IS and wording.is_close(index + 1) and _is_near(following, noun):
        return 3
    return 0


def may_announce(wording: Wording) -> bool:
    """Whether any word begins such an announcement."""
    if _HEADS.isdisjoint(wording.vocabulary):
        return False
    return any(mistyped(wording, index) for index, form in enumerate(wording.forms) if form in _HEADS)


def _is_called(form: str) -> bool:
    return form in _CALLED or _is_near(form, "llamo")


def _is_near(form: str, known: str) -> bool:
    if form == known:
        return True
    if form in _OTHERS or form in COMMON_WORDS or abs(len(form) - len(known)) > 1:
        return False
    return OSA.distance(form, known, score_cutoff=1) <= 1
