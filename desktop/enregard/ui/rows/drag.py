"""Dragging a sentence: to another row of its side it goes there, on the other side it is set against what is there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from enregard.project import Side
from enregard.ui.rows.place import Place, PlaceAt

MIME = "application/x-enregard-sentence"


@dataclass(frozen=True, slots=True)
class Drop:
    """A sentence was dropped: from where, and where."""

    sentence: Place
    target: Place

    @property
    def same_side(self) -> bool:
        """Tell whether it stays on its side."""
        return self.sentence.side is self.target.side


class Dragging(QObject):
    """Watches the viewport of the rows; knows nothing of rows but their places."""

    dropped = Signal(object)
    """A Drop."""
    hovered = Signal(object)
    """The Place over which a sentence is held, or None."""

    def __init__(self, viewport: QObject, place_at: PlaceAt, parent: QObject) -> None:
        super().__init__(parent)
        self._place_at = place_at
        self._pressed: tuple[QPoint, Place] | None = None
        self.dragged: Place | None = None
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a drag when the mouse is drawn away from a sentence; take drops."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self._place_at(event.position().toPoint())
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = (event.position().toPoint(), place) if place and left else None
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._draw_away(watched, event)
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            return self._over(event)
        elif kind == QEvent.Type.DragLeave:
            self.hovered.emit(None)
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _draw_away(self, watched: QObject, event: QMouseEvent) -> None:
        if not self._pressed or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, place = self._pressed
        if (event.position().toPoint() - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        self.dragged = place
        data = QMimeData()
        data.setData(MIME, b"sentence")
        drag = QDrag(watched)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)
        self.dragged = None
        self.hovered.emit(None)

    def _over(self, event: QDragMoveEvent) -> bool:
        """Say whether a sentence can be dropped here."""
        place = self._target(event)
        self.hovered.emit(place)
        # A drag begins over its own cell; if that were refused, Qt would tell nothing of where it goes.
        taken = place is not None or (event.type() == QEvent.Type.DragEnter and self.dragged is not None)
        if taken:
            event.acceptProposedAction()
        return taken

    def _drop(self, event: QDropEvent) -> bool:
        place = self._target(event)
        if place is None or self.dragged is None:
            return False
        event.acceptProposedAction()
        self.dropped.emit(Drop(self.dragged, place))
        return True

    def _target(self, event: QDropEvent) -> Place | None:
        if not self.dragged or not event.mimeData().hasFormat(MIME):
            return None
        place = self._place_at(event.position().toPoint())
        return place if place and (place.row, place.side) != (self.dragged.row, self.dragged.side) else None


def sides(drop: Drop) -> dict[Side, Place]:
    """Return the places of a drop by their sides."""
    return {place.side: place for place in (drop.sentence, drop.target)}
