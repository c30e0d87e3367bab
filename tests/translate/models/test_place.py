"""The folder and the index are those that Argos itself would use."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from enregard.translate.models import default_index, packages_folder
from enregard.translate.models.index import whole_address
from enregard.translate.models.place import INDEX

_ASK = "from argostranslate import settings; print(settings.package_data_dir); print(settings.package_index)"


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"XDG_DATA_HOME": "data"},
        {"XDG_DATA_HOME": "data", "ARGOS_PACKAGES_DIR": "packages"},
        {"ARGOS_TRANSLATE_PACKAGE_DIR": "old"},
        {"SNAP": "snap", "SNAP_USER_DATA": "snap/data"},
        {"SNAP": "snap", "SNAP_USER_DATA": "snap/data", "XDG_DATA_HOME": "data"},
        {"settings": "in-file"},
        {"settings": "in-file", "XDG_CONFIG_HOME": "config"},
        {"settings": "in-file", "ARGOS_PACKAGES_DIR": "packages"},
    ],
)
def test_as_argos_decides(variables: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARGOS_PACKAGES_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ARGOS_TRANSLATE_PACKAGE_DIR", "SNAP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    places = {name: str(tmp_path / where) for name, where in variables.items()}
    in_file = places.pop("settings", None)
    for name, where in places.items():
        monkeypatch.setenv(name, where)
    if in_file:
        config = Path(places.get("XDG_CONFIG_HOME", tmp_path / ".config")) / "argos-translate"
        config.mkdir(parents=True)
        settings = {"ARGOS_PACKAGES_DIR": in_file, "ARGOS_PACKAGE_INDEX": "https://models.invalid/", "ARGOS_DEBUG": 0}
        (config / "settings.json").write_text(json.dumps(settings))
    ours = [str(packages_folder()), default_index()]
    assert sorted(tmp_path.iterdir()) == sorted({path for path in tmp_path.iterdir() if in_file})  # nothing was made
    argos = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, text=True, check=True, env=os.environ)
    assert ours == argos.stdout.splitlines()


def test_settings_that_are_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "argos-translate").mkdir()
    for text in ("{ no json", "[]", '{"ARGOS_PACKAGE_INDEX": 3}', "[" * 100_000):
        (tmp_path / "argos-translate" / "settings.json").write_text(text)
        assert default_index() == INDEX


def test_the_index_may_be_given_in_three_ways() -> None:
    whole = "https://models.invalid/of/index.json"
    assert {whole_address(given) for given in (whole, whole[:-10], whole[:-11])} == {whole}
    assert whole_address("http://models.invalid") == "http://models.invalid/index.json"
    assert whole_address("http://models.invalid/list.json") == "http://models.invalid/list.json"


def test_what_installs_models_imports_neither_argos_nor_onnxruntime() -> None:
    code = (
        "import sys, enregard.translate.models, enregard.translate.models.loading\n"
        "print([m for m in sys.modules if m.startswith(('argostranslate', 'onnxruntime', 'ctranslate2', 'PySide6'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
