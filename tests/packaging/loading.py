"""Scripts of packaging/, which is no package, as modules."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def loaded(*parts: str) -> Any:
    """Return a script as a module, such as `loaded("pyinstaller", "contents.py")`."""
    path = PACKAGING.joinpath(*parts)
    spec = spec_from_file_location(f"packaging_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
