"""Argos Translate's models, from the folder that the user's own Argos has, straight through CTranslate2.

Argos's packages, metadata and tokenizers; not its `translate`, which downloads a sentence splitter and works sentence
by sentence. Nothing here goes online.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.translate import batches, loaded
from enregard.translate.models import Model, installed

BEST, QUICK = 4, 1
"""How many readings of a sentence are followed side by side (the beam)."""

_OWN_CODES = {"zh-tw": "zt", "zh-hk": "zt", "zh-mo": "zt", "zh-hant": "zt", "pt-br": "pb", "no": "nb"}
"""What Argos calls languages that have two or three names."""


@dataclass(frozen=True, slots=True)
class Argos:
    """A model that translates directly from one language into another. `codes` are the languages as Argos has them."""

    pair: tuple[str, str]
    folder: Path
    codes: tuple[str, str]
    package_version: str
    target_prefix: str = ""
    beam: int = BEST

    @property
    def name(self) -> str:
        """Return the name that users know."""
        return "Argos Translate"

    @property
    def version(self) -> str:
        """Return the model's languages, version and fingerprint, and how it is run."""
        model = f"{'-'.join(self.codes)} {self.package_version} ({loaded.fingerprint(self.folder)})"
        return f"{model}, beam {self.beam}, int8"

    @property
    def caution(self) -> str:
        """Return nothing: a neural model speaks for itself."""
        return ""

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        """Return a translation for each sentence."""
        model = loaded.load(self.folder, self.codes)
        return batches.translate(model, sentences, progress, beam=self.beam, prefix=self.target_prefix)


def find(source: str, target: str, *, quick: bool = False) -> list[Argos]:
    """Return the newest model that is installed for a pair, if there is one. What is broken is passed over."""
    models = [model for model in installed() if model.problem is None]
    for codes in ((a, b) for a in codes_of(source) for b in codes_of(target)):
        for model in models:  # the newest of a pair comes first
            if model.pair == codes:
                return [_engine(model, (primary(source), primary(target)), quick=quick)]
    return []


def _engine(model: Model, pair: tuple[str, str], *, quick: bool) -> Argos:
    prefix = loaded.target_prefix(model.folder)
    return Argos(pair, model.folder, model.pair, model.version, prefix, QUICK if quick else BEST)


def codes_of(language: str) -> list[str]:
    """Return what Argos may call a language, the nearest first; Chinese in the other script is no help."""
    tag = language.replace("_", "-").lower()
    own = next((code for known, code in _OWN_CODES.items() if f"{tag}-".startswith(f"{known}-")), "")
    return [own] if own == "zt" else [code for code in (own, primary(tag)) if code]
