"""How many threads the linear algebra may take."""

from contextlib import AbstractContextManager
from typing import Any

from threadpoolctl import threadpool_limits


def one_thread() -> AbstractContextManager[Any]:
    """Keep the linear algebra to one thread: with more, small products wait for each other."""
    limits: AbstractContextManager[Any] = threadpool_limits(1)
    return limits
