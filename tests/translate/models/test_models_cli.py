"""`enregard models`, as it is typed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.index_server import IndexServer, Mode, nobody
from tests.models import PACKAGES
from tests.translate.models.packages import package

from enregard.cli import main
from enregard.translate.models import installed, packages_folder

NAMES = "English (the little language of En regard's tests) > French (the little language of En regard's tests)"


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    """Run a command; return what it prints, or the sentence of its error."""
    assert main(["models", *arguments]) == status
    done = capsys.readouterr()
    return done.err if status else done.out


def test_a_model_comes_and_goes(server: IndexServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "list").startswith(f"No model is installed in {packages_folder()}")
    available = said(capsys, "list", "--available", "--index", server.root)
    assert [line.split()[0] for line in available.splitlines()] == ["en-fr", "fr-en"]
    assert "MB" not in available
    out = said(capsys, "install", "en-fr", "--index", server.address)
    assert out.startswith(f"Installed: {NAMES} 1.0 in {packages_folder() / 'translate-en_fr-1_0'}\nsha256 ")
    assert [model.pair for model in installed()] == [("en", "fr")]
    said(capsys, "install", "FR_en", "--index", server.address)
    first, second, where = said(capsys, "list").splitlines()
    assert first.startswith(f"en-fr  {NAMES}  1.0  0.2 MB  sha256 ")
    assert second.startswith("fr-en")
    assert str(packages_folder()) in where
    assert "installed: 1.0" in said(capsys, "list", "--available", "--index", server.root)
    assert said(capsys, "remove", "en_fr") == f"Removed: {NAMES} 1.0\n"
    assert [model.pair for model in installed()] == [("fr", "en")]


def test_for_programs(server: IndexServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(said(capsys, "list", "--json")) == []
    said(capsys, "install", str(PACKAGES["en", "fr"]))
    (packages_folder() / "broken").mkdir()
    model, broken = json.loads(said(capsys, "list", "--json"))
    assert (model["from"], model["to"], model["version"], model["problem"]) == ("en", "fr", "1.0", None)
    assert len(model["sha256"]) == 64
    assert broken["problem"] == "broken is no model: it has no metadata.json."
    server.sizes = True
    offer = json.loads(said(capsys, "list", "--json", "--index", server.root))[0]
    assert offer["size"] == PACKAGES["en", "fr"].stat().st_size
    assert offer["links"] == [server.link("en-fr")]


def test_a_broken_folder_is_listed_and_removed_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "install", str(PACKAGES["en", "fr"]))
    (packages_folder() / "broken").mkdir()
    assert "it has no metadata.json" in said(capsys, "list")
    assert said(capsys, "remove", "broken") == "Removed: broken\n"
    assert len(installed()) == 1


def test_several_of_a_pair_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """Argos itself leaves the old version where it is."""
    said(capsys, "install", str(PACKAGES["en", "fr"]))
    (packages_folder() / "translate-en_fr-1_0").rename(packages_folder() / "mine")
    mine = packages_folder() / "mine"
    second = packages_folder() / "second"
    subprocess.run(["cp", "-r", str(mine), str(second)], check=True)
    assert "mine, second" in said(capsys, "remove", "en-fr", status=2)
    said(capsys, "remove", "mine")
    assert [model.folder for model in installed()] == [second]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["remove", "en-fr"], "No model en-fr is installed."),
        (["install", "none.argosmodel"], "cannot be read (No such file"),
        (["install", "en-xx", "--index", "INDEX"], "offers no model en-xx"),
        (["install", "english", "--index", "INDEX"], "offers no model english"),
        (["list", "--index", "gopher://x"], "no address of an index"),
        (["list", "--index", "NOBODY"], "cannot be reached"),
    ],
)
def test_errors_are_sentences(
    server: IndexServer, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with nobody() as address:
        places = {"INDEX": server.root, "NOBODY": address}
        message = said(capsys, *(places.get(each, each) for each in arguments), status=2)
    assert message.startswith("enregard: ")
    assert sentence in message
    assert message.count("\n") == 1


def test_the_newest_is_installed(server: IndexServer, capsys: pytest.CaptureFixture[str]) -> None:
    server.packages = {"old": package(version="1.9"), "new": package(version="1.10")}
    said(capsys, "install", "en-fr", "--index", server.root)
    assert installed()[0].version == "1.10"


def test_control_c_is_calm_and_what_has_arrived_is_kept(server: IndexServer, tmp_path: Path) -> None:
    server.mode, server.piece = Mode.SLOW, 2000
    command = [sys.executable, "-m", "enregard", "models", "install", "en-fr", "--index", server.root]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ) as done:
        while not any(path.stat().st_size for path in (tmp_path / "cache").glob("models/*.part")):
            time.sleep(0.02)
        done.send_signal(signal.SIGINT)
        _, error = done.communicate()
    assert (done.returncode, error) == (130, "\nenregard: stopped; nothing was left half-written.\n")
    assert installed() == []
    server.mode = Mode.OK
    assert main(["models", "install", "en-fr", "--index", server.root]) == 0
    assert "range" in server.asked[-1].headers
