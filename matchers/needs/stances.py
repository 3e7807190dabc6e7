"""How the name of a service stands in its clause: asked for, refused, or only spoken of."""

import re
from collections.abc import Sequence
from enum import Enum

from matchers.text import Word

_REACH = 9
"""Words before a name that can say what is wished of it."""
_GAP = 1
"""Characters between two words of one clause; more hold a comma or another border."""
_WISH = (
    r"(?:(?:can |could |may |might )?(?:i|we|they|she|he|you|us|me)"
    r"(?:'d|'re|'m| are| am| would| do| really| just| also| still| now| only)* )*"
    r"(?:please |por favor |mejor |ahora |nos |me |le )*"
)
_VERB = (
    r"(?:(?:want|need|like|love|prefer|choose|request|book|get|have|take|bring|try|start|order|schedule|pick"
    r"|go (?:for|with)|go|looking (?:for|at|into)|interested in|after|here for|inquiring about|asking (?:for|about)"
    r"|sign up for|sign us up for|the|about|wanting|needing|seeking|hoping for|to"
    r"|quiero|queremos|quisiera|quisieramos|necesito|necesitamos|busco|buscamos|interesa|interesan|prefiero"
    r"|preferimos|gustaria|solicito|solicitamos|pido|pedimos|escribo por|pregunto por|recibir|tomar|hacer)\b ?)"
)
_ARTICLES = r"(?:(?:a|an|the|your|some|that|this|one|you offer|el|la|los|las|un|una|su|sus|esa|ese|of)\b ?)*$"
_OPENERS = (
    "hi|hello|hey|hola|so|ok|okay|please|por favor|then|entonces|pues|mejor|better|rather|instead|sino|actually|maybe"
)
_HEADLINE = re.compile(rf"^(?:(?:{_OPENERS}) )*{_ARTICLES}")
"""What stands before a name that a clause begins with: a greeting, an article."""
_TRAINING = (
    "train|training|trained|trainings|workshop|workshops|session|sessions|pd|course|class|help|service|services|program"
    r"|taller|talleres|servicio|servicios|programa|capacitacion|capacitaciones|capacitar\w*|formacion|formar\w*|curso"
    r"|cursos|entrenamiento|entrenar\w*|sesiones"
)
_ABOUT = "in|on|about|with|for|around|to|how|en|sobre|de|para|con"
_DOING = (
    "the|having|have|handling|handle|managing|manage|navigating|navigate|how|to|learn|learning|el|la|los|las|tener"
    "|manejar|llevar|sostener|manejo|de|como|aprender|a"
)
"""What is trained: "on how to have difficult conversations", "para aprender a tener conversaciones difíciles"."""
_ASKED = re.compile(
    rf"(?:^|.*?\b(?:and|y|e|but|pero|so|then|hi|hello|hey|hola|ok|okay) ){_WISH}{_VERB}+{_ARTICLES}"
    rf"|.*\b(?:{_TRAINING})\b.*\b(?:{_ABOUT})(?: (?:{_DOING}))* $"
)
"""What stands before a name that is asked for, from the beginning of its clause."""
_GOES_ON = frozenset(
    "for please training trainings workshop workshops session sessions series facilitation facilitator coaching coach"
    " program course help support next para capacitacion formacion taller talleres serie curso asap instead".split()
)
"""Words that may follow a name that is asked for: "PLCs at my school are" speaks of those there are."""
_AND_ON = _GOES_ON | frozenset("with in on at and or as to this here con en y e o por".split())
"""The same behind a word that asks for it."""
_REFUSED = re.compile(
    r"\b(?:not|no|never|n't|dont|doesnt|without|forget|skip|drop|scrap|cancel|instead of|rather than|ya no|en vez de"
    r"|en lugar de|nada de|sin|olvid\w+|tampoco)"
    r"(?: (?:want|need|like|wanting|needing|looking|interested|asking|after|talking|about|for|in|any|more|the|a|an|your"
    r"|that|this|to|do|be|have|go|with|longer|it|is|really|actually|quiero|queremos|necesito|necesitamos|buscamos"
    r"|interesa|nos|me|el|la|los|las|un|una|es|de|esa|ese|mas|solo|workshop|training|session|series|taller|capacitacion"
    r"|serie))* $"
)
"""What stands right before a name that is refused."""


class Stance(Enum):
    """What a clause wishes of the service that it names."""

    ASKED = "asked"
    REFUSED = "refused"
    SPOKEN_OF = "spoken of"


def stance_of(words: Sequence[Word], first: int, last: int) -> Stance:
    """How the name at words `first` to `last` stands."""
    start = first
    while start > 0 and first - start < _REACH and words[start].start - words[start - 1].end <= _GAP:
        start -= 1
    before = "".join([word.folded + " " for word in words[start:first]]).replace("n't ", " n't ")
    if _REFUSED.search(before):
        return Stance.REFUSED
    ends = last == len(words) or words[last].start - words[last - 1].end > _GAP
    after = "" if ends or words[last].folded.isdigit() else words[last].folded
    if after == "no" and (last + 1 == len(words) or words[last + 1].start - words[last].end > _GAP):
        return Stance.REFUSED  # "PLC no, mejor la capacitación"
    if not after or after in _AND_ON:
        is_asked = _ASKED.match(before) or ((not after or after in _GOES_ON) and _HEADLINE.match(before))
        return Stance.ASKED if is_asked else Stance.SPOKEN_OF
    return Stance.SPOKEN_OF
