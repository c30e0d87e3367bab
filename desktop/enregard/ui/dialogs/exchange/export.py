"""The dialog in which rows are exported: format, choice of rows, languages, and what the format cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from enregard.exchange.formats import Carries, Format, Writing
from enregard.exchange.rows import Choice, Which
from enregard.language import is_tag
from enregard.text import Sentence
from enregard.ui import words
from enregard.ui.dialogs.exchange import settings
from enregard.ui.dialogs.exchange.project import lead_to

Told = tuple[int, list[Sentence]]
"""How many rows would go out, and what would be lost of them."""

Ask = Callable[[Format, Writing, Choice, Callable[[Told], None]], None]
"""Has what would be lost counted beside the window, and hands the answer on."""

_REGIONS = {
    "en": ("en-GB", "en-US", "en-CA"),
    "fr": ("fr-FR", "fr-BE", "fr-CA", "fr-CH"),
    "de": ("de-DE", "de-AT", "de-CH"),
    "es": ("es-ES", "es-MX"),
    "pt": ("pt-PT", "pt-BR"),
    "nl": ("nl-NL", "nl-BE"),
    "it": ("it-IT", "it-CH"),
}
_PAUSE = 150  # milliseconds


class ExportDialog(QDialog):
    """What is chosen can be read from `wanted`, `languages` and `form` once the dialog is accepted."""

    def __init__(
        self, formats: Sequence[Format], languages: tuple[str, str], ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._formats, self._ask = list(formats), ask
        self.wanted = settings.load()
        self.format = QComboBox()
        for each in self._formats:
            self.format.addItem(f"{words.said(each.title)} ({each.suffixes[0]})")
        self.which = QButtonGroup(self)
        self.minimum, self._slider = QSpinBox(), QSlider(Qt.Orientation.Horizontal)
        self.codes = tuple(_codes(code) for code in languages)
        self.markup = QCheckBox(self.tr("Inline &markup that the texts came with"))
        self.notes = QCheckBox(self.tr("N&otes"))
        self.status = QCheckBox(self.tr("What was &decided, and the probability"))
        self.stamps = QCheckBox(self.tr("&Who changed a row and when"))
        self.by = QLineEdit()
        self.merge = QCheckBox(self.tr("Rows with the same two texts as o&ne"))
        self.append = QCheckBox(self.tr("Add to a memory that is &there already"))
        self.told = QLabel()
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self._show(self.wanted)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        self._connect()
        self._changed()

    # What is chosen

    @property
    def form(self) -> Format:
        """Return the format."""
        return self._formats[max(0, self.format.currentIndex())]

    @property
    def languages(self) -> tuple[str, str]:
        """Return the codes as they shall be written."""
        return self.codes[0].currentText().strip(), self.codes[1].currentText().strip()

    def choice(self) -> Choice:
        """Return which rows go out."""
        return self._chosen().choice()

    def writing(self) -> Writing:
        """Return how they are written."""
        return self._chosen().writing(self.languages, append=self.append.isChecked() and self.append.isEnabled())

    def accept(self) -> None:
        """Keep the choices for the next time."""
        self.wanted = self._chosen()
        settings.save(self.wanted)
        super().accept()

    def _chosen(self) -> settings.Wanted:
        which = list(Which)[max(0, self.which.checkedId())]
        return settings.Wanted(
            self.form.name,
            which.value,
            self.minimum.value(),
            self.markup.isChecked(),
            self.notes.isChecked(),
            self.status.isChecked(),
            self.stamps.isChecked(),
            self.by.text().strip(),
            self.merge.isChecked(),
        )

    # How it looks

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Format:"), self.format)
        form.addRow(self.tr("Rows:"), self._rows())
        probability, languages = self._probability(), self._languages()
        form.addRow(self.tr("&Probability at least:"), probability)
        form.addRow(self.tr("&Languages:"), languages)
        lead_to(form, probability, self.minimum)
        lead_to(form, languages, self.codes[0])
        form.addRow(self.tr("Also:"), self._options())
        form.addRow(self.tr("&Your name:"), self.by)
        self.by.setPlaceholderText(self.tr("nobody is named"))
        self.told.setWordWrap(True)
        self.told.setObjectName("caption")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.told.setAccessibleName(self.tr("What will be written, and what cannot be"))
        export = self.buttons.addButton(self.tr("&Export..."), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self.told, 1)
        layout.addWidget(self.buttons)
        export.setDefault(True)
        self.resize(620, 0)

    def _rows(self) -> QWidget:
        texts = {
            Which.ACCEPTED: self.tr("&Accepted rows"),
            Which.KEPT: self.tr("All with &both sides that were not rejected"),
            Which.ALL: self.tr("All, &rejected ones and those without a partner too"),
        }
        box, layout = _box()
        for number, which in enumerate(Which):
            button = QRadioButton(texts[which])
            self.which.addButton(button, number)
            layout.addWidget(button)
        return box

    def _probability(self) -> QWidget:
        self.minimum.setRange(0, 99)
        self.minimum.setSuffix(self.tr(" %"))
        self._slider.setRange(0, 99)
        self._slider.setAccessibleName(self.tr("Probability at least"))
        self.minimum.setToolTip(self.tr("Rows on which you have decided go out whatever their probability."))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.minimum)
        line.addWidget(self._slider, 1)
        box = QWidget()
        box.setLayout(line)
        box.setFocusProxy(self.minimum)
        return box

    def _languages(self) -> QWidget:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for codes, name in zip(self.codes, (self.tr("Original"), self.tr("Translation")), strict=True):
            codes.setAccessibleName(name)
            line.addWidget(codes)
        line.addStretch()
        box = QWidget()
        box.setLayout(line)
        box.setFocusProxy(self.codes[0])
        return box

    def _options(self) -> QWidget:
        box, layout = _box()
        for each in (self.status, self.notes, self.markup, self.stamps, self.merge, self.append):
            layout.addWidget(each)
        return box

    def _show(self, wanted: settings.Wanted) -> None:
        names = [each.name for each in self._formats]
        self.format.setCurrentIndex(names.index(wanted.format) if wanted.format in names else 0)
        self.which.button(list(Which).index(Which(wanted.which))).setChecked(True)
        self.minimum.setValue(wanted.minimum)
        self._slider.setValue(wanted.minimum)
        self.markup.setChecked(wanted.markup)
        self.notes.setChecked(wanted.notes)
        self.status.setChecked(wanted.status)
        self.stamps.setChecked(wanted.stamps)
        self.by.setText(wanted.by)
        self.merge.setChecked(wanted.merge)

    # What follows from a choice

    def _connect(self) -> None:
        self.minimum.valueChanged.connect(self._slider.setValue)
        self._slider.valueChanged.connect(self.minimum.setValue)
        self.minimum.valueChanged.connect(self._changed)
        self.format.currentIndexChanged.connect(self._changed)
        self.which.idToggled.connect(self._changed)
        for box in (self.markup, self.notes, self.status, self.stamps, self.merge, self.append):
            box.toggled.connect(self._changed)
        for codes in self.codes:
            codes.editTextChanged.connect(self._changed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _changed(self) -> None:
        """Offer what the format can hold, and have counted what it cannot, once the user pauses."""
        carries = self.form.carries
        held = (
            (self.markup, Carries.MARKUP),
            (self.notes, Carries.NOTES),
            (self.status, Carries.STATUS),
            (self.stamps, Carries.STAMPS),
        )
        for box, what in held:
            box.setEnabled(what in carries)
        self.by.setEnabled(self.stamps.isEnabled() and self.stamps.isChecked())
        self.append.setEnabled(self.form.name == "tmx")
        export = self.buttons.buttons()[0]
        wrong = [code for code in self.languages if not is_tag(code)]
        export.setEnabled(not wrong)
        if wrong:
            self.told.setText(self.tr("“{0}” is no code of a language: write it as fr or fr-FR.").format(wrong[0]))
            self._pause.stop()
        else:
            self._pause.start()

    def _count(self) -> None:
        asked = self.form, self._chosen(), self.languages

        def tell(told: Told) -> None:
            if asked == (self.form, self._chosen(), self.languages):
                self._tell(told)

        self._ask(self.form, self.writing(), self.choice(), tell)

    def _tell(self, told: Told) -> None:
        count, lost = told
        lines = [self.tr("Rows that will be written: %n.", "", count), *map(words.sentence, lost)]
        self.told.setText("\n".join(lines))


def _codes(code: str) -> QComboBox:
    """Return a field for a language's code that proposes its regions."""
    field = QComboBox()
    field.setEditable(True)
    field.addItems(list(dict.fromkeys((code, *_REGIONS.get(code.split("-", maxsplit=1)[0], ())))))
    field.setCurrentText(code)
    return field


def _box() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    return box, layout


def with_suffix(path: Path, form: Format) -> Path:
    """Return a name with an ending of the format, if it has none."""
    return path if path.name.lower().endswith(tuple(form.suffixes)) else path.with_name(path.name + form.suffixes[0])
