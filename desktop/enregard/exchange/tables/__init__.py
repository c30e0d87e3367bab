"""Tables with a column for each language: CSV, TSV, Excel, Word and HTML."""

from enregard.exchange.tables.formats import CSV, DOCX, HTML, TSV, XLSX

__all__ = ["CSV", "DOCX", "HTML", "TSV", "XLSX"]
