"""What the readers of all kinds of files do alike: a source is known by its bytes, and one bad page does not lose the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from paperparse.errors import LimitError, PaperparseError, SourceError
from paperparse.model.issue import Source
from paperparse.model.sheet import Refused
from paperparse.readers.selection import selected

if TYPE_CHECKING:
    from paperparse.model.issue import SourceKind

Made = TypeVar("Made")


def source_of(raw: bytes, name: str, kind: SourceKind) -> Source:
    """What is known of a source before it is read."""
    import hashlib  # noqa: PLC0415 - it loads a cryptographic library, which the import of paperparse need not wait for

    return Source(Path(name).name, kind, hashlib.sha256(raw).hexdigest())


def meant(pages: str | None, count: int, name: str) -> tuple[int, ...]:
    """The positions of the pages that are meant (see `selected`); errors name the source."""
    try:
        return selected(pages, count)
    except SourceError as error:
        message = f"{name}: {error}"
        raise SourceError(message) from None


def page_or_refusal(name: str, number: int, make: Callable[[], Made]) -> Made | Refused:
    """What `make` makes of a page, from 1, or why it cannot be made."""
    place = f"{name}: page {number}"
    try:
        return make()
    except PaperparseError as error:
        return Refused(number, type(error)(f"{place}: {error}"))
    except MemoryError:
        return Refused(number, LimitError(f"{place}: takes more memory than there is"))
    except Exception as error:  # noqa: BLE001 - one page must not lose the others, whatever is wrong with it
        return Refused(number, SourceError(f"{place}: cannot be read: {type(error).__name__}: {error}"))
