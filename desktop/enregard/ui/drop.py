"""Files that are dropped on the window: what is meant by them, and a cue while they hover."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from enregard.documents import Document
from enregard.documents.encoding import check_file, decode, read_bytes
from enregard.documents.reader import formats
from enregard.errors import EncodingError, InputError
from enregard.jobs.pairs import read_pair
from enregard.language import primary
from enregard.progress import Progress
from enregard.project.store import SUFFIX
from enregard.ui import theme, words


@dataclass(frozen=True, slots=True)
class Open:
    """A project is to be opened."""

    path: Path


@dataclass(frozen=True, slots=True)
class Align:
    """Two texts are to be aligned."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class AlignWith:
    """A text is to be aligned with another one that the user has yet to name."""

    path: Path


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A bilingual file is to be opened."""

    path: Path


@dataclass(frozen=True, slots=True)
class Folders:
    """The texts of two folders are to be aligned, or those of one that names their languages."""

    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing can be done with the files; the sentence says why."""

    sentence: str


_TEXTS_TOO = {".txt", ".docx", ".html", ".htm"}
"""Files that may be bilingual, but are texts more often."""

Meant = Open | Align | AlignWith | Bilingual | Folders | Refused
Start = Callable[[str, Callable[[Progress], object], Callable[[object], None]], None]
"""Starts work beside the window: its label, the work, and what gets its result. `Session.start` is one."""


def meant(paths: Sequence[Path], own_language: str = "") -> Meant:
    """Return what is meant by files.

    Of two texts either of which may be the original, the one in the user's own language is taken for the translation.
    """
    match paths:
        case [path] if path.suffix.lower() == SUFFIX and not path.is_dir():
            return Open(path)
        case [_] | [_, _] if all(path.is_dir() for path in paths):
            return Folders(tuple(paths))
        case [path]:
            return _alone(path)
        case [first, second] if SUFFIX not in (first.suffix.lower(), second.suffix.lower()):
            return _in_order(first, second, own_language)
    return Refused(_invitation())


def _invitation() -> str:
    return QCoreApplication.translate(
        "Drops", "Drop one project, an original and its translation, or folders of texts."
    )


def _alone(path: Path) -> AlignWith | Bilingual | Refused:
    """Return a text that waits for its partner, or a bilingual file. What either is wrong with its dialog says."""
    from enregard.exchange import registry

    try:
        check_file(path)
        if path.suffix.lower() not in _TEXTS_TOO and registry.reads(path):
            return Bilingual(path)
        if path.suffix.lower() not in {suffix for each in formats() for suffix in each.suffixes}:
            decode(read_bytes(path), path)
    except EncodingError:
        pass  # a text, in the encoding that it seems to be in
    except InputError as error:
        return Refused(words.sentence(error))
    return AlignWith(path)


def _in_order(first: Path, second: Path, own_language: str) -> Align | Refused:
    """Tell which of two texts is the original: what the texts say themselves comes before the user's language."""
    possible: list[tuple[bool, Align]] = []
    reasons: list[str] = []
    for source, target in permutations((first, second)):
        try:
            _, translation = _read(source, target)
        except InputError as error:
            reasons.append(words.sentence(error))
        else:
            possible.append((primary(translation.language) == own_language, Align(source, target)))
    if not possible:
        return Refused(reasons[0])
    return next((align for own, align in possible if own), possible[0][1])


def _read(source: Path, target: Path) -> tuple[Document, Document]:
    try:
        return read_pair(source, target)
    except EncodingError as error:
        return read_pair(source, target, encoding=error.suggestion)


class Cue(QLabel):
    """Says over a whole widget what would be done with the files that hover over it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """Show what would be done."""
        colors = theme.current()
        self.setText(text)
        self.setStyleSheet(
            f"background: {colors.paper}; color: {colors.ink}; border: 3px dashed {colors.accent}; font-size: 18pt"
        )
        self.setGeometry(self._over.rect().adjusted(24, 24, -24, -24))
        self.show()
        self.raise_()


class Drops(QObject):
    """Takes files that are dropped on a window; the texts are read beside it."""

    dropped = Signal(object)
    """Files were dropped; what is meant by them: Open, Align, AlignWith or Refused."""

    def __init__(self, window: QWidget, start: Start) -> None:
        super().__init__(window)
        self._window, self._start = window, start
        self._cue = Cue(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow files over the window."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            paths = files_of(event.mimeData())
            if paths:
                self._hover(event, paths) if isinstance(event, QDragEnterEvent) else self._take(event, paths)
                return True
        elif event.type() == QEvent.Type.DragLeave:
            self._cue.hide()
        return False

    def _hover(self, event: QDropEvent, paths: Sequence[Path]) -> None:
        """Say over the whole window what would be done with files."""
        self._cue.say(self._promise(paths))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _promise(self, paths: Sequence[Path]) -> str:
        names = [path.name for path in paths]
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if len(paths) < 3 and all(path.is_dir() for path in paths):
            said = self.tr("Align all texts of {0}") if len(paths) == 1 else self.tr("Align all texts of both folders")
        elif len(paths) == 1:
            said = self.tr("Open {0}") if projects else self.tr("Align {0} with another text")
        elif len(paths) == 2 and not projects:
            said = self.tr("Align {0} with {1}")
        else:
            said = _invitation()
        return said.format(*names)

    def _take(self, event: QDropEvent, paths: Sequence[Path]) -> None:
        self._cue.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        own = QLocale().name()[:2]
        if len(paths) == 2:
            self._start(self.tr("Reading"), lambda _: meant(paths, own), self.dropped.emit)
        else:
            self.dropped.emit(meant(paths, own))


def files_of(data: QMimeData) -> list[Path]:
    """Return the files of a drag; none if anything else is among them, such as the address of a page."""
    if not all(url.isLocalFile() for url in data.urls()):
        return []
    return [Path(url.toLocalFile()) for url in data.urls()]
