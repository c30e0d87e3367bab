"""The sacrebleu command itself, and texts to try it on."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CHINESE = [
    "我们今天在这里谈谈新的情况。",
    "俄罗斯和朝鲜的军事合作正在加深。",
    "这是一个重大的升级，也是一种违反。",
    "谢谢大家。",
]


ALL = ("-m", "bleu", "chrf", "ter")
CHRF = ("-m", "chrf", "--chrf-word-order", "2")

Told = tuple[float, float, float]
"""A score, and the mean and the spread of its samples."""


def sacrebleu(references: Sequence[Path], system: Path, *options: str, seed: str = "12345") -> list[dict[str, Any]]:
    """Return what the command says of BLEU, chrF, chrF++ and TER, or of what the options ask for."""
    said = [
        json.loads(_run(references, [system], "-f", "json", *options, *metrics, seed=seed)) for metrics in (ALL, CHRF)
    ]
    (bleu, chrf, ter), chrf_plus_plus = said
    return [bleu, chrf, chrf_plus_plus, ter]


def paired(references: Sequence[Path], systems: Sequence[Path], *options: str) -> list[tuple[list[Told], str, str]]:
    """Return what the command says of two systems by the four metrics: both, the p-value, the signature.

    Read from its table: its JSON fails on chrF and TER.
    """
    found: list[tuple[list[Told], str, str]] = []
    for metrics in (ALL, CHRF):
        table = _run(references, systems, "-f", "text", "-nc", "--paired-bs", *options, *metrics)
        number = r"(\d+\.\d{12})"
        told = [(float(a), float(b), float(c)) for a, b, c in re.findall(rf"{number} \({number} ± {number}\)", table)]
        p_values = re.findall(r"\(p = (\d\.\d{4})\)", table)
        signatures = re.findall(r"^ - \S+ +(nrefs\S+)", table, re.MULTILINE)
        both = zip(told[: len(p_values)], told[len(p_values) :], strict=True)
        found += zip(map(list, both), p_values, signatures, strict=True)
    return [found[0], found[1], found[3], found[2]]


def _run(references: Sequence[Path], systems: Sequence[Path], *options: str, seed: str = "12345") -> str:
    command = [sys.executable, "-m", "sacrebleu", *map(str, references), "-i", *map(str, systems), "-w", "12"]
    environment = os.environ | {"SACREBLEU_SEED": seed, "PYTHONUTF8": "1"}
    done = subprocess.run([*command, *options], capture_output=True, encoding="utf-8", check=True, env=environment)
    return done.stdout


def written(folder: Path, **texts: Sequence[str]) -> list[Path]:
    """Write texts with a sentence a line."""
    paths = [folder / f"{name}.txt" for name in texts]
    for path, lines in zip(paths, texts.values(), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return paths


def reworded(lines: Sequence[str], seed: int) -> list[str]:
    """Return lines as another translator might have put them: words moved, taken out, and put in from elsewhere."""
    chance = random.Random(seed)
    words = [word for line in lines for word in _words(line)]
    return [_glue(line).join(_reworded(_words(line), words, chance)) for line in lines]


def _reworded(own: list[str], others: list[str], chance: random.Random) -> list[str]:
    for _ in range(len(own) // 4):
        first, second = chance.randrange(len(own)), chance.randrange(len(own))
        what = chance.randrange(3)
        if what == 0:
            own[first], own[second] = own[second], own[first]
        elif what == 1:
            own[first] = chance.choice(others)
        elif len(own) > 1:
            del own[first]
    return own


def _words(line: str) -> list[str]:
    return line.split() if _glue(line) else list(line)


def _glue(line: str) -> str:
    return " " if " " in line else ""
