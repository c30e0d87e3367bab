"""Measure memories: the index of one, searching on either side, matches of a row.

`python tests/bench/concordance.py [--units 1000000] [--memory FILE.tmx]`

Without a file a TMX is made of words that are drawn as often as they are used in English and French (as wordfreq has
it), 5 to 39 in a text. It prints how long the index takes, its size and the peak memory of the program, then the
median, the 95th percentile and the worst of 200 searches of each kind on each side, and of the matches of 200 rows.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, islice
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from enregard.memories import Memory, Query, find, open_memory, search
from enregard.project import Side

TIMES = 200
HEADER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" '
    'segtype="sentence" o-tmf="bench" adminlang="en" srclang="en" datatype="plaintext"/><body>\n'
)
UNIT = (
    '<tu tuid="{number}" creationdate="20240101T000000Z" changedate="20241028T091500Z" changeid="reviser">'
    '<tuv xml:lang="en"><seg>{source}</seg></tuv><tuv xml:lang="fr"><seg>{target}</seg></tuv></tu>\n'
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--memory", type=Path, help="a TMX to measure instead")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        os.environ["ENREGARD_CACHE"] = place
        path = chosen.memory or made(Path(place) / "memory.tmx", chosen.units)
        memory = indexed(path, Path(place))
        for line in (*searches(memory), *matches(memory)):
            print(line, flush=True)
        memory.close()
    return 0


def made(path: Path, units: int) -> Path:
    """Write a memory."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for number, (source, target) in enumerate(zip(sentences("en", units), sentences("fr", units), strict=True)):
            file.write(UNIT.format(number=number, source=source, target=target))
        file.write("</body></tmx>\n")
    return path


def sentences(language: str, count: int) -> Iterator[str]:
    """Yield texts whose words are as frequent as in the language."""
    from wordfreq import top_n_list, word_frequency

    words = top_n_list(language, 100_000)
    weights = [*accumulate(word_frequency(word, language) for word in words)]
    chance = random.Random(language)
    for number in range(count):
        some = chance.choices(words, cum_weights=weights, k=5 + number % 35)
        yield " ".join(some).capitalize() + "."


def indexed(path: Path, place: Path) -> Memory:
    """Make the index, and say what it took."""
    began = perf_counter()
    memory = open_memory(path)
    seconds = perf_counter() - began
    size = sum(file.stat().st_size for file in (place / "memories").iterdir())
    print(f"{path.stat().st_size / 1e6:.0f} MB, {memory.units} units")
    print(f"{seconds:.1f} s, {memory.units / seconds:.0f} units/s")
    print(f"index {size / 1e6:.0f} MB, peak memory {peak():.0f} MB")
    memory.close()
    began = perf_counter()
    memory = open_memory(path)
    print(f"opened again in {1000 * (perf_counter() - began):.1f} ms")
    return memory


def peak() -> float:
    """Return the most memory that was taken so far, in MB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def searches(memory: Memory) -> Iterator[str]:
    """Time searches of each kind on each side."""
    languages = memory.pair
    units = [memory.unit(number) for number in random.Random(1).sample(range(1, memory.units + 1), TIMES)]
    for side in Side:
        pairs = (unit.pair(languages) for unit in units)
        texts = [pair[list(Side).index(side)].text for pair in pairs if pair]
        for name, make in QUERIES.items():
            queries = [Query(make(text.rstrip(".").split()), side) for text in texts]
            yield timed(f"{side} {name}", [partial(search, [memory], languages, query) for query in queries])


def _frequent(words: Sequence[str]) -> str:
    return min(filter(str.isalpha, words), key=len, default="the")


QUERIES: dict[str, Callable[[Sequence[str]], str]] = {
    "any word": lambda words: next(filter(str.isalnum, words), "the"),
    "frequent word": _frequent,
    "rare word": lambda words: max(words, key=len),
    "phrase": lambda words: f'"{" ".join(words[1:4])}"',
    "frequent words": lambda words: " ".join((_frequent(words), *sorted(words, key=len)[:2])),
    "beginning": lambda words: f"{max(words, key=len)[:4]}*",
}


def matches(memory: Memory) -> Iterator[str]:
    """Time the matches of rows, the half of them with a word exchanged."""
    chance = random.Random(2)
    texts = []
    for number in islice(iter(lambda: chance.randint(1, memory.units), 0), TIMES):
        words = memory.unit(number).variants[0].text.split()
        if number % 2:
            words[chance.randrange(len(words))] = "otherwise"
        texts.append(" ".join(words))
    yield timed("matches of a row", [partial(find, [memory], memory.pair, text) for text in texts])


def timed(name: str, calls: Sequence[Callable[[], object]]) -> str:
    """Return a line with how long calls take."""
    taken = []
    for call in calls:
        began = perf_counter()
        call()
        taken.append(1000 * (perf_counter() - began))
    taken.sort()
    return (
        f"{name:24} p50 {taken[len(taken) // 2]:6.1f} ms   p95 {taken[len(taken) * 95 // 100]:6.1f} ms   "
        f"max {taken[-1]:6.1f} ms"
    )


if __name__ == "__main__":
    sys.exit(main())
