"""The reader of quotations: what an article gives as somebody's words, and who is said to have said them."""

from enregard.press.quotations.reader import read, read_paragraphs

__all__ = ["read", "read_paragraphs"]
