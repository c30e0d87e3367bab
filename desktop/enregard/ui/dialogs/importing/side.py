"""One text that comes in: where it comes from, how it was recognised, and its sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.documents import Role
from enregard.errors import EnRegardError
from enregard.jobs.texts import Preview, Taken
from enregard.segments import Segment
from enregard.ui import theme, words
from enregard.ui.dialogs.ask import ask_for_text
from enregard.ui.dialogs.exchange.bilingual import ENCODINGS
from enregard.ui.dialogs.exchange.project import typed

Read = Callable[["Taken", str, str, str, Callable[[Preview], None], Callable[[EnRegardError], None]], None]
"""Has a text read beside the window: where it is, language, encoding, by what it is split; then one of two answers."""

_SHOWN = 300  # sentences
_LANGUAGES = (
    "en", "fr", "de", "es", "it", "nl", "pt", "pl", "cs", "sk", "hu", "ro", "bg", "el", "da", "sv", "nb", "fi", "et",
    "lv", "lt", "hr", "sl", "sq", "mk", "tr", "uk", "ru", "ar", "he", "zh", "ja", "ko",
)  # fmt: skip


class SidePanel(QFrame):
    """Asks for a text and shows it; `preview` is what was read last, or None."""

    changed = Signal()
    """Another text was read, or none could be."""

    def __init__(self, title: str, read: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_beside, self._title, self._by = read, title, "sentence"
        self.taken, self._asked = Taken(), 0
        self.preview: Preview | None = None
        self.place = QLineEdit()
        self.language, self.encoding = QComboBox(), QComboBox()
        self.said = QLabel()
        self.sentences = QTreeWidget()
        self._lay_out()
        self.place.editingFinished.connect(self._take_place)
        self.language.activated.connect(self._read_again)
        self.encoding.activated.connect(self._read_again)

    # How it looks

    def _lay_out(self) -> None:
        heading = QLabel(self._title)
        heading.setObjectName("heading")
        self.place.setPlaceholderText(self.tr("a file, or the address of a web page"))
        self.place.setAccessibleName(self.tr("{0}: file or address").format(self._title))
        file = QPushButton(self.tr("File..."))
        paste = QPushButton(self.tr("Paste"))
        file.setAccessibleName(self.tr("{0}: choose a file").format(self._title))
        paste.setAccessibleName(self.tr("{0}: paste the text").format(self._title))
        file.clicked.connect(self._ask)
        paste.clicked.connect(self._paste)
        self.language.setAccessibleName(self.tr("{0}: language").format(self._title))
        self.encoding.setAccessibleName(self.tr("{0}: encoding").format(self._title))
        self.said.setWordWrap(True)
        self.said.setObjectName("caption")
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentences.setHeaderHidden(True)
        self.sentences.setRootIsDecorated(False)
        self.sentences.setUniformRowHeights(True)
        self.sentences.setAccessibleName(self.tr("{0}: sentences").format(self._title))
        from_where = QHBoxLayout()
        from_where.addWidget(self.place, 1)
        from_where.addWidget(file)
        from_where.addWidget(paste)
        how = QGridLayout()
        for column, (name, field) in enumerate(
            ((self.tr("Language:"), self.language), (self.tr("Encoding:"), self.encoding))
        ):
            label = QLabel(name)
            label.setBuddy(field)
            how.addWidget(label, 0, 2 * column)
            how.addWidget(field, 0, 2 * column + 1)
        how.setColumnStretch(1, 1)
        how.setColumnStretch(3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addLayout(from_where)
        layout.addLayout(how)
        layout.addWidget(self.said)
        layout.addWidget(self.sentences, 1)
        self._offer()

    def _offer(self) -> None:
        """Offer languages and encodings: those that were recognised first."""
        document = self.preview.document if self.preview else None
        likely = self.preview.encodings if self.preview else ()
        if document:
            _offer_in(self.language, document.language, _LANGUAGES)
        if document and likely:
            _offer_in(self.encoding, document.encoding, (*likely, *ENCODINGS))
        else:
            self.encoding.clear()
        self.language.setEnabled(document is not None)
        self.encoding.setEnabled(bool(likely))

    # Where the text comes from

    def take(self, taken: Taken) -> None:
        """Read a text from somewhere else."""
        self.taken = taken
        self.place.setText(_shown(taken))
        self._read()

    def split_by(self, by: str) -> None:
        """Split the text by something else."""
        self._by = by
        if self.preview:
            self._read_again()

    def _ask(self) -> None:
        folder = self.taken.file.parent if self.taken.file else None
        if path := ask_for_text(self, self._title, folder):
            self.take(Taken(path))

    def _paste(self) -> None:
        from enregard.ui.dialogs.paste import PasteTextDialog

        dialog = PasteTextDialog(self)
        given, text = dialog.exec(), dialog.text()
        dialog.deleteLater()
        if given:
            self.take(Taken(text=text, name=self.tr("pasted text")))

    def _take_place(self) -> None:
        """Read what was typed: an address, or the name of a file."""
        text = self.place.text().strip()
        if text and (text != _shown(self.taken) or (self.preview is None and not self.taken.text)):
            if text.startswith("www.") and not typed(text).exists():
                text = f"https://{text}"
            is_address = text.startswith(("http://", "https://"))
            self.take(Taken(address=text) if is_address else Taken(typed(text)))

    # What was read

    def _read(self) -> None:
        self._begin("", "")

    def _read_again(self) -> None:
        encoding = self.encoding.currentText() if self.encoding.isEnabled() else ""
        self._begin(self.language.currentText(), encoding)

    def _begin(self, language: str, encoding: str) -> None:
        """Have the text read; an answer to an earlier question counts no more."""
        self._asked += 1
        asked = self._asked
        self.preview = None
        self._say(self.tr("It is being read..."))
        self.changed.emit()

        def show(preview: Preview) -> None:
            if asked == self._asked:
                self._show(preview)

        def fail(error: EnRegardError) -> None:
            if asked == self._asked:
                self._fail(error)

        self._read_beside(self.taken, language, encoding, self._by, show, fail)

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        if self.taken.address:
            self.taken = replace(self.taken, page=preview.document)
        self._offer()
        self._say("\n".join(self._facts(preview)))
        self.sentences.clear()
        self.sentences.addTopLevelItems([_item(segment) for segment in islice(preview.segments, _SHOWN)])
        more = len(preview.segments) - _SHOWN
        if more > 0:
            self.sentences.addTopLevelItem(QTreeWidgetItem([self.tr("... and %n more.", "", more)]))
        self.changed.emit()

    def _facts(self, preview: Preview) -> list[str]:
        """Say what was recognised, and what was left out and why."""
        document = preview.document
        about = [document.origin.title, document.origin.author, document.origin.date]
        counts = self.tr("Sentences: {0}, paragraphs: {1}, words: {2}.").format(
            preview.sentences, len(document.paragraphs), preview.words
        )
        left = ", ".join(f"{words.said(reason)} ({count})" for reason, count in preview.left_out)
        return [
            *([" · ".join(part for part in about if part)] if any(about) else []),
            counts,
            *([self.tr("Left out: {0}.").format(left)] if left else []),
            *(words.sentence(remark) for remark in document.remarks),
        ]

    def _fail(self, error: EnRegardError) -> None:
        self._say(words.sentence(error), wrong=True)
        self.sentences.clear()
        self.changed.emit()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.said.setText(text)
        self.said.setObjectName("warning" if wrong else "caption")
        self.said.style().polish(self.said)


def _shown(taken: Taken) -> str:
    """Return how the field names where a text comes from."""
    return str(taken.file) if taken.file else taken.address or taken.name


def _item(segment: Segment) -> QTreeWidgetItem:
    """Return a sentence of the list; what is left out is dimmed, and says why."""
    item = QTreeWidgetItem([segment.text])
    item.setToolTip(0, segment.text)
    if segment.left_out:
        item.setForeground(0, QBrush(theme.current().color("soft")))
        item.setText(0, f"[{words.said(segment.reason or segment.role.value)}] {segment.text}")
    elif segment.role is Role.HEADING:
        font = QFont()
        font.setBold(True)
        item.setFont(0, font)
    return item


def _offer_in(field: QComboBox, value: str, others: Iterable[str]) -> None:
    """Show a value. The order stays as long as it can: a user goes down the list, and each value reads the text."""
    offered = dict.fromkeys((value, *others))
    if not offered.keys() <= {field.itemText(place) for place in range(field.count())}:
        field.clear()
        field.addItems(list(offered))
    field.setCurrentText(value)
