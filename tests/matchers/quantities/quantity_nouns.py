"""A realistic list of counted nouns, as people.yaml holds them, in both languages."""

from matchers.quantities.find import QuantityNouns

_PARTICIPANTS = """
union|people|person|participants|participant|attendees|attendee|folks|staff|staff members|staff member|members
member|employees
educators|educator|teachers|teacher|principals|principal|assistant principals|aps|administrators
administrator|admins|admin
leaders|leader|school leaders|teacher leaders|union leaders|union reps|reps|building reps|board members
board member|trustees
coaches|coach|instructional coaches|counselors|counselor|paras|para|paraprofessionals|paraeducators|aides|secretaries
custodians|bus drivers|support staff|classified staff|classified employees|certificated staff|directors
coordinators|deans
department chairs|grade level leads|team leads|superintendents|central office|specialists|nurses|librarians
adults|faculty
colleagues|heads|stewards|negotiators|team members|committee members|personas|persona|participantes
participante|asistentes
maestros|maestras|maestro|maestra|docentes|docente|profesores|profesoras|profesor|directores|directoras
director|directora
subdirectores|administradores|empleados|miembros|miembro|integrantes|lideres|consejeros
asistentes de maestros|secretarias
delegados|representantes|coordinadores|personal|colegas|gente
"""
_SCHOOLS = """
school|schools|building|buildings|campus|campuses|site|sites|elementary schools|middle schools|high schools|high school
elementary school|middle school|elementaries|school buildings|school sites|escuela|escuelas|plantel|planteles
edificios|edificio
escuelas primarias|escuelas secundarias|primarias|secundarias|centros escolares
"""
_STUDENTS = (
    "student|students|kids|kid|pupils|pupil|children|learners|alumnos|alumno|estudiantes|estudiante|ninos|alumnas"
)


def _phrases(rows: str) -> frozenset[str]:
    return frozenset(phrase.strip() for row in rows.splitlines() for phrase in row.split("|") if phrase.strip())


NOUNS = QuantityNouns(participants=_phrases(_PARTICIPANTS), schools=_phrases(_SCHOOLS), students=_phrases(_STUDENTS))
