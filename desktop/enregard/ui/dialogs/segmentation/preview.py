"""What rules would do to the project that is open: the sentences that would be cut or joined, with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from enregard.progress import Progress
from enregard.project import Project, Side
from enregard.project.resplit import Recut, recuts
from enregard.segments import Rule, Ruleset, split
from enregard.segments.rules import Fault, slow
from enregard.ui import theme

_SHOWN = 200  # passages
GOES, COMES, STAYS = "[−]", "[+]", "|"


@dataclass(frozen=True, slots=True)
class Effect:
    """What rules would cut and join, or what is wrong with the rule that is being edited."""

    recuts: tuple[Recut, ...] = ()
    edited: Rule | None = None
    fault: Fault | None = None

    @property
    def gone(self) -> int:
        """Return how many sentences would end no more where they do."""
        return sum(len(recut.gone) for recut in self.recuts)

    @property
    def come(self) -> int:
        """Return how many would end where none does."""
        return sum(len(recut.come) for recut in self.recuts)


def effect(project: Project, rules: Ruleset, by: str, edited: Rule | None, progress: Progress) -> Effect:
    """Return what rules would do to a project; first the rule that is being edited is tried. Raises InputError."""
    if edited and (wrong := slow(edited)):
        return Effect(edited=edited, fault=wrong)
    divide = partial(split, rules=rules, by=by, progress=progress)
    return Effect(tuple(recut for side in Side for recut in recuts(project, side, divide)), edited)


class PreviewPanel(QWidget):
    """Shows an effect; the signs say what the colours say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said, self.text = QLabel(), QTextBrowser()
        heading = QLabel(self.tr("What would change in this project"))
        heading.setObjectName("heading")
        legend = QLabel(
            self.tr("{0} no end of a sentence any more   {1} a new end   {2} as it was").format(GOES, COMES, STAYS)
        )
        legend.setObjectName("caption")
        legend.setWordWrap(True)
        self.said.setWordWrap(True)
        self.text.setAccessibleName(self.tr("Sentences that would be cut or joined"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (heading, self.said, self.text, legend):
            layout.addWidget(widget, 1 if widget is self.text else 0)

    def wait(self) -> None:
        """Say that the effect is being worked out."""
        self.said.setText(self.tr("The sentences are being split..."))

    def say(self, text: str) -> None:
        """Say something in the place of an effect."""
        self.said.setText(text)
        self.text.clear()

    def show_effect(self, shown: Effect) -> None:
        """Show what would be cut and joined."""
        if not shown.recuts:
            self.say(self.tr("Nothing: the project is split as these rules say."))
            return
        self.said.setText(self.tr("Ends of sentences that go: {0}; that come: {1}.").format(shown.gone, shown.come))
        names = {Side.SOURCE: self.tr("Original"), Side.TARGET: self.tr("Translation")}
        passages = [_passage(recut, names[recut.side]) for recut in islice(shown.recuts, _SHOWN)]
        if len(shown.recuts) > _SHOWN:
            more = self.tr("... and %n more.", "", len(shown.recuts) - _SHOWN)
            passages.append(f"<p>{escape(more)}</p>")
        place = self.text.verticalScrollBar().value()
        self.text.setHtml("".join(passages))
        self.text.verticalScrollBar().setValue(place)


def _passage(recut: Recut, name: str) -> str:
    """Return a passage with its marks, as HTML."""
    colours = theme.current()
    marks = {
        **dict.fromkeys(recut.gone, f'<b style="color:{colours.bad}">{GOES}</b>'),
        **dict.fromkeys(recut.come, f'<b style="color:{colours.ok}">{COMES}</b>'),
        **dict.fromkeys(recut.kept, f'<span style="color:{colours.soft}">{STAYS}</span>'),
    }
    text = " ".join(_marked(recut.text, sorted(marks), marks))
    caption = f'<span style="color:{colours.soft}; font-size:small">{escape(name)}</span>'
    return f'<p style="margin:0 0 12px 0">{caption}<br>{text}</p>'


def _marked(text: str, places: Sequence[int], marks: dict[int, str]) -> list[str]:
    """Return the pieces of a text and the marks between them, as HTML."""
    pieces, start = [], 0
    for place in places:
        pieces += [escape(text[start:place].rstrip()), marks[place]]
        start = place
    return [*pieces, escape(text[start:])]
