"""The project file: one SQLite database with the texts, the rows as they are, and the history of each translation."""

from enregard.project.store.record import Entry
from enregard.project.store.rescue import Salvaged, salvage
from enregard.project.store.schema import SUFFIX, refuse_open
from enregard.project.store.store import Store, Translation, create, write

__all__ = ["SUFFIX", "Entry", "Salvaged", "Store", "Translation", "create", "refuse_open", "salvage", "write"]
