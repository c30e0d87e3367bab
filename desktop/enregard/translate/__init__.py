"""Machine translation, offline: a second witness for each row."""

import os

# Argos's own code may import onnxruntime, which writes a device's name and tells home unless this is set before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

from enregard.translate.engine import Engine
from enregard.translate.engines import engines, how_to_get_one

__all__ = ["Engine", "engines", "how_to_get_one"]
