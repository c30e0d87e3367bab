"""Colours and fonts: a calm page, light or dark, in high contrast where asked, like the system or as the user chose."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from enregard.files import resource
from enregard.project import Side
from enregard.ui import settings
from enregard.ui.style import STYLE

READING_FAMILIES = ["Source Serif 4", "Noto Serif", "Charter", "Georgia", "DejaVu Serif", "serif"]
READING_SIZE = settings.SIZE[Side.SOURCE].default
SMALLEST, LARGEST = 7.0, 40.0  # points


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the page, as #rrggbb. TEXT_ON and SHAPES_ON say which of them stand on which."""

    # What is written on.
    paper: str
    frame: str
    """Around the paper: menus, tool bars, dialogs."""
    focus: str
    """The row in focus, the entry under the pointer."""
    alternate: str
    """Every second row of a table."""
    mark: str
    """Words that differ."""
    found: str
    """A search hit."""
    here: str
    """The search hit in focus."""
    pin: str
    """The sentence that was picked, whose match is to be picked next."""
    lit: str
    """The passages that a finding means."""

    # What it is written with.
    ink: str
    soft: str
    accent: str
    ok: str
    warn: str
    bad: str
    doubt: str
    reject: str
    note: str
    bookmark: str

    # Lines.
    line: str
    """Between things that would be apart without it."""
    edge: str
    """Around what can be typed in, ticked or pulled."""
    misspelt: str

    def color(self, name: str) -> QColor:
        """Return a colour by its field's name."""
        return QColor(getattr(self, name))


LIGHT = Theme(
    paper="#fdfcf9",
    frame="#f3f1ec",
    focus="#eaf1f6",
    alternate="#f7f5f0",
    mark="#fbe6b8",
    found="#fcefa6",
    here="#fbc963",
    pin="#d3e6d5",
    lit="#f9dfd6",
    ink="#23262a",
    soft="#5c626a",
    accent="#1f5f8b",
    ok="#2b6b4a",
    warn="#805300",
    bad="#a3371f",
    doubt="#74499a",
    reject="#a52a4a",
    note="#2a6070",
    bookmark="#8a4a1c",
    line="#e2dfd8",
    edge="#84888e",
    misspelt="#c2352b",
)
DARK = Theme(
    paper="#1e2023",
    frame="#26292d",
    focus="#2b353e",
    alternate="#232629",
    mark="#5a4820",
    found="#4d4611",
    here="#7a4d05",
    pin="#2b4a34",
    lit="#56332b",
    ink="#e6e3dc",
    soft="#a9adb3",
    accent="#8fc3e8",
    ok="#8fcba8",
    warn="#e6b866",
    bad="#f29b86",
    doubt="#c9adec",
    reject="#f096b2",
    note="#8accda",
    bookmark="#e5a87c",
    line="#383b40",
    edge="#7b8087",
    misspelt="#ff8a7d",
)
CONTRAST_LIGHT = Theme(
    paper="#ffffff",
    frame="#ffffff",
    focus="#e3f0ff",
    alternate="#f4f4f4",
    mark="#ffe394",
    found="#fff17a",
    here="#ffc04d",
    pin="#bfe8c6",
    lit="#ffd6ca",
    ink="#000000",
    soft="#303030",
    accent="#0047ab",
    ok="#00421f",
    warn="#523000",
    bad="#7a0c00",
    doubt="#4a1580",
    reject="#75002f",
    note="#003f4a",
    bookmark="#5e2600",
    line="#6b6b6b",
    edge="#000000",
    misspelt="#b00000",
)
CONTRAST_DARK = Theme(
    paper="#000000",
    frame="#000000",
    focus="#10263d",
    alternate="#141414",
    mark="#4d3800",
    found="#4a4400",
    here="#6b3d00",
    pin="#00451c",
    lit="#5a1a0c",
    ink="#ffffff",
    soft="#dcdcdc",
    accent="#9fd4ff",
    ok="#93e6b0",
    warn="#ffd27a",
    bad="#ffab99",
    doubt="#dcc2ff",
    reject="#ffabc6",
    note="#95e3f2",
    bookmark="#ffb98a",
    line="#8c8c8c",
    edge="#ffffff",
    misspelt="#ff8a80",
)

_INKS = ("ink", "soft", "accent", "ok", "warn", "bad", "doubt", "reject", "note", "bookmark")

TEXT_ON = {
    "paper": _INKS,
    "frame": _INKS,
    "focus": _INKS,
    "alternate": _INKS,
    "mark": ("ink",),
    "found": ("ink",),
    "here": ("ink",),
    "pin": ("ink",),
    "lit": ("ink",),
    "accent": ("paper",),
}
"""Which inks write on which paper, and no others; a test computes their contrast. What is selected stands on accent."""

SHAPES_ON = {
    "paper": ("edge", "misspelt"),
    "frame": ("edge",),
    "focus": ("edge", "misspelt"),
    "alternate": ("edge", "misspelt"),
    "mark": ("accent", "misspelt"),
    "found": ("accent", "misspelt"),
    "here": ("accent", "misspelt"),
    "pin": ("accent", "misspelt"),
    "lit": ("accent", "misspelt", "bad"),
}
"""Which colours, beside the inks, draw lines and shapes that mean something, and on which paper."""

_DARK = {LIGHT: DARK, CONTRAST_LIGHT: CONTRAST_DARK}
_now = LIGHT


def choose(name: str) -> None:
    """Choose "light", "dark", "contrast" or, with an empty name, what the system has; `apply` shows it."""
    settings.COLOURS.set(name)


def current() -> Theme:
    """Return the theme that was applied last."""
    return _now


def wanted(chosen: str, dark: bool, high_contrast: bool) -> Theme:
    """Return the theme for what the user chose and what the system has."""
    if chosen in {"light", "dark"}:
        return LIGHT if chosen == "light" else DARK
    light = CONTRAST_LIGHT if chosen == "contrast" or high_contrast else LIGHT
    return _DARK[light] if dark else light


def apply(application: QApplication) -> Theme:
    """Colour the whole program by the theme that is wanted now."""
    global _now  # noqa: PLW0603 - the program has one look at a time
    hints = application.styleHints()
    _now = wanted(
        settings.COLOURS.get(),
        dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        high_contrast=hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast,
    )
    application.setPalette(_palette(_now))
    application.setStyleSheet(_style_sheet(_now))
    return _now


def _palette(theme: Theme) -> QPalette:
    """Return the palette for what no style sheet reaches."""
    palette, roles = QPalette(), QPalette.ColorRole
    for role, name in (
        (roles.Window, "frame"),
        (roles.Base, "paper"),
        (roles.AlternateBase, "alternate"),
        (roles.Button, "frame"),
        (roles.WindowText, "ink"),
        (roles.Text, "ink"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "bad"),
        (roles.ToolTipBase, "paper"),
        (roles.ToolTipText, "ink"),
        (roles.PlaceholderText, "soft"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "paper"),
        (roles.Accent, "accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "accent"),
        (roles.Mid, "line"),
        (roles.Light, "paper"),
        (roles.Dark, "edge"),
        (roles.Midlight, "line"),
        (roles.Shadow, "line"),
    ):
        palette.setColor(role, theme.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("soft"))
    return palette


def _style_sheet(theme: Theme) -> str:
    """Return the style sheet in the colours of a theme; its glyphs are black on light paper and white on dark."""
    light = theme not in _DARK.values()
    return STYLE.format(
        **asdict(theme),
        glyphs=resource("icons", "glyphs").as_posix(),
        glyph="black" if light else "white",
        glyph_on_accent="white" if light else "black",
    )


def reading_font(points: float = READING_SIZE, family: str = "") -> QFont:
    """Return the font for reading; Qt takes from the next family what one has no letters for."""
    font = QFont()
    font.setFamilies([family, *READING_FAMILIES] if family else READING_FAMILIES)
    font.setPointSizeF(min(LARGEST, max(SMALLEST, points)))
    return font


def side_font(side: Side, zoom: float = 1.0) -> QFont:
    """Return the font of one of the two texts, in the family and the size that the user set for it."""
    return reading_font(settings.SIZE[side].get() * zoom, settings.FAMILY[side].get())
