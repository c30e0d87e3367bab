"""A package of Argos Translate as large as real ones, with random weights: for measuring, not for translating."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import TransformerSpec
from ctranslate2.specs.model_spec import LayerSpec
from sentencepiece import sentencepiece_model_pb2

from enregard import documents, files

PAIR = "en", "fr"
TOKENS = 24
"""Tokens in a sentence, and in every translation."""
_LAYERS, _HEADS, _WIDTH, _INNER, _PIECES = 6, 8, 512, 2048, 32_000
_END = 2
_LONGEST = 512
_format: Any = sentencepiece_model_pb2


def install(folder: Path) -> Path:
    """Write the package into a folder of packages; return where it is."""
    package = folder / f"translate-{PAIR[0]}_{PAIR[1]}-1_0"
    (package / "model").mkdir(parents=True)
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": PAIR[0],
        "from_name": "English (random weights)",
        "to_code": PAIR[1],
        "to_name": "French (random weights)",
    }
    (package / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    vocabulary = ["<unk>", "<s>", "</s>", *_words()]
    (package / "sentencepiece.model").write_bytes(_pieces(vocabulary))
    spec = _spec()
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(package / "model"))
    return package


def sentences(count: int) -> list[str]:
    """Return sentences of 24 words, each a piece of the model."""
    chosen = random.Random(5)
    words = [word[1:] for word in _words() if word[1:2] == "w"]
    return [" ".join(chosen.choices(words, k=TOKENS)) for _ in range(count)]


def _words() -> list[str]:
    """Return the pieces: letters, the words of the statement, and words that no language has."""
    statement = documents.read(files.corpus("statement.en.txt"))
    text = " ".join(paragraph.text for paragraph in statement.paragraphs)
    known = dict.fromkeys([*sorted({*text, "\u2581"} - {" "}), *(f"\u2581{word}" for word in text.split())])
    count = _PIECES - 3
    return [*known, *(f"\u2581w{number}" for number in range(count - len(known)))]


def _pieces(vocabulary: list[str]) -> bytes:
    """Return a unigram model of sentencepiece: long pieces before short ones."""
    model = _format.ModelProto()
    model.trainer_spec.model_type = _format.TrainerSpec.UNIGRAM
    model.normalizer_spec.name = "identity"
    kinds = _format.ModelProto.SentencePiece
    special = {"<unk>": kinds.UNKNOWN, "<s>": kinds.CONTROL, "</s>": kinds.CONTROL}
    for piece in vocabulary:
        model.pieces.add(piece=piece, score=-10.0, type=special.get(piece, kinds.NORMAL))
    return bytes(model.SerializeToString(deterministic=True))


def _spec() -> TransformerSpec:
    """Return the model: from the place behind the 24th token on, a number of its own says that it is the end."""
    numbers = np.random.RandomState(5)
    spec = TransformerSpec.from_config(_LAYERS, _HEADS)
    table = _random(numbers, _PIECES, _WIDTH)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = table
    spec.decoder.projection.weight = table[::-1].copy()  # not the same table, or it would repeat what it reads
    spec.decoder.projection.weight[_END] = np.eye(1, _WIDTH, dtype=np.float32)
    spec.decoder.projection.bias = np.where(np.arange(_PIECES) == _END, -10.0, 0.0).astype(np.float32)
    places = _random(numbers, _LONGEST, _WIDTH)
    places[TOKENS:] = 0
    places[TOKENS:, 0] = 1000
    spec.decoder.position_encodings.encodings = places
    for side in (spec.encoder, spec.decoder):
        _set_norm(side.layer_norm)
        for layer in side.layer:
            _set_attention(layer.self_attention, (3 * _WIDTH, _WIDTH), numbers)
            if side is spec.decoder:
                _set_attention(layer.attention, (_WIDTH, 2 * _WIDTH, _WIDTH), numbers)
            _set_norm(layer.ffn.layer_norm)
            _set_linear(layer.ffn.linear_0, _INNER, _WIDTH, numbers)
            _set_linear(layer.ffn.linear_1, _WIDTH, _INNER, numbers)
    return spec


def _set_attention(part: Any, sizes: tuple[int, ...], numbers: np.random.RandomState) -> None:
    _set_norm(part.layer_norm)
    for linear, size in zip(part.linear, sizes, strict=True):
        _set_linear(linear, size, _WIDTH, numbers)


def _set_linear(part: LayerSpec, rows: int, columns: int, numbers: np.random.RandomState) -> None:
    part.weight, part.bias = _random(numbers, rows, columns), np.zeros(rows, np.float32)


def _set_norm(part: LayerSpec) -> None:
    part.gamma, part.beta = np.ones(_WIDTH, np.float32), np.zeros(_WIDTH, np.float32)


def _random(numbers: np.random.RandomState, rows: int, columns: int) -> Any:
    return (numbers.randn(rows, columns) * 0.03).astype(np.float32)
