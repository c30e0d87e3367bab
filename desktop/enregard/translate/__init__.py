"""Machine translation, offline: a second witness for each row."""

from enregard.translate.engine import Engine
from enregard.translate.engines import HOW_TO_GET_ONE, engines

__all__ = ["HOW_TO_GET_ONE", "Engine", "engines"]
