"""How near two texts are in meaning, by the encoder; each text is read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def read(texts: Sequence[str]) -> Mapping[str, NDArray[Any]]:
    """Return the vectors of texts, which are read at once: that costs less than one by one."""
    import numpy as np

    from enregard.align.meaning.embeddings import UniversalSentenceEncoder

    kept = _kept()
    # Another thread may clear what is kept at any time: what is returned is this call's own.
    vectors = {text: vector for text in texts if (vector := kept.get(text)) is not None}
    missing = [text for text in dict.fromkeys(texts) if text not in vectors]
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        vectors.update(zip(batch, UniversalSentenceEncoder().sentences(batch).astype(np.float16), strict=True))
    if len(kept) + len(missing) > _MOST:
        kept.clear()
    kept.update(vectors)
    return vectors


def nearness(one: str, other: str) -> float:
    """Return how near two texts are: 1 for the same, about 0 for what has nothing to do with each other."""
    import numpy as np

    vectors = read((one, other))
    x, y = (vectors[text].astype(np.float32) for text in (one, other))
    return float(x @ y)


@cache
def _kept() -> dict[str, NDArray[Any]]:
    return {}
