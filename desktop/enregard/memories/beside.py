"""The memories that are open beside a project, in the order in which they are asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from enregard.exchange.formats import Reading
from enregard.memories.concordance import Found, search
from enregard.memories.matches import MINIMUM, Match, find
from enregard.memories.memory import Memory, open_memory
from enregard.memories.query import Query


@dataclass(slots=True)
class Memories:
    """Memories beside a project in two languages; those that are switched off stay open and are not asked."""

    languages: tuple[str, str]
    memories: list[Memory] = field(default_factory=list)
    off: set[Path] = field(default_factory=set)

    def open(self, path: Path, reading: Reading | None = None) -> Memory:
        """Open a memory, behind the others; one that is open already is opened anew. See `open_memory`."""
        opened = open_memory(path, reading)
        self.put(opened)
        return opened

    def put(self, memory: Memory) -> None:
        """Take a memory that was opened, in the place of one of the same file, or else behind the others."""
        for at, each in enumerate(self.memories):
            if each.path == memory.path:
                each.close()
                self.memories[at] = memory
                return
        self.memories.append(memory)

    def close(self, memory: Memory) -> None:
        """Close a memory."""
        self.memories.remove(memory)
        self.off.discard(memory.path)
        memory.close()

    def close_all(self) -> None:
        """Close them all."""
        for memory in [*self.memories]:
            self.close(memory)

    def move(self, memory: Memory, to: int) -> None:
        """Ask a memory earlier or later."""
        self.memories.remove(memory)
        self.memories.insert(to, memory)

    def switch(self, memory: Memory, *, on: bool) -> None:
        """Switch a memory on or off."""
        (self.off.discard if on else self.off.add)(memory.path)

    @property
    def asked(self) -> list[Memory]:
        """Return those that are asked, in order."""
        return [memory for memory in self.memories if memory.path not in self.off]

    def search(self, query: Query) -> Found:
        """Search them (see `concordance.search`)."""
        return search(self.asked, self.languages, query)

    def matches(self, text: str, minimum: int = MINIMUM) -> list[Match]:
        """Return what they have for an original (see `matches.find`)."""
        return find(self.asked, self.languages, text, minimum)
