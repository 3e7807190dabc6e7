"""What the Slack channel says itself: labels and courtesies. Nothing about services: that is in the knowledge base."""

from typing import Final

from matchers.frame import Language

_WORDS: Final[dict[str, tuple[str, str]]] = {
    # Buttons
    "contact_button": ("Fill in contact details", "Completar datos de contacto"),
    "change_button": ("Change an answer", "Cambiar una respuesta"),
    "why_button": ("Why this?", "¿Por qué?"),
    "direct_button": ("Continue in a direct message", "Seguir en un mensaje directo"),
    "start_button": ("Start a new inquiry", "Empezar una consulta nueva"),
    # Cards
    "price": ("Price", "Precio"),
    "commitment": ("Commitment", "Dedicación"),
    "people": ("Who should attend", "Quién debe asistir"),
    "reasons": ("Why", "Por qué"),
    "not_published": ("not published; {organisation} will tell you", "no publicado; {organisation} se lo dirá"),
    "also": ("Also possible", "También es posible"),
    "choices": ("You can choose:", "Puede elegir:"),
    # In the direct message
    "progress": ("is looking at your message…", "está leyendo su mensaje…"),
    "edited": (
        "I saw that you edited a message. I go by what I read first: please tell me the correction in a new message, "
        "or use the button.",
        "Vi que editó un mensaje. Me guío por lo que leí primero; por favor escriba la corrección en un mensaje nuevo "
        "o use el botón.",
    ),
    "deleted": (
        "You deleted a message. What I noted from it stays until you change it: tell me, or use the button.",
        "Borró un mensaje. Lo que anoté de él queda hasta que lo cambie: dígamelo o use el botón.",
    ),
    "files": (
        "I can't open files. Please tell me in a few words what matters.",
        "No puedo abrir archivos. Por favor dígame en pocas palabras lo importante.",
    ),
    "too_long": (
        "That is more than I can read at once. Please send the main part in up to {limit} characters.",
        "Es más de lo que puedo leer de una vez. Envíe lo principal en hasta {limit} caracteres.",
    ),
    "failed": (
        "Something went wrong here, and I could not take in what you wrote. Please send it again.",
        "Algo falló aquí y no pude recibir lo que escribió. Por favor envíelo de nuevo.",
    ),
    "staff": ("A person at {organisation} writes:", "Una persona de {organisation} escribe:"),
    # In a channel
    "public_only": (
        "Others read along here, so I only answer what is public about {organisation}'s services. For anything about "
        "your own situation, let's go on in a direct message.",
        "Aquí leen otras personas, así que solo respondo lo que es público sobre los servicios de {organisation}. Para "
        "su propia situación, sigamos en un mensaje directo.",
    ),
    # To one person only
    "opened": ("I've written to you in a direct message.", "Le escribí en un mensaje directo."),
    "out_of_date": (
        "That question is behind us. Please use the newest message, or just tell me what to change.",
        "Esa pregunta ya pasó. Use el mensaje más reciente, o dígame qué cambiar.",
    ),
    "press_failed": (
        "That may not have worked. Please try again in a moment; nothing is sent twice.",
        "Puede que no haya funcionado. Inténtelo de nuevo en un momento; nada se envía dos veces.",
    ),
    "help": (
        "Write `/cec` and what you are struggling with: I answer in a direct message that only you see. `/cec new` "
        "begins a new inquiry, `/cec status` lists yours.",
        "Escriba `/cec` y lo que le preocupa: respondo en un mensaje directo que solo usted ve. `/cec new` empieza una "
        "consulta nueva, `/cec status` muestra las suyas.",
    ),
    # Modals
    "contact_title": ("Contact details", "Datos de contacto"),
    "contact_intro": (
        "Please check these. What is filled in comes from what you told me or from your Slack profile; nothing is sent "
        "to {organisation} before you say so.",
        "Por favor revíselos. Lo que ya está viene de lo que me dijo o de su perfil de Slack; nada se envía a "
        "{organisation} antes de que usted lo diga.",
    ),
    "change_title": ("Change an answer", "Cambiar una respuesta"),
    "change_intro": (
        "Change what you like. What you empty is taken out.",
        "Cambie lo que quiera. Lo que deje vacío se quita.",
    ),
    "ask_title": ("Ask {organisation}", "Preguntar a {organisation}"),
    "ask_intro": (
        "Only you and the assistant see this. Say it in your own words; leave out names and confidences.",
        "Solo usted y el asistente lo ven. Dígalo con sus palabras; omita nombres y lo que se dijo en confianza.",
    ),
    "ask_label": ("What is it about?", "¿De qué se trata?"),
    "save": ("Save", "Guardar"),
    "send": ("Send", "Enviar"),
    "close": ("Cancel", "Cancelar"),
    "hint_number": (
        'For example 40, about 40, 30 to 50, or "not known yet".',
        'Por ejemplo 40, unas 40, de 30 a 50, o "no se sabe".',
    ),
    "hint_district": (
        "With its state, for example Lake County Schools, FL.",
        "Con su estado, por ejemplo Lake County Schools, FL.",
    ),
    "wrong_number": ("Please write a number, such as 40 or 30 to 50.", "Escriba un número, como 40 o de 30 a 50."),
    "wrong_email": (
        "Please write a complete address, such as name@district.org.",
        "Escriba una dirección completa, como nombre@distrito.org.",
    ),
    "wrong_phone": (
        "Please write a number with area code, such as 312-555-0142.",
        "Escriba un número con código de área, como 312-555-0142.",
    ),
    "wrong": ("This cannot be read. Please write it differently.", "No se puede leer. Escríbalo de otro modo."),
    "unwanted": ("Not wanted: {kinds}", "No se quiere: {kinds}"),
    # App Home
    "home_mine": ("My inquiries", "Mis consultas"),
    "home_none": ("You have not sent an inquiry yet.", "Todavía no ha enviado ninguna consulta."),
    "home_more": ("Older ones are not shown here.", "Las anteriores no se muestran aquí."),
    "home_language": ("Language", "Idioma"),
    "home_erased": ("removed at a person's request", "eliminada a petición de la persona"),
    "status_new": ("sent; not read yet", "enviada; aún no leída"),
    "status_in_review": ("being read by {organisation}", "en revisión en {organisation}"),
    "status_answered": ("answered", "respondida"),
    "status_closed": ("closed", "cerrada"),
    # Suggested prompts
    "prompts": ("You could begin like this", "Puede empezar así"),
    "prompt_trouble": ("Say what is going on", "Decir qué pasa"),
    "prompt_trouble_text": (
        "Teachers and administrators in our district do not work well together.",
        "Los maestros y los administradores de nuestro distrito no trabajan bien juntos.",
    ),
    "prompt_services": ("What do you offer?", "¿Qué ofrecen?"),
    "prompt_services_text": ("What services do you offer?", "¿Qué servicios ofrecen?"),
    "prompt_price": ("What does it cost?", "¿Cuánto cuesta?"),
    "prompt_price_text": ("What do your services cost?", "¿Cuánto cuestan sus servicios?"),
    "prompt_person": ("Talk to a person", "Hablar con una persona"),
    "prompt_person_text": ("I'd like to talk to a person.", "Quiero hablar con una persona."),
}

_SUGGESTED: Final = ("trouble", "services", "price", "person")
"""How a conversation may begin, as Slack shows it at installation and in the direct message: at most
`limits.MOST_PROMPTS`."""


def suggested(language: Language | None) -> list[dict[str, str]]:
    """The suggested beginnings, as Slack's fields `title` and `message`."""
    return [
        {"title": say(f"prompt_{name}", language), "message": say(f"prompt_{name}_text", language)}
        for name in _SUGGESTED
    ]


def say(words: str, language: Language | None, /, **values: str | int) -> str:
    """Words in a language, English where none is chosen. Raises KeyError for unknown ones."""
    english, spanish = _WORDS[words]
    return (spanish if language == "es" else english).format_map(values)
