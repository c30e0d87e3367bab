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
from enregard.project import Project
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
        self._wanted: list[Path] = []
        """What is to be open beside the project; some may not be open yet, or cannot be read today."""
        self._arrived: list[Memory] = []
        """What was opened beside the window and is not taken up yet."""
        self._begun: set[str] = set()
        """The kinds of work by which memories are opened beside this project."""
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
        self._wanted = [Path(name) for name in _kept(store.get(_KEPT))]
        for path in self._wanted:
            self.open(path)
        self.changed.emit()

    def _leave(self) -> None:
        self._session.worker.stop(*self._begun)
        self._begun.clear()
        self.worker.stop(*{job.kind for job in [self.worker.current] if job})
        self._close()

    def _close(self) -> None:
        """Close all memories; what they are asked meanwhile comes to nothing."""
        self.worker.close()
        for memory in (*self.open_ones, *self._arrived):
            memory.close()
        self.memories = None
        self._wanted, self._arrived = [], []

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

            memory = open_memory(path, Reading(languages, progress=progress))
            self._arrived.append(memory)
            return memory

        kind = f"memory {path}"
        self._begun.add(kind)
        self._session.start(self.tr("Reading {0}").format(path.name), work, partial(self._put, project), kind)

    def _put(self, project: Project, memory: Any) -> None:
        """Take a memory that was opened, if its project is still shown."""
        self._arrived = [each for each in self._arrived if each is not memory]
        if self._session.project is not project:
            memory.close()
            return
        if self.memories is None:
            from enregard.memories import Memories

            self.memories = Memories((project.source.language, project.target.language))
        self.worker.close()  # one that is open already is opened anew
        self.memories.put(memory)
        if memory.path not in self._wanted:
            self._wanted.append(memory.path)
        self._keep()

    def close(self, memory: Memory) -> None:
        """Close a memory."""
        if self.memories:
            self.worker.close()  # it is asked nothing any more
            self.memories.close(memory)
            self._wanted.remove(memory.path)
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
                places = [self._wanted.index(each.path) for each in self.open_ones]
                for place, each in zip(sorted(places), self.open_ones, strict=True):
                    self._wanted[place] = each.path
                self._keep()

    def _keep(self) -> None:
        """Remember with the project which memories are open."""
        store = self._session.store
        paths = json.dumps(list(map(str, self._wanted)))
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
