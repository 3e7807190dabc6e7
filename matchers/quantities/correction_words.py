"""Words by which a number takes another one back, in English and Spanish, folded."""

from matchers.wording import Phrases

CORRECTING = Phrases(
    "too many|too much|demasiados|demasiadas|let's start with|we'll start with|we can start with|start with"
    "|empecemos con|ended up with|ended up at|ended up being|end up with|came out to|it came to|turns out"
    "|turned out to be|landed on|landed at|settled on|settled at|quedamos en|terminamos con|al final somos"
    "|al final son|al final seran|looks like it's|we're at|let me check|let me see|let me look|ponga|pongale"
    "|que sean|que sea|dejemoslo en|dejelo en|let's go with|we'll go with|let's do|call it|put down|raise it to"
    "|raised it to|raise that to|cut it to|cut that to|empezamos con|actually|sorry|i mean|i meant|meant|make that"
    "|make it|rather|or rather|wait|no wait|correction|scratch that|oops|more like|let's say|it's|its actually"
    "|should be|should say|i misspoke|my mistake|typo|now it's|and now there are|now there are|now there's"
    "|ahora somos|ahora son|y ahora somos|now|no|mejor dicho|digo|perdon|sino|en realidad|corrijo|quise decir"
    "|quiero decir|me equivoque|mas bien|son|mejor|but|instead|change that to|changed to|update that to|nope"
    "|rectifico|ahora|now we are|now we're|down to|no son|perdona|disculpa|that's wrong|exactly|precisely"
    "|exactamente|realistically|in reality|realmente|siendo realistas|in practice|en la practica|ya son|ya somos"
    "|ya seran|ya seriamos|strike that|cross that out|nix that|borre eso|tache eso|let's just do|let's only do"
    "|just do|only do|i said|i told you|le dije|yo dije|dije que".split("|")
)
"""Words before a number that stands in place of one told before."""
WEAK = frozenset(("no", "but", "son", "it's", "now", "mejor", "rather", "instead"))
"""Marks that correct only a number denied or one without a noun right behind them."""
MILD = frozenset(("but", "son", "it's"))
"""Marks that tell most often something new: they count where the correction is announced in other words."""
_EXACT_NUMBER = (
    "new number|new count|new total|exact number|exact count|exact headcount|exact figure|real number|final number"
    "|final count|numero exacto|cuenta exacta|cifra exacta|numero final|numero real".split("|")
)
EXACTLY = Phrases(
    "in all|in total|altogether|all told|en total|exactly|exact|precisely|to be exact|to be precise|exactamente"
    "|exactos|exactas|para ser exactos|para ser exactas|para ser exacto|para ser exacta".split("|")
    + [
        f"{named}{tail}"
        for named in _EXACT_NUMBER
        for tail in ("", " now", " is", " now is", " is now", " es", " ahora")
    ]
)
"""Said right beside a number: it stands for the one told before."""
EACH = frozenset("each apiece cada".split())
LEAVING = frozenset("so leaves leaving makes now then entonces quedan quedamos quedando".split())
"""Words right before the number that is left: "not 40, two dropped out, so 38"."""
TURNS = frozenset("but pero though however except".split())
BEING = frozenset(
    "it is it's its it'll that'll will would we we'll we'd be been only just really actually more like about around"
    " going gonna to have likely probably maybe end ended up at realistically in reality should son sera seran seria"
    " serian somos seremos solo solamente van va a ser vamos unos unas en realidad quedan quedamos como realmente"
    " they approved allowed gave let us aprobaron dieron autorizaron nos the i i'll can bring get send expect puedo"
    " podemos llevar mandar".split()
)
"""Words between "but" and a number that stands in place of the one before: "but it'll only be 12"."""
DENYING = Phrases(
    "not|instead of|rather than|en vez de|en lugar de|down from|up from|no es|no era|no son|no eran|no|isn't|isnt"
    "|aren't|it's not|not the|scratch|scratch the|forget the|drop the|olvide los|olvide las|no de|not from|no entre"
    "|not between|y no|y no de".split("|")
)
TAKEN_BACK = Phrases(
    "was wrong|is wrong|was a guess|was just a guess|was an estimate|was rough|was a typo|is a typo|was a mistake"
    "|was too high|was too low|was before|was last year|was back then|was then|era el ano pasado|era antes|eran antes"
    "|anymore|i gave you|era un error|era un calculo|estaba mal|esta mal".split("|")
)
"""Behind a number: it does not hold any more."""
CHANGING = Phrases(
    "dropped out|backed out|bowed out|dropped|quit|left|bailed|canceled|cancelled|joined|can't make it|can't come"
    "|cant come|cant make it|are out|is out|signed up|se fueron|se fue|se bajaron|renunciaron|se sumaron|se unieron"
    "|no vienen|no pueden|no van|cancelaron|faltan".split("|")
)
"""Behind a second number: why the first stands for the one told before: "26, four dropped out"."""
CORRECTING_HEADS = (
    CORRECTING.heads
    | EXACTLY.heads
    | DENYING.heads
    | TAKEN_BACK.heads
    | CHANGING.heads
    | frozenset(
        "change changed switch update bump raise lower replace swap turn cambie cambia cambiar i we dije".split()
    )
)
"""Words without one of which nothing is corrected."""
