"""En regard: a translation held against its original, sentence by sentence.

As a library: `read`, `split`, `align`, `translate`, `score`, `check`, `press`, `write` and `open_project`, the types
that they give, and the errors that they raise. Everything is imported when it is first asked for.
"""

import sys
from importlib import import_module
from types import ModuleType

TYPE_CHECKING = False  # as type checkers know it: to import `typing` would take longer than all the rest
if TYPE_CHECKING:
    from enregard.api import align, check, open_project, press, read, score, split, translate, write
    from enregard.check import Finding, Severity
    from enregard.documents import Document
    from enregard.errors import (
        Cancelled,
        EncodingError,
        EngineError,
        EnRegardError,
        InputError,
        OutputError,
        ProjectError,
        ScoreError,
    )
    from enregard.press.model import Reading, Verdict
    from enregard.project import Project, Row, Side, Status
    from enregard.score import Figure
    from enregard.segments import Segment

__version__ = "0.1.0"

__all__ = [
    "Cancelled",
    "Document",
    "EnRegardError",
    "EncodingError",
    "EngineError",
    "Figure",
    "Finding",
    "InputError",
    "OutputError",
    "Project",
    "ProjectError",
    "Reading",
    "Row",
    "ScoreError",
    "Segment",
    "Severity",
    "Side",
    "Status",
    "Verdict",
    "__version__",
    "align",
    "check",
    "open_project",
    "press",
    "read",
    "score",
    "split",
    "translate",
    "write",
]

_HOMES = {
    "api": ("align", "check", "open_project", "press", "read", "score", "split", "translate", "write"),
    "check": ("Finding", "Severity"),
    "documents": ("Document",),
    "errors": tuple(name for name in __all__ if name.endswith("Error") or name == "Cancelled"),
    "press.model": ("Reading", "Verdict"),
    "project": ("Project", "Row", "Side", "Status"),
    "score": ("Figure",),
    "segments": ("Segment",),
}
_HOME_OF = {name: f"{__name__}.{home}" for home, names in _HOMES.items() for name in names}


class _Library(ModuleType):
    """A package that imports what it offers on demand, and lets no subpackage of the same name take its place."""

    def __getattr__(self, name: str) -> object:
        if name not in _HOME_OF:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name, obj=self)
        found: object = getattr(import_module(_HOME_OF[name]), name)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        # The import of `enregard.align` and its like would put the subpackage in the place of the function.
        if not (name in _HOME_OF and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __reduce__(self) -> tuple[object, ...]:
        return import_module, (self.__name__,)  # a function that names the package travels to a cluster's workers

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Library
