"""What the tests of project files share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest


@pytest.fixture
def nobody() -> Iterator[None]:
    """Act as a user without rights while the test goes on, where the tests run as one with all of them."""
    if sys.platform == "win32":
        pytest.skip("rights are told otherwise there")
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    yield
    os.seteuid(was)
