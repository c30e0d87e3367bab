"""Colours and fonts: a calm page in light and in dark, following the system unless the user chose otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

READING_FAMILIES = ["Source Serif 4", "Noto Serif", "Charter", "Georgia", "DejaVu Serif", "serif"]
READING_SIZE = 12.5  # points


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the page, as #rrggbb. Text has a contrast of 4.5 or more on paper and on the row in focus."""

    paper: str
    frame: str
    ink: str
    soft: str
    line: str
    focus: str
    accent: str
    ok: str
    warn: str
    bad: str
    mark: str

    def color(self, name: str) -> QColor:
        """Return a colour by its field's name."""
        return QColor(getattr(self, name))


LIGHT = Theme(
    paper="#fdfcf9",
    frame="#f3f1ec",
    ink="#23262a",
    soft="#646a72",
    line="#e2dfd8",
    focus="#eef3f7",
    accent="#1f5f8b",
    ok="#2b6b4a",
    warn="#8a5a00",
    bad="#a3371f",
    mark="#fbe6b8",
)
DARK = Theme(
    paper="#1e2023",
    frame="#26292d",
    ink="#e6e3dc",
    soft="#a4a8ae",
    line="#383b40",
    focus="#29323a",
    accent="#8fc3e8",
    ok="#8fcba8",
    warn="#e6b866",
    bad="#f29b86",
    mark="#5a4820",
)


_THEMES = {"light": LIGHT, "dark": DARK}
_SETTING = "colours"


def choose(name: str) -> None:
    """Choose "light", "dark" or, with an empty name, what the system has. Qt itself can't do that on every system."""
    QSettings().setValue(_SETTING, name)


def current() -> Theme:
    """Return the theme that the user chose, or else the one for the system's colour scheme."""
    chosen = _THEMES.get(str(QSettings().value(_SETTING, "")))
    system = DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return chosen or system


def reading_font(points: float = READING_SIZE) -> QFont:
    """Return the font of the two texts."""
    font = QFont()
    font.setFamilies(READING_FAMILIES)
    font.setPointSizeF(points)
    return font


def apply(application: QApplication) -> Theme:
    """Colour the whole program by the current theme."""
    theme = current()
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "frame"),
        (roles.Base, "paper"),
        (roles.AlternateBase, "frame"),
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
        (roles.Link, "accent"),
        (roles.Mid, "line"),
        (roles.Light, "paper"),
        (roles.Dark, "line"),
        (roles.Midlight, "line"),
        (roles.Shadow, "line"),
    ):
        palette.setColor(role, theme.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("soft"))
    application.setPalette(palette)
    application.setStyleSheet(_STYLE.format(**{name: getattr(theme, name) for name in Theme.__slots__}))
    return theme


_STYLE = """
QToolBar {{ background: {frame}; border: 0; border-bottom: 1px solid {line}; padding: 4px 10px; spacing: 2px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 9px; color: {ink}; }}
QToolButton:hover {{ background: {paper}; border-color: {line}; }}
QToolButton:focus, QPushButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {soft}; }}
QPushButton {{ background: {paper}; border: 1px solid {line}; border-radius: 4px; color: {ink}; }}
QPushButton {{ padding: 4px 20px 4px 12px; }}
QPushButton::menu-indicator {{ subcontrol-position: right center; left: -4px; width: 10px; }}
QMenuBar {{ background: {frame}; }}
QMenuBar::item:selected {{ background: {focus}; color: {ink}; }}
QMenu {{ background: {paper}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 4px 26px 4px 22px; }}
QMenu::item:selected {{ background: {focus}; color: {ink}; }}
QMenu::separator {{ background: {line}; height: 1px; margin: 4px 8px; }}
QStatusBar {{ background: {frame}; padding-left: 12px; border-top: 1px solid {line}; color: {soft}; }}
QStatusBar::item {{ border: 0; }}
QSplitter::handle {{ background: {line}; }}
QTableView, QListView, QTextBrowser, QPlainTextEdit {{ border: 0; background: {paper}; color: {ink}; }}
QScrollBar:vertical {{ background: {paper}; border: 0; margin: 0; width: 11px; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 4px; margin: 2px; min-height: 36px; }}
QScrollBar::handle:vertical:hover {{ background: {soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ border: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QToolTip {{ background: {paper}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
#caption {{ color: {soft}; font-size: 9pt; }}
#heading {{ color: {ink}; font-weight: 600; }}
#notice {{ background: {focus}; border-bottom: 1px solid {line}; }}
#page {{ background: {paper}; }}
"""
