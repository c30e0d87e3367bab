"""Web pages, served on this machine: in the shape of the statement's page and of news sites, and hostile ones."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template

import pytest

from enregard import files
from enregard.documents import Document, Role, web
from enregard.errors import InputError

PAGES = Path(__file__).parent / "pages"
PAGE = """<!doctype html><html><head><title>x</title><style>p { color: red }</style></head><body>
<nav><p>Home</p><p>News</p></nav><main><h1>A statement</h1><p>28 October 2024</p>
<p>Good morning to <b>you</b> all. We met   today.</p><div><blockquote><p>It was said.</p></blockquote></div></main>
<footer><p>All rights reserved.</p></footer><script>document.write("<p>never</p>")</script></body></html>"""
WORDS = {
    "en": {
        "kind": "Doorstep statement", "title": "by the Secretary General after a meeting with a delegation",
        "skip": "Skip to content", "cookies": "We use cookies. You can change your settings at any time.",
        "menu": '<li><a href="/n">News</a></li><li><a href="/e">Events</a></li>', "search": "Search",
        "updated": "Last updated:", "more": "More", "video": "Watch the video", "photos": "Photos",
        "related": "Related", "first": "Defence ministers meet", "second": "Press conference", "terms": "Terms of use",
        "rights": "All rights reserved.",
    },
    "fr": {
        "kind": "Point de presse informel", "title": "du secrétaire général à l’issue d’une réunion du Conseil",
        "skip": "Aller au contenu", "cookies": "Nous utilisons des cookies. Vous pouvez changer d’avis à tout moment.",
        "menu": '<li><a href="/n">Actualités</a></li><li><a href="/e">Événements</a></li>', "search": "Rechercher",
        "updated": "Mis à jour le:", "more": "Pour en savoir plus", "video": "Voir la vidéo", "photos": "Photos",
        "related": "Voir aussi", "first": "Réunion des ministres", "second": "Conférence de presse",
        "terms": "Mentions légales", "rights": "Tous droits réservés.",
    },
}  # fmt: skip
Answer = tuple[int, dict[str, str], bytes]


class _Pages(BaseHTTPRequestHandler):
    """Answers as the test says; `served` holds a function or an answer for each address."""

    served: dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]]
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        answer = self.served.get(self.path, (404, {}, b"no"))
        if callable(answer):
            answer(self)
            return
        status, headers, body = answer
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Site:
    """A site on 127.0.0.1: what it serves, and what was asked of it."""

    def __init__(self) -> None:
        self.served: dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]] = {}
        self.asked: list[str] = []
        handler = type("Pages", (_Pages,), {"served": self.served, "asked": self.asked})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def page(self, body: bytes | str, path: str = "/page", status: int = 200, **headers: str) -> str:
        """Serve a page and return its address."""
        data = body.encode() if isinstance(body, str) else body
        self.served[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    served = Site()
    thread = threading.Thread(target=served.server.serve_forever)
    thread.start()
    yield served
    served.server.shutdown()
    thread.join()
    served.server.server_close()


def main_text(document: Document) -> list[str]:
    """Return what is to be translated, with the role of each paragraph."""
    return [f"{p.role}: {p.text}" for p in document.paragraphs if p.role is not Role.FURNITURE]


def statement_page(language: str) -> tuple[str, list[str]]:
    """Return the statement's page in a language, and the paragraphs of its text."""
    lines = files.corpus(f"statement.{language}.txt").read_text(encoding="utf-8").splitlines()
    begin = next(k for k, line in enumerate(lines) if line.startswith(("Good morning", "Bonjour")))
    text = [line for line in lines[begin:] if line.strip()]
    shape = Template((PAGES / "statement.html").read_text(encoding="utf-8"))
    paragraphs = "\n".join(f"<p>{line}</p>" for line in text)
    return shape.substitute(WORDS[language], language=language, text=paragraphs), text


def test_main_text_without_what_stands_around_it(site: Site) -> None:
    document = web.read(site.page(PAGE))
    assert [(p.role, p.text) for p in document.paragraphs] == [
        (Role.TITLE, "A statement"),
        (Role.FURNITURE, "28 October 2024"),
        (Role.TEXT, "Good morning to you all. We met today."),
        (Role.TEXT, "It was said."),
    ]
    assert document.origin.source == f"{site.address}/page"
    assert site.asked == ["/page"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_statement_page(site: Site, language: str) -> None:
    page, text = statement_page(language)
    document = web.read(site.page(page))
    words = WORDS[language]
    assert main_text(document) == [
        f"title: {words['kind']}",
        f"title: {words['title']}",
        *(f"text: {line}" for line in text),
    ]
    furniture = [p.text for p in document.paragraphs if p.role is Role.FURNITURE]
    assert furniture == ["28 Oct. 2024 -", "|", f"{words['updated']} 29 Oct. 2024 12:23"]
    assert (document.language, document.origin.date) == (language, "2024-10-28")
    assert "were left out" in str(document.remarks[0])


def test_news_with_everything_that_news_sites_have(site: Site) -> None:
    document = web.read(site.page((PAGES / "gazette.html").read_bytes()))
    assert main_text(document) == (PAGES / "gazette.txt").read_text(encoding="utf-8").splitlines()
    origin = document.origin
    assert origin.title == "Le port de Kerlann rouvre après trois mois de travaux"
    assert (origin.author, origin.date) == ("Maëlle Tanguy, Yann Le Bihan", "2025-03-14")
    assert document.language == "fr"


def test_news_on_a_page_of_tables_in_latin_1(site: Site) -> None:
    page = (PAGES / "courier.html").read_text(encoding="utf-8").encode("latin-1")
    document = web.read(site.page(page, Content_Type="text/html"))
    assert main_text(document) == (PAGES / "courier.txt").read_text(encoding="utf-8").splitlines()
    assert (document.origin.author, document.origin.date) == ("Priya Lindqvist", "2025-02-03")
    assert document.encoding == "cp1252"


@pytest.mark.parametrize(
    ("packing", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", lambda data: zlib.compress(data)[2:-4])],
)
def test_compressed_answers(site: Site, packing: str, pack: Callable[[bytes], bytes]) -> None:
    document = web.read(site.page(pack(PAGE.encode()), Content_Encoding=packing))
    assert main_text(document)[0] == "title: A statement"


@pytest.mark.parametrize(
    ("said", "written", "encoding"),
    [
        ("text/html; charset=windows-1251", "windows-1251", "cp1251"),
        ("text/html; charset=utf-8", "windows-1251", "cp1251"),  # the server is wrong, the page is not
        ("text/html", "utf-8-sig", "utf-8"),
        ("text/html", "utf-16", "utf-16-le"),
        ("text/html; charset=nonsense", "utf-8", "utf-8"),
    ],
)
def test_encodings(site: Site, said: str, written: str, encoding: str) -> None:
    page = (
        '<html><head><meta charset="windows-1251"></head><body><p>Доброе утро, господа. Мы рады вас видеть.</p></body>'
    )
    document = web.read(site.page(page.encode(written), Content_Type=said))
    assert (main_text(document), document.encoding) == (["text: Доброе утро, господа. Мы рады вас видеть."], encoding)


def test_redirects_are_followed_to_the_page(site: Site) -> None:
    address = site.page("", "/old", 301, Location="/older")
    site.page("", "/older", 308, Location="page?a=1")
    site.page(PAGE, "/page?a=1")
    assert web.read(address).origin.source == f"{site.address}/page?a=1"


def test_addresses_with_letters_that_are_not_ascii(site: Site) -> None:
    site.page(PAGE, "/%C3%A9t%C3%A9?q=%C3%A0")
    assert main_text(web.read(f"  {site.address}/été?q=à#part "))[0] == "title: A statement"


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/html,<p>x"])
def test_no_redirect_leaves_the_web(site: Site, to: str) -> None:
    with pytest.raises(InputError, match="leads on and on, or to no web page"):
        web.read(site.page("", status=302, Location=to))


def test_redirects_end(site: Site) -> None:
    with pytest.raises(InputError, match="leads on and on"):
        web.read(site.page("", "/page", 302, Location="/page"))
    assert len(site.asked) < 12


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(404, "no such page"), (403, "not give it to programs"), (503, "cannot answer"), (304, "leads on")],
)
def test_refusals_are_told(site: Site, status: int, sentence: str) -> None:
    with pytest.raises(InputError, match=f"could not be fetched.*{sentence}.*{status}"):
        web.read(site.page("no", status=status))


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        ("application/pdf", b"%PDF-1.7", "is no web page but a PDF document. Download it"),
        ("text/html", b"%PDF-1.7", "is no web page but a PDF document"),
        ("application/zip", b"PK\x03\x04", "a document or an archive"),
        ("image/png", b"\x89PNG", "is no web page but image/png"),
        ("text/html", b"<html><body><nav>Menu</nav></body></html>", "No text was found"),
        ("text/html", b"", "No text was found"),
    ],
)
def test_what_is_no_page_gets_a_sentence(site: Site, kind: str, body: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        web.read(site.page(body, Content_Type=kind))


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x/y", "statement.txt", "", "http://", "https:///x"])
def test_only_the_web_is_read(address: str) -> None:
    with pytest.raises(InputError, match="no address of a web page"):
        web.read(address)


@pytest.mark.parametrize("address", ["http://[::1", "http://x:99999/", "http://a b/", "http://\ud800/", "http://.../"])
def test_no_address_raises_anything_else(address: str) -> None:
    with pytest.raises(InputError):
        web.read(address)


def test_no_such_site() -> None:
    with pytest.raises(InputError, match=r"no such site, or no network|could not be fetched"):
        web.read("http://no-such-site.invalid/")


def test_no_server(site: Site) -> None:
    with pytest.raises(InputError, match="could not be fetched"):
        web.read("http://127.0.0.1:1/")
    with pytest.raises(InputError, match=r"cannot prove|could not be fetched"):
        web.read(site.address.replace("http:", "https:") + "/page")


def test_a_small_answer_that_unpacks_without_end(site: Site) -> None:
    packed = gzip.compress(b"<p>" + b"\0" * 200_000_000, 9)
    with pytest.raises(InputError, match="larger than 20 MB"):
        web.read(site.page(packed, Content_Encoding="gzip"))


@pytest.mark.parametrize(
    ("data", "packing"),
    [(gzip.compress(PAGE.encode())[:-20], "gzip"), (b"no gzip at all", "gzip"), (PAGE.encode(), "br")],
)
def test_lying_answers(site: Site, data: bytes, packing: str) -> None:
    with pytest.raises(InputError, match="could not be fetched"):
        web.read(site.page(data, Content_Encoding=packing))


def test_an_answer_that_breaks_off(site: Site) -> None:
    with pytest.raises(InputError, match="breaks off"):
        web.read(site.page(PAGE, Content_Length="100000"))


def test_an_endless_answer(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")
        try:
            while True:
                handler.wfile.write(b"<p>and so on</p>" * 10_000)
        except OSError:
            pass  # nobody listens any more

    site.served["/page"] = endless
    with pytest.raises(InputError, match="larger than 20 MB"):
        web.read(site.address + "/page")


@pytest.mark.parametrize("begin", [b"", b"HTTP/1.0 200 OK\r\nX: ", b"HTTP/1.0 200 OK\r\n\r\n<p>"])
def test_the_time_out_is_one_for_all(site: Site, begin: bytes) -> None:
    """A server that says a letter now and then would keep a time-out for each reading from passing."""
    stop = threading.Event()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        try:
            handler.wfile.write(begin)
            while not stop.wait(0.05):
                handler.wfile.write(b"a" if begin else b"")
        except OSError:
            pass

    site.served["/page"] = slow
    began = time.monotonic()
    try:
        with pytest.raises(InputError, match=r"did not come within 0\.5 seconds"):
            web.get(site.address + "/page", time_out=0.5)
    finally:
        stop.set()
    assert time.monotonic() - began >= 0.4


def test_headers_without_end(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n" + b"X: y\r\n" * 1000)

    site.served["/page"] = endless
    with pytest.raises(InputError, match="could not be fetched"):
        web.read(site.address + "/page")


def test_chapters_about_menus_are_no_menus(site: Site) -> None:
    text = "Choose it to begin anew. Nothing is lost by that."
    page = f"""<nav><a href="/">Home</a></nav><main><h1>Manual<a class="link" href="#manual">¶</a></h1>
    <section id="shell-menu"><h2>The shell menu</h2><p>{text}</p></section>
    <div class="section" id="search-and-replace"><h2>Search and replace</h2><p>{text}</p></div>
    <div id="search-box"><h2>Search</h2><p>Type a word.</p></div></main>"""
    assert main_text(web.read(site.page(page))) == [
        "title: Manual",
        "heading: The shell menu",
        f"text: {text}",
        "heading: Search and replace",
        f"text: {text}",
    ]
