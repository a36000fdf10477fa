"""Files, folders, globs, lists and archives into single sources, one after the other and always in the same order."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from attrs import field, frozen

from paperparse.batch.archives import MARK, Archive, is_archive, split
from paperparse.errors import SourceError

READ = frozenset(
    ".txt .text .pdf .png .jpg .jpeg .tif .tiff .jp2 .j2k .j2c .jpx .webp .hocr .html .htm .xhtml .xml .json .tsv".split()
)
"""Endings of the files that are read where only their folder or archive was named; a file that is named is always read."""

UNWANTED = ".", "__MACOSX"
"""How the names begin of files and folders that nobody has put there on purpose."""

UNKNOWN = -1
"""The size of what is not there."""


@frozen
class Item:
    """One source."""

    name: str
    """A path, or that of an archive, `!` and the name of a member."""
    size: int
    key: int | None = None
    """Where a member is in its archive."""


@frozen
class Expansion:
    """The sources that some arguments stand for."""

    arguments: tuple[str, ...]
    apart: Path | None = None
    """A folder that is no source, though it may lie in one: where the results go."""
    skipped: Counter[str] = field(factory=Counter)
    """Files of other kinds that were passed over so far, by their endings."""

    def items(self) -> Iterator[Item]:
        """Each source once, in the order of the arguments, and of the names in a folder."""
        found = (item for argument in self._named() for item in self._of(argument))
        if len(self.arguments) == 1 and not self.arguments[0].startswith(("@", "-")):
            yield from found  # Nothing in a folder or an archive comes twice.
            return
        seen: set[bytes] = set()
        for item in found:
            # Of a million names, prints of a fixed length take 100 MB less than the names.
            print_ = blake2b(os.fsencode(item.name), digest_size=16).digest()
            if print_ not in seen:
                seen.add(print_)
                yield item

    def _named(self) -> Iterator[str]:
        for argument in self.arguments:
            if argument == "-":
                yield from _lines(sys.stdin)
            elif argument.startswith("@") and not Path(argument).exists():
                try:
                    with Path(argument[1:]).open(encoding="utf-8-sig", errors="surrogateescape") as file:
                        yield from _lines(file)
                except OSError as error:
                    message = f"{argument[1:]}: the list cannot be read: {error.strerror}"
                    raise SourceError(message) from None
            else:
                yield argument

    def _of(self, argument: str) -> Iterator[Item]:
        if os.path.isdir(argument):  # noqa: PTH112 - it is False for any string, Path.is_dir is not
            yield from self._in_folder(argument)
        elif os.path.exists(argument):  # noqa: PTH110
            yield from self._in_archive(argument) if is_archive(argument) else (_file(argument),)
        elif glob.has_magic(argument) and split(argument) is None:
            matches = sorted(glob.iglob(argument, recursive=True))  # noqa: PTH207 - the argument is a whole path
            yield from (item for match in matches for item in self._of(match))
            if not matches:
                yield Item(argument, UNKNOWN)
        else:
            yield Item(argument, UNKNOWN)

    def _in_folder(self, folder: str) -> Iterator[Item]:
        if self.apart is not None and self.apart.exists() and self.apart.samefile(folder):
            return
        with os.scandir(folder) as entries:
            # A link to a folder may lead back to where it stands; one to a file may not.
            names = sorted((entry.name, entry.is_dir(follow_symlinks=False), entry.is_file()) for entry in entries)
        for name, has_files, is_file in names:
            path = os.path.join(folder, name)  # noqa: PTH118 - a million paths are made here
            if name.startswith(UNWANTED):
                continue
            if has_files:
                yield from self._in_folder(path)
            elif is_file and is_archive(name):
                yield from self._in_archive(path)
            elif is_file and self._is_read(name):
                yield _file(path)

    def _in_archive(self, path: str) -> Iterator[Item]:
        try:
            with Archive(path) as archive:
                for member in archive.members():
                    parts = member.name.split("/")
                    if not any(part.startswith(UNWANTED) for part in parts) and self._is_read(parts[-1]):
                        yield Item(f"{path}{MARK}{member.name}", member.size, member.key)
        except SourceError:
            # Reading it again as one source says what is wrong with it, among the other failures.
            yield Item(path, UNKNOWN)

    def _is_read(self, name: str) -> bool:
        ending = os.path.splitext(name)[1].lower()  # noqa: PTH122
        if ending in READ:
            return True
        self.skipped[ending or "no ending"] += 1
        return False


def expand(sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], apart: Path | None = None) -> Expansion:
    """The sources that one argument or several stand for; nothing is looked for yet.

    >>> [item.name for item in expand("fixtures/pdf/*.pdf").items()][:2]
    ['fixtures/pdf/front.pdf', 'fixtures/pdf/inside.pdf']
    """
    arguments = (sources,) if isinstance(sources, str | os.PathLike) else sources
    return Expansion(tuple(os.fspath(argument) for argument in arguments), apart)


def _file(path: str) -> Item:
    try:
        return Item(path, os.stat(path).st_size)  # noqa: PTH116 - a million of them
    except OSError:
        return Item(path, UNKNOWN)


def _lines(file: Iterable[str]) -> Iterator[str]:
    return (name for line in file if (name := line.rstrip("\r\n")))
