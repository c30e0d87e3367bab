"""Write a translation memory: TMX 1.4, level 1, valid against the DTD and OmegaT's schema.

The version is "1.4": tools that validate refuse "1.4b". Props and notes stand before the variants, as the DTD wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lxml import etree

from enregard import __version__
from enregard.files import atomic_write
from enregard.project import Project, Row, Side, Status

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(project: Project, path: Path, rows: Iterable[Row] | None = None) -> int:
    """Write rows (all that have both sides and were not rejected, if none are given) as units; return how many.

    Raises OutputError; what was at `path` before stays whole.
    """
    count = 0
    with atomic_write(path) as beside, beside.open("wb") as stream, etree.xmlfile(stream, encoding="UTF-8") as xml:
        xml.write_declaration()
        with xml.element("tmx", version="1.4"):
            xml.write("\n", _header(project))
            with xml.element("body"):
                for row in _worth_keeping(project) if rows is None else rows:
                    xml.write("\n", _unit(row, project))
                    count += 1
                xml.write("\n")
            xml.write("\n")
    return count


def _worth_keeping(project: Project) -> Iterable[Row]:
    return (row for row in project.rows if row.paired and row.status is not Status.REJECTED)


def _header(project: Project) -> Any:
    """Return the header, with what a reader must know of the texts."""
    header = etree.Element(
        "header",
        {
            "creationtool": "En regard",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "En regard",
            "adminlang": "en",
            "srclang": project.source.language,
            "datatype": "plaintext",
            "creationdate": datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"),
        },
    )
    for side, document in (("Original", project.source), ("Translation", project.target)):
        note = document.origin.note("en")
        if note:
            etree.SubElement(header, "note").text = clean(f"{side} ({document.name}): {note}")
    for side, document in (("source", project.source), ("target", project.target)):
        etree.SubElement(header, "prop", type=f"x-{side}-document").text = clean(document.name)
    return header


def _unit(row: Row, project: Project) -> Any:
    """Return a translation unit. A row of several sentences says that it is no single one."""
    single = len(row.source) == len(row.target) == 1
    unit = etree.Element("tu", {"tuid": str(row.id)} | ({} if single else {"segtype": "block"}))
    etree.SubElement(unit, "prop", type="x-status").text = row.status
    if row.probability is not None:
        etree.SubElement(unit, "prop", type="x-probability").text = f"{row.probability:.3f}"
    for side, document in ((Side.SOURCE, project.source), (Side.TARGET, project.target)):
        variant = etree.SubElement(unit, "tuv", {_LANG: document.language})
        etree.SubElement(variant, "seg").text = clean(row.text(side))
    return unit


def clean(text: str) -> str:
    """Return a text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)
