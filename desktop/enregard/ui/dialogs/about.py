"""What this program is, and the licences of all that is in it."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from enregard import __version__
from enregard.files import resource

_PART = Qt.ItemDataRole.UserRole


class AboutDialog(QDialog):
    """A few words, and a list of parts to search in; the licence of the current one stands beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About En regard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = json.loads(resource("licences", "third-party.json").read_text("utf-8"))
        self._texts: list[str] = content["texts"]
        self.field, self.list, self.text = QLineEdit(), QListWidget(), QPlainTextEdit()
        self._lay_out()
        for part in content["parts"]:
            self._add(part)
        self.field.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.resize(820, 560)

    def _lay_out(self) -> None:
        said = QLabel(f"<b>En regard {__version__}</b><p>{self._said()}</p>")
        said.setWordWrap(True)
        self.field.setPlaceholderText(self.tr("Search parts and licences"))
        self.field.setAccessibleName(self.tr("Search parts and licences"))
        self.field.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.text)
        parts.setSizes([300, 500])
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addWidget(self.field)
        layout.addWidget(parts, 1)
        layout.addWidget(close)

    def _said(self) -> str:
        return self.tr(
            "A translation held against its original, sentence by sentence. GPL-3.0-or-later. "
            "Everything runs on this machine; nothing goes online unless you ask for a web page or a model."
        )

    def _add(self, part: dict[str, Any]) -> None:
        item = QListWidgetItem(" ".join(word for word in (part["name"], part["version"]) if word))
        item.setToolTip(part["licence"])
        item.setData(_PART, part)
        self.list.addItem(item)

    def _filter(self, words: str) -> None:
        """Show the parts whose name, licence or description holds all the words."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            part = item.data(_PART)
            said = f"{part['name']} {part['licence']} {part['about']}".casefold()
            item.setHidden(not all(word in said for word in words.casefold().split()))
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0] if shown else -1)

    def _show(self, item: QListWidgetItem | None) -> None:
        part = item.data(_PART) if item else None
        texts = [self._texts[place] for place in part["texts"]] if part else []
        head = [part["licence"], part["about"]] if part else []
        self.text.setPlainText("\n\n".join(text for text in (*head, *texts) if text))
