"""Questions in Spanish are answered in Spanish."""

import pytest
from answering import CONFLICT, HORAS, IBB, INTEGRATION, NO_PUBLICADO, SERIES, Row, answers, check

from matchers.questions import Questions

ASKED: list[Row] = [
    ("cuánto cuesta", IBB, HORAS, ["$7,500"]),
    ("¿Cuánto cuesta la capacitación en resolución de conflictos?", None, ["$2,500"], ["$7,500"]),
    ("cuanto cuesta la serie de liderazgo", None, ["$7,500"], []),
    ("precio de la serie de liderazgo", None, ["$7,500"], []),
    ("¿Qué precio tiene la negociación basada en intereses?", None, HORAS, []),
    ("¿cuánto cobran por el taller de conflictos?", None, ["$2,500"], []),
    ("¿Cuánto cuesta el desarrollo de liderazgo?", None, NO_PUBLICADO, ["$"]),
    ("¿es caro el IBB?", None, HORAS, []),
    ("¿cuesta $3,000?", CONFLICT, ["No exactamente", "$2,500"], []),
    ("¿son 7500 dólares?", SERIES, ["Sí", "$7,500"], []),
    ("¿cuánto dura la serie?", None, ["3 días", "6 sesiones"], []),
    ("¿Cuántas horas dura la sesión dos?", None, ["Sesión Dos", "4 horas"], []),
    ("¿cuántos días son?", SERIES, ["3 días"], []),
    ("¿cuánto tiempo toma el entrenamiento de PLC?", None, ["se adapta"], []),
    ("¿se puede dividir en medios días?", SERIES, ["6 sesiones de medio día"], []),
    ("¿quién debe asistir a la serie de liderazgo?", None, ["líderes o representantes sindicales"], []),
    ("¿quiénes participan en la negociación basada en intereses?", None, ["equipos conjuntos"], []),
    ("¿pueden asistir los maestros a la capacitación en conflictos?", None, ["maestros"], []),
    ("¿para quién es el taller de conflictos?", None, ["todos los niveles"], []),
    ("¿cuántas personas pueden ir al taller de conflictos?", None, ["50"], []),
    ("somos 120 personas, ¿cabemos todos?", CONFLICT, ["3 grupos", "aproximado"], ["$7,500"]),
    ("¿pueden ir 30 maestros?", CONFLICT, ["30 personas", "un grupo"], []),
    ("¿hay un máximo de participantes?", CONFLICT, ["50"], []),
    ("¿se puede hacer por zoom?", IBB, ["virtual"], []),
    ("¿IBB es presencial o virtual?", None, ["virtual", "en persona"], []),
    ("¿qué pasa en la segunda sesión?", None, ["diálogo"], []),
    ("¿qué se aprende en la sesión uno?", None, ["conversación difícil"], ["diálogo"]),
    ("¿hay que tomar la primera sesión antes?", CONFLICT, ["completado Sesión Uno"], []),
    ("¿podemos tomar solo la sesión dos?", None, ["completado Sesión Uno"], []),
    ("¿cuáles son los objetivos de la capacitación en conflictos?", None, ["diálogo", "explorar"], []),
    ("qué es una PLC", None, ["filosofía"], []),
    ("¿Qué hace un DLT?", None, ["visión común", "capacidad y coherencia"], []),
    ("¿quiénes integran el DLT?", None, ["personal clasificado"], []),
    ("¿cuáles son las funciones del equipo de liderazgo escolar?", None, ["currículo", "familias"], []),
    ("¿qué áreas cubre la integración de equipos?", None, ["toma de decisiones"], []),
    ("¿hay investigaciones que lo respalden?", INTEGRATION, ["Rutgers", "Cornell"], []),
    ("¿para qué sirve la negociación basada en intereses?", None, ["contrato", "impacto"], []),
    ("¿qué asuntos han facilitado con IBB?", None, ["condiciones de trabajo", "tecnología"], []),
    ("¿cuál es la diferencia entre IBB y la serie de liderazgo?", None, ["$7,500", "8 horas"], []),
    ("diferencia entre DLT y SLT", None, ["distrito", "escuela"], []),
    ("¿tienen descuentos?", None, ["descuentos", "se lo dirá"], ["$"]),
    ("¿dan certificados?", None, ["certificados"], []),
    ("¿qué fechas tienen?", None, ["fechas disponibles"], []),
    ("¿quién da la capacitación?", None, ["quiénes son los facilitadores"], []),
    ("¿lo ofrecen en español?", CONFLICT, ["idiomas"], []),
    ("¿incluye los gastos de viaje?", SERIES, ["gastos de viaje"], []),
    ("¿trabajan en Puerto Rico?", None, ["qué estados"], []),
    ("¿dónde se dan las sesiones?", None, ["dónde se dan"], []),
    ("¿qué es CEC?", None, ["tres pilares"], []),
    ("¿qué ofrecen?", None, ["Resolución de Conflictos", "(IBB)"], []),
    ("¿quién lee esto?", None, ["personal de CEC"], []),
    ("¿qué sigue después?", None, ["revisa su consulta"], []),
    ("¿cuándo me responden?", None, ["No está publicado en cuánto tiempo"], []),
    ("¿eres un robot?", None, ["automático"], []),
    ("¿es confidencial?", None, ["personal de CEC"], []),
    ("¿qué experiencia tienen los consultores?", None, ["rurales", "chárter"], []),
    ("quisiera saber cuánto cuesta y cuánto dura la serie de liderazgo", None, ["$7,500", "3 días"], []),
    ("¿han trabajado en escuelas rurales?", None, ["rurales"], []),
    ("¿cuánto custa la negociacion basada en interses?", None, HORAS, []),
]


@pytest.mark.parametrize(("text", "about", "must", "must_not"), ASKED, ids=[row[0] for row in ASKED])
def test_a_spanish_question_is_answered_in_spanish(
    questions: Questions, text: str, about: str | None, must: list[str], must_not: list[str]
) -> None:
    check(answers(questions, text, "es", about), must, must_not)
