"""Scores of any text of the original against any others, made beside the window when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enregard.errors import ScoreError
from enregard.language import primary
from enregard.progress import Progress
from enregard.project import Project
from enregard.score import Comparison
from enregard.score.versions import Version, of_direction, of_project

if TYPE_CHECKING:
    from enregard.ui.session import Session

SCORE = "score"
"""The kind of work that makes scores."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be scored, by names: a text against others, and a second one against the same, if any."""

    hypothesis: str
    references: tuple[str, ...]
    second: str = ""


class Scoring(QObject):
    """Knows which texts of the original there are, and scores them."""

    measured = Signal(object, object)
    """Scores were made: a Measured, and a list of Contest if two texts were held against each other."""
    failed = Signal(object)
    """Nothing could be scored; the ScoreError."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._request: Request | None = None

    def forget(self) -> None:
        """Forget what was asked: another project is open."""
        self._request = None

    def names(self) -> list[str]:
        """Return the names of the texts that there are in the translation's language: its own first, engines last."""
        return [*self._translations(), *self._engines()]

    def _translations(self) -> dict[str, int]:
        """Return the translations of the original in the language of the one that is shown, by names of their own."""
        store, found = self._session.store, dict[str, int]()
        if not store:
            return found
        shown = next(each for each in store.translations if each.id == store.current)
        others = (each for each in store.translations if each.id != shown.id)
        for each in (shown, *(other for other in others if primary(other.language) == primary(shown.language))):
            free = (f"{each.name} ({number})" for number in count(2))
            found[each.name if each.name not in found else next(name for name in free if name not in found)] = each.id
        return found

    def _engines(self) -> list[str]:
        """Return the names of the engines that translate the original."""
        comparison, taken = self._session.comparison, self._translations()
        names = [direction.engine.name for direction in comparison.forward] if comparison else []
        return [name for name in dict.fromkeys(names) if name not in taken]

    def ask(self, request: Request) -> None:
        """Score what is asked for, and again whenever texts change."""
        self._request = request
        self.again()

    def again(self) -> None:
        """Score what was asked for last, with the texts as they are now."""
        session, request = self._session, self._request
        project = session.project
        if not request or not project or not {request.hypothesis, *request.references} <= {*self.names()}:
            return
        wanted = {request.hypothesis, *request.references, request.second}
        shown, comparison = _copied(project), session.comparison.copy() if session.comparison else None
        copies: dict[str, Project] = {}
        if not session.attempt(lambda: copies.update(self._read(wanted, shown))):
            return

        def work(progress: Progress) -> object:
            try:
                return _scores(request, _versions(wanted, copies, shown, comparison), progress)
            except ScoreError as error:
                return error

        def then(result: object) -> None:
            if session.project is not project:
                return
            if isinstance(result, ScoreError):
                self.failed.emit(result)
            elif isinstance(result, tuple):
                self.measured.emit(*result)

        session.start(self.tr("Scoring"), work, then, SCORE, patient=True)

    def _read(self, wanted: set[str], shown: Project) -> dict[str, Project]:
        """Return the translations that are wanted, to be read beside the window. Raises ProjectError."""
        store, found = self._session.store, dict[str, Project]()
        for name, number in self._translations().items():
            if store and name in wanted:
                found[name] = shown if number == store.current else _copied(store.translation(number))
        return found


def _copied(project: Project) -> Project:
    """Return a project as it is now, to be read beside the window."""
    return Project(project.source, project.target, list(project.rows))


def _versions(
    wanted: set[str], copies: dict[str, Project], shown: Project, comparison: Comparison | None
) -> dict[str, Version]:
    """Return the texts that are wanted as versions of the original."""
    found = {name: of_project(project, name, shown=project is shown) for name, project in copies.items()}
    for direction in comparison.forward if comparison else []:
        if direction.engine.name in wanted - found.keys():
            found[direction.engine.name] = of_direction(shown, direction)
    return found


def _scores(request: Request, versions: dict[str, Version], progress: Progress) -> tuple[object, object]:
    """Return the scores, and the contest of two texts if one is asked for."""
    from enregard.score.measure import measure
    from enregard.score.paired import paired

    references = [versions[name] for name in request.references]
    first, second = versions[request.hypothesis], versions.get(request.second)
    measured = measure(first, references, progress)
    contests = paired(first, second, references, progress) if second and second is not first else []
    return measured, contests
