"""Which engines there are for a direction, and Apertium where it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from tests.models import PACKAGES, install_into, sentences

from enregard.errors import Cancelled, EngineError
from enregard.project import Project
from enregard.score import compare
from enregard.translate import Engine, apertium, argos, batches, cache, engines, how_to_get_one, pivot
from enregard.translate.models import packages_folder

needs_apertium = pytest.mark.skipif(
    not apertium.find("en", "fr"), reason="Apertium with English, Catalan and French is a package of the system"
)


@pytest.fixture
def models() -> Path:
    """The folder where the user's own Argos has its models, with those of the tests' little language."""
    folder = packages_folder()
    install_into(folder)
    return folder


def relabelled(folder: Path, pair: tuple[str, str], codes: tuple[str, str], version: str = "1.0") -> Path:
    """Install a model under other languages or as another version."""
    made = folder / f"translate-{codes[0]}_{codes[1]}-{version.replace('.', '_')}"
    with zipfile.ZipFile(PACKAGES[pair]) as archive:
        for name in archive.namelist():
            if not name.endswith("/"):
                place = made.joinpath(*Path(name).parts[1:])
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(archive.read(name))
    metadata = made / "metadata.json"
    text = metadata.read_text(encoding="utf-8")
    for key, code in zip(("from_code", "to_code"), codes, strict=True):
        start = text.index('"', text.index(":", text.index(f'"{key}"'))) + 1
        text = text[:start] + code + text[text.index('"', start) :]
    start = text.index('"', text.index(":", text.index('"package_version"'))) + 1
    metadata.write_text(text[:start] + version + text[text.index('"', start) :], encoding="utf-8")
    return made


def neural(found: list[Engine]) -> list[Engine]:
    return [engine for engine in found if engine.name != "Apertium"]


def test_no_engine_for_languages_that_nobody_speaks() -> None:
    assert engines("xx", "yy") == []
    said = str(how_to_get_one("xx-XX", "yy"))
    assert "enregard models install xx-yy" in said


def test_looking_for_engines_makes_no_folder() -> None:
    engines("en", "fr")
    assert not packages_folder().exists()


def test_a_region_does_not_matter(models: Path) -> None:
    (engine,) = neural(engines("en-GB", "fr_CA"))
    assert engine.pair == ("en", "fr")
    assert "beam 4" in engine.version
    (quick,) = neural(engines("en", "fr", quick=True))
    assert "beam 1" in quick.version


def test_only_the_newest_of_a_pair(models: Path) -> None:
    relabelled(models, ("en", "fr"), ("en", "fr"), "1.10")
    relabelled(models, ("en", "fr"), ("en", "fr"), "1.9")
    (engine,) = neural(engines("en", "fr"))
    assert engine.version.startswith("en-fr 1.10 ")


@pytest.mark.parametrize(
    ("language", "code"), [("zh-TW", "zt"), ("zh-Hant-HK", "zt"), ("zh", "zh"), ("zh-CN", "zh"), ("pt-BR", "pb")]
)
def test_languages_that_argos_calls_by_other_names(models: Path, language: str, code: str) -> None:
    assert neural(engines("en", language)) == []
    relabelled(models, ("en", "fr"), ("en", code))
    (engine,) = neural(engines("en", language))
    assert engine.pair == ("en", language[:2])
    assert engine.version.startswith(f"en-{code} ")


def test_the_other_script_of_chinese_is_no_help_but_the_other_portuguese_is(models: Path) -> None:
    relabelled(models, ("en", "fr"), ("en", "zh"))
    relabelled(models, ("en", "fr"), ("en", "pt"))
    assert neural(engines("en", "zh-TW")) == []
    assert neural(engines("en", "pt-BR"))


def test_through_english_where_no_model_is_direct(models: Path) -> None:
    relabelled(models, ("en", "fr"), ("en", "xx"))
    (engine,) = neural(engines("fr", "xx"))
    assert isinstance(engine, pivot.Pivot)
    assert engine.pair == ("fr", "xx")
    assert engine.name == "Argos Translate (through English)"
    assert "went through English" in engine.caution
    assert all(part in engine.version for part in ("fr-en 1.0", "en-xx 1.0"))
    texts = ["", *(french for french, _ in sentences()[:20])]
    told: list[tuple[int, int]] = []
    said = engine.translate(texts, lambda done, total: told.append((done, total)))
    english = argos.find("fr", "en")[0].translate(texts)
    assert said == argos.find("en", "xx")[0].translate(english)
    assert said[0] == ""
    assert said[1] == texts[1]
    assert told[-1] == (42, 42)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    relabelled(models, ("fr", "en"), ("fr", "xx"))
    (direct,) = neural(engines("fr", "xx"))
    assert isinstance(direct, argos.Argos)


def test_half_of_the_way_through_english_is_not_lost(models: Path) -> None:
    relabelled(models, ("en", "fr"), ("en", "xx"))
    (engine,) = neural(engines("fr", "xx"))
    texts = [f"{number}. {french}" for number, (french, _) in enumerate(sentences())]

    def stop(done: int, total: int) -> None:
        if done >= total // 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        cache.translate(engine, texts, stop)
    steps: list[int] = []
    cache.translate(argos.find("fr", "en")[0], texts, lambda done, total: steps.append(done))
    assert steps[0] >= len(texts) // 2
    assert cache.translate(engine, texts) == engine.translate(texts)


def test_a_model_that_does_not_load_leaves_the_others(models: Path, statement: Project) -> None:
    broken = relabelled(models, ("en", "fr"), ("en", "fr"), "9.0")
    (broken / "model" / "model.bin").write_bytes(b"no model")
    (packages_folder() / "no package at all").mkdir()
    comparison = compare(statement, forward=neural(engines("en", "fr")), back=neural(engines("fr", "en")))
    assert comparison.forward == []
    assert [str(failure)[:20] for failure in comparison.failures] == [f"The model in {broken}"[:20]]
    assert "install it again" in str(comparison.failures[0])
    assert [direction.engine.pair for direction in comparison.back] == [("fr", "en")]


def test_telemetry_of_onnxruntime_is_off() -> None:
    code = "import os, enregard.translate; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


@needs_apertium
def test_apertium_translates_each_sentence_for_itself() -> None:
    (engine,) = apertium.find("en", "fr")
    assert engine.route == ("eng-cat", "cat-fra")
    texts = [
        "Thank you",
        "President Putin",
        "",
        "The war\nis long.",
        "It costs 3 % [of] 600,000 <b>euros</b> & more.",
    ]
    together = engine.translate(texts)
    assert together == [engine.translate([text])[0] for text in texts]
    assert together[0] == "Merci"
    assert together[2] == ""
    assert "600,000" in together[4]


@needs_apertium
def test_apertium_works_with_a_locale_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANG", "LC_ALL"):
        monkeypatch.setenv(name, "xx_XX.UTF-8")
    assert apertium.find("en", "fr")[0].translate(["The café – “Chez Zoë”.", "Thank you."])[1] == "Merci."


@needs_apertium
def test_apertium_stops_when_asked_and_leaves_no_process() -> None:
    before = children()
    with pytest.raises(Cancelled):
        apertium.find("en", "fr")[0].translate(["Thank you very much for it."] * 5000, stopping_after(0.2))
    assert children() == before


def stopping_after(seconds: float) -> Callable[[int, int], None]:
    started = monotonic()

    def progress(done: int, total: int) -> None:
        if monotonic() - started > seconds:
            raise Cancelled

    return progress


def children() -> set[str]:
    """Return the processes of Apertium's programs, by what they are called."""
    listed = subprocess.run(
        ["ps", "-o", "args=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False
    )
    return {line for line in listed.stdout.splitlines() if "apertium" in line or "lt-proc" in line}


@needs_apertium
def test_apertium_that_cannot_be_run_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    (engine,) = apertium.find("en", "fr")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(EngineError, match="could not be run"):
        engine.translate(["Thank you."])


def program(folder: Path, script: str) -> Path:
    """Make a program of the name of Apertium, with an empty folder of directions."""
    path = folder / "bin" / "apertium"
    for made in (path.parent, folder / "share" / "apertium" / "modes"):
        made.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the program of these tests is a script of the shell")


@needs_shell
def test_a_broken_apertium_takes_no_other_engine_away(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", str(path.parent))
    assert [engine.name for engine in engines("en", "fr")] == ["Argos Translate"]
    path.write_text("#!/nowhere/interpreter\n", encoding="utf-8")
    assert apertium.find("en", "fr") == []


@needs_shell
def test_a_pair_of_apertium_that_is_installed_meanwhile_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(tmp_path, 'cd "${0%/bin/*}/share/apertium/modes"; for m in *.mode; do echo "${m%.mode}"; done')
    monkeypatch.setenv("PATH", str(path.parent))
    monkeypatch.delenv("APERTIUM_DATADIR", raising=False)
    data = tmp_path / "eng-fra.bin"
    data.touch()
    assert apertium.find("en", "fr") == []
    mode = tmp_path / "share" / "apertium" / "modes" / "eng-fra.mode"
    os.utime(mode.parent, (1, 1))  # a file system's clock is coarse
    assert apertium.find("en", "fr") == []
    mode.write_text(f"lt-proc '{data}'", encoding="utf-8")
    (engine,) = apertium.find("en", "fr")
    assert engine.route == ("eng-fra",)
    version = engine.version
    assert engine.version == version
    data.write_bytes(b"other rules")
    assert engine.version != version, "other language data may say something else"


def test_a_change_of_decoding_changes_its_version() -> None:
    """Whoever changes one of these, raises the other: what is kept of old decoding would be taken for new."""
    options = {"replace_unknowns": True, "length_penalty": 0.2, "max_input_length": 0, "max_decoding_length": 50}
    assert (batches.DECODING, batches.decoding(4, 10)) == (1, {"beam_size": 4, **options})
