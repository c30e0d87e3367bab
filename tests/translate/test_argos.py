"""Argos's models, run for real: a small model of the tests' own little language."""

from __future__ import annotations

import json
import shutil
import threading
import time
from pathlib import Path

import pytest
from tests.models import install_into, sentences

from enregard.errors import Cancelled, EngineError
from enregard.translate import argos, batches, loaded
from enregard.translate.models import loading, packages_folder


@pytest.fixture
def folder() -> Path:
    install_into(packages_folder())
    return packages_folder()


def engine(source: str = "fr", target: str = "en", *, quick: bool = False) -> argos.Argos:
    (found,) = argos.find(source, target, quick=quick)
    return found


FRENCH = [french for french, _ in sentences()]


@pytest.mark.parametrize("quick", [True, False])
def test_the_same_as_the_bare_model_says(folder: Path, quick: bool) -> None:
    """Batches, order and divided work change nothing: each sentence by itself gives the same."""
    found = engine(quick=quick)
    model = loaded.load(found.folder, found.codes)
    texts = FRENCH[:60]
    said = found.translate(texts)
    for text, ours in zip(texts, said, strict=True):
        tokens = model.tokenizer.encode(text)
        (bare,) = model.translator.translate_batch([tokens], **batches.decoding(found.beam, len(tokens)))
        assert ours == model.tokenizer.decode(bare.hypotheses[0]).strip()


def test_sentences_without_words_have_no_translation(folder: Path) -> None:
    texts = ["", FRENCH[0], "  \n", FRENCH[1], "", "\u200b"]
    said = engine().translate(texts)
    assert [bool(text) for text in said] == [False, True, False, True, False, False]
    assert said[1:4:2] == engine().translate(FRENCH[:2])


def test_nothing_to_translate(folder: Path) -> None:
    assert engine().translate([]) == []
    assert engine().translate([" "]) == [""]


def test_progress_rises_to_the_end(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    engine().translate(FRENCH, lambda done, total: told.append((done, total)))
    assert told[-1] == (len(FRENCH), len(FRENCH))
    assert {total for _, total in told} == {len(FRENCH)}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 3


def test_a_sentence_of_ten_thousand_words_is_divided(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join(FRENCH * 3)
    assert len(text.split()) > 10_000
    seen: list[int] = []
    submit = batches._submit

    def spying(model: loaded.Loaded, batch: list[batches._Piece], beam: int, prefix: str) -> list[object]:
        seen.extend(len(piece.tokens) for piece in batch)
        return submit(model, batch, beam, prefix)

    monkeypatch.setattr(batches, "_submit", spying)
    said = engine(quick=True).translate([text, FRENCH[0]])
    assert max(seen) <= batches.LONGEST
    assert len(said[0]) > len(said[1]) > 0


@pytest.mark.parametrize("text", ["a" * 3000, "é " * 1500, "，".join("字" * 20 for _ in range(100)), "\u200b" * 4000])
def test_a_text_is_divided_wherever_it_can_be_and_nothing_is_lost(folder: Path, text: str) -> None:
    found = engine()
    tokenizer = loaded.load(found.folder, found.codes).tokenizer
    parts = list(batches._divided(tokenizer, text))
    assert all(len(part) <= batches.LONGEST for part in parts)
    whole = tokenizer.decode(tokenizer.encode(text)).replace(" ", "")
    assert "".join(tokenizer.decode(part) for part in parts).replace(" ", "") == whole


def test_it_stops_at_once_and_says_the_same_afterwards(folder: Path) -> None:
    found = engine()
    expected = found.translate(FRENCH[:50])
    for after in (0, 1, 5):
        calls = 0

        def stop(done: int, total: int, after: int = after) -> None:
            nonlocal calls
            calls += 1
            if calls > after:
                raise Cancelled

        with pytest.raises(Cancelled):
            found.translate(FRENCH * 3, stop)
    model = loaded.load(found.folder, found.codes)
    assert model.translator.num_active_batches <= model.cores
    assert model.translator.num_queued_batches == 0
    assert found.translate(FRENCH[:50]) == expected


def test_several_threads_share_a_model(folder: Path) -> None:
    found = engine()
    expected = found.translate(FRENCH[:100])
    said: list[list[str]] = []
    threads = [threading.Thread(target=lambda: said.append(found.translate(FRENCH[:100]))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == [expected] * 4


def test_a_model_that_is_installed_again_is_loaded_anew(folder: Path) -> None:
    first = engine()
    before, version = loaded.load(first.folder, first.codes), first.version
    assert loaded.load(first.folder, first.codes) is before
    weights = (first.folder / "model" / "model.bin").read_bytes()
    other = engine("en", "fr").folder
    time.sleep(0.01)  # a file system's clock is coarse
    shutil.copyfile(other / "model" / "model.bin", first.folder / "model" / "model.bin")
    assert first.version != version, "the same number, but other weights"
    assert loaded.load(first.folder, first.codes) is not before
    (first.folder / "model" / "model.bin").write_bytes(weights)
    assert first.version == version, "what was translated with these weights is still good"


def test_a_model_that_is_removed_is_let_go(folder: Path) -> None:
    loaded._models.clear()
    first, second = engine(), engine("en", "fr")
    for each in (first, second):
        each.translate(FRENCH[:1])
    shutil.rmtree(first.folder)
    loaded.let_go()
    assert [key[0] for key in loaded._models] == [second.folder]
    with pytest.raises(EngineError, match="cannot be loaded"):
        first.translate(FRENCH[:1])


@pytest.mark.parametrize("part", ["model/model.bin", "model/config.json", "sentencepiece.model"])
@pytest.mark.parametrize("content", [b"", b"neither model nor words" * 50])
def test_a_model_that_does_not_load_gets_a_sentence(folder: Path, part: str, content: bytes) -> None:
    found = engine()
    (found.folder / part).write_bytes(content)
    if part == "model/config.json" and not content:
        (found.folder / "model" / "shared_vocabulary.json").write_bytes(b"no words")
    with pytest.raises(EngineError, match=r"cannot be loaded|failed") as raised:
        found.translate(FRENCH[:1])
    assert str(found.folder) in str(raised.value)
    assert engine("en", "fr").translate(["x"]) != []


def test_an_error_of_the_listener_is_its_own(folder: Path) -> None:
    def broken(done: int, total: int) -> None:
        raise RuntimeError("of the window")

    with pytest.raises(RuntimeError, match="of the window"):
        engine().translate(FRENCH[:2], broken)


def test_a_prefix_is_given_and_taken_away(folder: Path) -> None:
    found = engine()
    prefix = loaded.load(found.folder, found.codes).tokenizer.encode(sentences()[0][1])[0]
    prefixed = argos.Argos(found.pair, found.folder, found.codes, found.package_version, prefix)
    said = prefixed.translate(FRENCH[:1])
    assert said[0]
    assert not said[0].startswith(prefix)


@pytest.mark.parametrize("prefix", [None, "", 5, ["fr"]])
def test_a_prefix_that_is_no_text_is_none(folder: Path, prefix: object) -> None:
    """The trial of a model and its use read it alike."""
    said = engine().translate(FRENCH[:5])
    path = engine().folder / "metadata.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "target_prefix": prefix}))
    assert engine().target_prefix == ""
    assert engine().translate(FRENCH[:5]) == said
    loading.load(path.parent, ("fr", "en"))


def test_a_prefix_is_read(folder: Path) -> None:
    path = engine().folder / "metadata.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "target_prefix": ">>en<<"}))
    assert engine().target_prefix == ">>en<<"
