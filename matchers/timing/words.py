"""Words for times in English and Spanish, folded."""

from matchers.wording import Phrases

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero",
            "february feb febrero",
            "march mar marzo",
            "april apr abril",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto",
            "september sep sept septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
SEASON_NAMES = {
    name: season
    for season, names in (
        ("fall", "fall autumn otono"),
        ("winter", "winter invierno"),
        ("spring", "spring primavera"),
        ("summer", "summer summertime verano"),
    )
    for name in names.split()
}
AMBIGUOUS = frozenset(("may", "march", "fall", "spring", "mar", "jun", "dec", "sep", "winter", "summer"))
"""Also verbs, nouns or abbreviations: a time only with a word of time beside, or as a bare answer."""

NEXT = frozenset("next coming upcoming following proximo proxima siguiente que".split())
THIS = frozenset("this current este esta".split())
PARTS = {
    "early": "early", "mid": "mid", "late": "late", "principios": "early", "inicios": "early", "comienzos": "early",
    "mediados": "mid", "finales": "late", "fines": "late",
    "beginning": "early", "start": "early", "middle": "mid", "end": "late",
}  # fmt: skip
UNTIL = Phrases(
    "before|by|until|no later than|not later than|prior to|ahead of|due by|antes de|antes del|antes de que|hasta|para"
    "|a mas tardar en|a mas tardar|till|before the end of|in time for|a tiempo para".split("|")
)
FROM = Phrases(
    "after|from|starting|starting in|beginning|beginning in|starting from|not until|no earlier than|not before|as of"
    "|despues de|despues del|a partir de|a partir del|desde|empezando en|luego de|luego del|pasado el"
    "|pasadas las".split("|")
)
DURING = frozenset(
    "in on during over at within around sometime the this next coming late early mid for through throughout of come"
    " through en durante el la este esta proximo proxima por al del para los las esa ese about of again maybe either"
    " or beginning end".split()
)
PAST = frozenset("last past previous ago since pasado pasada pasados anterior desde hace this-past earlier".split())

SOON = Phrases(
    "asap|a s a p|as soon as possible|as soon as we can|as soon as you can|soon as possible|right away|immediately"
    "|urgent|urgently|lo antes posible|cuanto antes|lo mas pronto posible|lo mas antes posible|urgente|de inmediato"
    "|inmediatamente|as early as possible|the sooner the better|sooner the better|sooner rather than later|como antes"
    "|yesterday if possible|entre mas pronto mejor|lo mas pronto|ya mismo|ahorita".split("|")
)
NO_RUSH = Phrases(
    "no rush|no hurry|not in a rush|not in a hurry|not urgent|isn't urgent|whenever|any time|anytime|whenever works"
    "|no timeline|no deadline|timing is flexible|flexible on timing|flexible timing|dates are flexible|flexible on"
    " dates|flexible dates|any time works|anytime works|whenever you can|whenever is good|no specific date|no"
    " particular date|no set date|no prisa|sin prisa|no hay prisa|no hay apuro|sin apuro|no corre prisa|no es urgente"
    "|cuando sea|cuando puedan|cuando se pueda|en cualquier momento|cualquier fecha|when you can|at your convenience"
    "|no fixed date|no urgency|no tenemos prisa".split("|")
)
NOT_KNOWN = Phrases(
    "don't know yet|dont know yet|not sure yet|not sure|don't know|dont know|tbd|no idea|depends|to be determined"
    "|flexible|open|haven't decided|havent decided|no se|no sabemos|todavia no sabemos|no estoy seguro|no estoy"
    " segura|depende|por definir|idk|unsure|undecided|aun no sabemos".split("|")
)

WISHES = frozenset(
    "let's lets hagamoslo need needs want wants any openings pd best like looking hoping hope plan planning"
    " schedule scheduled scheduling"
    " book happen happening train training trained trainings workshop workshops session sessions help available"
    " ideally ideal prefer preferably sometime love wish host bring kickoff kick target aiming aim done ready"
    " timeline timing possible start begin starting wanted support seeking quisieramos queremos necesitamos necesito"
    " quiero gustaria empezar comenzar ojala preferimos capacitacion taller ayuda preferible idealmente hacerlo"
    " programar agendar formacion entrenamiento sesion planeamos esperamos disponibles disponible quisiera buscamos"
    " iniciar".split()
)
ASKS = frozenset(
    "can could would do have get come work works run offer hold any you podria podrian podemos puede pueden hacer"
    " tienen".split()
)
"""Wishes only in a question: "could someone come in October?"."""
OTHER_MATTERS = frozenset(
    "expires expire expired expiring expiration ends ended leaves leaving left retires retire retiring retired"
    " resigns resigned quit hired started began begins starts opened opens happened voted vote votes election"
    " elections strike due deadline runs closes closing closed merged moved moves lost was were had did said told"
    " graduate graduation testing tests took got came went promised announced fired passed failed arrived arrives"
    " launched rolled signed teaching vence vencen venció vencio termina terminan termino jubila jubilan renuncio"
    " empezo empieza fue fueron eran era llego cambio votaron elecciones cierra cierran firmaron perdimos hicieron"
    " dijeron paso deadline budget-year settles settled ratify hire hiring interviews replaced replace accreditation"
    " audit visit exams exam ran met".split()
)
PERIODS = {
    "day": 1, "days": 1, "week": 7, "weeks": 7, "wks": 7, "month": 30, "months": 30, "dia": 1, "dias": 1, "semana": 7,
    "semanas": 7, "mes": 30, "meses": 30,
}  # fmt: skip
TRIGGERS = frozenset(
    {*MONTHS, *SEASON_NAMES, *PERIODS}
    | set(
        "asap possible away immediately urgent urgently antes posible cuanto urgente inmediato inmediatamente rush"
        " hurry whenever anytime time timeline deadline flexible date dates fecha prisa apuro sea puedan pueda"
        " momento convenience year years ano semester semestre break thanksgiving christmas holidays holiday navidad"
        " vacaciones school clases curso escolar sooner pronto sy quarter trimester trimestre now s fy urgency can"
        " ahorita mismo soon".split()
    )
)

ORDINALS = frozenset(("st", "nd", "rd", "th"))
SMALL = frozenset("the el la del de of los las a our".split())
SCHOOL_YEAR = Phrases(
    "school year|academic year|schoolyear|sy|ano escolar|ciclo escolar|curso escolar|ano academico|calendar year"
    "|fiscal year".split("|")
)
BREAKS = Phrases(
    "winter break|christmas break|holiday break|winter recess|vacaciones de navidad|vacaciones de invierno|christmas"
    "|the holidays|navidad|holidays|xmas|winter holidays".split("|")
)
UNDATED = Phrases(
    "spring break|summer break|fall break|midwinter break|february break|vacaciones de primavera|vacaciones|easter"
    "|semana santa|testing season".split("|")
)
SCHOOL_START = Phrases(
    "school starts|school begins|school opens|school is back|back to school|school start|start of school|start of the"
    " school year|students return|students come back|kids come back|kids return|teachers return|teachers come back"
    "|classes start|classes begin|empiecen las clases|empiezan las clases|comiencen las clases|comienzan las clases"
    "|inicio de clases|inicio del ano escolar|regreso a clases|beginning of the school year|beginning of school|the"
    " year starts|school year starts|start of the year|empiece la escuela|empiece el ano escolar|inicio del ciclo"
    " escolar|the school year starts|school year begins".split("|")
)
SCHOOL_END = Phrases(
    "end of the school year|end of school year|end of school|school lets out|school is out|school gets out|end of the"
    " year|end of year|year end|school ends|fin del ano escolar|fin de ano escolar|terminen las clases|acaben las"
    " clases|fin de clases|final del ano escolar|final del ciclo escolar|termine el ano escolar|termine el curso"
    "|final de curso".split("|")
)
NEW_YEAR = Phrases("the new year|new year|ano nuevo|new year's|new years".split("|"))
SEMESTERS = {
    "first": 1, "1st": 1, "fall": 1, "primer": 1, "primero": 1, "st": 1, "second": 2, "spring": 2,
    "segundo": 2, "nd": 2,
}  # fmt: skip
AFTER_YEAR = Phrases(("que viene", "proximo", "proxima", "siguiente", "entrante"))
PASSED = Phrases(("pasado", "pasada", "pasados", "ago", "anterior"))
FITTING = frozenset(("would", "works", "work", "sounds", "seria"))
"""Behind an ambiguous word these make it a time: "spring would be best"."""
NOUN_PARTS = frozenset(("beginning", "start", "middle", "end"))
TERMS = frozenset("semester semestre term trimester quarter trimestre".split())
