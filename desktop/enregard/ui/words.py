"""What the core says in English, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from enregard.check import Finding
from enregard.errors import EnRegardError
from enregard.text import Sentence

CONTEXT = "core"


def said(template: str, facts: Mapping[str, Any] | None = None) -> str:
    """Translate a template of the core and fill its facts in."""
    translated = QCoreApplication.translate(CONTEXT, template)
    return translated.format(**facts) if facts else translated


def sentence(of: Sentence | EnRegardError) -> str:
    """Return the sentence of an error or of a remark; what it calls an edit or a format is translated too."""
    facts = {name: _fact(name, fact) for name, fact in of.facts.items()}
    return said(of.template, facts)


def _fact(name: str, fact: Any) -> Any:
    """Return a fact of a sentence: one that is itself said by the core is translated."""
    if isinstance(fact, Sentence):
        return sentence(fact)
    return said(fact) if name in ("label", "format") else fact


def message(finding: Finding) -> str:
    """Return what a finding says."""
    return said(finding.found.template, finding.found.facts)
