"""The manifest: what became of every source, part by part. It only grows, so that no kill can take away what it says."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any

import attrs
from attrs import frozen

from paperparse.batch.lines import line_of, record_of
from paperparse.batch.messages import Outcome
from paperparse.batch.parts import number_of

MANIFEST = "manifest.jsonl"


@frozen
class Made:
    """By what the results were made: other results are to be expected of anything else."""

    version: str
    """Of paperparse."""
    form: str
    options: dict[str, Any]


@frozen
class Entry:
    """Where in the manifest a part stands. Entries that come later take the place of earlier ones."""

    start: int
    end: int
    """Before the line that closes the part."""
    files: tuple[str, ...]
    made: Made


class Ledger(AbstractContextManager["Ledger"]):
    """The open manifest. Only the places of the parts are kept in memory.

    A part is a line for each source, and then a line that closes it; it counts from then on.
    """

    def __init__(self, folder: Path) -> None:
        """Open it; lines of a part that was never closed, the last of them perhaps torn, are dropped."""
        path = folder / MANIFEST
        self._file = io.FileIO(path, "a+")
        self._entries: dict[str, Entry] = {}
        self._file.truncate(self._walk(path))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self._file.close()

    def parts(self) -> list[str]:
        """The names of the parts that are done, in their order."""
        return sorted(self._entries, key=number_of)

    def files(self, part: str) -> tuple[str, ...]:
        """The files of a part, none of one that is not done."""
        entry = self._entries.get(part)
        return entry.files if entry else ()

    def made(self, part: str) -> Made | None:
        """By what a part was made."""
        entry = self._entries.get(part)
        return entry.made if entry else None

    def outcomes(self, part: str) -> Iterator[Outcome]:
        """What became of the sources of a part, in their order."""
        entry = self._entries.get(part)
        if entry is None:
            return
        self._file.seek(entry.start)
        lines = self._file.read(entry.end - entry.start).splitlines()
        names = [field.name for field in attrs.fields(Outcome)]
        for line in lines:
            record = record_of(line)
            yield Outcome(**{name: record[name] for name in names})

    def close_part(self, part: str, outcomes: Sequence[Outcome], files: tuple[str, ...], made: Made) -> None:
        """Write down that a part is done; it is on the disk when this returns."""
        told = {"part": part, "version": made.version, "options": made.options}
        lines = [
            line_of({**attrs.asdict(outcome), "status": "failed" if outcome.failed else "ok", **told})
            for outcome in outcomes
        ]
        last = line_of({"closes": part, "sources": len(lines), "files": files, **attrs.asdict(made)})
        start = self._file.seek(0, io.SEEK_END)
        block = b"".join(lines)
        rest = memoryview(block + last)
        while rest:
            rest = rest[self._file.write(rest) :]
        os.fsync(self._file.fileno())
        self._note(part, start, start + len(block), files, made)

    def _note(self, part: str, start: int, end: int, files: tuple[str, ...], made: Made) -> None:
        if start == end:
            self._entries.pop(part, None)
        else:
            self._entries[part] = Entry(start, end, files, made)

    def _walk(self, path: Path) -> int:
        """Note what is written, and tell where the last closed part ends."""
        start = position = sources = 0
        with path.open("rb") as lines:
            for line in lines:
                position += len(line)
                if not (line.startswith(b'{"closes":') and line.endswith(b"\n")):
                    sources += 1
                    continue
                record = record_of(line)
                if record["sources"] == sources:
                    made = Made(record["version"], record["form"], record["options"])
                    self._note(record["closes"], start, position - len(line), tuple(record["files"]), made)
                start, sources = position, 0
        return start
