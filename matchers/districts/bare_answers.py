"""The part of an answer that names the organisation, and answers that name none."""

import re

from matchers.districts.words import AREAS, GENERIC
from matchers.states import State
from matchers.wording import Wording

_REFUSALS = re.compile(
    r"^\W*(?:let me|dejeme|dejenme|deje que|permitame)\b[^,.;]*$"
    r"|^\W*skip\b|\b(?:for|by) myself\b|\bself[- ]employed\b|^\W*(?:none|nope|no|n/?a|skip|pass|nothing|no thanks?|not"
    r" (?:sure|applicable|a district|in a district|with a district)|idk|i don'?t know"
    r"|don'?t know|prefer not|i'?d rather not|rather not|anonymous|confidential|private|ningun[ao]?|nada|prefiero no"
    r"|no (?:se|aplica|quiero)"
    r"|omitir|saltar|siguiente|next|yes|yeah|yep|si|ok|okay|sure|maybe|help|back|hello|hi|hola|thanks|gracias|both"
    r"|either|many|several|varios"
    r"|multiple|various|all of them|a few|my district|our district|the district|my school|our school|the union"
    r"|district|school|nuestro distrito"
    r"|mi distrito|public|private school|charter|why|what|who|when|how|where|por que)\W*$"
    r"|\bnot (?:a|an|part of a|with a|in a|from a|affiliated with a)(?: school)? district\b|\bno somos (?:un"
    r" )?distrito\b|\bdon'?t (?:have|belong)"
    r"|\brather not\b|\bprefer not\b|\bwhy do you\b|\bdo i have to\b|\bprefiero no\b"
    r"|\b(?:ustedes|usted|you) (?:tell|pick|decide|diga|digan)|\b(?:no one|nobody"
    r"|nadie)\b|\bno (?:pertenezco|pertenecemos|trabajo|trabajamos)\b|\bpor que\b"
)
_WRAPPERS = frozenset(
    "umm uhh uh hm hmm told you said already again sorry meant mean dije ya perdon we we're were i'm im i am are is it"
    " it's its mine's mines ours' this that that's from with at in for of the our my name district's"
    " called sure ok okay yes yeah well um so oh hi hello work works serve serving represent representing here and"
    " actually about would be its ours mine nuestra nuestros says put soy somos es de del en para la el nuestro"
    " nuestra distrito's trabajo llama"
    " se estoy estamos representamos represento si teach teaching lead located based writing calling named live una"
    " un a an part also just organization organisation organizacion an the's agency's both".split()
)
"""Courtesies and openings before the name."""
_BEFORE_STATE = frozenset("in en also tambien that's thats es".split())
"""Words between a name and its state: "Seaman, also in Kansas"."""
_GOES_ON = frozenset("i we and but my our i'm the soy y pero".split())
"""Behind a comma these begin something else."""
_ARTICLES = ("la", "el", "de")


def is_refusal(folded: str) -> bool:
    """Whether the answer is that there is none, that it will not be told, or no answer at all."""
    return bool(_REFUSALS.search(folded))


def denies(wording: Wording) -> bool:
    """Whether the answer only says which one it is not: "not Springfield, Illinois"."""
    first = wording.forms.index("not") if "not" in wording.forms[:3] else -1
    return first >= 0 and set(wording.forms[:first]) <= {"no", "it's", "nope"}


def bare_name(wording: Wording, states: list[State]) -> tuple[int, int] | None:
    """The raw positions of a name in an answer: without courtesies before it and the state behind it."""
    first = _behind_courtesies(wording)
    last = _before_state(wording, states, first)
    while last > first + 1 and wording.forms[last - 1] == "one":  # "the Cicero one"
        last -= 1
    if first >= last:
        return None
    last = next((index for index in range(first + 1, last) if _goes_on(wording, index)), last)
    end = wording.words[last - 1].end
    if wording.folded[end : end + 1] == ")":
        end += 1
    return wording.words[first].start, end


def _behind_courtesies(wording: Wording) -> int:
    first = 0
    while first < len(wording.words) and wording.forms[first] in _WRAPPERS:
        following = wording.form(first + 1)
        if wording.forms[first] in _ARTICLES and following not in GENERIC and following not in AREAS:
            break  # "La Joya"
        first += 1
    return first


def _before_state(wording: Wording, states: list[State], first: int) -> int:
    """Where the name ends that begins at a word: before the state that ends the answer."""
    last = len(wording.words)
    for state in states:
        if state.first > first and state.last == last:
            last = state.first
            if wording.form(last - 1) in ("of", "de"):  # "University of Illinois"
                last = state.last
            while last > first + 1 and wording.forms[last - 1] in _BEFORE_STATE:
                last -= 1
    return last


def _goes_on(wording: Wording, index: int) -> bool:
    """Whether something else than the name begins with a word: what it is not, a sentence, "and we need"."""
    form, gap = wording.forms[index], wording.gap(index)
    if form == "not" or (form == "no" and "," in gap):
        return True
    sign = gap.strip()
    return (wording.is_break(index) and sign != ".") or (sign in (",", ";") and form in _GOES_ON)
