"""The release command, on a repository of its own; and the licences that the program shows."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.loading import PACKAGING, loaded

release = loaded("release.py")
licences = loaded("licences.py")
ROOT = PACKAGING.parent

CHANGES = "# Changes\n\n## Unreleased\n\n### Added\n- A thing.\n\n## 0.9.0 (2026-01-01)\n\n- Older.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A checkout with a version, a changelog and a history."""
    root = tmp_path / "checkout"
    (root / release.VERSION_FILE).parent.mkdir(parents=True)
    (root / release.VERSION_FILE).write_text('"""A program."""\n\n__version__ = "0.9.0"\n')
    (root / release.CHANGELOG).write_text(CHANGES)
    for words in (["init", "--quiet"], ["config", "user.email", "a@b.c"], ["config", "user.name", "Ann"]):
        subprocess.run(["git", *words], cwd=root, check=True)
    subprocess.run(["git", "add", "."], cwd=root, check=True)
    subprocess.run(["git", "commit", "--quiet", "-m", "All"], cwd=root, check=True)
    return root


def test_version_changelog_commit_and_tag(repository: Path) -> None:
    release.refuse_unready(repository, "1.0.0")
    release.prepare(repository, "1.0.0")
    assert release.version_of(repository) == "1.0.0"
    assert release.is_tagged(repository, "1.0.0")
    assert release.git(repository, "status", "--porcelain") == ""
    text = (repository / release.CHANGELOG).read_text("utf-8")
    assert release.news(text) == ""
    assert "## 0.9.0 (2026-01-01)" in text
    note = release.write_note(repository, repository, "1.0.0").read_text("utf-8")
    assert note == "# En regard 1.0.0\n\n### Added\n- A thing.\n"


def test_nothing_is_done_when_it_is_only_said(repository: Path) -> None:
    said: list[str] = []
    before = release.git(repository, "log", "--oneline")
    release.release(repository, "1.0.0", repository / "out", [], dry=True, tell=said.append)
    assert "0.9.0 > 1.0.0" in said[0]
    assert release.git(repository, "log", "--oneline") == before
    assert not (repository / "out").exists()


@pytest.mark.parametrize("version", ["0.9.0", "0.8.9", "0.9.0rc1", "one", "1.0"])
def test_versions_that_are_refused(version: str, repository: Path) -> None:
    with pytest.raises(release.Refused, match=r"is not larger|is no version"):
        release.release(repository, version, repository / "out", [], dry=False, tell=print)
    assert release.version_of(repository) == "0.9.0"


def test_what_is_not_ready_is_refused(repository: Path) -> None:
    (repository / "more.txt").write_text("not committed")
    with pytest.raises(release.Refused, match="not committed"):
        release.refuse_unready(repository, "1.0.0")
    (repository / "more.txt").unlink()
    (repository / release.CHANGELOG).write_text(CHANGES.replace("- A thing.\n", ""))
    release.git(repository, "commit", "--quiet", "--all", "--message", "Nothing new")
    with pytest.raises(release.Refused, match="says nothing"):
        release.refuse_unready(repository, "1.0.0")


def test_an_artifact_that_fails_stops_it(repository: Path) -> None:
    with pytest.raises(release.Refused, match="wheel was not made"):
        release.build(repository, repository / "out", ["wheel"])


def test_sums_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.whl").write_bytes(b"wheel")
    sums = release.write_sums(tmp_path).read_text("utf-8")
    assert sums == f"{hashlib.sha256(b'wheel').hexdigest()}  a.whl\n"
    assert release.write_sums(tmp_path).read_text("utf-8") == sums


def test_the_version_stands_in_one_place() -> None:
    version = release.version_of(ROOT)
    texts = [*ROOT.glob("*.toml"), *ROOT.glob("Makefile"), *(ROOT / "packaging").rglob("*.*")]
    found = [path for path in texts if path.suffix in (".toml", ".in", ".py", ".xml", ".iss", ".yml", "")]
    assert [path for path in found if f'"{version}"' in path.read_text("utf-8", "replace")] == []


def test_the_list_of_parts(tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx_py", reason="cyclonedx-bom is not installed: it is needed for releases only")
    path = release.write_sbom(ROOT, tmp_path, "9.9.9")
    content = json.loads(path.read_text("utf-8"))
    assert content["bomFormat"] == "CycloneDX"
    assert content["metadata"]["component"]["version"] == "9.9.9"
    parts = {part["name"].lower().replace("_", "-"): part for part in content["components"]}
    assert licences.pinned().keys() <= parts.keys()
    assert all(part["externalReferences"][0]["hashes"] for part in parts.values() if part["name"] == "lxml")


def test_licences_are_those_of_what_is_pinned() -> None:
    """One for each distribution that is shipped; where two versions are pinned, that of one of them."""
    kept = json.loads(licences.COLLECTED.read_text("utf-8"))["parts"]
    versions = {part["name"].lower().replace("_", "-"): part["version"] for part in kept if part["version"]}
    pinned = licences.pinned()
    assert versions.keys() == pinned.keys() - set(licences.notes()["only_to_build"])
    assert {name: version for name, version in versions.items() if version not in pinned[name]} == {}


def test_a_licence_that_does_not_fit_stops_it() -> None:
    part = licences.Part("thing", "1", "Proprietary", "", ())
    accepted = licences.notes()["accepted"]
    assert not licences._accepted(part, accepted)
    assert not licences._accepted(licences.Part("thing", "1", "", "", ()), accepted)
    assert not licences._accepted(licences.Part("thing", "1", "MIT AND SSPL-1.0", "", ()), accepted)
    assert licences._accepted(licences.Part("thing", "1", "SSPL-1.0 OR MIT", "", ()), accepted)


def test_the_command_says_what_is_wrong() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "release.py"), "one"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == "release: one is no version. Write it as 1.2.0, or 1.2.0rc1.\n"
