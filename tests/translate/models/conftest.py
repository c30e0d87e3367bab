"""Folders of the test's own, a server on 127.0.0.1 with the little models, and a look at what is left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.index_server import IndexServer
from tests.models import PACKAGES

from enregard import files
from enregard.translate.models import packages_folder


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of models and a cache of the test's own, and no settings of Argos's."""
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos" / "packages"))
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("ARGOS_PACKAGE_INDEX", raising=False)
    monkeypatch.delenv("SNAP", raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def nothing_left(places: None) -> Iterator[None]:
    """See that no thread, no lock, no folder beside, and no part file that cannot be gone on with is left."""
    yield
    deadline = time.monotonic() + 5
    while fetching() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not fetching()
    assert left_beside() == []
    for part in parts():
        assert part.with_suffix(".json").exists()
        assert part.stat().st_size


@pytest.fixture
def server() -> Iterator[IndexServer]:
    """An index with the little models."""
    with IndexServer({"-".join(pair): package.read_bytes() for pair, package in PACKAGES.items()}) as served:
        yield served


def fetching() -> list[threading.Thread]:
    """Return the threads that fetch something."""
    return [thread for thread in threading.enumerate() if thread.name == "fetching a model"]


def left_beside() -> list[Path]:
    """Return what lies beside the folder of models."""
    return list(packages_folder().parent.glob(".*.enregard"))


def parts() -> list[Path]:
    """Return the part files; there is nothing else but what stands beside them."""
    folder = files.user_cache() / "models"
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    assert all(path.suffix in {".part", ".json"} for path in found), found
    return [path for path in found if path.suffix == ".part"]
