"""Apertium, where it is on the PATH: rules and dictionaries, a package of the system; a stand-in for a neural model."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from time import monotonic

from enregard.errors import EngineError
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.translate.engine import keeper

Tick = Callable[[], None]

_THREE_LETTERS = {
    "af": "afr",
    "ar": "ara",
    "bg": "bul",
    "ca": "cat",
    "da": "dan",
    "de": "deu",
    "en": "eng",
    "eo": "epo",
    "es": "spa",
    "eu": "eus",
    "fr": "fra",
    "gl": "glg",
    "is": "isl",
    "it": "ita",
    "kk": "kaz",
    "mk": "mkd",
    "nb": "nob",
    "nl": "nld",
    "nn": "nno",
    "oc": "oci",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "sv": "swe",
    "tr": "tur",
    "uk": "ukr",
}
_CHUNK = 200
_LONGEST_ROUTE = 2
_TIME_OUT = 120  # seconds for a chunk; 200 sentences take about one
_TELL = 0.05  # seconds between telling of progress


@dataclass(frozen=True, slots=True)
class Apertium:
    """A route of one or two of Apertium's directions, such as ("eng-cat", "cat-fra")."""

    pair: tuple[str, str]
    route: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name that users know."""
        return "Apertium"

    @property
    def version(self) -> str:
        """Return Apertium's version, the route, and digits that differ between releases of its language data."""
        return f"{_version(_stamp())}, {', '.join(self.route)} ({_data(self.route)})"

    @property
    def caution(self) -> str:
        """Return what this engine is good for."""
        return (
            "Apertium is a stand-in: it works by rules, and here often by way of a third language. Trust it for names, "
            "numbers and negations, not for style. A better witness is a model of Argos Translate: Machine, Models in "
            "the window, or “enregard models install”."
        )

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        """Return a translation for each sentence; unknown words stay as they are."""
        texts = [" ".join(sentence.split()) for sentence in sentences]
        result: list[str] = []
        keep = keeper(progress)

        def tick() -> None:
            progress(len(result), len(texts))

        for start in range(0, len(texts), _CHUNK):
            chunk = texts[start : start + _CHUNK]
            for direction in self.route:
                chunk = _run(direction, chunk, tick)
            for number, text in enumerate(chunk, start):
                keep(number, text)
            result += chunk
            tick()
        return result


def find(source: str, target: str) -> list[Apertium]:
    """Return the shortest route between two languages, if Apertium and its language data are installed and run."""
    start, goal = (_THREE_LETTERS.get(primary(code), "") for code in (source, target))
    if not (start and goal and shutil.which("apertium")):
        return []
    try:
        directions = _directions(_stamp())
    except EngineError:  # a broken one takes no other engine away
        return []
    routes: deque[tuple[str, tuple[str, ...]]] = deque([(start, ())])
    while routes:
        place, route = routes.popleft()
        if place == goal:
            return [Apertium((source, target), route)] if route else []
        if len(route) < _LONGEST_ROUTE:
            routes.extend((to, (*route, f"{place}-{to}")) for origin, to in directions if origin == place)
    return []


_Stamp = tuple[str | None, int, int]


def _stamp() -> _Stamp:
    """Return what changes when Apertium or one of its languages is installed, replaced or removed."""
    program = shutil.which("apertium")
    return program, _changed(Path(program or "")), _changed(_modes())


def _modes() -> Path:
    """Return the folder where each direction has a file that names its programs and their data."""
    beside = Path(shutil.which("apertium") or "").parent.parent / "share" / "apertium"
    return Path(os.environ.get("APERTIUM_DATADIR") or beside) / "modes"


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _data(route: Sequence[str]) -> str:
    """Return digits that differ between the data of a route: by their sizes, and by when they were built."""
    digest = blake2b(digest_size=4)
    for direction in route:
        try:
            mode = (_modes() / f"{direction}.mode").read_text(encoding="utf-8")
            for name in re.findall(r"'([^']+)'", mode):
                seen = Path(name).stat()
                digest.update(f"{name}:{seen.st_size}:{seen.st_mtime_ns};".encode())
        except (OSError, UnicodeError):  # then it does not translate either, or keeps its data in its own way
            continue
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _directions(_seen: _Stamp) -> list[tuple[str, str]]:
    """Return the directions that are installed, without those for variants ("eng-cat_valencia")."""
    listed = _apertium("-l").split()
    return sorted((a, b) for a, b in (d.split("-", 1) for d in listed if re.fullmatch(r"[a-z]{3}-[a-z]{3}", d)))


@lru_cache(maxsize=1)
def _version(_seen: _Stamp) -> str:
    return _apertium("-V").strip().removeprefix("Apertium ")


def _run(direction: str, texts: Sequence[str], tick: Tick) -> list[str]:
    """Translate texts of one line each. An empty line between them keeps Apertium from moving words across."""
    answer = _apertium("-u", direction, text="".join(f"{text}\n\n" for text in texts), tick=tick)
    result = [block.strip() for block in answer.split("\n\n")][: len(texts)]
    if len(result) != len(texts):
        raise EngineError("Apertium ({direction}) lost sentences, so its translation is not used.", direction=direction)
    return result


def _apertium(*arguments: str, text: str = "", tick: Tick = lambda: None) -> str:
    """Run Apertium and return what it prints. `tick` is called all the while; if it raises, Apertium is ended."""
    started = monotonic()
    try:
        with subprocess.Popen(
            ["apertium", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            # With a locale that is not installed its parts take text for ASCII, and drop what is not.
            env=os.environ | {"LC_ALL": "C.UTF-8"},
            start_new_session=True,
        ) as process:
            try:
                return _answer(process, text, tick, started + _TIME_OUT)
            finally:
                _end(process)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise EngineError("Apertium could not be run ({reason}).", reason=error) from error


def _answer(process: subprocess.Popen[str], text: str, tick: Tick, until: float) -> str:
    """Return what a process says to a text."""
    unsent: str | None = text
    while True:
        try:
            said, _ = process.communicate(unsent, timeout=_TELL)
        except subprocess.TimeoutExpired:
            unsent = None  # what was not yet sent is kept, and must not be given again
            tick()
            if monotonic() > until:
                raise
        else:
            subprocess.CompletedProcess(process.args, process.returncode).check_returncode()
            return said


def _end(process: subprocess.Popen[str]) -> None:
    """End a process that still runs, with all that it has started: Apertium is a row of programs."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":  # it knows no groups of processes
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
