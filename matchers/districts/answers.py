"""The bare answer to the question for the organisation: taken leniently, and as typed where the directory lacks it."""

import re

from matchers.common_words import COMMON_WORDS
from matchers.districts.aliases import Aliases
from matchers.districts.hits import PLACE_LEADS, STOP, Hit, told
from matchers.districts.index import NOTHING, DistrictIndex, Found
from matchers.districts.names import as_typed
from matchers.districts.organisations import abbreviated, kind_of_agency, kind_of_words
from matchers.districts.words import AREAS, GENERIC, Query, take_apart
from matchers.frame import District, OrganisationType
from matchers.function_words import is_function_word
from matchers.states import NAMES, State
from matchers.text import fold
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


_BEFORE_STATE = frozenset("in en also tambien that's thats es".split())
"""Words between a name and its state: "Seaman, also in Kansas"."""
_IN_NAMES = GENERIC | AREAS.keys() | frozenset("a an new old first los las el la san by to all one two three".split())
"""Small words that names hold too."""
_KIND = (
    r"(?:an? |the |una? )?(?:(?:charter|private|public|regional|local|small|rural|catholic)s? ?)*"
    r"(?:(?:school|agency|union|district|network|escuela|agencia|sindicato)s?)?"
    r"(?: (?:charter|privad[ao]|regional|local))?"
)
_APPOSED = re.compile(rf"^(?=\w){_KIND}\s*[,:]\s*(?=\w)|,\s*(?=\w){_KIND}\W*$", re.I)
"""What kind of organisation it is, told beside its name: "a charter, Harbor Light Academy"."""
_LONGEST_PLAIN = 3
"""Words from which a name in lower case, half of it common words, is taken for a sentence."""
_OF_ANY_STATE = re.compile(r"(?:the )?(?:state )?(?:board|department|dept|office) of (?:education|ed)")
_DISTRICTS = frozenset((1, 2, 3))
"""NCES types of districts."""


class Answers:
    """Reads a whole message as the name of an organisation."""

    def __init__(self, index: DistrictIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases

    def answer(self, wording: Wording, states: list[State], hit: Hit | None) -> Hit | None:
        if hit is None and _denies(wording):
            return None
        span = _bare(wording, states)
        if span is None:
            return None
        start, end = span
        folded = wording.folded[start:end]
        words = folded.split()
        if len(words) > 12 or ("?" in wording.folded and not hit):
            return None
        if (alias := self._aliases.named(folded)) and (
            found := self._aliases.meant(alias.split(), wording, states)
        ).agencies:
            return Hit(start, end, found)
        if hit and _is_told_in_full(wording, hit, start, states):
            return hit
        kind = kind_of_words(self._index.corrected(wording.folded[start:]))
        covered = bool(hit and hit.sure and hit.found.exact and hit.end - hit.start >= (end - start) * 0.8)
        if kind in ("union", "private", "other", "agency") and self._is_listed(folded, kind, states):
            kind = None
        if kind == "union" or (kind in ("other", "private") and not covered):
            found = (
                self._index.search(take_apart(folded), told(states), lenient=False, types=frozenset({7}))
                if kind == "private"
                else NOTHING
            )
            if found.agencies and found.exact and "academy" in folded:
                return Hit(start, end, found)
            return self._typed(wording, start, end, kind, states)
        if kind == "agency":
            return self._agency(wording, start, end, states)
        if kind == "charter":
            found = self._index.search(take_apart(folded), told(states), lenient=False, types=frozenset({7}))
            return Hit(start, end, found) if found.agencies else self._typed(wording, start, end, "charter", states)
        if len(states) == 1 and states[0].last == len(wording.words) and wording.gap(states[0].first) == " ":
            named = self._index.search(take_apart(wording.folded[start:].rstrip(" .!")), None, lenient=False)
            if named.exact and len(named.agencies) == 1:
                return Hit(start, wording.words[-1].end, named)  # "Lake Washington"
        query = take_apart(folded)
        whole_name = self._index.search(query, told(states), lenient=False)
        if whole_name.exact and len(whole_name.agencies) == 1:
            return Hit(start, end, self._aliases.beside(whole_name, query, states))
        if hit and hit.sure and hit.found.agencies and hit.found.exact and self._is_whole(wording, start, hit):
            return hit
        if not hit and _is_speech(folded, query):
            return None
        found = self._index.search(query, told(states), lenient=True)
        if not found.exact and (corrected := self._index.corrected(folded)) != folded:
            better = self._index.search(take_apart(corrected), told(states), lenient=True)
            found = Found(better.agencies, exact=False) if better.exact or not found.agencies else found
        misses = not found.agencies or (query.number and not found.exact and not self._index.has_number(found, query))
        if misses and (fixed := self._aliases.mistyped(folded)) and fixed.is_in(told(states)):
            found = fixed
        if hit and (not found.agencies or (query.number and not found.exact and hit.found.agencies)):
            return hit
        if found.agencies:
            return Hit(start, end, self._aliases.joined(found, query, states))
        return self._typed(wording, start, end, "district", states) if query.core or query.soft else None

    @staticmethod
    def _is_whole(wording: Wording, start: int, hit: Hit) -> bool:
        """Whether nothing in front of what was found can belong to the name ("Minugs | Union High School District")."""
        before = [word.folded for word in wording.words if start <= word.start < hit.start]
        first = next((word.folded for word in wording.words if word.start >= hit.start), "")
        if (
            before
            and not PLACE_LEADS.isdisjoint((before[-1], first))
            and hit.found.exact
            and len(hit.found.agencies) == 1
        ):
            return True  # "Nora Ruiz de Laredo ISD"
        return all(word in STOP or word in GENERIC or word in COMMON_WORDS for word in before)

    def _is_listed(self, folded: str, kind: OrganisationType | None, states: list[State]) -> bool:
        """Whether a district is called exactly so, whatever its words say: "Cupertino Union", "Christian County"."""
        found = self._index.search(take_apart(folded), told(states), lenient=False, types=_DISTRICTS)
        if kind == "union":
            return found.exact and any(
                "union" in take_apart(fold(one.name), listed=True).soft for one in found.agencies
            )
        return found.exact and all(kind_of_agency(one) == "district" for one in found.agencies)

    def _agency(self, wording: Wording, start: int, end: int, states: list[State]) -> Hit | None:
        if not states and _OF_ANY_STATE.fullmatch(wording.folded[start:end]):
            return self._typed(wording, start, end, "agency", states)
        query = take_apart(abbreviated(self._index.corrected(wording.folded[start:end])))
        found = self._index.search(query, told(states), lenient=False, types=frozenset({4, 5, 6, 8, 9}))
        if not found.agencies:
            found = self._index.search(query, told(states), lenient=False, types=frozenset({1, 3}))
            found = Found(tuple(a for a in found.agencies if kind_of_agency(a) == "agency"), found.exact)
        if found.agencies and query.core:
            return Hit(start, end, found)
        return self._typed(wording, start, end, "agency", states)

    @staticmethod
    def _typed(wording: Wording, start: int, end: int, kind: OrganisationType, states: list[State]) -> Hit | None:
        raw = re.sub(r"\s*\([^()]*\)?\s*$", "", wording.text.raw[start:end])
        name = as_typed(_APPOSED.sub("", raw))
        core = take_apart(fold(name)).core
        capitals = wording.text.has_telling_capitals and not raw.islower()
        said = fold(name).split()
        common = sum(word in COMMON_WORDS for word in said) * 2 >= len(said) > _LONGEST_PLAIN
        common = common or (GENERIC.isdisjoint(said) and any(_is_of_speech(word) for word in said))
        plain = kind == "district" and not capitals and (common or all(token in COMMON_WORDS for token in core))
        if plain or tuple(fold(name).split()) in NAMES or not any(char.isalpha() for char in name):
            return None
        return Hit(start, end, NOTHING, typed=District(None, name, told(states), kind))


def _is_of_speech(word: str) -> bool:
    """Whether a small word stands in sentences and in no name: "on", "then", but not "of" or "the"."""
    return is_function_word(word) and word.isalpha() and word not in _IN_NAMES and len(word) > 1


def _is_told_in_full(wording: Wording, hit: Hit, start: int, states: list[State]) -> bool:
    """Whether an answer opens with one district and its state; what follows a mark then tells something else."""
    one = hit.sure and hit.found.exact and len(hit.found.agencies) == 1 and hit.start <= start
    placed = any(hit.start < wording.words[state.first].start < hit.end for state in states)
    ends = wording.folded[hit.end :].lstrip(" )")[:1] in (",", ".", ";", "-", "\n", "")
    return one and placed and ends and kind_of_words(wording.folded[hit.start : hit.end]) is None


def _is_speech(folded: str, query: Query) -> bool:
    """Whether words are ordinary speech, so that no name is only like them: "20 but it's 25" is not Butts County."""
    spoken = [word for word in query.core if word in COMMON_WORDS or is_function_word(word)]
    return len(spoken) == len(query.core) and any(map(is_function_word, folded.split()))


def _denies(wording: Wording) -> bool:
    """Whether the answer only says which one it is not: "not Springfield, Illinois"."""
    first = wording.forms.index("not") if "not" in wording.forms[:3] else -1
    return first >= 0 and set(wording.forms[:first]) <= {"no", "it's", "nope"}


def is_refusal(folded: str) -> bool:
    """Whether the answer is that there is none, that it will not be told, or no answer at all."""
    return bool(_REFUSALS.search(folded))


def _bare(wording: Wording, states: list[State]) -> tuple[int, int] | None:
    """The part of an answer that names the organisation: without courtesies before it and the state behind it."""
    first, last = 0, len(wording.words)
    while first < last and wording.forms[first] in _WRAPPERS:
        if wording.forms[first] in ("la", "el", "de") and not (
            wording.form(first + 1) in GENERIC or wording.form(first + 1) in AREAS
        ):
            break
        first += 1
    for state in states:
        if state.first > first and state.last == last:
            last = state.first
            if wording.form(last - 1) in ("of", "de"):  # "University of Illinois"
                last = state.last
            while last > first + 1 and wording.forms[last - 1] in _BEFORE_STATE:
                last -= 1
    while last > first + 1 and wording.forms[last - 1] == "one":  # "the Cicero one"
        last -= 1
    if first >= last:
        return None
    for index in range(first + 1, last):
        if wording.forms[index] == "not" or (wording.forms[index] == "no" and "," in wording.gap(index)):
            last = index
            break
        if (wording.is_break(index) and wording.gap(index).strip() not in (".",)) or (
            wording.gap(index).strip() in (",", ";")
            and wording.forms[index] in ("i", "we", "and", "but", "my", "our", "i'm", "the", "soy", "y", "pero")
        ):
            last = index
            break
    end = wording.words[last - 1].end
    if wording.folded[end : end + 1] == ")":
        end += 1
    return wording.words[first].start, end
