"""Sentences through a model of CTranslate2: by length, in batches, as many at once as there are cores.

Batches are submitted, not waited for, so that the caller hears of progress every few milliseconds and can stop. What is
at work when it stops ends by itself and is thrown away: hardly more than a batch for each core stands before the next
job, and no result that is cut short is ever returned. Whoever listens hears each translation as soon as it is whole.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any

from enregard.errors import EngineError
from enregard.progress import Progress
from enregard.segments import joined_texts
from enregard.translate.engine import keeper
from enregard.translate.loaded import FAULTS, Loaded

DECODING = 1
"""The version of what is done here: to be raised whenever a model says something else for it.

That is when `decoding` or the division of long sentences changes, or a release of CTranslate2 decodes otherwise.
"""

LONGEST = 150
"""Tokens that are translated as one; models are trained on sentences up to about so many. What is longer is divided."""

_BATCH = {1: (32, 800), 4: (10, 256)}  # by beam: sentences at most, tokens at most
_QUEUED = {1: 1, 4: 0}  # by beam: batches that wait until a core is free; quick ones would leave it idle in between
_POLL, _TELL = 0.002, 0.02  # seconds between looking for results, and between telling of progress
_BREAKS = (
    re.compile(r"[.!?;:…。！？；：](?=\s|[\"”»’)])|[。！？；：]"),
    re.compile(r",(?=\s)|[，、،]"),
    re.compile(r"(?=\s)"),
)


@dataclass(slots=True)
class _Piece:
    """A sentence, or a part of a long one: its tokens, then its translation."""

    sentence: int
    tokens: list[str]
    text: str | None = None


@dataclass(slots=True)
class _Ticker:
    """Tells of progress, but not more often than anybody can see."""

    progress: Progress
    total: int
    next: float = field(default=0.0)

    def tell(self, done: int) -> None:
        """Tell of progress if the last time is long enough ago; what the progress raises goes through."""
        if monotonic() >= self.next:
            self.progress(done, self.total)
            self.next = monotonic() + _TELL


def translate(model: Loaded, sentences: Sequence[str], progress: Progress, *, beam: int, prefix: str = "") -> list[str]:
    """Return a translation for each sentence, and nothing for one without words.

    A sentence of more than 150 tokens is divided at marks or spaces and its parts are translated one by one. Raises
    EngineError, and what `progress` raises.
    """
    ticker = _Ticker(progress, len(sentences))
    keep = keeper(progress)
    pieces = _tokenized(model, sentences, ticker)
    parts: list[list[_Piece]] = [[] for _ in sentences]
    for piece in pieces:
        parts[piece.sentence].append(piece)
    result, done = [""] * len(sentences), 0
    for batch in _through(model, pieces, beam, prefix):
        for number in {piece.sentence for piece in batch}:
            texts = [piece.text for piece in parts[number] if piece.text is not None]
            if len(texts) == len(parts[number]):
                result[number] = joined_texts(texts)
                keep(number, result[number])
        done += len(batch)
        ticker.tell(done * len(sentences) // len(pieces))
    progress(len(sentences), len(sentences))
    return result


def decoding(beam: int, longest: int) -> dict[str, Any]:
    """Return how a batch is decoded whose longest sentence has so many tokens. A loop ends at three times as many."""
    return {
        "beam_size": beam,
        "replace_unknowns": True,
        "length_penalty": 0.2,
        "max_input_length": 0,
        "max_decoding_length": 3 * longest + 20,
    }


@contextmanager
def _sentence_for(model: Loaded) -> Iterator[None]:
    """Turn what the model's libraries raise into a sentence."""
    try:
        yield
    except FAULTS as error:
        raise EngineError("The model in {folder} failed ({reason}).", folder=model.folder, reason=error) from error


def _tokenized(model: Loaded, sentences: Sequence[str], ticker: _Ticker) -> list[_Piece]:
    """Return the sentences in pieces that the model can take."""
    pieces = []
    for number, sentence in enumerate(sentences):
        ticker.tell(0)
        if any(c.isprintable() and not c.isspace() for c in sentence):
            with _sentence_for(model):
                pieces += [_Piece(number, tokens) for tokens in _divided(model.tokenizer, sentence) if tokens]
    return pieces


def _divided(tokenizer: Any, text: str) -> Iterator[list[str]]:
    """Yield the tokens of a text, of its halves if there are too many, and so on."""
    tokens = tokenizer.encode(text)
    if len(tokens) <= LONGEST or len(text) < 2:
        yield tokens[:LONGEST]
        return
    cut = _middle(text)
    for half in (text[:cut], text[cut:]):
        yield from _divided(tokenizer, half)


def _middle(text: str) -> int:
    """Return where to divide a text: behind the mark nearest to its middle, else at a space, else in the middle."""
    middle = len(text) // 2
    for kind in _BREAKS:
        places = [found.end() for found in kind.finditer(text, len(text) // 4, 3 * len(text) // 4)]
        if places:
            return min(places, key=lambda place: abs(place - middle))
    return middle


def _batches(pieces: Sequence[_Piece], beam: int) -> Iterator[list[_Piece]]:
    """Yield pieces of like length together, the longest first, so that no core is left alone with one at the end."""
    most, tokens = _BATCH[beam]
    batch: list[_Piece] = []
    for piece in sorted(pieces, key=lambda piece: -len(piece.tokens)):
        if batch and (len(batch) == most or (len(batch) + 1) * len(batch[0].tokens) > tokens):
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch


def _through(model: Loaded, pieces: Sequence[_Piece], beam: int, prefix: str) -> Iterator[list[_Piece]]:
    """Translate pieces; yield each batch when it is done, and an empty one whenever none is."""
    waiting = _batches(pieces, beam)
    running: deque[tuple[list[_Piece], list[Any]]] = deque()
    while True:
        while len(running) < model.cores + _QUEUED[beam] and (batch := next(waiting, None)):
            running.append((batch, _submit(model, batch, beam, prefix)))
        if not running:
            return
        ended = [each for each in running if all(answer.done() for answer in each[1])]
        for batch, answers in ended:
            running.remove((batch, answers))
            with _sentence_for(model):
                for piece, answer in zip(batch, answers, strict=True):
                    piece.text = _text(model, answer.result(), prefix)
        if not ended:
            sleep(_POLL)
        yield [piece for batch, _ in ended for piece in batch]


def _submit(model: Loaded, batch: Sequence[_Piece], beam: int, prefix: str) -> list[Any]:
    """Give a batch to the model, without waiting; return what its results will be in."""
    with _sentence_for(model):
        return list(
            model.translator.translate_batch(
                [piece.tokens for piece in batch],
                target_prefix=[[prefix]] * len(batch) if prefix else None,
                asynchronous=True,
                **decoding(beam, max(len(piece.tokens) for piece in batch)),
            )
        )


def _text(model: Loaded, answer: Any, prefix: str) -> str:
    return str(model.tokenizer.decode(answer.hypotheses[0])).removeprefix(prefix).strip()
