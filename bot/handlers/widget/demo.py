"""A demo at /demo: a small website of district services that has the widget on its pages."""

from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.handlers.http import Services
from bot.handlers.http.problems import ProblemError
from bot.handlers.widget.script import Served
from knowledge.model import Knowledge
from matchers.frame import Language

FOLDER = Path(__file__).parent / "demo"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""As strict as a website can be: the widget has to work under it."""

TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "title": "Services for school districts",
        "note": "Note",
        "demo": "This is a demonstration page for the assistant, not the organization's website.",
        "lead": "Not sure which one fits? Tell the assistant at the corner of this page what you are struggling with.",
        "services": "Services",
        "home": "All services",
        "more": "Read more",
        "other": "Español",
        "about": "About",
        "without": "Use the form without JavaScript",
        "commitment": "Ask the assistant about size, price and next steps; it knows this page.",
    },
    "es": {
        "title": "Servicios para distritos escolares",
        "note": "Nota",
        "demo": "Esta es una página de demostración del asistente, no el sitio de la organización.",
        "lead": "¿No sabe cuál le conviene? Cuéntele al asistente, en la esquina de esta página, qué les preocupa.",
        "services": "Servicios",
        "home": "Todos los servicios",
        "more": "Leer más",
        "other": "English",
        "about": "Quiénes somos",
        "without": "Usar el formulario sin JavaScript",
        "commitment": "Pregúntele al asistente por el tamaño, el precio y los pasos siguientes; conoce esta página.",
    },
}


class Demo:
    """Renders the demo's pages from one knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
        self._template = environment.get_template("site.html")
        self.style = Served.of("text/css", (FOLDER / "site.css").read_bytes())

    async def home(self, request: web.Request) -> web.Response:
        """GET /demo."""
        return self._page(request, None)

    async def service(self, request: web.Request) -> web.Response:
        """GET /demo/{offering}. Raises ProblemError (404)."""
        offering = request.match_info["offering"]
        if offering not in self._knowledge.offerings:
            raise ProblemError(404, "There is no such page.")
        return self._page(request, offering)

    async def styled(self, request: web.Request) -> web.Response:
        """GET /demo/site.css."""
        return self.style.response(request)

    def _page(self, request: web.Request, offering: str | None) -> web.Response:
        language: Language = "es" if request.query.get("language") == "es" else "en"
        organisation = self._knowledge.organisation
        html = self._template.render(
            language=language,
            texts=TEXTS[language],
            organisation=organisation.name.in_(language),
            purpose=organisation.purpose.in_(language),
            offerings=[self._offering(one, language) for one in self._knowledge.offerings],
            offering=self._offering(offering, language) if offering else None,
        )
        return web.Response(text=html, content_type="text/html", headers={"Content-Security-Policy": POLICY})

    def _offering(self, offering: str, language: Language) -> dict[str, Any]:
        known = self._knowledge.offerings[offering]
        return {"id": offering, "name": known.name.in_(language), "summary": known.summary.in_(language)}


def register(app: web.Application, services: Services) -> None:
    """Adds the demo's pages."""
    demo = Demo(services.core.knowledge)
    app.router.add_get("/demo", demo.home)
    app.router.add_get("/demo/site.css", demo.styled)
    app.router.add_get("/demo/{offering}", demo.service)
