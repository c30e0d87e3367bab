"""A dialog for the fonts of the two texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFontComboBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from enregard.language import primary
from enregard.project import Side
from enregard.ui import settings, theme

_SAMPLES = {
    "ar": "نصّان جنبًا إلى جنب، جملةً بعد جملة: «28/10/2024».",
    "de": "Zwei Texte, Satz für Satz nebeneinander: „Größe“, 28.10.2024.",
    "el": "Δύο κείμενα δίπλα δίπλα, πρόταση με πρόταση: «28/10/2024».",
    "en": "Two texts side by side, sentence by sentence: “28 October 2024”.",
    "es": "Dos textos, uno junto al otro, frase por frase: «año», 28/10/2024.",
    "fa": "دو متن در کنار هم، جمله به جمله: «۲۸/۱۰/۲۰۲۴».",
    "fr": "Deux textes en regard, phrase par phrase : « œuvre », 28 octobre 2024.",
    "he": "שני טקסטים זה לצד זה, משפט אחר משפט: 28/10/2024.",
    "it": "Due testi a fronte, frase per frase: «perché», 28/10/2024.",
    "ja": "二つの文章を、一文ずつ並べて読む。「2024年10月28日」",
    "ko": "두 글을 나란히 놓고 한 문장씩 읽는다. “2024년 10월 28일”",
    "nl": "Twee teksten naast elkaar, zin voor zin: ‘één’, 28-10-2024.",
    "pl": "Dwa teksty obok siebie, zdanie po zdaniu: „źródło”, 28.10.2024.",
    "pt": "Dois textos lado a lado, frase por frase: «ação», 28/10/2024.",
    "ru": "Два текста рядом, предложение за предложением: «28.10.2024».",
    "uk": "Два тексти поруч, речення за реченням: «їжак», 28.10.2024.",
    "zh": "两篇文字并排，逐句对照。“2024年10月28日”",
}
"""A sentence in each of the commoner languages, to look at a font by."""


class _SideFont(QGroupBox):
    """The font of one text, and a sentence set in it."""

    def __init__(self, title: str, side: Side, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._side = side
        self.family = QFontComboBox()
        self.family.setFontFilters(QFontComboBox.FontFilter.ScalableFonts)
        self.family.setEditable(False)
        self.family.setAccessibleName(self.tr("Font, {0}").format(title))
        self.points = QDoubleSpinBox()
        self.points.setRange(theme.SMALLEST, theme.LARGEST)
        self.points.setDecimals(1)
        self.points.setSingleStep(0.5)
        self.points.setSuffix(self.tr(" pt"))
        self.points.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.points.setAccessibleName(self.tr("Size, {0}").format(title))
        self.preview = QTextEdit()
        self.preview.setPlainText(sample)
        self.preview.setReadOnly(True)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setAccessibleName(self.tr("Preview, {0}").format(title))
        chosen = QHBoxLayout()
        for text, widget, stretch in ((self.tr("&Font"), self.family, 1), (self.tr("&Size"), self.points, 0)):
            label = QLabel(text)
            label.setBuddy(widget)
            chosen.addWidget(label)
            chosen.addWidget(widget, stretch)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(chosen)
        layout.addWidget(self.preview)
        self._show(theme.side_font(side))
        self.family.currentFontChanged.connect(self._show_sample)
        self.points.valueChanged.connect(self._show_sample)
        self._show_sample()

    def _show(self, font: QFont) -> None:
        """Take up a font; the family is the one that this machine has for it."""
        self.family.setCurrentFont(QFont(QFontInfo(font).family()))
        self.points.setValue(font.pointSizeF())

    def _show_sample(self) -> None:
        self.preview.setFont(theme.reading_font(self.points.value(), self.family.currentFont().family()))

    def reset(self) -> None:
        """Go back to the program's choice."""
        self._show(theme.reading_font())

    def keep(self) -> None:
        """Keep what is chosen; where it is the program's choice, that may change with the program."""
        family = self.family.currentFont().family()
        settings.FAMILY[self._side].set("" if family == QFontInfo(theme.reading_font()).family() else family)
        settings.SIZE[self._side].set(self.points.value())


class FontsDialog(QDialog):
    """Asks for the fonts of the original and the translation, which are in `languages`; accepting it keeps them."""

    def __init__(self, languages: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fonts of the two texts"))
        titles = (self.tr("Original"), self.tr("Translation"))
        self.sides = {
            side: _SideFont(title, side, _SAMPLES.get(primary(language), _SAMPLES["en"]))
            for side, title, language in zip(Side, titles, languages, strict=True)
        }
        buttons = QDialogButtonBox()
        for button in (QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel):
            buttons.addButton(button)
        self.defaults = buttons.addButton(self.tr("&Reset both"), QDialogButtonBox.ButtonRole.ResetRole)
        self.defaults.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        note = QLabel(self.tr("Letters that a font lacks are taken from another one."))
        note.setObjectName("caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        for widget in (*self.sides.values(), note, buttons):
            layout.addWidget(widget)
        self.resize(620, 520)

    def _reset(self) -> None:
        for each in self.sides.values():
            each.reset()

    def accept(self) -> None:
        """Keep the fonts."""
        for each in self.sides.values():
            each.keep()
        super().accept()
