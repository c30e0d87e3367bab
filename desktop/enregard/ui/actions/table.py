"""What the window can do: each action with its name, its menu and its usual keys, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

_CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, by the name that Qt's lupdate looks for; it is translated where it is shown."""
    return text


class Kind(Enum):
    """What an action is in its menu."""

    COMMAND = auto()
    TOGGLE = auto()
    """Is on or off."""
    CHOICE = auto()
    """Is on while all others of its menu are off."""
    SUBMENU = auto()
    """Opens a menu that the window fills."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An action of a menu; `name` is the window's method for it. An empty name is a line between entries."""

    menu: str
    name: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    kind: Kind = Kind.COMMAND


FILE = QT_TRANSLATE_NOOP("Actions", "&File")
EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
TEXT = QT_TRANSLATE_NOOP("Actions", "&Text")
ROW = QT_TRANSLATE_NOOP("Actions", "&Row")
GO = QT_TRANSLATE_NOOP("Actions", "&Go")
MACHINE = QT_TRANSLATE_NOOP("Actions", "&Machine")
MEMORIES = QT_TRANSLATE_NOOP("Actions", "Mem&ories")
FINDINGS = QT_TRANSLATE_NOOP("Actions", "F&indings")
PRESS = QT_TRANSLATE_NOOP("Actions", "&Press")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
COLOURS = QT_TRANSLATE_NOOP("Actions", "Colou&rs")
LANGUAGE = QT_TRANSLATE_NOOP("Actions", "La&nguage")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

PARENTS = {COLOURS: VIEW, LANGUAGE: VIEW}
"""The menus that stand in another one, where their first entry stands in the table."""

# Keys are written as Qt does ("Ctrl+PgDown"); "Enter" means both keys of that name.
ENTRIES: tuple[Entry, ...] = (
    Entry(FILE, "align_texts", QT_TRANSLATE_NOOP("Actions", "A&lign two texts..."), ("Ctrl+N",)),
    Entry(FILE, "align_folders", QT_TRANSLATE_NOOP("Actions", "Align man&y texts..."), ("Ctrl+Shift+N",)),
    Entry(FILE, "open_project", QT_TRANSLATE_NOOP("Actions", "&Open a project..."), ("Ctrl+O",)),
    Entry(FILE, "open_bilingual", QT_TRANSLATE_NOOP("Actions", "Open a &bilingual file..."), ("Ctrl+Shift+O",)),
    Entry(FILE, "open_recent", QT_TRANSLATE_NOOP("Actions", "Open a recent pro&ject"), kind=Kind.SUBMENU),
    Entry(FILE, "open_example", QT_TRANSLATE_NOOP("Actions", "Open the e&xample")),
    Entry(FILE, "start_page", QT_TRANSLATE_NOOP("Actions", "&Close the project"), ("Ctrl+W",)),
    Entry(FILE),
    Entry(FILE, "add_translation", QT_TRANSLATE_NOOP("Actions", "Add a &translation of this original...")),
    Entry(FILE, "rename_translation", QT_TRANSLATE_NOOP("Actions", "Re&name this translation...")),
    Entry(FILE, "remove_translation", QT_TRANSLATE_NOOP("Actions", "Re&move this translation...")),
    Entry(FILE, "next_translation", QT_TRANSLATE_NOOP("Actions", "&Show the next translation"), ("Ctrl+Tab",)),
    Entry(FILE),
    Entry(FILE, "replace_by_file", QT_TRANSLATE_NOOP("Actions", "Replace the original by a &file...")),
    Entry(FILE, "replace_by_paste", QT_TRANSLATE_NOOP("Actions", "Replace the original by a &pasted text...")),
    Entry(FILE, "replace_by_page", QT_TRANSLATE_NOOP("Actions", "Replace the original by a &web page...")),
    Entry(FILE),
    Entry(FILE, "export_memory", QT_TRANSLATE_NOOP("Actions", "&Export memory..."), ("Ctrl+E",)),
    Entry(FILE, "export_rows", QT_TRANSLATE_NOOP("Actions", "Export in &any format..."), ("Ctrl+Shift+S",)),
    Entry(FILE, "export_report", QT_TRANSLATE_NOOP("Actions", "Export &report..."), ("Ctrl+Shift+E",)),
    Entry(FILE),
    Entry(FILE, "close", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    Entry(EDIT, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",)),
    Entry(EDIT, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry(EDIT, "history", QT_TRANSLATE_NOOP("Actions", "&History of edits"), ("Ctrl+H",)),
    Entry(EDIT),
    Entry(EDIT, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy the text of the cell"), ("Ctrl+C",)),
    Entry(EDIT),
    Entry(EDIT, "find", QT_TRANSLATE_NOOP("Actions", "&Find"), ("Ctrl+F",)),
    Entry(EDIT, "find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), ("F3",)),
    Entry(EDIT, "find_previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), ("Shift+F3",)),
    Entry(EDIT, "replace", QT_TRANSLATE_NOOP("Actions", "R&eplace..."), ("Ctrl+R",)),
    Entry(EDIT),
    Entry(EDIT, "filter", QT_TRANSLATE_NOOP("Actions", "Show &only what matches"), ("Ctrl+Shift+F",)),
    Entry(EDIT, "clear_filter", QT_TRANSLATE_NOOP("Actions", "Show &all rows again"), ("Ctrl+Shift+X",)),
    Entry(EDIT, "go_to_row", QT_TRANSLATE_NOOP("Actions", "&Go to row..."), ("Ctrl+G",)),
    Entry(TEXT, "push_down", QT_TRANSLATE_NOOP("Actions", "Text after the caret to the &next row"), ("Enter",)),
    Entry(TEXT, "pull_up", QT_TRANSLATE_NOOP("Actions", "Text before the caret to the row a&bove"), ("Backspace",)),
    Entry(TEXT, "last_down", QT_TRANSLATE_NOOP("Actions", "&Last sentence to the next row"), ("Ctrl+Down",)),
    Entry(TEXT, "first_up", QT_TRANSLATE_NOOP("Actions", "&First sentence to the row above"), ("Ctrl+Up",)),
    Entry(TEXT, "shift_down", QT_TRANSLATE_NOOP("Actions", "This text and all below a row &down"), ("Shift+Enter",)),
    Entry(TEXT, "shift_up", QT_TRANSLATE_NOOP("Actions", "This text and all below a row &up"), ("Shift+Backspace",)),
    Entry(TEXT),
    Entry(TEXT, "split_sentence", QT_TRANSLATE_NOOP("Actions", "&Split the sentence at the caret"), ("Shift+S",)),
    Entry(TEXT, "join_sentences", QT_TRANSLATE_NOOP("Actions", "&Join the sentence with the next"), ("J",)),
    Entry(TEXT, "take_out", QT_TRANSLATE_NOOP("Actions", "Leave the sentence &out"), ("Shift+Del",)),
    Entry(TEXT),
    Entry(TEXT, "edit_text", QT_TRANSLATE_NOOP("Actions", "&Edit the text"), ("E", "F2")),
    Entry(TEXT, "first_wording", QT_TRANSLATE_NOOP("Actions", "Show the &wording before editing"), ("W",)),
    Entry(TEXT, "segmentation", QT_TRANSLATE_NOOP("Actions", "Se&gmentation...")),
    Entry(TEXT, "never_end_here", QT_TRANSLATE_NOOP("Actions", "Never end a sentence afte&r this abbreviation")),
    Entry(TEXT, "check_spelling", QT_TRANSLATE_NOOP("Actions", "&Check the spelling"), ("F7",), Kind.TOGGLE),
    Entry(ROW, "accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), ("A",)),
    Entry(ROW, "doubt", QT_TRANSLATE_NOOP("Actions", "Mark as &doubtful"), ("D",)),
    Entry(ROW, "reject", QT_TRANSLATE_NOOP("Actions", "Re&ject"), ("X",)),
    Entry(ROW, "bookmark", QT_TRANSLATE_NOOP("Actions", "&Bookmark"), ("B",)),
    Entry(ROW, "note", QT_TRANSLATE_NOOP("Actions", "&Note..."), ("T",)),
    Entry(ROW),
    Entry(ROW, "merge", QT_TRANSLATE_NOOP("Actions", "&Merge with next"), ("M",)),
    Entry(ROW, "merge_up", QT_TRANSLATE_NOOP("Actions", "Merge with &previous"), ("Shift+M",)),
    Entry(ROW, "split", QT_TRANSLATE_NOOP("Actions", "&Split at caret"), ("S",)),
    Entry(ROW, "exchange", QT_TRANSLATE_NOOP("Actions", "E&xchange the text with the next row"), ("H",)),
    Entry(ROW, "pinpoint", QT_TRANSLATE_NOOP("Actions", "Pinpoin&t: this sentence, then its match"), ("Space",)),
    Entry(ROW),
    Entry(ROW, "insert_row", QT_TRANSLATE_NOOP("Actions", "&Insert an empty row"), ("Ins",)),
    Entry(ROW, "delete_row", QT_TRANSLATE_NOOP("Actions", "Leave the row &out"), ("Del",)),
    Entry(ROW, "restore", QT_TRANSLATE_NOOP("Actions", "Take &up what is left out"), ("U",)),
    Entry(ROW),
    Entry(ROW, "accept_shown", QT_TRANSLATE_NOOP("Actions", "Accept all that is sho&wn")),
    Entry(ROW, "align_again", QT_TRANSLATE_NOOP("Actions", "Align the &rest again"), ("R",)),
    Entry(GO, "next_to_check", QT_TRANSLATE_NOOP("Actions", "&Next to check"), ("N",)),
    Entry(GO, "previous_to_check", QT_TRANSLATE_NOOP("Actions", "&Previous to check"), ("Shift+N",)),
    Entry(GO, "next_change", QT_TRANSLATE_NOOP("Actions", "Next &change"), ("C",)),
    Entry(GO, "previous_change", QT_TRANSLATE_NOOP("Actions", "Previous c&hange"), ("Shift+C",)),
    Entry(GO, "next_finding", QT_TRANSLATE_NOOP("Actions", "Next &finding"), ("F",)),
    Entry(GO, "previous_finding", QT_TRANSLATE_NOOP("Actions", "Previous f&inding"), ("Shift+F",)),
    Entry(GO, "next_bookmark", QT_TRANSLATE_NOOP("Actions", "Next &bookmark"), ("K",)),
    Entry(GO, "previous_bookmark", QT_TRANSLATE_NOOP("Actions", "Previous boo&kmark"), ("Shift+K",)),
    Entry(GO, "next_note", QT_TRANSLATE_NOOP("Actions", "Next n&ote"), ("O",)),
    Entry(GO, "previous_note", QT_TRANSLATE_NOOP("Actions", "Previous no&te"), ("Shift+O",)),
    Entry(GO, "next_odd", QT_TRANSLATE_NOOP("Actions", "Next that is not &1-1"), ("V",)),
    Entry(GO, "previous_odd", QT_TRANSLATE_NOOP("Actions", "Previous th&at is not 1-1"), ("Shift+V",)),
    Entry(GO),
    Entry(GO, "next_row", QT_TRANSLATE_NOOP("Actions", "Ne&xt row"), ("Ctrl+PgDown",)),
    Entry(GO, "previous_row", QT_TRANSLATE_NOOP("Actions", "P&revious row"), ("Ctrl+PgUp",)),
    Entry(MACHINE, "to_machine", QT_TRANSLATE_NOOP("Actions", "&Go to the machine's texts"), ("G",)),
    Entry(MACHINE, "take_over_text", QT_TRANSLATE_NOOP("Actions", "&Take over the machine's text"), ("I",)),
    Entry(MACHINE),
    Entry(MACHINE, "translate_all", QT_TRANSLATE_NOOP("Actions", "Translate &all rows now")),
    Entry(MACHINE, "engines", QT_TRANSLATE_NOOP("Actions", "&Engines"), kind=Kind.SUBMENU),
    Entry(MACHINE, "add_witness", QT_TRANSLATE_NOOP("Actions", "Hold against a &file of translations...")),
    Entry(MACHINE, "quick_translation", QT_TRANSLATE_NOOP("Actions", "&Quick and less good"), kind=Kind.TOGGLE),
    Entry(MACHINE),
    Entry(MACHINE, "models", QT_TRANSLATE_NOOP("Actions", "&Models...")),
    Entry(MEMORIES, "concordance", QT_TRANSLATE_NOOP("Actions", "&Look up words"), ("Ctrl+J",)),
    Entry(MEMORIES, "take_first_match", QT_TRANSLATE_NOOP("Actions", "&Take over the first match"), ("Ctrl+1",)),
    Entry(MEMORIES),
    Entry(MEMORIES, "fill_rows", QT_TRANSLATE_NOOP("Actions", "&Fill rows from the memories...")),
    Entry(MEMORIES, "next_differing", QT_TRANSLATE_NOOP("Actions", "&Next row that they translate otherwise"), ("F4",)),
    Entry(MEMORIES),
    Entry(MEMORIES, "add_memory", QT_TRANSLATE_NOOP("Actions", "&Open memories...")),
    Entry(MEMORIES, "manage_memories", QT_TRANSLATE_NOOP("Actions", "&Manage memories...")),
    Entry(FINDINGS, "following_finding", QT_TRANSLATE_NOOP("Actions", "&Next finding, on any row"), ("F8",)),
    Entry(FINDINGS, "preceding_finding", QT_TRANSLATE_NOOP("Actions", "&Previous finding, on any row"), ("Shift+F8",)),
    Entry(FINDINGS),
    Entry(FINDINGS, "dismiss_one", QT_TRANSLATE_NOOP("Actions", "Dismiss &this one"), ("Z",)),
    Entry(FINDINGS, "dismiss_wording", QT_TRANSLATE_NOOP("Actions", "Dismiss the like of these &words"), ("Shift+Z",)),
    Entry(FINDINGS, "dismiss_kind", QT_TRANSLATE_NOOP("Actions", "Dismiss the whole &kind"), ("Alt+Z",)),
    Entry(FINDINGS, "dismissed_findings", QT_TRANSLATE_NOOP("Actions", "&Dismissed findings..."), ("Ctrl+D",)),
    Entry(FINDINGS),
    Entry(FINDINGS, "checks", QT_TRANSLATE_NOOP("Actions", "&Checks...")),
    Entry(FINDINGS, "choose_glossary", QT_TRANSLATE_NOOP("Actions", "&Glossary...")),
    Entry(FINDINGS, "export_glossary", QT_TRANSLATE_NOOP("Actions", "E&xport the glossary...")),
    Entry(PRESS, "press_view", QT_TRANSLATE_NOOP("Actions", "Article &beside the statement"), ("F9",), Kind.TOGGLE),
    Entry(PRESS, "press_facts", QT_TRANSLATE_NOOP("Actions", "Names and &figures in all articles"), ("Shift+F9",)),
    Entry(PRESS),
    Entry(PRESS, "add_articles", QT_TRANSLATE_NOOP("Actions", "&Add articles..."), ("Ctrl+Shift+A",)),
    Entry(PRESS, "paste_article", QT_TRANSLATE_NOOP("Actions", "Add a pa&sted article...")),
    Entry(PRESS, "fetch_article", QT_TRANSLATE_NOOP("Actions", "Add an article from a &web page...")),
    Entry(PRESS, "article_details", QT_TRANSLATE_NOOP("Actions", "Source, da&te and author..."), ("Ctrl+I",)),
    Entry(PRESS, "remove_article", QT_TRANSLATE_NOOP("Actions", "&Remove the article")),
    Entry(PRESS),
    Entry(PRESS, "next_passage", QT_TRANSLATE_NOOP("Actions", "&Next quotation or remark"), ("F5",)),
    Entry(PRESS, "previous_passage", QT_TRANSLATE_NOOP("Actions", "&Previous quotation or remark"), ("Shift+F5",)),
    Entry(PRESS, "link_passage", QT_TRANSLATE_NOOP("Actions", "&Link passage and sentence"), ("Ctrl+L",)),
    Entry(PRESS, "unlink_passage", QT_TRANSLATE_NOOP("Actions", "&Unlink the passage"), ("Ctrl+Shift+L",)),
    Entry(PRESS, "copy_proposed", QT_TRANSLATE_NOOP("Actions", "&Copy the proposed wording"), ("Ctrl+Shift+C",)),
    Entry(PRESS, "dismiss_remark", QT_TRANSLATE_NOOP("Actions", "&Dismiss the remark"), ("Ctrl+Shift+D",)),
    Entry(PRESS, "dismissed_remarks", QT_TRANSLATE_NOOP("Actions", "Dismissed remar&ks"), kind=Kind.SUBMENU),
    Entry(PRESS),
    Entry(PRESS, "press_report", QT_TRANSLATE_NOOP("Actions", "Report for an &editor...")),
    Entry(VIEW, "toggle_left_out", QT_TRANSLATE_NOOP("Actions", "What is &left out"), ("L",), Kind.TOGGLE),
    Entry(VIEW, "toggle_context", QT_TRANSLATE_NOOP("Actions", "The &whole text beside it"), ("Ctrl+T",), Kind.TOGGLE),
    Entry(VIEW, "toggle_comparison", QT_TRANSLATE_NOOP("Actions", "&Machine translation"), ("Ctrl+M",), Kind.TOGGLE),
    Entry(
        VIEW,
        "toggle_machine_column",
        QT_TRANSLATE_NOOP("Actions", "Machine translation as a &column"),
        ("Ctrl+Shift+M",),
        Kind.TOGGLE,
    ),
    Entry(VIEW, "toggle_side", QT_TRANSLATE_NOOP("Actions", "&Findings"), ("P",), Kind.TOGGLE),
    Entry(VIEW, "toggle_scores", QT_TRANSLATE_NOOP("Actions", "Scor&es"), ("Shift+P",), Kind.TOGGLE),
    Entry(VIEW, "exchange_columns", QT_TRANSLATE_NOOP("Actions", "&Translation on the left"), kind=Kind.TOGGLE),
    Entry(VIEW),
    Entry(VIEW, "zoom_in", QT_TRANSLATE_NOOP("Actions", "Lar&ger text"), ("Ctrl++", "Ctrl+=")),
    Entry(VIEW, "zoom_out", QT_TRANSLATE_NOOP("Actions", "Sm&aller text"), ("Ctrl+-",)),
    Entry(VIEW, "zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Usual text size"), ("Ctrl+0",)),
    Entry(VIEW, "fonts", QT_TRANSLATE_NOOP("Actions", "F&onts...")),
    Entry(VIEW),
    Entry(COLOURS, "use_system_colours", QT_TRANSLATE_NOOP("Actions", "Colours of the &system"), kind=Kind.CHOICE),
    Entry(COLOURS, "use_light_colours", QT_TRANSLATE_NOOP("Actions", "&Light"), kind=Kind.CHOICE),
    Entry(COLOURS, "use_dark_colours", QT_TRANSLATE_NOOP("Actions", "&Dark"), kind=Kind.CHOICE),
    Entry(COLOURS, "use_contrast_colours", QT_TRANSLATE_NOOP("Actions", "High &contrast"), kind=Kind.CHOICE),
    Entry(LANGUAGE, "use_system_language", QT_TRANSLATE_NOOP("Actions", "Language of the &system"), kind=Kind.CHOICE),
    Entry(LANGUAGE, "use_english", QT_TRANSLATE_NOOP("Actions", "&English"), kind=Kind.CHOICE),
    Entry(LANGUAGE, "use_french", QT_TRANSLATE_NOOP("Actions", "&Français"), kind=Kind.CHOICE),
    Entry(VIEW, "full_screen", QT_TRANSLATE_NOOP("Actions", "Full &screen"), ("F11",), Kind.TOGGLE),
    Entry(HELP, "manual", QT_TRANSLATE_NOOP("Actions", "&Manual"), ("Shift+F1",)),
    Entry(HELP, "show_keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), ("F1",)),
    Entry(HELP, "change_keys", QT_TRANSLATE_NOOP("Actions", "&Change keys...")),
    Entry(HELP, "palette", QT_TRANSLATE_NOOP("Actions", "&Find a command..."), ("Ctrl+K", "Ctrl+Shift+P")),
    Entry(HELP),
    Entry(HELP, "about", QT_TRANSLATE_NOOP("Actions", "&About En regard")),
)

NAMED = {entry.name: entry for entry in ENTRIES if entry.name}
"""The actions by name."""

NEED_A_PROJECT = frozenset(
    name
    for name, entry in NAMED.items()
    if entry.menu in {EDIT, TEXT, ROW, GO, FINDINGS, PRESS}
    or (entry.menu == MEMORIES and name != "manage_memories")
    or (entry.menu == MACHINE and name not in {"models", "quick_translation"})
    or name.endswith("_translation")
    or name.startswith(("replace_by_", "export_"))
    or name in {"start_page", "toggle_left_out", "toggle_context", "toggle_comparison", "toggle_side"}
    or name in {"toggle_machine_column", "toggle_scores"}
)
"""The actions that are of use only while a project is open."""

NEED_THE_ROWS = frozenset(name for name in NEED_A_PROJECT if NAMED[name].menu not in {FILE, PRESS})
"""The actions that are of no use while the press copies stand in the place of the rows."""

OF_A_FINDING = ("dismiss_one", "dismiss_wording", "dismiss_kind")
"""The actions on the finding that is chosen."""

IN_THE_TEXTS = frozenset(
    name for name, entry in NAMED.items() if entry.menu in {TEXT, ROW, GO, MACHINE} or name in OF_A_FINDING
)
"""The actions whose keys work only in the texts: they are letters, or keys that mean something else elsewhere."""

TOOLBAR = ("accept", "merge", "split", "next_to_check", "", "undo", "redo", "", "find", "", "export_memory")
"""The actions of the toolbar; an empty name is a line between them."""


def menu_text(menu: str) -> str:
    """Return the name of a menu in the language of the interface."""
    return QCoreApplication.translate(_CONTEXT, menu)


def plain_menu_text(menu: str) -> str:
    """Return the name of a menu without its mark."""
    return menu_text(menu).replace("&", "")


def text_of(entry: Entry) -> str:
    """Return the name of an action in the language of the interface."""
    return QCoreApplication.translate(_CONTEXT, entry.text)


def plain_text_of(entry: Entry) -> str:
    """Return the name of an action without the marks of a menu."""
    return text_of(entry).replace("&", "").rstrip(".")
