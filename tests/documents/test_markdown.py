"""Markdown: the text without its marks, and what would keep a parser busy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.documents import Kind, Parsed, Role
from enregard.documents.formats import markdown
from enregard.errors import EnRegardError, InputError

TEXT = """---
title: "The Lamp"
author: Ann Oyelaran
date: 2024-05-06
lang: en-GB
---
The Lamp
========

Intro with *emphasis*, **strong**, ~~struck~~, `code`, a [link](http://x "t"), a [ref][r] and ![alt](x.png)
a second line[^1] of it.\\
A hard break.

## Parts ##

- one
- two

    more of two
  1. nested

> Quoted
> text with <b>tags</b>.

| A | B |
|---|:-:|
| x | *y* |

```python
print("no")
```

    indented code

<div align="center">Raw <i>html</i> block.</div>

<!-- a remark -->

[^1]: The note, *itself*.

[r]: http://y

Caf\u00e9\u00a0: 5 \\* 6 &lt; 40 &amp; so on.
"""


def read(text: str | bytes, folder: Path) -> Parsed:
    path = folder / "text.md"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return markdown.read(path)


def test_text_without_marks(tmp_path: Path) -> None:
    parsed = read(TEXT, tmp_path)
    assert [(p.role, p.kind, p.text) for p in parsed.paragraphs] == [
        (Role.TITLE, Kind.PARAGRAPH, "The Lamp"),
        (
            Role.TEXT,
            Kind.PARAGRAPH,
            "Intro with emphasis, strong, struck, code, a link, a ref and a second line of it.",
        ),
        (Role.TEXT, Kind.PARAGRAPH, "A hard break."),
        (Role.HEADING, Kind.PARAGRAPH, "Parts"),
        (Role.TEXT, Kind.ITEM, "one"),
        (Role.TEXT, Kind.ITEM, "two"),
        (Role.TEXT, Kind.ITEM, "more of two"),
        (Role.TEXT, Kind.ITEM, "nested"),
        (Role.TEXT, Kind.PARAGRAPH, "Quoted text with tags."),
        (Role.TEXT, Kind.CELL, "A"),
        (Role.TEXT, Kind.CELL, "B"),
        (Role.TEXT, Kind.CELL, "x"),
        (Role.TEXT, Kind.CELL, "y"),
        (Role.TEXT, Kind.PARAGRAPH, "Raw html block."),
        (Role.TEXT, Kind.PARAGRAPH, "Caf\u00e9\u00a0: 5 * 6 < 40 & so on."),
        (Role.TEXT, Kind.NOTE, "The note, itself."),
    ]
    assert (parsed.title, parsed.author, parsed.date, parsed.language) == (
        "The Lamp",
        "Ann Oyelaran",
        "2024-05-06",
        "en",
    )
    assert [str(remark) for remark in parsed.remarks] == [
        "Code was left out, which has no text to translate: 2.",
        "The lines before the text that say what it is were left out: 1.",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_line_end_is_one(end: str, tmp_path: Path) -> None:
    text = "# A title\n\nA text\nof two lines.\n"
    assert read(text.replace("\n", end), tmp_path).paragraphs == read(text, tmp_path).paragraphs


def test_other_encodings_are_recognised(tmp_path: Path) -> None:
    line = "Cet été, la délégation a présenté ses évaluations à l’ensemble des Alliés, et l’échange a été très utile."
    assert [p.text for p in read(f"# Échange\n\n{line}".encode("cp1252"), tmp_path).paragraphs] == ["Échange", line]


def test_a_line_is_no_front_matter(tmp_path: Path) -> None:
    assert [p.text for p in read("---\n\nA text.\n", tmp_path).paragraphs] == ["A text."]


HOSTILE = {
    "brackets": "[" * 500_000,
    "images": "![" * 200_000,
    "stars": "*a **a *" * 50_000,
    "underscores": "_a__" * 100_000,
    "backticks": "".join("`" * k + " a " for k in range(1000)),
    "notes": "^[" * 100_000,
    "links": "[a](<b" * 100_000,
    "tags": "<a " * 200_000,
    "a wide table": "|a" * 100_000 + "\n" + "|-" * 100_000 + "\n" + "|b" * 100_000,
    "comments": "<!--" * 100_000,
    "blocks of tags": "<div>\n\n" * 5000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_markup_stays_text(kind: str, tmp_path: Path) -> None:
    found = "".join(p.text for p in read(f"{HOSTILE[kind]}\n\nThe end.", tmp_path).paragraphs)
    assert found.endswith("The end.") or kind == "comments"


@pytest.mark.parametrize("text", ["word " * 500_000, "a\n" * 60_000])
def test_too_large(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="too large for one text"):
        read(text, tmp_path)


@given(st.text(alphabet="ab .\n\t#*_-=+>|`[]()!<&;:^~\\0123456789\"'", max_size=80))
def test_anything_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        parsed = read(text, tmp_path_factory.mktemp("any"))
    except EnRegardError as error:
        assert "text.md" in str(error)
    else:
        assert all(p.text for p in parsed.paragraphs)
