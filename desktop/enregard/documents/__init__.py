"""Texts in: a file or a pasted text becomes a `Document` of paragraphs with their places."""

from enregard.documents.model import LEFT_OUT, Document, Kind, Origin, Paragraph, Parsed, Role
from enregard.documents.reader import from_text, read

__all__ = ["LEFT_OUT", "Document", "Kind", "Origin", "Paragraph", "Parsed", "Role", "from_text", "read"]
