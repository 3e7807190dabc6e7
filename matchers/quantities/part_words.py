"""Words of counts told by parts: what joins the parts, what adds one or takes one out, what is no part at all."""

import re

LINKS = frozenset(
    "of from on in de del en por the our their my new los las el la nuestros nuestras sus mis are is was son eran"
    " would be de".split()
)
"""Words between a number and the noun that names its part: "4 from us", "5 on the union side"."""
BEING = frozenset(
    "are is es son eran were be was should will only just now solo ahora sending sends bringing brings dropped went"
    " down up to at manda mandan trae traen bajo bajaron subio".split()
)
"""Words between the name of a part and its number: "the custodians are 18"."""
SIDES = frozenset("us them ours theirs nosotros ellos nosotras ellas mine yours".split())
"""Pronouns that name a part."""
JOINS = frozenset(
    "and n plus y e mas also with con & then maybe about around roughly like another unos unas como tambien quizas"
    " otros otras we they have has bring got us ours i've we've they've tenemos tienen".split()
)
"""All that may stand between two parts of one list."""
ARTICLES = frozenset("a an the my our one un una la el mi nuestra nuestro su that".split())
ME = frozenset("me myself yo".split())
WHOLE = frozenset(
    "people person persons participants participant folks adults staff total all everyone personas gente"
    " participantes ppl pax members altogether todos todas".split()
)
"""Words for those who take part as a whole: they name no part."""
NOT_PEOPLE = frozenset(
    "session sessions workshop workshops training trainings day days hour hours week weeks month months year years"
    " minute minutes time times floor floors room rooms building buildings site sites unions team teams group"
    " groups boards dollar dollars percent meeting meetings issue issues grievance grievances vacancy vacancies"
    " position positions openings things questions options grade grades st nd rd th am pm taller talleres sesion"
    " sesiones dia dias hora horas semana semanas mes meses ano anos vez veces piso pisos sala salas edificio edificios"
    " equipo equipos grupo grupos sindicatos reunion reuniones dolares cosas preguntas or to o if".split()
)
"""First nouns behind numbers that count nobody."""
SHARED = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth primer primero segundo tercer"
    " tercero cuarto quinto sexto septimo octavo grade graders grado grados kinder kindergarten prek tk math ela"
    " science english history social studies sped special ed art music reading matematicas ciencias ingles kindergarden"
    " elementary middle high".split()
)
"""What tells apart teachers of one list whose noun is said once, at its end."""
ADDING = re.compile(
    r"\b(?:add(?:ing)?|plus|also|forgot(?: about)?|and also|on top of (?:that|those)|include|including|counting"
    r"|agreg\w+|anad\w+|sum(?:a|e|en|ar)(?:le)?|mas|olvid(?:e|aba|o)|falt(?:a|aba|o|an|aban)|tambien|incluy\w+)\b"
    r"|^(?:oh |ah |oops )*(?:and|y)\b|^\+"
)
"""Says that what follows comes on top."""
REMOVING = re.compile(
    r"\b(?:without|minus|leave out|leaving out|drop|remove|take out|take off|exclude|not counting|not including"
    r"|except|skip"
    r"|leave|scratch|forget|not (?:the|my|our) (?!\d)|no (?:el|la|los|las) (?!\d)|sin|menos|quit\w+|excepto"
    r"|sac(?:a|ar|amos|o)|elimin\w+)\b"
)
"""Says that what follows takes no part."""
MORE = re.compile(
    r"\b(?P<count>\d{1,3}|\w+) (?P<way>more|extra|additional|mas|fewer|less|menos)\b(?! than| de\b| que\b| like)"
)
FEWER = frozenset("fewer less menos".split())
TOTAL = re.compile(
    r"\b(?:total|in all|altogether|all told|en total|hence|so|thus|therefore|makes|making|that's|thats|son|somos|o sea)"
    r"\s*(?:of |is |de |it's |es |us |nos )?$"
)
"""Words before a number that is the whole."""
