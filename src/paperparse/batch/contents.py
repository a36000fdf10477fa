"""The bytes of single sources, be they files or members of archives."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from hashlib import sha256
from types import TracebackType

from paperparse.batch.archives import Archive, is_archive, split
from paperparse.batch.sources import Item
from paperparse.errors import PaperparseError, SourceError
from paperparse.readers.content import content_of


class Contents(AbstractContextManager["Contents"]):
    """Reads sources; an archive stays open until something else is read, as its members come one after the other."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._archive: Archive | None = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what is open."""
        if self._archive is not None:
            self._archive.close()
            self._archive = None

    def of(self, item: Item) -> bytes | PaperparseError:
        """The bytes of a source, or why there are none."""
        inside = split(item.name) if item.key is not None or not os.path.exists(item.name) else None  # noqa: PTH110 - False for any string
        try:
            if inside is None and is_archive(item.name):
                return self._refused(item.name)
            if inside is None:
                content, _ = content_of(item.name)
                return content if isinstance(content, bytes) else content.encode()
            path, member = inside
            return self._opened(path).read(member, item.key)
        except PaperparseError as error:
            return error

    def _refused(self, path: str) -> PaperparseError:
        """What is wrong with an archive that stands in the list itself, as its members could not be listed."""
        with Archive(path) as archive:
            count = sum(1 for _ in archive.members())
        return SourceError(f"{path}: could not be read before; now it has {count} files")

    def _opened(self, path: str) -> Archive:
        if self._archive is None or self._archive.path != path:
            self.__exit__(None, None, None)
            self._archive = Archive(path)
        return self._archive


def print_of(content: bytes | PaperparseError) -> str | None:
    """The SHA-256 of a source, None where it could not be read."""
    return sha256(content).hexdigest() if isinstance(content, bytes) else None
