"""How long work tells what it has done: a plain callable, which may raise `Cancelled`."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with the units done and the units in all."""


def silent(done: int, total: int) -> None:
    """Tell nobody."""
