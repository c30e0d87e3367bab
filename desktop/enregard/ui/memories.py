"""The translation memories beside the open project: which are open, and what they are asked, beside the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from enregard.errors import EnRegardError
from enregard.progress import Progress
from enregard.ui.session import Session
from enregard.ui.work import Job, Worker

if TYPE_CHECKING:
    from enregard.memories import Memories, Memory

_KEPT = "memories"


class Shelf(QObject):
    """Opens memories, remembers with the project which they are, and asks them. Their index is built beside the window.

    They are asked on a thread of their own, one question after the other: what else is at work does not delay them.
    """

    changed = Signal()
    """Other memories are open, or they are asked in another order."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.worker = Worker(self)
        self.memories: Memories | None = None
        session.opened.connect(self._begin)
        session.leaving.connect(self._leave)

    @property
    def open_ones(self) -> list[Memory]:
        """Return the memories that are open, in order."""
        return list(self.memories.memories) if self.memories else []

    @property
    def any_asked(self) -> bool:
        """Tell whether there is a memory to be asked."""
        return bool(self.memories and self.memories.asked)

    # Which are open

    def _begin(self) -> None:
        """Open what was open beside this project."""
        store, project = self._session.store, self._session.project
        self._close()
        if not store or not project:
            return
        kept = _kept(store.get(_KEPT))
        if kept:
            for name in kept:
                self.open(Path(name))
        self.changed.emit()

    def _leave(self) -> None:
        self.worker.stop(*{job.kind for job in [self.worker.current] if job})
        self._close()

    def _close(self) -> None:
        """Close all memories; what they are asked meanwhile comes to nothing."""
        self.worker.close()
        if self.memories:
            self.memories.close_all()
        self.memories = None

    def end(self) -> None:
        """Stop and close everything: the window closes."""
        self._close()

    def open(self, path: Path) -> None:
        """Open a memory beside the window; its index is built where there is none yet."""
        project = self._session.project
        if not project:
            return
        languages = project.source.language, project.target.language

        def work(progress: Progress) -> object:
            from enregard.exchange.formats import Reading
            from enregard.memories import open_memory

            return open_memory(path, Reading(languages, progress=progress))

        self._session.start(self.tr("Reading {0}").format(path.name), work, partial(self._put, languages))

    def _put(self, languages: tuple[str, str], memory: Any) -> None:
        """Take a memory that was opened, if its project is still open."""
        project = self._session.project
        if not project or (project.source.language, project.target.language) != languages:
            memory.close()
            return
        if self.memories is None:
            from enregard.memories import Memories

            self.memories = Memories(languages)
        self.memories.put(memory)
        self._keep()

    def close(self, memory: Memory) -> None:
        """Close a memory."""
        if self.memories:
            self.memories.close(memory)
            self._keep()

    def switch(self, memory: Memory, *, on: bool) -> None:
        """Ask a memory, or do not."""
        if self.memories:
            self.memories.switch(memory, on=on)
            self.changed.emit()

    def move(self, memory: Memory, by: int) -> None:
        """Ask a memory earlier or later."""
        if self.memories:
            at = self.memories.memories.index(memory) + by
            if 0 <= at < len(self.memories.memories):
                self.memories.move(memory, at)
                self._keep()

    def _keep(self) -> None:
        """Remember with the project which memories are open."""
        store = self._session.store
        paths = json.dumps([str(memory.path) for memory in self.open_ones])
        if store:
            self._session.attempt(lambda: store.keep(_KEPT, paths))
        self.changed.emit()

    # Asking

    def ask(
        self,
        kind: str,
        question: Callable[[Memories, Progress], object],
        then: Callable[[Any], None],
        failed: Callable[[EnRegardError], None] | None = None,
    ) -> None:
        """Ask the memories something; a later question of the same kind takes the place of one that waits."""
        memories = self.memories
        if memories is None:
            return

        def work(progress: Progress) -> object:
            return question(memories, progress)

        self.worker.start(Job(kind, work, then, failed or self._session.failed.emit, kind))


def _kept(text: str) -> list[str]:
    """Return the paths that a project remembers; what is damaged is nothing."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return [path for path in found if isinstance(path, str)] if isinstance(found, list) else []
