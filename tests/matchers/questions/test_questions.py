"""Questions about services as people put them, and what the answer must and must not say."""

from pathlib import Path

import pytest

from knowledge.load import load
from matchers.questions import REPLIES, Questions
from matchers.text import Text

FOLDER = Path(__file__).parents[3] / "knowledge"

DEVELOPMENT, CONFLICT = "leadership_development", "conflict_resolution"
INTEGRATION, DLT, SLT = "leadership_teams_integration", "district_learning_team", "school_leadership_team"
PLC, IBB, SERIES = "professional_learning_communities", "interest_based_bargaining", "labor_management_series"

HOURS = ("$2,500", "8 hours")
HORAS = ("$2,500", "8 horas")
UNPUBLISHED = ("not published", "will tell you")
NO_PUBLICADO = ("no ha publicado", "se lo dirá")

# question, the offering talked of, parts of the answer ("|": one of them), parts that must not be in it
ENGLISH = [
    # price
    ("what does the conflict training cost", None, ["$2,500"], ["$7,500", "8 hours"]),
    ("How much is the conflict resolution workshop?", None, ["$2,500"], ["$7,500"]),
    ("price of IBB?", None, [*HOURS, "facilitation"], ["$7,500"]),
    ("IBB price", None, HOURS, ["$7,500"]),
    ("what do you charge for interest based bargaining", None, HOURS, []),
    ("cost of the leadership series", None, ["$7,500"], ["$2,500"]),
    ("how much would Listen to Learn to Lead run us?", None, ["$7,500"], []),
    ("whats the price tag on the labor management training", None, ["$7,500"], ["$2,500"]),
    ("How expensive is PLC coaching?", None, [*HOURS, "training or coaching"], []),
    ("How much for DLT training?", None, HOURS, []),
    ("what would a school leadership team training cost us", None, HOURS, []),
    ("what's the budget range for the teams integration", None, HOURS, []),
    ("How much does leadership development cost?", None, UNPUBLISHED, ["$"]),
    ("how much does it cost?", CONFLICT, ["$2,500"], ["$7,500"]),
    ("how much is it", SERIES, ["$7,500"], ["$2,500"]),
    ("cost?", IBB, HOURS, ["$7,500"]),
    ("What does it cost?", None, ["$2,500", "$7,500", "not published"], []),
    ("how much do your trainings cost", SERIES, ["$2,500", "$7,500"], []),
    ("I'd like to know what you charge", None, ["$2,500", "$7,500"], []),
    ("can you tell me the price of the difficult conversations training", None, ["$2,500"], ["$7,500"]),
    ("is the conflict training free?", None, ["$2,500"], []),
    ("whats the hourly rate for facilitation", None, HOURS, []),
    ("how much should we budget for bargaining facilitation?", None, HOURS, []),
    ("would 5000 be enough for the series?", None, ["$7,500"], []),
    ("what does $2,500 get us with IBB", None, HOURS, []),
    ("how much is session one by itself?", None, ["$2,500", "whole", "not published"], []),
    ("Do you have a price list? what are the prices for everything you offer", None, ["$2,500", "$7,500"], []),
    # what the person believes
    ("is it $3,000?", CONFLICT, ["Not quite", "$2,500"], ["3,000"]),
    ("so the series is $7,500, right? does the series cost $7,500?", None, ["Yes", "$7,500"], []),
    ("Is the conflict training still 2500 dollars?", None, ["Yes", "$2,500"], []),
    ("does the leadership series cost 5k?", None, ["Not quite", "$7,500"], []),
    ("is IBB $1,000?", None, ["Not quite", *HOURS], []),
    # how long
    ("how long is the leadership series", None, ["3 full days", "6 half-day"], []),
    ("How many days is Listen to Learn to Lead?", None, ["3 full days"], []),
    ("what's the time commitment for the conflict training", None, ["two half-days", "four hours"], []),
    ("how many hours is session two", None, ["Session Two", "4 hours"], ["Session One"]),
    ("how long does session 1 last?", None, ["Session One", "4 hours"], []),
    ("how long does IBB take", None, ["customizable"], ["$"]),
    ("how much time do we need for PLC training", None, ["customizable"], []),
    ("length of the DLT coaching?", None, ["customizable"], []),
    ("can the series be split into half days?", None, ["6 half-day"], []),
    ("can the three days be broken up?", None, ["6 half-day"], ["customizable"]),
    ("how long is it?", SERIES, ["3 full days"], ["customizable"]),
    ("how many sessions are there?", CONFLICT, ["two sessions"], []),
    ("how long is leadership development?", None, UNPUBLISHED, ["days", "hours"]),
    ("is the team training customizable?", None, ["customizable"], []),
    ("could you tailor the facilitation to us?", None, ["customizable"], []),
    ("How long do these trainings take?", None, ["two half-days", "3 full days", "customizable"], []),
    # who
    ("who should be in the room for bargaining", None, ["joint teams", "school, district and union leaders"], []),
    ("who should attend the leadership series?", None, ["administration", "union leaders or representatives"], []),
    ("who is the conflict training for", None, ["all levels", "board members", "support staff"], []),
    ("can paras come to the conflict training?", None, ["support staff"], []),
    ("are board members welcome at the conflict workshop", None, ["board members"], []),
    ("who can take part in leadership development?", None, ["board members", "association leaders", "teachers"], []),
    ("who needs to be there?", IBB, ["joint teams"], []),
    ("which people should come to the DLT training", None, ["classified staff", "board members"], []),
    ("who goes to PLC training?", None, ["grade level or content area"], []),
    ("personnel involved in the integration?", None, ["central office", "union leadership", "principals"], []),
    ("Does the union have to be there?", SERIES, ["union leaders"], []),
    ("who do we bring to the series", None, ["union leaders"], []),
    ("is the conflict training only for administrators?", None, ["teachers", "support staff"], []),
    # how many
    ("could 70 people come", CONFLICT, ["50", "2 groups", "estimate"], ["$5,000"]),
    (
        "we have 120 people, would that work for the conflict training?",
        None,
        ["50", "3 groups", "estimate"],
        ["$7,500"],
    ),
    ("We are 120. Can we bring 120 people?", CONFLICT, ["50", "3 groups", "quotes the price"], ["$7,500"]),
    ("how many people can come to the conflict training", None, ["up to 50", "smaller groups"], []),
    ("what's the maximum group size?", CONFLICT, ["up to 50"], []),
    ("is there a limit on participants for the conflict sessions", None, ["up to 50"], []),
    ("can 40 teachers attend the conflict workshop?", None, ["40 people", "one group", "50"], ["2 groups"]),
    ("Can a small group do the conflict training?", None, ["smaller groups"], []),
    ("how big can the group be?", CONFLICT, ["50"], []),
    ("Can you train 200 staff in difficult conversations?", None, ["4 groups", "estimate"], ["$10,000"]),
    ("how much is the conflict training for 120 people?", None, ["$2,500", "3 groups", "quotes the price"], ["$7,500"]),
    ("is 60 too many?", CONFLICT, ["2 groups"], []),
    ("what is the capacity of the series", None, UNPUBLISHED, ["50"]),
    ("how many people can come to IBB?", None, UNPUBLISHED, ["50"]),
    ("is the max 60?", CONFLICT, ["Not quite", "50"], []),
    ("is the limit 50 for conflict resolution?", None, ["Yes", "50"], []),
    # format
    ("can it be done over zoom", IBB, ["virtual", "in person"], []),
    ("is IBB virtual or in person?", None, ["virtual", "in person"], []),
    ("Do you do bargaining facilitation online?", None, ["virtual"], []),
    ("could you come to our district for IBB", None, ["in person"], []),
    ("is the conflict training available online?", None, UNPUBLISHED, ["virtual,"]),
    ("can the series be done remotely", None, UNPUBLISHED, []),
    ("what format is the facilitation", None, ["virtual", "in person"], []),
    ("which services can be done virtually?", None, ["virtual", "bargaining"], []),
    # sessions
    ("what happens in session two", None, ["dialogue", "interest-based problem solving"], ["telling when"]),
    ("what is covered in session one?", None, ["telling when", "preparing"], ["dialogue"]),
    ("what are the objectives of the conflict training", None, ["telling when", "dialogue"], []),
    ("what do we do in the first session", None, ["exploring"], ["dialogue"]),
    ("What is session 2 about?", None, ["dialogue"], []),
    ("what will participants learn in the conflict workshop?", None, ["telling when", "dialogue"], []),
    ("difference between session one and session two?", None, ["telling when", "dialogue"], []),
    ("do we have to take session one first", None, ["Session Two is only", "completed Session One"], []),
    ("can we do just session one?", None, ["Session One can be taken by itself"], []),
    ("Can we skip session one and do session two only", None, ["completed Session One"], []),
    ("are there prerequisites for the conflict training?", None, ["completed Session One"], []),
    ("do people need to attend both sessions?", CONFLICT, ["by itself", "completed Session One"], []),
    ("can session 2 stand alone?", None, ["only for those who have completed"], []),
    ("is there a prerequisite for the series?", None, UNPUBLISHED, ["Session"]),
    ("will we work on our own situations?", CONFLICT, ["own workplace", "in detail"], []),
    ("do we bring real cases to the conflict training", None, ["own workplace"], []),
    ("can union and admin attend together? is the conflict training for joint teams?", None, ["joint teams"], []),
    ("are the materials useful for support staff?", CONFLICT, ["any stakeholder group"], []),
    ("why does conflict training matter?", None, ["avoid", "relationships"], []),
    # teams
    ("what is a DLT", None, ["district leadership team", "collaboration"], []),
    ("what does the DLT do", None, ["shared vision", "capacity and coherence", "track and monitor"], []),
    ("functions of a district learning team?", None, ["empowers students", "needs and targeted supports", "SLTs"], []),
    ("what is the role of the dlt", None, ["report accomplishments", "communities inside and outside"], []),
    ("who is on the DLT?", None, ["board members", "classified staff", "union leaders"], []),
    ("who sits on a district leadership team", None, ["administrators", "classified staff"], []),
    ("composition of the DLT?", None, ["classified staff"], []),
    ("what does an SLT do?", None, ["learning expectations|students' learning", "curriculum", "families"], []),
    ("What is the function of a building leadership team", None, ["collect, analyze", "conditions for a school"], []),
    ("purpose of the school leadership team?", None, ["vertical and horizontal", "whole school community"], []),
    ("what is an ILT", None, ["shared school vision"], []),
    ("does the SLT report to parents?", None, ["parents", "direction and pace"], []),
    ("what is a PLC?", None, ["philosophy", "expectations and commitments"], []),
    ("what does PLC training cover", None, ["forming", "shared learning", "school leadership team"], []),
    ("what's your PLC model", None, ["using data together", "improve instruction"], []),
    ("who is responsible for learning in a PLC?", None, ["responsibility together", "all students"], []),
    ("how do PLCs use data?", None, ["using data together"], []),
    ("what areas does the integration training cover", None, ["decision-making", "monitoring progress", "mission"], []),
    ("what topics are covered in the leadership teams integration?", None, ["team practices", "broadcasting"], []),
    ("is there research behind the integration?", None, ["Rutgers", "Cornell", "climate", "efficacy"], []),
    ("Is there any research that this works?", None, ["Rutgers"], []),
    ("is there follow up coaching?", INTEGRATION, ["Ongoing coaching"], []),
    ("do you offer ongoing coaching for PLCs?", None, ["last at every level"], []),
    ("what approach does the team training use?", None, ["continuous improvement"], []),
    ("tell me about the integration of leadership teams", None, ["every level", "high-performing"], []),
    ("is DLT training or coaching?", None, ["training", "coaching"], []),
    # bargaining
    ("what is IBB", None, ["contract negotiations", "impact bargaining"], []),
    ("tell me about interest based bargaining", None, ["owned by both sides"], []),
    ("what is IBPS?", None, ["problem-solving"], []),
    ("what kinds of issues has CEC facilitated with IBB", None, ["working conditions", "technology", "safety"], []),
    ("what topics does IBB handle?", None, ["expectations and evaluation", "resources"], []),
    ("what can IBB be used for", None, ["contract negotiations", "impact bargaining", "problem-solving"], []),
    ("is IBB only for contracts?", None, ["impact bargaining", "problem-solving"], []),
    ("does IBB help with working conditions?", None, ["working conditions"], []),
    ("who makes the decisions in IBB?", None, ["jointly"], []),
    ("are you neutral in the bargaining?", None, ["owned jointly"], []),
    ("do you have experience with interest based bargaining?", None, ["success"], []),
    ("is interest-based bargaining facilitation or training?", None, ["facilitation"], ["training"]),
    # series
    ("what is the leadership series about", None, ["mutual accountability", "shared vision"], []),
    ("what are the goals of the series?", None, ["theory and practice", "roles and responsibilities", "coherent"], []),
    ("what's the full title of the series", None, ["Leadership Principles and Practices"], []),
    (
        "What will our team learn in Listen to Learn to Lead?",
        None,
        ["research-based characteristics", "partnerships"],
        [],
    ),
    ("tell me more about labor management relationships", None, ["3-day", "Listen to Learn to Lead"], []),
    ("what kind of help is the labor management program", None, ["leadership series"], []),
    # leadership development
    ("what is leadership development", None, ["association leaders", "classroom"], []),
    ("what leadership model do you use?", DEVELOPMENT, ["distributed leadership", "DLT", "SLTs", "PLCs"], []),
    ("who are the consultants, what background do they have?", None, ["rural, suburban and urban", "charter"], []),
    ("have your consultants worked in urban schools", None, ["urban", "private"], []),
    ("do you work with charter schools?", None, ["charter"], []),
    ("is equity part of leadership development?", None, ["equity", "all students"], []),
    ("at what levels does leadership development work?", None, ["classroom", "district"], []),
    # comparisons
    ("difference between DLT and SLT", None, ["district leaders", "school leaders"], ["$7,500"]),
    ("what's the difference between the conflict training and IBB?", None, ["$2,500", "8 hours", "half-days"], []),
    ("IBB vs the leadership series", None, ["$7,500", "8 hours", "facilitation", "3 full days"], []),
    ("which is cheaper, IBB or the series?", None, ["$2,500", "$7,500"], []),
    ("how does a PLC differ from an SLT", None, ["philosophy", "shared school vision"], []),
    ("is the DLT the same as the SLT?", None, ["district", "school"], []),
    (
        "which takes longer, the conflict training or the series? how long are the conflict training and the series",
        None,
        ["two half-days", "3 full days"],
        [],
    ),
    # never published
    ("is there a discount", None, ["not published|has not published", "will tell you"], ["$"]),
    ("do you have a discount for small districts?", None, ["has not published discounts"], ["$"]),
    ("can we pay in installments?", None, ["payment"], ["$"]),
    ("do you take purchase orders", None, ["has not published"], []),
    ("does the price include travel?", SERIES, ["travel"], []),
    ("what dates are available for the series?", None, ["available dates", "has not published"], []),
    ("when is the next series", None, ["available dates"], []),
    ("how soon could you start?", IBB, ["available dates"], []),
    ("who would facilitate our bargaining?", None, ["who the facilitators"], []),
    ("who are the trainers?", None, ["who the facilitators"], []),
    ("do participants get a certificate?", None, ["certificates"], []),
    ("Are CEUs available for the conflict training", None, ["certificates, credits"], []),
    ("is it offered in Spanish?", CONFLICT, ["languages"], []),
    ("can you give us references?", None, ["references"], []),
    ("what other districts have you worked with", None, ["references"], []),
    ("what is your cancellation policy?", None, ["cancellation"], []),
    ("can we get a refund?", None, ["refunds"], []),
    ("where are the trainings held?", None, ["where sessions are held"], []),
    ("what states do you work in", None, ["which states"], []),
    ("do you work in Texas?", None, ["which states"], []),
    ("how many districts have used IBB?", None, ["numbers on past work"], []),
    ("what's your success rate", None, ["numbers on past work"], []),
    ("do you offer the series on weekends?", None, ["available dates"], []),
    # the organisation
    ("what is CEC?", None, ["three anchors", "administration"], []),
    ("what does CEC do", None, ["collaboration", "board"], []),
    ("what are the three anchors?", None, ["union or teacher association", "board", "administration"], []),
    ("what do you offer?", None, ["Labor-Management Relationships", "Conflict Resolution", "(IBB)"], []),
    ("what services do you have", None, ["Leadership Development", "District Learning Team (DLT)"], []),
    ("who will see this?", None, ["CEC staff"], []),
    ("will my boss see this", None, ["CEC staff"], []),
    ("what happens next?", None, ["reviews your inquiry", "e-mail"], []),
    ("how do we sign up", None, ["reviews your inquiry"], []),
    ("when will I hear back?", None, ["How soon is not published"], ["days", "hours"]),
    ("are you a bot?", None, ["automated"], []),
    ("is this a real person", None, ["automated"], []),
    ("is this confidential?", None, ["CEC staff"], []),
    ("what do you do with my information", None, ["used to answer you"], []),
    # typing errors and rough spelling
    ("how mcuh is the conflcit trianing", None, ["$2,500"], ["$7,500"]),
    ("whats teh price of intrest based bargaining", None, HOURS, []),
    ("HOW LONG IS THE LEADERSHIP SERIES???", None, ["3 full days"], []),
    ("hi! quick question - whats the cost for ibb, thanks", None, HOURS, []),
]

SPANISH = [
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

SEVERAL = [
    (
        "How much is the conflict training, how long does it take and who should come?",
        None,
        [["$2,500"], ["half-days"], ["all levels"]],
    ),
    ("price and length of IBB?", None, [["8 hours"], ["customizable"]]),
    (
        "We like the leadership series. What does it cost? Can it be split into half days?",
        None,
        [["$7,500"], ["6 half-day"]],
    ),
    ("what does the series cost and how many people can come to the conflict training?", None, [["$7,500"], ["50"]]),
    ("what is IBB, and is there a discount?", None, [["contract negotiations"], ["discounts"]]),
    ("¿Cuánto cuesta la serie y quién debe ir?", None, [["$7,500"], ["sindicales"]]),
    ("how much and how long?", CONFLICT, [["$2,500"], ["half-days"]]),
]

STATEMENTS = [
    "our budget is 5k",
    "we want to know who decides",
    "Our budget is about $4,000 for the year.",
    "we can spend up to 8000",
    "There are 40 of us, mostly teachers.",
    "about 120 people",
    "two half days would be best for us",
    "virtual please",
    "in person",
    "facilitation",
    "training and coaching",
    "we would like a workshop for our staff",
    "We need someone to facilitate our contract talks",
    "we want interest based bargaining",
    "conflict resolution",
    "PLCs",
    "district leadership team",
    "the leadership series sounds right",
    "not coaching, training",
    "How do we get through this year?",
    "How long do we have to put up with this superintendent?",
    "how much longer will they drag this out",
    "who is going to stop the bullying by our principal?",
    "why does nobody listen to teachers?",
    "What am I supposed to do when the principal yells at me in front of students?",
    "How can we trust a board that lies?",
    "How do I get my teachers to talk to each other?",
    "how many more meetings do we have to sit through",
    "How much of our time is wasted in PLC meetings nobody can say",
    "the cost of living here is insane and they offer us one percent",
    "our PLC time is used for announcements",
    "We have a leadership team but it only meets twice a year",
    "My principal decides everything alone",
    "the union and the board have not talked in 3 months",
    "we are paying the price for years of distrust",
    "teachers pay for their own supplies",
    "We have been at the table since March and the mediator comes Tuesday",
    "The difference between what they say and what they do is huge",
    "it takes too long to get an answer from central office",
    "nobody knows who is on the committee",
    "I don't know how to have a hard conversation with a colleague",
    "They asked us how long we wanted to stay and then ignored it",
    "what we need is trust",
    "When we bring up issues they get shut down",
    "can't go on like this",
    "Is it any wonder that people leave?",
    "how much do paras make in your area?",
    "how long is your maternity leave?",
    "Springfield School District",
    "maria lopez, union president",
    "my email is ana@example.org",
    "sometime in august",
    "yes",
    "no thanks",
    "60",
    "$2,500",
    "nuestro presupuesto es de 5000 dólares",
    "somos unas 40 personas",
    "queremos saber quién decide",
    "necesitamos ayuda con la negociación del contrato",
    "los maestros no confían en la junta",
    "resolución de conflictos",
    "virtual, por favor",
    "no sabemos cómo hablar con la directora",
    "¿Cómo logramos que los maestros colaboren?",
    "¿hasta cuándo vamos a aguantar esto?",
]


@pytest.fixture(scope="module")
def questions() -> Questions:
    return Questions(load(FOLDER, partial=True, required_replies=REPLIES))


def _answers(questions: Questions, text: str, language: str, about: str | None) -> str:
    found = questions.find(Text(text), language, about)
    assert found, "no question found"
    return "\n".join(questions.answer(question, language) for question in found)


def _check(answer: str, must: list[str] | tuple[str, ...], must_not: list[str]) -> None:
    lower = answer.lower()
    for part in must:
        assert any(one.lower() in lower for one in part.split("|")), f"{part!r} is not in {answer!r}"
    for part in must_not:
        assert part.lower() not in lower, f"{part!r} is in {answer!r}"


@pytest.mark.parametrize(("text", "about", "must", "must_not"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_a_question_is_answered_with_the_published_facts(
    questions: Questions, text: str, about: str | None, must: list[str], must_not: list[str]
) -> None:
    _check(_answers(questions, text, "en", about), must, must_not)


@pytest.mark.parametrize(("text", "about", "must", "must_not"), SPANISH, ids=[row[0] for row in SPANISH])
def test_a_spanish_question_is_answered_in_spanish(
    questions: Questions, text: str, about: str | None, must: list[str], must_not: list[str]
) -> None:
    _check(_answers(questions, text, "es", about), must, must_not)


@pytest.mark.parametrize(("text", "about", "parts"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_each_of_several_questions_is_answered(
    questions: Questions, text: str, about: str | None, parts: list[list[str]]
) -> None:
    language = "es" if text.startswith("¿") else "en"
    found = questions.find(Text(text), language, about)
    assert len(found) == len(parts)
    for question, must in zip(found, parts, strict=True):
        _check(questions.answer(question, language), must, [])


@pytest.mark.parametrize("text", STATEMENTS)
@pytest.mark.parametrize("about", [None, CONFLICT, IBB])
def test_a_statement_is_not_taken_for_a_question(questions: Questions, text: str, about: str | None) -> None:
    for language in ("en", "es"):
        found = questions.find(Text(text), language, about)
        assert not found, [(one.kind, one.id) for one in found]
