"""A form for what an article says of itself: name, source, date, author."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from enregard.press.model import Article
from enregard.project.articles import KeptArticle


class ArticleDialog(QDialog):
    """What is left as it was found, or emptied, stays what the text tells."""

    def __init__(self, kept: KeptArticle, found: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Source, date and author"))
        self._kept = kept
        day = found.date.day.isoformat() if found.date else ""
        self._found = {"name": kept.document.name, "source": found.source, "date": day, "author": found.author}
        self.fields = {name: QLineEdit(getattr(kept, name) or text) for name, text in self._found.items()}
        self.fields["date"].setPlaceholderText(self.tr("year-month-day"))
        self._wrong = QLabel(self.tr("Write the date as year-month-day, such as 2024-10-28."))
        self._wrong.setObjectName("caption")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        labels = (self.tr("&Name"), self.tr("&Source"), self.tr("&Date"), self.tr("&Author"))
        for field, label in zip(self.fields.values(), labels, strict=True):
            field.setAccessibleName(label.replace("&", ""))
            field.setMinimumWidth(360)
            form.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addLayout(form)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        self.fields["date"].textChanged.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        day = self.fields["date"].text().strip()
        fits = not day or QDate.fromString(day, Qt.DateFormat.ISODate).isValid()
        self._ok.setEnabled(fits)
        self._wrong.setVisible(not fits)

    def article(self) -> KeptArticle:
        """Return the article with what was written."""
        return replace(
            self._kept,
            name=self._given("name"),
            source=self._given("source"),
            date=self._given("date"),
            author=self._given("author"),
        )

    def _given(self, name: str) -> str:
        """Return what was written into a field, or nothing if that is what the text tells."""
        text = self.fields[name].text().strip()
        return "" if text == self._found[name] else text
