"""Everything that stands in the window while a project is open: the texts, and what is known of them around."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSplitter, QTabBar, QTabWidget, QVBoxLayout, QWidget

from enregard.project import Project
from enregard.project.store import Translation
from enregard.ui import settings
from enregard.ui.panels.comparison import ComparisonPanel
from enregard.ui.panels.concordance import ConcordancePanel
from enregard.ui.panels.context import ContextPanel
from enregard.ui.panels.find_bar import FindBar
from enregard.ui.panels.findings import FindingsPanel
from enregard.ui.panels.history import HistoryPanel
from enregard.ui.panels.note_bar import NoteBar
from enregard.ui.panels.notice import Notice
from enregard.ui.panels.scores import ScoresPanel
from enregard.ui.rows.view import RowsView
from enregard.ui.settings import Setting

_STATE = "workspace"
_COMPARISON = Setting("workspace/comparison", default=True)
_AROUND = Setting("workspace/around", default=True)
_PANEL = Setting("workspace/panel", default=0.0)


class Workspace(QWidget):
    """Lays the parts out and remembers how the user divided the space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice(self.tr("Replace the original"))
        self.find_bar, self.note_bar = FindBar(), NoteBar()
        self.rows, self.comparison = RowsView(), ComparisonPanel()
        self.side, self.history, self.context = FindingsPanel(), HistoryPanel(), ContextPanel()
        self.scores = ScoresPanel()
        self.concordance = ConcordancePanel()
        self.translations = QTabBar()
        self.translations.setAccessibleName(self.tr("Translations of this original"))
        self.translations.setDocumentMode(True)
        self.translations.setExpanding(False)
        self.translations.setDrawBase(False)
        self._captions = QLabel(), QLabel()
        self._machine_caption = QLabel()
        self.around = self._panels()
        self._left = self._splitter(Qt.Orientation.Vertical, self._page(), self.comparison, [600, 205])
        self._all = self._splitter(Qt.Orientation.Horizontal, self._left, self.around, [930, 350])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._all)
        self._restore()

    def _page(self) -> QWidget:
        """Return the texts, with the lines above them."""
        head = QWidget()
        head.setObjectName("page")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(140, 10, 11, 6)
        self._head.setSpacing(16)
        for caption in (*self._captions, self._machine_caption):
            caption.setObjectName("caption")
            caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # as wide as its column
        self.order_captions()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.notice, self.translations, self.find_bar, head, self.rows, self.note_bar):
            column.addWidget(widget)
        column.setStretchFactor(self.rows, 1)
        return page

    def _panels(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.addTab(self.side, self.tr("Findings"))
        tabs.addTab(self.scores, self.tr("Scores"))
        tabs.addTab(self.history, self.tr("History"))
        tabs.addTab(self.context, self.tr("In context"))
        tabs.addTab(self.concordance, self.tr("Memories"))
        # Where five names do not fit they are shortened; none is out of sight.
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for number in range(tabs.count()):
            tabs.setTabToolTip(number, tabs.tabText(number))
        return tabs

    @staticmethod
    def _splitter(orientation: Qt.Orientation, first: QWidget, second: QWidget, sizes: list[int]) -> QSplitter:
        splitter = QSplitter(orientation)
        splitter.addWidget(first)
        splitter.addWidget(second)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes(sizes)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        return splitter

    def order_captions(self) -> None:
        """Put the names of the texts above their columns, and the machine's witnesses below them."""
        self.comparison.order_columns()
        captions = self._captions[::-1] if settings.TRANSLATION_FIRST.get() else self._captions
        for caption in (*captions, self._machine_caption):
            self._head.removeWidget(caption)
            self._head.addWidget(caption, 1)
        self._machine_caption.setVisible(self.rows.shows_machine)

    def show_machine_name(self, name: str) -> None:
        """Say which engine's text stands in the machine's column."""
        self._machine_caption.setText(self.tr("Machine translation · {0}").format(name) if name else "")

    def show_names(self, project: Project) -> None:
        """Say what the two texts are, and in which languages."""
        kinds = self.tr("Original"), self.tr("Translation")
        for caption, kind, document in zip(self._captions, kinds, (project.source, project.target), strict=True):
            caption.setText(f"{kind} · {document.name} · {document.language}")

    def show_translations(self, translations: tuple[Translation, ...], current: int) -> None:
        """Offer the translations of the project, if there are several."""
        blocked = QSignalBlocker(self.translations)
        while self.translations.count():
            self.translations.removeTab(0)
        for translation in translations:
            tab = self.translations.addTab(f"{translation.name} · {translation.language}")
            self.translations.setTabData(tab, translation.id)
            if translation.id == current:
                self.translations.setCurrentIndex(tab)
        blocked.unblock()
        self.translations.setVisible(len(translations) > 1)

    def toggle_panel(self, panel: QWidget) -> None:
        """Show a panel at the side; hide the side if that is what is shown."""
        shown = self.around.isVisible() and self.around.currentWidget() is panel
        self.around.setVisible(not shown)
        self.around.setCurrentWidget(panel)

    def is_shown(self, panel: QWidget) -> bool:
        """Tell whether a panel at the side is shown."""
        return not self.around.isHidden() and self.around.currentWidget() is panel

    # How the user divided the space

    def keep(self) -> None:
        """Remember the sizes, and what is shown."""
        store = QSettings()
        store.beginGroup(_STATE)
        store.setValue("left", self._left.saveState())
        store.setValue("all", self._all.saveState())
        store.endGroup()
        _COMPARISON.set(not self.comparison.isHidden())
        _AROUND.set(not self.around.isHidden())
        _PANEL.set(float(self.around.currentIndex()))

    def _restore(self) -> None:
        store = QSettings()
        store.beginGroup(_STATE)
        for name, splitter in (("left", self._left), ("all", self._all)):
            state = store.value(name)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        store.endGroup()
        self.comparison.setVisible(_COMPARISON.get())
        self.around.setVisible(_AROUND.get())
        self.around.setCurrentIndex(int(_PANEL.get()))
