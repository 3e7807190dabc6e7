"""Who will take part: groups of people that something is meant for, not everybody who is mentioned as a trouble."""

from collections.abc import Sequence

from knowledge.model import People
from matchers.frame import Mention
from matchers.text import Text
from matchers.wishes.words import Mood, signs
from matchers.wording import Phrases, Wording

_MEANT = frozenset(
    "something anything it's its help support pd program it this session sessions development one retreat opportunity"
    " work day days series done needed ideal mostly mainly just only designed meant intended appropriate training"
    " workshop coaching facilitation algo ayuda apoyo esto sesion sesiones desarrollo taller capacitacion solo"
    " principalmente event meeting kickoff offering cohort looking".split()
)
_FOR = frozenset(("for", "para"))
_DETERMINERS = frozenset(
    "two three four five six seven eight nine ten twelve dos tres cuatro cinco seis diez our the all my new some your"
    " every both nuestros nuestras los las nuestro nuestra la el mis todos todas nuevos nuevas building school"
    " district level about around roughly maybe of up to other aspiring current veteran different key select".split()
)
_ACTS = frozenset(
    "will would can could should attend attending participate participating join joining come coming involved"
    " included invited asistiran participaran vendran participarian asistirian participan asisten".split()
)
_TRAIN = frozenset(
    "train coach teach facilitate bring gather involve include invite entrenar capacitar formar incluir invitar".split()
)
_COUNTING = frozenset(
    "have about around are for with roughly approximately maybe be like plus and bring invite include expect is it's"
    " we're least most to tenemos somos unos unas con serian seran de para son y".split()
) | {""}
_DO = frozenset(
    "run lead learn work communicate manage build handle plan facilitate become grow coach give have".split()
)
_LABELS = frozenset("audience participants attendees who audiencia participantes asistentes".split())
_EVERYONE = Phrases(
    "everyone|everybody|all of us|all of them|all of the above|the whole district|todos|todas|todo el mundo|todo el"
    " distrito|all levels|all groups".split("|")
)
_STAFF = Phrases(
    "staff|all staff|whole staff|entire staff|our staff|the staff|todo el personal|el personal|personal|employees|all"
    " employees".split("|")
)
_LINKS = frozenset("and y & plus or with along as well e o ni además also".split())
_TROUBLE = frozenset(
    "who that quit left resigned filed are is have has were was keep keeps won't don't can't refuse refuses hate"
    " hates que son estan tienen renunciaron walked voted leaving retired said feel complain".split()
)
_QUANTITY = 4


class Audiences:
    """Finds the slot `audience`: ids of people.yaml in the order they are said."""

    def __init__(self, people: People) -> None:
        self._ids: dict[str, str] = {}
        for audience, group in people.audiences.items():
            for phrases in group.phrases.values():
                for phrase in phrases:
                    self._ids.setdefault(" ".join(word.folded for word in Text(phrase).words), audience)
        self._phrases = Phrases(self._ids)
        self._heads = frozenset(phrase.split()[0] for phrase in self._ids)
        self._signs = signs(self._ids)
        self.words = frozenset(word for phrase in self._ids for word in phrase.split())
        """All words that name a group."""
        self._every = tuple(people.audiences)

    def may_be_in(self, forms: frozenset[str]) -> bool:
        """Whether words of a text may name a group: a quick look."""
        return not self._signs.isdisjoint(forms)

    def find(self, wording: Wording, mood: Mood, kinds: Sequence[int], *, requested: bool) -> Mention | None:
        """`kinds` are the places behind which a kind of help was named ("workshop for our APs")."""
        if not requested and self._signs.isdisjoint(wording.forms):
            return None
        groups = self._groups(wording)
        if requested:
            kept = [group for group in groups if not mood.is_refused(group[0], group[1])]
            return _mention(wording, kept) or self._all(wording)
        taken: list[tuple[int, int, str]] = []
        for group in groups:
            linked = bool(taken) and self._is_linked(wording, taken[-1][1], group[0])
            if mood.is_refused(group[0], group[1]):
                continue
            if linked or self._is_meant(wording, group, kinds):
                taken.append(group)
        return _mention(wording, taken)

    def _groups(self, wording: Wording) -> list[tuple[int, int, str]]:
        found, index = [], 0
        while index < len(wording.forms):
            size = self._phrases.starting(wording, index) if wording.forms[index] in self._heads else 0
            if size:
                found.append((index, index + size, self._ids[" ".join(wording.forms[index : index + size])]))
            index += size or 1
        return found

    def _is_meant(self, wording: Wording, group: tuple[int, int, str], kinds: Sequence[int]) -> bool:
        first, last, _ = group
        start = first
        while (
            start > 0
            and (wording.forms[start - 1] in _DETERMINERS or wording.forms[start - 1][0].isdecimal())
            and not wording.is_break(start)
        ):
            start -= 1
        before = wording.form(start - 1) if not wording.gap(start).strip() and not wording.is_break(start) else ""
        if before in _FOR:
            return self._is_for(wording, start - 1, kinds)
        if before in _TRAIN or (before == "help" and wording.form(last) in _DO):
            return True
        if ":" in wording.gap(start) and wording.form(start - 1) in _LABELS:
            return True
        if wording.forms[start][0].isdecimal() and start < first:
            return before in _COUNTING and not self._is_trouble(wording, last)
        return self._acts(wording, last)

    @staticmethod
    def _is_for(wording: Wording, index: int, kinds: Sequence[int]) -> bool:
        near = wording.forms[max(0, index - 3) : index]
        opens = wording.is_break(index) or bool(wording.gap(index).strip())
        return opens or not _MEANT.isdisjoint(near) or any(index - 8 <= kind <= index for kind in kinds)

    def _is_trouble(self, wording: Wording, last: int) -> bool:
        """Whether something is told of them: "30 teachers quit"."""
        while (
            wording.form(last) in _LINKS or wording.form(last)[:1].isdecimal() or self._phrases.starting(wording, last)
        ):
            last += self._phrases.starting(wording, last) or 1
        return wording.form(last) in _TROUBLE and wording.is_close(last)

    def _acts(self, wording: Wording, last: int) -> bool:
        """Whether they are said to take part: "principals and union reps will attend"."""
        steps = 0
        while steps < 6 and (wording.form(last) in _LINKS | _DETERMINERS or self._phrases.starting(wording, last)):
            last += self._phrases.starting(wording, last) or 1
            steps += 1
        near = wording.forms[last : last + 4]
        parts = _ACTS - {"will", "would", "can", "could", "should"}
        return (
            bool(near)
            and near[0] in _ACTS | {"are", "be", "is", "van"}
            and not parts.isdisjoint(near)
            and not {"not", "never"} & set(near)
        )

    @staticmethod
    def _is_linked(wording: Wording, last: int, first: int) -> bool:
        """Whether a group goes on a list: only "and", commas, numbers and articles stand between."""
        between = wording.forms[last:first]
        gaps = [wording.gap(index) for index in range(last, first + 1)]
        words = all(form in _LINKS or form in _DETERMINERS or form[0].isdecimal() for form in between)
        return (
            len(between) <= _QUANTITY
            and words
            and all(not set(gap.strip()) - set(",&/+-()") for gap in gaps)
            and bool(between or gaps[0].strip())
        )

    def _all(self, wording: Wording) -> Mention | None:
        for index in range(len(wording.forms)):
            if size := _EVERYONE.starting(wording, index):
                return _mention(wording, [(index, index + size, audience) for audience in self._every])
        for index in range(len(wording.forms)):
            if size := _STAFF.starting(wording, index):
                staff = [audience for audience in ("teachers", "support_staff") if audience in self._every]
                return _mention(wording, [(index, index + size, audience) for audience in staff])
        return None


def _mention(wording: Wording, groups: list[tuple[int, int, str]]) -> Mention | None:
    if not groups:
        return None
    ids = tuple(dict.fromkeys(audience for _, _, audience in groups))
    return Mention("audience", ids, wording.words[groups[0][0]].start, wording.words[groups[-1][1] - 1].end)
