"""Spelling, by the Hunspell dictionaries that are installed: the system's, LibreOffice's, or the user's own."""

from __future__ import annotations

import os
import sys
import threading
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from enregard import files
from enregard.errors import OutputError
from enregard.language import primary

if TYPE_CHECKING:
    from hunspell import Hunspell

_SUGGESTIONS = 7
_TEXTS = 4096  # whose results are kept: cells are painted again and again
_WITHOUT_SPACES = {"ja", "km", "lo", "my", "th", "zh"}
_USUAL_REGIONS = {"en": ("GB", "US"), "pt": ("PT", "BR"), "sv": ("SE",), "da": ("DK",), "cs": ("CZ",), "el": ("GR",)}
"""The regions whose spelling passes where a text names none; elsewhere the region is called like the language."""

_PIECE = regex.compile(r"\S+")
_ADDRESS = regex.compile(r"://|@|\w\.\w")
"""Tells addresses, names of files, numbers and abbreviations such as "e.g." from words."""
_LETTER = r"[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]"
_WORD = regex.compile(rf"{_LETTER}++(?:['’\-‐‑]{_LETTER}++)*+")
_NOT_A_WORD = regex.compile(r"[\p{N}_]|^\P{L}+$")
_HYPHEN = regex.compile(r"[\-‐‑]")
_APOSTROPHE = regex.compile(r"['’]")
_ELIDED = {"qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "dell", "all", "dall", "nell", "sull", "quell"}
"""What stands before an apostrophe in French and Italian, beside single letters."""

_lock = threading.Lock()


class Checker:
    """Tells which words no dictionary of a language knows. It may be used on any thread."""

    def __init__(self, language: str, dictionaries: list[Hunspell]) -> None:
        self.language = language
        self._dictionaries = dictionaries
        self._learned = _read(_list_of(language))
        self._known: dict[str, bool] = {}
        self._spans = lru_cache(_TEXTS)(self._find)

    def misspelt(self, text: str) -> list[tuple[int, int]]:
        """Return where words begin and end that neither a dictionary knows nor the user's list.

        Words with digits, words in capitals, single letters and addresses are passed over.
        """
        return list(self._spans(text, len(self._learned)))

    def _find(self, text: str, _learned: int) -> list[tuple[int, int]]:
        """Find what `misspelt` returns; how many words were learned tells old results from new ones."""
        return [
            span
            for piece in _PIECE.finditer(text)
            if not _ADDRESS.search(piece[0])
            for word in _WORD.finditer(text, piece.start(), piece.end())
            for span in self._wrong(word[0], word.start())
        ]

    def suggest(self, word: str) -> list[str]:
        """Return words that may be meant, the likeliest first."""
        found = [said for each in self._dictionaries for said in _suggestions(each, _plain(word))]
        written = [said.replace("'", "’") for said in found] if "’" in word else found
        return list(dict.fromkeys(written))[:_SUGGESTIONS]

    def learn(self, word: str) -> None:
        """Put a word into the user's list, here and on disk. Raises OutputError if it cannot be written."""
        self._learned.add(_plain(word))
        path = _list_of(self.language)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", newline="\n") as words:
                words.write(f"\n{_plain(word)}")  # whatever the line before ends with
        except OSError as error:
            raise OutputError(
                "The word “{word}” could not be added to {path} ({reason}). It counts as known until the program ends.",
                word=word,
                path=path,
                reason=files.reason(error),
            ) from error

    def _wrong(self, word: str, at: int) -> Iterator[tuple[int, int]]:
        """Yield what is wrong in a word that begins at `at`: the whole of it, or parts that stand for themselves."""
        if self._right(word):
            return
        if hyphen := _HYPHEN.search(word):
            yield from self._wrong(word[: hyphen.start()], at)
            yield from self._wrong(word[hyphen.end() :], at + hyphen.end())
            return
        before, *behind = _APOSTROPHE.split(word, maxsplit=1)
        if behind and (len(before) == 1 or before.lower() in _ELIDED):
            yield from self._wrong(behind[0], at + len(before) + 1)
        elif behind == ["s"]:
            yield from self._wrong(before, at)
        else:
            yield at, at + len(word)

    def _right(self, word: str) -> bool:
        """Tell whether a word is known, or is none that a dictionary could judge."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word)
        return known or self._has_learned(_plain(word))

    def _look_up(self, word: str) -> bool:
        if len(word) == 1 or word.isupper() or _NOT_A_WORD.search(word):
            return True
        plain = _plain(word)
        forms = {plain, plain.replace("'", "’")}
        return any(_knows(each, form) for each in self._dictionaries for form in forms)

    def _has_learned(self, plain: str) -> bool:
        """Tell whether a word is on the user's list; it may begin a sentence."""
        return plain in self._learned or plain[0].lower() + plain[1:] in self._learned


def checker(language: str) -> Checker | None:
    """Return the checker for a language, such as "fr" or "en-GB"; None where no dictionary for it is installed."""
    with _lock:  # two threads that ask at once get the same one
        return _checker(language.replace("_", "-"))


@cache
def _checker(language: str) -> Checker | None:
    paths = [] if primary(language) in _WITHOUT_SPACES else _dictionaries(language)
    loaded = [dictionary for path in paths if (dictionary := _load(path))]
    return Checker(language, loaded) if loaded else None


def _dictionaries(language: str) -> list[Path]:
    """Return the dictionaries to use: of the region that is asked for, or else of the language's usual regions."""
    code = primary(language)
    by_region: dict[str, Path] = {}
    for path in _installed():
        if primary(path.stem) == code and path.with_suffix(".aff").is_file():
            parts = path.stem.replace("-", "_").split("_")
            by_region.setdefault(parts[1].upper() if len(parts) > 1 else "", path)
    asked = language.upper().rpartition("-")[2] if "-" in language else ""
    if asked in by_region:
        return [by_region[asked]]
    if "" in by_region:
        return [by_region[""]]
    usual = [by_region[each] for each in _USUAL_REGIONS.get(code, (code.upper(),)) if each in by_region]
    return usual or list(by_region.values())[:1]


def _installed() -> Iterator[Path]:
    """Yield what may be dictionaries, those first that go before others for the same language."""
    for folder, pattern in _places():
        yield from sorted(folder.glob(f"{pattern}*.dic"))


def _places() -> list[tuple[Path, str]]:
    """Return where the user, this system and LibreOffice keep dictionaries: a folder, and a pattern inside it."""
    named = [(Path(each), "") for each in os.environ.get("DICPATH", "").split(os.pathsep) if each]
    own = [*named, (files.user_data(), "dictionaries/")]
    home = Path.home()
    extensions = "LibreOffice/4/user/uno_packages/cache/uno_packages/*/*.oxt/**/"
    if sys.platform == "win32":
        return [
            *own,
            (Path(os.environ.get("PROGRAMFILES", "C:/Program Files")), "LibreOffice/share/extensions/dict-*/**/"),
            (Path(os.environ.get("APPDATA", home / "AppData/Roaming")), extensions),
        ]
    if sys.platform == "darwin":
        return [
            *own,
            (home, "Library/Spelling/"),
            (Path("/Library"), "Spelling/"),
            (Path("/Applications"), "LibreOffice.app/Contents/Resources/extensions/dict-*/**/"),
            (home, f"Library/Application Support/{extensions}"),
        ]
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [
        *own,
        *((Path(each), name) for each in shared.split(":") for name in ("hunspell/", "myspell/", "myspell/dicts/")),
        (Path("/usr/lib/libreoffice"), "share/extensions/dict-*/**/"),
        (Path("/opt"), "libreoffice*/share/extensions/dict-*/**/"),
        (home, f".config/{extensions.lower()}"),
    ]


def _load(path: Path) -> Hunspell | None:
    """Load a dictionary; None if it can't be read, or where there is no Hunspell for the system."""
    try:
        from hunspell import Hunspell

        return Hunspell(path.stem, hunspell_data_dir=str(path.parent), system_encoding="UTF-8")
    except (ImportError, OSError):
        return None


def _knows(dictionary: Hunspell, word: str) -> bool:
    """Tell whether a dictionary knows a word, or cannot judge it because its encoding lacks a letter."""
    try:
        return bool(dictionary.spell(word))
    except UnicodeEncodeError:
        return True


def _suggestions(dictionary: Hunspell, word: str) -> tuple[str, ...]:
    """Return what a dictionary has to offer for a word; nothing if its encoding lacks a letter."""
    try:
        return tuple(dictionary.suggest(word))
    except UnicodeEncodeError:
        return ()


def _list_of(language: str) -> Path:
    """Return the file of the user's words, one for all regions of a language."""
    return files.user_data() / "spelling" / f"{primary(language)}.txt"


def _read(path: Path) -> set[str]:
    """Return the user's words; none if there is no list yet."""
    try:
        return set(path.read_text(encoding="utf-8", errors="replace").split())
    except OSError:
        return set()


def _plain(word: str) -> str:
    """Return a word as dictionaries write it: composed letters, straight apostrophes, no soft hyphens."""
    return unicodedata.normalize("NFC", word).replace("\u00ad", "").replace("’", "'").replace("‑", "-")
