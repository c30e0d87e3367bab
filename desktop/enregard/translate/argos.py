"""Argos Translate's models, from the folder that the user's own Argos has, straight through CTranslate2.

Argos's packages, metadata and tokenizers; not its `translate`, which downloads a sentence splitter and works sentence
by sentence. Nothing here goes online.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from enregard.errors import EngineError
from enregard.language import primary
from enregard.progress import Progress, silent

_CHUNK = 32
_BEAM = 4


@dataclass(frozen=True, slots=True)
class Argos:
    """A model that translates directly from one language into another."""

    pair: tuple[str, str]
    folder: Path
    package_version: str
    target_prefix: str = ""

    @property
    def name(self) -> str:
        """Return the name that users know."""
        return "Argos Translate"

    @property
    def version(self) -> str:
        """Return the model's languages and version, and how it is run."""
        return f"{'-'.join(self.pair)} {self.package_version}, beam {_BEAM}, int8"

    @property
    def caution(self) -> str:
        """Return nothing: a neural model speaks for itself."""
        return ""

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        """Return a translation for each sentence, the short ones first through the model."""
        translator, tokenizer = _load(self.folder, self.pair)
        result = [""] * len(sentences)
        order = sorted((k for k, s in enumerate(sentences) if s.strip()), key=lambda k: len(sentences[k]))
        for start in range(0, len(order), _CHUNK):
            chunk = order[start : start + _CHUNK]
            for k, text in zip(chunk, self._chunk([sentences[k] for k in chunk], translator, tokenizer), strict=True):
                result[k] = text
            progress(min(start + _CHUNK, len(order)), len(order))
        return result

    def _chunk(self, sentences: Sequence[str], translator: Any, tokenizer: Any) -> list[str]:
        """Translate one batch."""
        prefix = [[self.target_prefix]] * len(sentences) if self.target_prefix else None
        try:
            found = translator.translate_batch(
                [tokenizer.encode(sentence) for sentence in sentences],
                target_prefix=prefix,
                beam_size=_BEAM,
                replace_unknowns=True,
                length_penalty=0.2,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise EngineError("The model in {folder} failed ({reason}).", folder=self.folder, reason=error) from error
        texts = [tokenizer.decode(answer.hypotheses[0]) for answer in found]
        return [text.removeprefix(self.target_prefix).strip() for text in texts]


def packages_folder() -> Path:
    """Return the folder where Argos Translate keeps its models. Asking Argos itself would create it."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(os.environ.get("ARGOS_PACKAGES_DIR") or Path(data) / "argos-translate" / "packages")


def find(source: str, target: str) -> list[Argos]:
    """Return the installed models for a pair, the newest first. A folder that is no package is passed over."""
    try:
        folders = sorted(folder for folder in packages_folder().iterdir() if (folder / "model").is_dir())
    except OSError:
        return []
    models = [model for folder in folders if (model := _described(folder, source, target))]
    return sorted(models, key=lambda model: _as_numbers(model.package_version), reverse=True)


def _described(folder: Path, source: str, target: str) -> Argos | None:
    """Return the model of a folder if its metadata can be read and names this pair."""
    try:
        metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
        pair = metadata["from_code"], metadata["to_code"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if pair != (primary(source), primary(target)):
        return None
    return Argos(pair, folder, str(metadata.get("package_version", "")), str(metadata.get("target_prefix", "")))


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


@cache
def _load(folder: Path, pair: tuple[str, str]) -> tuple[Any, Any]:
    """Load a model and its tokenizer. One thread a sentence, sentences side by side: more threads were disastrous."""
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import ctranslate2
    from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

    pieces = folder / "sentencepiece.model"
    tokenizer = SentencePieceTokenizer(pieces) if pieces.is_file() else BPETokenizer(folder / "bpe.model", *pair)
    try:
        translator = ctranslate2.Translator(
            str(folder / "model"),
            device="cpu",
            compute_type="int8",
            inter_threads=os.cpu_count() or 1,
            intra_threads=1,
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise EngineError(
            "The model in {folder} cannot be loaded ({reason}). Remove it and install it again.",
            folder=folder,
            reason=error,
        ) from error
    return translator, tokenizer
