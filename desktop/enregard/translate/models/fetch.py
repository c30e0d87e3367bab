"""What lies at an address of the web, fetched on a thread of its own so that it can be given up at any moment."""

from __future__ import annotations

import http.client
import ssl
import threading
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from email.message import Message
from functools import partial
from typing import Any, TypeVar
from urllib.error import HTTPError, URLError

from enregard import __version__, files
from enregard.errors import ModelError
from enregard.translate.models.line import CONNECT, TICK, Line, opener
from enregard.translate.models.model import UnusableError

_PIECE = 1 << 16

T = TypeVar("T")
Take = Callable[["Answer"], T]


class CutOffError(UnusableError):
    """A server fell silent or the connection ended; what has arrived is good, and the rest may come later."""


class Answer:
    """What a server says: its status, its headers, and pieces of what lies there."""

    def __init__(self, response: Any, line: Line, address: str) -> None:
        self.status: int = response.status
        self.headers: Message = response.headers
        self._response, self._line, self._address = response, line, address

    @property
    def length(self) -> int | None:
        """Return how many bytes the server has announced."""
        said = self.headers.get("Content-Length", "")
        return int(said) if said.isdecimal() else None

    def pieces(self) -> Iterator[bytes]:
        """Yield what comes. Raises CutOffError if fewer bytes come than were announced."""
        left = self.length
        while (left is None or left > 0) and (piece := self._response.read1(_PIECE)):
            self._line.heed()
            yield piece
            left = None if left is None else left - len(piece)
        self._line.heed()
        if left:
            raise cut_off(self._address)


def cut_off(address: str) -> CutOffError:
    """Return what is said where a connection ends too early."""
    return CutOffError(
        "The connection to {server} ended before everything had arrived. Try again.", server=_server(address)
    )


def fetch(address: str, headers: Mapping[str, str], take: Take[T], heed: Callable[[], object]) -> T:
    """Ask for what lies at an address and return what `take` makes of the answer, on a thread of its own.

    `heed` is called here again and again meanwhile; what it raises ends the line at once. (A name that is being looked
    up cannot be hurried: its thread ends by itself, and does nothing more.) Raises ModelError if it cannot be had.
    """
    if not address.startswith(("http://", "https://")):
        raise UnusableError("{address} is no address of the web.", address=address)
    line = Line()
    return _beside(partial(_ask, address, headers, take, line), heed, line)


def _beside(work: Callable[[], T], heed: Callable[[], object], line: Line) -> T:
    """Do work on a thread; `heed` is called until it is done."""
    future: Future[T] = Future()
    thread = threading.Thread(target=_do, args=(work, future), name="fetching a model", daemon=True)
    thread.start()
    try:
        while not wait([future], TICK).done:
            heed()
    finally:
        line.hang_up()
        thread.join(TICK)
    return future.result()


def _do(work: Callable[[], T], future: Future[T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
        future.set_exception(error)


def _ask(address: str, headers: Mapping[str, str], take: Take[T], line: Line) -> T:
    """Ask a server. Raises ModelError for whatever comes between."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": f"En-regard/{__version__}", **headers})  # noqa: S310
        with opener(line).open(request, timeout=CONNECT) as response:
            return take(Answer(response, line, address))
    except HTTPError as error:
        with error:
            raise _refusal(address, error) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _trouble(address, error) from error


def _server(address: str) -> str:
    """Return the name of an address's server."""
    return address.split("/")[2]


def _refusal(address: str, error: HTTPError) -> ModelError:
    """Say what a server's status means."""
    facts = {"address": address, "status": error.code, "reason": error.reason}
    if error.code in {404, 410}:
        return UnusableError("There is nothing at {address} ({status}).", **facts)
    if 300 <= error.code < 400:
        return UnusableError("{address} leads on to where it is not followed ({reason}).", **facts)
    return CutOffError("The server cannot give {address} ({status} {reason}). Try again later.", **facts)


def _trouble(address: str, error: Exception) -> ModelError:
    """Say why a server cannot be talked to."""
    cause = error.reason if isinstance(error, URLError) else error
    reason = files.reason(cause) if isinstance(cause, OSError) else cause
    facts = {"server": _server(address), "reason": reason}
    if isinstance(cause, TimeoutError):
        return CutOffError("The server {server} does not answer. Try again later, or check the connection.", **facts)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return UnusableError("The server {server} cannot prove that it is what it says ({reason}).", **facts)
    if isinstance(cause, http.client.IncompleteRead):
        return cut_off(address)
    return CutOffError(
        "The server {server} cannot be reached ({reason}). Check the connection to the internet, then try again.",
        **facts,
    )
