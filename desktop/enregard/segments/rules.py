"""SRX 2.0 files, read and written, and what is wrong with a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from time import monotonic
from typing import Any

import regex

from enregard.documents.safe import xml
from enregard.errors import InputError
from enregard.files import atomic_write, reason
from enregard.progress import Progress, silent
from enregard.segments import syntax
from enregard.segments.matcher import place
from enregard.segments.ruleset import Rule
from enregard.text import Sentence

NO_EXPRESSION = "This is no regular expression: {reason} (at character {place})."
REFERS = "References to groups, such as \\1, are not supported: write out what they stand for."
TOO_LONG = "This is too long: {count} characters, and at most {most} are allowed."
HOLDS_EVERYWHERE = "Say what stands before or behind the place: this rule would hold everywhere."
NO_LANGUAGE = "Say for which languages it holds; .* means all."
TOO_SLOW = "This takes too long on ordinary text. Look for a repetition inside a repetition, such as (a+)+."

_NAMESPACE = "http://www.lisa.org/srx20"
_PREFIXES: dict[Any, str] = {None: _NAMESPACE}
_MOST_CHARACTERS, _MOST_RULES, _MOST_BYTES = 10_000, 10_000, 5_000_000
_PATIENCE = 0.1  # seconds for a rule on a sample
_FOR_A_FILE = 1.5  # seconds for all its rules; those that were not tried are stopped when they are applied
_REFERENCE = re.compile(r"(?<!\\)(?:\\\\)*(?:\\[1-9k]|\(\?(?:R|[+-]?\d|&|P[=>]|\())")
_SIGN = re.compile(r"\\?.", re.DOTALL)
_SAMPLES = (
    "a" * 300 + "!",
    "1" * 300 + "!",
    "." * 300 + "a",
    " " * 300 + "a",
    "The words of an ordinary text, one after the other " * 6 + "!",
    "M. Y. Z. de l’O.N.U. (art. 5, al. 2) est là. « Oui ! » 1 000,5 " * 6,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a rule, and in which of its fields: "before", "after" or "languages"."""

    field: str
    sentence: Sentence


def fault(rule: Rule) -> Fault | None:
    """Return what is wrong with a rule, or None."""
    for field, pattern in (("before", rule.before), ("after", rule.after), ("languages", rule.languages)):
        if wrong := _wrong(pattern):
            return Fault(field, wrong)
    if not rule.before and not rule.after:
        return Fault("before", Sentence(HOLDS_EVERYWHERE))
    if not rule.languages:
        return Fault("languages", Sentence(NO_LANGUAGE))
    return None


def slow(rule: Rule) -> Fault | None:
    """Return the fault of a rule that takes too long on ordinary text; None if it does not."""
    tried = {"before": rule.before, "after": rule.after, "languages": rule.languages}
    for field, pattern in (*tried.items(), ("before", place(rule))):
        expression = syntax.compiled(pattern)
        for sample in _SAMPLES:
            try:
                expression.search(sample, timeout=_PATIENCE, concurrent=True)
            except TimeoutError:
                return Fault(field, Sentence(TOO_SLOW))
    return None


def _wrong(pattern: str) -> Sentence | None:
    """Say what is wrong with a regular expression."""
    if len(pattern) > _MOST_CHARACTERS:
        return Sentence(TOO_LONG, {"count": len(pattern), "most": _MOST_CHARACTERS})
    if _REFERENCE.search(pattern):
        return Sentence(REFERS)
    try:
        syntax.compiled(pattern)
    except regex.error as error:
        return Sentence(NO_EXPRESSION, {"reason": error.msg, "place": (error.pos or 0) + 1})
    except (RecursionError, OverflowError, ValueError):
        return Sentence(NO_EXPRESSION, {"reason": "nested too deep", "place": 1})
    return None


# Reading


def load(path: Path, progress: Progress = silent) -> tuple[Rule, ...]:
    """Read an SRX file: its rules in the order in which they are asked. Raises InputError.

    Of a file whose rules do not cascade, the first language map that fits a language counts for it and no other.
    """
    root = xml.parse(_bytes(path), path)
    if _name(root) != "srx":
        raise InputError("{path} holds no segmentation rules (SRX). Choose another file.", path=path)
    groups = {each.get("languagerulename", ""): list(_rules(each)) for each in _named(root, "languagerule")}
    found: list[tuple[Rule, Any]] = []
    for name, languages in _maps(root):
        if name not in groups:
            raise InputError(
                "{path}: the map of languages names the rules “{name}”, which are not there. Correct the file.",
                path=path,
                name=name,
            )
        found += ((Rule(breaks, before, after, languages), line) for breaks, before, after, line in groups[name])
        if len(found) > _MOST_RULES:
            raise InputError("{path} holds more than {most} rules. Divide it.", path=path, most=_MOST_RULES)
    _refuse_faults(found, path, progress)
    return tuple(rule for rule, _ in found)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError("{path} is too large for a file of segmentation rules. Choose another file.", path=path)
        return path.read_bytes()
    except OSError as error:
        raise InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error


def _name(element: Any) -> str:
    """Return the name of an element, whatever its namespace: some programs leave it out."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _named(root: Any, name: str) -> Iterator[Any]:
    return (element for element in root.iter() if _name(element) == name)


def _rules(group: Any) -> Iterator[tuple[bool, str, str, int]]:
    """Yield the rules of a group: whether they break, what stands before and after, the line."""
    for rule in _named(group, "rule"):
        texts = {_name(half): "".join(half.itertext()) for half in rule}
        breaks = rule.get("break", "yes") != "no"
        yield breaks, texts.get("beforebreak", ""), texts.get("afterbreak", ""), rule.sourceline


def _maps(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the name of each group with the pattern of its languages, in order."""
    header = next(_named(root, "header"), None)
    cascades = header is not None and header.get("cascade") == "yes"
    earlier: list[str] = []
    for each in _named(root, "languagemap"):
        pattern = each.get("languagepattern", "")
        excluded = "|".join(f"(?:{one})" for one in earlier)
        yield each.get("languagerulename", ""), pattern if cascades or not earlier else f"(?!(?:{excluded})$){pattern}"
        earlier.append(pattern)


def _refuse_faults(found: Sequence[tuple[Rule, int]], path: Path, progress: Progress) -> None:
    """Refuse a file with a rule that cannot be used. Raises InputError."""
    end = monotonic() + _FOR_A_FILE
    for number, (rule, line) in enumerate(found, start=1):
        progress(number, len(found))
        wrong = fault(rule) or (slow(rule) if monotonic() < end else None)
        if wrong:
            raise InputError(
                "{path}, line {line}: rule {number} for the languages “{languages}” cannot be used. {wrong} "
                "Correct it there, then read the file again.",
                path=path,
                line=line,
                number=number,
                languages=rule.languages[:60],
                wrong=wrong.sentence,
            )


# Writing


def write(path: Path, rules: Sequence[Rule]) -> None:
    """Write rules as SRX 2.0; `load` returns them again. Raises OutputError."""
    from lxml import etree

    root = etree.Element(f"{{{_NAMESPACE}}}srx", {"version": "2.0"}, _PREFIXES)
    header = _child(root, "header", segmentsubflows="yes", cascade="yes")
    for kind, include in (("start", "no"), ("end", "yes"), ("isolated", "no")):
        _child(header, "formathandle", type=kind, include=include)
    body = _child(root, "body")
    groups, maps = _child(body, "languagerules"), _child(body, "maprules")
    for number, (languages, some) in enumerate(groupby(rules, key=lambda rule: rule.languages), start=1):
        name = f"{number}: {languages}"
        _child(maps, "languagemap", languagepattern=languages, languagerulename=name)
        group = _child(groups, "languagerule", languagerulename=name)
        for rule in some:
            element = _child(group, "rule", **{"break": "yes" if rule.breaks else "no"})
            for half, pattern in (("beforebreak", rule.before), ("afterbreak", rule.after)):
                _child(element, half).text = _printable(pattern)
    with atomic_write(path) as beside:
        etree.ElementTree(root).write(str(beside), encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _child(parent: Any, name: str, **attributes: str) -> Any:
    """Add an element to another."""
    from lxml import etree

    return etree.SubElement(
        parent, f"{{{_NAMESPACE}}}{name}", {key: _printable(value) for key, value in attributes.items()}
    )


def _printable(pattern: str) -> str:
    """Return an expression with escapes for what XML forbids, or does not keep."""
    return _SIGN.sub(_kept, pattern)


def _kept(sign: re.Match[str]) -> str:
    """Return a character, or a pair with the backslash before it, as XML keeps it."""
    last = sign[0][-1]
    if last in " \u00a0\u202f" or (last.isprintable() and not 0xD800 <= ord(last) <= 0xDFFF):
        return sign[0]
    return f"\\x{{{ord(last):X}}}"
