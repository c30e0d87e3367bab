"""A web page, served on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from enregard.documents import Role, web
from enregard.errors import InputError

PAGE = """<!doctype html><html><head><title>x</title><style>p { color: red }</style></head><body>
<nav><p>Home</p><p>News</p></nav><main><h1>A statement</h1><p>28 October 2024</p>
<p>Good morning to <b>you</b> all. We met   today.</p><div><blockquote><p>It was said.</p></blockquote></div></main>
<footer><p>All rights reserved.</p></footer><script>document.write("<p>never</p>")</script></body></html>"""


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {"/page": (200, "text/html; charset=utf-8", PAGE), "/pdf": (200, "application/pdf", "%PDF"),
                   "/empty": (200, "text/html", "<html><body><nav>Menu</nav></body></html>")}  # fmt: skip
        status, kind, body = answers.get(self.path, (404, "text/html", "no"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    """A server on 127.0.0.1; its address."""
    served = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()
    thread.join()
    served.server_close()


def test_main_text_without_what_stands_around_it(server: str) -> None:
    document = web.read(f"{server}/page")
    assert [(p.role, p.text) for p in document.paragraphs] == [
        (Role.TITLE, "A statement"),
        (Role.FURNITURE, "28 October 2024"),
        (Role.TEXT, "Good morning to you all. We met today."),
        (Role.TEXT, "It was said."),
    ]
    assert document.origin.source == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "sentence"), [("/gone", "could not be fetched"), ("/pdf", "no web page"), ("/empty", "No text was found")]
)
def test_what_is_no_page_gets_a_sentence(server: str, path: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        web.read(server + path)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x/y", "statement.txt", ""])
def test_only_the_web_is_read(address: str) -> None:
    with pytest.raises(InputError, match="no address of a web page"):
        web.read(address)
