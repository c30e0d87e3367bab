"""Models fetched from a real server and installed, with everything that goes wrong on the way."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import portalocker
import pytest
from tests.index_server import IndexServer, Mode, nobody
from tests.models import PACKAGES
from tests.translate.models.packages import package

from enregard import files
from enregard.errors import Cancelled, ModelError
from enregard.translate import loaded
from enregard.translate.models import (
    Offer,
    download,
    install,
    install_file,
    installed,
    line,
    packages_folder,
    read_index,
    remove,
    trial,
)
from enregard.translate.models import staging as stages
from enregard.translate.models.staging import staging

EN_FR = PACKAGES["en", "fr"]


@pytest.fixture
def offer(server: IndexServer) -> Offer:
    """The offer of the English to French model."""
    return read_index(server.address)[0]


def part_file() -> Path:
    """The one part file that is kept."""
    (part,) = (files.user_cache() / "models").glob("*.part")
    return part


def stop_at(enough: int) -> Any:
    """A progress that stops once so many bytes have arrived."""

    def progress(done: int, _total: int) -> None:
        if done >= enough:
            raise Cancelled

    return progress


def no_parts() -> bool:
    """Tell whether no part file is kept."""
    return not list((files.user_cache() / "models").glob("*"))


def test_a_model_is_installed_as_argos_has_it(offer: Offer) -> None:
    told: list[tuple[int, int]] = []
    model = install(offer, lambda done, total: told.append((done, total)))
    size = EN_FR.stat().st_size
    assert model.folder == packages_folder() / "translate-en_fr-1_0"
    assert installed() == [model]
    assert model.sha256 == hashlib.sha256(EN_FR.read_bytes()).hexdigest()
    assert model.size == sum(path.stat().st_size for path in model.folder.rglob("*") if path.is_file())
    assert model.problem is None
    assert told[-1] == (size, size)
    assert told == sorted(told)
    record = json.loads((model.folder / "enregard.json").read_text())
    assert (record["size"], record["source"]) == (size, offer.links[0])
    assert no_parts()
    code = "from argostranslate import package; print([str(p.package_path) for p in package.get_installed_packages()])"
    argos = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert argos.stdout.strip() == str([str(model.folder)])


def test_no_thread_is_left_and_nothing_is_asked_twice(server: IndexServer, offer: Offer) -> None:
    install(offer)
    assert [asked.path for asked in server.asked] == ["/index.json", "/en-fr.argosmodel"]
    assert "range" not in server.asked[-1].headers


@pytest.mark.parametrize("mode", [Mode.SLOW, Mode.NO_LENGTH, Mode.REDIRECT])
def test_other_ways_to_the_same(server: IndexServer, offer: Offer, mode: Mode) -> None:
    server.mode, server.piece = mode, 50_000
    assert [install(offer)] == installed()


@pytest.mark.parametrize(
    ("mode", "sentence", "goes_on"),
    [
        (Mode.CUT_SHORT, "ended before everything had arrived", True),
        (Mode.STALL, "does not answer", True),
        (Mode.HANG, "does not answer", False),
        (Mode.BROKEN, r"cannot give http.*\(500 ", False),
        (Mode.SILENTLY_CUT_SHORT, r"^en-fr\.argosmodel is no .* is damaged or cut short", False),
        (Mode.CORRUPT, r"^en-fr\.argosmodel is no .* is damaged or cut short", False),
        (Mode.NOT_FOUND, r"There is nothing at http.*\(404\)", False),
        (Mode.REDIRECT_ELSEWHERE, "leads on to where it is not followed", False),
        (Mode.REDIRECT_FOR_EVER, "leads on to where it is not followed", False),
        (Mode.ENDLESS, "is too large", False),
    ],
)
def test_what_goes_wrong_on_the_way(
    server: IndexServer, offer: Offer, mode: Mode, sentence: str, goes_on: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "SILENCE", 0.3)
    monkeypatch.setattr(download, "LARGEST", 1_000_000)
    server.mode = mode
    with pytest.raises(ModelError, match=sentence):
        install(offer)
    assert installed() == []
    assert no_parts() != goes_on
    server.mode = Mode.OK
    assert [install(offer)] == installed()
    assert ("range" in server.asked[-1].headers) == goes_on
    assert no_parts()


def test_no_network(offer: Offer) -> None:
    with nobody() as address, pytest.raises(ModelError, match=r"cannot be reached \(Connection refused\)\. Check"):
        install(replace(offer, links=(address,)))
    assert no_parts()


def test_silently_cut_short_is_gone_on_with_where_the_index_tells_sizes(server: IndexServer) -> None:
    server.sizes, server.mode = True, Mode.SILENTLY_CUT_SHORT
    offer = read_index(server.address)[0]
    with pytest.raises(ModelError, match="ended before everything had arrived"):
        install(offer)
    assert part_file().stat().st_size == EN_FR.stat().st_size // 2
    server.mode = Mode.OK
    install(offer)
    assert server.asked[-1].headers["range"] == f"bytes={EN_FR.stat().st_size // 2}-"


def test_what_was_cancelled_is_gone_on_with(server: IndexServer, offer: Offer) -> None:
    server.mode, server.piece = Mode.SLOW, 10_000
    with pytest.raises(Cancelled):
        install(offer, stop_at(50_000))
    arrived = part_file().stat().st_size
    assert 50_000 <= arrived < EN_FR.stat().st_size
    assert part_file().read_bytes() == EN_FR.read_bytes()[:arrived]
    assert installed() == []
    server.mode = Mode.OK
    told: list[int] = []
    install(offer, lambda done, _total: told.append(done))
    assert server.asked[-1].headers["range"] == f"bytes={arrived}-"
    assert told[0] >= arrived
    assert no_parts()


def test_cancelled_while_it_was_being_unpacked_nothing_is_fetched_again(server: IndexServer, offer: Offer) -> None:
    size = EN_FR.stat().st_size
    calls: list[int] = []

    def stop(done: int, _total: int) -> None:
        calls.append(done)
        if calls.count(size) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        install(offer, stop)
    assert part_file().stat().st_size == size
    assert installed() == []
    install(offer)
    assert server.asked[-1].headers["range"] == f"bytes={size}-"
    assert len(server.asked_packages) == 2  # the second answer: nothing is wanting


def test_it_begins_anew_where_the_file_has_changed(server: IndexServer, offer: Offer) -> None:
    server.mode = Mode.CUT_SHORT
    with pytest.raises(ModelError):
        install(offer)
    server.mode = Mode.OK
    server.packages["en-fr"] = package(version="1.1")
    assert install(offer).version == "1.1"
    assert len(server.asked_packages) == 2


@pytest.mark.parametrize("other", [b"", b"x" * 300_000], ids=["shorter", "longer"])
def test_a_part_file_that_does_not_fit_is_thrown_away(server: IndexServer, offer: Offer, other: bytes) -> None:
    server.mode = Mode.CUT_SHORT
    with pytest.raises(ModelError):
        install(offer)
    server.mode = Mode.OK
    part_file().write_bytes(other)
    assert [install(offer)] == installed()


def test_a_server_that_does_no_ranges(server: IndexServer, offer: Offer) -> None:
    server.mode = Mode.CUT_SHORT
    with pytest.raises(ModelError):
        install(offer)
    server.mode = Mode.NO_RANGES
    assert [install(offer)] == installed()


def test_no_part_file_is_kept_that_cannot_be_gone_on_with(server: IndexServer, offer: Offer) -> None:
    server.etags, server.mode = False, Mode.CUT_SHORT
    with pytest.raises(ModelError, match="ended before"):
        install(offer)
    assert no_parts()


def test_part_files_that_nobody_wants_go_in_the_end(server: IndexServer, offer: Offer) -> None:
    server.mode = Mode.CUT_SHORT
    with pytest.raises(ModelError):
        install(offer)
    for path in (files.user_cache() / "models").iterdir():
        os.utime(path, (0, 0))
    with pytest.raises(ModelError):
        install(read_index(server.address)[1])
    assert len(list((files.user_cache() / "models").glob("*.part"))) == 1


def test_links_are_tried_in_order(server: IndexServer, offer: Offer) -> None:
    with nobody() as address:
        links = (address, server.link("nothing"), *offer.links)
        model = install(replace(offer, links=links))
    assert [asked.path for asked in server.asked_packages] == ["/nothing.argosmodel", "/en-fr.argosmodel"]
    record = json.loads((model.folder / "enregard.json").read_text())
    assert record["source"] == offer.links[0]
    with pytest.raises(ModelError, match="nothing at"):
        install(replace(offer, links=(server.link("nothing"),)))
    with pytest.raises(ModelError, match="gives no address"):
        install(replace(offer, links=()))
    with pytest.raises(ModelError, match="no address of the web"):
        install(replace(offer, links=(EN_FR.as_uri(),)))


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"size": 10}, "its size differs"),
        ({"size": 10_000_000}, "its size differs"),
        ({"sha256": "0" * 64}, "its sha256 differs"),
        ({"pair": ("fr", "en")}, "from “en” into “fr”: it is not the one"),
    ],
)
def test_only_what_the_index_describes(offer: Offer, other: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence):
        install(replace(offer, **other))
    assert installed() == []
    assert no_parts()


def test_two_at_once(server: IndexServer, offer: Offer) -> None:
    server.mode, server.piece = Mode.SLOW, 20_000
    refused: list[str] = []

    def second(done: int, _total: int) -> None:
        if done and not refused:
            with pytest.raises(ModelError, match="is being fetched already") as caught:
                install(offer)
            refused.append(str(caught.value))

    assert [install(offer, second)] == installed()
    assert len(refused) == 1


def test_two_models_at_once_wait_for_each_other(server: IndexServer) -> None:
    offers = read_index(server.address)
    results: list[object] = []

    def one(offer: Offer) -> None:
        results.append(install(offer))

    threads = [threading.Thread(target=one, args=(offer,)) for offer in offers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, results)) == sorted(map(str, installed()))
    assert len(results) == 2


def test_nothing_is_removed_while_something_is_installed() -> None:
    model = install_file(EN_FR)
    with staging(packages_folder()):
        with pytest.raises(ModelError, match="A model is being installed"):
            remove(model)
        with pytest.raises(Cancelled):
            install_file(PACKAGES["fr", "en"], lambda _done, _total: _raise())
    assert installed() == [model]


def _raise() -> None:
    raise Cancelled


def test_from_a_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    model = install_file(EN_FR, lambda done, total: told.append((done, total)))
    assert installed() == [model]
    with zipfile.ZipFile(EN_FR) as opened:
        whole = sum(entry.file_size for entry in opened.infolist())
    assert told[-1] == (whole, whole)
    with pytest.raises(ModelError, match=r"cannot be read \(No such file"):
        install_file(tmp_path / "none.argosmodel")
    with pytest.raises(ModelError, match=r"cannot be read \(Is a directory"):
        install_file(tmp_path)
    assert installed() == [model]


def test_a_new_version_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    old = install_file(EN_FR)
    other = install_file(PACKAGES["fr", "en"])
    newer = tmp_path / "newer.argosmodel"
    newer.write_bytes(package(version="1.10"))
    new = install_file(newer)
    assert new.folder.name == "translate-en_fr-1_10"
    assert installed() == [new, other]
    assert not old.folder.exists()
    again = install_file(newer)
    assert again.folder == new.folder
    assert installed() == [again, other]


def test_another_package_is_never_overwritten(tmp_path: Path) -> None:
    """A folder may have the name of one model and hold another, or nothing that can be read."""
    install_file(PACKAGES["fr", "en"]).folder.rename(packages_folder() / "translate-en_fr-1_0")
    broken = packages_folder() / "translate-en_fr-1_0-2"
    broken.mkdir()
    (broken / "README").write_text("mine")
    model = install_file(EN_FR)
    assert model.folder.name == "translate-en_fr-1_0-3"
    assert {each.folder.name: each.pair for each in installed()} == {
        "translate-en_fr-1_0": ("fr", "en"),
        "translate-en_fr-1_0-2": ("", ""),
        "translate-en_fr-1_0-3": ("en", "fr"),
    }
    assert (broken / "README").read_text() == "mine"


def test_a_failure_at_the_last_moment_brings_the_old_one_back(monkeypatch: pytest.MonkeyPatch) -> None:
    old = install_file(EN_FR)
    rename = Path.rename

    def fail(path: Path, to: Path) -> Path:
        if path.parent.name == "new":
            raise PermissionError(13, "Permission denied")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(ModelError, match=r"cannot be changed \(Permission denied\)"):
        install_file(EN_FR)
    assert installed() == [old]


def test_broken_folders_hide_no_model() -> None:
    packages = packages_folder()
    model = install_file(EN_FR)
    for name, metadata in {
        "a": None,
        "b": "{ no json",
        "c": "[]",
        "d": '{"from_code": "en"}',
        "e": '{"from_code": "en", "to_code": "de", "package_version": "1"}',
        "f": '{"from_code": "en", "to_code": "de", "package_version": "1"}',
        "g": '{"type": "sbd", "from_code": "en", "to_code": "de", "package_version": "1"}',
        "h": "[" * 100_000,
    }.items():
        (packages / name).mkdir()
        if metadata is not None:
            (packages / name / "metadata.json").write_text(metadata)
    (packages / "f" / "model").mkdir()
    (packages / "f" / "model" / "model.bin").write_bytes(b"x")
    (packages / "file").write_text("no folder")
    (packages / "dangling").symlink_to(packages / "nowhere")
    models = installed()
    assert models[0] == model
    assert {each.folder.name: str(each.problem) for each in models[1:]} == {
        "a": "a is no model: it has no metadata.json.",
        "b": "b is no model: its metadata.json is no JSON.",
        "c": "c is no model that can be used: its metadata.json has no proper “from_code”.",
        "d": "d is no model that can be used: its metadata.json has no proper “to_code”.",
        "e": "e is not whole: the model itself (model/model.bin) is not in it.",
        "f": "f is not whole: it has no sentencepiece.model and no bpe.model.",
        "h": "h is no model: its metadata.json is no JSON.",
    }
    for each in models[1:]:
        remove(each)
    assert installed() == [model]


def test_a_removal_waits_a_little() -> None:
    """Somebody may just be putting right what was left."""
    model = install_file(EN_FR)
    holds, ends = threading.Event(), threading.Event()

    def other() -> None:
        with staging(packages_folder()):
            holds.set()
            ends.wait(0.3)

    thread = threading.Thread(target=other)
    thread.start()
    holds.wait()
    remove(model)
    thread.join()
    assert installed() == []


def test_a_lock_that_stays_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows removes no open file: the lock stays, and listing models does not take it."""
    unlink = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "lock":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        model = install_file(EN_FR)
        (place,) = packages_folder().parent.glob(".*.enregard")
        assert [path.name for path in place.iterdir()] == ["lock"]
        patch.setattr(stages, "held", None)
        assert installed() == [model]
    remove(model)
    assert not place.exists()


def test_a_removed_model_leaves_the_memory() -> None:
    first, second = install_file(EN_FR), install_file(PACKAGES["fr", "en"])
    for model in (first, second):
        loaded.load(model.folder, model.pair)
    remove(first)
    assert [folder for folder, _ in loaded._models] == [second.folder]
    install_file(PACKAGES["fr", "en"])
    assert not loaded._models


def test_removal() -> None:
    model = install_file(EN_FR)
    other = install_file(PACKAGES["fr", "en"])
    remove(model)
    assert installed() == [other]
    with pytest.raises(ModelError, match="removed already"):
        remove(model)


def test_nothing_outside_is_removed(tmp_path: Path) -> None:
    model = install_file(EN_FR)
    outside = tmp_path / "outside"
    outside.mkdir()
    for folder in (outside, packages_folder(), packages_folder() / "..", packages_folder() / "x" / ".."):
        with pytest.raises(ModelError, match="does not lie in the folder"):
            remove(replace(model, folder=folder))
    link = packages_folder() / "link"
    link.symlink_to(outside)
    (outside / "metadata.json").write_text("{}")
    remove(replace(model, folder=link))
    assert (outside / "metadata.json").exists()
    assert not link.is_symlink()
    assert installed() == [model]


def test_a_replaced_model_is_a_new_one_to_who_looks_at_times() -> None:
    first = (install_file(EN_FR).folder / "model" / "model.bin").stat().st_mtime_ns
    assert (install_file(EN_FR).folder / "model" / "model.bin").stat().st_mtime_ns > first


def test_listing_makes_no_folder() -> None:
    assert installed() == []
    assert not packages_folder().parent.exists()


def test_a_linked_folder_of_models(tmp_path: Path) -> None:
    """The user may keep models on another disk; what is unpacked lies beside the real folder."""
    elsewhere = tmp_path / "elsewhere" / "models"
    elsewhere.mkdir(parents=True)
    packages_folder().parent.mkdir(parents=True)
    packages_folder().symlink_to(elsewhere)
    model = install_file(EN_FR)
    assert installed() == [model]
    assert (elsewhere / "translate-en_fr-1_0").is_dir()
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["models"]
    remove(model)
    assert list(elsewhere.iterdir()) == []


_KILLED = """
import os, signal, sys
from pathlib import Path
from enregard.translate.models import install_file
moment, package = sys.argv[1:]
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
rename = Path.rename
def renamed(path, to):
    if moment == "put" and path.parent.name == "new": die()
    rename(path, to)
    if moment == "after" and path.parent.name == "new": die()
Path.rename = renamed
def progress(done, total):
    if moment == "unpacking" and done: die()
    if moment == "trying" and done == total > 0: die()
install_file(Path(package), progress)
"""


@pytest.mark.parametrize("moment", ["unpacking", "trying", "put", "after"])
def test_killed_at_any_moment_the_next_start_puts_it_right(moment: str, tmp_path: Path) -> None:
    old = install_file(EN_FR)
    newer = tmp_path / "newer.argosmodel"
    newer.write_bytes(package(version="2.0"))
    done = subprocess.run([sys.executable, "-c", _KILLED, moment, str(newer)], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    assert list(packages_folder().parent.glob(".*.enregard"))
    models = installed()
    assert [model.version for model in models] == ["2.0" if moment == "after" else old.version]
    assert all(model.problem is None for model in models)
    assert not list(packages_folder().parent.glob(".*.enregard"))


def test_killed_while_it_arrives(server: IndexServer, offer: Offer) -> None:
    code = (
        "import os, sys\nfrom enregard.translate.models import install, read_index\n"
        "install(read_index(sys.argv[1])[0], lambda done, total: done > 50_000 and os.kill(os.getpid(), 9))"
    )
    server.mode, server.piece = Mode.SLOW, 10_000
    done = subprocess.run([sys.executable, "-c", code, server.address], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    assert installed() == []
    arrived = part_file().stat().st_size
    server.mode = Mode.OK
    install(offer)
    assert server.asked[-1].headers["range"] == f"bytes={arrived}-"
    assert no_parts()


_FULL = """
import resource, sys
from pathlib import Path
from enregard.errors import ModelError
from enregard.translate.models import install, install_file, read_index
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    if sys.argv[2].startswith("http"): install(read_index(sys.argv[2])[0])
    else: install_file(Path(sys.argv[2]))
except ModelError as error:
    print(error)
"""


@pytest.mark.parametrize("of", ["file", "web"])
def test_a_disk_that_will_not_take_more(of: str, server: IndexServer, tmp_path: Path) -> None:
    given = str(EN_FR) if of == "file" else server.address
    done = subprocess.run([sys.executable, "-c", _FULL, "100000", given], check=True, capture_output=True, text=True)
    assert "(File too large). Nothing was installed. Make room there, then try again." in done.stdout
    assert installed() == []
    assert no_parts()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 300 KB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(small_disk: Path, server: IndexServer, offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    full = r"\(No space left on device\)\. Nothing was installed\. Make room"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(small_disk / "packages"))
    (small_disk / "other").write_bytes(bytes(150_000))
    with pytest.raises(ModelError, match=full):
        install(offer)
    assert installed() == []
    assert [path.name for path in small_disk.iterdir()] == ["other"]
    assert no_parts()
    monkeypatch.setenv("ENREGARD_CACHE", str(small_disk / "cache"))
    for mode in (Mode.OK, Mode.NO_LENGTH):
        server.mode = mode
        with pytest.raises(ModelError, match=full):
            install(offer)
        assert no_parts()


def test_folders_that_may_not_be_written(offer: Offer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file where a folder should be refuses everybody, root too."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "file" / "packages"))
    with pytest.raises(ModelError, match=r"cannot be changed \((Not a directory|File exists)\)"):
        install(offer)
    assert installed() == []
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "file"))
    with pytest.raises(ModelError, match=r"cannot be kept in the folder"):
        install(offer)


def test_a_part_file_that_is_no_file(server: IndexServer, offer: Offer) -> None:
    """Where a lock or a part should lie there may be a folder: a sentence, for whoever it is."""
    server.mode = Mode.CUT_SHORT
    with pytest.raises(ModelError, match="ended before"):
        install(offer)
    part, kept = part_file(), part_file().with_name("kept")
    for path in (part, part.with_suffix(".lock")):
        if path.exists():
            path.rename(kept)
        path.mkdir()
        with pytest.raises(ModelError, match=r"cannot be kept in the folder .* \(Is a directory\)"):
            install(offer)
        path.rmdir()
        part.with_suffix(".json").unlink(missing_ok=True)
    kept.unlink()


def test_a_part_file_that_cannot_be_removed_is_no_failure(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink
    asked = 0

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        nonlocal asked
        if path.suffix == ".part" and path.exists():
            asked += 1
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert [install(offer)] == installed()
    assert asked
    install(offer)
    assert no_parts()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_only_others_may_write(server: IndexServer) -> None:
    """Root may write anywhere, so somebody else tries, from inside: the test's own folder lets nobody pass."""
    cache = files.user_cache()
    (cache / "models").mkdir(parents=True)
    code = (
        "import os, sys, portalocker\nfrom enregard.errors import ModelError\n"
        "from enregard.translate.models import install, read_index\n"
        "offer = read_index(sys.argv[1])[0]\nos.setuid(65534)\n"
        "try: install(offer)\nexcept ModelError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, server.address],
        check=True,
        capture_output=True,
        text=True,
        cwd=cache,
        env={**os.environ, "ENREGARD_CACHE": "."},
    )
    assert "cannot be kept in the folder models while it arrives (Permission denied)" in done.stdout


def test_a_disk_without_locks(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not said that somebody else is at work."""

    def refuse(*_: object) -> None:
        try:
            raise OSError(errno.ENOLCK, "No locks available")
        except OSError as error:
            raise portalocker.LockException(error, str(error)) from error

    monkeypatch.setattr(portalocker, "lock", refuse)
    said = r"lock cannot be locked \(No locks available\)"
    with pytest.raises(ModelError, match=said):
        install(offer)
    with pytest.raises(ModelError, match=said):
        install_file(EN_FR)
    assert installed() == []
    assert no_parts()


def test_no_process_for_the_trial(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The folder of models is not to blame."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(ModelError, match=r"No process can be started .* \(No such file or directory\)"):
        install_file(EN_FR)
    assert installed() == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the limit")
def test_the_trial_cannot_take_all_memory() -> None:
    folder = install_file(EN_FR).folder
    code = (
        "import mmap, sys\nfrom pathlib import Path\nfrom enregard.translate.models.loading import limit_memory, load\n"
        "def take(size): mmap.mmap(-1, size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ)\n"
        "take(64 << 30)\nlimit_memory(Path(sys.argv[1]))\nload(Path(sys.argv[1]), ('en', 'fr'))\n"
        "try: take(64 << 30)\nexcept (OSError, MemoryError): print('no more')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], check=True, capture_output=True, text=True)
    assert done.stdout == "no more\n"


def test_a_model_that_takes_for_ever_to_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "PATIENCE", 0)
    with pytest.raises(ModelError, match="does not load in time"):
        install_file(EN_FR)
    assert installed() == []


def test_no_handle_is_left_open(offer: Offer) -> None:
    install(offer)
    before = handles()
    install(offer)
    assert handles() == before


def handles() -> int:
    """Return how many files and connections this process has open, where the system tells it."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0
