"""The page without JavaScript: a form, from greeting to filed inquiry."""

import asyncio
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from handlers_site import NEED, Site, Sites


class Forms(HTMLParser):
    """The forms of a page as browsers see them: fields with values, and buttons."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: dict[str, dict[str, str]] = {}
        self.buttons: dict[str, list[tuple[str, str]]] = {}
        self.hidden: set[str] = set()
        self._form = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Collects forms, fields and buttons."""
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = given["id"]
            self.forms[self._form], self.buttons[self._form] = {}, []
            if "hidden" in given:
                self.hidden.add(self._form)
        elif tag in ("input", "textarea") and "name" in given:
            self.forms[self._form][given["name"]] = given.get("value", "")
        elif tag == "button" and "name" in given:
            self.buttons[self._form].append((given["name"], given.get("value", "")))


class Browser:
    """A browser without JavaScript."""

    def __init__(self, site: Site, language: str = "en") -> None:
        self.client = site.client
        self.headers = {"Accept-Language": language, "Accept": "text/html"}
        self.html = ""
        self.status = 0

    async def open(self, path: str = "/") -> None:
        """Shows the page."""
        response = await self.client.get(path, headers=self.headers)
        self.status, self.html = response.status, await response.text()

    async def submit(self, form: str, **fields: str) -> str:
        """Sends a form with what was typed and shows what comes back; the address it leads to."""
        body = {**Forms(self.html).forms[form], **fields}
        response = await self.client.post("/", data=body, headers=self.headers, allow_redirects=False)
        if response.status == 303:
            await self.open(response.headers["Location"])
            return response.headers["Location"]
        self.status, self.html = response.status, await response.text()
        return ""

    @property
    def lines(self) -> list[str]:
        """The words of the log."""
        return [unescape(words) for words in re.findall(r'<p class="words">(.*?)</p>', self.html, re.S)]

    @property
    def alert(self) -> str:
        """What went wrong."""
        found = re.search(r'role="alert">(.*?)<', self.html)
        return found[1] if found else ""


@pytest.fixture
async def browser(site: Site) -> Browser:
    """A browser that has just opened the page."""
    one = Browser(site)
    await one.open()
    return one


async def test_looking_at_the_page_stores_nothing(site: Site, browser: Browser) -> None:
    assert browser.status == 200
    assert len(browser.lines) == 1
    assert not site.client.session.cookie_jar.filter_cookies(site.client.make_url("/"))


async def test_a_conversation_goes_from_greeting_to_filed_inquiry(site: Site, browser: Browser) -> None:
    await browser.submit("composer", text=NEED)
    assert browser.lines[1] == NEED
    assert 'class="card"' in browser.html
    for _ in range(14):
        forms = Forms(browser.html)
        if "filed" not in re.findall(r'id="(filed)"[^>]* hidden', browser.html):
            break
        if "contact" not in forms.hidden:
            await browser.submit("contact", name="Dana Reyes", role="president", email="dana@example.org")
        elif forms.buttons["choices"]:
            await browser.submit("choices", choice=forms.buttons["choices"][0][1])
        elif "which state" in browser.lines[-1] or "organization" in browser.lines[-1]:
            await browser.submit("composer", text="Springfield Teachers Local 100, a union in Illinois")
        else:
            await browser.submit("composer", text="skip")
    reference = re.search(r'id="reference">([^<]+)<', browser.html)
    assert reference, browser.lines
    inquiry = await site.services.store.inquiry(reference[1])
    assert inquiry is not None
    assert inquiry.frame.email == "dana@example.org"
    assert inquiry.frame.name == "Dana Reyes"


async def test_the_token_is_never_in_an_address_or_in_the_page(site: Site, browser: Browser) -> None:
    address = await browser.submit("composer", text=NEED)
    cookie = site.client.session.cookie_jar.filter_cookies(site.client.make_url("/"))["intake"]
    assert address == "/#latest"
    assert cookie.value not in browser.html
    (morsel,) = list(site.client.session.cookie_jar)
    assert morsel["httponly"]
    assert morsel["samesite"] == "Strict"


async def test_a_form_sent_twice_counts_once_and_an_old_page_may_say_something_new(browser: Browser) -> None:
    await browser.submit("composer", text="Hello")
    page = browser.html
    await browser.submit("composer", text="About 40 people")
    for text, lines in (("About 40 people", 5), ("Our budget is $5,000", 7)):
        browser.html = page
        await browser.submit("composer", text=text)
        assert len(browser.lines) == lines


async def test_a_wrong_address_is_said_beside_its_field_and_what_was_typed_stays(browser: Browser) -> None:
    await browser.submit("composer", text=NEED)
    await browser.submit("contact", name="Dana", role="", email="dana@", phone="12")
    assert browser.status == 422
    assert 'aria-describedby="fault-email"' in browser.html or "field-email" not in browser.html
    assert "dana@" not in browser.alert


async def test_a_text_that_is_too_long_is_kept(browser: Browser) -> None:
    await browser.submit("composer", text="x" * 8001)
    assert browser.status == 422
    assert browser.alert
    assert "x" * 8001 in browser.html


async def test_buttons_go_back_and_start_over(browser: Browser) -> None:
    await browser.submit("composer", text=NEED)
    await browser.submit("acts", act="restart")
    assert browser.lines[-2] == "Pressed: Start over"
    assert 'class="card"' not in browser.html
    await browser.submit("acts", act="fill")
    assert browser.status == 422


async def test_what_people_write_is_escaped(browser: Browser) -> None:
    await browser.submit("composer", text='<script>alert(1)</script> & "x"')
    assert "<script>alert" not in browser.html
    assert "&lt;script&gt;" in browser.html


async def test_spanish_by_browser_and_by_link(site: Site) -> None:
    spanish = Browser(site, "es-MX,es;q=0.9,en;q=0.5")
    await spanish.open()
    assert '<html lang="es">' in spanish.html
    await spanish.submit("composer", text="Hola")
    assert '<html lang="es">' in spanish.html
    english = Browser(site)
    site.client.session.cookie_jar.clear()
    await english.open("/?language=es")
    assert '<html lang="es">' in english.html


async def test_programs_fall_into_the_trap(site: Site, browser: Browser) -> None:
    await browser.submit("composer", text="Buy now", website="http://spam.example")
    assert browser.status == 422
    assert browser.alert
    assert not site.client.session.cookie_jar.filter_cookies(site.client.make_url("/"))


async def test_a_form_that_comes_at_once_is_shown_again_with_its_text(sites: Sites) -> None:
    browser = Browser(await sites(form_seconds=0.3))
    await browser.open()
    page = browser.html
    for stamp in ("", "1.x", "9999999999.00", Forms(page).forms["composer"]["stamp"]):
        browser.html = page
        await browser.submit("composer", text="Hello there", stamp=stamp)
        assert browser.status == 422
        assert "Hello there" in browser.html
    await asyncio.sleep(0.35)
    await browser.submit("composer", text="Hello there")
    assert len(browser.lines) == 3


async def test_a_cookie_that_opens_nothing_is_passed_over(site: Site, browser: Browser) -> None:
    for value in ("x", "a.b", "ü", "a" * 5000, "0" * 24 + ".x"):
        response = await site.client.get("/", headers={"Cookie": f"intake={value}"})
        assert response.status in (200, 400), value  # 400: too long for any server
    await browser.submit("composer", text="Hello")
    site.client.session.cookie_jar.clear()
    await browser.submit("composer", text="And more")
    assert browser.status == 422
    assert "And more" in browser.html


async def test_pages_of_other_websites_cannot_send_the_form(site: Site) -> None:
    response = await site.client.post("/", data={"text": "a"}, headers={"Origin": "https://evil.example"})
    assert response.status == 403


@pytest.mark.parametrize(
    "body", [b"", b"\xff=\xff", b"&&&", b"text=%00%ff", b"a=1&" * 99, b"act=x", b"choice=x&contact=1"]
)
async def test_no_form_whatever_breaks_the_page(site: Site, body: bytes) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await site.client.post("/", data=body, headers=headers)).status < 500
    assert (await site.client.post("/", data=body, headers={"Content-Type": "text/plain"})).status == 415


async def test_too_many_forms_say_when_to_go_on(sites: Sites) -> None:
    browser = Browser(await sites(messages_per_minute=1))
    await browser.open()
    await browser.submit("composer", text="Hello")
    await browser.submit("composer", text="Hello again")
    assert browser.status == 429
    assert "Hello again" in browser.html
    assert browser.alert


async def test_assets_may_be_kept_forever(site: Site, browser: Browser) -> None:
    addresses: list[Any] = re.findall(r'(?:href|src)="(/assets/[^"]+)"', browser.html)
    assert len(addresses) == 3
    for address in addresses:
        response = await site.client.get(address)
        assert response.status == 200
        assert "immutable" in response.headers["Cache-Control"]
    assert (await site.client.get("/assets/x/nothing.js")).status == 404
    assert (await site.client.get("/assets/x/..%2Fpage.py")).status == 404
