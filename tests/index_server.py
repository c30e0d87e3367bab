"""An index of models on 127.0.0.1, with everything that goes wrong on the way: a thread of the test's own.

with IndexServer({"fr-en": package}) as server:   # bytes of packages by pair; metadata is read from them
    server.mode = Mode.CUT_SHORT                  # of the packages; `index_mode` is that of the index
    offers = read_index(server.address)
    server.asked                                  # what was asked for: Asked(path, headers)
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import socket
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit


class Mode(Enum):
    """How the server answers."""

    OK = auto()
    SLOW = auto()
    """A few bytes at a time: `piece` bytes, then `pause` seconds."""
    CUT_SHORT = auto()
    """Half of what was announced, then the connection ends."""
    SILENTLY_CUT_SHORT = auto()
    """Half, with no length announced."""
    CORRUPT = auto()
    """As long as it should be, but the middle is overwritten."""
    NOT_FOUND = auto()
    BROKEN = auto()
    """Status 500."""
    HANG = auto()
    """Takes the question and never says a word."""
    STALL = auto()
    """Half, then silence, and the connection stays."""
    NO_RANGES = auto()
    """All of it, whatever part was asked for."""
    NO_LENGTH = auto()
    """All of it, with no length announced."""
    REDIRECT = auto()
    """To the same path under /moved, which is served."""
    REDIRECT_ELSEWHERE = auto()
    """To `elsewhere`, such as a file of the machine."""
    REDIRECT_FOR_EVER = auto()
    ENDLESS = auto()
    """Bytes for ever, with no length announced."""


@dataclass(frozen=True)
class Asked:
    """What somebody asked for; the names of headers are in lower case."""

    path: str
    headers: dict[str, str]
    target: str = ""
    """What stands in the line of the question: the whole address where the server was asked as a proxy."""


@dataclass
class IndexServer:
    """Serves /index.json and /NAME.argosmodel for each package; a context manager."""

    packages: dict[str, bytes] = field(default_factory=dict)
    mode: Mode = Mode.OK
    index_mode: Mode = Mode.OK
    index: Any = None
    """What the index says instead of what is made of the packages: bytes as they are, else as JSON."""
    sizes: bool = False
    """Whether the index tells sizes and sha256, which Argos's own does not."""
    etags: bool = True
    piece: int = 1000
    pause: float = 0.02
    elsewhere: str = "file:///etc/passwd"
    asked: list[Asked] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    """What answers that hang wait for."""

    def __enter__(self) -> IndexServer:
        self._server = _Server(("127.0.0.1", 0), _Answer)
        self._server.index = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="index server")
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.ended.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def port(self) -> int:
        """Return the port."""
        return int(self._server.server_port)

    @property
    def root(self) -> str:
        """Return the address of the folder, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        """Return the address of the index."""
        return f"{self.root}/index.json"

    def link(self, name: str) -> str:
        """Return the address of a package."""
        return f"{self.root}/{name}.argosmodel"

    @property
    def asked_packages(self) -> list[Asked]:
        """Return what was asked of packages."""
        return [asked for asked in self.asked if asked.path.endswith(".argosmodel")]

    def body(self, path: str) -> bytes | None:
        """Return what lies at a path, if something does."""
        path = path.removeprefix("/moved")
        if path == "/index.json":
            return self.index if isinstance(self.index, bytes) else json.dumps(self._entries()).encode()
        return self.packages.get(path.removeprefix("/").removesuffix(".argosmodel"))

    def _entries(self) -> Any:
        if self.index is not None:
            return self.index
        return [self._entry(name, package) for name, package in self.packages.items()]

    def _entry(self, name: str, package: bytes) -> dict[str, Any]:
        """Return a package's entry as Argos's index has it."""
        metadata = _metadata(package) or {"from_code": name[:2], "to_code": name[-2:], "package_version": "1.0"}
        entry = {"type": "translate", "argos_version": "1.9", "from_name": "", "to_name": "", **metadata}
        entry["links"] = [self.link(name)]
        entry["code"] = f"translate-{entry['from_code']}_{entry['to_code']}"
        if self.sizes:
            entry |= {"size": len(package), "sha256": hashlib.sha256(package).hexdigest()}
        return entry


class _Server(ThreadingHTTPServer):
    """Waits for its answers when it is closed, so that no thread is left; a client that goes away is no error."""

    daemon_threads = False
    index: IndexServer

    def handle_error(self, *_: object) -> None:
        pass


class _Answer(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        index = self.server.index
        path = urlsplit(self.path).path
        headers = {name.lower(): value for name, value in self.headers.items()}
        index.asked.append(Asked(path, headers, self.path))
        mode = index.index_mode if path.endswith("index.json") else index.mode
        body = index.body(path)
        if mode is Mode.HANG:
            index.ended.wait()
        elif mode is Mode.ENDLESS:
            self._endless()
        elif body is None or mode is Mode.NOT_FOUND:
            self._status(404)
        elif mode is Mode.BROKEN:
            self._status(500)
        elif mode.name.startswith("REDIRECT") and not path.startswith("/moved"):
            self._redirect(mode, path)
        else:
            self._send(mode, body)

    def _status(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _redirect(self, mode: Mode, path: str) -> None:
        where = {
            Mode.REDIRECT: f"{self.server.index.root}/moved{path}",
            Mode.REDIRECT_ELSEWHERE: self.server.index.elsewhere,
        }
        self._status(302, Location=where.get(mode, f"{self.server.index.root}{path}"))

    def _send(self, mode: Mode, body: bytes) -> None:
        """Send a body or the part of it that was asked for, as the mode has it."""
        index = self.server.index
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        start = self._start(mode, body, tag)
        if start is None:
            self._status(416, Content_Range=f"bytes */{len(body)}")
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        if index.etags:
            self.send_header("ETag", tag)
        if mode not in {Mode.SILENTLY_CUT_SHORT, Mode.NO_LENGTH}:
            self.send_header("Content-Length", str(len(body) - start))
        self.end_headers()
        self._write(mode, body[start:])

    def _start(self, mode: Mode, body: bytes, tag: str) -> int | None:
        """Return from which byte to send; None where there is nothing from there on."""
        found = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if not found or mode is Mode.NO_RANGES or self.headers.get("If-Range", tag) != tag:
            return 0
        return int(found[1]) if int(found[1]) < len(body) else None

    def _write(self, mode: Mode, body: bytes) -> None:
        half = len(body) // 2
        if mode is Mode.SLOW:
            for start in range(0, len(body), self.server.index.piece):
                self.wfile.write(body[start : start + self.server.index.piece])
                if self.server.index.ended.wait(self.server.index.pause):
                    return
        elif mode is Mode.CORRUPT:
            self.wfile.write(body[: half - 200] + b"\0corrupt" * 50 + body[half + 200 :])
        elif mode in {Mode.CUT_SHORT, Mode.SILENTLY_CUT_SHORT, Mode.STALL}:
            self.wfile.write(body[:half])
            self.wfile.flush()
            if mode is Mode.STALL:
                self.server.index.ended.wait()
        else:
            self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.index.ended.is_set():
            self.wfile.write(b"[" * 65536)

    def log_message(self, format: str, *args: object) -> None:
        pass


def _metadata(package: bytes) -> Mapping[str, Any]:
    """Return what a package says of itself; nothing where it says nothing that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as opened:
            name = next(name for name in opened.namelist() if name.endswith("metadata.json"))
            found = json.loads(opened.read(name))
    except (zipfile.BadZipFile, StopIteration, ValueError, OSError):
        return {}
    return found if isinstance(found, dict) else {}


@contextmanager
def nobody() -> Iterator[str]:
    """Give the address of an index where nobody listens: the connection is refused."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/index.json"


@contextmanager
def unreachable() -> Iterator[str]:
    """Give the address of an index that no connection ever reaches: its queue is full."""
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(8)]
        for each in waiting:
            each.settimeout(0)
            each.connect_ex(full.getsockname())
        try:
            yield f"http://127.0.0.1:{full.getsockname()[1]}/index.json"
        finally:
            for each in waiting:
                each.close()


@contextmanager
def mute() -> Iterator[str]:
    """Give the address of an index that takes connections and never reads or says a thing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(8)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/index.json"
