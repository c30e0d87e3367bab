"""The Text and Row menus: each action a gesture on the row in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from enregard.project import Change, Row, Side, Status, gestures
from enregard.ui.desk import Desk
from enregard.ui.panels.note_bar import NoteBar
from enregard.ui.rows.drag import Drop, sides
from enregard.ui.rows.place import Place

Gesture = Callable[[Sequence[Row], int], Change | None]


class Corrections(QObject):
    """Turns keys and drops into changes. Methods are named after the actions of the table."""

    def __init__(self, desk: Desk, notes: NoteBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._notes = desk, notes
        self.pinned: Place | None = None
        notes.written.connect(self._write_note)
        notes.closed.connect(desk.rows.setFocus)
        desk.rows.written.connect(self._write_text)
        desk.rows.dragging.dropped.connect(self._drop)

    def _do(self, gesture: Gesture) -> Change | None:
        """Make the change that a gesture proposes for the row in focus; say so if there is none.

        A text that is being written is taken over first.
        """
        self._desk.rows.leave_editor()
        project, at = self._desk.session.project, self._desk.at
        change = gesture(project.rows, at) if project and at >= 0 else None
        if change is None:
            self._desk.tell(self.tr("There is nothing to do here."))
        elif self._desk.session.apply(change):
            self._say_what_was_lost(change)
        return change

    def _say_what_was_lost(self, change: Change) -> None:
        """Say that rows are no longer accepted where a correction took that back without being asked to."""
        kept = {row.id for row in change.new if row.status is Status.ACCEPTED}
        moved = [row for row in change.old if row.status is Status.ACCEPTED and row.id not in kept]
        if moved and any((row.source, row.target) != (new.source, new.target) for row in moved for new in change.new):
            self._desk.tell(self.tr("%n row(s) with other text now: no longer accepted.", "", len(moved)))

    def _new_id(self) -> int:
        project = self._desk.session.project
        return project.new_id() if project else 0

    # Deciding

    def accept(self) -> None:
        """Accept the row in focus and go to the next."""
        self._decide(gestures.accept, Status.ACCEPTED)

    def doubt(self) -> None:
        """Mark the row in focus as doubtful and go to the next."""
        self._decide(gestures.doubt, Status.DOUBTFUL)

    def reject(self) -> None:
        """Reject the row in focus and go to the next."""
        self._decide(gestures.reject, Status.REJECTED)

    def _decide(self, gesture: Gesture, status: Status) -> None:
        change = self._do(gesture)
        if change and change.new[0].status is status:
            self._desk.rows.next_row()

    def accept_shown(self) -> None:
        """Accept all rows that are shown and that nobody has decided on."""
        model = self._desk.session.model
        if model:
            positions = model.positions()
            self._do(lambda rows, _at: gestures.accept_all(rows, positions))

    def bookmark(self) -> None:
        """Put a bookmark on the row in focus, or remove it."""
        self._do(gestures.bookmark)

    def note(self) -> None:
        """Write a note on the row in focus."""
        self._desk.rows.leave_editor()
        if row := self._desk.row():
            self._notes.ask(row.id, self._desk.at + 1, row.note)

    def _write_note(self, row_id: int, text: str) -> None:
        at = self._desk.session.position(row_id)
        project = self._desk.session.project
        if project and at >= 0:
            self._desk.session.apply(gestures.note(project.rows, at, text))

    # Rows

    def merge(self) -> None:
        """Merge the row in focus with the next one."""
        self._do(gestures.merge_with_next)

    def merge_up(self) -> None:
        """Merge the row in focus with the one before."""
        self._do(gestures.merge_with_previous)

    def split(self) -> None:
        """Split the row in focus before the caret."""
        side, offset = self._desk.side, self._desk.rows.offset
        self._do(lambda rows, at: gestures.split_at(rows, at, side, offset, self._new_id))

    def insert_row(self) -> None:
        """Insert an empty row before the row in focus."""
        self._do(lambda rows, at: gestures.insert(rows, at, self._new_id))

    def delete_row(self) -> None:
        """Leave the row in focus out of the texts."""
        self._do(lambda rows, at: gestures.delete(rows, at, self._new_id))

    def restore(self) -> None:
        """Take up again what is left out in the row in focus."""
        self._do(gestures.restore)

    def exchange(self) -> None:
        """Exchange the text under the caret with that of the next row."""
        side = self._desk.side
        self._do(lambda rows, at: gestures.exchange(rows, at, side))

    def align_again(self) -> None:
        """Align what is neither decided on nor made by hand once more, between the rows that are."""
        self._desk.session.align_again()

    # Pinpointing

    def pinpoint(self) -> None:
        """Pick the sentence under the caret; where one of the other side is picked, set the two against each other."""
        if self._desk.at < 0:
            return
        place, pinned = self._desk.rows.place_in_focus(), self.pinned
        if pinned is None or pinned.side is place.side:
            self.pin(None if pinned == place else place)
            return
        self.pin(None)
        self._set_against({pinned.side: pinned, place.side: place})

    def pinned_place(self) -> Place | None:
        """Return the sentence that was picked, if one was."""
        return self.pinned

    def pin(self, place: Place | None) -> None:
        """Pick a sentence, or none."""
        self.pinned = place
        self._desk.rows.viewport().update()
        if place:
            self._desk.tell(
                self.tr("Now its match on the other side: go there and press the same key. Esc forgets it.")
            )

    def _set_against(self, places: dict[Side, Place]) -> None:
        project, session = self._desk.session.project, self._desk.session
        source, target = ((session.position(places[side].row), places[side].sentence) for side in Side)
        if project and source[0] >= 0 and target[0] >= 0:
            self._do(lambda rows, _at: gestures.pinpoint(rows, source, target, self._new_id))

    def _drop(self, drop: Drop) -> None:
        """Move a sentence to where it was dropped, or set it against what stands there on the other side."""
        if not drop.same_side:
            self._set_against(sides(drop))
            return
        session, sentence = self._desk.session, drop.sentence
        at, to = session.position(sentence.row), session.position(drop.target.row)
        self._do(lambda rows, _at: gestures.move_sentence(rows, at, sentence.side, sentence.sentence, to))

    # Text

    def push_down(self) -> None:
        """Move the text behind the caret to the next row."""
        side, offset = self._desk.side, self._desk.rows.offset
        self._do(lambda rows, at: gestures.push_down(rows, at, side, offset, self._new_id))

    def pull_up(self) -> None:
        """Move the text before the caret to the row above."""
        side, offset = self._desk.side, self._desk.rows.offset
        self._do(lambda rows, at: gestures.pull_up(rows, at, side, offset))

    def first_up(self) -> None:
        """Move the first sentence to the row above."""
        side = self._desk.side
        self._do(lambda rows, at: gestures.first_up(rows, at, side))

    def last_down(self) -> None:
        """Move the last sentence to the next row."""
        side = self._desk.side
        self._do(lambda rows, at: gestures.last_down(rows, at, side, self._new_id))

    def shift_down(self) -> None:
        """Leave this cell empty and move this side's texts one row down."""
        side = self._desk.side
        self._do(lambda rows, at: gestures.shift_down(rows, at, side, self._new_id))

    def shift_up(self) -> None:
        """Move this side's texts one row up."""
        side = self._desk.side
        self._do(lambda rows, at: gestures.shift_up(rows, at, side))

    def split_sentence(self) -> None:
        """Split the sentence at the caret; both halves stay in the row."""
        side, offset = self._desk.side, self._desk.rows.offset
        self._do(lambda rows, at: gestures.split_sentence(rows, at, side, offset))

    def join_sentences(self) -> None:
        """Join the sentence at the caret with the next one of the row."""
        side, offset = self._desk.side, self._desk.rows.offset
        self._do(lambda rows, at: gestures.join_sentences(rows, at, side, offset))

    def take_out(self) -> None:
        """Leave the sentence at the caret out of the text."""
        side, offset = self._desk.side, self._desk.rows.offset
        self._do(lambda rows, at: gestures.take_out(rows, at, side, offset, self._new_id))

    def edit_text(self) -> None:
        """Edit the text of the cell in its place."""
        if self._desk.row():
            self._desk.rows.edit_cell()
        else:
            self._desk.tell(self.tr("There is nothing to do here."))

    def _write_text(self, place: Place, begun: list[str], lines: list[str]) -> None:
        """Write the text of a cell anew; where it is no longer what the user began from, nothing written is lost."""
        project, at = self._desk.session.project, self._desk.session.position(place.row)
        now = [segment.text for segment in project.rows[at].cell(place.side)] if project and at >= 0 else None
        if project and now == begun:
            self._desk.session.apply(gestures.edit(project.rows, at, place.side, lines, self._new_id))
        else:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._desk.tell(
                self.tr("The row has changed meanwhile. What you wrote was copied: paste it where it belongs.")
            )

    def first_wording(self) -> None:
        """Show what stood in the cell before it was edited."""
        row = self._desk.row()
        cell = row.cell(self._desk.side) if row else ()
        edited = list(dict.fromkeys(segment.wording for segment in cell if segment.wording))
        if edited:
            self._desk.tell(self.tr("Before editing: {0}").format(" ".join(edited)))
        else:
            self._desk.tell(self.tr("Nobody has edited this text."))

    def copy(self) -> None:
        """Copy the text of the cell."""
        if row := self._desk.row():
            QGuiApplication.clipboard().setText(row.text(self._desk.side))
