"""More Spanish questions, each written before its pattern was; kept so that none is lost again."""

import pytest
from answering import answers, check

from matchers.questions import Questions
from matchers.text import Text

# language, the offering talked of, question, parts of the answer ("|": one of them)
ASKED: list[tuple[str, str | None, str, list[str]]] = [
    ("es", None, "¿Qué costo tiene el taller de conversaciones difíciles?", ["$2,500"]),
    ("es", None, "¿cuánto nos saldría la facilitación para negociar?", ["8 horas"]),
    ("es", None, "me pueden decir cuántos días dura la serie", ["3 días"]),
    ("es", "interest_based_bargaining", "¿y eso cuánto tarda?", ["se adapta"]),
    ("es", None, "¿Los conserjes pueden participar en la capacitación de conflictos?", ["personal de apoyo"]),
    ("es", "conflict_resolution", "¿cuánta gente cabe?", ["50"]),
    ("es", "conflict_resolution", "Somos 80 personas. ¿Se puede?", ["2 grupos"]),
    ("es", None, "¿lo del IBB se puede hacer en línea?", ["virtual"]),
    ("es", None, "¿Qué vemos en la primera sesión de conflictos?", ["explorar"]),
    ("es", None, "¿puedo ir solo a la segunda sesión?", ["completado"]),
    ("es", None, "¿Para qué es un equipo de liderazgo del distrito?", ["visión común"]),
    ("es", None, "explíqueme qué son las comunidades profesionales de aprendizaje", ["filosofía"]),
    ("es", None, "¿qué incluye la serie Listen to Learn to Lead?", ["responsabilidad mutua"]),
    ("es", None, "¿hay rebaja si tomamos dos talleres?", ["descuentos"]),
    ("es", None, "¿cuándo podrían empezar?", ["fechas"]),
    ("es", None, "¿Dan constancia de participación?", ["certificados"]),
    ("es", None, "¿quién viene a dar el taller?", ["facilitadores"]),
    ("es", None, "¿Qué servicios tienen?", ["Resolución de Conflictos"]),
    ("es", None, "¿esto lo va a leer mi director?", ["personal de CEC"]),
    ("es", None, "¿hablo con una persona o con una máquina?", ["automático"]),
    ("es", None, "¿cuál cuesta menos, la serie o IBB?", ["$7,500", "8 horas"]),
    ("es", None, "¿en qué se diferencian el DLT y el SLT?", ["distrito", "escuela"]),
    ("es", None, "¿hay estudios que demuestren que funciona?", ["Rutgers"]),
    ("es", None, "¿a quién va dirigida la serie de liderazgo?", ["sindicales"]),
    ("es", None, "¿Me podrían dar el precio de la serie?", ["$7,500"]),
    ("es", None, "¿la facilitación IBB cuánto vale?", ["8 horas"]),
    ("es", None, "¿Cuál es el costo de la capacitación de conflictos para 60 personas?", ["$2,500", "2 grupos"]),
    ("es", None, "¿es gratis la capacitación?", ["$2,500"]),
    ("es", None, "¿La serie son tres días seguidos?", ["3 días"]),
    ("es", None, "¿cuántas sesiones tiene la capacitación de conflictos?", ["dos"]),
    ("es", None, "¿Quién tiene que estar en la mesa para IBB?", ["equipos conjuntos"]),
    ("es", None, "¿Puede venir la junta escolar al taller de conflictos?", ["junta"]),
    ("es", "conflict_resolution", "¿Aceptan grupos de 100 personas?", ["2 grupos"]),
    ("es", None, "¿la negociación basada en intereses es virtual?", ["virtual"]),
    ("es", None, "¿Qué temas se ven en la sesión 2?", ["diálogo"]),
    ("es", None, "¿Se necesita la sesión uno para tomar la dos?", ["completado"]),
    ("es", None, "¿quién forma parte del equipo de aprendizaje del distrito?", ["personal clasificado"]),
    ("es", None, "¿Qué hace el equipo de liderazgo escolar?", ["currículo"]),
    ("es", None, "¿de qué trata la serie de liderazgo?", ["responsabilidad mutua"]),
    ("es", None, "¿Qué diferencia hay entre la serie y la capacitación de conflictos?", ["$7,500", "$2,500"]),
    ("es", None, "¿se puede pagar a plazos?", ["pago"]),
    ("es", None, "¿tienen fechas en agosto?", ["fechas"]),
    ("es", None, "¿qué otros distritos han tomado esto?", ["referencias"]),
    ("es", None, "¿Dónde sería el taller?", ["dónde"]),
    ("es", None, "¿mis datos son confidenciales?", ["personal de CEC"]),
    ("es", None, "¿cómo nos inscribimos?", ["revisa su consulta"]),
    ("es", None, "¿Qué es lo que hacen ustedes?", ["pilares"]),
    ("es", None, "¿los consultores conocen escuelas chárter?", ["chárter"]),
    ("es", None, "¿cuánto tardan en contestar?", ["No está publicado"]),
    ("es", None, "¿cuánto cobran por IBB?", ["8 horas"]),
    ("es", None, "necesito saber el precio del taller de conflictos", ["$2,500"]),
    ("es", None, "¿la serie de liderazgo de cuántos días es?", ["3 días"]),
    ("es", None, "¿Los directores pueden ir a la serie?", ["administración"]),
    ("es", None, "¿hasta cuántas personas pueden participar en el taller de conflictos?", ["50"]),
    ("es", None, "¿pueden facilitar la negociación por videollamada?", ["virtual"]),
    ("es", None, "¿cómo es la sesión dos?", ["diálogo"]),
    ("es", None, "¿qué funciones tiene el DLT?", ["visión común"]),
    ("es", None, "¿quién más va a leer lo que escribo?", ["personal de CEC"]),
    ("es", None, "¿dan descuentos a distritos pequeños?", ["descuentos"]),
]


@pytest.mark.parametrize(("language", "about", "text", "parts"), ASKED, ids=[row[2] for row in ASKED])
def test_a_question_is_answered(
    questions: Questions, language: str, about: str | None, text: str, parts: list[str]
) -> None:
    check(answers(questions, text, language, about), parts)


@pytest.mark.parametrize(("language", "about", "text", "parts"), ASKED, ids=[row[2] for row in ASKED])
def test_spans_are_words_of_the_text_in_order(
    questions: Questions, language: str, about: str | None, text: str, parts: list[str]
) -> None:
    before = 0
    for question in questions.find(Text(text), language, about):
        assert before <= question.start < question.end <= len(text)
        assert text[question.start : question.end].strip()
        before = question.end
