"""What other tools have recognised, into sheets: hOCR, ALTO, PAGE XML and the JSON of OCR engines and document parsers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.model.scan import Scan
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.formats import Format
from paperparse.readers.pages import meant, page_or_refusal, source_of
from paperparse.readers.scans import sheet_of
from paperparse.readers.scans.given import page_of


def read_recognised(
    raw: bytes, name: str, form: Format, *, pages: str | None = None, trust_order: bool = False
) -> tuple[Source, Iterator[Page | Sheet | Refused]]:
    """What is known of such a file, and its pages, each made when it is asked for.

    They are read by the places of their lines; with `trust_order` in the order of the tool. Files that paperparse itself
    wrote tell what each block is, and are read as they tell it. Raises `SourceError` and
    `LimitError` for a file that cannot be read at all.
    """
    # How many pages there are is known when all have been read; whoever wants all of them need not know.
    wanted = None if pages is None else meant(pages, sum(1 for _ in form.scans(raw, name)), name)
    make = page_of if trust_order else sheet_of
    return source_of(raw, name, form.kind), _pages(form.scans(raw, name), name, wanted, make)


def _pages(
    scans: Iterator[Scan | Page], name: str, wanted: Collection[int] | None, make: Callable[[Scan], Page | Sheet]
) -> Iterator[Page | Sheet | Refused]:
    for number, scan in enumerate(scans):
        if wanted is None or number in wanted:
            yield scan if isinstance(scan, Page) else page_or_refusal(name, scan.index, partial(make, scan))
