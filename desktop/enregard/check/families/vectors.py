"""How near two texts are in meaning, by the encoder; each text is read once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST = 20_000  # texts whose vectors are kept: 20 MB
_BATCH = 256


def known() -> frozenset[str]:
    """Return the languages whose texts can be told apart by meaning."""
    from enregard.align.meaning.embeddings import UniversalSentenceEncoder

    return UniversalSentenceEncoder.languages


def read(texts: Sequence[str]) -> None:
    """Read texts at once, which costs less than one by one."""
    import numpy as np

    from enregard.align.meaning.embeddings import UniversalSentenceEncoder

    kept = _kept()
    missing = [text for text in dict.fromkeys(texts) if text not in kept]
    if len(kept) + len(missing) > _MOST:
        kept.clear()
        missing = list(dict.fromkeys(texts))
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        kept.update(zip(batch, UniversalSentenceEncoder().sentences(batch).astype(np.float16), strict=True))


def nearness(one: str, other: str) -> float:
    """Return how near two texts are: 1 for the same, about 0 for what has nothing to do with each other."""
    import numpy as np

    read((one, other))
    x, y = (_kept()[text].astype(np.float32) for text in (one, other))
    return float(x @ y)


@cache
def _kept() -> dict[str, NDArray[Any]]:
    return {}
