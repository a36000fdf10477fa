"""What other tools have recognised, into sheets: hOCR, ALTO, PAGE XML and the JSON of OCR engines and document parsers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from paperparse.errors import PaperparseError, SourceError
from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.model.scan import Scan
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.formats import Format
from paperparse.readers.scans import sheet_of
from paperparse.readers.scans.given import page_of
from paperparse.readers.selection import selected


def read_recognised(
    raw: bytes, name: str, form: Format, *, pages: str | None = None, trust_order: bool = False
) -> tuple[Source, Iterator[Page | Sheet | Refused]]:
    """What is known of such a file, and its pages, each made when it is asked for.

    They are read by the places of their lines; with `trust_order` in the order of the tool. Raises `SourceError` and
    `LimitError` for a file that cannot be read at all.
    """
    import hashlib  # noqa: PLC0415 - it loads a cryptographic library, which the import of paperparse need not wait for

    source = Source(Path(name).name, form.kind, hashlib.sha256(raw).hexdigest())
    meant: Collection[int] | None = None
    if pages is not None:
        count = sum(1 for _ in form.scans(raw, name))
        try:
            meant = selected(pages, count)
        except SourceError as error:
            message = f"{name}: {error}"
            raise SourceError(message) from None
    return source, _pages(form.scans(raw, name), name, meant, trust_order=trust_order)


def _pages(
    scans: Iterator[Scan], name: str, meant: Collection[int] | None, *, trust_order: bool
) -> Iterator[Page | Sheet | Refused]:
    for number, scan in enumerate(scans):
        if meant is None or number in meant:
            yield _page(scan, name, trust_order=trust_order)


def _page(scan: Scan, name: str, *, trust_order: bool) -> Page | Sheet | Refused:
    place = f"{name}: page {scan.index}"
    try:
        return page_of(scan) if trust_order else sheet_of(scan)
    except PaperparseError as error:
        return Refused(scan.index, type(error)(f"{place}: {error}"))
    except MemoryError:
        return Refused(scan.index, SourceError(f"{place}: takes more memory than there is"))
