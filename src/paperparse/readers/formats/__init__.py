"""Files that OCR engines and document parsers have written: what each is, and its pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from paperparse.errors import PaperparseError
from paperparse.model.scan import Scan
from paperparse.readers.formats._format import Format, Shape, refuse_large
from paperparse.readers.formats._json import value_of
from paperparse.readers.formats._text import text_of
from paperparse.readers.formats._xml import head_of, root_of
from paperparse.readers.formats.alto import ALTO, METS
from paperparse.readers.formats.azure import AZURE
from paperparse.readers.formats.docling import DOCLING
from paperparse.readers.formats.hocr import HOCR, is_hocr
from paperparse.readers.formats.mineru import CONTENT_LIST, MIDDLE
from paperparse.readers.formats.paddle import PADDLE
from paperparse.readers.formats.page_xml import PAGE
from paperparse.readers.formats.rapid import RAPID
from paperparse.readers.formats.tei import TEI, is_own
from paperparse.readers.formats.tesseract_tsv import TSV, is_tsv
from paperparse.readers.formats.textract import TEXTRACT
from paperparse.readers.formats.vision import VISION

__all__ = ["Format", "format_of"]

ROOTS = {"alto": ALTO, "mets": METS, "PcGts": PAGE}
"""The first element of each format that is XML."""

MARKS = tuple("ocr_page".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
"""Web pages without one of these need not be read to be told apart."""

SHAPES: tuple[Shape, ...] = (RAPID, PADDLE, MIDDLE, CONTENT_LIST, DOCLING, TEXTRACT, AZURE, VISION)
"""The first that fits is it; none fits what another one writes."""


def format_of(raw: bytes) -> Format | None:
    """The format of a file, told by its content; None for anything else: text, other XML, other JSON, other web pages.

    >>> found = format_of(b'[{"box": [[0, 0], [9, 0], [9, 5], [0, 5]], "txt": "x", "score": 0.9}]')
    >>> found.name, found.kind
    ('RapidOCR JSON', 'ocr-json')
    """
    head = head_of(raw)
    if is_tsv(head):
        return TSV
    start = head.lstrip()[:1]
    if start == "<":
        return _markup(raw, head)
    return _json(raw) if start in ("{", "[") else None


def _markup(raw: bytes, head: str) -> Format | None:
    root = root_of(head)
    if root in ROOTS:
        return ROOTS[root]
    if root == "TEI" and is_own(head):
        return TEI
    try:
        refuse_large(raw)
        return HOCR if any(mark in raw for mark in MARKS) and is_hocr(text_of(raw)) else None
    except PaperparseError:
        return None


def _json(raw: bytes) -> Format | None:
    try:
        refuse_large(raw)
        value = value_of(raw)
    except PaperparseError as error:
        # What it is cannot be told without reading it; so much in brackets is JSON, and no text.
        return Format("JSON", "ocr-json", partial(_refuse, error))
    shape = next((shape for shape in SHAPES if shape.fits(value)), None)
    # It is read once; what `scans` is given are the same bytes.
    return Format(shape.name, "ocr-json", lambda _: shape.read(value)) if shape else None


def _refuse(error: PaperparseError, _: bytes) -> Iterator[Scan]:
    raise error
