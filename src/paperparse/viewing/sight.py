"""What there is to see of one source: its result, and each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from attrs import frozen

from paperparse.api import issue_of
from paperparse.drawing.reopened import reopened
from paperparse.model.page import Page
from paperparse.model.sheet import Sheet
from paperparse.pipeline import Trace
from paperparse.readers.content import content_of
from paperparse.readers.sources import read
from paperparse.viewing.document import document
from paperparse.viewing.pages import seen_page
from paperparse.viewing.pictures import painter_of
from paperparse.viewing.record import short_record

if TYPE_CHECKING:
    from paperparse.api import Progress
    from paperparse.readers.content import Readable
    from paperparse.readers.options import ReadingOptions


@frozen
class Sight:
    """One source as the page shows it: plain values that JSON can hold."""

    name: str
    record: dict[str, Any]
    """Its result, with evidence in few words."""
    pages: tuple[dict[str, Any], ...]
    """What is seen of each page of the result."""


def look(
    source: Readable,
    *,
    repair: bool = False,
    progress: Progress | None = None,
    **reading: Unpack[ReadingOptions],
) -> Sight:
    r"""What there is to see of a source; the keywords are those of `paperparse.parse`, and so are the errors.

    >>> sight = look("浙江法制报\n".encode())
    >>> sight.pages[0]["text"], sight.record["pages"][0]["masthead"]["title"]
    ('浙江法制报\n', '浙江法制报')
    """
    content, name = content_of(source)
    paint = painter_of(content, name, reading)
    pages: list[dict[str, Any]] = []

    def watch(page: Page | Sheet, traced: Trace) -> None:
        pages.append(seen_page(page, traced, paint))

    origin, found = read(reopened(content, name), **reading)
    issue = issue_of(origin, found, repair=repair, progress=progress, watch=watch)
    return Sight(origin.name, short_record(issue), tuple(pages))


def view(source: Readable, *, repair: bool = False, **reading: Unpack[ReadingOptions]) -> str:
    """The page of one source as an HTML document that needs nothing else.

    >>> view("浙江法制报".encode())[:15]
    '<!DOCTYPE html>'
    """
    return document([look(source, repair=repair, **reading)])
