"""TBX out: a glossary as ISO 30042 of 2019 has it (TBX-Basic, DCA style), a concept for each term."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import etree

from enregard.check.context import Term
from enregard.files import atomic_write

_SPACE = "urn:iso:std:iso:30042:ed-2"
_SPACES: Any = {None: _SPACE}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # for XML
_DEPRECATED = "deprecatedTerm-admn-sts"


def write(terms: Iterable[Term], path: Path, languages: tuple[str, str]) -> int:
    """Write the terms of a glossary in two languages; return how many. Raises OutputError.

    A term without a translation and without a forbidden one says nothing and is left out.
    """
    root = etree.Element(f"{{{_SPACE}}}tbx", {"type": "TBX-Basic", "style": "dca"}, nsmap=_SPACES)
    root.set(_LANGUAGE, languages[0])
    _describe(_add(root, "tbxHeader"))
    body = _add(_add(root, "text"), "body")
    for term in terms:
        if term.targets or term.forbidden:
            _add_concept(body, term, languages)
    with atomic_write(path) as beside, beside.open("wb") as file:
        etree.ElementTree(root).write(file, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return len(body)


def _describe(header: Any) -> None:
    """Say where the concepts come from."""
    description = _add(header, "fileDesc")
    _add(_add(description, "titleStmt"), "title", "Glossary")
    _add(_add(description, "sourceDesc"), "p", "Written by En regard")


def _add_concept(body: Any, term: Term, languages: tuple[str, str]) -> None:
    """Add a term with its translations, the allowed ones first."""
    concept = _add(body, "conceptEntry")
    concept.set("id", f"c{len(body)}")
    if term.note:
        _add(concept, "note", term.note)
    source, target = (_add(concept, "langSec") for _ in languages)
    source.set(_LANGUAGE, languages[0])
    target.set(_LANGUAGE, languages[1])
    _add_term(source, term.source)
    for name in term.targets:
        _add_term(target, name)
    for name in term.forbidden:
        _add_term(target, name, _DEPRECATED)


def _add_term(section: Any, name: str, status: str = "") -> None:
    group = _add(section, "termSec")
    _add(group, "term", name)
    if status:
        _add(group, "termNote", status).set("type", "administrativeStatus")


def _add(parent: Any, name: str, text: str = "") -> Any:
    element = etree.SubElement(parent, f"{{{_SPACE}}}{name}")
    element.text = _UNFIT.sub("", text) or None
    return element
