"""Which languages a bilingual file is in: what it says of itself, or what its texts seem to be in."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from lxml import etree

from enregard.errors import InputError
from enregard.exchange.bilingual import columns, is_xml
from enregard.language import detect, primary

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SAMPLE = 100


def languages_of(path: Path) -> tuple[str, str]:
    """Return the codes of original and translation. Raises InputError if a file does not tell."""
    try:
        found = _of_xml(path) if is_xml(path) else _of_columns(path)
    except (OSError, UnicodeError, etree.XMLSyntaxError) as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=error) from error
    if not (all(found) and primary(found[0]) != primary(found[1])):
        raise InputError("{path} does not tell its two languages. Name them (--from en --to fr).", path=path)
    return found


def _of_xml(path: Path) -> tuple[str, str]:
    """Return what a TMX or an XLIFF says; of a TMX with many languages the header's and the first other one."""
    source = ""
    with path.open("rb") as file:
        for _, element in etree.iterparse(
            file, events=("start",), resolve_entities=False, no_network=True, load_dtd=False
        ):
            name = etree.QName(element).localname
            if name in ("file", "xliff") and (said := _said(element)):
                return said
            if name == "header":
                source = str(element.get("srclang") or "")
            elif name == "tuv":
                language = str(element.get(_LANGUAGE) or element.get("lang") or "")
                if source in ("", "*all*"):
                    source = language
                elif primary(language) != primary(source):
                    return source, language
    return "", ""


def _said(element: etree._Element) -> tuple[str, str] | None:
    for names in (("source-language", "target-language"), ("srcLang", "trgLang")):
        found = str(element.get(names[0]) or ""), str(element.get(names[1]) or "")
        if all(found):
            return found
    return None


def _of_columns(path: Path) -> tuple[str, str]:
    rows = [row for row in islice(columns(path), _SAMPLE) if len(row) > 1]
    texts = [" ".join(row[k] for row in rows) for k in (0, 1)]
    return (detect(texts[0]), detect(texts[1])) if all(texts) else ("", "")
