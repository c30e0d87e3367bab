"""Real engines: Apertium where it is installed, and CTranslate2 with a model made here."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest

from enregard import files
from enregard.errors import Cancelled, EngineError
from enregard.progress import Progress, silent
from enregard.project import Project
from enregard.score import compare
from enregard.translate import apertium, argos, cache, engines

needs_apertium = pytest.mark.skipif(
    not apertium.find("en", "fr"), reason="Apertium with English, Catalan and French is a package of the system"
)


@needs_apertium
def test_apertium_translates_each_sentence_for_itself() -> None:
    (engine,) = apertium.find("en", "fr")
    assert engine.route == ("eng-cat", "cat-fra")
    sentences = [
        "Thank you",
        "President Putin",
        "",
        "The war\nis long.",
        "It costs 3 % [of] 600,000 <b>euros</b> & more.",
    ]
    together = engine.translate(sentences)
    assert together == [engine.translate([sentence])[0] for sentence in sentences]
    assert together[0] == "Merci"
    assert together[2] == ""
    assert "600,000" in together[4]


@needs_apertium
def test_apertium_works_with_a_locale_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANG", "LC_ALL"):
        monkeypatch.setenv(name, "xx_XX.UTF-8")
    assert apertium.find("en", "fr")[0].translate(["The café – “Chez Zoë”.", "Thank you."])[1] == "Merci."


@needs_apertium
def test_an_engine_that_fails_leaves_the_other_direction(statement: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    argos_model = argos.packages_folder() / "broken"
    (argos_model / "model").mkdir(parents=True)
    (argos_model / "metadata.json").write_text('{"from_code": "en", "to_code": "fr", "package_version": "9"}')
    (argos_model / "sentencepiece.model").write_bytes(b"no model")
    comparison = compare(statement)
    assert comparison.forward is None
    assert [type(failure) for failure in comparison.failures] == [EngineError]
    assert comparison.back
    assert comparison.back.engine.pair == ("fr", "en")


@needs_apertium
def test_apertium_stops_when_asked() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        apertium.find("en", "fr")[0].translate(["Thank you."] * 300, stop)


def test_no_engine_for_languages_that_nobody_speaks() -> None:
    assert engines("xx", "yy") == []


def random_model(folder: Path) -> None:
    """Make a package as Argos has them: a small Transformer of random weights, and a tokenizer of the statement."""
    import ctranslate2
    import sentencepiece

    model = folder / "model"
    model.mkdir(parents=True)
    text = files.corpus("statement.en.txt"), files.corpus("statement.fr.txt")
    sentencepiece.SentencePieceTrainer.train(
        input=",".join(map(str, text)),
        model_prefix=str(folder / "sentencepiece"),
        vocab_size=400,
        minloglevel=2,
    )
    tokens = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    vocabulary = [tokens.id_to_piece(k) for k in range(tokens.get_piece_size())]
    spec = ctranslate2.specs.TransformerSpec.from_config(1, 2, pre_norm=True)
    random = np.random.default_rng(1)
    depth, inner = 16, 32
    _fill(spec, random, depth, inner, len(vocabulary))
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.save(str(model))
    (folder / "metadata.json").write_text(json.dumps({"from_code": "en", "to_code": "fr", "package_version": "1.9"}))


def _fill(spec: Any, random: np.random.Generator, depth: int, inner: int, words: int) -> None:
    """Give every weight of a model a random value of the right shape."""

    def value(*shape: int) -> np.ndarray:
        return random.normal(0, 0.3, shape).astype(np.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(depth, np.float32), np.zeros(depth, np.float32)

    def linear(layer: Any, out: int, into: int) -> None:
        layer.weight, layer.bias = value(out, into), np.zeros(out, np.float32)

    def attention(layer: Any, own: bool) -> None:
        norm(layer.layer_norm)
        sizes = [(3 * depth, depth), (depth, depth)] if own else [(depth, depth), (2 * depth, depth), (depth, depth)]
        for part, size in zip(layer.linear, sizes, strict=True):
            linear(part, *size)

    for side in (spec.encoder, spec.decoder):
        norm(side.layer_norm)
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = value(words, depth)
        for layer in side.layer:
            attention(layer.self_attention, own=True)
            if hasattr(layer, "attention"):
                attention(layer.attention, own=False)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, inner, depth)
            linear(layer.ffn.linear_1, depth, inner)
    linear(spec.decoder.projection, words, depth)


@pytest.fixture
def argos_folder() -> Path:
    """A model for English to French in the folder where the user's own Argos would have it."""
    folder = argos.packages_folder() / "translate-en_fr-1_9"
    random_model(folder)
    return folder


def test_argos_models_are_found_and_run(argos_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    (argos.packages_folder() / "no package at all").mkdir()
    broken = argos.packages_folder() / "broken" / "model"
    broken.mkdir(parents=True)
    (broken.parent / "metadata.json").write_text("{ no json")
    assert argos.find("fr", "en") == []
    (engine,) = argos.find("en-GB", "fr")
    monkeypatch.setattr(socket, "socket", no_network)
    seen: list[int] = []
    texts = engine.translate(["Good morning to you all.", "", "Thank you."] * 20, lambda done, total: seen.append(done))
    assert len(texts) == 60
    assert texts[1] == ""
    assert texts[:3] == texts[-3:]
    assert seen == [32, 40]
    assert "onnxruntime" not in sys.modules
    assert engines("en", "fr")[0] == engine


def test_a_model_that_does_not_load_gets_a_sentence(argos_folder: Path) -> None:
    (argos_folder / "model" / "model.bin").write_bytes(b"not a model")
    with pytest.raises(EngineError, match="cannot be loaded"):
        argos.find("en", "fr")[0].translate(["Thank you."])


def test_looking_for_models_makes_no_folder() -> None:
    argos.find("en", "fr")
    assert not argos.packages_folder().exists()


class Counting:
    """An engine that turns a text round and counts what it was asked for."""

    name, version, pair, caution = "counting", "1", ("en", "fr"), ""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        self.asked += sentences
        return [sentence[::-1] for sentence in sentences]


def test_nothing_is_translated_twice(tmp_path: Path) -> None:
    place = tmp_path / "cache.sqlite"
    engine = Counting()
    assert cache.translate(engine, ["ab", "cd", "ab"], path=place) == ["ba", "dc", "ba"]
    assert cache.translate(engine, ["cd", "ef"], path=place) == ["dc", "fe"]
    assert engine.asked == ["ab", "cd", "ef"]
    engine.version = "2"
    assert cache.translate(engine, ["cd"], path=place) == ["dc"]
    assert engine.asked[-1] == "cd"


def test_a_cache_that_cannot_be_kept_costs_nothing_but_time(tmp_path: Path) -> None:
    place = tmp_path / "cache.sqlite"
    place.mkdir()
    assert cache.translate(Counting(), ["ab"], path=place) == ["ba"]
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"no database " * 200)
    assert cache.translate(Counting(), ["ab"], path=damaged) == ["ba"]
