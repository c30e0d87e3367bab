"""The formats with columns."""

from enregard.exchange.formats import Carries, Format
from enregard.exchange.tables import page_in, page_out, separated, sheet_in, sheet_out, word_in, word_out
from enregard.exchange.tables.columns import CARRIED, LOSSES

_RUN = (
    "A text that a spreadsheet would run (it begins with =, +, - or @) gets an apostrophe before it, which is taken "
    "away again when En regard reads the file."
)
CSV = Format(
    "csv",
    "Spreadsheet, comma-separated (CSV)",
    (".csv",),
    CARRIED,
    separated.open_units,
    separated.write_csv,
    (*LOSSES, _RUN),
)
TSV = Format(
    "tsv",
    "Spreadsheet, tab-separated (TSV)",
    (".tsv", ".tab"),
    CARRIED,
    separated.open_units,
    separated.write_tsv,
    (*LOSSES, _RUN, "A text with a tab or a line break stands in quotation marks, as in CSV."),
)
XLSX = Format(
    "xlsx",
    "Excel workbook (XLSX)",
    (".xlsx", ".xlsm"),
    CARRIED,
    sheet_in.open_units,
    sheet_out.write_units,
    (*LOSSES, "A cell holds 32,767 characters and a sheet 1,048,576 rows; what is longer is refused, not cut."),
)
DOCX = Format(
    "docx",
    "Word document with two columns (DOCX)",
    (".docx", ".docm"),
    CARRIED - {Carries.STAMPS},
    word_in.open_units,
    word_out.write_units,
    LOSSES,
)
HTML = Format(
    "html",
    "Bilingual web page (HTML)",
    (".html", ".htm"),
    CARRIED,
    page_in.open_units,
    page_out.write_units,
    LOSSES,
)
