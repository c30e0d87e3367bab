"""The errors of the program, each with a sentence for the user.

EnRegardError
├── InputError      a file or text that came in cannot be used
│   └── EncodingError   a text is not in the encoding that it was read in
├── OutputError     a result cannot be written where it was asked for
├── ProjectError    a project file cannot be opened or changed
│   └── DamagedError    a project file cannot be read as a whole
├── EngineError     a machine translation engine cannot do its work
├── ModelError      a model of machine translation cannot be listed, fetched, installed or removed
├── ScoreError      texts cannot be scored against each other
├── AlignerError    an aligner that is measured is not there or failed
├── DisplayError    a window cannot be shown here
└── Cancelled       the user stopped the work
"""

from typing import Any


class EnRegardError(Exception):
    """An error whose sentence says which file, what is wrong and what to do.

    The template and its facts stay apart, so that an interface can translate the template.
    """

    def __init__(self, template: str, **facts: Any) -> None:
        super().__init__(template, facts)
        self.template = template
        self.facts = facts

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes."""
        return _again, (type(self), self.template, self.facts)

    def __str__(self) -> str:
        return self.template.format(**self.facts)


def _again(kind: type[EnRegardError], template: str, facts: dict[str, Any]) -> EnRegardError:
    return kind(template, **facts)


class InputError(EnRegardError):
    """A file or a text that came in cannot be used."""


class EncodingError(InputError):
    """A text is not in the encoding that it was read in; `suggestion` is the likely one, or empty."""

    def __init__(self, template: str, *, suggestion: str, **facts: Any) -> None:
        super().__init__(template, suggestion=suggestion, **facts)
        self.suggestion = suggestion


class OutputError(EnRegardError):
    """A result cannot be written where it was asked for."""


class ProjectError(EnRegardError):
    """A project file cannot be opened or changed."""


class DamagedError(ProjectError):
    """A project file cannot be read as a whole; what can be read of it can be opened as a copy."""


class EngineError(EnRegardError):
    """A machine translation engine cannot do its work."""


class ModelError(EnRegardError):
    """A model of machine translation cannot be listed, fetched, installed or removed."""


class ScoreError(EnRegardError):
    """Texts cannot be scored against each other."""


class AlignerError(EnRegardError):
    """An aligner that is measured is not there or failed."""


class DisplayError(EnRegardError):
    """A window cannot be shown here."""


class Cancelled(EnRegardError):  # noqa: N818 - it is no mistake of anybody's
    """The user stopped the work; what was done so far is kept."""

    def __init__(self, template: str = "Stopped.") -> None:
        super().__init__(template)
