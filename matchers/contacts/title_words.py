"""Words in and around the titles people give themselves, in English and Spanish, folded."""

from matchers.wording import Phrases

DETERMINERS = frozenset("a an the el la un una one your another its her his their".split())
MODIFIERS = frozenset(
    "new newest newly current currently first second third year brand longtime long time veteran proud lowly humble"
    " only lone sole appointed elected recently just also both actually now still incoming outgoing full part tenured"
    " frustrated concerned tired very nueva nuevo actual orgullosa orgulloso also tambien fellow local outgoing"
    " rookie young old of one the a an our hired named promoted simple mere former"
    .split()
)  # fmt: skip
QUALIFIERS = frozenset(
    "exec assistant asst associate deputy vice interim acting chief senior lead head executive district area regional"
    " elementary middle high secondary primary junior school math mathematics science reading literacy english"
    " spanish french bilingual special education ed sped esl ell ela art music pe kindergarten prek k grade first"
    " second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth st nd rd th history"
    " social studies theater drama band choir union association local teachers board hr human resources curriculum"
    " technology athletic student building instructional department team dept state county central office charter cte"
    " stem gifted title reading resource physical biology chemistry physics algebra early childhood preschool program"
    " founding site campus grades co labor relations".split()
)
"""Words before a title that say which: they belong to it ("4th grade teacher")."""
OF_A_SCHOOL = frozenset(
    "elementary middle high school primary secondary junior charter district county union central".split()
)
"""Words that belong to a name before them instead ("Lincoln Elementary principal")."""
FIELDS = frozenset(
    "human resources hr curriculum instruction teaching learning student students services special education"
    " operations technology finance business schools board union association local labor relations employee"
    " professional development secondary elementary equity communications transportation facilities academics"
    " assessment data personnel talent bilingual multilingual learners state federal programs grants school"
    " improvement early childhood pupil support personnel accountability recursos humanos curriculo instruccion"
    " ensenanza aprendizaje servicios estudiantiles educacion bilingue operaciones finanzas tecnologia primaria"
    " secundaria preparatoria primer segundo tercer tercero cuarto quinto sexto septimo octavo grado matematicas"
    " ciencias ingles espanol kinder teachers educators maestros docentes preescolar junta escolar sindicato"
    " asociacion lectura relaciones laborales desarrollo profesional musica arte historia".split()
)
SCHOOLS = frozenset(("primaria", "secundaria", "preparatoria"))
LINKS = frozenset("of for de del".split())
INNER = frozenset("and the la el y los las".split())
SIGNS = ("&", "/")

I_AM = Phrases(
    "i'm|i am|im|i'm also|i am also|i work as|i serve as|i'm serving as|i am serving as|i currently serve as|i was"
    " just named|i was named|i've been|i have been|he sido|i was just appointed|i was recently appointed|i've just"
    " been appointed|i was promoted to|i was elected|i was just elected|i was recently elected|i am now|i'm now|i was"
    " appointed|i got elected|fui elegida|fui elegido|fui electa|fui nombrada|fui nombrado|i was just hired as|i was"
    " hired as|i just became|i became|my role is|my title is|my position is|my job is|my job title is|my role|job"
    " title is|soy|yo soy|trabajo como|trabajo de|me desempeno como|mi puesto es|mi cargo es|mi rol"
    " es|mi titulo es|speaking as|writing as|writing you as|writing to you as|in my role as|in my position as|en mi"
    " papel de|en mi rol de"
    "|en mi calidad de|escribo como|here as|habla|le habla|les habla|le escribe|les escribe|le saluda|this is".split(
        "|"
    )
)
OPENERS = frozenset(
    "i'm i've he i am im my job soy yo trabajo me mi speaking writing in en escribo here habla le les this role title"
    " fui position cargo puesto rol as como".split()
)
"""First words of all that introduces one's own title."""
LABELS = Phrases("role|title|job title|position|cargo|puesto|rol".split("|"))
AS = frozenset(("as", "como"))
FIRST_PERSON = frozenset(
    "i i'm i've i'd i'll im ive we my me our us yo mi me nos necesito quiero tengo busco siento creo estoy veo"
    " nuestro nuestra".split()
)
TAILS = frozenset(
    "at of in for from with here de del en con para and i my on over y a @ who leading serving aqui working"
    " since".split()
)
GENERAL = frozenset(
    "lead officer specialist manager director coordinator chair rep representative liaison coach analyst secretary"
    " advisor head chief supervisor leader facilitator consultant assistant".split()
)
"""Nouns that make a title of the words before them, listed or not ("HR lead")."""
OTHERS = frozenset("our one another your its her his their my".split())
"""Words that open no item with the writer's title."""
OTHERS_TITLES = frozenset("our my their his her your nuestra nuestro mi su".split())
"""Words that make a title somebody else's."""
SLIPS = {
    "superintendent": "superintendant", "principal": "principle", "counselor": "councelor", "president": "presedent",
    "secretary": "secratary", "treasurer": "tresurer", "assistant": "asistant", "paraprofessional": "paraprofesional",
    "superintendente": "superintendiente", "librarian": "libarian",
}  # fmt: skip
"""Titles as they are often mistyped; the person's own spelling stays."""
