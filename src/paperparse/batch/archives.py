"""Members of zip and tar archives, named as `archive.zip!folder/front.txt`."""

from __future__ import annotations

import re
import tarfile
import zipfile
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from attrs import frozen

from paperparse.errors import LimitError, PaperparseError, SourceError
from paperparse.limits import PDF_BYTES

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
MARK = "!"
"""What stands between the name of an archive and that of its member."""

UTF8_FLAG = 0x800
"""Of a zip member whose name is UTF-8; other names are of whatever code page the writer's machine had."""

HAN = re.compile("[\u3400-\u9fff]")


@frozen
class Member:
    """One file in an archive."""

    name: str
    size: int
    key: int
    """Where it is found at once: its place in the list of a zip file, the offset of its header in an unpacked tar file."""


def is_archive(path: str) -> bool:
    """Whether the name is that of an archive.

    >>> is_archive("1996.tar.gz"), is_archive("1996.pdf")
    (True, False)
    """
    return path.lower().endswith(SUFFIXES)


def split(name: str) -> tuple[str, str] | None:
    """The archive and the member that a name stands for; None where it is the name of a file.

    >>> split("archive/1996.zip!08/14.txt"), split("front!.txt")
    (('archive/1996.zip', '08/14.txt'), None)
    """
    mark = name.find(MARK)
    while mark >= 0 and not is_archive(name[:mark]):
        mark = name.find(MARK, mark + 1)
    return (name[:mark], name[mark + 1 :]) if mark >= 0 else None


class Archive:
    """An open archive. Whatever is wrong with it or its members is a `SourceError`."""

    def __init__(self, path: str) -> None:
        """Open the archive of that name."""
        self.path = path
        try:
            self._opened = _Zip(path) if path.lower().endswith(".zip") else _Tar(path)
        except Exception as error:  # noqa: BLE001 - the libraries fail on a damaged archive in many ways
            raise self._unreadable(error) from None

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close it."""
        self._opened.close()

    def members(self) -> Iterator[Member]:
        """The files in it, in its own order."""
        try:
            yield from self._opened.members()
        except Exception as error:  # noqa: BLE001 - see above
            raise self._unreadable(error) from None

    def read(self, name: str, key: int | None = None) -> bytes:
        """The bytes of a member; with its key it need not be searched for."""
        if key is None:
            key = next((member.key for member in self.members() if member.name == name), None)
        if key is None:
            message = f"{self.path}{MARK}{name}: there is no such member in the archive"
            raise SourceError(message)
        try:
            found, raw = self._opened.read(key, PDF_BYTES + 1)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - see above
            raise self._unreadable(error, MARK + name) from None
        if found != name:
            message = f"{self.path}{MARK}{name}: the archive was changed while it was read"
            raise SourceError(message)
        if len(raw) > PDF_BYTES:
            # The size that an archive gives for a member may be a lie: what counts is what comes out.
            message = f"{self.path}{MARK}{name}: more than {PDF_BYTES // 1_000_000} MB; this is no newspaper issue"
            raise LimitError(message)
        return raw

    def _unreadable(self, error: Exception, where: str = "") -> PaperparseError:
        if isinstance(error, FileNotFoundError):
            return SourceError(f"{self.path}: no such file")
        return SourceError(f"{self.path}{where}: the archive cannot be read: {type(error).__name__}: {error}")


class _Zip:
    def __init__(self, path: str) -> None:
        self._file = zipfile.ZipFile(path)

    def members(self) -> Iterator[Member]:
        for place, info in enumerate(self._file.infolist()):
            if not info.is_dir():
                yield Member(_name_in_zip(info), info.file_size, place)

    def read(self, key: int, most: int) -> tuple[str, bytes]:
        info = self._file.infolist()[key]
        with self._file.open(info) as member:
            return _name_in_zip(info), member.read(most)

    def close(self) -> None:
        self._file.close()


class _Tar:
    def __init__(self, path: str) -> None:
        self._path = path
        self._file = tarfile.open(path)  # noqa: SIM115 - it is closed with the archive

    def members(self) -> Iterator[Member]:
        with tarfile.open(self._path) as walked:
            for info in walked:
                # The library keeps all it has seen, which in an archive of a million files is a gigabyte.
                walked.members = []  # type: ignore[attr-defined]
                if info.isreg():
                    yield Member(info.name, info.size, info.offset)

    def read(self, key: int, most: int) -> tuple[str, bytes]:
        stream = self._file.fileobj
        if stream is None:  # never; the library says that it may be
            message = "closed"
            raise ValueError(message)
        stream.seek(key)
        info = tarfile.TarInfo.fromtarfile(self._file)
        stream.seek(info.offset_data)
        return info.name, stream.read(min(info.size, most))

    def close(self) -> None:
        self._file.close()


def _name_in_zip(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & UTF8_FLAG:
        return info.filename
    raw = info.filename.encode("cp437", "replace")
    if raw.isascii():
        return info.filename
    names = [name for encoding in ("utf-8", "gb18030", "big5hkscs") if (name := _decoded(raw, encoding))]
    # Two bytes of a Han character in GB 18030 may be a Greek letter in UTF-8.
    return next((name for name in names if HAN.search(name)), names[0] if names else info.filename)


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None
