"""Words that tell what a number counts, and those that count nothing, in English and Spanish, folded."""

from matchers.wording import Phrases

FUNCTION_WORDS = frozenset(
    "i we you they he she it who that which and or but if so then because when while as for in on at to from with by"
    " into of is are was were be been am will would can could should may might must do does have has had need needs"
    " want wants total altogether all maybe probably perhaps about around roughly approx max maximum minimum min tops"
    " plus at in people now today there here this these those our my your their the a an some any no not yes ok okay"
    " thanks please thank sorry i'd we'd we're i'm it's that's depending including counting contando incluyendo"
    " incluida though actually i've we've would'nt attending attend participating coming per each or-so give i think"
    " guess hope lol haha only just right across between spread combined y o u pero si entonces porque cuando como"
    " para en a de del con por es son era seria serian sera seran hay que tal vez quizas creo mas menos maximo minimo"
    " en al el la los las un una unos nuestro nuestra mi su gracias porfa favor aprox aproximadamente todos todas no"
    " asistirian asistiran participarian participaran vendrian vendran necesitan necesitamos quieren queremos tenemos"
    " tengo somos cada asistentes solo nada se lo le les nos me te fighting e us them ish like sola unica mas strong"
    " or signed instead rather than alcanza bastan basta enough suficiente works work fine good great interested"
    " nomas namas esta estan estaria bien justos justas exactos exactas cerrados redondos flat even sounds seems"
    " parece eso plz pls btw fyi involved expected confirmed invited budgeted available left set saved".split()
)
"""Words that may follow a number or a noun without being counted themselves."""
GROUPS = frozenset(
    "board union boards unions administration management team group committee staff faculty cohort council crew"
    " cabinet department panel class office squad dept"
    " division unit equipo grupo comite personal plantilla consejo junta departamento plantel claustro delegacion"
    " taskforce force workgroup subcommittee leadership teams groups committees equipos grupos comites"
    " membership".split()
)
GROUP_SIZES = frozenset(
    "team group committee department office network delegation mesa departamento delegacion staff faculty"
    " cohort council crew cabinet panel plc plt slt dlt blt ilt mlt board commission"
    " room roomful"
    " crowd audience equipo grupo"
    " comite claustro".split()
)
LEVELS = frozenset(
    "elementary elementaries middle high primary secondary junior intermediate charter magnet alternative elem"
    " primarias primaria secundarias secundaria preparatorias preparatoria".split()
)
STOPS = (
    FUNCTION_WORDS
    - {"our", "my", "the", "your", "their", "these", "those", "los", "las", "nuestros", "nuestras", "of", "de"}
) | frozenset(
    "hours hour days day weeks week months years year minutes sessions meetings times dollars percent".split()
)
DETERMINERS = frozenset("our my the your their these those los las nuestros nuestras mis us its of de".split())
OF_US = Phrases(
    "of us|of them|of you|of our people|de nosotros|de nosotras|de ellos|de ellas|or so of us|ppl|pax|peeps".split("|")
)
PLURAL_FORMS = frozenset(
    "people staff faculty folks personnel gente personal men women children ppl peeps admin team".split()
)
COMPOUND_HEADS = GROUPS | {
    "district",
    "school",
    "building",
    "local",
    "system",
    "campus",
    "distrito",
    "org",
    "organization",
}
WE_ARE = Phrases(
    "we are|we're looking at|looking at|bring|bringing|send|sending|enroll|enrolling|register|registering|llevar"
    "|mandar|mandariamos|llevariamos|enviar|enviariamos|inscribir|nosotros|nosotras|we're|we would be|we'd be|we"
    " will be|we'll be|somos|seremos|quedamos|que son|que somos|que seriamos|we're down to|we're up to|down to"
    "|we total|we"
    " number|the whole group is|the group would be"
    "|seriamos|headcount"
    "|headcount of|headcount is|final count is|head count is|new count is|count is now|el total"
    " es|attendance|attendance of|expecting|team is|group is|team size|group size|el grupo es"
    " de|el equipo es de|sumamos|team's|group's|committee is|staff is|faculty is|there's|group of".split("|")
)
ATTENDING = frozenset(
    "attend attending attendees irian participate participating coming come join joining involved signed"
    " interested invited"
    " show asistirian asistiran participarian participaran vendrian vendran asistir participar registered enrolled"
    " trained".split()
)
TEAMS = frozenset(
    "team group plc plt grade department committee class table room district equipo grado grupo salon".split()
)
PLURAL_TEAMS = frozenset(
    "teams groups crews shifts boards sides parties cohorts squads brigadas turnos cuadrillas juntas consejos"
    " bandos committees tables departments depts plcs plts pods squads equipos grupos comites"
    " departamentos".split()
)
EVENTS = frozenset(
    "workshop training session facilitator retreat coaching facilitation pd seminar taller capacitacion sesion"
    " facilitador entrenamiento formacion".split()
)
"""Behind these "for" and a number alone tells who takes part: "a workshop for 30"."""
GUESTS = Phrases(
    "parents|parent|parent reps|parent volunteers|parents and guardians|guardians|community members|community partners"
    "|families|padres|madres|padres de familia|madres y padres|padres y madres|tutores|familias".split("|")
)
"""Those who take part where it is said so: beside staff, as the answer to how many, or where help is wished for."""
HEADING = frozenset("number count cuantos cuantas numero cantidad # total".split())
