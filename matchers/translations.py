"""Spanish words and the English ones they count as: evidence counted in one language helps to read the other.

Most examples are English. A Spanish word counts for itself and, more weakly, for its English counterpart. Only words
whose counterpart is used for the same things are listed; a dictionary would bring in false friends.
"""

from functools import lru_cache

from matchers.stems import stem

_PAIRS = """
teacher: maestro maestra docente profesor profesora profe educador educadora;
principal: principal director directora rector; superintendent: superintendente; board: junta;
union: sindicato union gremio sindical gremial; association: asociacion; district: distrito distrital;
school: escuela escolar; building: edificio plantel; office: oficina; central: central; cabinet: gabinete;
team: equipo; group: grupo; committee: comite comision; council: consejo; department: departamento; grade: grado;
classroom: salon aula; class: clase; meeting: reunion; member: miembro integrante vocal;
president: presidenta presidente; rep: delegado delegada representante; leader: lider jefe jefa dirigente;
leadership: liderazgo; administrator: administrador administradora administrativo; administration: administracion;
assistant: asistente auxiliar; secretary: secretaria secretario; custodian: conserje; driver: chofer conductor;
nurse: enfermera; coach: entrenador entrenadora; mentor: mentor mentora mentoria; supervisor: supervisor supervisora;
coordinator: coordinador coordinadora; colleague: colega companero companera; partner: socio;
employee: empleado trabajador; staff: personal; parent: padre; mom: mama madre; family: familia;
student: estudiante alumno; child: nino nina nene; son: hijo; boy: muchacho; contract: contrato convenio;
agreement: acuerdo pacto; clause: clausula; article: articulo; negotiate: negociar; negotiation: negociacion;
negotiator: negociador negociadora; proposal: propuesta; offer: oferta; table: mesa; sign: firmar;
side: lado parte bando; mediator: mediador mediadora; mediation: mediacion; arbitration: arbitraje;
impasse: impasse estancamiento estancado; strike: huelga paro; vote: voto votar; ratify: ratificar ratificacion;
salary: salario sueldo; raise: aumento; pay: pagar paga; percent: ciento; insurance: seguro;
benefit: beneficio prestacion; schedule: horario; calendar: calendario; evaluation: evaluacion;
observation: observacion; minute: minuto; hour: hora; prep: preparacion; planning: planificacion planeacion;
plan: plan; strategic: estrategico estrategica; goal: meta objetivo; priority: prioridad; vision: vision;
mission: mision; initiative: iniciativa; program: programa; project: proyecto; policy: politica reglamento;
rule: regla norma; norms: normas; change: cambio cambiar; decision: decision; decide: decidir; voice: voz;
opinion: opinion opinar; survey: encuesta; ask: preguntar; answer: contestar responder respuesta;
listen: escuchar oir; hear: enterar; speak: hablar; tell: avisar decirle contar; say: decir;
announce: anunciar anuncio; email: correo email; letter: carta; paper: papel; form: formulario planilla;
binder: carpeta; document: documento; report: informe reporte; list: lista; note: nota; minutes: acta;
agenda: agenda; data: dato; result: resultado; test: prueba examen; score: puntaje calificacion;
assessment: evaluacion; standard: estandar; reading: lectura leer; math: matematicas; science: ciencias;
english: ingles; subject: materia asignatura; curriculum: curriculo; book: libro; lesson: leccion; teach: ensenar;
teaching: ensenanza; learn: aprender; learning: aprendizaje; training: capacitacion adiestramiento entrenamiento;
workshop: taller; course: curso; help: ayuda ayudar; support: apoyo apoyar; guidance: orientacion guia;
work: trabajo trabajar; together: junto juntos; share: compartir; collaborate: colaborar;
collaboration: colaboracion; agree: acordar; solve: resolver solucionar; solution: solucion; problem: problema;
trust: confianza confiar; distrust: desconfianza desconfiar; relationship: relacion; fear: miedo temor;
retaliation: represalia; threat: amenaza amenazar; punish: castigar castigo; grievance: queja querella agravio;
complain: quejar; complaint: queja; conflict: conflicto; fight: pelea pelear pleito; yell: gritar grito;
insult: insulto insultar; argue: discutir discusion; tension: tension roce; rude: grosero grosera; offend: ofender;
cry: llorar; door: puerta; close: cerrar; eye: ojo; face: cara; gossip: chisme; whisper: cuchichear;
silence: silencio; apologize: disculpa perdon; respect: respeto respetar; morale: moral animo;
tired: cansado cansada; climate: clima ambiente; culture: cultura; resign: renunciar renuncia;
retire: jubilar jubilacion; new: nuevo nueva; first: primer primero primera; interim: interino interina;
experience: experiencia; promote: ascender ascenso; lead: dirigir liderar; train: formar capacitar preparar;
grow: crecer; delegate: delegar; fire: fuego incendio; decree: decreto; order: orden mandar; impose: imponer;
cut: recortar recorte quitar; control: controlar; review: revisar; send: mandar enviar; arrive: llegar;
go: bajar subir; reach: llegar; connect: conectar; align: alinear; communication: comunicacion;
communicate: comunicar; message: mensaje recado; bridge: puente; wall: pared muro; island: isla;
direction: rumbo direccion; row: remar; level: nivel; system: sistema; community: comunidad;
professional: profesional; improvement: mejora mejoramiento; improve: mejorar; follow: seguir seguimiento;
monitor: monitorear; time: tiempo; lose: perder; waste: perder perdida; fill: llenar; turn: entregar;
lunch: almuerzo; cafeteria: comedor cafeteria; food: comida; bathroom: bano; roof: techo; parking: estacionamiento;
bus: autobus guagua; transportation: transporte; key: llave; computer: computadora; laptop: laptop;
password: contrasena clave; screen: pantalla; camera: camara; phone: telefono celular; check: cheque;
payroll: nomina; tax: impuesto; pension: pension; dues: cuota; loan: prestamo; license: licencia;
certification: certificacion; certificate: certificado; degree: titulo maestria; scholarship: beca;
university: universidad; apply: solicitar aplicar; application: solicitud; hire: contratar; position: plaza puesto;
interview: entrevista; substitute: sustituto suplente; vacancy: vacante; lawyer: abogado abogada; law: ley;
sue: demandar; legal: legal; police: policia; election: eleccion; candidate: candidato; campaign: campana;
budget: presupuesto; fund: fondo; grant: subvencion; money: dinero; buy: comprar compra; purchase: compra;
vendor: proveedor; price: precio; cost: costo costar; sell: vender; register: inscribir registrar;
enroll: inscribir matricular matricula; enrollment: matricula inscripcion; attendance: asistencia;
graduation: graduacion; library: biblioteca; game: partido juego; team sport: deporte; football: futbol; club: club;
dance: baile; music: musica; band: banda; choir: coro; uniform: uniforme; trip: viaje excursion; party: fiesta;
birthday: cumpleanos; vacation: vacaciones; summer: verano; water: agua; trash: basura; therapy: terapia;
counselor: consejera consejero; discipline: disciplina; behavior: conducta; bully: acosar acoso; safety: seguridad;
security: seguridad; workload: carga; duty: guardia; transfer: traslado trasladar; seniority: antiguedad;
leave: licencia; hallway: pasillo; hat: sombrero; promise: promesa prometer; break: romper; lie: mentir mentira;
betray: traicionar; enemy: enemigo; war: guerra; peace: paz; truth: verdad; idea: idea; suggestion: sugerencia;
consult: consultar; participate: participar; participation: participacion; represent: representar; dialogue: dialogo;
conversation: conversacion; talk: platicar hablar conversar; feedback: retroalimentacion comentario;
criticism: critica; avoid: evitar; difficult: dificil; uncomfortable: incomodo incomoda; honest: honesto sincero;
person: persona gente; adult: adulto; neighbor: vecino; friend: amigo amiga; expert: experto;
consultant: consultor asesor; facilitator: facilitador facilitadora; session: sesion; outside: fuera afuera;
alone: solo sola; different: distinto diferente; same: mismo misma; every: cada; nobody: nadie; never: nunca jamas;
always: siempre; nothing: nada; everything: todo; empty: vacio; drawer: gaveta cajon; poster: cartel; wear: llevar;
copy: copia; page: pagina; room: cuarto sala; kitchen: cocina; coffee: cafe; snack: merienda; desk: escritorio;
chair: silla
"""


def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, dict[str, None]] = {}
    for pair in _PAIRS.split(";"):
        english, spanish = pair.split(":")
        for word in spanish.split():
            index.setdefault(stem(word, "es"), {})[stem(english.split()[0], "en")] = None
    return {word: tuple(found) for word, found in index.items()}


@lru_cache(maxsize=1)
def english_of() -> dict[str, tuple[str, ...]]:
    """English stems by Spanish stem."""
    return _index()
