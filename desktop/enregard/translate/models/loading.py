"""Load a model and translate a few words with it: what `trial` starts.

`python -m enregard.translate.models.loading FOLDER FROM TO` says nothing and returns 0, or prints why the model cannot
be used and returns 1.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from enregard.translate.loaded import opened, target_prefix

_WORDS = "This is a short text, and it has 2 numbers: 1 and 20"
_LENGTH = 32  # tokens
_ROOM, _TIMES = 8 << 30, 4
"""Bytes that a process may have whatever its model, much of it never used, and how many times the model besides."""


def load(folder: Path, pair: tuple[str, str]) -> None:
    """Load a model and its tokenizer and translate a few words; whatever is wrong with them is raised."""
    model, tokenizer = opened(folder, pair, 1)
    prefix = target_prefix(folder)
    (answer,) = model.translate_batch(
        [tokenizer.encode(_WORDS)],
        target_prefix=[[prefix]] if prefix else None,
        beam_size=1,
        max_decoding_length=_LENGTH,
    )
    tokenizer.decode(answer.hypotheses[0])


def limit_memory(folder: Path) -> None:
    """Keep this process from taking all memory, where the system can; far more is left than a model needs."""
    try:
        import resource
    except ImportError:  # Windows
        return
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    limit = _ROOM + _TIMES * size
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or soft > limit:
        with suppress(OSError, ValueError):  # some systems name the limit and know none
            resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


if __name__ == "__main__":
    try:
        limit_memory(Path(sys.argv[1]))
        load(Path(sys.argv[1]), (sys.argv[2], sys.argv[3]))
    except Exception as error:  # noqa: BLE001 - it is handed on, and the process ends with it
        print(str(error) or type(error).__name__)  # noqa: T201
        sys.exit(1)
