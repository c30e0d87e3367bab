"""Scores of any text of the original against any others, made beside the window when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enregard.errors import ScoreError
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
        return list(self._texts())

    def _texts(self) -> dict[str, Project | None]:
        """Return the texts by name; those of engines have no project."""
        session = self._session
        store, comparison = session.store, session.comparison
        if not store or not session.project:
            return {}
        found: dict[str, Project | None] = {}
        shown = [each for each in store.translations if each.id == store.current]
        others = [
            each
            for each in store.translations
            if each.id != store.current and each.language[:2] == session.project.target.language[:2]
        ]
        for each in (*shown, *others):
            found[_free(each.name, found)] = store.translation(each.id)
        for direction in comparison.forward if comparison else []:
            found.setdefault(direction.engine.name, None)
        return found

    def ask(self, request: Request) -> None:
        """Score what is asked for, and again whenever texts change."""
        self._request = request
        self.again()

    def again(self) -> None:
        """Score what was asked for last, with the texts as they are now."""
        session, request = self._session, self._request
        project, comparison, texts = session.project, session.comparison, self._texts()
        if not request or not project or not {request.hypothesis, *request.references} <= texts.keys():
            return
        wanted = {request.hypothesis, *request.references, request.second} & texts.keys()
        shown = _copied(project)
        copies = {name: shown if of is project else _copied(of) for name, of in texts.items() if name in wanted and of}

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


def _free(name: str, taken: dict[str, Project | None]) -> str:
    """Return a name that no other text has."""
    return name if name not in taken else f"{name} ({len(taken) + 1})"


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
