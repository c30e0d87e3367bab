"""The little model as a package of Argos Translate: a CTranslate2 model in int8, its pieces, what it says of itself."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec
from ctranslate2.specs.model_spec import index_spec

from tests.models.transformer import HEADS, LAYERS

_NAMES = {
    "fr": "French (the little language of En regard's tests)",
    "en": "English (the little language of En regard's tests)",
}
_README = """# {names[0]} to {names[1]}

A model of the little language that En regard's own tests speak: 600 sentences on delegations, resolutions, dates and
numbers, written for this purpose. It translates these, and it is of no use for anything else. It is never offered to
users. tests/models/build.py in En regard's repository makes it; GPL-3.0-or-later, as the rest of the repository.
"""
_TIME = (2026, 1, 1, 0, 0, 0)  # of every file: the same bytes whenever it is made


def package(pair: tuple[str, str], weights: Mapping[str, Any], pieces: bytes) -> bytes:
    """Return the bytes of an .argosmodel file."""
    names = _NAMES[pair[0]], _NAMES[pair[1]]
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": pair[0],
        "from_name": names[0],
        "to_code": pair[1],
        "to_name": names[1],
    }
    files = {
        "README.md": _README.format(names=names).encode(),
        "metadata.json": (json.dumps(metadata, indent=4) + "\n").encode(),
        "sentencepiece.model": pieces,
    }
    files |= {f"model/{name}": content for name, content in _model(weights, pieces).items()}
    return _zipped(f"translate-{pair[0]}_{pair[1]}-1_0", files)


def _model(weights: Mapping[str, Any], pieces: bytes) -> dict[str, bytes]:
    """Return the files of the CTranslate2 model."""
    spec = TransformerSpec.from_config(LAYERS, HEADS)
    for name, array in {**weights, **_tied(weights)}.items():
        place, _, attribute = name.rpartition("/")
        setattr(index_spec(spec, place), attribute, np.asarray(array, dtype=np.float32))
    vocabulary = _vocabulary(pieces)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="int8")
    with tempfile.TemporaryDirectory() as place:
        spec.save(place)
        return {path.name: path.read_bytes() for path in Path(place).iterdir()}


def _tied(weights: Mapping[str, Any]) -> dict[str, Any]:
    """Return the one table of embeddings where else it is used."""
    table = weights["decoder/embeddings/weight"]
    return {"encoder/embeddings_0/weight": table, "decoder/projection/weight": table}


def _vocabulary(pieces: bytes) -> list[str]:
    processor = sentencepiece.SentencePieceProcessor(model_proto=pieces)
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]


def _zipped(folder: str, files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files in a folder, in order, all of the same time; stored, as zlibs differ."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _TIME)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, content, zipfile.ZIP_STORED)
    return made.getvalue()
