"""The pictures of the README: the statement, as a new user sees it."""

from __future__ import annotations

from .camera import Stage, wait_for

JOINED = 14  # a row in which the translator made one sentence of four


def english(stage: Stage) -> None:
    """Take the pictures of the English window."""
    window, look = stage.window, stage.window.appearance
    _open(stage)
    window.rows.put_caret(JOINED)
    look.use_dark_colours()
    stage.take("window-dark")
    look.use_light_colours()
    stage.take("window-light")
    look.toggle_left_out()
    window.rows.put_caret(0)
    stage.take("left-out")
    window.resize(900, 600)
    look.toggle_left_out()
    stage.take("small")


def french(stage: Stage) -> None:
    """Take the picture of the French window."""
    _open(stage)
    stage.window.appearance.toggle_left_out()
    stage.take("french")


def _open(stage: Stage) -> None:
    stage.window.begin(None, stage.place / "example")
    wait_for(lambda: stage.window.session.comparison is not None and stage.window.session.worker.current is None)
