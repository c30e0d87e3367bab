"""Models of CTranslate2 in memory, with their tokenizers: the two used last, for a pivot and for the way back."""

from __future__ import annotations

import hashlib
import json
import os
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from enregard.errors import EngineError

FAULTS = (RuntimeError, ValueError, OSError, MemoryError, LookupError, TypeError)
"""What CTranslate2 and the tokenizers raise where a file is not what they expect, or memory ends."""

_KEPT = 2
_PARTS = ("metadata.json", "model/model.bin", "model/config.json", "sentencepiece.model", "bpe.model")
_SAMPLES, _SAMPLE = 64, 4096

_Stamp = tuple[tuple[int, int] | None, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model and its tokenizer; `cores` sentences or batches can be translated side by side."""

    folder: Path
    translator: Any
    tokenizer: Any
    cores: int


_models: OrderedDict[tuple[Path, _Stamp], Loaded] = OrderedDict()
_lock = Lock()


def load(folder: Path, codes: tuple[str, str]) -> Loaded:
    """Return a model, loaded if it is not; anew if it was installed again. Raises EngineError if it cannot be."""
    with _lock:
        _let_go_of_what_changed()
        key = folder, _stamp(folder)
        if key not in _models:
            while len(_models) >= _KEPT:
                _models.popitem(last=False)
            _models[key] = _loaded(folder, codes)
        _models.move_to_end(key)
        return _models[key]


def let_go() -> None:
    """Give back the memory of models that were removed or installed again; of one at work when it has done."""
    with _lock:
        _let_go_of_what_changed()


def opened(folder: Path, codes: tuple[str, str], side_by_side: int) -> tuple[Any, Any]:
    """Load a model's translator and its tokenizer, as Argos chooses it; whatever is wrong with them is raised.

    One thread a batch, batches side by side: more threads for one were disastrous.
    """
    import ctranslate2
    from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

    pieces = folder / "sentencepiece.model"
    tokenizer = SentencePieceTokenizer(pieces) if pieces.is_file() else BPETokenizer(folder / "bpe.model", *codes)
    tokenizer.encode("a")  # it is read at the first use
    translator = ctranslate2.Translator(
        str(folder / "model"), device="cpu", compute_type="int8", inter_threads=side_by_side, intra_threads=1
    )
    return translator, tokenizer


def target_prefix(folder: Path) -> str:
    """Return what tells a model of several languages into which it shall translate; empty for most."""
    try:
        prefix = json.loads((folder / "metadata.json").read_bytes()).get("target_prefix")
    except (OSError, ValueError, RecursionError, AttributeError):
        return ""
    return prefix if isinstance(prefix, str) else ""


def fingerprint(folder: Path) -> str:
    """Return eight digits that differ between models of different weights, though both call themselves 1.0."""
    return _fingerprint(folder, _stamp(folder))


@lru_cache(maxsize=64)
def _fingerprint(folder: Path, stamp: _Stamp) -> str:
    """Hash the parts of a model: small ones whole, of a large one pieces from the first to the last byte."""
    digest = hashlib.sha256()
    for part, seen in zip(_PARTS, stamp, strict=True):
        size = seen[1] if seen else 0
        digest.update(f"{part}:{size};".encode())
        if not seen:
            continue
        try:
            with (folder / part).open("rb") as file:
                for start in range(0, size, max(_SAMPLE, size // _SAMPLES)):
                    file.seek(start)
                    digest.update(file.read(_SAMPLE))
        except OSError:  # then it does not load either, and says why
            continue
    return digest.hexdigest()[:8]


def _stamp(folder: Path) -> _Stamp:
    """Return when the parts of a model were written, and how large they are."""
    return tuple(_seen(folder / part) for part in _PARTS)


def _seen(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _let_go_of_what_changed() -> None:
    """Give back the memory of models that were removed or installed again."""
    for folder, stamp in [*_models]:
        if _stamp(folder) != stamp:
            del _models[folder, stamp]


def _loaded(folder: Path, codes: tuple[str, str]) -> Loaded:
    """Load a model for all cores. Raises EngineError with the reason if it cannot be."""
    cores = usable_cores()
    try:
        translator, tokenizer = opened(folder, codes, cores)
    except FAULTS as error:
        raise EngineError(
            "The model in {folder} cannot be loaded ({reason}). Remove it and install it again.",
            folder=folder,
            reason=error,
        ) from error
    return Loaded(folder, translator, tokenizer, cores)


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
