"""Load a model and translate a few words with it: what `trial` starts.

`python -m enregard.translate.models.loading FOLDER FROM TO` says nothing and returns 0, or prints why the model cannot
be used and returns 1.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_WORDS = "This is a short text, and it has 2 numbers: 1 and 20"
_LENGTH = 32  # tokens


def load(folder: Path, pair: tuple[str, str]) -> None:
    """Load a model and its tokenizer and translate a few words; whatever is wrong with them is raised."""
    import ctranslate2

    tokenizer = _tokenizer(folder, pair)
    model = ctranslate2.Translator(
        str(folder / "model"), device="cpu", compute_type="int8", inter_threads=1, intra_threads=1
    )
    prefix = json.loads((folder / "metadata.json").read_text(encoding="utf-8")).get("target_prefix", "")
    (answer,) = model.translate_batch(
        [tokenizer.encode(_WORDS)],
        target_prefix=[[prefix]] if prefix else None,
        beam_size=1,
        max_decoding_length=_LENGTH,
    )
    tokenizer.decode(answer.hypotheses[0])


def _tokenizer(folder: Path, pair: tuple[str, str]) -> Any:
    """Return the tokenizer of a package, as Argos chooses it."""
    from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

    pieces = folder / "sentencepiece.model"
    return SentencePieceTokenizer(pieces) if pieces.is_file() else BPETokenizer(folder / "bpe.model", *pair)


if __name__ == "__main__":
    try:
        load(Path(sys.argv[1]), (sys.argv[2], sys.argv[3]))
    except Exception as error:  # noqa: BLE001 - it is handed on, and the process ends with it
        print(error)  # noqa: T201
        sys.exit(1)
