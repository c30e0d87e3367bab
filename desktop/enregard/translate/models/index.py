"""The index of models: a list in JSON, as Argos publishes it. Read only when somebody asks for it."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from enregard import files
from enregard.errors import ModelError
from enregard.progress import Progress, silent
from enregard.translate.models.fetch import Answer, fetch
from enregard.translate.models.model import KIND, Offer, as_numbers, described
from enregard.translate.models.place import default_index

_LARGEST = 16_000_000
"""Bytes; Argos's own index has less than a hundredth of it."""
_LARGEST_SIZE = 1 << 50


def read_index(address: str = "", progress: Progress = silent) -> list[Offer]:
    """Return the models that an index offers, by language, the newest of a pair first.

    Without an address: the index that the user's Argos reads. Raises ModelError if it cannot be had or is none.
    """
    where = whole_address(address.strip() or default_index())
    if where.startswith(("http://", "https://")):
        text = _fetched(where, progress)
    else:
        text = _read(Path(urllib.request.url2pathname(urlsplit(where).path)))
    return _offers(text, where)


def whole_address(address: str) -> str:
    """Return the address of the index itself, where that of its folder may be given, with or without a slash.

    Raises ModelError if it is no address that an index can have.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if not (parts.scheme in {"http", "https"} and parts.netloc) and not address.lower().startswith("file:///"):
        raise ModelError(
            "{address} is no address of an index: it must begin with https://, http:// or file:///.", address=address
        )
    if parts.path.endswith(".json"):
        return parts.geturl()
    return parts._replace(path=f"{parts.path.removesuffix('/')}/index.json").geturl()


def _fetched(address: str, progress: Progress) -> bytes:
    """Fetch an index from the web."""
    text = bytearray()
    total = 0

    def take(answer: Answer) -> None:
        nonlocal total
        total = answer.length or 0
        for piece in answer.pieces():
            text.extend(piece)
            if len(text) > _LARGEST:
                raise _too_large(address)

    fetch(address, {}, take, lambda: progress(len(text), total))
    return bytes(text)


def _read(path: Path) -> bytes:
    """Read an index from the disk."""
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST + 1)
    except OSError as error:
        raise ModelError(
            "The index {path} cannot be read ({reason}).", path=path, reason=files.reason(error)
        ) from error
    if len(text) > _LARGEST:
        raise _too_large(str(path))
    return text


def _too_large(address: str) -> ModelError:
    return ModelError("What is at {address} is too large for an index of models.", address=address)


def _offers(text: bytes, address: str) -> list[Offer]:
    """Return what an index offers; an entry that cannot be used hides no other."""
    try:
        entries = json.loads(text.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ModelError("What is at {address} is no index of models: it is no JSON.", address=address) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ModelError(
            "What is at {address} is no index of models: it is JSON, but no list of packages.", address=address
        )
    offers = [offer for entry in entries if (offer := _offer(entry))]
    offers.sort(key=lambda offer: as_numbers(offer.version), reverse=True)
    return sorted(offers, key=lambda offer: (offer.names, offer.pair))


def _offer(entry: dict[str, Any]) -> Offer | None:
    """Return the offer of an entry, if it is a translation that can be fetched from the web."""
    try:
        said = described(entry)
    except ValueError:
        return None
    given = entry.get("links")
    links = tuple(link for link in given if _is_web(link)) if isinstance(given, list) else ()
    if said.kind != KIND or not links:
        return None
    size, digest = entry.get("size"), entry.get("sha256")
    return Offer(
        said.pair,
        said.names,
        said.version,
        links,
        size if type(size) is int and 0 < size < _LARGEST_SIZE else None,
        said.kind,
        digest.lower() if isinstance(digest, str) else "",
    )


def _is_web(link: object) -> bool:
    return isinstance(link, str) and link.startswith(("http://", "https://"))
