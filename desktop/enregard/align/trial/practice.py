"""Texts to learn from: long ones are cut, and each is there once more with a passage left out."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from enregard.align.model import Node
from enregard.align.trial.gold import Document, Link, links_of

LEFT_OUT = (0.1, 0.3)
"""How much of a text's beads a passage that is left out may hold."""


def pieces(document: Document, longest: int) -> list[Document]:
    """Cut a document at its beads into pieces of about equal length, of at most `longest` source sentences or so."""
    links = _links(document)
    count = min(len(links), -(-len(document.source) // longest))
    cuts = [(links[len(links) * k // count][0][0], links[len(links) * k // count][1][0]) for k in range(1, count)]
    borders = [(0, 0), *cuts, (len(document.source), len(document.target))]
    rising = all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(borders))
    if count < 2 or not rising:
        return [document]
    return [_part(document, f"{document.name}/{k}", start, end) for k, (start, end) in enumerate(pairwise(borders), 1)]


def without_passage(document: Document) -> Document:
    """Take a passage out of one side; which, is drawn from the document's name. One without pairs stays as it is."""
    if not _links(document):
        return document
    random = np.random.default_rng(zlib.crc32(document.name.encode()))
    links = _links(document)
    length = max(1, int(len(links) * random.uniform(*LEFT_OUT)))
    first = int(random.integers(0, len(links) - length + 1))
    side = int(random.integers(0, 2))
    gone = {k for bead in links[first : first + length] for k in bead[side]}
    low, high = min(gone), max(gone) + 1
    gold: set[Link] = set()
    for bead in document.gold:
        kept = [bead[0], bead[1]]
        kept[side] = tuple(k if k < low else k - (high - low) for k in bead[side] if not low <= k < high)
        gold.update(links_of(*kept))
    texts = [document.source, document.target]
    texts[side] = texts[side][:low] + texts[side][high:]
    return Document(document.name, texts[0], texts[1], frozenset(gold))


def _links(document: Document) -> list[Link]:
    return sorted(link for link in document.gold if all(link))


def _part(document: Document, name: str, start: Node, end: Node) -> Document:
    """Return what lies between two nodes, with the beads that lie wholly there."""
    (i0, j0), (i1, j1) = start, end
    gold = frozenset(
        (_within(source, i0), _within(target, j0))
        for source, target in document.gold
        if all(i0 <= i < i1 for i in source) and all(j0 <= j < j1 for j in target)
    )
    return Document(name, document.source[i0:i1], document.target[j0:j1], gold)


def _within(sentences: Iterable[int], start: int) -> tuple[int, ...]:
    return tuple(k - start for k in sentences)
