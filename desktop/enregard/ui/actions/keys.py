"""Which keys an action has: those of a set, and over them the user's own. No key serves two actions.

Keys are texts as Qt writes them ("Ctrl+Shift+F"). "Enter" means both keys of that name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence

from enregard.ui.actions.table import NAMED, plain_text_of

Keys = dict[str, tuple[str, ...]]

USUAL = "En regard"

# What each set changes. Whatever loses its key by that is given another, so that everything can be done by keyboard.
SETS: dict[str, Keys] = {
    USUAL: {},
    "InterText": {
        "join_sentences": ("Alt+Backspace", "J"),
        "accept": ("S", "A"),
        "split": ("Ctrl+Enter",),
        "next_bookmark": ("B",),
        "previous_bookmark": ("Shift+B",),
        "bookmark": ("K",),
        "next_odd": ("N",),
        "previous_odd": ("Shift+N",),
        "next_to_check": ("U",),
        "previous_to_check": ("Shift+U",),
        "restore": ("Ctrl+U",),
    },
    "OmegaT": {
        "first_up": ("U", "Ctrl+Up"),
        "last_down": ("D", "Ctrl+Down"),
        "doubt": ("R",),
        "align_again": ("Ctrl+R",),
        "replace": ("Ctrl+Shift+R",),
        "restore": ("Ctrl+U",),
    },
}
"""The sets by name."""

RESERVED = frozenset(
    f"{modifier}{key}"
    for modifier in ("", "Ctrl+", "Shift+", "Ctrl+Shift+")
    for key in ("Left", "Right", "Home", "End")
) | {"Up", "Down", "Shift+Up", "Shift+Down", "Tab", "Shift+Tab", "PgUp", "PgDown", "F6", "Esc"}
"""The keys that move the caret or the focus, or close: no action can have them."""

_SET, _OWN = "keys/set", "keys/own"


def chosen_set() -> str:
    """Return the name of the set in use."""
    name = str(QSettings().value(_SET, USUAL))
    return name if name in SETS else USUAL


def choose_set(name: str) -> None:
    """Use a set; the user's own keys stay over it."""
    QSettings().setValue(_SET, name)


def current() -> Keys:
    """Return the keys of every action, in the order of the table."""
    usual = {name: entry.keys for name, entry in NAMED.items()}
    return _laid_over(_laid_over(usual, SETS[chosen_set()]), own())


def own() -> Keys:
    """Return the keys that the user chose, by action."""
    try:
        stored = json.loads(str(QSettings().value(_OWN, "{}")))
        return {name: tuple(map(canonical, stored[name])) for name in stored if name in NAMED}
    except (ValueError, TypeError):
        return {}  # written by hand, or by another version: the set's keys are there


def set_own(action: str, keys: Iterable[str]) -> None:
    """Give an action other keys, or none; what else had one of them loses it."""
    given = tuple(dict.fromkeys(map(canonical, keys)))
    _keep(_laid_over(own(), {action: given}))


def forget_own(action: str) -> None:
    """Give an action the keys of the set again, but for those that the user gave to another."""
    _keep({name: keys for name, keys in own().items() if name != action})


def reset() -> None:
    """Forget all of the user's own keys."""
    QSettings().remove(_OWN)


def user_of(key: str) -> str | None:
    """Return the action that has a key, if any."""
    return next((name for name, keys in current().items() if key in keys), None)


def apply(actions: Mapping[str, QAction]) -> None:
    """Put the keys on the actions, so that menus and tool tips show them."""
    for name, keys in current().items():
        actions[name].setShortcuts([sequence for key in keys for sequence in _sequences(key)])
        text = plain_text_of(NAMED[name])
        actions[name].setToolTip(f"{text} ({said(keys[:1])})" if keys else text)


def canonical(key: str) -> str:
    """Return a key as it is written here."""
    return _sequence(key).toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")


def said(keys: Iterable[str]) -> str:
    """Return keys as the user's system and language name them."""
    return ", ".join(_sequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _sequences(key: str) -> list[QKeySequence]:
    """Return what Qt listens to for a key."""
    return [_sequence(each) for each in dict.fromkeys((key, key.replace("Enter", "Return")))]


def _sequence(key: str) -> QKeySequence:
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)


def _laid_over(below: Keys, over: Keys) -> Keys:
    """Return the keys of some actions with others over them: a key that is given there is taken here."""
    taken = {key for keys in over.values() for key in keys}
    left = {name: tuple(key for key in keys if key not in taken) for name, keys in below.items()}
    return left | over


def _keep(own_keys: Keys) -> None:
    QSettings().setValue(_OWN, json.dumps(own_keys))
