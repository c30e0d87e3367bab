"""Small files of every format, for the fuzzer to begin from: ours by our own writers, the others by hand."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from enregard.exchange.units import Code, CodeKind, Header, Stamps, Unit, Variant
from enregard.files import corpus, resource
from enregard.project import Status

WORDS = ("Good morning to you all.", "A delegation came at 10.30 & left.", "North Korea has sent 10,000 troops.")
UNITS = [
    Unit(
        (
            Variant(
                "en-GB",
                WORDS[0],
                (Code(CodeKind.OPEN, "1", "<b>", "bold"), "Good", Code(CodeKind.CLOSE, "1", "</b>"), WORDS[0][4:]),
            ),
            Variant("fr-FR", "Bonjour à toutes et à tous."),
        ),
        "1",
        Status.ACCEPTED,
        0.9,
        ("a note",),
        (("x-domain", "press"),),
        Stamps("20241028T091500Z", "ann", "20241029T091500Z", "bob"),
    ),
    Unit((Variant("en-GB", WORDS[1]), Variant("fr-FR", "Une délégation est venue\nà 10 h 30.")), "2"),
    Unit((Variant("en-GB", WORDS[2]), Variant("fr-FR", "")), "3", Status.REJECTED),
]


def of(name: str, suffix: str) -> Iterator[bytes]:
    """Yield the seeds of a target of the fuzzer."""
    kind = name.split(".", maxsplit=1)[0]
    if kind == "units" and suffix not in (".po", ".ladder"):
        yield _written(suffix)
    elif kind == "project":
        yield _project()
    elif kind == "rules":
        yield resource("srx", "additions.srx").read_bytes()
    elif kind == "glossary":
        yield _glossary(suffix)
    else:
        yield from _BY_HAND.get(suffix, _plain)()


def _written(suffix: str) -> bytes:
    """Return units as our own writer writes them."""
    from enregard.exchange import registry
    from enregard.exchange.formats import Writing

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"seed{suffix}")
        registry.write_units(path, iter(UNITS), Header("en-GB", "fr-FR"), Writing())
        return path.read_bytes()


def _project() -> bytes:
    from enregard.exchange.rows import opened
    from enregard.project.store import create

    with tempfile.TemporaryDirectory() as folder:
        made = opened(UNITS, ("en-GB", "fr-FR"), Path("seed.tmx"))
        path = Path(folder, "seed.enregard")
        with closing(create(made.project, path, made.extras)):
            pass
        return path.read_bytes()


def _glossary(suffix: str) -> bytes:
    if suffix == ".tbx":
        return (
            b'<?xml version="1.0"?><tbx type="TBX-Basic" xml:lang="en"><text><body><conceptEntry id="1">'
            b'<langSec xml:lang="en"><termSec><term>Ally</term></termSec></langSec><langSec xml:lang="fr"><termSec>'
            b"<term>Alli\xc3\xa9</term></termSec></langSec></conceptEntry></body></text></tbx>"
        )
    import openpyxl

    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in (("en", "fr"), ("Ally", "Allié"), ("brigade", "brigade")):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def _plain() -> Iterator[bytes]:
    text = corpus("statement.fr.txt").read_text(encoding="utf-8")[:3000]
    yield text.encode()
    yield text.encode("utf-16")
    yield text.replace("’", "'").encode("windows-1252", errors="ignore")


def _markdown() -> Iterator[bytes]:
    yield (
        b"---\ntitle: A page\nlang: en\n---\n# Heading\n\nText with **bold** and [a link](https://example.org).[^1]\n\n"
        b"- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted\n\n```\ncode\n```\n\n[^1]: A note.\n"
    )


def _page() -> Iterator[bytes]:
    yield (
        b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><nav>'
        b"<a href='/'>Home</a></nav><main><article><h1>Title</h1><time datetime='2024-10-28'>28 Oct</time><p>&nbsp; "
        b"<b>bold</b> text of the page, which is long enough.</p><ul><li>one</li></ul><table><tr><td>a</td><td>b</td>"
        b"</tr></table><blockquote>Quoted.</blockquote></article></main><footer>Share</footer></body></html>"
    )


def _rtf() -> Iterator[bytes]:
    yield (
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}{\stylesheet{\s1 heading 1;}}"
        rb"{\info{\title A text}{\author Ann}}\pard\s1 Heading\par\pard Caf\'e9 \u8217 ?{\b bold}{\v hidden}"
        rb"{\footnote A note.}\par\trowd\cellx100 a\cell b\cell\row}"
    )


def _subtitles() -> Iterator[bytes]:
    yield b"1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>Hi</i>\nthere,\n\n2\n00:00:03,000 --> 00:00:04,000\nfriend.\n"


def _captions() -> Iterator[bytes]:
    yield (
        b"WEBVTT - title\n\nNOTE a note\n\nSTYLE\n::cue { color: red }\n\nid\n00:01.000 --> 00:02.500 line:0\n"
        b"<v Ann>Hello</v>\n\n00:03.000 --> 00:04.000\n- One.\n- Two.\n"
    )


def _word() -> Iterator[bytes]:
    import docx

    document, out = docx.Document(), io.BytesIO()
    document.add_heading("Heading", 1)
    for text in WORDS:
        document.add_paragraph(text).add_run(" bold").bold = True
    document.add_table(2, 2).cell(0, 0).text = "cell"
    document.save(out)
    yield out.getvalue()


def _zip(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _writer() -> Iterator[bytes]:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    yield _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
            "content.xml": f"<?xml version='1.0'?><office:document-content {spaces}><office:body><office:text>"
            "<text:h text:outline-level='1'>Heading</text:h><text:p>One<text:s text:c='2'/>two<text:note>"
            "<text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p><table:table><table:table-row>"
            "<table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table></office:text>"
            "</office:body></office:document-content>",
        }
    )


def _book() -> Iterator[bytes]:
    yield _zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": "<container version='1.0' "
            "xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='a.opf' "
            "media-type='application/oebps-package+xml'/></rootfiles></container>",
            "a.opf": "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata "
            "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Book</dc:title><dc:language>en</dc:language>"
            "</metadata><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
            "<spine><itemref idref='a'/></spine></package>",
            "a.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>One</h1><p>Text.</p></body></html>",
        }
    )


def _pdf() -> Iterator[bytes]:
    lines = "".join(f"BT /F1 12 Tf 72 {720 - 20 * k} Td ({text}) Tj ET\n" for k, text in enumerate(WORDS))
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(lines)} >>\nstream\n{lines}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    yield f"{out}xref\n0 6\n0000000000 65535 f \n{table}{end}".encode()


def _po() -> Iterator[bytes]:
    yield (
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: fr\\n"\n\n#. note\n#, fuzzy\n'
        b'msgid "One"\nmsgstr "Un"\n\nmsgctxt "c"\nmsgid "file"\nmsgid_plural "files"\nmsgstr[0] "f"\nmsgstr[1] "f"\n'
    )


def _ladder() -> Iterator[bytes]:
    yield b"One. ~~~ Two.\tUn. ~~~ Deux.\t0.9\nThree.\tTrois.\t-0.3\n"


_BY_HAND = {
    ".md": _markdown, ".html": _page, ".rtf": _rtf, ".srt": _subtitles, ".vtt": _captions, ".docx": _word,
    ".odt": _writer, ".epub": _book, ".pdf": _pdf, ".po": _po, ".ladder": _ladder,
}  # fmt: skip
