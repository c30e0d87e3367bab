"""The project: rows, the one kind of change they know, and the file that keeps both."""

from enregard.project.change import Change
from enregard.project.project import Project
from enregard.project.rows import Row, Side, Status

__all__ = ["Change", "Project", "Row", "Side", "Status"]
