"""Machine translation, offline: a second witness for each row."""

from enregard.translate.engine import Engine
from enregard.translate.engines import engines, how_to_get_one

__all__ = ["Engine", "engines", "how_to_get_one"]
