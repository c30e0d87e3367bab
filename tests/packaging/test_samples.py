"""The samples that the frozen program is tried on say what they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard import documents
from tests.packaging import samples

PARAGRAPHS = ["The assembly (all of it) rejected 3 amendments.", "Élisabeth’s reply came at once."]


@pytest.mark.parametrize("kind", samples.KINDS)
def test_a_sample_is_read_as_it_was_written(tmp_path: Path, kind: str) -> None:
    paths = {path.suffix[1:]: path for path in samples.write(tmp_path, "text", "en", PARAGRAPHS)}
    read = " ".join(each.text for each in documents.read(paths[kind]).paragraphs)
    assert read.removeprefix("A text ") == " ".join(PARAGRAPHS)
