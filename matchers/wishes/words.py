"""What makes words a wish, a refusal, or neither: shared by the matchers for kind, format and audience."""

from collections.abc import Iterable

from matchers.wording import Phrases, Wording

_WANTS = frozenset(
    "want wants wanted wanting need needs needed like love prefer preferred preferably prefers hope hoping seeking"
    " looking interested ideally request requesting book schedule arrange get please bring provide offer run lead"
    " help just rather better best only send give find hire asking ask would could wish considering after maybe"
    " probably pursue thinking benefit use open quiero queremos quisiera quisieramos necesito necesitamos busco"
    " buscamos gustaria prefiero preferimos preferiria preferimos preferible preferiblemente mejor ojala ofrecen"
    " favor solicito solicitamos interesa interesan deseamos deseo pido pedimos podrian preferentemente requerimos"
    " hace falta sirve solo idealmente convendria".split()
)
_REFUSES = frozenset(
    "no not don't dont doesn't isn't isnt aren't won't wont can't cant cannot never without nor neither nothing skip"
    " avoid enough against except hate stop sick tired unable impossible nada sin ni tampoco nunca excepto evitar"
    " jamas".split()
)
REFUSING = Phrases(
    (
        "instead of",
        "rather than",
        "anything but",
        "no more",
        "not another",
        "en vez de",
        "en lugar de",
        "less of",
        "nobody wants",
        "nobody wants to be",
        "no one wants",
        "nobody likes",
        "nadie quiere",
        "nadie quiere estar",
        "tired of",
        "sick of",
        "leave out",
        "leave out the",
        "forget the",
        "forget about",
        "forget",
        "scratch",
        "ditch",
        "olvide",
        "olvida",
        "olvidemos",
        "olvidese de",
        "ya no",
        "drop the",
        "pass on",
        "olviden el",
        "en lugar del",
        "en vez del",
    )
)
_PAST = frozenset(
    "had did met tried attended went sat last past previous did've already done ran hosted took received gave tuvimos"
    " hicimos probamos fuimos pasado pasada anterior recibimos asistimos dieron".split()
)
_TOLD_OF = frozenset(("last", "pasado", "pasada", "we", "flopped", "was", "were"))
_PREFERS = frozenset(("prefer", "rather", "prefiero", "preferimos"))
_TURNS = frozenset(
    "but just instead only rather pero sino solo prefer want need prefiero queremos quiero necesitamos mejor we'd we"
    " i'd".split()
)
_ANEW = frozenset("it's its it that's thats i we they".split())
"""Words behind a "no" that opens a correction and denies nothing: "no it's virtual"."""
_BUT_FOR = frozenset("unless until hasta salvo excepto".split())
"""Words behind which a "no" no longer governs: "they won't meet unless there's a referee"."""
_WITHOUT = frozenset("without sin".split())
HARMS = frozenset("matter mind care bother hurt problem bad issue worry molesta importa problema".split())
"""Behind "isn't" these refuse nothing: "zoom isn't a problem"."""
_NARROWING = frozenset(("just", "only", "solo", "solamente"))
"""Words that open what is wanted behind what is not."""
_GOVERNED = frozenset(("want", "need", "we", "quiero", "queremos", "necesitamos"))
"""Words of the contrast that may also follow a "no": "we don't want coaching"."""
_REASONS = frozenset("so because therefore entonces porque".split())
_JOINS = frozenset("or nor and ni y o u e & either".split())
NEAR = 8
"""Words before a phrase in which a wish or a refusal still governs it."""


_NOT = frozenset("isn't isnt won't wont didn't didnt doesn't doesnt don't dont aren't can't cant".split())
_NOT_FOR_US = frozenset("what for work help needed an possible going enough it nos es sirve funciona longer".split())
_MEANS_IT = frozenset(
    "want wants need needs like prefer please rather looking interested hoping favor quiero queremos necesitamos"
    " necesito prefiero preferimos gustaria quisiera quisieramos".split()
)
_TO_YOU = frozenset("can could would will podrian pueden podria puede".split())
_MAY_BE = (
    (frozenset(("could", "might", "would")), frozenset(("be", "work", "happen"))),
    (frozenset(("podria", "podrian")), frozenset(("ser", "hacerse", "darse"))),
)
"""First words of a proposal, and the verbs that make it one: "could it be virtual?", "¿podría ser en línea?"."""
_WE_CAN = frozenset(("podemos", "podriamos"))
_DOES = frozenset(
    "train coach teach run lead bring send come provide arrange book schedule facilitate venir mandar"
    " enviar dar".split()
)
_WELCOME = frozenset(
    "only easier easiest preferred must required fine suit suits work works conviene help helps great good ideal best"
    " nice perfect wonderful helpful useful better fantastic appreciated ideal genial bien ok okay acceptable alright"
    " aceptable doable possible posible".split()
)


def signs(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase: a text without any of them holds none of the phrases."""
    return frozenset(max(phrase.split(), key=len) for phrase in phrases if phrase)


class Mood:
    """The wishes and refusals of one text, by word."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.wishes = [index for index, form in enumerate(wording.forms) if form in _WANTS]

    def is_refused(self, first: int, last: int) -> bool:
        """Whether the phrase at words [first, last) is ruled out, by "no" before it or "isn't for us" behind."""
        wording = self._wording
        if wording.form(first - 1) in ("less", "fewer", "menos"):
            return True
        for index in range(first - 1, max(-1, first - NEAR - 1), -1):
            if wording.is_break(index + 1) or (self.ends_clause(index + 1)):
                break
            form = wording.form(index)
            if form in _REASONS or form in _BUT_FOR:
                break
            if REFUSING.ending(wording, index):
                return True
            if form in _REFUSES:
                if wording.form(index + 1) in HARMS:
                    return False  # "it doesn't matter if it's virtual"
                if form in _WITHOUT and not _REFUSES.isdisjoint(wording.forms[max(0, index - NEAR) : index]):
                    return False  # "nothing happens without training"
                return not (
                    form in ("not", "no", "can't", "cannot")
                    and wording.form(index + 1) in ("only", "just", "solo", "wait", "problem", *_ANEW)
                )
            if form in _NARROWING:
                if wording.form(index - 1) not in _REFUSES:
                    break  # "no coaching please, just the training", but "not just coaching"
            elif form in _TURNS and form not in _GOVERNED:
                break
        return self._is_refused_behind(last)

    def ends_clause(self, index: int) -> bool:
        """A comma ends what a "no" governs, unless the list of what is not wanted goes on."""
        wording = self._wording
        gap = wording.gap(index)
        if not {",", "(", ")", ":", ".", ";"}.isdisjoint(gap) or " - " in gap:
            return wording.form(index) not in _JOINS
        return False

    def _is_refused_behind(self, last: int) -> bool:
        wording = self._wording
        form, second = wording.form(last), wording.form(last + 1)
        if form == "no" and (wording.is_break(last + 1) or "," in wording.gap(last + 1)):  # "coaching no"
            return True
        if not wording.is_close(last):
            return False
        if form in _NOT:
            return HARMS.isdisjoint(wording.forms[last + 1 : last + 4])
        if form == "no":
            return second in _NOT_FOR_US
        return form in ("is", "are", "ya") and second in ("out", "not", "impossible", "no")

    def is_past(self, first: int, last: int) -> bool:
        """Whether it is told of the past: "we had a training last year"."""
        wording = self._wording
        before = wording.forms[max(0, first - 5) : first]
        if before[-2:] == ["be", "done"]:
            return False  # "could this be done online?"
        behind = wording.forms[last : last + 3]
        told = wording.is_close(last) and not _TOLD_OF.isdisjoint(behind[:2])
        return told or not _PAST.isdisjoint(before)

    def is_outweighed(self, first: int) -> bool:
        """Whether something else is preferred over it: "coaching over a workshop"."""
        before = self._wording.forms[max(0, first - 10) : first]
        return not {"over", "than", "to", "que"}.isdisjoint(before[-4:]) and not _PREFERS.isdisjoint(before)

    def only_asks(self, index: int) -> bool:
        """Whether the sentence asks what there is and says no wish: "do you offer it over zoom?".

        Such a question is answered, and the slot stays open. "Please", a word of wishing, a proposal ("can we do it
        over zoom?") or asking for something to be done ("could you run a workshop on site?") make it a wish.
        """
        first, last = self._wording.sentence(index)
        forms = self._wording.forms[first:last]
        if not self._wording.is_question(last):
            return False
        return _MEANS_IT.isdisjoint(forms) and not self.asks_for_it(index)

    def asks_for_it(self, index: int) -> bool:
        """Whether the sentence asks for something to be done or proposes it: "could you run one?", "can we do it?"."""
        first, last = self._wording.sentence(index)
        forms = self._wording.forms[first:last]
        proposes = (forms[:1] in (["can"], ["could"]) and forms[1:2] == ["we"]) or not _WE_CAN.isdisjoint(forms[:3])
        for head, verbs in _MAY_BE:
            proposes = proposes or (not head.isdisjoint(forms[:2]) and not verbs.isdisjoint(forms[1:]))
        return proposes or (not _TO_YOU.isdisjoint(forms[:2]) and not _DOES.isdisjoint(forms))

    def is_wished(self, first: int, reach: int = NEAR) -> bool:
        """Whether a word of wishing stands before it in its sentence."""
        start, _ = self._wording.sentence(first)
        return any(max(start, first - reach) <= index < first for index in self.wishes)

    def is_welcome(self, last: int) -> bool:
        """Whether it is called good for them behind it: "a workshop would be great"."""
        behind = self._wording.forms[last : last + 5]
        if behind[:1] in (["si"], ["yes"]) and not self._wording.is_close(last + 1):
            return True  # "talleres sí, coaching no"
        if behind[:1] in (["only"], ["please"], ["solamente"], ["solo"]):
            return True
        return (
            bool(behind)
            and behind[0] in ("is", "es", "esta", "works", "would", "might", "could", "sounds", "may", "seria")
            and not _WELCOME.isdisjoint(behind)
        )
