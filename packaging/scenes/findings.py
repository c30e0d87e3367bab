"""The findings: lit and explained, fewer and more, dismissed, and the dialogs about them."""

from __future__ import annotations

from enregard.check import Level
from enregard.project import Side, gestures

from .camera import Stage

SPOILT = {12: " Il s’agit de 12 500 personnes.", 16: " Ce sera fait en 8 743 jours."}
"""What is written behind some translations of the statement, and stands in no original."""


def listed(stage: Stage) -> None:
    """Show findings in the list and in the texts, all of them, and the dialogs; then take the edits back."""
    window = stage.window
    stage.open("statement")
    panel = window.workspace.side
    if not window.workspace.is_shown(panel):
        window.toggle_side()
    project = window.session.project
    if project is None:
        return
    for at, more in SPOILT.items():
        lines = [segment.text for segment in project.rows[at].target]
        window.session.apply(
            gestures.edit(project.rows, at, Side.TARGET, [*lines[:-1], lines[-1] + more], project.new_id)
        )
    stage.settle()
    window.rows.put_caret(0)
    window.examining.following_finding()
    stage.take("findings")
    panel.list.setFocus()
    panel.level.slider.setValue(Level.ALL)
    stage.take("findings-all")
    window.examining.dismiss_wording()
    stage.take("findings-dismissed")
    stage.take_dialog("checks", window.examining.checks)
    stage.take_dialog("dismissed", window.examining.dismissed_findings)
    panel.last.taken_back.emit()
    panel.level.slider.setValue(Level.USUAL)
    for _ in SPOILT:
        window.undo()
    stage.settle()


MAIN = (listed,)
