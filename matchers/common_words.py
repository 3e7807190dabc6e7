"""Words that people write when they do not write names: the frequent ones of what school staff tell, and small talk."""

_COMMON_WORDS = """
abiertas able abogado about above abril absence absences absolutely abuso acabo academic academy access account accounts
accreditation across act action actual actually acuerdo ad add added adding address ademas adentro adios admin
administracion administration administrative administrator administrators adopt adopted adopting adoption adult adults
advice advise advisory aed afraid african aft after afternoon afternoons ag again against age agency agenda agendas
agent ago agosto agree agreed agreeing agreement agreements agrees ahead ahi ahora ai aid aide aides aint air al alabama
alarm alaska algebra algo alguien alike alive all alla allowed almost alone along aloud alphabet already also altogether
always am amazing american among an and angry announced announcement announcements annoying annual ano anoche anon
anonima anonimo anonymous anos another answer answered answering answers anterior antes anuncio anxious any anybody
anyhow anymore anyone anything anyway anywhere ap apart aparte apologize apologized app apparently appeal applause
applicants applications apply appointment approach approval approve approved approves aprenden aprender aprendizaje
aprobamos aprobaron aqui arbitration arbitrations are area argue argued arguing arizona arkansas arm arms around arriba
arrival arte article articles articulo as asamblea asbestos ashamed asi asian aside asistencia asistente asistentes ask
asked asking asks asleep asociacion aspiring assemblies assembly assessment assessments assigned assistance assistant
assistants association associations assume at ate athletics atras attack attend attendance attended attorney audience
audit auditor auditorium aug august aunque auto available average award aware away awful ayer ayuda baby back background
backs bad badge badges bag bags baja bajan bake ball ballot ballots band bank bano banos baptist bar barely bargain
bargained bargaining bark barks barn baseball based basically basketball bathroom bc be bear beautiful beautifully
became because become becomes bed been before began begin beginning begun behavior behind being believe believes bell
belongs below bench benchmark benefits beside besides best bet better between beyond bid bidder bids bien bienestar big
bigger bilingual bilingue binder binders bio birthday birthdays bit black blah blame blames blank bldg bless blew block
blog blood blow blows blt blue board boardroom boards boat body boiler boletin bond bonus book books booster bored
borrow boss bosses both bought boundary box boxes boy boys brand brave bread break breakfast breaks breathe bridge
brilliant bring bringing brings broke broken brother brought bucks buddhist budget buena buenas bueno buenos build
building buildings built bulletin bully bunch buried burned burnt bus buscamos buscar buses business busy but buttons
buy by bylaws cabinet cada cafeteria cake calculators calendar calendario calendars california call called calling calls
calm cambia cambiar cambio came camera cameras camisetas camp campaign camps campus campuses can canadian cancel
cancelar canceled cancelled candidates candy cannot cansada cansado cant cap capacitacion capital caps captain car card
cards care career carino carpet carpeta carpool carried carrier carro carry cars cart carta cartas carts casa case
caseload caso casserole cat catholic catolica catolico caucus caught cause ceiling cell center central cents cero cert
certain certificate certification certified cfo chain chair chaired chairman chairs challenge chamber chance change
changed changes channel chaperone chapter charge charges chart charter chat check checked checklist checks cheer chem
chemistry cheque chess chicago chicken chief child children chili choferes choir christmas church ciencias cierra cinco
circle circles city civil clase clases class classes classified classroom classrooms clause clausula clean clear clerk
clima climate clipboard clock close closed closer closes closet closing club clue cmte co coach coached coaches coaching
coats cobra code codes coffee coherent cohort coincidence coincidimos cold collaborate collaboration collaborative
colleague colleagues collect collective college colombian color colorado colors come comedor comes coming comite comites
comment comments committee committees common communicate communication community como comp companera companeras
companeros compania company compare compared compass complaining complaint complaints complete completely complex
compliance complicated comun comunidad comunidades con concerned concerning concerns concert conference conferences
conferencia confianza confidence confident confidential conflict conflicto confused conmigo connect connected
connecticut consejo consensus conservative consists consultant consultants consultor contact contacting content contest
contra contract contractor contracts contradict contrato convenio convention conversacion conversation conversations
convocation cook cookies cooks coop cooperative coordinator copier copies copy copying core corner corrected corrects
correo corrige cosa cosas cost costing costs could couldnt council counsel counseling counselor counselors count counted
counties counting country counts county course court cousin cover coverage covered covers covid cpr cracked crazy
credential credit credits cree creen crew cried cries crisis cross crossed cruise cry crying cta cual cuando cuanto
cuarenta cuarto cuatro cuban cuenta culture cuota curious current currently curriculo curriculum curso cusd custodial
custodian custodians custody cut cute cuts cutting cycle da dad daily dais dance dar dark dashboard data date dates
datos daughter daughters day days de dead deadline deal deans debate decade december decent decertification decide
decided decides deciding decidir decir decirle decision decisiones decisions deck decodables deeply default degree
degrees deja deje dejo del delante delaware delegada delegado delegados delegate delivery demand demas demo democrat
denied dental deny departamento department departments depends deposit dept deputy desconfianza describe desde design
desk desks desperate despues detention developed developing device di dia dias dice dicen dicho did didnt died dieron
dies diez difference different difficult diga digo dije dijeron dijo diner dinero dinner dio direccion direct directed
direction directions directiva director directora directores directors dirigir disagree disagreed disagreement
disappointed discipline discourse discuss discussed discussion dismissal dispute disputes distinto district districts
distrito distritos divide divided division divorce divorced dj do doc doce document does dog dogs doing dollar dollars
domingo donde done dont donuts door doors dos dots doughnut doughnuts down downtown draft drama draw drawer drawn dread
dress drill drills drinking drive driven driver drivers drives driving drop dropped dropping drove drowning drug dry
dual duck due dues dumb dunno durante during duties duty dyslexia each early east easter easy eat eaten eating eats
edificio edificios educacion education educators effective effort eggs eight eighteen eighth either el elected election
elementaries elementary elevator eleven ellas ellos else em email emailed emailing emails embarrassed emergency empece
empezamos empieza employee employees employment empty en encargada encargado encuesta end ended endorsed ends enemy
energy enero engaged engine enojada enojado enough enrollment ensena enseno enteramos entero entire entra entrar entre
entrenador entry equal equipo equipos equity era eran es esa esas escolar escribimos escrito escritura escuela escuelas
ese eso espanol esperando essays esta estaba establish estacionamiento estado estamos estan este estimate esto estoy
estrategico estudiante estudiantes ethics eval evaluacion evaluaciones evaluation evaluations even evening evenings ever
every everybody everyone everything everywhere evidence ex exactly example except exchanged excited exec executive
exhausted exist existe exists exit expect expectation experience expiration expire expired expires explain explained
extended extension extra extremely eye eyes face faces facilitate facilitated facilitation facilitator facilitators
facilities fact facultad faculty failed fair fake fall falta faltan families family fantastic far fast father fault
favor favorite favorites feb february federal fee feed feedback feel feeling feelings feels fees feet feliz fell fella
fellow felt fence fern feud feuding field fifteen fifth fifty fight fighting fights figure figured file filed files
filing fill filled fills final finalists finally finals finance find finder finding finds fine fingerprints fingers
finish finished finishing fire fired fires firm firma firms first fiscal fish fishbone fit five fix fixed flag flagged
flat fleet flex flood floor floors florida flu flyer fmla focus fog folder folks follow fondos font food football for
force form formal formative former formo forms formula formulario forth forty forums fought found foundation fountain
four fourteen fourth fractions framework frankly free freezes frente fresh freshman friday fridge friend friends from
front frozen frustrada frustrado frustrated fue fuel fuera fui full fully fun funciona functioning fund funded funds
funeral funny furious future gabinete game gaps garage gas gave gear general gente gentleman get gets getting gift
gifted girl girls give given gives giving glad glass glue go goal goals god goes going golf gone gonna good goodness
goose got gotta gotten governance governing government gr gracias grad grade gradebook graded grader graders grades
grading grado grados graduate graduation grand grandma granola grants graph grateful gray great green gremio grievance
grievances grieve grocery ground group groups grow growing grown growth grupo grupos guaguas guard guess guessing guia
guidance guide guiding gustaria guys gym ha habia habla hablado hablan hablando hablar hace hacemos hacen hacer hacerlo
hacia haciendo had hago hair half hall hallway han hand handbook handed handle handles hands handshake handwriting
hanging happened happening happens happy hard hardly hardware harta harto has hasta hat hate hated hates hating hats
have havent having hawaii hay he head headache headaches heads health hear heard hearing hears heart heat heaven held
hello help helpful hemos her here hers herself hes hey hi hicieron hides hiding hielo high hija hijo hijos hill him
himself hindu hire hired hires hiring his hispanic history hit hizo ho hold holding holds hole holiday home homecoming
homeroom homework honest honestly honey honor honors hook hopeful hora horario horas horrible hot hotel hotline hour
hours house houses how hoy hr hrs hs hubo huelga human hundred hung hurt husband hybrid iba ice id idaho idea ideas idk
iea iep if ift ignore igual illinois ilt im impact impasse implementation implemented important improvement in inbox
inches incident incl include included including independent index indiana indicadores indoor information informe
informed ingles inherited initial initiative initiatives ink input inquiring insane inside instead institute instruction
instructional insurance intercom interest interested interesting interests interim intermedia internet interpreter
intervention interventionist interview interviewed interviews into invite invited involved iowa ir is isd island isnt it
item items its itself ive ix january jeans jefa jefes jewish job jobs join joined joint jointly joke jokes joking
jornada jubilada jubilado jueves july junio junior junta juntas juntos just jv kansas keep keeping keeps kentucky kept
key keys kid kidding kids killed kiln kind kinda kinder kindergarten kindergartner kindly kitchen kits knees knew
knocked know knowing known knows la lab labor lack ladder ladies lado lady laid lake laminated laminator land lands lane
lanes language languages lanyard laptop laptops las last lasted late lately later latina latino laughed laughing laughs
launch law laws lawsuit lawyer lawyers lay layoffs lazy le lead leader leaders leadership leading leads league leak
learn learned learning learns lease least leave leaves leaving lectura led left legal legally legs les less lesson
lessons let lets letter letterhead letters letting level levels levy liability liaison liar liberal librarian librarians
library lice licencia license lider liderazgo lideres lie life light lights like liked likes limits line link list lista
listen listening listens listo lists literacy literally little live lived lives livestream livid living llama llaman
llega llegan llegar llego llenar lleva llevamos llevan llevo lloro lms lo load lobby local locals lock lockdown locked
lockers locks log logistics logo lol long longer look looked looking looks lord los lose losing lost lot loud louder
louisiana lounge lousy love loved lovely loves low lower lowest luck luego lunch luncheon lunches lunes machine machines
mad made maestra maestras maestria maestro maestros magnets mail mailboxes mails main maine maintenance make makes
making mal man manage management manager manana manda mandan mandaron mandatory mando manera manual many map march
marching markers married martes maryland marzo mas mascot massachusetts master match matching matematicas materia math
matrix matter matters may maybe mayo me mean means meant meanwhile measures mechanic media mediate mediation mediator
mediators medio meet meeting meetings meets mejor mejoramiento member members membership memo memos men mention
mentioned mentions mentor mentoring mentors menu merged mes mesa meses mess message messages met meta metas mexican
mexicana mexicano mgmt mi mic michigan microwave mid middle midnight midyear miembro miembros mientras miercoles might
mileage milk million min mind mine minnesota minute minutes minutos mio mira mirando mis misma mismo miss missed missing
mission mississippi missouri mitad model modelo mom moms monday money monitor monitoring monitors montana month monthly
months moon mop morale more mormon morning mornings mortgage most mostly mother mothers motion motto mou mountain mouth
move moved movement moves moving mower ms mtg mtss much muchachos mucho muffins mug multi mundo mural music musica
muslim must muy my myself n na nada nadie nah name named names naming nasty national nd nea near nearly nebraska
necesitan necesito need needed needle needs negociacion negociar negotiable negotiate negotiated negotiating negotiation
negotiations negotiator negotiators neighbor neighboring neither nenes nerve nervous network neutral nevada never new
news newsletter newsletters newspaper next ni nice nicely night nights nil nine nineteen ninety ninguna ninguno ninos
ninth no nobody noches nod nodded nodding nods noise non none nonprofit noon nope nor normal norms north nos nose
nosotros not nota notas note noted notes nothing notice noticed novels november noviembre now nowhere nuestra nuestro
nuestros nueva nueve nuevo nuevos null number numbers numero numeros nunca nurse nurses nuts objective objectives
observation ocho october octubre odd of off offer offered offering offers office officer officers offices oficina
ofrecen ofrecieron often oh ohio ok okay oklahoma old older olds omitir on once one ones online only open opened opening
openings opens opinion opposite or orange orchestra order ordered orders oregon organization other others otherwise otra
otras otro otros ought our ours ourselves out outfit outside over overnight overwhelmed owe owed own owner owns pa
pacing packet packing padres paga pagan pagar page pages paginas paid paint painted pair palabra pandemic panel papel
paper papers paperwork para parade paragraph paraprofessional paras parece pared parent parents park parking part parte
parties partner partners partnership parts party pasa pasada pasamos pasar pasillo paso pass passed passes passing
password passwords past pastor patch pay paycheck paying payroll pays pd pdf pe pedi peer peers pen pencil pencils
penguin pennsylvania pension people per percent period periodo periods permanencia pero perro person persona personal
personally personas personnel persons petition phone phones phonics photo photograph physics pick picked picketing
picking picks pickup picnic picture pictures pide piden pidieron pidio piece pieces pierde pillars pilot piso pizza
place placement places plain plan planes planificacion planned planning plans plant plants platform play playground
plays plaza plc pleasant please pls plumber plumbing plus pm po podcast poem point pointless points police policies
policy polite politely polled ponen pool poor popcorn por porch porque portable portal portrait position positions
possible post posted poster posters pot potluck pouches power ppl practice practices praxis pray prayer pre precisely
predecessor preferred prefiero pregnant pregunta preguntan preguntar pregunte pregunto prensa preocupada preocupado prep
preparation prepare prepared preps pres preschool present president presidenta presidente presidents press presupuesto
pretend pretending pretty previous price prices primera primero principal principals principalship print printed printer
printing prior prioridades priorities priority privacy privada privado private problem problems procedure proceso
process procurement produce professional profile program programa programs progress project projector prom promised
promoted property propia proposal proposals proposed proposes protect protestant protocol proud proximo proyector
pruebas pta public publico publishers pueblo puede pueden puerta puertas puerto puertorriquena puertorriqueno pull
pulled pumpkin punto pupils puppet purchase purpose push pushed puso put puts putting puzzle quarter quarterly que queda
queremos question questions quien quiere quieren quiero quiet quisiera quit quitaron quite quiz quiza quizzes quote
quotes radio rain raise raised rally ramadan ran rate rates rather razon rd re reach reached reaches reaching read
reading reads ready real realized really realtor reason reasonable rebid recall recess reciben recital recommend
recommendation recommended record recorder records recreo red redo references referendum referrals refuse regarding
regional reglamento regular rehearsed reimbursement relations relationship relay release remember remembers remote
renewal renewed rent reopener reopening rep repeat replace replaced replacement replied reply report reported reporting
reports represent representative representatives representing reps republican request requested requesting requests
required requires resignation resigned resolution resources respectfully responsable response responsible respuesta rest
restart resting restorative result results resume retirada retire retired retirement retires retiring retreat retro
return returning reunen reunion reuniones reverse review reviewed reviewing reviews revise rewrites rewritten rewrote
rfp ribbon rican ride ridiculous rif right rights rigor ring rm road robotics rocket rojo role roles roll rolled rolls
roof rookies room rooms root ropes roster rotary rotation round rounds route routes routine row rows rubric rubrica
rubrics rule rules rumor rumors run running runs rural sabado sabe sabemos saben saber sad safe safety said sala salary
sale sali salio salir salon salones salt saltar saluda same sample samples sandwich sandwiches sat saturday saw say
saying says scared schedule schedules scheduling school schools science scissors score scores scratch scream screamed
screaming screen screenshots se sea search season seat seating seats second secondary seconds secret secretaria
secretaries secretary section see seeking seeks seem seems seen seguimiento seguimos segundo seguro seis seiu sel
selection self sell semana semanas semester senate send sends seniority seniors senora sense sensitive sent sentarse
sentence sentences separate separately sept september septiembre ser series serious serve serves service services
servicio sesion session sessions set sets setting settle settled settlement settling seven seventh several sexto shaking
shall share shared shares sharing she sheet sheets shelf shes shift ship shirt shirts shocked shoes shook shop shopping
short shortage shot shots should shout shouted shouting show showed shower showing shown shows shut shuts si sick side
sides siempre sientan siete sigh sighing sighs sign signals signatures signed signing signs sigue siguiente silence
silent simple simply sin since sindicato single sink sinking sip sir sister sit site sites sits sitting six sixteen
sixth sixty size skills skip skipped slammed sleep slid slide slides slip small smart smell smells smile smiles smiley
smiling smoke snacks snaps snow so sobre soccer social softball software sola sold solo solve solved solving some
somebody somebodys someday someone something somewhere somos son soon sooner sophomores sorry sort sorta sought soul
sound soup sour soy space speak speaker speaking speaks special specialist specialists specials sped speech spelled
spelling spend spends spent spirit split spoke spoken spot spreadsheet spreadsheets spring spy st stack stadium staff
stage stairs stakeholder stalled stand standards standing stands stapler star stare start started starting starts state
statement states station statute stay stayed stays steer steering stenographer step stepping steps steward stewards
stick sticker sticking sticky still stipend stole stomach stone stood stop stopped stops store stories story straight
strange strangers strategic strategies strategy stressed strike strong stronger structure structures stuck student
students studies study stuff stumped style su sub subdirectora subdirectores sube subjects submit subs substitute
suburbs successor such suddenly suggest suggested suggestion suicide suing suit suite sunday sunshine supe super
superintendent superintendente superintendents supermercado supervise supervises supervision supervisor supervisors
supes supplies supply support suppose supposed supposedly supt sure surgery surprised survey sus suya swamped swap
swapping swear sweet swim switch switched sworn system ta table tables take taken takes taking tal talk talked talkie
talking talks tall taller tambien tampoco tape taped tardes tardies tardy target targets task taught tax taxes te teach
teacher teachers teaches teaching team teams teamsters tears tech technology teenagers telefono telephone tell telling
tells tema template ten tenemos tener tengo tenia tennessee tennis tension tentative tenure term terms terrible terrific
test testing tests texas text textbook textbooks th than thank thanked thanks thanksgiving that thats the their theirs
them themselves then therapist there theres these they theyre thin thing things think thinking thinks third thirteen
thirty this those though thought thousand threat three threw thrilled through thrown thru thursday thx ticket tickets
tie tiempo tiene tienen tight til tile till time timed timeline timer times tips tired title to toca toda todavia today
todo todos together told toma tomorrow tone tonight too took tool tools top topic tornado totally tote touch tough tour
toward tower town towns toxic trabajar trabajo track tracks trade traded trades trae traen trailer train trained
training transfer transferred transfers transportation trash trata trauma travel tray trays treasurer treat treating
tree treinta tres trial trick tried trip trips triste trouble truck true truly trust trustee trustees trusts truth try
trying tuesday turf turn turned turning turns tutoring tv twelve twenty twice two type typed types typing typo ugly
ultima un una unacceptable unas unavailable unaware unbelievable under understand undo unhappy unica unico uniforms
union unions unit units universidad university unknown unless uno unpaid unsubscribe unsure until up update updates upon
ups upset upside upstairs ur urgent us usa use used useless using ustedes utah va vacation valley value van vape vaping
varsity veces vegas veintitres vemos vence vending vendor veo ver verano verdad vermont version versions vertical very
vested veteran veterans vez vice video videos vieja viene vienen viernes virtual vision visit visitas visited visiting
visitor visitors visits visto vocabulary voice voices volleyball volunteer volunteering volunteers votamos votar vote
voted votes votos voy voz vp vs wages wait waited waiting walk walked walkie walking walkout walks walkthrough
walkthroughs wall walls want wanted wanting wants war was wasnt watch watched watching water wave way ways we wear
wearing weather website wed wedding weddings wednesday week weekend weekends weekly weeks weigh weight weird welcome
welding well wellness went were what whatever whats wheel when whenever where whether which whichever while whisper
whispers white whiteboard who whoever whole whom whose why wide wife wifi willing win window wing winter wire wisconsin
wise wish with within without witness woman women won wonder wonderful wondering wonders wont word words work worked
workers working workload workroom works worksheets workshop world worried worse worst worth would wound wrestling write
writes writing written wrong wrote wyoming ya yard yeah year years yell yelled yelling yellow yells yep yes yesterday
yet yo yoga you young your yr yrs zero zoom
"""
COMMON_WORDS = frozenset(_COMMON_WORDS.split())
"""Folded, English and Spanish, inflected as they occur."""
