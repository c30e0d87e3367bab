"""What a reviser can do to rows: short functions that return a Change, or None where there is nothing to do.

Each takes the rows and the position of the row in focus; where it is about a place in a text, the side and the offset
in characters; where a new row may come to be, a function that gives it a number.
"""

from enregard.project.gestures.decide import accept, bookmark, doubt, note, reject
from enregard.project.gestures.filling import fill
from enregard.project.gestures.many import accept_all, replace_all
from enregard.project.gestures.rows import (
    delete,
    exchange,
    insert,
    merge_with_next,
    merge_with_previous,
    pinpoint,
    restore,
    split_at,
)
from enregard.project.gestures.sentences import (
    edit,
    first_up,
    join_sentences,
    last_down,
    move_sentence,
    pull_up,
    push_down,
    shift_down,
    shift_up,
    split_sentence,
    take_out,
)
from enregard.project.gestures.taking import take_over

__all__ = [
    "accept",
    "accept_all",
    "bookmark",
    "delete",
    "doubt",
    "edit",
    "exchange",
    "fill",
    "first_up",
    "insert",
    "join_sentences",
    "last_down",
    "merge_with_next",
    "merge_with_previous",
    "move_sentence",
    "note",
    "pinpoint",
    "pull_up",
    "push_down",
    "reject",
    "replace_all",
    "restore",
    "shift_down",
    "shift_up",
    "split_at",
    "split_sentence",
    "take_out",
    "take_over",
]
