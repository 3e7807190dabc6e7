"""Words in and around names of people: titles, particles, suffixes, and words that are no part of any name."""

TITLES = frozenset(
    "dr dra mr mrs ms mx miss prof rev fr sr sra srta don dona lic ing mtro mtra profe coach sister".split()
)
PARTICLES = frozenset(
    "de la del las los van von der den di da dos do le du el al bin ibn ten ter san santa st mac y e o".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd edd esq".split())
NEVER = frozenset(
    "i i'm i'll i've i'd im ive me my mine we we're our us you your he she they them it it's its this that"
    " these those the a an and or but not no yes at from with for of in on to by as is are was were be been am"
    " who what when where why how here there so if then yo mi mis nos nuestro nuestra tu su sus usted ellos el"
    " un una unos unas pero que si en con por para es son soy como monday tuesday wednesday thursday friday"
    " saturday sunday lunes martes miercoles jueves viernes sabado domingo january february march july august"
    " september october november december school schools district districts board union association elementary"
    " teacher teachers principal superintendent student students staff county academy charter university"
    " college isd cusd title escuela escuelas distrito sindicato junta maestra maestro directora director"
    " president presidente presidenta grade budget training workshop coaching email phone illinois texas"
    " california florida ohio indiana michigan wisconsin missouri iowa kansas nebraska oklahoma arkansas"
    " louisiana tennessee kentucky alabama mississippi maryland delaware pennsylvania massachusetts"
    " connecticut vermont maine oregon idaho utah nevada arizona colorado wyoming hawaii alaska minnesota"
    " catholic jewish muslim american mexican hispanic latino latina republican democrat english spanish cec"
    " slack zoom google teams none nobody anonymous anon skip idk nope thanks presencial virtual online remote"
    " hybrid hibrido person unified cisd resolution resolucion conflict conflicts conflicto conflictos"
    " mediation mediacion facilitation facilitacion negotiation negotiations negociacion negociaciones"
    " bargaining leadership liderazgo communication comunicacion communities comunidades learning professional"
    " development desarrollo formacion capacitacion taller series serie misspelled mistyped spelled spelling"
    " wrong incorrect btw lol tho thx pls fyi asap thank gracias please hi hello hey dear sincerely regards"
    " best cheers hola adios saludos klk qlq ola holis epale quiubo wassup sup howdy hiya buenas".split()
)
"""Words that are no part of a name wherever they stand."""
