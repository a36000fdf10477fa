"""The functions that most users call: a source in, an `Issue` out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from paperparse.errors import PaperparseError, SourceError
from paperparse.linking import link
from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box
from paperparse.model.issue import Diagnostic, Issue, PageResult, Source
from paperparse.model.page import Page
from paperparse.model.sheet import Refused, Sheet
from paperparse.pipeline import Trace, trace
from paperparse.readers.plain import read_text
from paperparse.readers.sources import Pages, read
from paperparse.readers.trust import Doubt, doubts

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO, TextIO

    from paperparse.readers.ocr import OcrMode
    from paperparse.readers.options import EngineName

Progress = Callable[[PageResult], object]
"""Called with each page when it is done."""

Watch = Callable[[Page | Sheet, Trace], object]
"""Called with each page as it was read, and all that led to its result."""


def parse(  # noqa: PLR0913 - one keyword for each thing that a user may want to say
    source: str | Path | bytes | BinaryIO | TextIO,
    *,
    encoding: str | None = None,
    repair: bool = False,
    engine: EngineName = "auto",
    password: str | None = None,
    pages: str | None = None,
    ocr: OcrMode = "auto",
    trust_order: bool = False,
    progress: Progress | None = None,
) -> Issue:
    r"""The issue that a source holds: a path, bytes, or an open file, of text, PDF, a picture, or what a tool has read.

    `encoding` overrides the recognised one of a text. `repair` allows the safe repairs (Kangxi radicals, vertical forms,
    letter spacing) and asks for proposals; each is a diagnostic. `pages` selects pages, as `1,3-5`. A PDF is read by
    `engine` (`pymupdf`, `pdfium` or `pdfplumber`; by default the fastest that is installed) and opened with `password`.
    With the extra `ocr`, pictures are read too, and the pages of a PDF whose text cannot be trusted (`ocr="auto"`; `always`
    reads all of them from their pictures, `never` none). Files of OCR engines and document parsers (hOCR, ALTO, PAGE XML,
    JSON) are read by the places of their lines; `trust_order` keeps the order that they have there. ALTO, PAGE and TEI that
    paperparse wrote are read as they say, also where a person has put them right.
    `progress` is called with each page when it is done. A page that cannot be read is left out, and a diagnostic
    says why. Raises `SourceError`, `LimitError` and `MissingDependencyError`.

    >>> issue = parse("平安晚报\n\n2022年5月31日 星期二\n".encode())
    >>> issue.front.masthead.title, issue.front.dateline.checks.weekday
    ('平安晚报', 'agrees')
    """
    origin, found = read(
        source,
        encoding=encoding,
        engine=engine,
        password=password,
        pages=pages,
        ocr=ocr,
        trust_order=trust_order,
    )
    return issue_of(origin, found, repair=repair, progress=progress)


def parse_text(text: str, *, repair: bool = False) -> Issue:
    r"""The issue that a transcription holds; form feeds part its pages.

    >>> parse_text("备战汛期\n长兴县开展应急救援演练。\n吴拯 摄").front.captions[0].credits
    (Byline(role='摄', names=('吴拯',)),)
    """
    return issue_of(*read_text(text), repair=repair)


def issue_of(
    origin: Source,
    pages: Pages,
    *,
    repair: bool = False,
    progress: Progress | None = None,
    watch: Watch | None = None,
) -> Issue:
    """The issue of pages that were read; `watch` is shown how each of them became what it is."""
    results: list[PageResult] = []
    about: list[Diagnostic] = []
    refused: PaperparseError | None = None
    trusted = False
    for page in pages:
        if isinstance(page, Refused):
            about.append(Diagnostic("page.refused", "error", str(page.error), page.index))
            refused = refused or page.error
            continue
        doubted = doubts(page) if isinstance(page, Sheet) else ()
        if isinstance(page, Sheet) and page.ocr:
            about.append(Diagnostic("page.ocr", "info", f"read by OCR: {page.ocr}", page.index))
        about.extend(_said(doubt, page.index) for doubt in doubted)
        trusted = trusted or not any(doubt.whole for doubt in doubted)
        traced = trace(page, repairs=repair)
        results.append(traced.result)
        about.extend(traced.diagnostics)
        if watch is not None:
            watch(page, traced)
        if progress is not None:
            progress(traced.result)
    if not trusted:
        raise refused or _untrusted(origin, about)
    linked, stories, found = link(results)
    return Issue(source=origin, pages=linked, stories=stories, diagnostics=(*about, *found))


def _said(doubt: Doubt, page: int) -> Diagnostic:
    boxes = (Box(page, *doubt.box),) if doubt.box else ()
    return Diagnostic(doubt.code, "warning", doubt.message, page, evidence=Evidence(boxes=boxes))


def _untrusted(origin: Source, about: list[Diagnostic]) -> SourceError:
    """The error of a source whose text layer is worth nothing on any page."""
    first = next((said for said in about if said.code.startswith("page.")), None)
    place = f"page {first.page}: {first.message}" if first else "no pages"
    return SourceError(f"{origin.name}: {place}")
