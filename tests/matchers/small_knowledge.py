"""A knowledge base of three offerings and two dozen sentences: enough to see how needs are understood."""

from collections.abc import Mapping, Sequence

from knowledge.model import (
    Batch,
    Concept,
    Examples,
    Knowledge,
    Localized,
    Offering,
    People,
    Rule,
    Sentence,
)

TALKS, FRICTION, TEAMS = "talks", "friction", "teams"

SENTENCES: dict[str | None, tuple[str | Sentence, ...]] = {
    TALKS: (
        "Contract negotiations are at an impasse",
        "The union and the board negotiate a new contract",
        "Bargaining stalled over salaries and the contract expires in June",
        "Our negotiator walked away from the bargaining table",
        "We go back to the table for contract talks and want bargaining without a strike",
        "The last negotiations ended in a strike vote",
        Sentence(text="The committee yelled through the whole negotiation", also=(FRICTION,)),
    ),
    FRICTION: (
        "Two teachers yell at each other in the hallway",
        "Nobody speaks to anybody since the argument at lunch",
        "She yelled at a colleague and now they avoid each other",
        "My staff avoid hard conversations and gossip instead",
        "Angry emails, gossip and arguments between colleagues",
        "A colleague will not speak to me after our argument",
    ),
    TEAMS: (
        "Our grade level team wastes its planning time",
        "The PLC meets every week and nothing comes of the data",
        "Team time is spent on field trips and not on student work",
        "Every department looks at data by itself, and the team has no norms",
        "Common planning time without common assessments",
        "Our PLC fills in forms and looks at no student work",
    ),
    None: (
        "The roof of the gym leaks again",
        "My paycheck is wrong, whom do I call",
        "Where do I renew my license",
        "The bus was late again this morning",
        "Two students fight in the hallway and need peer mediation",
        "The copier on the second floor is broken",
    ),
}
SPANISH: dict[str | None, tuple[str, ...]] = {
    TALKS: ("La negociación del contrato está estancada", "El sindicato negocia un contrato nuevo"),
    FRICTION: ("Dos maestras se gritan en el pasillo", "Mis colegas no se hablan desde la pelea"),
    TEAMS: ("El equipo de grado pierde el tiempo de planificación",),
    None: ("El techo del gimnasio tiene goteras",),
}
NAMES = {TALKS: ("joint talks", "joint talks for districts"), FRICTION: ("calm talks",), TEAMS: ("plc training",)}
CONCEPTS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "no_say": ("people have no say", ("no say", "nobody * asked", "without asking"), ("sin preguntar",)),
    "students": ("students' own matters", ("students", "peer mediation", "boys"), ("alumnos",)),
    "clash": ("people clash", ("yell", "argument", "fight"), ("gritan", "pelea")),
}
STUDENTS = Rule(
    id="students_clash",
    when=("students", "clash"),
    unless=("no_say",),
    offering=None,
    weight=2.0,
    reason=Localized(en="The conflict is among students"),
)


def knowledge_of(
    sentences: Mapping[str | None, Sequence[str | Sentence]] = SENTENCES,
    spanish: Mapping[str | None, Sequence[str]] = SPANISH,
    rules: tuple[Rule, ...] = (STUDENTS,),
    concepts: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = CONCEPTS,
) -> Knowledge:
    """The small knowledge base, or one with other sentences, rules or concepts."""
    return Knowledge.model_construct(
        version="small",
        offerings={name: _offering(name) for name in (TALKS, FRICTION, TEAMS)},
        people=People(
            audiences={}, roles={"en": ("principal",)}, participants={"en": ("people",)}, schools={}, students={}
        ),
        kinds={},
        concepts={
            name: Concept(name=Localized(en=told), group="trouble", phrases={"en": en, "es": es})
            for name, (told, en, es) in concepts.items()
        },
        rules=rules,
        examples=tuple(
            Examples(
                offering=offering,
                examples=(
                    Batch(batch="first", language="en", voice="teacher", sentences=tuple(said[::2])),
                    Batch(batch="second", language="en", voice="principal", sentences=tuple(said[1::2])),
                    Batch(batch="spanish", language="es", voice="teacher", sentences=tuple(spanish.get(offering, ()))),
                ),
            )
            for offering, said in sentences.items()
        ),
    )


def _offering(name: str) -> Offering:
    text = Localized(en=name)
    return Offering(name=text, short=text, also_called=NAMES[name], summary=text, situation=text)
