"""Translation memories: searched beside a project, held against its rows, and kept in order."""

from enregard.memories.beside import Memories
from enregard.memories.concordance import Found, Hit, search
from enregard.memories.filling import Disagreement, Proposal, compare, fill
from enregard.memories.matches import Likeness, Match, find
from enregard.memories.memory import Memory, open_memory
from enregard.memories.query import Query

__all__ = [
    "Disagreement",
    "Found",
    "Hit",
    "Likeness",
    "Match",
    "Memories",
    "Memory",
    "Proposal",
    "Query",
    "compare",
    "fill",
    "find",
    "open_memory",
    "search",
]
