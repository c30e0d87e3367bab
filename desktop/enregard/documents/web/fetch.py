"""What lies at an address of the web: over http and https only, in bounded time and size.

The time-out is one for all of it. The size is counted when it is unpacked, whatever the server says.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from enregard.errors import InputError

_LARGEST = 20 * 1024 * 1024
_TIME_OUT = 20.0  # seconds
_PIECE = 1 << 16
_SCHEMES = {"http", "https"}
_PAGES = {"text/html", "application/xhtml+xml", "application/xml", "text/xml"}
_DOCUMENTS = {b"%PDF": "a PDF document", b"PK\x03\x04": "a document or an archive", b"{\\rtf": "an RTF document",
              b"\xd0\xcf\x11\xe0": "an old Word document"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was fetched: where it was found in the end, and in which encoding the server says that it is."""

    address: str
    data: bytes
    encoding: str = ""


def get(address: str, time_out: float = _TIME_OUT) -> Page:
    """Fetch a page. Raises InputError if there is none, or it cannot be had in time and within bounds."""
    if not _is_web(address):
        raise InputError(
            "{address} is no address of a web page: it must begin with http:// or https://.", address=address
        )
    deadline = time.monotonic() + time_out
    try:
        with _opener(deadline).open(_request(address), timeout=time_out) as answer:
            return _page(address, answer)
    except urllib.error.HTTPError as error:
        with error:
            raise _refusal(address, error.code) from error
    except (OSError, ValueError, http.client.HTTPException, zlib.error) as error:
        raise _failure(address, error, time_out) from error


def _is_web(address: str) -> bool:
    """Tell whether an address is one of the web."""
    try:
        parts = urlsplit(address)
        return parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _request(address: str) -> urllib.request.Request:
    """Return a request for an address, which may hold letters that are not ASCII."""
    parts = urlsplit(address.strip())
    host = (parts.hostname or "").encode("idna").decode("ascii")
    place = f"{host}:{parts.port}" if parts.port else host
    plain = urlunsplit((parts.scheme, place, quote(parts.path, _SAFE), quote(parts.query, _SAFE), ""))
    headers = {
        "User-Agent": "Mozilla/5.0 (compatible; En regard)",
        "Accept": "text/html, application/xhtml+xml",
        "Accept-Encoding": "gzip, deflate",
    }
    return urllib.request.Request(plain, headers=headers)  # noqa: S310 - http and https only


_SAFE = "/%:@!$&'()*+,;=~-._?[]"


def _page(address: str, answer: Any) -> Page:
    """Read an answer."""
    kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else "text/html"
    data = bytearray()
    for piece in _unpacked(answer, answer.headers.get("Content-Encoding", "").strip().lower()):
        data += piece
        if len(data) > _LARGEST:
            raise InputError(
                "The page {address} is larger than 20 MB. Save it from the browser, and divide it.", address=address
            )
    document = next((name for sign, name in _DOCUMENTS.items() if data.startswith(sign)), "")
    if document or kind not in _PAGES:
        raise InputError(
            "{address} is no web page but {kind}. Download it with the browser, then open the file.",
            address=address,
            kind=document or kind,
        )
    return Page(answer.geturl(), bytes(data), answer.headers.get_content_charset() or "")


def _unpacked(answer: Any, packing: str) -> Iterator[bytes]:
    """Yield what an answer holds, unpacked, in small pieces. Raises ValueError if it breaks off."""
    expected, read = answer.length, 0
    if packing not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise ValueError(f"it is packed as {packing[:20]}")
    unpacker: Any = zlib.decompressobj(47) if packing not in {"", "identity"} else None
    while piece := answer.read1(_PIECE):
        if not read and packing == "deflate" and piece[0] & 15 != 8:
            unpacker = zlib.decompressobj(-15)
        read += len(piece)
        if unpacker is None:
            yield piece
        while unpacker and piece and not unpacker.eof:
            yield unpacker.decompress(piece, _PIECE)
            piece = unpacker.unconsumed_tail
    if (expected is not None and read < expected) or (unpacker and read and not unpacker.eof):
        raise ValueError("it breaks off")


def _refusal(address: str, status: int) -> InputError:
    """Say why a server gives no page."""
    if status in {404, 410}:
        said = "The page {address} could not be fetched: the site has no such page ({status}). Check the address."
    elif status in {401, 402, 403, 407, 451}:
        said = (
            "The page {address} could not be fetched: the site does not give it to programs ({status}). "
            "Open it in a browser, copy the text and paste it."
        )
    elif 300 <= status < 400:
        said = "The page {address} could not be fetched: it leads on and on, or to no web page ({status})."
    else:
        said = "The page {address} could not be fetched: the site cannot answer ({status}). Try again later."
    return InputError(said, address=address, status=status)


def _failure(address: str, error: Exception, time_out: float) -> InputError:
    """Say why a page could not be had."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return InputError(
            "The page {address} could not be fetched: it did not come within {seconds} seconds. Try again later.",
            address=address,
            seconds=round(time_out, 1),
        )
    if isinstance(reason, socket.gaierror):
        said = "The page {address} could not be fetched: there is no such site, or no network. Check the address."
    elif isinstance(reason, ssl.SSLError):
        said = (
            "The page {address} could not be fetched: its site cannot prove that it is the right one ({reason}). "
            "Open it in a browser, copy the text and paste it."
        )
    else:
        said = "The page {address} could not be fetched ({reason}). Try again, or copy its text from the browser."
    return InputError(said, address=address, reason=reason)


def _opener(deadline: float) -> urllib.request.OpenerDirector:
    """Return what opens addresses of the web, and no others, until a moment."""
    opening = urllib.request.OpenerDirector()
    for part in (
        urllib.request.ProxyHandler(),
        _Plain(deadline),
        _Encrypted(deadline),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opening.add_handler(part)
    return opening


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows an address to another one of the web, ten times at most."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """Return what to ask next."""
        if urlsplit(newurl).scheme not in _SCHEMES:
            raise urllib.error.HTTPError(req.full_url, code, msg, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Plain(urllib.request.HTTPHandler):
    """Opens http until a moment."""

    def __init__(self, deadline: float) -> None:
        super().__init__()
        self._deadline = deadline

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address."""
        return self.do_open(partial(_connection, http.client.HTTPConnection, self._deadline), req)


class _Encrypted(urllib.request.HTTPSHandler):
    """Opens https until a moment."""

    def __init__(self, deadline: float) -> None:
        super().__init__()
        self._deadline = deadline

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open an address."""
        kind = partial(_connection, http.client.HTTPSConnection, self._deadline)
        return self.do_open(kind, req, context=ssl.create_default_context())


def _connection(kind: type[http.client.HTTPConnection], deadline: float, host: str, **options: Any) -> Any:
    """Return a connection that waits for all of an answer together until a moment, not for each part of it anew."""
    options["timeout"] = _left(deadline)
    connection = kind(host, **options)
    connection.response_class = partial(_answer, deadline)  # type: ignore[assignment]
    return connection


def _answer(deadline: float, sock: socket.socket, *arguments: Any, **options: Any) -> http.client.HTTPResponse:
    answer = http.client.HTTPResponse(sock, *arguments, **options)
    answer.fp = io.BufferedReader(_Timed(answer.fp.detach(), sock, deadline))
    return answer


class _Timed(io.RawIOBase):
    """What comes over a socket until a moment."""

    def __init__(self, raw: Any, sock: socket.socket, deadline: float) -> None:
        super().__init__()
        self._raw, self._socket, self._deadline = raw, sock, deadline

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read what is there, or wait for it as long as there is time."""
        self._socket.settimeout(_left(self._deadline))
        read: int | None = self._raw.readinto(buffer)
        return read

    def close(self) -> None:
        """Close the socket."""
        self._raw.close()
        super().close()


def _left(deadline: float) -> float:
    """Return the seconds to a moment. Raises TimeoutError if it has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("timed out")
    return left
