"""Files that are dropped on the press view: articles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from enregard.ui.drop import Cue, files_of


class ArticleDrops(QObject):
    """Takes files that are dropped on a widget, before the window does."""

    dropped = Signal(object)
    """The paths of the files."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._cue = Cue(over)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow files over the widget."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            paths = files_of(event.mimeData())
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if isinstance(event, QDragEnterEvent):
                    self._cue.say(self.tr("Add %n press article(s)", "", len(paths)))
                else:
                    self._cue.hide()
                    self.dropped.emit(paths)
                return True
        elif event.type() == QEvent.Type.DragLeave:
            self._cue.hide()
        return False
