"""Memories for the tests: TMX files of a few units, and their indexes in a cache of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.memories.made import Make, Open, pair

from enregard.exchange import tmx
from enregard.exchange.formats import Writing
from enregard.exchange.units import Header, Unit
from enregard.memories import Memory, concordance, open_memory


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a search finish, however busy the machine is."""
    for name in ("_SOON", "_PHRASE", "_LATE"):
        monkeypatch.setattr(concordance, name, 600.0)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write units as a TMX; return its path."""
    numbers = count(1)

    def made(units: Iterable[Unit]) -> Path:
        path = tmp_path / f"memory{next(numbers)}.tmx"
        tmx.write_units(path, units, Header("en"), Writing())
        return path

    return made


@pytest.fixture
def opened(make: Make) -> Iterator[Open]:
    """Open pairs of texts as a memory."""
    memories: list[Memory] = []

    def opened(*pairs: tuple[str, str], languages: tuple[str, str] = ("en", "fr")) -> Memory:
        memories.append(open_memory(make(pair(*texts, languages) for texts in pairs)))
        return memories[-1]

    yield opened
    for memory in memories:
        memory.close()
