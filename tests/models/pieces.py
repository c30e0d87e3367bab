"""The pieces that the little model reads and writes: words, signs, and letters for what it does not know."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from sentencepiece import sentencepiece_model_pb2

_format: Any = sentencepiece_model_pb2
_SPACE = "\u2581"  # stands for a space before a word
_UNIT = re.compile(rf"{_SPACE}?(?:[\w-]+|[^\w{_SPACE}]+)")  # signs without a space between are one
_RARE = 5.0  # how much less likely, in logarithms, a letter alone is than what was seen once


def pieces(texts: Iterable[str]) -> bytes:
    """Return a unigram model of sentencepiece, which takes text as it is: words as likely as they are frequent.

    Written rather than trained: training makes no piece of a word that no other text shares a part with, however often
    it occurs, and so few sentences have many such words.
    """
    written = [_SPACE + text.replace(" ", _SPACE) for text in texts]
    counts = Counter(unit for text in written for unit in _UNIT.findall(text))
    letters = sorted(set("".join(written)) - set(counts))
    model = _format.ModelProto()
    model.trainer_spec.model_type = _format.TrainerSpec.UNIGRAM
    model.trainer_spec.vocab_size = 3 + len(counts) + len(letters)
    model.normalizer_spec.name = "identity"
    for text, score, kind in _scored(counts, letters):
        model.pieces.add(piece=text, score=score, type=kind)
    return bytes(model.SerializeToString(deterministic=True))


def _scored(counts: Counter[str], letters: Iterable[str]) -> Iterator[tuple[str, float, int]]:
    """Return each piece with its logarithmic probability and its kind; those that CTranslate2 expects come first."""
    kinds = _format.ModelProto.SentencePiece
    yield "<unk>", 0.0, kinds.UNKNOWN
    yield "<s>", 0.0, kinds.CONTROL
    yield "</s>", 0.0, kinds.CONTROL
    total = counts.total()
    for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield text, round(math.log(count / total), 3), kinds.NORMAL
    for letter in letters:
        yield letter, round(-math.log(total) - _RARE, 3), kinds.NORMAL
