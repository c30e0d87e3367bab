"""Build the little models of the tests, in a minute.

`python tests/models/build.py [FOLDER]` writes them into a folder, this one if none is named;
`python tests/models/build.py --check` builds them and tells whether the kept ones have the same bytes. They have where
numpy adds in the same order (the same kind of processor, the same numpy); elsewhere the weights may differ, and then
only the tests can tell whether what was built is as good.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.models import PACKAGES, sentences
from tests.models.package import package
from tests.models.pieces import pieces
from tests.models.training import STEPS, train


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--check", action="store_true", help="write nothing; compare with what is there")
    chosen = parser.parse_args()
    differ = 0
    for pair, kept in PACKAGES.items():
        made, path = build(pair), chosen.folder / kept.name
        if not chosen.check:
            path.write_bytes(made)
        elif path.read_bytes() != made:
            differ += 1
            sys.stdout.write(f"{path} is not what is built here and now.\n")
    return 1 if differ else 0


def build(pair: tuple[str, str], steps: int = STEPS) -> bytes:
    """Return the package of a direction."""
    pairs = sentences() if pair == ("fr", "en") else [(english, french) for french, english in sentences()]
    model = pieces(text for pair in sentences() for text in pair)
    return package(pair, train(pairs, model, steps), model)


if __name__ == "__main__":
    sys.exit(main())
