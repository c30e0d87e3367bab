"""A line to a server that can be given up at any moment, whatever it waits for.

`urllib`, with the proxies of the system, does the talking; http and https only, also where an address leads on to
another.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import urllib.request
from contextlib import suppress
from email.message import Message
from functools import partial
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

CONNECT = 10.0
"""Seconds to wait for a connection."""
SILENCE = 20.0
"""Seconds to wait for the next word of a server."""
TICK = 0.05
"""Seconds between two calls of whoever waits."""
NO_SUCH_RANGE = 416

_SCHEMES = frozenset({"http", "https"})


class Line:
    """The sockets of a connection, which can be shut from another thread: whoever waits at them wakes up."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._hung_up = False

    def connect(self, address: tuple[str, int], _timeout: float = 0, _source: object = None) -> socket.socket:
        """Return a connection to a host, by the first of its addresses that answers."""
        last: OSError = OSError("no address")
        for family, kind, protocol, _, where in socket.getaddrinfo(*address, type=socket.SOCK_STREAM):
            end = socket.socket(family, kind, protocol)
            try:
                self._keep(end)
                end.settimeout(CONNECT)
                end.connect(where)
                end.settimeout(SILENCE)
            except OSError as error:
                end.close()
                last = error
            else:
                return end
        raise last

    def heed(self) -> None:
        """Raise OSError if the line was hung up."""
        if self._hung_up:
            raise OSError("hung up")

    def hang_up(self) -> None:
        """Shut every socket."""
        with self._lock:
            self._hung_up = True
            for each in self._sockets:
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
                each.close()
            self._sockets.clear()

    def _keep(self, end: socket.socket) -> None:
        """Keep another handle to a socket: encryption takes the first one away."""
        with self._lock:
            self.heed()
            self._sockets.append(end.dup())


def opener(line: Line) -> urllib.request.OpenerDirector:
    """Return what opens addresses of the web, over a line."""
    opening = urllib.request.OpenerDirector()
    parts = (
        urllib.request.ProxyHandler(),
        _Plain(line),
        _Encrypted(line),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        _Redirects(),
        _Statuses(),
    )
    for part in parts:
        opening.add_handler(part)
    return opening


def _connection(kind: type[http.client.HTTPConnection], line: Line, host: str, **options: Any) -> Any:
    """Return a connection of a kind, over a line."""
    connection = kind(host, **options)
    connection._create_connection = line.connect  # type: ignore[attr-defined]
    return connection


class _Plain(urllib.request.HTTPHandler):
    """Opens http."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address."""
        return self.do_open(partial(_connection, http.client.HTTPConnection, self._line), req)


class _Encrypted(urllib.request.HTTPSHandler):
    """Opens https."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address."""
        kind = partial(_connection, http.client.HTTPSConnection, self._line)
        return self.do_open(kind, req, context=ssl.create_default_context())


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows an address to another one of the web, but not from https to http."""

    def http_error_302(self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message) -> Any:
        """Follow an address."""
        try:
            return super().http_error_302(req, fp, code, msg, headers)  # type: ignore[arg-type]
        except ValueError as error:  # it leads on to what is no address
            raise HTTPError(req.full_url, code, str(error), headers, fp) from error

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """Return what to ask next."""
        old, new = urlsplit(req.full_url).scheme, urlsplit(newurl).scheme
        if new not in _SCHEMES or (old, new) == ("https", "http"):
            raise HTTPError(req.full_url, code, newurl, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Statuses(urllib.request.HTTPErrorProcessor):
    """Hands on what is no success, but for the answer that nothing follows what is there already."""

    def http_response(self, request: urllib.request.Request, response: Any) -> Any:
        """Return an answer that is good, or what becomes of it."""
        return response if response.status == NO_SUCH_RANGE else super().http_response(request, response)

    https_response = http_response
