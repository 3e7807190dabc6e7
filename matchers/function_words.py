"""Words that carry grammar and no subject: they may count, but are never the reason shown to people."""

ENGLISH = frozenset(
    "a about above after again against all almost already also although always am an and another any anybody anymore "
    "anyone anything anyway are arent around as ask at away back be because been before being both but by came can "
    "cannot cant come could couldnt did didnt do does doesnt doing done dont down during each either else end enough "
    "even ever every everybody everyone everything few first for from gave get gets getting give given go goes going "
    "gone got gotten had hadnt has hasnt have havent having he hed her here heres hers herself hes hi hello him "
    "himself his how however i id if ill im in into is isnt it its itself ive just keep keeps know last least less "
    "let lets like lot lots made make makes many may maybe me might mine more most much must my myself need needs "
    "neither never new next no nobody none nor not nothing now of off often oh ok okay old on once one ones only onto "
    "or other others our ours ourselves out over own per perhaps please put quite rather really right said same saw "
    "say says see seem seems seen shall she shes should shouldnt since so some somebody someone something sometimes "
    "somewhere still such take taken takes tell than thank thanks that thats the their theirs them themselves then "
    "there theres these they theyd theyll theyre theyve thing things think this those though three through till to "
    "today together told tomorrow too took toward two under until up upon us use used very via want wants was wasnt "
    "way we wed well went were werent weve what whatever whats when whenever where whether which while who whoever "
    "whole whom whos whose why will with within without wont would wouldnt year years yes yesterday yet you youd "
    "youll your youre yours yourself youve month months week weeks day days time times hey yeah lol also anyway wanna "
    "gonna gotta cuz tho thru".split()
)
SPANISH = frozenset(
    "a acaso ademas ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambos ante antes ano anos "
    "aqui asi aun aunque bajo bastante bien cada casi como con contra cosa cosas cual cuales cualquier cuando cuanto "
    "cuantos de debe deben decir del desde despues dia dias dice dicen donde dos durante e el ella ellas ellos en "
    "entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estamos estan estar estas este esto "
    "estos estoy fue fueron gracias ha hace hacen hacer hacia han hasta hay haya he hemos hola hoy igual incluso ir "
    "jamas la las le les lo los luego mas me menos mes meses mi mia mientras mio mis misma mismas mismo mismos mucha "
    "muchas mucho muchos muy nada nadie ni ningun ninguna ninguno no nos nosotras nosotros nuestra nuestras nuestro "
    "nuestros nunca o os otra otras otro otros para parece pero poca poco pocos poder por porque primera primero pues "
    "puede pueden que quien quienes quiere quieren se sea sean segun semana semanas ser si siempre sin sino sobre "
    "solo somos son soy su sus suya suyo tal tambien tampoco tan tanta tanto tantos te tener tengo tenemos ti tiene "
    "tienen toda todas todavia todo todos tras tres tu tus un una unas uno unos usted ustedes va vamos van veces ver "
    "vez y ya yo".split()
)
_BOTH = ENGLISH | SPANISH


def is_function_word(folded: str) -> bool:
    """Whether a folded word (with or without its apostrophe) is a function word of English or Spanish, or a number."""
    plain = folded.replace("'", "") if "'" in folded else folded
    return plain in _BOTH or len(plain) == 1 or not plain[0].isalpha()
