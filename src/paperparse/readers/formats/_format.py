"""What a format is: a name, the kind that the result tells, and how its pages are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from paperparse.errors import LimitError, PaperparseError, SourceError
from paperparse.limits import PAGES, SCAN_BYTES
from paperparse.model.issue import SourceKind
from paperparse.model.page import Page
from paperparse.model.scan import Scan


@frozen
class Format:
    """One way to write down what stands where on a page."""

    name: str
    """What people call it."""
    kind: SourceKind
    read: Callable[[bytes], Iterator[Scan | Page]]
    """The pages, each read when it is asked for; errors name the place and not the source.

    A `Page` is one whose blocks are told by a file that paperparse itself wrote."""

    def scans(self, raw: bytes, name: str) -> Iterator[Scan | Page]:
        """The pages of a file of this format; `name` is what errors call it. Raises `SourceError` and `LimitError`."""
        empty = True
        try:
            refuse_large(raw)
            for scan in self.read(raw):
                if scan.index > PAGES:
                    message = f"more than {PAGES:,} pages; split it, this is no newspaper issue"
                    raise LimitError(message)
                empty = False
                yield scan
            if empty:
                message = f"{self.name} without a page; there is nothing to read"
                raise SourceError(message)
        except PaperparseError as error:
            message = f"{name}: {error}"
            raise type(error)(message) from None


@frozen
class Shape:
    """A format that is written in JSON."""

    name: str
    """What people call it."""
    fits: Callable[[object], bool]
    """Whether a value looks like this, and like nothing else; it looks at little of it."""
    read: Callable[[object], Iterator[Scan]]
    """The pages of a value that fits."""


def refuse_large(raw: bytes) -> None:
    """Raises `LimitError` for a file that is too large to be read at once."""
    if len(raw) > SCAN_BYTES:
        message = f"more than {SCAN_BYTES // 1_000_000} MB; split it into its pages"
        raise LimitError(message)
