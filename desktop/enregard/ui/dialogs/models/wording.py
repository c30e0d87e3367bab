"""How languages, sizes and addresses are written in the language of the interface."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from enregard.text import plain
from enregard.translate.models import Model, Offer

_CONTEXT = "Languages"
_NAMES = {
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "az": QT_TRANSLATE_NOOP("Languages", "Azerbaijani"),
    "bg": QT_TRANSLATE_NOOP("Languages", "Bulgarian"),
    "bn": QT_TRANSLATE_NOOP("Languages", "Bengali"),
    "ca": QT_TRANSLATE_NOOP("Languages", "Catalan"),
    "cs": QT_TRANSLATE_NOOP("Languages", "Czech"),
    "da": QT_TRANSLATE_NOOP("Languages", "Danish"),
    "de": QT_TRANSLATE_NOOP("Languages", "German"),
    "el": QT_TRANSLATE_NOOP("Languages", "Greek"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "eo": QT_TRANSLATE_NOOP("Languages", "Esperanto"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "et": QT_TRANSLATE_NOOP("Languages", "Estonian"),
    "eu": QT_TRANSLATE_NOOP("Languages", "Basque"),
    "fa": QT_TRANSLATE_NOOP("Languages", "Persian"),
    "fi": QT_TRANSLATE_NOOP("Languages", "Finnish"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "ga": QT_TRANSLATE_NOOP("Languages", "Irish"),
    "gl": QT_TRANSLATE_NOOP("Languages", "Galician"),
    "he": QT_TRANSLATE_NOOP("Languages", "Hebrew"),
    "hi": QT_TRANSLATE_NOOP("Languages", "Hindi"),
    "hr": QT_TRANSLATE_NOOP("Languages", "Croatian"),
    "hu": QT_TRANSLATE_NOOP("Languages", "Hungarian"),
    "id": QT_TRANSLATE_NOOP("Languages", "Indonesian"),
    "it": QT_TRANSLATE_NOOP("Languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("Languages", "Japanese"),
    "ko": QT_TRANSLATE_NOOP("Languages", "Korean"),
    "ky": QT_TRANSLATE_NOOP("Languages", "Kyrgyz"),
    "lt": QT_TRANSLATE_NOOP("Languages", "Lithuanian"),
    "lv": QT_TRANSLATE_NOOP("Languages", "Latvian"),
    "ms": QT_TRANSLATE_NOOP("Languages", "Malay"),
    "nb": QT_TRANSLATE_NOOP("Languages", "Norwegian Bokmål"),
    "nl": QT_TRANSLATE_NOOP("Languages", "Dutch"),
    "pb": QT_TRANSLATE_NOOP("Languages", "Portuguese (Brazil)"),
    "pl": QT_TRANSLATE_NOOP("Languages", "Polish"),
    "pt": QT_TRANSLATE_NOOP("Languages", "Portuguese"),
    "ro": QT_TRANSLATE_NOOP("Languages", "Romanian"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "sk": QT_TRANSLATE_NOOP("Languages", "Slovak"),
    "sl": QT_TRANSLATE_NOOP("Languages", "Slovenian"),
    "sq": QT_TRANSLATE_NOOP("Languages", "Albanian"),
    "sr": QT_TRANSLATE_NOOP("Languages", "Serbian"),
    "sv": QT_TRANSLATE_NOOP("Languages", "Swedish"),
    "th": QT_TRANSLATE_NOOP("Languages", "Thai"),
    "tl": QT_TRANSLATE_NOOP("Languages", "Tagalog"),
    "tr": QT_TRANSLATE_NOOP("Languages", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("Languages", "Ukrainian"),
    "ur": QT_TRANSLATE_NOOP("Languages", "Urdu"),
    "vi": QT_TRANSLATE_NOOP("Languages", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("Languages", "Chinese"),
    "zt": QT_TRANSLATE_NOOP("Languages", "Chinese (traditional)"),
}
"""The languages of Argos Translate's index, by its codes."""


def direction(of: Model | Offer) -> str:
    """Return from which language into which a model translates, such as "French → English"."""
    return " → ".join(_language(code, name) for code, name in zip(of.pair, of.names, strict=True))


def _language(code: str, name: str) -> str:
    """Return the name of a language; for one that is not known here the name that came with the model."""
    known = _NAMES.get(code)
    return QCoreApplication.translate(_CONTEXT, str(known)) if known else name or code


def searched(of: Model | Offer) -> frozenset[str]:
    """Return the words by which a model is found: the names and the codes of its languages."""
    codes = (*of.pair, "-".join(of.pair), "_".join(of.pair))
    return frozenset(plain(" ".join((direction(of), *of.names, *codes))).replace("(", " ").split())


def matches(words: frozenset[str], wanted: str) -> bool:
    """Tell whether each wanted word begins one of these words."""
    return all(any(word.startswith(part) for word in words) for part in plain(wanted).split())


def size(count: int) -> str:
    """Return a number of bytes in a unit that fits, such as "66.0 MB"."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def proxy() -> str:
    """Return the address of the proxy that the system names, without name and password; empty if it names none."""
    named = getproxies()
    address = urlsplit(named.get("https") or named.get("http") or "")
    return f"{address.hostname}:{address.port}" if address.hostname and address.port else address.hostname or ""
